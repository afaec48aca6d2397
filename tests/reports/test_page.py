"""What stands around the content of a page: every section in the head, the mark of a draft, modes by exposure."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.gui.findings.gate_list import gate_rows
from readiness_desktop.reports.flowables import Grid
from readiness_desktop.reports.page import COVER_BLOCK
from readiness_desktop.reports.report import Report
from readiness_desktop.reports.sections import exposures, gates
from readiness_desktop.reports.type import paper
from readiness_desktop.services.reporting import report_input
from tests.pdf import page_and_words
from tests.reports.reading import Read, made, read

LARGE = 30.0


def large_letters(data: bytes) -> list[tuple[str, float]]:
    """The letters of the cover's draft mark with their lower edges, as shares of the height of the page."""
    found: list[tuple[str, float]] = []
    with page_and_words(data, 0) as (page, words):
        height = page.get_height()
        for number in range(words.count_chars()):
            _left, bottom, _right, top = words.get_charbox(number)
            if top - bottom > LARGE:
                found.append((words.get_text_range(number, 1), bottom / height))
    return found


def test_the_mark_of_a_draft_lies_above_the_block_of_the_cover(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    report = replace(report_input(framework, northwind("A")), draft=True)
    for size in ("A4", "Letter"):
        found = large_letters(made(report, brand, size))
        assert "".join(letter for letter, _bottom in found) == "Draft"
        assert min(bottom for _letter, bottom in found) > COVER_BLOCK


def test_the_head_names_every_section_that_is_on_the_page(
    inputs: dict[str, ReportInput], brand: Brand
) -> None:
    found: Read = read(made(inputs["B"], brand))
    on: dict[int, list[str]] = {}
    for level, title, page in found.outline:
        if level == 0 and page:
            on.setdefault(page, []).append(title)
    shared = {page: titles for page, titles in on.items() if len(titles) > 1}
    assert shared, "sections that follow on one page"
    for page, titles in shared.items():
        assert ", ".join(titles) in " ".join(found.pages[page].split())


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_a_gate_stands_as_on_the_screen(
    framework: Framework, inputs: dict[str, ReportInput], brand: Brand, name: str
) -> None:
    report = Report(inputs[name], brand, paper("A4"), frozenset({"gates"}))
    table = gates.story(report)[-1]
    shown = [
        (row[0].getPlainText(), row[3]._cellvalues[0][1].getPlainText()) for row in table._cellvalues[1:]
    ]
    rows = gate_rows(framework, inputs[name].results)
    assert shown == [(row.gate.question, row.state) for row in rows]


def test_failure_modes_are_listed_by_their_exposure(inputs: dict[str, ReportInput], brand: Brand) -> None:
    report = Report(inputs["A"], brand, paper("A4"), frozenset({"exposures"}))
    table = next(part for part in exposures.story(report) if isinstance(part, Grid))
    figures = [row[1].getPlainText() for row in table._cellvalues[1:]]
    shown = [float(figure) for figure in figures if figure[0].isdigit()]
    assert len(shown) > 4
    assert shown == sorted(shown, reverse=True)
