"""Every part of a report knows its role, and every picture its words."""

from collections.abc import Iterator
from typing import Any

import pytest
from reportlab.platypus import Flowable, Frame, KeepTogether, Table

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.reports.breaks import RoomFor
from readiness_desktop.reports.flowables import (
    MM,
    Grid,
    Heading,
    Part,
    Space,
    Text,
    grid,
    icon_picture,
)
from readiness_desktop.reports.report import Report
from readiness_desktop.reports.sections import SECTIONS
from readiness_desktop.reports.type import paper, style

ROLES = {"H1", "H2", "H3", "P", "TH", "Table", "Figure", "Div", "Artifact"}


def parts_of(story: Any) -> Iterator[Any]:
    """Every flowable of a story, those inside tables and groups too."""
    if isinstance(story, list | tuple):
        for item in story:
            yield from parts_of(item)
    elif isinstance(story, Flowable):
        yield story
        if isinstance(story, Table):
            inside: Any = story
            yield from parts_of(inside._cellvalues)
        if isinstance(story, KeepTogether):
            group: Any = story
            yield from parts_of(group._content)


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_every_part_has_a_role_and_every_figure_its_words(
    inputs: dict[str, ReportInput], brand: Brand, name: str
) -> None:
    report = Report(inputs[name], brand, paper("A4"), frozenset(s.id for s in SECTIONS))
    figures = 0
    for section in SECTIONS:
        if not section.has_content(report):
            continue
        for part in parts_of(section.story(report)):
            assert isinstance(part, Part), f"{section.id}: {type(part).__name__} has no role"
            assert part.role in ROLES
            if part.role == "Figure":
                figures += 1
                assert part.alternative.strip(), f"{section.id}: {type(part).__name__} has no words"
    assert figures > 50


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_no_word_of_a_table_is_broken(inputs: dict[str, ReportInput], brand: Brand, name: str) -> None:
    report = Report(inputs[name], brand, paper("A4"), frozenset(s.id for s in SECTIONS))
    tables = [
        part
        for section in SECTIONS
        if section.has_content(report)
        for part in parts_of(section.story(report))
        if isinstance(part, Table)
    ]
    assert len(tables) > 20
    for made in tables:
        known: Any = made
        for cells, styles in zip(known._cellvalues, known._cellStyles, strict=True):
            for cell, look, wide in zip(cells, styles, known._colWidths, strict=True):
                room = wide - look.leftPadding - look.rightPadding + 0.1
                for part in cell if isinstance(cell, list | tuple) else [cell]:
                    if isinstance(part, Text):
                        assert part.minWidth() <= room, part.getPlainText()


def test_every_section_begins_with_a_heading_of_the_first_level(
    inputs: dict[str, ReportInput], brand: Brand
) -> None:
    report = Report(inputs["A"], brand, paper("A4"), frozenset())
    for section in SECTIONS:
        if section.has_content(report):
            first = next(part for part in parts_of(section.story(report)) if isinstance(part, Heading))
            assert first.role == "H1"
            assert first.key == section.id


def test_a_split_paragraph_keeps_its_role() -> None:
    text = Text("word " * 400, style("body"), role="P")
    text.wrap(200, 60)
    parts = text.split(200, 60)
    assert len(parts) == 2
    assert [part.role for part in parts] == ["P", "P"]


def test_icons_are_read_from_our_folder() -> None:
    assert icon_picture("octagon-alert").box == (0, 0, 24, 24)


ROW = 40.0


def table(rows: int, tall: float = ROW) -> Grid:
    """A table of rows that are each so many points high, with a head of 20."""
    made = grid(["Name"], [[Space(1, tall - 8.5)] for _ in range(rows)], [100])
    made.wrap(100 * MM, 1e6)
    heights: list[float] = list(made._rowHeights)
    assert heights[1:] == pytest.approx([tall] * rows)
    return made


def rows_of(parts: list[Any]) -> list[int]:
    """How many rows below its head each part of a split table has."""
    return [part._nrows - 1 for part in parts]


def head_of(made: Grid) -> float:
    heights: Any = made._rowHeights
    return float(heights[0])


@pytest.mark.parametrize(
    ("rows", "room", "parts"),
    [
        (10, 9, [8, 2]),
        (10, 6, [6, 4]),
        (10, 2, [2, 8]),
        (10, 1, []),
        (4, 3, [2, 2]),
        (3, 2, []),
        (2, 1, []),
        (5, 5, [5]),
    ],
)
def test_a_table_leaves_no_single_row_behind(rows: int, room: int, parts: list[int]) -> None:
    made = table(rows)
    assert rows_of(made.split(100 * MM, head_of(made) + room * ROW + 1)) == parts


def test_a_part_of_a_table_goes_on_in_the_same_way() -> None:
    made = table(10)
    _first, rest = made.split(100 * MM, head_of(made) + 3 * ROW + 1)
    rest.wrap(100 * MM, 1e6)
    assert rows_of(rest.split(100 * MM, head_of(rest) + 6 * ROW + 1)) == [5, 2]


def test_rows_that_fill_a_page_are_split_where_they_must() -> None:
    made = table(3, 400)
    frame = Frame(0, 0, 100 * MM, 500, 0, 0, 0, 0)
    made._frame = frame
    assert rows_of(made.split(100 * MM, 500)) == [1, 2]


def test_a_heading_asks_for_the_room_of_the_first_two_rows() -> None:
    made = table(5)
    title = Heading("Answers", style("h2"))
    place = RoomFor([title], made)
    place.wrap(100 * MM, 1e6)
    assert place.height > head_of(made) + 2 * ROW
    assert place.height < head_of(made) + 3 * ROW
