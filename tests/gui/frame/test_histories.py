"""The history of an answer: every change with old, new, who, when and reason, votes and evidence too."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, EvidenceItem, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.navigation import place
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.services import answering
from readiness_desktop.services.duplicates import as_new
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def test_everything_of_a_question_is_told_newest_first(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    made = state("A")
    made = made.with_current(replace(made.current, respondents=(Respondent("p1", "Maya Okafor"),)))
    made = answering.set_level(made, "D2.4", 1)
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, made)
        hub = app.session.hub
        assert hub is not None
        app.window.show_page("questions", "D2.4")
        page = cast(QuestionsPage, app.window.page_widget("questions"))

        def change(after: Assessment) -> None:
            hub.change(after, "a step", question="D2.4")
            qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)

        change(answering.set_vote(hub.assessment, "D2.4", "p1", 3))
        change(answering.set_level(hub.assessment, "D2.4", 2, "weekly <b>report</b> seen"))
        change(answering.add_evidence(hub.assessment, EvidenceItem("e1", "D2.4", "Board minutes")))
        change(answering.set_level(hub.assessment, "D1.1", 4))
        hub.change(answering.set_review(hub.assessment, "D2.4", True), "flag", question="D2.4")
        page.history.toggle()
        panel = page.history.panel
        qtbot.waitUntil(lambda: "Board minutes" in panel.words(), timeout=WAIT)
        words = panel.words()
        order = [
            "Review flag: no → yes",
            "Evidence “Board minutes” added",
            "Level: 1 Ad hoc → 2 In place",
            "Maya Okafor: none → 3 Established",
        ]
        assert [words.index(one) for one in order] == sorted(words.index(one) for one in order), words
        assert "Reason: “weekly <b>report</b> seen”" in words
        assert "Anna Kowalska, " in words
        assert "Level: none → 4" not in words
        qtbot.keyClick(panel.close_button, Qt.Key.Key_Escape)
        assert not panel.isVisible()
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)


def test_a_file_says_where_its_history_is(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.show_from_file(framework, state("A"), tmp_path / "a.readiness")
        app.window.show_page("questions", "D2.4")
        page = cast(QuestionsPage, app.window.page_widget("questions"))
        page.history.toggle()
        assert "stays in the library" in page.history.panel.words()


def test_a_page_of_which_only_the_first_part_is_made_can_be_wired(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        page = cast(QuestionsPage, place("questions").begin(app.theme))
        qtbot.addWidget(page)
        app.window.commands.wiring.wire("questions", page)
        page.finish()
        with qtbot.waitSignal(page.history_wanted):
            page.history.wanted.emit("D2.4")


def test_what_was_read_of_one_client_is_not_shown_at_another(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        session, told = app.session, list[str]()
        session.add(framework, as_new(state("A")))
        theirs = session.hub
        assert theirs is not None
        theirs.change(answering.set_note(theirs.assessment, "D2.4", "theirs alone"), "note", question="D2.4")
        session.add(framework, state("B"))
        mine = session.hub
        assert mine is not None
        qtbot.waitUntil(lambda: session.unsaved == 0, timeout=WAIT)
        app.window.show_page("questions", "D2.4")
        page = cast(QuestionsPage, app.window.page_widget("questions"))
        histories = app.window.commands.histories
        gate = threading.Event()
        app.library.consult(lambda _library: told.append("held" if gate.wait(WAIT / 1000) else "never"))
        histories.follow(theirs)
        page.history.wanted.emit("D2.4")
        histories.follow(mine)
        page.history.panel.say("still reading")
        gate.set()
        with qtbot.waitSignal(histories._read, timeout=WAIT):
            pass
        QCoreApplication.sendPostedEvents(histories)
        assert page.history.panel.words() == "still reading"
        assert told == ["held"]
