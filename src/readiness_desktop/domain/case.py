"""The business case of a round: three cases with and without what is no cash, and what waiting and drift cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from readiness_desktop.domain import business_case as formulas
from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.business_case import Flows
from readiness_desktop.domain.case_swings import Swing, swings
from readiness_desktop.domain.case_terms import LARGEST, Terms, terms
from readiness_desktop.domain.constants import BusinessCaseConstants
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results

CaseName = Literal["low", "likely", "high"]
CASES: tuple[CaseName, ...] = ("low", "likely", "high")

NoRate = Literal["", "never_negative", "never_positive", "above", "below", "outside"]
"""Why no rate of return is given: no year costs, no year gains, one above or below the pack's range, none there."""

_DRIFT = ("detection_days", "repair_days", "decisions_a_day", "error_rise", "error_cost")


@dataclass(frozen=True, slots=True)
class View:
    """The figures of one case, with all benefit or with cash alone.

    None where what they need is missing (`complete` is False then), and: `irr` None with the reason `no_rate` (above or
    below `rate_bound` one exists), `payback` and `discounted_payback` None where it is never paid back within the
    years. Where that does not last, `below_again` and `discounted_below_again` are the year that ends below zero.
    `cumulative` begins at time 0. `deepest` is the year, 0 being the start, and the running total there. `break_even`
    is a gross benefit a year.
    """

    benefits: tuple[float, ...] | None = None
    run_costs: tuple[float, ...] | None = None
    net: tuple[float, ...] | None = None
    cumulative: tuple[float, ...] | None = None
    npv: float | None = None
    irr: float | None = None
    no_rate: NoRate = ""
    rate_bound: float | None = None
    payback: float | None = None
    below_again: int | None = None
    discounted_payback: float | None = None
    discounted_below_again: int | None = None
    roi: float | None = None
    break_even: float | None = None
    deepest: tuple[int, float] | None = None

    @property
    def complete(self) -> bool:
        """Whether nothing is missing for it."""
        return self.npv is not None


@dataclass(frozen=True, slots=True)
class Scenario:
    """One of the three cases: `full` counts all benefit, `cash` what releases cash (None: nobody gave the share)."""

    name: CaseName
    investment: float | None
    gross: float | None
    full: View
    cash: View | None

    def view(self, cash: bool) -> View | None:
        """The figures with cash alone, or with all benefit."""
        return self.cash if cash else self.full


@dataclass(frozen=True, slots=True)
class Wait:
    """A scenario of waiting: so many months cost so much, and leave this net present value (likely, all benefit)."""

    months: float
    cost: float | None
    npv: float | None


@dataclass(frozen=True, slots=True)
class CaseResult:
    """A business case as far as it can be computed.

    `missing` names what nobody said, `doubts` what does not fit together (codes of `case_terms`). `spent` is sunk:
    shown and not counted. `limbo`, `late` and `drift` are None where nobody asked or something is missing, which
    `drift_missing` names. `swings` are the drivers by the span of the net present value, largest first. `begun` says
    that there is anything to show, `without_cash` that the case is worth something only with benefit that is no cash.
    """

    currency: str
    terms: Terms
    cases: Mapping[CaseName, Scenario]
    spent: float | None = None
    limbo: Wait | None = None
    late: Wait | None = None
    drift: float | None = None
    drift_missing: tuple[str, ...] = ()
    swings: tuple[Swing, ...] = ()
    begun: bool = False
    without_cash: bool = False

    @property
    def likely(self) -> Scenario:
        """The likely case."""
        return self.cases["likely"]

    @property
    def missing(self) -> tuple[str, ...]:
        """What nobody said."""
        return self.terms.missing

    @property
    def doubts(self) -> tuple[str, ...]:
        """What does not fit together."""
        return self.terms.doubts


def business_case(framework: Framework, results: Results, profile: Profile, plan: Plan | None) -> CaseResult:
    """The case of a profile; `plan` gives the range of the effort where no range of the investment was entered."""
    constants, inputs = framework.constants.business_case, profile.case
    found = terms(framework, results, profile, plan)
    cases: dict[CaseName, Scenario] = {name: _scenario(name, constants, found) for name in CASES}
    likely = cases["likely"]
    full, cash = likely.full, likely.cash
    drift_missing = tuple(name for name in _DRIFT if getattr(inputs, name) is None)
    drift = None if drift_missing else _drift(inputs)
    if drift is not None and drift > LARGEST:
        drift_missing = ("drift_too_large",)
    own = replace(inputs, adoption=()) if found.adoption_from == "pack" else inputs
    without = full.npv is not None and full.npv > 0 and cash is not None and (cash.npv or 0.0) < 0
    return CaseResult(
        currency=profile.currency,
        terms=found,
        cases=cases,
        spent=inputs.spent,
        limbo=_wait(likely, found, inputs.limbo_months),
        late=_wait(likely, found, inputs.late_months),
        drift=drift if drift is not None and drift <= LARGEST else None,
        drift_missing=() if len(drift_missing) == len(_DRIFT) else drift_missing,
        swings=swings(constants, found),
        begun=own != CaseInputs() or found.gross is not None,
        without_cash=without,
    )


def _scenario(name: CaseName, constants: BusinessCaseConstants, found: Terms) -> Scenario:
    factors = constants.cases[name]
    effort = str(factors["effort"])
    investment = found.investment
    if effort.startswith("high"):
        investment = found.investment_most
    elif effort.startswith("low"):
        investment = found.investment_least
    gross = None if found.gross is None else found.gross * float(factors["benefit"])
    run_costs = None
    if found.run_costs is not None:
        run_costs = tuple(cost * float(factors["run_cost"]) for cost in found.run_costs)
    full = _view(constants, found, investment, gross, run_costs, 1.0)
    share = found.cash_share
    cash = None if share is None else _view(constants, found, investment, gross, run_costs, share)
    return Scenario(name, investment, gross, full, cash)


def _view(
    constants: BusinessCaseConstants,
    found: Terms,
    investment: float | None,
    gross: float | None,
    run_costs: tuple[float, ...] | None,
    share: float,
) -> View:
    benefits = None
    if gross is not None and found.adoption:
        benefits = formulas.flows(
            0.0, gross, found.adoption, found.haircut, (0.0,) * found.years, share
        ).benefits
    break_even = None
    if investment is not None and run_costs is not None and found.adoption and share:
        even = formulas.break_even_gross(investment, found.adoption, found.haircut, run_costs, found.rate)
        break_even = None if even is None else even / share
    if benefits is None or run_costs is None:
        return View(benefits, run_costs, break_even=break_even)
    net = Flows(0.0, benefits, run_costs).net
    if investment is None:
        return View(benefits, run_costs, net, break_even=break_even)
    return _figures(constants, found, Flows(investment, benefits, run_costs), break_even)


def _figures(constants: BusinessCaseConstants, found: Terms, flows: Flows, break_even: float | None) -> View:
    running = tuple(accumulate((-flows.investment, *flows.net)))
    year = min(range(len(running)), key=running.__getitem__)
    irr, no_rate = rate_of_return(flows, constants.irr_range)
    return View(
        benefits=flows.benefits,
        run_costs=flows.run_costs,
        net=flows.net,
        cumulative=running,
        npv=formulas.net_present_value(flows, found.rate),
        irr=irr,
        no_rate=no_rate,
        rate_bound={"above": constants.irr_range[1], "below": constants.irr_range[0]}.get(no_rate),
        payback=formulas.payback(flows),
        below_again=formulas.below_again(flows),
        discounted_payback=formulas.payback(flows, found.rate),
        discounted_below_again=formulas.below_again(flows, found.rate),
        roi=formulas.return_on_investment(flows),
        break_even=break_even,
        deepest=(year, running[year]),
    )


def rate_of_return(flows: Flows, bounds: tuple[float, float]) -> tuple[float | None, NoRate]:
    """The internal rate of return, or None with why there is none."""
    amounts: Sequence[float] = (-flows.investment, *flows.net)
    if min(amounts) >= 0:
        return None, "never_negative"
    if max(amounts) <= 0:
        return None, "never_positive"
    found = formulas.rate_of_return(flows, bounds)
    if found is not None:
        return found, ""
    # Far above the range the first flow alone counts, close to -100 % the last alone: the sign changes there.
    first = next((amount for amount in amounts if amount), 0.0)
    if first < 0 and formulas.net_present_value(flows, bounds[1]) > 0:
        return None, "above"
    last = next((net for net in reversed(flows.net) if net), 0.0)
    if last > 0 and formulas.net_present_value(flows, bounds[0]) < 0:
        return None, "below"
    return None, "outside"


def _wait(likely: Scenario, found: Terms, months: float | None) -> Wait | None:
    if months is None:
        return None
    holding, full = found.holding or 0.0, likely.full
    cost = None if full.net is None else formulas.cost_of_waiting(months, full.net[-1], holding)
    npv = None
    if likely.investment is not None and full.benefits is not None and full.run_costs is not None:
        flows = Flows(likely.investment, full.benefits, full.run_costs)
        npv = formulas.delayed_value(flows, found.rate, months, holding)
    return Wait(months, cost, npv)


def _drift(inputs: CaseInputs) -> float:
    """What a drift costs until it is noticed and mended: days x decisions a day x more errors x cost of one."""
    detection, repair, decisions, rise, cost = (getattr(inputs, name) for name in _DRIFT)
    total: float = (detection + repair) * decisions * rise * cost
    return total
