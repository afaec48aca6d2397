"""The assumptions of a business case and what waiting and drift cost, as lines of a name, a figure and a remark."""

from dataclasses import dataclass

from readiness_desktop.domain.case import CaseResult, Wait
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording import money, units
from readiness_desktop.wording.translate import _


@dataclass(frozen=True, slots=True)
class Line:
    """A name, its figure, where that comes from, and the input that changes it."""

    name: str
    figure: str
    remark: str = ""
    key: str = ""


def assumptions(case: CaseResult) -> tuple[Line, ...]:
    """What the case is worked out with."""
    found, currency = case.terms, case.currency
    lines = [
        Line(_("Investment"), money.short(found.investment, currency), _investment_range(case), "investment"),
        Line(_("Gross benefit, a year"), money.short(found.gross, currency), words.gross_source(case), "gross"),
        Line(_("Adoption by year"), _by_year([words.share(one) for one in found.adoption]),
             words.adoption_source(case), "adoption"),
        Line(_("Haircut"), words.share(found.haircut), words.haircut_source(case), "haircut"),
        Line(_("Run cost, a year"), _run_cost(case), words.run_cost_source(case), "run_costs"),
        Line(_("Discount rate"), words.share(found.rate), "" if found.rate_given else _("usual"), "rate"),
        Line(_("Cash share"), "" if found.cash_share is None else words.share(found.cash_share),
             _("from the success statement"), ""),
    ]  # fmt: skip
    if case.spent is not None:
        remark = _("sunk: shown, not counted")
        lines.append(Line(_("Spent on the pilot"), money.short(case.spent, currency), remark, "spent"))
    return tuple(
        line if line.figure else Line(line.name, words.npv(None, currency), "", line.key) for line in lines
    )


def _investment_range(case: CaseResult) -> str:
    found = case.terms
    if found.investment is None or found.investment_least is None or found.investment_most is None:
        return ""
    if found.investment_least == found.investment_most:
        return ""
    least, most = (money.short(one, case.currency) for one in (found.investment_least, found.investment_most))
    return _("{least} to {most}").format(least=least, most=most)


def _by_year(shown: list[str]) -> str:
    return shown[0] if len(set(shown)) == 1 else ", ".join(shown)


def _run_cost(case: CaseResult) -> str:
    costs = case.terms.run_costs
    return "" if costs is None else _by_year([money.short(cost, case.currency) for cost in costs])


def waiting(case: CaseResult) -> tuple[Line, ...]:
    """What limbo, late governance and silent drift cost, as far as they were asked for."""
    lines: list[Line] = []
    for name, wait, key in (
        (_("Limbo, {months}"), case.limbo, "limbo_months"),
        (_("Late governance, {months}"), case.late, "late_months"),
    ):
        if wait is not None:
            said = name.format(months=units.months(wait.months))
            lines.append(Line(said, money.short(wait.cost, case.currency), _after(case, wait), key))
    if case.drift is not None:
        lines.append(
            Line(_("Silent drift, once"), money.short(case.drift, case.currency), "", "detection_days")
        )
    elif case.drift_missing:
        lines.append(
            Line(_("Silent drift, once"), words.npv(None, case.currency), words.missing(case.drift_missing[0]),
                 case.drift_missing[0])
        )  # fmt: skip
    return tuple(lines)


def _after(case: CaseResult, wait: Wait) -> str:
    said: list[str] = []
    if wait.npv is not None:
        said.append(_("net present value then {npv}").format(npv=money.short(wait.npv, case.currency)))
    if case.terms.holding is None:
        said.append(_("without holding cost, which is missing"))
    return "; ".join(said)
