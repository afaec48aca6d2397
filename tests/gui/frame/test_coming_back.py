"""What the frame does around the pages when somebody comes back to the list or takes something back."""

from collections.abc import Callable
from pathlib import Path
from typing import cast
from uuid import uuid4

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.home import HomePage
from readiness_desktop.gui.pages.setup import PEOPLE, SetupPage
from readiness_desktop.services import answering
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def place_of(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_back_on_the_list_the_arrows_and_enter_act_on_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window, session = app.window, app.session
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
        session.add(framework, state("B"))
        first = session.hub
        assert first is not None
        qtbot.waitUntil(lambda: first.unsaved == 0, timeout=WAIT)
        window.show_page("home")
        home = cast(HomePage, window.page_widget("home"))
        home.ui.sample_card.setFocus()
        home.ui.sample_card.click()
        qtbot.waitUntil(lambda: session.hub is not None, timeout=WAIT)
        sample = session.hub
        assert sample is not None
        qtbot.waitUntil(lambda: sample.unsaved == 0 and len(session.rows) == 2, timeout=WAIT)

        qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        assert window.page == "home"
        listed = home.overview.ui.list
        assert listed.hasFocus()
        assert listed.currentIndex().row() == 1, "what was chosen before stays chosen"
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Up)
        assert listed.currentIndex().row() == 0
        chosen = listed.chosen()
        assert chosen is not None
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: session.hub is not None, timeout=WAIT)
        assert session.hub.assessment.uuid == chosen.assessment  # pyright: ignore[reportOptionalMemberAccess]


def test_the_undo_notice_covers_neither_the_footer_nor_the_sidebar(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window = app.window
        window.resize(1440, 900)
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        window.show_page("setup")
        page = cast(SetupPage, window.page_widget("setup"))
        page.show_step(PEOPLE)
        qtbot.waitUntil(page.ui.back.isVisible, timeout=WAIT)
        hub.noticed.emit("Maya Okafor removed")
        parts = (page.ui.back, page.ui.foot, window.ui.sidebar.settings, window.ui.sidebar)

        def lies_free() -> bool:
            notice = window.undo_notice.geometry()
            covered = [part for part in parts if notice.intersects(place_of(part, window))]
            return window.rect().contains(notice) and not covered

        qtbot.waitUntil(lies_free, timeout=WAIT)
        window.resize(1100, 700)
        qtbot.waitUntil(lies_free, timeout=WAIT)
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)


def test_go_to_anything_promises_questions_where_there_are_any(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window = app.window
        window.commands.go_anywhere()
        assert "question" not in window.anywhere.field.placeholderText()
        window.anywhere.close_it()
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        window.commands.go_anywhere()
        assert "question" in window.anywhere.field.placeholderText()
        window.anywhere.close_it()
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)


def test_the_undo_notice_goes_with_the_next_change(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    """Its Undo takes back what it names and nothing else."""
    with running(qtbot, qapp, tmp_path) as app:
        window, session = app.window, app.session
        window.show()
        report = EvidenceItem(str(uuid4()), "D1.2", "Report", grade="E3")
        session.add(framework, answering.add_evidence(state("B"), report))
        hub = session.hub
        assert hub is not None
        removed = answering.remove_evidence(hub.assessment, report.uuid)
        window.show_page("questions", "D1.2")
        hub.change(removed, "evidence", question="D1.2", notice="“Report” removed")
        notice = window.undo_notice
        assert notice.isVisible()
        hub.change(answering.set_level(hub.assessment, "D1.2", 0), "level", question="D1.2")
        assert not notice.isVisible()

        window.commands.undo()
        window.commands.undo()
        assert answering.evidence_of(hub.assessment, "D1.2") == (report,)
        hub.change(removed, "evidence", question="D1.2", notice="“Report” removed")
        assert notice.isVisible()
        window.commands.undo()
        assert not notice.isVisible(), "it is taken back already"
        qtbot.waitUntil(lambda: session.unsaved == 0, timeout=WAIT)
