"""Named lines over time: each with its name at the end, a gap where nothing is known, a table behind it."""

from dataclasses import replace
from itertools import pairwise

import pytest

from readiness_desktop.charts.lines_over_time import Line, Lines, LinesOverTime
from readiness_desktop.charts.style import ChartStyle
from tests.charts.test_charts import STYLES, pixels, written

TWO = Lines(
    (
        Line("Should be", ((0.0, 0.0), (50.0, 60.0), (100.0, 100.0))),
        Line("Is done", ((0.0, 0.0), (40.0, 100.0)), strong=True),
    ),
    100.0,
    ((0.0, "1 Jan"), (2.0, "2 Jan"), (50.0, "20 Feb")),
    "Work that is done.",
    (("Day", "Is done"), ("1 Jan", "0%")),
    "Days",
    (40.0, "Today"),
)


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "large", "paper"])
def test_each_line_is_named_and_no_marks_overlap(style: ChartStyle) -> None:
    chart = LinesOverTime(style)
    chart.update(TWO)
    said = written(chart)
    assert {"Should be", "Is done", "Today", "Days", "1 Jan", "20 Feb"} <= set(said)
    assert "2 Jan" not in said
    assert chart.alternative() == "Work that is done."
    assert chart.table() == TWO.table
    assert len(set(pixels(chart))) > 3


def test_nothing_known_says_so() -> None:
    chart = LinesOverTime(ChartStyle.paper())
    chart.update(replace(TWO, lines=(Line("A", ()),), now=None, axis=""))
    assert "Not yet" in written(chart)
    assert "Today" not in written(chart)


def test_names_that_would_touch_are_parted() -> None:
    chart = LinesOverTime(ChartStyle.paper())
    same = tuple(Line(name, ((0.0, 50.0), (100.0, 50.0))) for name in ("A", "B"))
    chart.update(replace(TWO, lines=same))
    assert {"A", "B"} <= set(written(chart))
    one_point = replace(TWO, lines=(Line("A", ((0.0, 0.0),), strong=True),))
    before = pixels(chart)
    chart.update(one_point)
    assert pixels(chart) != before


@pytest.mark.parametrize("months", [12, 20, 40])
def test_no_single_mark_is_missing_between_others(months: int) -> None:
    chart = LinesOverTime(ChartStyle.paper(), (100.0, 40.0))
    days = [30 * n - (2 if n == 3 else 0) for n in range(months)]
    marks = tuple((float(day), f"1 M{n}") for n, day in enumerate(days))
    chart.update(replace(TWO, last=float(days[-1]), marks=marks, now=None))
    numbers = [int(words[3:]) for words in written(chart) if words.startswith("1 M")]
    assert len(numbers) > 2
    assert len({later - one for one, later in pairwise(numbers)}) == 1
