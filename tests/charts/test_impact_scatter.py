"""Impact against effort on paper."""

import pytest

from readiness_desktop.charts.axis import root_share, root_steps
from readiness_desktop.charts.impact_scatter import ImpactScatter, axis_end, figure
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from tests.charts.test_charts import STYLES, pixels, written
from tests.domain.test_roadmap_impact import FOUR, plan_of


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "large", "paper"])
def test_points_have_their_ids_and_corners_their_names(framework: Framework, style: ChartStyle) -> None:
    chart = ImpactScatter(style)
    chart.update(framework, plan_of(*FOUR), together=False)
    said = written(chart)
    assert {"I01", "I02", "I03", "I04", "Quick wins", "Big bets", "Fill-ins", "Hard and small"} <= set(said)
    head, first, *rest = chart.table()
    assert (len(head), len(rest)) == (5, 3)
    assert first[0].startswith("I01 ")
    assert first[1:] == ("4.0", "20.0", "Quick wins", "")
    assert rest[-1][-1] == "D1.1, D1.2"
    assert "I01" in chart.alternative()


def test_alone_and_together_are_two_pictures_and_nothing_is_drawn(framework: Framework) -> None:
    chart = ImpactScatter(ChartStyle.paper())
    chart.update(framework, plan_of(*FOUR), together=False)
    alone = pixels(chart)
    chart.update(framework, plan_of(*FOUR), together=True)
    assert pixels(chart) != alone
    chart.update(framework, plan_of(), together=False)
    assert chart.table()[1:] == ()


def test_an_axis_that_is_wide_near_zero() -> None:
    assert root_steps(160) == (0.0, 1.0, 5.0, 10.0, 20.0, 50.0, 100.0)
    assert (root_share(40, 160), root_share(-1, 160), root_share(500, 160), root_share(1, 0)) == (
        0.5,
        0.0,
        1.0,
        0.0,
    )
    assert axis_end(()) == 1.0
    assert axis_end((5.0, 10.0)) == pytest.approx(10.6)
    assert (figure(2.0, (0.0, 2.0)), figure(0.5, (0.0, 0.5))) == ("2", "0.5")
    assert root_steps(0) == (0.0,)
