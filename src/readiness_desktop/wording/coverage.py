"""How much is answered, in questions; the share that rules look at goes by weight and says so."""

from readiness_desktop.domain.results import Results
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _, ngettext


def answered(results: Results) -> str:
    """How many core questions are answered: `1 of 50 core questions answered`."""
    found, required = _counts(results)
    return ngettext(
        "{answered} of {required} core question answered",
        "{answered} of {required} core questions answered",
        required,
    ).format(answered=numbers.written(found), required=numbers.written(required))


def by_weight(results: Results) -> str:
    """With the share of the weight, unless all are answered: `1 of 50 core questions answered, 3% by weight`."""
    found, required = _counts(results)
    if found == required:
        return answered(results)
    return _("{answered}, {share} by weight").format(
        answered=answered(results), share=numbers.percent(results.coverage)
    )


def needed(results: Results, limit: float, share: float | None = None) -> str:
    """With what a verdict needs: `1 of 50 core questions answered, 3% by weight; 90% needed`."""
    return _("{answered}, {share} by weight; {limit} needed").format(
        answered=answered(results),
        share=numbers.percent(results.coverage if share is None else share),
        limit=numbers.percent(limit),
    )


def _counts(results: Results) -> tuple[int, int]:
    found = results.dimensions.values()
    return sum(dimension.answered for dimension in found), sum(dimension.required for dimension in found)
