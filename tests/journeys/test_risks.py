"""An answer falls, the risks follow; undone, made again, and the next day still there, on paper and as JSON."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.cli import main
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.risks import RisksPage
from readiness_desktop.gui.pages.roadmap import RoadmapPage
from readiness_desktop.gui.risks.mode_rows import ModeRow
from tests.journeys.day import Day
from tests.pdf import text_of

QUESTION, MODE = "D5.2", "FM6"
CONTROL = Qt.KeyboardModifier.ControlModifier


def risks(day: Day) -> RisksPage:
    day.window.show_page("risks")
    return day.page(RisksPage)


def row(page: RisksPage) -> ModeRow:
    return next(one for one in page.modes.table.rows if one.id == MODE)


def to_the_roadmap_and_the_question(day: Day) -> str:
    """What the plan does about the mode; from there to the roadmap, and from its first answer to the question."""
    page = risks(day)
    page.modes.choose(MODE)
    day.until(lambda: page.modes.lowered.text().startswith("Lowered by "))
    lowered = page.modes.lowered.text()
    page.modes.roadmap.click()
    assert isinstance(day.window.page_widget(day.window.page), RoadmapPage)
    page = risks(day)
    day.qtbot.keyClick(page.modes.drivers, Qt.Key.Key_Down)
    day.qtbot.keyClick(page.modes.drivers, Qt.Key.Key_Return)
    assert day.window.page == "questions"
    return lowered


def test_the_risks_follow_an_answer(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    day = Day(qtbot, tmp_path / "library")
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    day.close_dialogs()
    before = row(risks(day))
    assert (before.floor, before.band) == ("", "Moderate")

    day.window.show_page("questions", QUESTION)
    day.page(QuestionsPage).ui.level_cards.focus_card()
    day.press(Qt.Key.Key_0)
    page = risks(day)
    assert row(page).figure == "75"
    assert row(page).floor == f"Floor 75: {QUESTION} at level 0"
    assert page.modes.table.rows[0].id == MODE
    page.modes.choose(MODE)
    assert page.modes.drivers.rows[0].question == QUESTION
    page.views.pick("practices")
    page.practices.choose("P6")
    assert QUESTION in page.practices.why.text()
    page.views.pick("modes")

    day.press(Qt.Key.Key_Z, CONTROL)
    day.until(lambda: row(risks(day)) == before)
    day.press(Qt.Key.Key_Y, CONTROL)
    day.until(lambda: row(risks(day)).figure == "75")

    lowered = to_the_roadmap_and_the_question(day)
    uuid = day.hub.assessment.uuid
    day.end()

    tomorrow = Day(qtbot, tmp_path / "library")
    tomorrow.until(lambda: bool(tomorrow.session.rows))
    tomorrow.session.open_row(uuid)
    tomorrow.until(lambda: tomorrow.session.hub is not None)
    tomorrow.close_dialogs()
    assert row(risks(tomorrow)).floor == f"Floor 75: {QUESTION} at level 0"
    copy, paper = tmp_path / "copy.readiness", tmp_path / "report.pdf"
    tomorrow.session.save_copy(copy)
    tomorrow.until(copy.exists)
    tomorrow.end()

    assert main(["score", str(copy), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["verdict"] == "FIX"
    mode = said["failure_modes"][MODE]
    assert (mode["exposure"], mode["floor_by"], mode["band"]) == (75, [QUESTION], "Critical")
    assert sum(one["points"] for one in mode["drivers"]) == pytest.approx(mode["raw"])
    assert said["practices"]["P6"]["unmet_gates"] == [QUESTION]
    assert main(["report", str(copy), "--out", str(paper)]) == 0
    read = " ".join(text_of(paper.read_bytes()).split())
    assert f"Floor 75: {QUESTION} at level 0, the answers alone give" in read
    assert lowered.partition(":")[0] in read
    assert "Production is its own project" in read
