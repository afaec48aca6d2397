"""An executive opens a file that was handed over, reads it without a trace, and exports the report."""

from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.services.files import save_sample
from tests.journeys.day import Day
from tests.pdf import text_of


def test_reading_a_file_and_exporting_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed = tmp_path / "Northwind.readiness"
    save_sample(handed)
    seal = sha256(handed.read_bytes()).hexdigest()
    day = Day(qtbot, tmp_path / "home", file=handed)
    day.until(lambda: day.session.hub is not None)
    hub = day.hub
    assert hub.read_only
    day.window.show_page("results")
    page = day.page(ResultsPage)
    assert page.ui.index_value.text().isdigit()
    for row in range(page.conditions.model().rowCount()):
        flags = page.conditions.model().index(row, 1).flags()
        assert not flags & Qt.ItemFlag.ItemIsEditable

    target = tmp_path / "report.pdf"

    def ask_save(_parent: QWidget, _title: str, _name: Path, _kinds: str, chosen: files.Chosen) -> None:
        chosen(target)

    monkeypatch.setattr(files, "ask_save", ask_save)
    day.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    day.until(target.exists)
    day.until(lambda: not day.page(ReportPage).ui.done_row.isHidden())
    said = text_of(target)
    assert hub.assessment.client.name in said
    assert hub.assessment.profile.project in said
    assert not hub.undo_stack.canUndo()
    assert day.session.rows == ()
    assert sha256(handed.read_bytes()).hexdigest() == seal
    day.end()
