"""The reasons of a verdict as the lines of a banner, a gate to a line; `verdicts.reason` has the whole sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import GateResult, Reason, Results
from readiness_desktop.wording import coverage, numbers, questions, units
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext

# Lines that a banner holds; every code that holds has one of them all the same.
ROOM = 9

_MOST_NAMED = 4
_Named = Callable[[Framework, Results, str], str]


@dataclass(frozen=True, slots=True)
class Line:
    """What holds and where it stands; `codes` are the rules behind it, `ids` what it names, `id` the gate's own."""

    codes: tuple[str, ...]
    text: str
    standing: str = ""
    id: str = ""
    ids: tuple[str, ...] = ()
    kept: bool = False


def lines(framework: Framework, results: Results, room: int = ROOM) -> tuple[Line, ...]:
    """The reasons of a verdict in the order of their rules: all codes, and as many of their gates as there is room.

    A launch has no reasons; it says which rules are kept. Where another verdict is issued in its place, the reason
    that was written for it stands beside it (`issued.account`) and no line here.
    """
    if results.verdict == "LAUNCH" and results.issued:
        return ()
    if results.verdict == "LAUNCH":
        return _kept(framework, results)
    blocks = [_block(framework, results, reason) for reason in _unlike(results.reasons)]
    sizes = _shares([len(block) for block in blocks], room)
    found: list[Line] = []
    for block, size in zip(blocks, sizes, strict=True):
        found += (
            block if size >= len(block) else [*block[: size - 1], _rest(block[size - 1 :], begins=size == 1)]
        )
    return tuple(found)


def _unlike(reasons: Sequence[Reason]) -> list[Reason]:
    """Reasons with every gate once: what is absent is also not met."""
    seen: dict[str, int] = {}
    found: list[Reason] = []
    for reason in reasons:
        own = reason
        if reason.code in _GATES:
            own = replace(reason, ids=tuple(one for one in reason.ids if one not in seen))
            seen |= dict.fromkeys(own.ids, len(found))
        if own.ids or not reason.ids:
            found.append(own)
    return found


def _shares(needed: list[int], room: int) -> list[int]:
    """How many lines each block gets: one at least, the rest in turn."""
    shares = [min(1, count) for count in needed]
    while sum(shares) < room and shares != needed:
        for number, count in enumerate(needed):
            if shares[number] < count and sum(shares) < room:
                shares[number] += 1
    return shares


def _rest(hidden: list[Line], *, begins: bool) -> Line:
    """One line for the gates that found no room; where it `begins` the block it names the first of them."""
    first, count = hidden[0], len(hidden)
    if count == 1:
        return first
    ids = tuple(one for line in hidden for one in line.ids)
    if begins:
        said = ngettext("{gate} and {n} more gate", "{gate} and {n} more gates", count - 1)
        return Line(
            first.codes, said.format(gate=first.text, n=numbers.written(count - 1)), first.standing, "", ids
        )
    said = ngettext("and {n} more gate", "and {n} more gates", count).format(n=numbers.written(count))
    return Line(first.codes, said, first.standing, "", ids)


def _block(framework: Framework, results: Results, reason: Reason) -> list[Line]:
    standing = _GATES.get(reason.code)
    if standing is not None and reason.ids:
        return [_gate(framework, results, reason.code, standing(), one) for one in reason.ids]
    return [Line((reason.code,), _said(framework, results, reason), ids=reason.ids)]


def _gate(framework: Framework, results: Results, code: str, standing: str, question: str) -> Line:
    gate = results.gates.get(question)
    level, minimum = ("", "") if gate is None else _levels(gate)
    name = "" if gate is None else questions.level_name(framework, gate.credited or 0).lower()
    days = units.calendar_days(framework.verdict.days_after_launch)
    said = standing.format(level=level, minimum=minimum, name=name, days=days)
    return Line((code,), framework.question(question).title, said, question, (question,))


def _levels(gate: GateResult) -> tuple[str, str]:
    return (numbers.written(gate.credited or 0), numbers.written(gate.minimum))


def _said(framework: Framework, results: Results, reason: Reason) -> str:
    limits = framework.verdict.limits
    named, lead = _LISTS.get(reason.code, (None, None))
    if named is not None and lead is not None and reason.ids:
        names = _names([named(framework, results, one) for one in reason.ids])
        return lead().format(limit=numbers.score(limits.get(reason.code)), names=names)
    match reason.code:
        case "I2":
            return coverage.needed(results, limits["coverage"])
        case "F4" | "C5":
            return _("Index {points}, needs {limit}").format(
                points=numbers.points(results.index, 1), limit=numbers.points(limits[reason.code])
            )
        case "C6":
            return _("Lower end of the likely range {points}, needs {limit}").format(
                points=numbers.points(results.lo, 1), limit=numbers.points(limits["C6"])
            )
        case "C8" if reason.ids:
            names = _names(list(reason.ids))
            return _("The success statement does not pass {checks}").format(checks=names)
        case "C9":
            return _("{months} of run cost are approved, {limit} are needed").format(
                months=units.months(reason.value or 0), limit=numbers.written(limits["budget_months"])
            )
        case _:
            return next(code.text for code in framework.verdict.codes if code.code == reason.code)


def _kept(framework: Framework, results: Results) -> tuple[Line, ...]:
    limits = framework.verdict.limits
    blocking = sum(gate.kind == "block" for gate in results.gates.values())
    weakest = results.dimensions.get(results.weakest or "")
    exposed = max((e for e in results.exposures.values() if e.exposure is not None),
                  key=lambda e: e.exposure or 0, default=None)  # fmt: skip
    said: list[tuple[str, str]] = []
    if blocking:
        all_met = ngettext("{n} blocking gate is met with evidence", "All {n} blocking gates are met with evidence",
                           blocking).format(n=numbers.written(blocking))  # fmt: skip
        said.append(("C1", all_met))
    said.append(
        ("C5", _("Index {points}, needs {limit}").format(
            points=numbers.points(results.index, 1), limit=numbers.points(limits["C5"])))
    )  # fmt: skip
    said.append(
        ("C6", _("Lower end of the likely range {points}, needs {limit}").format(
            points=numbers.points(results.lo, 1), limit=numbers.points(limits["C6"])))
    )  # fmt: skip
    if weakest is not None:
        said.append(
            ("C4", _("Weakest dimension: {name}, needs {limit}").format(
                name=_dimension(framework, results, weakest.id), limit=numbers.score(limits["C4"])))
        )  # fmt: skip
    if exposed is not None:
        said.append(
            ("C7", _("Highest exposure: {name}, must be below {limit}").format(
                name=_mode(framework, results, exposed.id), limit=numbers.points(limits["C7"])))
        )  # fmt: skip
    return tuple(Line((code,), text, kept=True) for code, text in said)


def _dimension(framework: Framework, results: Results, dimension: str) -> str:
    short = next(d.short for d in framework.dimensions if d.id == dimension)
    score = results.dimensions[dimension].score
    return short if score is None else f"{short} {numbers.score(score)}"


def _mode(framework: Framework, results: Results, mode: str) -> str:
    name = next(m.name for m in framework.failure_modes if m.id == mode)
    return f"{name} {numbers.points(results.exposures[mode].exposure)}"


def _names(names: list[str]) -> str:
    """The names; of many the first and how many more there are."""
    rest = len(names) - _MOST_NAMED
    if rest <= 1:
        return joined(names)
    more = ngettext("and {n} more", "and {n} more", rest).format(n=numbers.written(rest))
    return f"{', '.join(names[:_MOST_NAMED])} {more}"


# Where a gate stands that a reason names; each is worded when it is said.
_GATES: dict[str, Callable[[], str]] = {
    "I1": lambda: _("not yet asked"),
    "F1": lambda: _("{name}, needs level {minimum}"),
    "F2": lambda: _("at level {level}, needs {minimum}"),
    "C1": lambda: _("only begun: level {level}, needs {minimum}"),
    "C2": lambda: _("met on claim only, evidence to be shown"),
    "C3": lambda: _("at level {level}, needs {minimum} within {days}"),
}

# How the reasons that name dimensions or failure modes begin.
_LISTS: dict[str, tuple[_Named, Callable[[], str]]] = {
    "I3": (_dimension, lambda: _("No answer in {names}")),
    "F3": (_dimension, lambda: _("Below {limit}: {names}")),
    "F5": (_mode, lambda: _("Critical exposure: {names}")),
    "C4": (_dimension, lambda: _("Below {limit}: {names}")),
    "C7": (_mode, lambda: _("High exposure: {names}")),
}
