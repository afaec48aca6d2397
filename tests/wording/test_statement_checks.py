"""What stands beside the fields of a success statement."""

from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.statement import StatementResult
from readiness_desktop.wording.statement_checks import beside

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
