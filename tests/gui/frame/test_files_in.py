"""A file of ours that is dropped on a page which takes evidence is opened all the same."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.services.duplicates import as_new
from readiness_desktop.services.files import save_copy
from tests.gui.evidence.made import drag_over, drop_on, file_data
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


@pytest.mark.parametrize("where", ["questions", "evidence", "notes"])
def test_a_single_file_of_ours_opens(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State, where: str
) -> None:
    theirs = as_new(state("A"))
    file = tmp_path / "theirs.readiness"
    save_copy(file, framework, theirs)
    with running(qtbot, qapp, tmp_path) as app:
        session = app.session
        session.add(framework, state("B"))
        qtbot.waitUntil(lambda: session.unsaved == 0, timeout=WAIT)
        mine = session.hub
        assert mine is not None
        app.window.show_page("questions" if where == "notes" else where)
        widget = app.window.page_widget("questions" if where == "notes" else where)
        if where == "notes":
            widget = cast(QuestionsPage, widget).ui.notes.viewport()
        assert drag_over(widget, file_data(file))
        drop_on(widget, file_data(file))
        qtbot.waitUntil(lambda: session.hub is not None and session.hub is not mine, timeout=WAIT)
        assert session.hub is not None
        assert session.hub.assessment.uuid == theirs.uuid
        assert mine.assessment.current.evidence == state("B").current.evidence
