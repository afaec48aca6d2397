"""The search of what is open: nothing of it stays once something else is open, even while it is taken in."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def test_a_search_is_closed_with_its_assessment(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    first = answering.set_note(state("A"), "D6.3", "A zebra counts the pallets.")
    second = replace(state("B"), uuid="second")
    with running(qtbot, qapp, tmp_path) as app:
        finding = app.window.commands.finding
        app.session.show_from_file(framework, first, None)
        finding.open()
        search = finding._search
        assert search is not None
        app.session.show_from_file(framework, second, None)
        assert finding._search is not search
        assert search.find("zebra", 5) == (), "nothing of what was open is found in it any more"
        finding.open()
        qtbot.waitUntil(lambda: not finding.busy, timeout=WAIT)
        assert finding._in_texts("zebra") == ()
        app.window.anywhere.close_it()
