"""What stands beside the fields of a success statement."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statement import StatementResult, statement_result
from readiness_desktop.wording.statement_checks import beside
from tests.domain.test_statement import GOOD, State, written

PROFILE = Profile(
    "Triage", statement=Statement(due=date(2027, 3, 31)), dates={"baseline_end": date(2026, 6, 30)}
)


@pytest.mark.parametrize(
    ("review", "said"),
    [
        (None, ""),
        (date(2026, 12, 31), ""),
        (date(2027, 3, 31), ""),
        (date(2019, 1, 1), "The review lies before the end of the baseline, 30 Jun 2026."),
        (date(2035, 1, 1), "The review lies after the day on which the result is due, 31 Mar 2027."),
    ],
)
def test_an_odd_day_of_the_review_is_said_beside_it(review: date | None, said: str) -> None:
    profile = replace(PROFILE, statement=replace(PROFILE.statement, review=review))
    assert beside(StatementResult(True, True), profile).get("review", "") == said


@pytest.mark.parametrize(
    ("fields", "currency", "name", "words"),
    [
        (
            {"approved": date(2027, 1, 29)},
            "EUR",
            "approved",
            "29 Jan 2027 lies after the day of the assessment (5 Oct 2026), so it is not approved yet.",
        ),
        (
            {"baseline_start": date(2027, 1, 29)},
            "EUR",
            "baseline_start",
            "29 Jan 2027 lies after the day of the assessment (5 Oct 2026), so it is not measured yet.",
        ),
        (
            {"unit": "EUR"},
            "USD",
            "unit",
            "The unit says EUR, but money is in USD here; put both in one currency.",
        ),
        (
            {"unit": "EUR"},
            "USD",
            "currency",
            "The unit says EUR, but money is in USD here; put both in one currency.",
        ),
        (
            {"unit_value": -5},
            "EUR",
            "unit_value",
            "One unit of change has to be worth more than zero; the direction says which way.",
        ),
        (
            {"unit_value": 0},
            "EUR",
            "unit_value",
            "One unit of change has to be worth more than zero; the direction says which way.",
        ),
        (
            {"volume": 0},
            "EUR",
            "volume",
            "Without a case in the period there is nothing to save; write how many there are.",
        ),
        ({"periods": 0}, "EUR", "periods", "Over no period nothing was measured; write one or more."),
        (
            {"baseline": 0},
            "EUR",
            "baseline",
            "Zero says that there was none of it; leave it empty while nobody has measured it.",
        ),
    ],
)
def test_what_is_impossible_is_said_beside_its_field(
    framework: Framework, state: State, fields: dict[str, Any], currency: str, name: str, words: str
) -> None:
    current = written(state("C"), replace(GOOD, **fields)).current
    current = replace(current, profile=replace(current.profile, currency=currency))
    assert beside(statement_result(framework, current), current.profile)[name] == words
