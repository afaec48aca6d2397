from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.widgets.text_limit import TextLimit, limit_line

FULL = "No more fits here: 10 characters at most"


def edit_of(qtbot: QtBot, text: str = "") -> tuple[QPlainTextEdit, list[str]]:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    TextLimit(edit, 10)
    heard: list[str] = []
    edit.textChanged.connect(lambda: heard.append(edit.toPlainText()))
    edit.setPlainText(text)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.show()
    return edit, heard


def test_typing_and_pasting_end_at_the_limit_and_that_is_said(qtbot: QtBot) -> None:
    edit, heard = edit_of(qtbot, "12345678")
    qtbot.keyClicks(edit, "90x")
    assert edit.toPlainText() == "1234567890"
    assert QToolTip.text() == FULL
    edit.setPlainText("ab")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.insertPlainText("0123\n56789")
    assert edit.toPlainText() == "0123\n567ab", "what stood there stays"
    assert max(len(text) for text in heard) == 10
    edit.undo()
    assert edit.toPlainText() == "ab"


def test_half_a_character_is_never_left(qtbot: QtBot) -> None:
    edit, _heard = edit_of(qtbot)
    edit.insertPlainText("123456789😀")
    assert edit.toPlainText() == "123456789😀", "a character is one, however many places it takes"
    edit.insertPlainText("🚀")
    assert edit.toPlainText() == "123456789😀"


def test_what_was_longer_before_is_shown_whole_and_can_only_become_shorter(qtbot: QtBot) -> None:
    edit, _heard = edit_of(qtbot, "1234567890ab")
    assert edit.toPlainText() == "1234567890ab"
    qtbot.keyClicks(edit, "c")
    assert edit.toPlainText() == "1234567890ab"
    edit.textCursor().deletePreviousChar()
    assert edit.toPlainText() == "1234567890a"


def test_a_line_ends_at_the_limit_and_says_so(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    limit_line(line, 10)
    line.show()
    qtbot.keyClicks(line, "12345678901")
    assert line.text() == "1234567890"
    assert QToolTip.text() == FULL
