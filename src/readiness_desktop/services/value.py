"""Change the success statement and the production budget of the last round; ROUND_LOCKED where it is locked."""

from dataclasses import replace
from typing import Any

from readiness_desktop.domain.agreements import BudgetEntry
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.statement_checks import BASELINE_END, CURRENCY
from readiness_desktop.services.setup import change_profile

ZERO, NUMBER, UNKNOWN = "zero", "number", "unknown"


def set_field(assessment: Assessment, name: str, value: Any) -> Assessment:
    """The assessment with a field of the success statement; the end of the baseline is a date of the project."""
    profile = assessment.profile
    if name == BASELINE_END:
        dates = {key: day for key, day in profile.dates.items() if key != name}
        return change_profile(
            assessment, replace(profile, dates=dates if value is None else {**dates, name: value})
        )
    if name == CURRENCY:
        return change_profile(assessment, replace(profile, currency=value))
    return change_profile(assessment, replace(profile, statement=replace(profile.statement, **{name: value})))


def set_line(assessment: Assessment, line: str, entry: BudgetEntry | None) -> Assessment:
    """The assessment with what stands on a line of the budget; None: nobody said anything."""
    profile = assessment.profile
    budget = {key: held for key, held in profile.budget.items() if key != line}
    return change_profile(
        assessment, replace(profile, budget=budget if entry is None else {**budget, line: entry})
    )


def set_months(assessment: Assessment, months: float | None) -> Assessment:
    """The assessment with so many months of run cost approved."""
    return change_profile(assessment, replace(assessment.profile, budget_months=months))


def entry_for(amount: float | None, before: BudgetEntry | None) -> BudgetEntry | None:
    """What a typed figure makes of a line: zero asks for its reason, none leaves the line as nobody said it."""
    if amount is None:
        return None
    if not amount:
        return BudgetEntry(ZERO, reason="" if before is None else before.reason)
    return BudgetEntry(NUMBER, amount)
