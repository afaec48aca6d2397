"""What is written on the question page fits into a file that travels."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import LONGEST_TEXT, Assessment
from readiness_desktop.domain.framework import Framework
from tests.gui.questionnaire.made import shown, two_rounds

State = Callable[[str], Assessment]


def test_a_note_ends_where_a_file_would_not_take_it(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D6.1") as (page, hub):
        page.ui.notes.insertPlainText("x" * (LONGEST_TEXT + 5))
        assert hub.assessment.current.answer("D6.1").note == "x" * LONGEST_TEXT
        assert page.ui.note_shown_label.text().startswith("No more fits here: 100,000 characters at most. ")
        assert page.ui.options_row.reason.maxLength() == LONGEST_TEXT
        page.ui.notes.textCursor().deletePreviousChar()
        assert not page.ui.note_shown_label.text().startswith("No more")
