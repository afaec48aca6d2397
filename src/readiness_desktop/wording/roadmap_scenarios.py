"""Two scenarios of a roadmap in words: what holds on each day, and how they differ."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_scenarios import Difference, Outlook
from readiness_desktop.wording import exposures, money, numbers, questions, units, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _, ngettext

_BOTH = "AB"


def after(day: int | None) -> str:
    """The day of a row: `After 90 days`, `At the end`."""
    return _("At the end") if day is None else _("After {days} days").format(days=written(day))


def index(one: Outlook) -> str:
    """The index with its range: `52.4 (48 to 57)`."""
    if one.index is None:
        return numbers.not_yet()
    said = numbers.points(one.index, 1)
    if one.lo is None or one.hi is None:
        return said
    return _("{index} ({range})").format(index=said, range=numbers.points_span(one.lo, one.hi))


def verdict(framework: Framework, one: Outlook) -> str:
    """The verdict by name."""
    return verdicts.name(framework, one.verdict)


def gates(one: Outlook) -> str:
    """How many blocking gates are not met: `Three gates not met`."""
    if not one.gates:
        return _("Every blocking gate met")
    said = ngettext("{n} gate not met", "{n} gates not met", one.gates).format(n=numbers.word(one.gates))
    return sentence(said)


def open_gates(framework: Framework, one: Outlook) -> str:
    """The blocking gates that are not met, by name; empty where all are."""
    if not one.open_gates:
        return ""
    names = joined([questions.named(framework, name) for name in one.open_gates])
    return _("Not met: {gates}").format(gates=names)


def exposure(framework: Framework, one: Outlook) -> str:
    """The worst exposure with its failure mode: `FM5 Drift nobody monitors: 62`."""
    if not one.mode or one.exposure is None:
        return numbers.not_yet()
    return _("{mode}: {points}").format(
        mode=exposures.named(framework, one.mode), points=numbers.points(one.exposure)
    )


def spent(one: Outlook, currency: str) -> str:
    """Work and money by then: `120 person-days, €96,000`."""
    said = units.days(one.effort)
    return said if one.cost is None else f"{said}, {money.amount(one.cost, currency)}"


def difference(framework: Framework, found: Difference) -> str:
    """How B differs, in one sentence: `+3.1, one gate more met`; `no change` where the range explains it all."""
    if found.none:
        return _("no change")
    parts = (
        numbers.points_change(found.index.before, found.index.after, 1) if found.index.changed else "",
        gates_change(found),
        verdict_change(framework, found),
    )
    return ", ".join(part for part in parts if part)


def index_change(framework: Framework, found: Difference) -> tuple[str, str]:
    """How index and verdict of B differ, on two lines: `+3.1, verdict changes` above `Launch with conditions`."""
    said: list[str] = []
    if found.index.changed:
        said.append(numbers.points_change(found.index.before, found.index.after, 1))
    before, then = (verdicts.name(framework, code) for code in found.verdict)
    if before != then:
        said.append(_("verdict changes"))
    return ", ".join(said) or _("no change"), then if before != then else ""


def gates_change(found: Difference) -> str:
    """How many gates more or fewer B meets; empty where as many."""
    count = abs(found.gates)
    if not count:
        return ""
    words = (
        ngettext("{n} gate more met", "{n} gates more met", count)
        if found.gates > 0
        else ngettext("{n} gate fewer met", "{n} gates fewer met", count)
    )
    return words.format(n=numbers.word(count))


def verdict_change(framework: Framework, found: Difference) -> str:
    """The verdict of B in place of that of A; empty where both are the same."""
    before, then = (verdicts.name(framework, code) for code in found.verdict)
    return "" if before == then else _("“{after}” in place of “{before}”").format(after=then, before=before)


def compared(unchanged: str, *, better: bool, kept: bool) -> str:
    """What is compared: `unchanged` are the letters of the scenarios that change nothing.

    `better`: the plan of now, which may be `kept`, is better than the one that was quickly made for that scenario.
    """
    if unchanged == _BOTH:
        return _("Both are the plan as it is. Tick or untick initiatives, or change the limits of one.")
    said = _("Both are planned quickly, to compare like with like.")
    if better:
        words = (
            _("The plan that is kept is a little better than {name} shows.")
            if kept
            else _("The plan of now is a little better than {name} shows.")
        )
        said = f"{said} {words.format(name=unchanged)}"
    return said


def rows_head() -> tuple[str, ...]:
    """The heads of both scenarios as a table of figures."""
    return (_("Week"), _("A: index"), _("A: verdict"), _("B: index"), _("B: verdict"))


def chart_sentence(framework: Framework, a: Outlook, b: Outlook) -> str:
    """Both at the end, in one sentence."""
    return _("Projected index at the end, 0 to 100: A {a}, {verdict_a}; B {b}, {verdict_b}.").format(
        a=numbers.points(a.index, 1),
        b=numbers.points(b.index, 1),
        verdict_a=verdicts.name(framework, a.verdict),
        verdict_b=verdicts.name(framework, b.verdict),
    )
