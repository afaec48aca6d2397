"""Orders to begin with: by closure ratio, and the plain ones that it is held against (docs/model.md 16)."""

from collections.abc import Callable, Mapping

from readiness_desktop.planning.instance import Instance, Work
from readiness_desktop.planning.priority import gain, priority_steps

_DECIMALS = 9

Order = tuple[str, ...]


def closure_ratio(instance: Instance) -> Order:
    """What removes most risk for its effort, with all that it waits for, first."""
    steps = priority_steps(instance.risk, instance.levels, instance.work)
    return tuple(name for step in steps for name in step.add)


def listing(instance: Instance) -> Order:
    """As the catalogue lists them."""
    return _ordered(instance.work, lambda item: 0.0)


def smallest_first(instance: Instance) -> Order:
    """Smallest effort first."""
    return _ordered(instance.work, lambda item: round(item.effort, _DECIMALS))


def biggest_gain_first(instance: Instance) -> Order:
    """Biggest fall of Phi by it alone first."""
    alone = _gains(instance)
    return _ordered(instance.work, lambda item: -alone[item.id])


def ratio_alone(instance: Instance) -> Order:
    """Biggest fall of Phi for its effort first, blind to what it unlocks (plain WSJF)."""
    alone = _gains(instance)

    def key(item: Work) -> float:
        fall = alone[item.id]
        return -round(fall / item.effort, _DECIMALS) if item.effort else -fall

    return _ordered(instance.work, key)


ORDERS: Mapping[str, Callable[[Instance], Order]] = {
    "closure_ratio": closure_ratio,
    "listing": listing,
    "ratio_alone": ratio_alone,
    "smallest_first": smallest_first,
    "biggest_gain_first": biggest_gain_first,
}
"""The five orders that a search may start from, by name."""


def _gains(instance: Instance) -> dict[str, float]:
    levels, risk, work = instance.levels, instance.risk, instance.work
    return {name: round(gain(risk, levels, work, (name,), ()), _DECIMALS) for name in work}


def _ordered(work: Mapping[str, Work], key: Callable[[Work], float]) -> Order:
    """Down the order, each with its still unlisted prerequisites before it, in their order and each after its own."""
    listed: dict[str, None] = {}

    def add(name: str) -> None:
        if name in listed:
            return
        for before in work[name].after:
            add(before)
        listed[name] = None

    for item in sorted(work.values(), key=key):
        add(item.id)
    return tuple(listed)
