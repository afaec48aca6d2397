"""The small formulas against their vectors."""

from typing import Any

import pytest

from readiness_desktop.domain import statistics

NEAR = 1e-6


def test_lower_median(vectors: dict[str, Any]) -> None:
    for case in vectors["unit"]["lower_median"]:
        assert statistics.lower_median(case["v"]) == case["m"]


def test_lower_median_needs_a_vote() -> None:
    with pytest.raises(ValueError, match="no votes"):
        statistics.lower_median([])


def test_agreement(vectors: dict[str, Any]) -> None:
    for case in vectors["unit"]["rwg"]:
        assert statistics.agreement(case["v"]) == pytest.approx(case["r"], abs=NEAR)


def test_one_vote_has_neither_variance_nor_agreement() -> None:
    assert statistics.sample_variance([3]) is None
    assert statistics.agreement([3]) is None


def test_quadratic_kappa(vectors: dict[str, Any]) -> None:
    case = vectors["unit"]["qwk"]
    assert statistics.quadratic_weighted_kappa(case["a"], case["b"]) == pytest.approx(case["k"], abs=NEAR)


def test_kappa_without_expected_disagreement_is_not_a_number() -> None:
    assert statistics.quadratic_weighted_kappa([2, 2], [2, 2]) is None


def test_wilson_interval(vectors: dict[str, Any]) -> None:
    case = vectors["unit"]["wilson"]
    lo, hi = statistics.wilson_interval(case["x"], case["n"])
    assert (lo, hi) == (pytest.approx(case["lo"], abs=NEAR), pytest.approx(case["hi"], abs=NEAR))


@pytest.mark.parametrize(("x", "n"), [(0, 0), (3, 2), (-1, 4)])
def test_wilson_refuses_impossible_counts(x: int, n: int) -> None:
    with pytest.raises(ValueError, match="successes"):
        statistics.wilson_interval(x, n)


def test_bounds_of_published_shares(vectors: dict[str, Any]) -> None:
    case = vectors["unit"]["frechet"]
    lo, hi = statistics.frechet_bounds(case["pS"], case["pK"])
    assert (lo, hi) == (pytest.approx(case["lo"], abs=NEAR), pytest.approx(case["hi"], abs=NEAR))
    assert statistics.subset_rate(0.23, 0.37) == pytest.approx(vectors["unit"]["subset_rate"], abs=NEAR)
    assert statistics.least_outside(0.14, 0.23) == pytest.approx(vectors["unit"]["min_outside"], abs=NEAR)
