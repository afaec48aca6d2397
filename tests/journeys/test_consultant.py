"""A consultant's whole way through the real window: from a new client to a PDF, and back the next day."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
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
from tests.journeys.day import Day, text_of

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


def test_from_a_new_client_to_the_pdf_and_back(
    qtbot: QtBot, tmp_path: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = Day(qtbot, tmp_path)
    begin(day)
    answer_all(day, state("B"))
    hub = day.hub
    assert hub.results.verdict == "CONDITIONS"

    # A slip on one question, taken back and done again.
    page = day.page(QuestionsPage)
    page.show_question("D5.2")
    before = hub.assessment
    day.press(Qt.Key.Key_0)
    assert hub.results.verdict == "FIX"
    day.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hub.assessment == before
    day.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert hub.results.verdict == "FIX"
    day.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    day.window.show_page("results")
    results = day.page(ResultsPage)
    assert results.ui.verdict_name.text() == "Launch with conditions"
    results.ui.views.pick("conditions")
    model = results.conditions.model()
    assert model.setData(model.index(0, OWNER), "Rosa Castellanos")
    assert hub.assessment.current.actions[0].owner == "Rosa Castellanos"

    results.ui.open_roadmap.click()
    roadmap = day.page(RoadmapPage)
    day.until(lambda: hub.plan is not None and roadmap.table.chosen() is not None)
    assert hub.plan is not None
    first = hub.framework.initiative(hub.plan.initiatives[0].id).title

    target = tmp_path / "report.pdf"

    def ask_save(_parent: QWidget, _title: str, _name: Path, _kinds: str, chosen: files.Chosen) -> None:
        chosen(target)

    monkeypatch.setattr(files, "ask_save", ask_save)
    day.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    report = day.page(ReportPage)
    day.until(target.exists)
    day.until(lambda: not report.ui.done_row.isHidden())
    said = text_of(target)
    document = pypdfium2.PdfDocument(target)
    pages = len(document)
    document.close()
    assert "Northwind Logistics" in said
    assert "Launch with conditions" in said
    assert first.split(":")[0] in said
    assert "Rosa Castellanos" in said
    assert f"Page {pages} of {pages}" in said

    answers, actions = hub.assessment.current.answers, hub.assessment.current.actions
    uuid = hub.assessment.uuid
    day.until(lambda: day.session.unsaved == 0)
    day.end()

    tomorrow = Day(qtbot, tmp_path)
    tomorrow.until(lambda: bool(tomorrow.session.rows))
    tomorrow.session.open_row(uuid)
    tomorrow.until(lambda: tomorrow.session.hub is not None)
    again = tomorrow.hub.assessment
    assert again.client.name == "Northwind Logistics"
    assert again.current.answers == answers
    assert again.current.actions == actions
    tomorrow.window.show_page("results")
    assert tomorrow.page(ResultsPage).ui.verdict_name.text() == "Launch with conditions"
    tomorrow.end()
