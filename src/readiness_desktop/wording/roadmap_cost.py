"""What a roadmap costs in words: the range before the expected figure, and what is not in it."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Range
from readiness_desktop.domain.roadmap_cost import CostSum
from readiness_desktop.wording import money, numbers, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _, ngettext


def cost(found: CostSum, currency: str) -> str:
    """Money as a range with its expected value: `€210,000 to €390,000 (expected €288,000)`; one amount if they agree.

    Begins with `at least` while days have no day rate; `No day rate yet` where nothing has a price.
    """
    if found.cost is None:
        return _("No day rate yet")
    said = price(found.cost, currency)
    return _("at least {cost}").format(cost=said) if found.partial else said


def price(given: Range, currency: str) -> str:
    """A range of money with its expected value, as in `cost`."""
    low, high = money.amount(given.low, currency), money.amount(given.high, currency)
    if low == high:
        return low
    return _("{range} (expected {expected})").format(
        range=numbers.span(low, high), expected=money.amount(given.expected, currency)
    )


def headline(found: CostSum, currency: str) -> str:
    """The whole roadmap as a finding: `€210,000 to €390,000 (expected €288,000) for 312 to 640 person-days ...`."""
    if not found.count:
        return _("No initiative is planned")
    if found.cost is None:
        return _("No day rate yet for {days}").format(days=days(found.days))
    return sentence(_("{cost} for {days}").format(cost=cost(found, currency), days=days(found.days)))


def size_factor(framework: Framework, size: str) -> str:
    """By how much the efforts of the question set are taken for the size of the organisation."""
    names = {"small": _("small"), "medium": _("medium"), "large": _("large")}
    factor = framework.constants.size_factors.get(size, 1.0)
    return _("Efforts are those of the question set × {factor}, for a {size} organisation.").format(
        factor=written(factor, 0 if factor == int(factor) else 1), size=names.get(size, size)
    )


def days(given: Range) -> str:
    """A range of work with its expected value: `312 to 640 person-days (expected 435)`."""
    low, high = _whole(given.low), _whole(given.high)
    if low == high:
        return units.days(given.low)
    return _("{range} person-days (expected {expected})").format(
        range=numbers.span(low, high), expected=_whole(given.expected)
    )


def in_nine_of_ten(found: CostSum, currency: str) -> str:
    """The 90 % range of the money beside the outer one, with what it assumes; empty where both are the same."""
    if found.cost is None or found.likely_cost is None:
        return ""
    low, high = (money.amount(end, currency) for end in (found.likely_cost.low, found.likely_cost.high))
    if (low, high) == (money.amount(found.cost.low, currency), money.amount(found.cost.high, currency)):
        return ""
    return _(
        "In nine of ten cases {range}, if initiatives take more or less independently of each other."
    ).format(range=numbers.span(low, high))


def lacks(framework: Framework, found: CostSum) -> tuple[str, ...]:
    """What is not in the money: days of pools without a day rate, and external cost that nobody gave."""
    said: list[str] = []
    if found.unrated:
        names = {pool.id: pool.name for pool in framework.pools}
        left_out = [
            _("{days} of {pool}").format(days=units.days(given.expected), pool=names.get(pool, pool))
            for pool, given in found.unrated.items()
        ]
        said.append(_("Not in it, as there is no day rate: {days}.").format(days=joined(left_out)))
    if found.without_external and found.cost is not None:
        said.append(
            ngettext(
                "{n} initiative has no figure for external cost, which counts as nothing.",
                "{n} initiatives have no figure for external cost, which counts as nothing.",
                found.without_external,
            ).format(n=written(found.without_external))
        )
    return tuple(said)


def _whole(value: float) -> str:
    return numbers.rounded(value, 0)
