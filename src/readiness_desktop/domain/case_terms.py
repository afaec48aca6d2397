"""What a business case is computed with: what was entered, what the success statement says, and the pack's."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from readiness_desktop.domain.agreements import CaseInputs, Statement
from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.statement_money import foreign_money
from readiness_desktop.domain.statement_sums import against_direction, units_differ, worked_out

PER_YEAR: Mapping[str, int] = {"year": 1, "quarter": 4, "month": 12, "week": 52, "day": 365}
"""How often the period of a value comes in a year."""

LINES = ("platform", "monitoring", "support", "licences", "compliance", "contingency")
"""Cost lines that are money a year."""

PRODUCTS = (("requests", "request_cost"), ("refreshes", "refresh_cost"), ("people", "person_cost"))
"""Cost lines that are so many times a cost."""

LARGEST = 1e15
"""No sum of money that somebody means is larger; what is computed beyond it is not computed with."""

GrossSource = Literal["", "case", "change", "value"]
RunSource = Literal["", "years", "lines"]
HaircutSource = Literal["case", "attribution", "pack"]
AdoptionSource = Literal["case", "pack"]


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything a case is worked out from; None where nobody gave it and nothing says it.

    `investment_least` and `investment_most` are the ends of its range: as entered, else by `effort`, the planned effort
    at its least and most over the likely one. `adoption` and `run_costs` have one entry a year, the last one given
    holding on: `adoption_given` and `run_costs_given` are the years that somebody entered. A rate of
    return is looked for within `rate_range`. `missing` and `doubts` are codes: what nobody said, and what does not fit
    together.
    """

    years: int
    investment: float | None
    investment_least: float | None
    investment_most: float | None
    effort: tuple[float, float]
    gross: float | None
    gross_from: GrossSource
    adoption: tuple[float, ...]
    adoption_from: AdoptionSource
    adoption_given: int
    haircut: float
    haircut_from: HaircutSource
    rate: float
    rate_given: bool
    rate_range: tuple[float, float]
    run_costs: tuple[float, ...] | None
    run_costs_from: RunSource
    run_costs_given: int
    cash_share: float | None
    holding: float | None
    upkeep: float | None
    missing: tuple[str, ...]
    doubts: tuple[str, ...]


def terms(framework: Framework, results: Results, profile: Profile, plan: Plan | None) -> Terms:
    """The terms of the case of a profile; `plan` gives the range of the planned effort."""
    inputs, said, constants = profile.case, profile.statement, framework.constants.business_case
    missing: list[str] = []
    gross, gross_from = _gross(inputs, said, missing)
    run_costs, run_costs_from = _run_costs(inputs, constants.years, missing)
    haircut, haircut_from = _haircut(framework, results, inputs)
    effort = _effort(framework, plan)
    least, most = inputs.investment_low, inputs.investment_high
    if _range_doubts(inputs):
        least = most = None  # it cannot be right, so it is left out and the planned effort takes its place
    if inputs.investment is not None:
        least = inputs.investment * effort[0] if least is None else least
        most = inputs.investment * effort[1] if most is None else most
    # Documents of before wrote the usual adoption into every case, so it is no one's own.
    own_adoption = () if inputs.adoption == constants.adoption else inputs.adoption
    adoption = _yearly(own_adoption or constants.adoption, constants.years)
    cash_share = said.cash_share
    for name, value in (("investment", inputs.investment), ("cash_share", cash_share)):
        if value is None:
            missing.append(name)
    if not adoption:
        missing.append("adoption")
    upkeep = None
    if inputs.build_cost and run_costs is not None:
        upkeep = run_costs[-1] / inputs.build_cost
    found = Terms(
        years=constants.years,
        investment=inputs.investment,
        investment_least=least,
        investment_most=most,
        effort=effort,
        gross=gross,
        gross_from=gross_from,
        adoption=adoption,
        adoption_from="case" if own_adoption else "pack",
        adoption_given=len(own_adoption),
        haircut=haircut,
        haircut_from=haircut_from,
        rate=constants.discount_rate if inputs.rate is None else inputs.rate,
        rate_given=inputs.rate is not None,
        rate_range=constants.irr_range,
        run_costs=run_costs,
        run_costs_from=run_costs_from,
        run_costs_given=len(inputs.run_costs),
        cash_share=cash_share,
        holding=inputs.holding,
        upkeep=upkeep,
        missing=tuple(missing),
        doubts=(),
    )
    doubted = _doubted(found, inputs, said, constants.upkeep_challenge_below)
    if gross_from in ("change", "value") and foreign_money(said.unit, profile.currency):
        return replace(doubted, doubts=(*doubted.doubts, "currency"))
    return doubted


def _gross(inputs: CaseInputs, said: Statement, missing: list[str]) -> tuple[float | None, GrossSource]:
    """The gross benefit of a year at full use: as entered, else of the change, else as the statement promises it."""
    if inputs.gross is not None:
        return inputs.gross, "case"
    times = PER_YEAR.get(said.value_period)
    if against_direction(said):
        missing.append("direction")
        return None, ""
    for name in ("unit_value", "volume"):
        given = getattr(said, name)
        if given is not None and given <= 0:
            missing.append(name)
            return None, ""
    product = worked_out(said)
    parts = (said.unit_value, said.volume, said.baseline, said.target)
    gross: float | None = None
    source: GrossSource = ""
    if product is not None and times is not None:
        gross, source = product * times, "change"
    elif said.value is not None and times is not None:
        gross, source = said.value * times, "value"
    if gross is not None and abs(gross) <= LARGEST:
        return gross, source
    if gross is not None:
        missing.append("too_large")
    elif times is None:
        missing.append("period")
    elif units_differ(said) and None not in parts:
        missing.append("units")
    else:
        missing.append("benefit")
    return None, ""


def _run_costs(
    inputs: CaseInputs, years: int, missing: list[str]
) -> tuple[tuple[float, ...] | None, RunSource]:
    """The run cost of each year: as entered, else the sum of its lines; none while a product lacks a factor."""
    if inputs.run_costs:
        return _yearly(inputs.run_costs, years), "years"
    given = [value for name in LINES if (value := getattr(inputs, name)) is not None]
    halves: list[str] = []
    for many, cost in PRODUCTS:
        count, price = getattr(inputs, many), getattr(inputs, cost)
        if count is not None and price is not None:
            given.append(count * price)
        elif count or price:
            halves.append(cost if price is None else many)
        elif count is not None or price is not None:
            given.append(0.0)  # none of something costs nothing, whatever one of it costs
    if halves:
        missing.extend(halves)
        return None, ""
    if not given or sum(given) > LARGEST:
        missing.append("too_large" if given else "run_costs")
        return None, ""
    return (sum(given),) * years, "lines"


def _haircut(framework: Framework, results: Results, inputs: CaseInputs) -> tuple[float, HaircutSource]:
    constants = framework.constants.business_case
    if inputs.haircut is not None:
        return inputs.haircut, "case"
    question = constants.attribution_question
    found = None if question is None else results.questions.get(question)
    if found is not None and found.credited is not None and found.credited < constants.attribution_min:
        return constants.haircut_weak_attribution, "attribution"
    return constants.haircut, "pack"


def _effort(framework: Framework, plan: Plan | None) -> tuple[float, float]:
    """The planned effort at its least and at its most over the likely one; 1 where nothing is planned."""
    if plan is None or not plan.initiatives:
        return 1.0, 1.0
    efforts = [plan.initiative(framework, planned.id).effort for planned in plan.initiatives]
    least, likely, most = (sum(effort[i] for effort in efforts) for i in range(3))
    return (least / likely, most / likely) if likely else (1.0, 1.0)


def _yearly(values: tuple[float, ...], years: int) -> tuple[float, ...]:
    """One entry a year, the last one holding on."""
    if not values:
        return ()
    return tuple(values[min(year, len(values) - 1)] for year in range(years))


def _doubted(found: Terms, inputs: CaseInputs, said: Statement, least_upkeep: float) -> Terms:
    doubts: list[str] = []
    if found.upkeep is not None and round(found.upkeep, 9) < least_upkeep:
        doubts.append("upkeep")
    if found.gross_from == "value" and said.net_of_run_cost and found.run_costs is not None:
        doubts.append("net_of_run_cost")
    doubts.extend(_range_doubts(inputs))
    if any(share > 1 for share in found.adoption):
        doubts.append("adoption_over")
    if found.haircut > 1:
        doubts.append("haircut_over")
    return replace(found, doubts=tuple(doubts))


def _range_doubts(inputs: CaseInputs) -> list[str]:
    """Why the range of the investment cannot be right: its ends are crossed, or the likely value lies outside."""
    least, likely, most = inputs.investment_low, inputs.investment, inputs.investment_high
    if least is not None and most is not None and least > most:
        return ["investment_crossed"]
    below = least is not None and likely is not None and likely < least
    above = most is not None and likely is not None and likely > most
    return ["investment_range"] if below or above else []
