"""A consultant's whole way through the real window: from a new client to a PDF, and back the next day."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.findings.condition_model import OWNER
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.roadmap import RoadmapPage
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.services.answering import GRADES
from tests.journeys.day import Day
from tests.pdf import page_count, text_of

State = Callable[[str], Assessment]
LEVEL_KEYS = (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def begin(day: Day) -> None:
    """Ctrl+N, who works here put off, the names of client and project, on: the assessment is there."""
    day.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    day.until(lambda: day.window.page == "setup" and day.session.framework is not None)
    day.close_dialogs()
    setup = day.page(SetupPage)
    day.write(setup.client_step.client, "Northwind Logistics")
    day.write(setup.client_step.project, "Shipment ETA prediction")
    setup.ui.go_on.click()
    day.until(lambda: day.session.hub is not None)


def answer_all(day: Day, like: Assessment) -> None:
    """Answer every question of the depth by keys as in another assessment, evidence grades by E."""
    day.window.show_page("questions")
    page = day.page(QuestionsPage)
    hub = day.hub
    for question in hub.framework.in_depth(hub.results.depth):
        wanted = like.current.answer(question.id)
        page.show_question(question.id)
        if wanted.state == "na":
            continue
        level = wanted.level if wanted.level is not None else sorted(v.level or 0 for v in wanted.votes)[0]
        day.press(LEVEL_KEYS[level])
        assert hub.assessment.current.answer(question.id).level == level
        for _step in range(len(GRADES)):
            if hub.assessment.current.answer(question.id).grade != wanted.grade:
                day.press(Qt.Key.Key_E)
        assert hub.assessment.current.answer(question.id).grade == wanted.grade


def slip_and_take_back(day: Day) -> None:
    """A slip on one question, taken back, done again and taken back for good."""
    hub, page = day.hub, day.page(QuestionsPage)
    page.show_question("D5.2")
    before = hub.assessment
    day.press(Qt.Key.Key_0)
    assert hub.results.verdict == "FIX"
    day.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hub.assessment == before
    day.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert hub.results.verdict == "FIX"
    day.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def name_an_owner(day: Day, owner: str) -> None:
    """The verdict on Results, and who closes its first condition."""
    day.window.show_page("results")
    results = day.page(ResultsPage)
    assert results.ui.verdict_name.text() == "Launch with conditions"
    results.ui.views.pick("conditions")
    model = results.conditions.model()
    assert model.setData(model.index(0, OWNER), owner)
    assert day.hub.assessment.current.actions[0].owner == owner


def first_initiative(day: Day) -> str:
    """From Results to the roadmap; the title of what comes first there."""
    day.page(ResultsPage).ui.open_roadmap.click()
    roadmap, hub = day.page(RoadmapPage), day.hub
    day.until(lambda: hub.plan is not None and roadmap.table.chosen() is not None)
    assert hub.plan is not None
    return hub.framework.initiative(hub.plan.initiatives[0].id).title


def export(day: Day, target: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ctrl+E into a file; what the PDF says."""

    def ask_save(_parent: QWidget, _title: str, _name: Path, _kinds: str, chosen: files.Chosen) -> None:
        chosen(target)

    monkeypatch.setattr(files, "ask_save", ask_save)
    day.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    report = day.page(ReportPage)
    day.until(target.exists)
    day.until(lambda: not report.ui.done_row.isHidden())
    return text_of(target)


def come_back(day: Day, left: Assessment) -> None:
    """Open the assessment in the library and find all as it was left."""
    day.until(lambda: bool(day.session.rows))
    day.session.open_row(left.uuid)
    day.until(lambda: day.session.hub is not None)
    again = day.hub.assessment
    assert again.client.name == "Northwind Logistics"
    assert again.current.answers == left.current.answers
    assert again.current.actions == left.current.actions
    day.window.show_page("results")
    assert day.page(ResultsPage).ui.verdict_name.text() == "Launch with conditions"


def test_from_a_new_client_to_the_pdf_and_back(
    qtbot: QtBot, tmp_path: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = Day(qtbot, tmp_path)
    begin(day)
    answer_all(day, state("B"))
    assert day.hub.results.verdict == "CONDITIONS"
    slip_and_take_back(day)
    name_an_owner(day, "Rosa Castellanos")
    first = first_initiative(day)
    target = tmp_path / "report.pdf"
    said, pages = export(day, target, monkeypatch), page_count(target)
    assert "Northwind Logistics" in said
    assert "Launch with conditions" in said
    assert first.split(":")[0] in said
    assert "Rosa Castellanos" in said
    assert f"Page {pages} of {pages}" in said
    left = day.hub.assessment
    day.until(lambda: day.session.unsaved == 0)
    day.end()

    tomorrow = Day(qtbot, tmp_path)
    come_back(tomorrow, left)
    tomorrow.end()
