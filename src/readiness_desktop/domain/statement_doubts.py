"""The ten soft checks on the fields of a success statement: what is worth a second look (docs/model.md 28)."""

from collections.abc import Callable, Mapping
from datetime import date

from readiness_desktop.domain.scoring import rounded
from readiness_desktop.domain.statement_checks import COUNTERFACTUAL, Case, CheckResult
from readiness_desktop.domain.statement_sums import relative_change
from readiness_desktop.domain.statement_words import clauses_without_number, same_words

_TEXTS = ("metric", "scope", "system", "counterfactual_text", "stop_action", "guardrail", "cadence")
_BEFORE_AFTER = "before-after"
_TIME = "time"


def _v11(case: Case) -> CheckResult:
    """A change so large that somebody should have reached it before."""
    said = case.said
    missing = case.empty("baseline", "target")
    if said.baseline is None or said.target is None:
        return case.open(*missing)
    if case.units_differ:
        return case.open("target_unit")
    share, most = relative_change(said), case.number("relative", 0.5)
    times = None if not said.variation else abs(said.target - said.baseline) / said.variation
    most_times = case.number("sd", 3)
    if share is None and times is None:
        return CheckResult(
            case.check.id, case.hard, "open", ("variation",), ("variation",), facts={"zero": True}
        )
    large = share is not None and rounded(share) > most
    odd = times is not None and rounded(times) > most_times
    return case.gives(
        not (large or odd), "target", share=share, most=most, times=times, most_times=most_times, odd=odd
    )


def _v12(case: Case) -> CheckResult:
    """Time saved is all counted as cash."""
    said = case.said
    if said.metric_kind and said.metric_kind != _TIME:
        return case.gives(True, "cash_share")
    if said.cash_share is None or not said.metric_kind:
        return case.open(*case.empty("metric_kind", "cash_share"))
    return case.gives(said.cash_share < case.number("cash_share", 1.0), "cash_share", share=said.cash_share)


def _v13(case: Case) -> CheckResult:
    """Before and after only, although other things change."""
    if missing := case.empty(COUNTERFACTUAL):
        return case.open(*missing)
    changes = case.said.other_changes.strip()
    only = case.said.counterfactual.startswith(_BEFORE_AFTER)
    return case.gives(not (only and changes), COUNTERFACTUAL, changes=changes)


def _v14(case: Case) -> CheckResult:
    """Nothing is guarded."""
    return case.gives(bool(case.said.guardrail.strip()), "guardrail")


def _v15(case: Case) -> CheckResult:
    """More is promised than there is to save."""
    said = case.said
    missing = case.empty("value", "volume", "unit_cost", "addressable")
    if said.value is None or said.volume is None or said.unit_cost is None or said.addressable is None:
        return case.open(*missing)
    pool = said.volume * said.unit_cost * said.addressable
    return case.gives(rounded(said.value) <= rounded(pool), "value", value=said.value, pool=pool)


def _v16(case: Case) -> CheckResult:
    """A change that drowns in the usual variation."""
    said = case.said
    if said.periods is not None and said.periods < 1:
        return case.gives(False, "periods", none=True)
    missing = case.empty("baseline", "target", "variation", "periods")
    if said.baseline is None or said.target is None or said.variation is None or said.periods is None:
        return case.open(*missing)
    if case.units_differ:
        return case.open("target_unit")
    change = abs(said.target - said.baseline)
    least = case.number("factor", 2) * said.variation / said.periods**0.5
    return case.gives(rounded(change) >= rounded(least), "target", change=change, least=least)


def _v17(case: Case) -> CheckResult:
    """Big words without a figure beside them."""
    for name in _TEXTS:
        word = clauses_without_number(str(getattr(case.said, name)), case.check.words)
        if word:
            return case.gives(False, name, word=word)
    if missing := case.empty("metric"):
        return case.open(*missing)
    return case.gives(True, "metric")


def _v18(case: Case) -> CheckResult:
    """Another initiative claims the same benefit."""
    said = case.said
    if missing := case.empty("metric", "scope"):
        return case.open(*missing)
    if not case.others:
        return CheckResult(case.check.id, case.hard, "open", facts={"alone": True})
    start = case.day(case.launch)
    same = [
        other.name
        for other in case.others
        if same_words(other.metric, said.metric)
        and same_words(other.scope, said.scope)
        and _overlap(start, said.due, other.start, other.end)
    ]
    return case.gives(not same, "metric", names=tuple(same))


def _overlap(start: date | None, end: date | None, other: date | None, other_end: date | None) -> bool:
    """Whether two spans share a day; an end that nobody gave is no end."""
    return not (start and other_end and other_end < start) and not (other and end and end < other)


def _v19(case: Case) -> CheckResult:
    """All of it from the first day."""
    months = case.said.ramp_months
    return (
        case.open("ramp_months") if months is None else case.gives(months > 0, "ramp_months", months=months)
    )


def _v20(case: Case) -> CheckResult:
    """The cost of running is left out."""
    if missing := case.empty("value"):
        return case.open(*missing)
    return case.gives(case.said.net_of_run_cost, "net_of_run_cost")


SOFT: Mapping[str, Callable[[Case], CheckResult]] = {
    check.__name__.strip("_").upper(): check
    for check in (_v11, _v12, _v13, _v14, _v15, _v16, _v17, _v18, _v19, _v20)
}
