"""The twenty checks on the fields of a success statement, one function each (docs/model.md 28).

Each check is one function under its id; it gives an outcome with the facts that `wording.statement` says. A check that
lacks a figure or a day is open, and names the fields that it waits for.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.calendar import months_later
from readiness_desktop.domain.catalogue import StatementCheck
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.scoring import rounded
from readiness_desktop.domain.statement_sums import relative_change, units_differ, worked_out
from readiness_desktop.domain.statement_words import (
    clauses_without_number,
    measures_the_model,
    same_words,
    stands_for_people,
)

Outcome = Literal["passes", "fails", "open"]
BASELINE_END, PILOT_START = "baseline_end", "pilot_start"
CURRENCY = "currency"

# What each placeholder of the sentence is filled from: fields of the statement, a date, or the profile's currency.
_BLANKS: Mapping[str, tuple[str, ...]] = {
    "date": ("due",),
    "system": ("system",),
    "metric": ("metric",),
    "scope": ("scope",),
    "baseline": ("baseline",),
    "unit": ("unit",),
    "period": ("baseline_start", BASELINE_END, "value_period"),
    "record_system": ("record_system",),
    "target": ("target",),
    "value": ("value",),
    "currency": (CURRENCY,),
    "cash_share": ("cash_share",),
    "cadence": ("cadence",),
    "measurer": ("measurer",),
    "owner": ("owner",),
    "minimum": ("minimum",),
    "review_date": ("review",),
    "stop_action": ("stop_action",),
    "guardrail": ("guardrail",),
    "limit": ("guardrail_limit",),
}
_COUNTERFACTUAL = "counterfactual"
_TEXTS = ("metric", "scope", "system", "counterfactual_text", "stop_action", "guardrail", "cadence")
_BEFORE_AFTER = "before-after"
_TIME = "time"


@dataclass(frozen=True, slots=True)
class Claim:
    """What another initiative promises: `name` says which; the benefit runs from `start` to `end`, None: not known."""

    name: str
    metric: str
    scope: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check says; `fields` are where it is mended, `missing` what it waits for, `late` a pass with a warning.

    `facts` hold what its sentence speaks of.
    """

    id: str
    hard: bool
    outcome: Outcome
    fields: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    late: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Case:
    """What a check looks at."""

    framework: Framework
    said: Statement
    dates: Mapping[str, date]
    others: Sequence[Claim]
    check: StatementCheck

    def number(self, name: str, otherwise: float) -> float:
        return self.check.numbers.get(name, otherwise)

    def day(self, name: str) -> date | None:
        return self.dates.get(name)

    def open(self, *missing: str) -> CheckResult:
        return CheckResult(self.check.id, self.hard, "open", missing[:1], tuple(missing))

    def gives(self, holds: bool, *where: str, late: bool = False, **facts: Any) -> CheckResult:
        outcome: Outcome = "passes" if holds else "fails"
        return CheckResult(self.check.id, self.hard, outcome, where, late=late and holds, facts=facts)

    @property
    def hard(self) -> bool:
        return self.check.kind == "hard"

    @property
    def launch(self) -> str:
        return self.framework.verdict.launch_date

    @property
    def units_differ(self) -> bool:
        return units_differ(self.said)

    def empty(self, *names: str) -> tuple[str, ...]:
        """Those of these fields and dates that are not filled."""
        return tuple(name for name in names if not _filled(self, name))


def _filled(case: Case, name: str) -> bool:
    if name == CURRENCY:
        return True
    if name in (BASELINE_END, PILOT_START, case.launch):
        return name in case.dates
    value = getattr(case.said, name)
    return bool(value.strip()) if isinstance(value, str) else value is not None


# ---------------------------------------------------------------- hard


def _v01(case: Case) -> CheckResult:
    """Every blank filled; owner and approver are people."""
    names = [one.replace(" ", "_") for one in dict.fromkeys(case.framework.statement_kinds.placeholders)]
    missing = [one for name in names for one in case.empty(*_BLANKS.get(name, ()))]
    said = case.said
    if _COUNTERFACTUAL in names and not (said.counterfactual.strip() or said.counterfactual_text.strip()):
        missing.append(_COUNTERFACTUAL)
    missing += case.empty("approver")
    roles = [role.name for role in case.framework.roles]
    wrong = {
        name: words.strip()
        for name in ("owner", "approver")
        if (words := str(getattr(said, name))).strip() and stands_for_people(words, roles)
    }
    where = (*wrong, *missing)
    found = case.gives(not where, *where, people=wrong)
    return CheckResult(found.id, found.hard, found.outcome, where, tuple(missing), facts=found.facts)


def _v02(case: Case) -> CheckResult:
    """A result of the business, not a measure of the model."""
    word = measures_the_model(case.said.metric, case.check.words)
    if word:
        return case.gives(False, "metric", word=word)
    if missing := case.empty("metric", "metric_kind"):
        return case.open(*missing)
    kind = case.said.metric_kind
    return case.gives(kind in case.framework.statement_kinds.metric, "metric_kind", kind=kind)


def _v03(case: Case) -> CheckResult:
    """One unit, and the target in the stated direction."""
    said = case.said
    if case.units_differ and said.unit.strip():
        return case.gives(False, "target_unit", unit=said.unit, other=said.target_unit)
    missing = case.empty("baseline", "target", "unit", "direction")
    if missing or said.baseline is None or said.target is None:
        return case.open(*missing)
    moves = said.target - said.baseline
    holds = moves < 0 if said.direction == "down" else moves > 0
    return case.gives(holds, "target", baseline=said.baseline, target=said.target, direction=said.direction)


def _v04(case: Case) -> CheckResult:
    """The least that is acceptable lies between baseline and target, the target included."""
    said = case.said
    missing = case.empty("minimum", "baseline", "target")
    if said.minimum is None or said.baseline is None or said.target is None:
        return case.open(*missing)
    if case.units_differ:
        return case.open("target_unit")
    if said.target < said.baseline:
        holds = said.target <= said.minimum < said.baseline
    else:
        holds = said.baseline < said.minimum <= said.target
    return case.gives(holds, "minimum", minimum=said.minimum, baseline=said.baseline, target=said.target)


def _v05(case: Case) -> CheckResult:
    """Due after the planned launch, and not long after."""
    due, launch = case.said.due, case.day(case.launch)
    if due is None or launch is None:
        return case.open(*case.empty("due", case.launch))
    months = round(case.number("months", 24))
    last = months_later(launch, months)
    return case.gives(launch < due <= last, "due", due=due, launch=launch, last=last, months=months)


def _v06(case: Case) -> CheckResult:
    """A baseline from before the pilot, long enough; a reason excuses both."""
    said, end, pilot = case.said, case.day(BASELINE_END), case.day(PILOT_START)
    start, reason = said.baseline_start, said.baseline_reason.strip()
    if start is None or end is None:
        return case.open(*case.empty("baseline_start", BASELINE_END))
    least = round(case.number("days", 28))
    days = (end - start).days + 1
    facts: dict[str, Any] = {"start": start, "end": end, "pilot": pilot, "days": days, "least": least}
    if days < 1:
        return case.gives(False, "baseline_start", wrong="order", **facts)
    if reason:
        return case.gives(True, "baseline_reason", excused=reason, **facts)
    if days < least:
        return case.gives(False, "baseline_start", wrong="short", **facts)
    if pilot is None:
        return case.open(PILOT_START)
    return case.gives(end < pilot, "baseline_reason", wrong="overlaps", **facts)


def _v07(case: Case) -> CheckResult:
    """The value is what unit value, volume and change multiply to."""
    missing = case.empty("value", "unit_value", "volume", "baseline", "target")
    product = worked_out(case.said)
    if missing or product is None or case.said.value is None:
        return case.open(*(missing or ("target_unit",)))
    tolerance = case.number("tolerance", 0.05)
    off = abs(case.said.value - product)
    holds = rounded(off) <= rounded(tolerance * abs(product))
    return case.gives(holds, "value", value=case.said.value, product=product, tolerance=tolerance)


def _v08(case: Case) -> CheckResult:
    """The owner does not lead the team that builds it."""
    if missing := case.empty("owner"):
        return case.open(*missing)
    return case.gives(not case.said.owner_builds, "owner_builds", owner=case.said.owner)


def _v09(case: Case) -> CheckResult:
    """Finance approved before the launch; after the start of the pilot that is late."""
    approved, launch, pilot = case.said.approved, case.day(case.launch), case.day(PILOT_START)
    if approved is None or launch is None:
        return case.open(*case.empty("approved", case.launch))
    late = pilot is not None and approved > pilot
    return case.gives(approved < launch, "approved", late=late, approved=approved, launch=launch, pilot=pilot)


def _v10(case: Case) -> CheckResult:
    """It says what the result is compared with."""
    if missing := case.empty(_COUNTERFACTUAL):
        return case.open(*missing)
    kind = case.said.counterfactual
    return case.gives(kind in case.framework.statement_kinds.counterfactual, _COUNTERFACTUAL, kind=kind)


# ---------------------------------------------------------------- soft


def _v11(case: Case) -> CheckResult:
    """A change so large that somebody should have reached it before."""
    said = case.said
    missing = case.empty("baseline", "target")
    if said.baseline is None or said.target is None:
        return case.open(*missing)
    if case.units_differ:
        return case.open("target_unit")
    share, most = relative_change(said), case.number("relative", 0.5)
    times = None if not said.variation else abs(said.target - said.baseline) / said.variation
    most_times = case.number("sd", 3)
    if share is None and times is None:
        return CheckResult(
            case.check.id, case.hard, "open", ("variation",), ("variation",), facts={"zero": True}
        )
    large = share is not None and rounded(share) > most
    odd = times is not None and rounded(times) > most_times
    return case.gives(
        not (large or odd), "target", share=share, most=most, times=times, most_times=most_times, odd=odd
    )


def _v12(case: Case) -> CheckResult:
    """Time saved is all counted as cash."""
    said = case.said
    if said.metric_kind and said.metric_kind != _TIME:
        return case.gives(True, "cash_share")
    if said.cash_share is None or not said.metric_kind:
        return case.open(*case.empty("metric_kind", "cash_share"))
    return case.gives(said.cash_share < case.number("cash_share", 1.0), "cash_share", share=said.cash_share)


def _v13(case: Case) -> CheckResult:
    """Before and after only, although other things change."""
    if missing := case.empty(_COUNTERFACTUAL):
        return case.open(*missing)
    changes = case.said.other_changes.strip()
    only = case.said.counterfactual.startswith(_BEFORE_AFTER)
    return case.gives(not (only and changes), _COUNTERFACTUAL, changes=changes)


def _v14(case: Case) -> CheckResult:
    """Nothing is guarded."""
    return case.gives(bool(case.said.guardrail.strip()), "guardrail")


def _v15(case: Case) -> CheckResult:
    """More is promised than there is to save."""
    said = case.said
    missing = case.empty("value", "volume", "unit_cost", "addressable")
    if said.value is None or said.volume is None or said.unit_cost is None or said.addressable is None:
        return case.open(*missing)
    pool = said.volume * said.unit_cost * said.addressable
    return case.gives(rounded(said.value) <= rounded(pool), "value", value=said.value, pool=pool)


def _v16(case: Case) -> CheckResult:
    """A change that drowns in the usual variation."""
    said = case.said
    missing = case.empty("baseline", "target", "variation", "periods")
    if said.baseline is None or said.target is None or said.variation is None or said.periods is None:
        return case.open(*missing)
    if case.units_differ or said.periods < 1:
        return case.open("target_unit" if case.units_differ else "periods")
    change = abs(said.target - said.baseline)
    least = case.number("factor", 2) * said.variation / said.periods**0.5
    return case.gives(rounded(change) >= rounded(least), "target", change=change, least=least)


def _v17(case: Case) -> CheckResult:
    """Big words without a figure beside them."""
    for name in _TEXTS:
        word = clauses_without_number(str(getattr(case.said, name)), case.check.words)
        if word:
            return case.gives(False, name, word=word)
    if missing := case.empty("metric"):
        return case.open(*missing)
    return case.gives(True, "metric")


def _v18(case: Case) -> CheckResult:
    """Another initiative claims the same benefit."""
    said = case.said
    if missing := case.empty("metric", "scope"):
        return case.open(*missing)
    if not case.others:
        return CheckResult(case.check.id, case.hard, "open", facts={"alone": True})
    start = case.day(case.launch)
    same = [
        other.name
        for other in case.others
        if same_words(other.metric, said.metric)
        and same_words(other.scope, said.scope)
        and _overlap(start, said.due, other.start, other.end)
    ]
    return case.gives(not same, "metric", names=tuple(same))


def _overlap(start: date | None, end: date | None, other: date | None, other_end: date | None) -> bool:
    """Whether two spans share a day; an end that nobody gave is no end."""
    return not (start and other_end and other_end < start) and not (other and end and end < other)


def _v19(case: Case) -> CheckResult:
    """All of it from the first day."""
    months = case.said.ramp_months
    return (
        case.open("ramp_months") if months is None else case.gives(months > 0, "ramp_months", months=months)
    )


def _v20(case: Case) -> CheckResult:
    """The cost of running is left out."""
    if missing := case.empty("value"):
        return case.open(*missing)
    return case.gives(case.said.net_of_run_cost, "net_of_run_cost")


CHECKS: Mapping[str, Callable[[Case], CheckResult]] = {
    check.__name__.strip("_").upper(): check
    for check in (
        *(_v01, _v02, _v03, _v04, _v05, _v06, _v07, _v08, _v09, _v10),
        *(_v11, _v12, _v13, _v14, _v15, _v16, _v17, _v18, _v19, _v20),
    )
}
