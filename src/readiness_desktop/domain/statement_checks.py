"""The ten hard checks on the fields of a success statement, one function each (docs/model.md 28).

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
from readiness_desktop.domain.statement_money import foreign_money
from readiness_desktop.domain.statement_sums import units_differ, worked_out
from readiness_desktop.domain.statement_words import measures_the_model, stands_for_people

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
COUNTERFACTUAL = "counterfactual"


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
    """What a check looks at; nothing that has happened lies after `as_of`, the day of the assessment."""

    framework: Framework
    said: Statement
    currency: str
    dates: Mapping[str, date]
    as_of: date
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


def _v01(case: Case) -> CheckResult:
    """Every blank filled; owner and approver are people."""
    names = [one.replace(" ", "_") for one in dict.fromkeys(case.framework.statement_kinds.placeholders)]
    missing = [one for name in names for one in case.empty(*_BLANKS.get(name, ()))]
    said = case.said
    if COUNTERFACTUAL in names and not (said.counterfactual.strip() or said.counterfactual_text.strip()):
        missing.append(COUNTERFACTUAL)
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
    if foreign := foreign_money(said.unit, case.currency):
        return case.gives(False, "unit", CURRENCY, foreign=foreign, currency=case.currency)
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
    """A baseline from before the pilot, long enough; a reason excuses both, but never days that have not come."""
    said, end, pilot = case.said, case.day(BASELINE_END), case.day(PILOT_START)
    start, reason = said.baseline_start, said.baseline_reason.strip()
    for name, day in ((BASELINE_END, end), ("baseline_start", start)):
        if day is not None and day > case.as_of:
            return case.gives(False, name, wrong="ahead", day=day, as_of=case.as_of)
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
    for name in ("unit_value", "volume"):
        given = getattr(case.said, name)
        if given is not None and given <= 0:
            return case.gives(False, name, worthless=name)
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
    """Finance has approved, and before the launch; after the start of the pilot that is late."""
    approved, launch, pilot = case.said.approved, case.day(case.launch), case.day(PILOT_START)
    if approved is not None and approved > case.as_of:
        return case.gives(False, "approved", ahead=True, approved=approved, as_of=case.as_of)
    if approved is None or launch is None:
        return case.open(*case.empty("approved", case.launch))
    late = pilot is not None and approved > pilot
    return case.gives(approved < launch, "approved", late=late, approved=approved, launch=launch, pilot=pilot)


def _v10(case: Case) -> CheckResult:
    """It says what the result is compared with."""
    if missing := case.empty(COUNTERFACTUAL):
        return case.open(*missing)
    kind = case.said.counterfactual
    return case.gives(kind in case.framework.statement_kinds.counterfactual, COUNTERFACTUAL, kind=kind)


HARD: Mapping[str, Callable[[Case], CheckResult]] = {
    check.__name__.strip("_").upper(): check
    for check in (_v01, _v02, _v03, _v04, _v05, _v06, _v07, _v08, _v09, _v10)
}
