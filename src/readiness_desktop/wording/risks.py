"""Failure modes in words: what holds one up, the answers behind it, and what the roadmap does about it."""

from collections.abc import Sequence
from math import floor

from readiness_desktop.domain.failure_modes import Driver, ModeFinding
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Exposure, Results
from readiness_desktop.wording import exposures, numbers, questions, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext

_MOST_NAMED = 2


def lead() -> str:
    """What an exposure is, under the heading of the page."""
    return _(
        "Exposure runs from 0 (none) to 100. It comes from the answers, weighted by how directly each one feeds the "
        "failure mode. It is not a probability."
    )


def held_up(finding: ModeFinding, results: Results) -> str:
    """What lifts an exposure above its answers: `Floor 75: D5.2 at level 0`; empty where nothing does."""
    if not finding.lifted:
        return ""
    named = finding.floor_by[:_MOST_NAMED]
    gates = [
        _("{id} at level {level}").format(id=one, level=written(results.questions[one].credited or 0))
        for one in named
    ]
    rest = len(finding.floor_by) - len(named)
    if rest:
        gates.append(ngettext("{n} more gate", "{n} more gates", rest).format(n=written(rest)))
    return _("Floor {points}: {gates}").format(
        points=numbers.points(finding.exposure.floor), gates=joined(gates)
    )


def alone(finding: ModeFinding) -> str:
    """What the answers give without the floor: `the answers alone give 64`; empty where the floor lifts nothing."""
    if not finding.lifted:
        return ""
    return _("the answers alone give {points}").format(points=numbers.points(finding.exposure.raw))


def notes(framework: Framework, finding: ModeFinding) -> str:
    """The broken timing checks that speak for it: `Came late: success statement signed ≤ pilot start (T1)`."""
    rules = {one.id: one.rule.replace("<=", "≤") for one in framework.timing_checks}
    if not finding.notes:
        return ""
    said = [_("{rule} ({id})").format(rule=rules[one], id=one) for one in finding.notes]
    return _("Came late: {rules}").format(rules=joined(said))


def cost(finding: ModeFinding) -> str:
    """The likely work that lowers it: `142 person-days`, `Not yet` without a plan."""
    return numbers.not_yet() if finding.cost is None else units.days(finding.cost)


def remarks(framework: Framework, finding: ModeFinding, results: Results) -> str:
    """Everything that a figure alone does not say, as sentences; empty where there is nothing."""
    floored = ", ".join(part for part in (held_up(finding, results), alone(finding)) if part)
    return " ".join(f"{part}." for part in (floored, notes(framework, finding)) if part)


def row(
    framework: Framework, finding: ModeFinding, results: Results, before: Exposure | None, when: str
) -> str:
    """A failure mode as sentences, for a tooltip and for those who hear the screen."""
    name = exposures.named(framework, finding.id)
    points = finding.exposure.exposure
    if points is None:
        return _("{name}: {said}").format(name=name, said=exposures.sentence(finding.exposure))
    parts = [
        _("{name}: {band}, {points} of 100.").format(
            name=name, band=exposures.band(finding.exposure.band), points=numbers.points(points)
        ),
        remarks(framework, finding, results),
    ]
    if before is not None and before.exposure is not None:
        was = _("In {round} it was {points}.")
        parts.append(was.format(round=when, points=numbers.points(before.exposure)))
    if finding.cost is not None:
        parts.append(_("Work that lowers it: {days}.").format(days=units.days(finding.cost)))
    return " ".join(part for part in parts if part)


def change(finding: ModeFinding, before: Exposure | None) -> str:
    """The change since the round before, signed; empty where one of the two is not assessed."""
    now = finding.exposure.exposure
    if now is None or before is None or before.exposure is None:
        return ""
    return numbers.points_change(before.exposure, now)


def shown_points(drivers: Sequence[Driver]) -> tuple[int, ...]:
    """The points of each answer in whole figures that add up to the raw exposure as it is shown."""
    whole = [floor(round(one.points, 9)) for one in drivers]
    total = int(numbers.cut(round(sum(one.points for one in drivers), 9), 0))
    parts = sorted(range(len(whole)), key=lambda place: round(whole[place] - drivers[place].points, 9))
    for place in parts[: max(0, total - sum(whole))]:
        whole[place] += 1
    return tuple(whole)


def further(count: int) -> str:
    """The answers that are folded away."""
    return ngettext("{n} further answer", "{n} further answers", count).format(n=written(count))


def driver(framework: Framework, one: Driver, points: int) -> str:
    """An answer behind an exposure as a sentence."""
    grade = "" if one.grade is None else questions.grade(framework, one.grade)
    said = _("{question}: level {level}, {grade}.").format(
        question=questions.named(framework, one.question),
        level=questions.level(framework, one.credited),
        grade=grade,
    )
    return said + " " + sums_up(points)


def sums_up(points: int) -> str:
    """How much of an exposure comes from an answer."""
    return ngettext("{n} point of the exposure.", "{n} points of the exposure.", points).format(
        n=written(points)
    )


def stands(framework: Framework, one: Driver, target: int) -> str:
    """An answer behind an exposure in few words: `D5.2 Run money is approved, at level 1, target 3`.

    A target that is met is left out.
    """
    named = questions.named(framework, one.question)
    if one.credited >= target:
        return _("{question}, at level {level}").format(question=named, level=written(one.credited))
    return _("{question}, at level {level}, target {target}").format(
        question=named, level=written(one.credited), target=written(target)
    )


def ahead(finding: ModeFinding) -> str:
    """What the roadmap brings it to: `41 by day 90`."""
    if finding.cost is None:
        return numbers.not_yet()
    if finding.ahead is None:
        return _("Not lowered")
    return _("{points} by day {day}").format(
        points=numbers.points(finding.ahead.exposure), day=written(finding.ahead.day)
    )


def lowering(framework: Framework, finding: ModeFinding, plan: Plan | None = None) -> str:
    """The work that lowers it, where its effect stands elsewhere: `Lowered by Lineage register`; empty without any."""
    if not finding.initiatives:
        return ""
    if finding.ahead is None:
        return lowered(framework, finding, plan)
    return _("Lowered by {names}").format(names=_initiatives(framework, finding, plan))


def lowered(framework: Framework, finding: ModeFinding, plan: Plan | None = None) -> str:
    """What the roadmap does: `Lowered by Governance charter and Privacy review: 79 to 41 by day 90`."""
    if finding.exposure.exposure is None:
        return _("No answer feeds it yet.")
    if finding.cost is None:
        return _("The roadmap is being worked out.")
    if not finding.initiatives:
        return _("No planned work lowers it.")
    names = _initiatives(framework, finding, plan)
    if finding.ahead is None:
        return _("{names} would lower it, but not within the plan's horizon.").format(names=names)
    return _("Lowered by {names}: {now} to {then} by day {day}").format(
        names=names,
        now=numbers.points(finding.exposure.exposure),
        then=numbers.points(finding.ahead.exposure),
        day=written(finding.ahead.day),
    )


def _initiatives(framework: Framework, finding: ModeFinding, plan: Plan | None) -> str:
    """The first of the work that lowers it, and how much more there is."""
    found = finding.initiatives[:_MOST_NAMED]
    titles = [(plan.initiative(framework, one) if plan else framework.initiative(one)).title for one in found]
    rest = len(finding.initiatives) - len(titles)
    if rest:
        titles.append(ngettext("{n} more initiative", "{n} more initiatives", rest).format(n=written(rest)))
    return joined(titles)
