"""Round steps for an axis, and an axis that is wide near zero."""

import math


def steps(least: float, most: float, count: int = 6) -> tuple[float, ...]:
    """About `count` round values from `least` to `most`, zero among them where it lies between."""
    span = most - least
    if span <= 0:
        return (least,)
    rough = span / max(1, count)
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * size for factor in (1, 2, 2.5, 5, 10) if factor * size >= rough * 0.999)
    first, last = math.ceil(round(least / step, 6)), math.floor(round(most / step, 6))
    return tuple(n * step for n in range(first, last + 1))


def root_share(value: float, end: float) -> float:
    """Where a value from 0 to `end` lies on an axis that is wide near zero: the square root of its share."""
    return math.sqrt(min(1.0, max(0.0, value / end))) if end > 0 else 0.0


def root_steps(end: float, apart: float = 0.07) -> tuple[float, ...]:
    """Zero and round values up to `end` that stand at least that share of such an axis apart."""
    found = [0.0]
    power = 10.0 ** math.floor(math.log10(end)) / 1_000 if end > 0 else 1.0
    while power <= end:
        for value in (power, 2 * power, 5 * power):
            if value <= end and root_share(value, end) - root_share(found[-1], end) >= apart:
                found.append(value)
        power *= 10
    return tuple(found)
