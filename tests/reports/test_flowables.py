"""Every part of a report knows its role, and every picture its words."""

from collections.abc import Iterator
from typing import Any

import pytest
from reportlab.platypus import Flowable, KeepTogether, Table

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.reports.flowables import Heading, Part, Text, icon_picture
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
