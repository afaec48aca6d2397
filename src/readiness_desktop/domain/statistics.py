"""Small formulas on votes, ratings and published shares that a consultant can check by hand.

Votes are scored with the first three, two raters are compared with kappa, published shares with the rest.
"""

from collections.abc import Sequence
from math import sqrt


def lower_median(votes: Sequence[int]) -> int:
    """The middle vote, the lower of two; ValueError without votes (docs/model.md 3)."""
    if not votes:
        raise ValueError("no votes")
    return sorted(votes)[(len(votes) - 1) // 2]


def sample_variance(votes: Sequence[float]) -> float | None:
    """Variance with n - 1; None with fewer than two votes."""
    n = len(votes)
    if n < 2:
        return None
    mean = sum(votes) / n
    return sum((v - mean) ** 2 for v in votes) / (n - 1)


def agreement(votes: Sequence[int]) -> float | None:
    """r_wg against a uniform null on five options: 1 - s2/2, clipped to 0..1 (James, Demaree and Wolf 1984)."""
    variance = sample_variance(votes)
    return None if variance is None else min(1.0, max(0.0, 1.0 - variance / 2.0))


def quadratic_weighted_kappa(first: Sequence[int], second: Sequence[int], levels: int = 5) -> float | None:
    """Quadratic weighted kappa of two raters: 1 less observed over expected squared difference (docs/model.md 3).

    None with fewer than two pairs, and where both rate everything alike with one level: nothing is expected to differ
    then. ValueError where the ratings are no pairs.
    """
    if len(first) != len(second):
        raise ValueError("ratings must be pairs")
    n = len(first)
    if n < 2:
        return None
    observed = sum((a - b) ** 2 for a, b in zip(first, second, strict=True))
    left = [sum(1 for a in first if a == k) for k in range(levels)]
    right = [sum(1 for b in second if b == k) for k in range(levels)]
    expected = sum((i - j) ** 2 * left[i] * right[j] for i in range(levels) for j in range(levels)) / n
    return None if expected == 0 else 1.0 - observed / expected


def wilson_interval(successes: int, trials: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson interval of a share; ValueError without trials (docs/model.md 21)."""
    if trials <= 0 or not 0 <= successes <= trials:
        raise ValueError("successes must lie between 0 and a positive number of trials")
    p = successes / trials
    centre = p + z * z / (2 * trials)
    half = z * sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return (centre - half) / scale, (centre + half) / scale


def frechet_bounds(share: float, group: float) -> tuple[float, float]:
    """Bounds of the success share inside a group when only both shares are known."""
    return max(0.0, share + group - 1.0) / group, min(1.0, share / group)


def subset_rate(share: float, group: float) -> float:
    """Success share inside a group if all successes lie in it."""
    return share / group


def least_outside(group: float, share: float) -> float:
    """Smallest part of the successes that must lie outside the group."""
    return max(0.0, 1.0 - group / share)
