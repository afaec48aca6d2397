"""Second ratings: set, cleared, kept apart from everything that is scored."""

import pytest

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.services import second_rating


def test_a_second_rating_is_set_and_cleared_and_changes_no_result(framework, state):
    before = state("A")
    rated = second_rating.set_second_rating(before, "D2.4", 3, "  J. Roe ")
    answer = rated.current.answer("D2.4")
    assert (answer.second_level, answer.second_by) == (3, "J. Roe")
    assert second_rating.second_assessors(rated) == ("J. Roe",)
    assert evaluate(framework, rated) == evaluate(framework, before)
    assert second_rating.clear_second_rating(rated, "D2.4") == before
    assert second_rating.clear_second_rating(before, "D2.4") is before


@pytest.mark.parametrize(("level", "by"), [(5, "J. Roe"), (-1, "J. Roe"), (2, "  ")])
def test_a_second_rating_has_a_level_and_a_name(state, level, by):
    with pytest.raises(ValueError):
        second_rating.set_second_rating(state("A"), "D2.4", level, by)
