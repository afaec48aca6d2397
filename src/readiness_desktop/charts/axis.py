"""Round steps for an axis of money."""

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
