"""A file is dropped and a screenshot pasted; the next day both are there, travel with a copy, and come back removed."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.pages.evidence import EvidencePage
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.services.files import open_file
from tests.gui.evidence.made import drag_over, drop_on, file_data, image_data, picture
from tests.journeys.day import Day

QUESTION = "D6.1"


def test_evidence_lasts(qtbot: QtBot, tmp_path: Path) -> None:
    report = tmp_path / "Drift report.txt"
    report.write_bytes(b"drift 0.2")
    day = Day(qtbot, tmp_path / "library")
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    day.close_dialogs()
    day.window.show_page("questions", QUESTION)
    page = day.page(QuestionsPage)
    count = len(day.hub.assessment.current.evidence)
    assert drag_over(page, file_data(report))
    drop_on(page, file_data(report))
    day.until(lambda: len(day.hub.assessment.current.evidence) == count + 1)
    day.close_dialogs()
    QApplication.clipboard().setMimeData(image_data(picture(300, 200)))
    page.ui.level_cards.focus_card()
    day.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    day.until(lambda: len(day.hub.assessment.current.evidence) == count + 2)
    day.close_dialogs()
    QApplication.clipboard().clear()
    first, second = day.hub.assessment.current.evidence[-2:]
    uuid = day.hub.assessment.uuid
    day.end()
    report.unlink()

    tomorrow = Day(qtbot, tmp_path / "library")
    tomorrow.until(lambda: bool(tomorrow.session.rows))
    tomorrow.session.open_row(uuid)
    tomorrow.until(lambda: tomorrow.session.hub is not None)
    tomorrow.close_dialogs()
    hub = tomorrow.hub
    assert hub.assessment.current.evidence[-2:] == (first, second)
    assert hub.shelf is not None
    assert hub.shelf.read(first) == b"drift 0.2"
    tomorrow.window.show_page("evidence", second.uuid)
    shown = tomorrow.page(EvidencePage)
    tomorrow.until(lambda: second.sha256 in shown.table.rows.pictures)
    copy = tmp_path / "copy.readiness"
    tomorrow.session.save_copy(copy)
    tomorrow.until(copy.exists)
    assert open_file(copy).evidence == {first.sha256, second.sha256}

    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_Delete)
    assert second not in hub.assessment.current.evidence
    hub.undo_stack.undo()
    assert second in hub.assessment.current.evidence
    tomorrow.end()

    elsewhere = Day(qtbot, tmp_path / "other", file=copy)
    elsewhere.until(lambda: elsewhere.session.hub is not None)
    assert elsewhere.hub.shelf is not None
    assert elsewhere.hub.shelf.read(first) == b"drift 0.2"
    elsewhere.session.keep_file()
    elsewhere.until(lambda: not elsewhere.hub.read_only and elsewhere.session.unsaved == 0)
    copy.unlink()
    assert elsewhere.hub.shelf.read(first) == b"drift 0.2"
    elsewhere.end()
