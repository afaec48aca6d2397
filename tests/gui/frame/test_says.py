from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.counting import count_asked
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.services.library import Row
from tests.gui.window import WAIT, running


def test_every_place_says_the_same_number_of_answers(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.open_sample()
        qtbot.waitUntil(lambda: app.session.hub is not None and bool(app.session.rows), timeout=WAIT)
        hub, window = app.session.hub, app.window
        assert hub is not None
        assert "na" in {answer.state for answer in hub.assessment.current.answers.values()}
        count = count_asked(hub.framework, hub.results)
        done, of = count.answered, count.required

        window.show_page("questions")
        page = cast(QuestionsPage, window.page_widget("questions"))
        assert page.ui.progress_label.text() == f"{done} of {of} answered"
        window.show_page("setup")
        assert f"{done} of {of} questions answered." in (
            cast(SetupPage, window.page_widget("setup")).later.review.words.text()
        )
        assert window.ui.sidebar.count("questions") == f"{done}/{of}"
        summary = cast(Row, app.session.rows[0]).summary
        assert summary is not None
        assert (summary.answered, summary.required) == (done, of)
