"""Cash flow and drivers of a business case: drawn in every style, marked in words, with a sentence and a table."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from readiness_desktop.charts.axis import steps
from readiness_desktop.charts.cash_flow import CashFlowChart, Flow
from readiness_desktop.charts.clear_room import touches
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.charts.tornado import TornadoChart, height_mm
from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.case import CaseResult
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import money
from tests.charts.test_charts import STYLES, pixels, written
from tests.domain.made_case import RELAPSING, WORKED, computed


@pytest.fixture(scope="module")
def case(framework: Framework, state: Callable[[str], Assessment]) -> CaseResult:
    return computed(framework, state("A"), replace(WORKED, investment_low=500, investment_high=700))


@pytest.fixture(scope="module")
def empty(framework: Framework, state: Callable[[str], Assessment]) -> CaseResult:
    return computed(framework, state("A"), CaseInputs(), None)


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "large", "paper"])
def test_they_draw_in_every_style(case: CaseResult, empty: CaseResult, style: ChartStyle) -> None:
    for chart in (CashFlowChart(style), TornadoChart(style)):
        nothing = pixels(chart)
        chart.update(case)
        full = pixels(chart)
        assert full != nothing
        assert len(chart.table()) > 1
        assert len({len(row) for row in chart.table()}) == 1
        chart.update(empty)
        assert pixels(chart) != full
        assert written(chart) == ["Not yet"]
        assert "not yet" in chart.alternative()


def test_an_update_draws_the_same_picture_as_a_new_chart(case: CaseResult, empty: CaseResult) -> None:
    for make in (CashFlowChart, TornadoChart):
        kept, new = make(STYLES[0]), make(STYLES[0])
        kept.update(empty)
        kept.update(case)
        new.update(case)
        assert pixels(kept) == pixels(new)


def test_the_cash_flow_says_payback_and_deepest_point(case: CaseResult) -> None:
    chart = CashFlowChart(STYLES[0])
    chart.update(case)
    assert {
        "Paid back, month 25",
        "20 months to never",
        "Deepest point −€550",
        "€436 after three years",
    } <= set(written(chart))
    rows = chart.table()
    assert rows[1][:3] == ("Start", "−€550", "−€550")
    assert rows[-1][:3] == ("Year 3, Q4", "€115", "€436")
    assert len(rows) == 1 + 1 + 12
    assert "divided evenly into quarters" in chart.alternative()
    chart.update(case, "likely", True)
    assert "Not paid back within three years" in written(chart)


@pytest.mark.parametrize("style", [STYLES[0], STYLES[2], STYLES[3]], ids=["light", "large", "paper"])
@pytest.mark.parametrize("width", [120.0, 174.0])
def test_no_words_of_the_cash_flow_run_over_the_edge(
    case: CaseResult, style: ChartStyle, width: float
) -> None:
    from readiness_desktop.charts import drawing
    from readiness_desktop.charts.pen import Words

    chart = CashFlowChart(style, (width, 70.0))
    for name in ("low", "likely", "high"):
        for cash in (False, True):
            chart.update(case, name, cash)
            for mark in chart.pen._marks:
                if isinstance(mark, Words):
                    wide = drawing.width_pt(mark.text, mark.size, family=mark.family, weight=mark.weight)
                    assert mark.x >= -0.01
                    assert mark.x + wide / drawing.MM <= width + 0.01


@pytest.mark.parametrize(
    ("adoption", "gross"),
    [
        ((0.0, 0.0, 0.0), 800),
        ((0.5, 0.9, 1.0), 800),
        ((0.5, 0.9, 1.0), 595),
        ((0.5, 0.9, 1.0), 585),
        ((1.0,), 3000),
    ],
)
@pytest.mark.parametrize("style", [STYLES[0], STYLES[2], STYLES[3]], ids=["light", "large", "paper"])
def test_no_words_of_the_cash_flow_touch_marks(
    framework: Framework,
    state: Callable[[str], Assessment],
    style: ChartStyle,
    adoption: tuple[float, ...],
    gross: float,
) -> None:
    inputs = replace(WORKED, adoption=adoption, gross=gross, investment_low=500, investment_high=700)
    chart = CashFlowChart(style, (174.0, 78.0))
    for name in ("low", "likely", "high"):
        found = computed(framework, state("A"), inputs)
        chart.update(found, name)
        view = found.cases[name].full
        marks = len(chart._marks(Flow(found, name, False), view))
        words = chart._taken[marks:]
        assert len(words) >= 2
        for n, box in enumerate(words):
            assert not any(touches(box, other) for other in chart._taken[: marks + n])


def test_the_drivers_come_widest_first_around_the_likely_value(case: CaseResult) -> None:
    chart = TornadoChart(STYLES[0], (120.0, 90.0))
    chart.update(case)
    assert [row[0] for row in chart.table()[1:4]] == ["Gross benefit", "Haircut", "Adoption"]
    assert {"€480 to €960 a year", "−€258", "€491", "6 months late to on time"} <= set(written(chart))
    assert "line at €241" in chart.alternative()
    short = TornadoChart(STYLES[0], (120.0, 30.0))
    short.update(case)
    assert len(written(short)) < len(written(chart))
    assert short.table() == chart.table()
    whole = TornadoChart(STYLES[3], (174.0, height_mm(case, STYLES[3])))
    whole.update(case)
    assert written(whole).count("Launch date") == 2


@pytest.mark.parametrize(("least", "most"), [(-550.0, 436.0), (0.0, 7.0), (-3e9, 1e9), (5.0, 5.0)])
def test_an_axis_has_round_even_steps(least: float, most: float) -> None:
    found = steps(least, most)
    assert all(least - 1e-9 <= value <= most + 1e-9 for value in found)
    assert len(found) <= 8
    assert len({round(b - a, 6) for a, b in pairwise(found)}) <= 1
    if least < 0 < most:
        assert 0 in found


def test_the_cash_flow_says_that_a_payback_does_not_last(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    chart = CashFlowChart(STYLES[0])
    chart.update(computed(framework, state("A"), RELAPSING))
    assert {"Paid back, month 10", "below zero again by the end of year 2"} <= set(written(chart))
    assert "paid back: 10 months, not for good" in chart.alternative()
    chart.update(computed(framework, state("A"), replace(WORKED, investment=0)))
    assert "Paid back at once" in written(chart)


@pytest.mark.parametrize("inputs", [RELAPSING, replace(WORKED, rate=0.1000001, investment_high=550.001)])
def test_every_driver_has_its_figures_however_little_it_moves(
    framework: Framework, state: Callable[[str], Assessment], inputs: CaseInputs
) -> None:
    """Also where the worse end of a driver lies above the likely value, as a late loss does."""
    case = computed(framework, state("A"), inputs)
    base = case.likely.full.npv
    chart = TornadoChart(STYLES[0], (120.0, 120.0))
    chart.update(case)
    shown = written(chart)
    for swing in case.swings:
        for npv in (swing.npv_worse, swing.npv_better):
            if npv != base:
                assert money.short(npv, case.currency) in shown
    figures = [one for one in shown if one.startswith(("€", "−€")) and " " not in one]
    ends = [npv for one in case.swings for npv in (one.npv_worse, one.npv_better)]
    assert len(figures) == sum(abs(npv - (base or 0.0)) > 1e-9 for npv in ends)
