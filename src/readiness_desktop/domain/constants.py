"""Every number of the scoring rules, as read from a pack; points are 0 to 100, levels 0 to 4, shares 0 to 1."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BreadthRule:
    """Share of items in scope: `credited[x]` replaces a claimed level x; `up_to` is the share 0 to 1."""

    id: str
    up_to: float
    credited: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PeriodInText:
    """A level text that names its own period: older evidence lowers the level."""

    question: str
    days: int
    outdated_level: int
    applies_to_level: int | None = None


@dataclass(frozen=True, slots=True)
class SpecialLimit:
    """A limit on the credited level that another page sets (`source` names the fact that triggers it)."""

    source: str
    question: str
    maximum: int


@dataclass(frozen=True, slots=True)
class ExposureBand:
    """A band of exposure starting at `lo` points."""

    name: str
    lo: float


@dataclass(frozen=True, slots=True)
class BusinessCaseConstants:
    """Constants of the business case; shares are 0 to 1, `cases` maps case to its factors.

    `adoption` is the usual share in use by year; the default is what packs up to version 8.4 meant.
    While `attribution_question` is credited below `attribution_min` an effect cannot be told from luck, and the haircut
    is `haircut_weak_attribution`; None: it never is.
    """

    years: int
    discount_rate: float
    haircut: float
    haircut_weak_attribution: float
    irr_range: tuple[float, float]
    upkeep_challenge_below: float
    cases: Mapping[str, Mapping[str, str | float]]
    attribution_question: str | None = None
    attribution_min: int = 2
    adoption: tuple[float, ...] = (0.5, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Constants:
    """Every number of the scoring rules. Points are 0 to 100, levels 0 to 4, shares 0 to 1.

    Evidence of grade `verified_from` or better is verified, of `expires_from` or better counts one grade lower once
    it is out of date; the last `live_stages` stages run live; `module_share` is a used module's part of a score. A
    field with a default is one that packs up to version 8 lack, and the default is what those packs meant. A published
    figure is good for `figure_good_months`, assessments of one's own are compared with from `own_benchmark_min` on.
    """

    z: float
    wilson_z: float
    rho: float
    floor: float
    soft_cap: float
    cap_block_0: float
    cap_block_1: float
    cap_condition: float
    exposure_floor_0: float
    exposure_floor_1: float
    coverage_min: float
    module_min: float
    narrow_scope: float
    breadth: Mapping[str, BreadthRule]
    round_decimals: int
    fixture_tolerance: float
    dimension_weight: float
    weight_sensitivity: tuple[float, ...]
    dimension_level_edges: tuple[float, ...]
    exposure_bands: tuple[ExposureBand, ...]
    split_range: int
    perception_gap: float
    perception_min_questions: int
    double_rating_min: int
    kappa_calibrate_below: float
    phi_block: float
    phi_condition: float
    phi_omega: float
    horizon_weeks: int
    enumerate_up_to: int
    size_factors: Mapping[str, float]
    horizon_days: tuple[int, ...]
    evidence_task_days: float
    business_case: BusinessCaseConstants
    evidence_expiry_days: int
    period_in_text: Mapping[str, PeriodInText]
    practice_practised: float
    practice_partly: float
    practice_gate_min: int
    practice_gate_grade: str
    practice_answered_min: float
    debt_contagion_step: float
    debt_high_share: float
    debt_critical_share: float
    limbo_days: int
    ownership_key_person_share: float
    ownership_after_launch_months: int
    special_limits: tuple[SpecialLimit, ...]
    overlay_limit: int
    calibration_min: int
    module_share: float = 0.5
    verified_from: str = "E3"
    expires_from: str = "E3"
    live_stages: int = 2
    figure_good_months: int = 24
    own_benchmark_min: int = 5
