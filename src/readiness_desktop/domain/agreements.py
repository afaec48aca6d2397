"""What is agreed about an engagement besides its answers: success, money, owners, gates, debt and outcome.

Money is in the profile's currency, days and weeks are working time, shares run from 0 to 1. None says that nobody gave
a figure yet, which is never the same as zero. Ids are those of the pack (lines, tasks, gates, questions, modes).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Direction = Literal["", "up", "down"]
BudgetState = Literal["number", "zero", "unknown"]
CriterionStatus = Literal["open", "met", "not_met", "waived"]
GateVote = Literal["asked", "signed", "condition", "objects"]
DebtDecision = Literal["", "fix_now", "before_launch", "schedule", "accept"]
DebtStatus = Literal["open", "fixed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """The success sentence, field by field (docs/model.md 28); when its baseline ended is a date of the profile.

    `metric_kind` and `counterfactual` are choices of the pack. `variation` is the standard deviation of the baseline
    over `periods` equal periods, both in `unit`. `target_unit` is empty where it is `unit`. `unit_value` is the money
    of one unit of change in one case, `volume` the cases in a `value_period`, `value` the money that is promised for
    it. `unit_cost` and `addressable` (share) bound the pool that can be touched. `ramp_months` is how long the benefit
    takes to grow. `net_of_run_cost` says that the value has the cost of running taken off. `baseline_reason` is why a
    baseline counts that is short or overlaps the pilot; `other_changes` are what else changes in the same period.
    """

    system: str = ""
    metric: str = ""
    metric_kind: str = ""
    direction: Direction = ""
    scope: str = ""
    unit: str = ""
    target_unit: str = ""
    baseline: float | None = None
    target: float | None = None
    minimum: float | None = None
    baseline_start: date | None = None
    baseline_reason: str = ""
    record_system: str = ""
    variation: float | None = None
    periods: int | None = None
    due: date | None = None
    unit_value: float | None = None
    volume: float | None = None
    value: float | None = None
    value_period: str = "year"
    cash_share: float | None = None
    unit_cost: float | None = None
    addressable: float | None = None
    ramp_months: float | None = None
    net_of_run_cost: bool = False
    counterfactual: str = ""
    counterfactual_text: str = ""
    other_changes: str = ""
    cadence: str = ""
    measurer: str = ""
    owner: str = ""
    owner_builds: bool = False
    approver: str = ""
    approved: date | None = None
    review: date | None = None
    stop_action: str = ""
    guardrail: str = ""
    guardrail_limit: str = ""


@dataclass(frozen=True, slots=True)
class CaseInputs:
    """What the business case is worked out from; the benefit is that of the statement where `gross` is None.

    `investment` is what commitment to production costs once; `investment_low` and `investment_high` are its range,
    None: by the planned effort. `adoption` and `run_costs` have one entry a year, the last one holding on; no
    `run_costs`: by the cost lines. No `adoption`, `haircut` None and `rate` None: the pack's. `spent` is what the pilot
    cost, shown and not counted. Cost lines are money a year, but `requests` and `request_cost`, `refreshes` and
    `refresh_cost`, `people` (full-time) and `person_cost` multiply. `holding` is money a month while nothing happens;
    `limbo_months` and `late_months` are scenarios of waiting. The last five are of silent drift: days, decisions a day,
    rise of the error share, money.
    """

    investment: float | None = None
    investment_low: float | None = None
    investment_high: float | None = None
    spent: float | None = None
    build_cost: float | None = None
    gross: float | None = None
    adoption: tuple[float, ...] = ()
    haircut: float | None = None
    rate: float | None = None
    run_costs: tuple[float, ...] = ()
    requests: float | None = None
    request_cost: float | None = None
    platform: float | None = None
    monitoring: float | None = None
    refreshes: float | None = None
    refresh_cost: float | None = None
    people: float | None = None
    person_cost: float | None = None
    support: float | None = None
    licences: float | None = None
    compliance: float | None = None
    contingency: float | None = None
    holding: float | None = None
    limbo_months: float | None = None
    late_months: float | None = None
    detection_days: float | None = None
    repair_days: float | None = None
    decisions_a_day: float | None = None
    error_rise: float | None = None
    error_cost: float | None = None


@dataclass(frozen=True, slots=True)
class BudgetEntry:
    """What stands on a line of the production budget: a number, zero with its reason, or unknown."""

    state: BudgetState
    amount: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """Who answers for a task of running the system: `hours` are booked hours a week.

    `building_team` says that the accountable person is of the team that builds it.
    """

    person: str = ""
    deputy: str = ""
    hours: float | None = None
    building_team: bool = False


@dataclass(frozen=True, slots=True)
class GateSheet:
    """A stage gate's sheet: its version, when the stage before it began, when a decision was asked for, when it is due.

    `independent` says who validated independently where a high-risk use asks for it; `rights_impact` where its
    assessment of rights stands.
    """

    version: str = ""
    entered: date | None = None
    asked: date | None = None
    due: date | None = None
    independent: str = ""
    rights_impact: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion of a stage gate that somebody judges by hand, or waives.

    `key` is the place of a pack's own criterion (`also.0`), a question where a waiver stands against its answer, or
    empty for one that was added here. A waiver has a reason and who gave it.
    """

    uuid: str
    gate: str
    key: str = ""
    text: str = ""
    status: CriterionStatus = "open"
    must: bool = True
    evidence: str = ""
    owner: str = ""
    due: date | None = None
    waived_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """What one role says at a stage gate; `version` is of the sheet.

    An objection names the criterion that it is against (a question or `also.0`) and the evidence that lifts it.
    """

    uuid: str
    gate: str
    role: str
    person: str = ""
    vote: GateVote = "asked"
    text: str = ""
    lifted_by: str = ""
    on: date | None = None
    version: str = ""
    criterion: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """The record of a decision at a stage gate: `outcome` is one of the gate's, `record` what each criterion said.

    `again` is the day to decide anew after a hold. `verdict` and `exposures` (points) are what the round said then.
    """

    uuid: str
    gate: str
    outcome: str
    on: date | None = None
    by: str = ""
    version: str = ""
    text: str = ""
    again: date | None = None
    verdict: str = ""
    record: tuple[tuple[str, str], ...] = ()
    exposures: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class DebtEntry:
    """One item of the debt register (docs/model.md 23). `type` is T, P or D.

    Principal is what the fix takes: `days` of `pool` (low, likely, high) and `external` money (likewise). Interest is
    made of hours a month at a rate, incidents a year at a cost, and the `share` of value blocked a year. `contagion`
    counts the uses that it burdens, this one included. `saved` is the saving a year measured after the fix,
    `reinvested` what it went into.
    """

    uuid: str
    type: str
    title: str
    where: str = ""
    questions: tuple[str, ...] = ()
    evidence: str = ""
    pool: str = ""
    day_rate: float | None = None
    days_low: float | None = None
    days: float | None = None
    days_high: float | None = None
    external_low: float | None = None
    external: float | None = None
    external_high: float | None = None
    hours: float | None = None
    hour_rate: float | None = None
    incidents: float | None = None
    incident_cost: float | None = None
    blocked: float | None = None
    share: float = 1.0
    contagion: int = 1
    owner: str = ""
    decision: DebtDecision = ""
    due: date | None = None
    status: DebtStatus = "open"
    saved: float | None = None
    reinvested: str = ""


@dataclass(frozen=True, slots=True)
class Paydown:
    """How debt is paid back over the years: money a year, share of savings put back, whether what is left stays."""

    base: float | None = None
    reinvest: float = 1.0
    years: int = 5
    carry_over: bool = False
    ai_budget: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the project, entered later: since when it is live, meets its return, or was stopped."""

    live: date | None = None
    on_roi: date | None = None
    stopped: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """A verdict that the assessor issues one step away from the computed one, with the reason in writing."""

    verdict: str = ""
    reason: str = ""
    by: str = ""
    computed: str = ""


NO_STATEMENT = Statement()
NO_SHEET = GateSheet()
NO_CASE = CaseInputs()
NO_PAYDOWN = Paydown()
NO_ISSUED = Issued()
