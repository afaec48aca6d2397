"""What a plan is expected to bring, in words: index and verdict week by week, and the exposures."""

from collections.abc import Sequence
from itertools import pairwise

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative, Projection
from readiness_desktop.wording import exposures, numbers, units, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _


def index_name() -> str:
    """What the picture of the index is called."""
    return _("Projected index")


def exposure_name() -> str:
    """What the picture of the exposures is called."""
    return _("Projected exposure")


def limits(framework: Framework) -> tuple[tuple[float, str], ...]:
    """The indexes at which the verdict can turn, lowest first, each with its words."""
    found = framework.verdict.limits
    return (
        (found["F4"], _("Below {n}: fix").format(n=numbers.points(found["F4"]))),
        (found["C5"], _("Launch needs {n}").format(n=numbers.points(found["C5"]))),
    )


def turns(steps: Sequence[Projection]) -> tuple[Projection, ...]:
    """The projections with another verdict than the one before, the first included."""
    return tuple(one for at, one in enumerate(steps) if at == 0 or one.verdict != steps[at - 1].verdict)


def turn(framework: Framework, one: Projection) -> str:
    """A turn of the verdict: `48 today`, `Day 88, launch with conditions`."""
    if one.week == 0:
        return _("{points} today").format(points=numbers.points(one.index))
    return _("Day {day}, {verdict}").format(
        day=written(one.week * DAYS_A_WEEK), verdict=verdicts.name(framework, one.verdict).lower()
    )


def tried() -> str:
    """The name of the line of a plan that is only tried."""
    return _("tried")


def tried_turns(plan: Plan, other: Plan) -> tuple[Projection, ...]:
    """The turns of the verdict of a plan that is tried, where the plan itself has not the same one."""
    known, changed = (
        turns([one for one in plan.projections if one.index is not None]) for plan in (plan, other)
    )
    there = {(one.week, one.verdict) for one in known}
    return tuple(one for one in changed if one.week and (one.week, one.verdict) not in there)


def tried_turn(framework: Framework, one: Projection) -> str:
    """A turn of a plan that is tried: `tried: day 448, launch with conditions`."""
    return _("tried: day {day}, {verdict}").format(
        day=written(one.week * DAYS_A_WEEK), verdict=verdicts.name(framework, one.verdict).lower()
    )


def tried_whole(framework: Framework, plan: Plan, other: Plan) -> str:
    """What a plan that is tried comes to: its index at the end and its own turns."""
    ends = [one.index for one in other.projections if one.index is not None]
    if not ends:
        return ""
    said = _("Tried: {end} at the end").format(end=numbers.points(ends[-1]))
    return "; ".join([said, *(tried_turn(framework, one) for one in tried_turns(plan, other))]) + "."


def slack_words(planned: PlannedInitiative) -> str:
    """How far an initiative can be put off and what comes of it; empty for plans that do not say."""
    if planned.slack is None:
        return ""
    if planned.critical:
        return _("On the critical chain: the end of the plan moves with it.")
    return _(
        "It can start up to {weeks} later without moving the end of the plan; its effect then comes later, too."
    ).format(weeks=units.weeks(planned.slack))


def short_slack(planned: PlannedInitiative) -> str:
    """The same within the sentence of a row; empty where the end of the plan moves with it."""
    if not planned.slack or planned.critical:
        return ""
    return _("can start up to {weeks} later").format(weeks=units.weeks(planned.slack))


def index_whole(framework: Framework, plan: Plan) -> str:
    """Index today and at the end, and when the verdict changes."""
    known = [one for one in plan.projections if one.index is not None]
    if not known:
        return numbers.not_yet()
    last = known[-1]
    said = _("{start} today, {end} at the end, likely {range}").format(
        start=numbers.points(known[0].index),
        end=numbers.points(last.index),
        range=numbers.points_span(last.lo, last.hi),
    )
    later = [turn(framework, one) for one in turns(known) if one.week]
    return "; ".join([said, *later]) + "."


def index_at(framework: Framework, one: Projection | None, week: int) -> str:
    """Index, range and verdict in a week."""
    if one is None or one.index is None:
        return _("Week {week}: {words}.").format(week=written(week + 1), words=numbers.not_yet())
    return _("Week {week}: index {points}, likely {range}, {verdict}.").format(
        week=written(week + 1),
        points=numbers.points(one.index),
        range=numbers.points_span(one.lo, one.hi),
        verdict=verdicts.name(framework, one.verdict).lower(),
    )


def mode_words(framework: Framework, plan: Plan, mode: str) -> str:
    """A failure mode from today to the end: `FM5 Drift nobody monitors, 61 to 34`."""
    if not mode:
        return _("No failure mode is chosen")
    values = [one.exposures[mode] for one in plan.projections if mode in one.exposures]
    if not values:
        return f"{exposures.named(framework, mode)}, {numbers.not_yet()}"
    return f"{exposures.named(framework, mode)}, {numbers.points_span(values[0], values[-1])}"


def exposure_at(framework: Framework, one: Projection | None, week: int) -> str:
    """Every exposure in a week."""
    if one is None or not one.exposures:
        return _("Week {week}: {words}.").format(week=written(week + 1), words=numbers.not_yet())
    said = [
        f"{mode.id} {numbers.points(one.exposures[mode.id])}"
        for mode in framework.failure_modes
        if mode.id in one.exposures
    ]
    return _("Week {week}: {words}.").format(week=written(week + 1), words=", ".join(said))


def _around(plan: Plan, week: int) -> tuple[Projection, Projection] | None:
    """The projection at the start of a week and the one before; None where the week is not projected."""
    for before, then in pairwise(plan.projections):
        if then.week == week:
            return before, then
    return None


def index_step(plan: Plan, planned: PlannedInitiative) -> str:
    """How the index changes in the week in which an initiative is finished: `+3.0`; empty where nobody knows."""
    found = _around(plan, planned.finish)
    if found is None or found[0].index is None or found[1].index is None:
        return ""
    return numbers.points_change(found[0].index, found[1].index, 1)


def beside_it(framework: Framework, plan: Plan, planned: PlannedInitiative) -> str:
    """What is finished in the same week, so that the change of that week is not of this one alone."""
    names = [
        plan.initiative(framework, one.id).title
        for one in plan.initiatives
        if one.finish == planned.finish and one.id != planned.id
    ]
    return _("Together with {names}, finished in the same week.").format(names=joined(names)) if names else ""


def exposure_steps(
    framework: Framework, plan: Plan, planned: PlannedInitiative, most: int = 3
) -> list[tuple[str, str]]:
    """The exposures that fall most in the week in which an initiative is finished: name, `61 to 34`."""
    found = _around(plan, planned.finish)
    if found is None:
        return []
    before, then = found[0].exposures, found[1].exposures
    falls = [(before[mode] - then[mode], mode) for mode in then if mode in before]
    # What reads the same before and after is no change to a reader.
    shown = [
        (mode, numbers.points_span(before[mode], then[mode]))
        for fall, mode in sorted(falls, reverse=True)
        if fall > 0 and numbers.points(before[mode]) != numbers.points(then[mode])
    ]
    return [(exposures.named(framework, mode), said) for mode, said in shown[:most]]
