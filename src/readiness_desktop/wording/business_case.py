"""What a business case says: its figures with their ranges, why one does not exist, what is missing or odd."""

import math

from readiness_desktop.domain.case import CaseName, CaseResult, View
from readiness_desktop.domain.case_swings import Swing
from readiness_desktop.wording import money, numbers, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


def case_name(name: CaseName) -> str:
    """What one of the three cases is called."""
    return {"low": _("Low"), "likely": _("Likely"), "high": _("High")}[name]


def view_name(cash: bool) -> str:
    """What counts as benefit."""
    return _("Cash only") if cash else _("All benefit")


def percent(share: float | None, decimals: int = 0) -> str:
    """A share or a rate in per cent, rounded half up: `29.3%`, `−5%`."""
    return numbers.rounded_percent(share, decimals)


def share(value: float) -> str:
    """A share in per cent with as many decimals as it has, two at most."""
    figure = round(value * 100, 2)
    decimals = 0 if figure == int(figure) else 1 if round(figure, 1) == figure else 2
    return percent(value, decimals)


def month_of(payback: float) -> int:
    """The month in which something is paid back, counted from 1."""
    return max(1, math.ceil(round(payback * 12, 6)))


def npv(view: View | None, currency: str) -> str:
    """A net present value."""
    return money.short(None if view is None else view.npv, currency)


def paid_back(view: View | None, term: int, discounted: bool = False) -> str:
    """After how many months, a begun one counted whole, it is paid back and whether for good, or that it never is."""
    if view is None or not view.complete:
        return numbers.not_yet()
    found = view.discounted_payback if discounted else view.payback
    if found is None:
        return never(term)
    again = view.discounted_below_again if discounted else view.below_again
    return _after(found) if again is None else _("{months}, not for good").format(months=_after(found))


def _after(payback: float) -> str:
    return units.months(month_of(payback)) if payback else _("At once")


def below_again(view: View | None) -> str:
    """That what was paid back does not last; empty where it does, or never is."""
    if view is None or view.below_again is None:
        return ""
    return _("below zero again by the end of year {n}").format(n=view.below_again)


def payback_mark(view: View) -> str:
    """What stands at the point of payback in a chart; empty where there is none."""
    if view.payback is None:
        return ""
    if not view.payback:
        return _("Paid back at once")
    return _("Paid back, month {n}").format(n=month_of(view.payback))


def never(term: int) -> str:
    """That nothing is paid back in the years looked at."""
    return ngettext("Never within {n} year", "Never within {n} years", term).format(n=term)


def return_rate(view: View | None, decimals: int = 1) -> str:
    """The internal rate of return a year, beyond which bound it lies, or that none exists."""
    if view is None or not view.complete:
        return numbers.not_yet()
    if view.rate_bound is not None:
        return _beyond(view.rate_bound, view.no_rate == "above")
    return _("None exists") if view.irr is None else percent(view.irr, decimals)


def _beyond(bound: float, above: bool) -> str:
    return (_("Above {rate}") if above else _("Below {rate}")).format(rate=percent(bound))


def no_rate(view: View | None) -> str:
    """Why there is no rate of return; empty where there is one or nothing is known."""
    if view is None or not view.no_rate or view.rate_bound is not None:
        return ""
    return {
        "never_negative": _("No money is ever out, so no rate exists."),
        "never_positive": _("No year gains anything, so no rate exists."),
        "outside": _("No rate between −90% and 500% a year fits."),
    }[view.no_rate]


def deepest(view: View | None, currency: str) -> str:
    """The lowest running total."""
    return money.short(None if view is None or view.deepest is None else view.deepest[1], currency)


def deepest_when(view: View | None) -> str:
    """When the running total is lowest."""
    if view is None or view.deepest is None:
        return ""
    year = view.deepest[0]
    return _("at the start") if not year else _("end of year {n}").format(n=year)


def range_of(case: CaseResult, figure: str, cash: bool) -> str:
    """The range of a figure from the low to the high case: npv, paid_back, return_rate or deepest."""
    low, high = case.cases["low"].view(cash), case.cases["high"].view(cash)
    if low is None or high is None or not low.complete or not high.complete:
        return ""
    term, currency = case.terms.years, case.currency
    if figure == "npv":
        return numbers.span(npv(low, currency), npv(high, currency))
    if figure == "paid_back":
        return _payback_range(low, high, term)
    if figure == "return_rate":
        if low.irr is None and high.irr is None:
            return ""
        bounds = case.terms.rate_range
        return numbers.span(_rate_end(low, bounds), _rate_end(high, bounds).lower())
    return numbers.span(deepest(low, currency), deepest(high, currency))


def _payback_range(low: View, high: View, term: int) -> str:
    """From the soonest payback to the latest, and which of them does not last."""
    if high.payback is None:
        return _("never in any case") if low.payback is None else never(term)
    if low.payback is None:
        span = _("{soonest} to never").format(soonest=_after(high.payback))
    else:
        soonest = written(month_of(high.payback)) if high.payback else _after(high.payback)
        span = numbers.span(soonest, _after(low.payback).lower()) if low.payback else soonest
    if low.below_again is not None and high.below_again is not None:
        return _("{span}, not for good").format(span=span)
    if low.below_again is not None:
        return _("{span}, in the low case not for good").format(span=span)
    if high.below_again is not None:
        return _("{span}, in the high case not for good").format(span=span)
    return span


def _rate_end(view: View, bounds: tuple[float, float]) -> str:
    """A rate at an end of a range: beyond a bound where no money goes out or comes in, as ever less leads there."""
    first = next((amount for amount in (view.cumulative or ())[:1] + (view.net or ()) if amount), 0.0)
    if view.no_rate in ("never_negative", "outside") and first > 0:
        return _beyond(bounds[1], above=True)
    if view.no_rate == "never_positive":
        return _beyond(bounds[0], above=False)
    return return_rate(view, 0)


def headline(case: CaseResult) -> str:
    """What the case comes to, the range before the point."""
    full = case.likely.full
    if not full.complete:
        return _("The business case cannot be computed yet")
    span, point = range_of(case, "npv", False), npv(full, case.currency)
    if (full.npv or 0.0) > 0:
        return _("Worth {span} over {term}, likely {point}").format(span=span, term=term(case), point=point)
    return _("Not worth its cost over {term} as it stands: {span}, likely {point}").format(
        term=term(case), span=span, point=point
    )


def term(case: CaseResult) -> str:
    """The years looked at: `three years`."""
    count = case.terms.years
    return ngettext("{n} year", "{n} years", count).format(n=numbers.word(count))


def rests_on_no_cash(case: CaseResult) -> str:
    """The sentence that has to be said where the case is worth something only with benefit that is no cash."""
    if not case.without_cash:
        return ""
    return _("The case rests on non-cash benefit: with cash alone its net present value is {npv}.").format(
        npv=npv(case.likely.cash, case.currency)
    )


def missing(code: str) -> str:
    """What nobody said, as a sentence that says what it keeps from being computed."""
    return {
        "investment": _("No investment yet: value, payback and return rate wait for it."),
        "benefit": _("No benefit yet: fill the success statement, or enter the gross benefit."),
        "units": _("Baseline and target of the success statement have different units, so no benefit follows."),
        "direction": _("The target of the success statement lies against its direction, so no benefit follows."),
        "period": _("The period of the value in the success statement is not known, so no yearly benefit follows."),
        "run_costs": _("No run cost yet: enter it a year or by its lines."),
        "unit_value": _("One unit of change is worth nothing or less in the success statement, so no benefit follows."),
        "too_large": _("A figure is larger than any sum of money, so it is not computed with."),
        "adoption": _("No adoption yet: say what share is used in each year."),
        "cash_share": _("No cash share yet: the success statement says how much of the benefit is cash."),
        "volume": _("The number of cases in the success statement is zero or less, so no benefit follows."),
        "requests": _("The number of requests is missing, so there is no run cost yet."),
        "request_cost": _("The cost of a request is missing, so there is no run cost yet."),
        "refreshes": _("The number of refreshes is missing, so there is no run cost yet."),
        "refresh_cost": _("The cost of a refresh is missing, so there is no run cost yet."),
        "people": _("The number of people is missing, so there is no run cost yet."),
        "person_cost": _("The cost of a person is missing, so there is no run cost yet."),
        "detection_days": _("Days until a drift is noticed are missing."),
        "repair_days": _("Days until it is mended are missing."),
        "decisions_a_day": _("Decisions a day are missing."),
        "error_rise": _("The rise of the error share is missing."),
        "error_cost": _("The cost of one error is missing."),
        "drift_too_large": _("The cost of drift is larger than any sum of money, so it is not shown."),
    }[code]  # fmt: skip


def doubt(case: CaseResult, code: str) -> str:
    """What does not fit together, as a sentence."""
    return {
        "upkeep": _(
            "Run cost is {share} of the build cost. Published rules of thumb say 15% to 25%; they are weak "
            "(vendor blogs), but a figure below deserves a second look."
        ).format(share=percent(case.terms.upkeep)),
        "net_of_run_cost": _("The value of the statement has run cost taken off already, and it is taken off again "
                             "here. Enter the gross benefit."),
        "investment_range": _("The likely investment lies outside its own range, so the low and high case go by the "
                              "planned effort instead."),
        "investment_crossed": _("“At least” is above “at most” of the investment, so the low and high case go by "
                                "the planned effort instead."),
        "currency": _("The success statement counts in another currency than {currency}; put its figures in one.")
        .format(currency=case.currency),
        "adoption_over": _("Adoption is above 100%."),
        "haircut_over": _("The haircut is above 100%."),
    }[code]  # fmt: skip


def driver(swing: Swing) -> str:
    """What a driver is called."""
    return {
        "benefit": _("Gross benefit"),
        "adoption": _("Adoption"),
        "haircut": _("Haircut"),
        "run_cost": _("Run cost"),
        "investment": _("Investment"),
        "rate": _("Discount rate"),
        "late_3": _("Launch date"),
        "late_6": _("Launch date"),
    }[swing.driver]


def ends(swing: Swing, currency: str) -> str:
    """From what to what a driver is moved, the worse end first."""
    worse, better = swing.worse, swing.better
    if swing.driver in ("benefit", "investment"):
        said = numbers.span(money.short(worse, currency), money.short(better, currency))
        return _("{span} a year").format(span=said) if swing.driver == "benefit" else said
    if swing.driver == "adoption":
        return _("last year {span}").format(span=numbers.span(share(worse), share(better)))
    if swing.driver == "run_cost":
        return numbers.span(f"+{percent(worse - 1)}", percent(better - 1))
    if swing.driver in ("late_3", "late_6"):
        if worse < better:
            return _("on time to {months} late").format(months=units.months(better))
        return _("{months} late to on time").format(months=units.months(worse))
    return numbers.span(share(worse), share(better))


def gross_source(case: CaseResult) -> str:
    """Where the gross benefit comes from."""
    return {
        "": "",
        "case": _("entered here"),
        "change": _("from the success statement: unit value × volume × change"),
        "value": _("from the success statement: the value it promises"),
    }[case.terms.gross_from]


def adoption_source(case: CaseResult) -> str:
    """That adoption is the usual one, or how it goes on behind what was entered."""
    found = case.terms
    return _("usual") if found.adoption_from == "pack" else _goes_on(found.adoption_given, found.years)


def run_cost_source(case: CaseResult) -> str:
    """How the run cost goes on behind the years that were entered."""
    return _goes_on(case.terms.run_costs_given, case.terms.years)


def _goes_on(given: int, years: int) -> str:
    return _("later years as in year {n}").format(n=given) if 0 < given < years else ""


def haircut_source(case: CaseResult) -> str:
    """Where the haircut comes from."""
    return {
        "case": _("entered here"),
        "attribution": _("raised: the effect cannot be told from luck (D3.4 below 2)"),
        "pack": _("usual"),
    }[case.terms.haircut_from]
