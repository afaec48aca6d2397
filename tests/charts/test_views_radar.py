"""Views of sides and people: an outline each, told apart without colour, with words and a table behind it."""

import pytest

from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.charts.views_radar import ViewsRadar, Voice, seen_words
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.views import Seen
from tests.charts.test_charts import STYLES, pixels, written


def seen(framework: Framework, *means: float | None) -> dict[str, Seen]:
    padded = [*means, *[None] * len(framework.dimensions)]
    return {
        d.id: Seen(mean, 0 if mean is None else 3)
        for d, mean in zip(framework.dimensions, padded, strict=False)
    }


def voices(framework: Framework) -> tuple[Voice, ...]:
    return (
        Voice("Executives", seen(framework, 3.0, 2.5, 3.0, 2.0, 2.0, 3.5, 1.0, 2.0), 0),
        Voice("Practitioners", seen(framework, 2.0, 2.5, 1.0, 2.0, 2.0, 1.2, 1.0), 1),
    )


@pytest.mark.parametrize("style", STYLES)
def test_sides_are_drawn_and_named(framework: Framework, style: ChartStyle) -> None:
    chart = ViewsRadar(style)
    chart.update(framework, voices(framework))
    assert pixels(chart)
    words = written(chart)
    assert words.count("Executives") == 2, "in the legend and beside its outline"
    assert words.count("Practitioners") == 2


def test_the_sentence_and_the_table_say_what_the_picture_does(framework: Framework) -> None:
    chart = ViewsRadar(STYLES[0])
    chart.update(framework, voices(framework))
    assert "furthest apart on MLOps and monitoring, Executives 2.3 above Practitioners" in chart.alternative()
    table = chart.table()
    assert table[0] == ("Dimension", "Executives", "Practitioners")
    assert table[8][1:] == ("2.0 (3)", "Not yet")
    assert seen_words(Seen(None, 0)) == "Not yet"


def test_nobody_and_one_alone_are_said(framework: Framework) -> None:
    chart = ViewsRadar(STYLES[0])
    chart.update(framework, ())
    assert "nobody has voted" in chart.alternative()
    chart.update(framework, voices(framework)[:1])
    assert "no two of them" in chart.alternative()
