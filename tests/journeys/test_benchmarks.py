"""Own projects beside a published figure: entered, changed, undone, found the next day, in the PDF and in JSON."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop import cli
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.pages.benchmarks import BenchmarksPage
from readiness_desktop.gui.pages.report import ReportPage
from tests.journeys.day import Day
from tests.pdf import text_of

CONTROL = Qt.KeyboardModifier.ControlModifier
RANGE = "10.8% to 60.3%"


def enter(day: Day, page: BenchmarksPage, name: str, text: str) -> None:
    field = page.own.fields[name].line
    field.clear()
    day.write(field, text)
    day.close_dialogs()


def told(day: Day, figure: str) -> str:
    """What the open page says of a figure of the client's own."""
    page = day.page(BenchmarksPage)
    return page.own.results[figure].text()


def begin(day: Day) -> BenchmarksPage:
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    day.close_dialogs()
    day.window.show_page("benchmarks", "own")
    return day.page(BenchmarksPage)


def first_day(qtbot: QtBot, folder: Path) -> str:
    """Enter 3 of 10 projects, slip, undo, switch a figure off, undo that and do it again."""
    day = Day(qtbot, folder)
    page = begin(day)
    enter(day, page, "own_projects_live_on_roi", "")
    enter(day, page, "own_projects_launched", "12")
    enter(day, page, "own_projects_launched", "10")
    enter(day, page, "own_projects_live_on_roi", "11")
    assert page.own.fields["own_projects_live_on_roi"].complaint.startswith("More are live")
    enter(day, page, "own_projects_live_on_roi", "3")
    assert RANGE in told(day, "own_projects_live_on_roi")
    assert "contains 23%" in told(day, "own_projects_live_on_roi")
    enter(day, page, "own_projects_live_on_roi", "9")
    assert "does not contain 23%" in told(day, "own_projects_live_on_roi")
    page.head.segments.setFocus()
    day.press(Qt.Key.Key_Z, CONTROL)
    assert RANGE in told(day, "own_projects_live_on_roi")

    page.show_target("F20")
    assert page.panel.reason is not None
    assert page.panel.switch is not None
    day.write(page.panel.reason.line, "Counts warehouses alone")
    page.panel.switch.click()
    assert day.hub.findings.benchmarks.of("F20").placed == "appendix"
    day.hub.undo_stack.undo()
    assert day.hub.findings.benchmarks.of("F20").placed == "headline"
    day.hub.undo_stack.redo()
    uuid = day.hub.assessment.uuid
    day.end()
    return uuid


def test_own_projects_beside_a_published_figure(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    uuid = first_day(qtbot, tmp_path / "library")

    day = Day(qtbot, tmp_path / "library")
    day.until(lambda: bool(day.session.rows))
    day.session.open_row(uuid)
    day.until(lambda: day.session.hub is not None)
    day.close_dialogs()
    day.window.show_page("benchmarks", "own")
    page = day.page(BenchmarksPage)
    assert page.own.fields["own_projects_live_on_roi"].line.text() == "3"
    assert RANGE in told(day, "own_projects_live_on_roi")
    page.show_target("F20")
    assert page.head.place == "appendix"
    assert day.hub.assessment.profile.switched_off["F20"] == "Counts warehouses alone"

    pdf, copy = tmp_path / "report.pdf", tmp_path / "copy.readiness"
    monkeypatch.setattr(files, "ask_save", lambda *asked: asked[-1](pdf))
    day.press(Qt.Key.Key_E, CONTROL)
    report = day.page(ReportPage)
    day.until(pdf.exists)
    day.until(lambda: not report.ui.done_row.isHidden())
    day.session.save_copy(copy)
    day.until(copy.exists)
    day.end()
    printed = " ".join(text_of(pdf).split())
    assert RANGE in printed
    assert "Switched off: Counts warehouses alone" in printed

    capsys.readouterr()
    assert cli.main(["score", str(copy), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)["benchmarks"]["figures"]
    assert [round(end, 3) for end in said["F01"]["interval"]] == [0.108, 0.603]
    assert said["F01"]["outcome"] is True
    assert said["F20"]["switched_off"] == "Counts warehouses alone"
