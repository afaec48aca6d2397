"""Six numbers for failure side by side, each with its definition; drawn in every style."""

import pytest

from readiness_desktop.charts.contradiction_bars import ContradictionBars
from readiness_desktop.charts.pen import Words
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.published import contradictions

STYLES = [
    ChartStyle.screen(),
    ChartStyle.screen(dark=True),
    ChartStyle.screen(text_scale=1.5),
    ChartStyle.paper(),
]


@pytest.mark.parametrize("style", STYLES)
def test_every_number_has_its_definition_and_source(framework: Framework, style: ChartStyle) -> None:
    found = contradictions(framework, {})[0]
    scale = style.font_pt / ChartStyle.paper().font_pt
    chart = ContradictionBars(style, (174.0, ContradictionBars.height_of(found) * scale))
    chart.update(found)
    words = [mark.text for mark in chart.pen._marks if isinstance(mark, Words)]
    for shown in ("77%", "75%", "84%", "46%", "42%", "89%"):
        assert shown in words
    for bar in found.bars:
        start = " ".join(bar.entry.definition.split()[:4])
        assert any(line.startswith(start) for line in words), bar.entry.name
    assert not any("…" in line for line in words), "nothing is cut on paper or at large text"
    lowest = max(mark.y for mark in chart.pen._marks if isinstance(mark, Words))
    assert lowest <= chart.size_mm[1]


def test_its_sentence_and_table(framework: Framework) -> None:
    found = contradictions(framework, {"F13": "Not ours"})[0]
    chart = ContradictionBars(ChartStyle.paper())
    assert chart.table() == ()
    chart.update(found)
    assert chart.alternative().startswith(
        "Six numbers for failure, six definitions, not comparable with each other: Not live and on return 77%"
    )
    assert "84%" not in chart.alternative()
    assert len(chart.table()) == 6
    assert chart.table()[1][1] == "77%"
