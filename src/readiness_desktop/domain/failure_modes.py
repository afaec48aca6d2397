"""What drives each failure mode, what holds it up, and what the roadmap does about it (docs/model.md 9)."""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.exposure import PRIMARY, floor_of
from readiness_desktop.domain.framework import FailureMode, Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.results import Exposure, Results
from readiness_desktop.domain.scoring import rounded


@dataclass(frozen=True, slots=True)
class Driver:
    """An answer behind an exposure: `points` of the raw exposure come from it, `weight` is v."""

    question: str
    weight: int
    credited: int
    grade: str | None
    points: float


@dataclass(frozen=True, slots=True)
class Ahead:
    """The exposure that the projection gives by a day of the plan."""

    day: int
    exposure: float


@dataclass(frozen=True, slots=True)
class ModeFinding:
    """One failure mode: every answer that counts, those with most points first, pack order between equals.

    `high` says that it is in one of the two highest bands of the pack. `floor_by` are the failing gates that set its
    floor. `dimension` feeds it most. `notes` are the broken timing checks that speak for it. `initiatives` of the plan
    lower it, those that lower it most first; `cost` is their likely effort in person-days (None without a plan),
    `ahead` what it comes to.
    """

    id: str
    name: str
    exposure: Exposure
    high: bool
    drivers: tuple[Driver, ...]
    floor_by: tuple[str, ...]
    dimension: str
    notes: tuple[str, ...]
    cost: float | None = None
    initiatives: tuple[str, ...] = ()
    ahead: Ahead | None = None

    @property
    def lifted(self) -> bool:
        """Whether the floor lifts it above what the answers alone give."""
        raw = self.exposure.raw
        return raw is not None and rounded(self.exposure.floor) > rounded(raw)


def mode_findings(framework: Framework, results: Results, plan: Plan | None = None) -> dict[str, ModeFinding]:
    """The findings on every failure mode, in pack order."""
    return {mode.id: _finding(framework, results, mode, plan) for mode in framework.failure_modes}


def by_exposure(modes: Mapping[str, ModeFinding]) -> tuple[ModeFinding, ...]:
    """The most exposed first, pack order between equals, what is not assessed last."""

    def rank(mode: ModeFinding) -> tuple[bool, float]:
        found = mode.exposure.exposure
        return (found is None, -rounded(found or 0.0))

    return tuple(sorted(modes.values(), key=rank))


def by_cost(modes: Mapping[str, ModeFinding]) -> tuple[ModeFinding, ...]:
    """The least work first, pack order between equals; last what no work is planned for, then what has no plan yet."""
    return tuple(
        sorted(modes.values(), key=lambda mode: (mode.cost is None, not mode.cost, rounded(mode.cost or 0.0)))
    )


def by_dimension(framework: Framework, modes: Mapping[str, ModeFinding]) -> tuple[ModeFinding, ...]:
    """In the order of the dimensions that feed them most."""
    place = {one.id: rank for rank, one in enumerate(framework.dimensions)}
    return tuple(sorted(modes.values(), key=lambda mode: place[mode.dimension]))


def _finding(framework: Framework, results: Results, mode: FailureMode, plan: Plan | None) -> ModeFinding:
    exposure = results.exposures[mode.id]
    initiatives = [] if plan is None else _lowering(framework, results, exposure, plan)
    return ModeFinding(
        id=mode.id,
        name=mode.name,
        exposure=exposure,
        high=exposure.band in [band.name for band in framework.constants.exposure_bands[-2:]],
        drivers=_drivers(framework, results, exposure),
        floor_by=_floor_by(framework, results, exposure),
        dimension=_dimension(framework, mode.id),
        notes=_notes(framework, results, mode.id),
        cost=None if plan is None or exposure.exposure is None else sum(one.effort for one in initiatives),
        initiatives=tuple(one.id for one in initiatives),
        ahead=None if plan is None or not initiatives else _ahead(framework, exposure, plan),
    )


def _drivers(framework: Framework, results: Results, exposure: Exposure) -> tuple[Driver, ...]:
    found: list[Driver] = []
    for question, share in exposure.shares.items():
        answer = results.questions[question]
        weight = framework.question(question).feeds[exposure.id]
        points = share * (exposure.raw or 0.0)
        found.append(Driver(question, weight, answer.credited or 0, answer.grade, points))
    return tuple(sorted(found, key=lambda one: -one.weight * (4 - one.credited)))


def _floor_by(framework: Framework, results: Results, exposure: Exposure) -> tuple[str, ...]:
    if not exposure.floor:
        return ()
    return tuple(
        question.id
        for question in framework.questions
        if question.feeds.get(exposure.id) == PRIMARY
        and (answer := results.questions[question.id]).in_scope
        and answer.credited is not None
        and floor_of(framework, question, answer.credited) == exposure.floor
    )


def _dimension(framework: Framework, mode: str) -> str:
    """The dimension whose questions feed a mode most directly, then most in all; pack order between equals."""
    direct = dict.fromkeys((one.id for one in framework.dimensions), 0)
    whole = dict(direct)
    for question in framework.questions:
        weight = question.feeds.get(mode, 0)
        whole[question.dimension] += weight
        direct[question.dimension] += weight == PRIMARY
    return max(whole, key=lambda one: (direct[one], whole[one]))


def _notes(framework: Framework, results: Results, mode: str) -> tuple[str, ...]:
    broken = {one.id for one in results.timing if one.broken}
    return tuple(one.id for one in framework.timing_checks if one.note == mode and one.id in broken)


def _lowering(
    framework: Framework, results: Results, exposure: Exposure, plan: Plan
) -> list[PlannedInitiative]:
    """The planned work that lifts an answer behind the exposure, what lowers it most first."""
    counts = {*exposure.shares, *_floor_by(framework, results, exposure)}
    gains: dict[str, int] = {}
    for planned in plan.initiatives:
        for lift in planned.lifts:
            if planned.confirm or lift.question not in counts:
                continue
            weight = framework.question(lift.question).feeds[exposure.id]
            stands = max(lift.start, results.questions[lift.question].credited or 0)
            gains[planned.id] = gains.get(planned.id, 0) + weight * max(0, lift.to - stands)
    found = [one for one in plan.initiatives if gains.get(one.id)]
    return sorted(found, key=lambda one: -gains[one.id])


def _ahead(framework: Framework, exposure: Exposure, plan: Plan) -> Ahead | None:
    """What the exposure falls to within the windows of the roadmap and the day it is first there.

    Where nothing falls within them, the end of the plan's horizon is looked at.
    """
    by_week = {one.week: one.exposures.get(exposure.id) for one in plan.projections}
    reached = [
        Ahead(day, value)
        for day in framework.constants.horizon_days
        if (value := by_week.get(day // DAYS_A_WEEK)) is not None
    ]
    now = exposure.exposure or 0.0
    if not reached or rounded(reached[-1].exposure) >= rounded(now):
        last = by_week.get(plan.horizon)
        if last is None or rounded(last) >= rounded(now):
            return None
        return Ahead(plan.horizon * DAYS_A_WEEK, last)
    return next(one for one in reached if rounded(one.exposure) == rounded(reached[-1].exposure))
