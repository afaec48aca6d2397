"""The business case as plain JSON values, unrounded; None where something is missing or does not exist.

A rate of return beyond the pack's range exists: `irr_beyond` says on which side, `no_irr` only why there is none.
"""

from typing import Any

from readiness_desktop.domain.case import Scenario, View, Wait
from readiness_desktop.domain.findings import Findings


def case(findings: Findings) -> dict[str, Any]:
    """`case`: terms, three cases with all benefit and with cash, waiting, drift, drivers, what is missing."""
    found = findings.case
    terms = found.terms
    return {
        "case": {
            "begun": found.begun,
            "currency": found.currency,
            "years": terms.years,
            "rate": terms.rate,
            "haircut": terms.haircut,
            "haircut_from": terms.haircut_from,
            "gross_from": terms.gross_from,
            "adoption": list(terms.adoption),
            "adoption_from": terms.adoption_from,
            "cash_share": terms.cash_share,
            "investment_range": [terms.investment_least, terms.investment_most],
            "spent": found.spent,
            "upkeep": terms.upkeep,
            "cases": {name: _scenario(scenario) for name, scenario in found.cases.items()},
            "rests_on_non_cash": found.without_cash,
            "limbo": _wait(found.limbo),
            "late_governance": _wait(found.late),
            "silent_drift": found.drift,
            "drivers": [
                {
                    "driver": swing.driver,
                    "worse": swing.worse,
                    "better": swing.better,
                    "npv_worse": swing.npv_worse,
                    "npv_better": swing.npv_better,
                }
                for swing in found.swings
            ],
            "missing": [*found.missing, *found.drift_missing],
            "doubts": list(found.doubts),
        }
    }


def _scenario(scenario: Scenario) -> dict[str, Any]:
    return {
        "investment": scenario.investment,
        "gross": scenario.gross,
        "all_benefit": _view(scenario.full),
        "cash": None if scenario.cash is None else _view(scenario.cash),
    }


def _view(view: View) -> dict[str, Any]:
    return {
        "benefits": _listed(view.benefits),
        "run_costs": _listed(view.run_costs),
        "net": _listed(view.net),
        "running_total": _listed(view.cumulative),
        "npv": view.npv,
        "irr": view.irr,
        "irr_beyond": None if view.rate_bound is None else {"side": view.no_rate, "rate": view.rate_bound},
        "no_irr": None if view.rate_bound is not None else view.no_rate or None,
        "payback_years": view.payback,
        "below_again_year": view.below_again,
        "discounted_payback_years": view.discounted_payback,
        "discounted_below_again_year": view.discounted_below_again,
        "roi": view.roi,
        "break_even_gross": view.break_even,
        "deepest": None if view.deepest is None else {"year": view.deepest[0], "total": view.deepest[1]},
    }


def _listed(values: tuple[float, ...] | None) -> list[float] | None:
    return None if values is None else list(values)


def _wait(wait: Wait | None) -> dict[str, Any] | None:
    return None if wait is None else {"months": wait.months, "cost": wait.cost, "npv": wait.npv}
