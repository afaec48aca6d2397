"""Whether limits, chosen plans and work of a roadmap from a file make sense: known ids, figures and weeks in range."""

from collections.abc import Iterable
from datetime import date

from readiness_desktop.domain.assessment import LONGEST_TEXT, Action, Round
from readiness_desktop.domain.calendar import FIRST_DAY, LAST_DAY, in_calendar
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.domain.roadmap_setup import (
    MOST_DAYS,
    MOST_ENTRIES,
    MOST_MONEY,
    MOST_OWN,
    MOST_WEEKS,
    MOST_WEIGHT,
    ChosenPlan,
    OwnInitiative,
    RoadmapSetup,
    Terms,
)

_MOST_FIGURE = 1e15
"""Of risk and seconds: beyond it they are figures no more."""


def vet_roadmap(part: Round, framework: Framework, key: str) -> None:
    """Refuse what a round says of its roadmap where that cannot be; ReadinessError DOCUMENT_FIELD."""
    setup = part.profile.roadmap
    _setup(setup, framework, f"{key}.profile.roadmap")
    for action in part.actions:
        _action(action, framework, f"{key}.actions")
    for plan in part.plans:
        _plan(plan, f"{key}.plans")


def _setup(setup: RoadmapSetup, framework: Framework, key: str) -> None:
    pools = {pool.id for pool in framework.pools}
    _days(f"{key}.start", setup.start)
    if setup.horizon_weeks is not None:
        _weeks(f"{key}.horizon_weeks", 1, setup.horizon_weeks)
    _known((*setup.capacity, *setup.rates), pools, f"{key}.capacity")
    _between(f"{key}.capacity", MOST_DAYS, *setup.capacity.values())
    _between(f"{key}.rates", MOST_MONEY, *setup.rates.values())
    _known(setup.weights, {mode.id for mode in framework.failure_modes}, f"{key}.weights")
    _between(f"{key}.weights", MOST_WEIGHT, *setup.weights.values())
    _between(f"{key}.budget", MOST_MONEY, *setup.budget)
    for name, most in (("budget", MOST_ENTRIES), ("closures", MOST_ENTRIES), ("own", MOST_OWN)):
        if len(getattr(setup, name)) > most:
            raise _refused(f"{key}.{name}", Why.TOO_MANY_ENTRIES, most=most)
    for closure in setup.closures:
        _texts(f"{key}.closures", closure.what)
        _days(f"{key}.closures", closure.first, closure.last)
        _known(closure.pools, pools, f"{key}.closures")
        if closure.last < closure.first:
            raise _refused(f"{key}.closures", Why.OUT_OF_ORDER)
    theirs, own = {one.id for one in framework.initiatives}, {one.id for one in setup.own}
    if len(own) != len(setup.own) or own & theirs:
        raise _refused(f"{key}.own", Why.MANY_OR_TWICE)
    for one in setup.own:
        _own(one, framework, f"{key}.own")
        _known((one.pool,), pools, f"{key}.own")
        _known((*one.after, *one.before), theirs | own, f"{key}.own")
    _known(setup.terms, theirs | own, f"{key}.terms")
    for name, terms in setup.terms.items():
        _terms(terms, f"{key}.terms.{name}")


def _own(own: OwnInitiative, framework: Framework, key: str) -> None:
    _texts(key, own.id, own.title, own.role, own.exit_evidence)
    if not own.id.strip():
        raise _refused(f"{key}.id", Why.IS_EMPTY)
    _between(f"{key}.effort", MOST_DAYS, *own.effort)
    _weeks(f"{key}.weeks", 1, own.weeks)
    _weeks(f"{key}.wait_weeks", 0, own.wait_weeks)
    for lift in own.lifts:
        if not framework.has_question(lift.question):
            raise _refused(f"{key}.lifts", Why.UNKNOWN_QUESTION)
        if not 0 <= lift.start < lift.to < len(framework.scale):
            raise _refused(f"{key}.lifts", Why.NOT_A_LEVEL)


def _terms(terms: Terms, key: str) -> None:
    _texts(f"{key}.reason", terms.reason)
    _days(key, terms.start, terms.not_before, terms.due)
    if terms.weeks is not None:
        _weeks(f"{key}.weeks", 1, terms.weeks)
    _between(f"{key}.external_cost", MOST_MONEY, terms.external_cost)
    _between(f"{key}.effort", MOST_DAYS, *(terms.effort or ()))


def _action(action: Action, framework: Framework, key: str) -> None:
    _texts(f"{key}.initiative", action.initiative)
    _days(f"{key}.started", action.started)
    _days(f"{key}.finished", action.finished)
    _between(key, MOST_DAYS, action.spent_days, action.left_days)
    _between(key, MOST_MONEY, action.spent_money)
    if len(set(action.shown)) != len(action.shown) or any(
        not 0 <= one < MOST_ENTRIES for one in action.shown
    ):
        raise _refused(f"{key}.shown", Why.MANY_OR_TWICE)
    if action.grade:
        _known((action.grade,), {grade.id for grade in framework.grades}, f"{key}.grade")


def _plan(plan: ChosenPlan, key: str) -> None:
    _texts(key, plan.setup, plan.model, plan.by, plan.note)
    _days(key, plan.on, plan.first_day)
    _between(key, _MOST_FIGURE, plan.area, plan.bound, plan.seconds)
    _weeks(f"{key}.horizon", 1, plan.horizon)
    placed = [place.initiative for place in plan.placements]
    if len(placed) > MOST_ENTRIES or len(set(placed)) != len(placed):
        raise _refused(f"{key}.placements", Why.MANY_OR_TWICE)
    for place in plan.placements:
        _texts(f"{key}.placements", place.initiative)
        _weeks(f"{key}.placements", 0, place.start, place.weeks)
        # What starts in the last week is finished later.
        _between(f"{key}.placements", 3 * MOST_WEEKS, place.finish - place.start)
        if place.rest is not None:
            _between(f"{key}.placements.rest", MOST_DAYS, place.rest.left, place.rest.spent)


def _texts(key: str, *texts: str) -> None:
    if any(len(text) > LONGEST_TEXT for text in texts):
        raise _refused(key, Why.TOO_LONG, most=LONGEST_TEXT)


def _days(key: str, *days: date | None) -> None:
    if any(day is not None and not in_calendar(day) for day in days):
        raise _refused(key, Why.NO_DAY_OF_OURS, first=FIRST_DAY.isoformat(), last=LAST_DAY.isoformat())


def _between(key: str, most: float, *figures: float | None) -> None:
    if any(one is not None and not 0 <= one <= most for one in figures):
        raise _refused(key, Why.NOT_BETWEEN, low=0, high=most)


def _weeks(key: str, least: int, *weeks: int) -> None:
    if any(not least <= one <= MOST_WEEKS for one in weeks):
        raise _refused(key, Why.NOT_BETWEEN, low=least, high=MOST_WEEKS)


def _known(ids: Iterable[str], known: Iterable[str], key: str) -> None:
    if not set(ids) <= set(known):
        raise _refused(key, Why.UNKNOWN_TO_THE_PACK)


def _refused(key: str, why: Why, /, **facts: object) -> ReadinessError:
    return ReadinessError(Fault.DOCUMENT_FIELD, because(why, **facts), key=key)
