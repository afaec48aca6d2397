"""Two assessors: kappa, the share of equal levels, and the sample that a round fixes."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Profile, Round
from readiness_desktop.domain.double_rating import double_rating, rating_sample
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statistics import quadratic_weighted_kappa

FIRST, SECOND = [0, 1, 2, 3, 4, 2, 2, 1], [0, 2, 2, 3, 3, 2, 1, 1]
pairs = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=40)


def round_of(first: list[int], second: list[int], framework: Framework) -> Round:
    ids = [q.id for q in framework.questions]
    answers = {
        ids[n]: Answer(ids[n], "answered", level=a, second_level=b, second_by="J. Roe")
        for n, (a, b) in enumerate(zip(first, second, strict=True))
    }
    return Round("r", 1, date(2026, 4, 14), "f", "8", "s", Profile("x"), answers=answers)


def test_kappa_of_the_reference() -> None:
    assert quadratic_weighted_kappa(FIRST, SECOND) == pytest.approx(0.8378, abs=5e-5)


@pytest.mark.parametrize(("a", "b"), [([], []), ([2], [2]), ([2], [3]), ([2, 2, 2], [2, 2, 2])])
def test_kappa_is_not_defined_for_one_pair_or_for_one_level_alone(a: list[int], b: list[int]) -> None:
    assert quadratic_weighted_kappa(a, b) is None


def test_ratings_must_be_pairs() -> None:
    with pytest.raises(ValueError, match="pairs"):
        quadratic_weighted_kappa([1, 2], [1])


@given(pairs)
def test_kappa_is_symmetric_and_within_its_bounds(rated: list[tuple[int, int]]) -> None:
    first, second = [a for a, _b in rated], [b for _a, b in rated]
    kappa = quadratic_weighted_kappa(first, second)
    assert kappa == quadratic_weighted_kappa(second, first)
    assert kappa is None or -1 - 1e-12 <= kappa <= 1


@given(st.lists(st.integers(0, 4), min_size=2, max_size=40).filter(lambda levels: len(set(levels)) > 1))
def test_equal_ratings_have_a_kappa_of_one(levels: list[int]) -> None:
    assert quadratic_weighted_kappa(levels, levels) == 1.0


def test_a_double_rating_says_how_far_both_agree(framework: Framework) -> None:
    found = double_rating(framework, round_of(FIRST, SECOND, framework))
    assert (found.count, found.same, found.enough, found.needed, found.calibrate) == (8, 5, False, 12, False)
    assert found.kappa == pytest.approx(0.8378, abs=5e-5)


def test_calibration_is_asked_for_below_the_limit(framework: Framework) -> None:
    far = double_rating(framework, round_of([0, 4] * 6, [4, 0, 0, 4] * 3, framework))
    assert (far.enough, far.calibrate) == (True, True)


def test_what_is_not_answered_is_not_compared(framework: Framework) -> None:
    current = round_of([2, 3], [2, 3], framework)
    answers = {q: replace(a, state="na", level=None) for q, a in current.answers.items()}
    assert double_rating(framework, replace(current, answers=answers)).count == 0


def test_the_sample_is_fixed_by_the_round_and_covers_every_dimension(framework: Framework) -> None:
    current = round_of([], [], framework)
    sample = rating_sample(framework, current)
    assert sample == rating_sample(framework, replace(current, answers={}))
    assert len(sample) == 12
    assert {framework.question(q).dimension for q in sample} == {d.id for d in framework.dimensions}
    others = {rating_sample(framework, replace(current, uuid=str(uuid4()))) for _n in range(5)}
    assert len(others) > 1
