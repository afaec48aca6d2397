"""A roadmap as a frozen value: planning makes it, the round stores the chosen one, reports print the stored one.

Weeks count from 0 at the start of the plan; a finish is the week at whose start the work and its wait are over.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.results import Reason, Verdict


@dataclass(frozen=True, slots=True)
class PlannedInitiative:
    """An initiative with its place in the plan.

    `effort` is likely person-days times the size factor, `rate` person-days a week over `duration` weeks; `gain` is
    the fall of Phi by it alone, `closure_gain` with its prerequisites, `ratio` = closure gain / closure effort.
    `window` is the horizon window of its finish (index into the pack's horizon days: 0, 1, 2 or 3).
    """

    id: str
    start: int
    duration: int
    finish: int
    pool: str
    effort: float
    rate: float
    gain: float
    closure_gain: float
    ratio: float
    window: int
    lifts: tuple[Lift, ...]
    gates: tuple[str, ...]
    unlocks: tuple[str, ...]
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceTask:
    """Show the evidence for a level that is claimed already: `days` person-days.

    `gate` marks a gate that passes on claim only and that nothing in the plan lifts.
    """

    question: str
    days: float
    gate: bool = False


@dataclass(frozen=True, slots=True)
class RefreshTask:
    """Renew evidence of `initiative` that will be outdated; due in `week`."""

    initiative: str
    week: int


@dataclass(frozen=True, slots=True)
class Projection:
    """What the assessment would say at the start of `week` once everything finished by then holds."""

    week: int
    index: float | None
    lo: float | None
    hi: float | None
    verdict: Verdict
    reasons: tuple[Reason, ...]
    exposures: Mapping[str, float]
    gates_not_met: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A scheduled roadmap. `initiatives` are in schedule order; `phi[t]` is the remaining risk at week t, 0..horizon.

    `area` is the sum of phi over weeks 0 to horizon - 1, `residual` the part of it that no order can remove.
    `solver` names what made it; `gap` is the proven distance to the best possible (None: none proven).
    """

    horizon: int
    capacity: Mapping[str, float]
    size: str
    initiatives: tuple[PlannedInitiative, ...]
    order: tuple[str, ...]
    waived: tuple[str, ...]
    unassessed: tuple[str, ...]
    evidence_tasks: tuple[EvidenceTask, ...]
    refresh_tasks: tuple[RefreshTask, ...]
    phi: tuple[float, ...]
    area: float
    residual: float
    effort: float
    projections: tuple[Projection, ...]
    solver: str
    gap: float | None = None
