"""The business case: the range before the point, three cases, cash flow, what moves the value, waiting, assumptions."""

from collections.abc import Callable
from typing import Any

from readiness_desktop.charts.cash_flow import CashFlowChart
from readiness_desktop.charts.tornado import TornadoChart, height_mm
from readiness_desktop.domain.case import CASES, CaseResult, Scenario, View
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Figure, Heading, Together, grid, listing
from readiness_desktop.reports.report import Report, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import style
from readiness_desktop.wording import business_case as said
from readiness_desktop.wording import case_facts, money, numbers
from readiness_desktop.wording.case_facts import Line
from readiness_desktop.wording.translate import _

_SMALL = 10_000
"""Amounts below are written with cents."""


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    case = report.input.findings.case
    lead = _(
        "Time 0 is the commitment to production; what was spent before is sunk. Three cases over {years}: the range "
        "runs from the low to the high one."
    ).format(years=said.term(case))
    parts = opening("case", _("Business case"), said.headline(case), lead, room=120)
    told = [said.rests_on_no_cash(case)]
    told += [said.missing(code) for code in (*case.missing, *case.drift_missing)]
    told += [said.doubt(case, code) for code in case.doubts]
    parts += [body(words.plain(sentence), after=3) for sentence in told if sentence]
    parts.append(_cases(case))
    if case.likely.full.complete:
        parts += _charts(report, case)
    waiting = case_facts.waiting(case)
    if waiting:
        parts += headed(_("What waiting costs"), _lines(waiting))
    parts += headed(_("Assumptions"), _lines(case_facts.assumptions(case)))
    parts.append(small(words.plain(_formulas(report, case), 1_500), before=4))
    return parts


def _cases(case: CaseResult) -> Any:
    head = [_("Figure"), *(said.case_name(name) for name in CASES)]
    rows = [
        _row(_("Investment"), case, lambda one: _money(case, one.investment)),
        _row(_("Gross benefit, a year"), case, lambda one: _money(case, one.gross)),
        _row(_("Net by year"), case, lambda one: _nets(case, one.full)),
        *_view_rows(case, False),
    ]
    if case.likely.cash is not None:
        rows.append([body(words.bold(words.plain(said.view_name(True)))), "", "", ""])
        rows.append(_row(_("Net by year"), case, lambda one: _nets(case, one.cash)))
        rows += _view_rows(case, True)
    return grid(head, rows, [45, 43, 43, 43], right=(1, 2, 3), padding=2.4)


def _view_rows(case: CaseResult, cash: bool) -> list[list[Any]]:
    term = case.terms.years

    def of(show: Callable[[View], str]) -> Callable[[Scenario], str]:
        def cell(scenario: Scenario) -> str:
            view = scenario.view(cash)
            return numbers.not_yet() if view is None else show(view)

        return cell

    rows = [
        _row(_("Net present value"), case, of(lambda view: _money(case, view.npv)), strong=True),
        _row(_("Paid back"), case, of(lambda view: said.paid_back(view, term))),
        _row(_("Paid back, discounted"), case, of(lambda view: said.paid_back(view, term, discounted=True))),
        _row(_("Return rate, a year"), case, of(lambda view: said.return_rate(view, 2))),
    ]
    if cash:
        return rows
    return [
        *rows,
        _row(_("Return on investment"), case, of(lambda view: said.percent(view.roi, 2))),
        _row(_("Break-even gross benefit"), case, of(lambda view: _money(case, view.break_even))),
        _row(_("Deepest point"), case, of(lambda view: _deepest(case, view))),
    ]


def _row(name: str, case: CaseResult, cell: Callable[[Scenario], str], *, strong: bool = False) -> list[Any]:
    weight = 600 if strong else 400
    return [
        body(words.plain(name), "text_secondary"),
        *(figures(cell(case.cases[one]), weight=weight) for one in CASES),
    ]


def _money(case: CaseResult, value: float | None) -> str:
    decimals = 2 if value is not None and abs(value) < _SMALL else 0
    return money.amount(value, case.currency, decimals)


def _nets(case: CaseResult, view: View | None) -> str:
    if view is None or view.net is None:
        return numbers.not_yet()
    return ", ".join(money.short(net, case.currency) for net in view.net)


def _deepest(case: CaseResult, view: View) -> str:
    if view.deepest is None:
        return numbers.not_yet()
    return f"{_money(case, view.deepest[1])}, {said.deepest_when(view)}"


def _charts(report: Report, case: CaseResult) -> list[Any]:
    flow = CashFlowChart(report.chart_style, (174.0, 74.0))
    flow.update(case)
    drivers = TornadoChart(report.chart_style, (174.0, height_mm(case, report.chart_style)))
    drivers.update(case)
    line = _("Net present value. Line at {npv}.").format(npv=said.npv(case.likely.full, case.currency))
    return [
        Together(
            [
                Heading(words.plain(_("Cash flow, likely case")), style("h2", before=10, after=3), level=2),
                Figure(flow),
                small(
                    words.plain(_("Years are divided evenly into quarters. Band: low to high case.")),
                    before=2,
                ),
            ]
        ),
        Together(
            [
                Heading(words.plain(_("What moves the value")), style("h2", before=10, after=3), level=2),
                small(words.plain(line), after=4),
                Figure(drivers),
            ]
        ),
    ]


def _lines(lines: tuple[Line, ...]) -> Any:
    rows = [
        [
            body(words.plain(line.name)),
            figures(line.figure),
            small(words.plain(line.remark)) if line.remark else "",
        ]
        for line in lines
    ]
    return listing(rows, [56, 44, 74])


def _formulas(report: Report, case: CaseResult) -> str:
    cases = report.framework.constants.business_case.cases
    low, high = cases["low"], cases["high"]
    return _(
        "Benefit of a year = gross benefit × adoption × (1 − haircut). Net present value: discounted yearly flows less "
        "the investment. Payback is interpolated within its year. Return rate: by bisection. Low case: benefit × "
        "{low_benefit}, run cost × {low_cost}, highest investment. High case: benefit × {high_benefit}, run cost × "
        "{high_cost}, lowest investment. The factors are judgement and data of the question set {name} {version}."
    ).format(
        low_benefit=low["benefit"],
        low_cost=low["run_cost"],
        high_benefit=high["benefit"],
        high_cost=high["run_cost"],
        name=report.framework.name,
        version=report.results.framework_version,
    )


def has_content(report: Report) -> bool:
    """Whether anything of a case was entered."""
    return report.input.findings.case.begun


SECTION = Section(
    "case", lambda: _("Business case"), story, has_content, lambda: _("no business case was entered")
)
