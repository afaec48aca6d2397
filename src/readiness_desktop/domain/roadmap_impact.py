"""What each initiative of a plan brings for its effort: points of a picture, four corners of it, and orders to read."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from readiness_desktop.domain.plan import Plan, PlannedInitiative

Corner = Literal["quick", "big", "fill", "hard"]
ImpactOrder = Literal["plan", "ratio", "reach", "gates"]


@dataclass(frozen=True, slots=True)
class Impact:
    """An initiative with its effort in person-days and the fall in risk for it, in points.

    Both are those of it alone, or with all that it needs first. `reach` is questions lifted times fall for effort, both
    of it alone.
    """

    id: str
    effort: float
    gain: float
    gates: tuple[str, ...]
    corner: Corner
    reach: float


@dataclass(frozen=True, slots=True)
class ImpactPicture:
    """The points in the order of the plan; the corners meet at the medians of effort and gain."""

    points: tuple[Impact, ...]
    middle_effort: float
    middle_gain: float


def impact_picture(plan: Plan, *, together: bool) -> ImpactPicture:
    """The initiatives of a plan by effort and fall in risk, alone or `together` with all that each needs."""
    planned = _as_planned(plan)
    efforts = [_effort(one, together=together) for one in planned]
    gains = [one.closure_gain if together else one.gain for one in planned]
    middle_effort, middle_gain = (median(values) if values else 0.0 for values in (efforts, gains))
    points = tuple(
        Impact(one.id, effort, gain, one.gates, _corner(effort, gain, middle_effort, middle_gain), reach(one))
        for one, effort, gain in zip(planned, efforts, gains, strict=True)
    )
    return ImpactPicture(points, middle_effort, middle_gain)


def reach(one: PlannedInitiative) -> float:
    """Questions lifted times the fall in risk of the initiative alone, a person-day of its own effort."""
    count = len({lift.question for lift in one.lifts})
    return count * one.gain / one.effort if one.effort else 0.0


def ranked(plan: Plan, order: ImpactOrder) -> tuple[PlannedInitiative, ...]:
    """The initiatives of a plan in this order; equal ones stay as they are planned.

    `gates` has those first that close most gates, and orders by ratio within.
    """
    planned = _as_planned(plan)
    if order == "ratio":
        return tuple(sorted(planned, key=lambda one: -one.ratio))
    if order == "reach":
        return tuple(sorted(planned, key=lambda one: -reach(one)))
    if order == "gates":
        return tuple(sorted(planned, key=lambda one: (-len(one.gates), -one.ratio)))
    return planned


def _as_planned(plan: Plan) -> tuple[PlannedInitiative, ...]:
    place = {name: number for number, name in enumerate(plan.order)}
    return tuple(sorted(plan.initiatives, key=lambda one: place.get(one.id, len(place))))


def _effort(one: PlannedInitiative, *, together: bool) -> float:
    """The ratio is the fall for the effort of all that is needed, so that effort follows from both."""
    return one.closure_gain / one.ratio if together and one.ratio > 0 else one.effort


def _corner(effort: float, gain: float, middle_effort: float, middle_gain: float) -> Corner:
    small, telling = effort <= middle_effort, gain >= middle_gain
    if telling:
        return "quick" if small else "big"
    return "fill" if small else "hard"


def corners(points: Sequence[Impact]) -> dict[Corner, tuple[Impact, ...]]:
    """The points of each corner."""
    names: tuple[Corner, ...] = ("quick", "big", "fill", "hard")
    return {name: tuple(one for one in points if one.corner == name) for name in names}
