"""A figure is followed down to its answer, and a verdict is issued: undone, kept over a restart, in PDF and JSON."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop import cli
from readiness_desktop.domain.explanation import Topic
from readiness_desktop.gui.findings.explain_dialog import ExplainDialog
from readiness_desktop.gui.findings.issue_dialog import IssueDialog
from readiness_desktop.gui.findings.weights_dialog import WeightsDialog
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.services import files
from tests.domain.test_issued import state
from tests.journeys.day import Day
from tests.journeys.test_consultant import answer_all, begin, export

K = Qt.Key
REASON = "The sponsor takes the risk of the first site in writing."
BOTH = "Launch (issued; computed: Launch with conditions)"


def walk_to_an_answer(day: Day) -> None:
    """The index is opened by Enter, followed to the weakest dimension and an answer, and left for its question."""
    results = day.page(ResultsPage)
    day.qtbot.keyClick(results.ui.index_value, K.Key_Return)
    dialog = results.findChild(ExplainDialog)
    assert dialog is not None and dialog.topic == Topic("index")
    weakest = day.hub.results.weakest
    row = next(
        n for n, line in enumerate(dialog.list.lines) if line.leads == Topic("dimension", weakest or "")
    )
    dialog.list.setCurrentIndex(dialog.list.model().index(row, 0))
    day.qtbot.keyClick(dialog.list, K.Key_Return)
    day.qtbot.keyClick(dialog.list, K.Key_Return)
    assert dialog.topic.kind == "question"
    question = dialog.topic.id
    dialog.question.click()
    assert day.window.page == "questions"
    assert day.page(QuestionsPage).question == question
    day.window.show_page("results")


def issue(day: Day) -> None:
    """Another verdict with its reason."""
    results = day.page(ResultsPage)
    results.banner.issue.click()
    dialog = results.findChild(IssueDialog)
    assert dialog is not None
    dialog.verdict.setCurrentIndex(1)
    dialog.reason.setPlainText(REASON)
    dialog.by.setText("Ana Ruiz")
    dialog.issue.click()
    day.close_dialogs()
    assert results.ui.verdict_name.text() == "Launch"


def weigh(day: Day) -> None:
    """One dimension weighs twice, and the index follows."""
    results, before = day.page(ResultsPage), day.hub.results.index
    results.ui.views.pick("figures")
    results.figures.change.click()
    dialog = results.findChild(WeightsDialog)
    assert dialog is not None
    dialog.fields["D8"].line.setText("2")
    dialog.keep.click()
    day.close_dialogs()
    assert day.hub.results.index != before


def told_as_json(day: Day, target: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """What the command line says of a saved copy."""
    files.save_copy(target, day.hub.framework, day.hub.assessment)
    capsys.readouterr()
    assert cli.main(["score", str(target), "--json"]) == 0
    said: dict[str, object] = json.loads(capsys.readouterr().out)
    return said


def test_a_verdict_is_issued_with_a_reason_and_found_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    day = Day(qtbot, tmp_path)
    begin(day)
    answer_all(day, state(day.hub.framework, "B"))
    day.window.show_page("results")
    walk_to_an_answer(day)
    weigh(day)
    issue(day)
    day.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert day.page(ResultsPage).ui.verdict_name.text() == "Launch with conditions"
    day.press(K.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert day.hub.results.in_force == "LAUNCH"
    said = " ".join(export(day, tmp_path / "report.pdf", monkeypatch).split())
    assert BOTH in said and REASON in said and "Ana Ruiz" in said
    assert told_as_json(day, tmp_path / "copy.readiness", capsys)["issued"] == {
        "verdict": "LAUNCH",
        "reason": REASON,
        "by": "Ana Ruiz",
    }
    left = day.hub.assessment
    day.until(lambda: day.session.unsaved == 0)
    day.end()

    tomorrow = Day(qtbot, tmp_path)
    tomorrow.until(lambda: bool(tomorrow.session.rows))
    (row,) = tomorrow.session.rows
    assert row.summary is not None and (row.summary.verdict, row.summary.issued) == ("CONDITIONS", "LAUNCH")
    tomorrow.session.open_row(left.uuid)
    tomorrow.until(lambda: tomorrow.session.hub is not None)
    assert tomorrow.hub.assessment.profile.weights == {"D8": 2}
    tomorrow.window.show_page("results")
    results = tomorrow.page(ResultsPage)
    assert results.ui.verdict_name.text() == "Launch"
    assert REASON in results.banner.remark.text()
    results.banner.withdraw.click()
    assert tomorrow.hub.results.in_force == "CONDITIONS"
    tomorrow.end()
