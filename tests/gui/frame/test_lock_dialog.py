from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.frame.lock_dialog import LockDialog, missing_words
from readiness_desktop.gui.main_window import MainWindow
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.services import answering, conditions
from readiness_desktop.services.locking import StillMissing
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def the_dialog(window: MainWindow) -> LockDialog:
    (found,) = [one for one in window.findChildren(LockDialog) if one.isVisible()]
    return found


def buttons(dialog: LockDialog) -> dict[str, Button]:
    return {one.text(): one for one in dialog.findChildren(Button)}


def test_what_is_missing_in_words() -> None:
    assert missing_words(StillMissing(0, 0, 0, 0, 0)) == ()
    assert missing_words(StillMissing(2, 3, 1, 1, 4)) == (
        "2 conditions have no owner or no due date, so the report of this round stays a draft.",
        "Questions: 3 open, 1 flagged, 1 split vote and 4 to re-confirm.",
    )
    assert missing_words(StillMissing(1, 0, 0, 2, 0)) == (
        "1 condition has no owner or no due date, so the report of this round stays a draft.",
        "Questions: 2 split votes.",
    )


def test_before_the_lock_it_leads_to_conditions_without_owner(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, answering.reopen(state("B"), "D6.5"))
        hub, window = app.session.hub, app.window
        assert hub is not None
        rows = condition_rows(framework, hub.assessment, hub.results)
        window.commands.lock()
        dialog = the_dialog(window)
        assert dialog.said == missing_words(StillMissing(len(rows), 1, 0, 0, 0))
        buttons(dialog)["Go to the conditions"].click()
        assert not hub.locked
        assert window.page == "results"
        page = cast(ResultsPage, window.page_widget("results"))
        assert page.ui.views.current == "conditions"
        assert "is marked Draft" in page.ui.draft_words.text()

        window.commands.lock()
        buttons(the_dialog(window))["Lock anyway"].click()
        qtbot.waitUntil(lambda: hub.locked, timeout=WAIT)
        assert "marked Draft" not in page.ui.draft_words.text()
        assert page.ui.draft_words.text().endswith("so its report stays a draft.")


def test_with_open_questions_alone_it_leads_to_them_and_with_nothing_missing_it_just_locks(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        owned = state("B")
        for row in condition_rows(framework, owned, evaluate(framework, owned)):
            owned = conditions.set_action(owned, row.key, owner="Rosa", due=date(2026, 6, 30))
        app.session.add(framework, owned)
        hub, window = app.session.hub, app.window
        assert hub is not None
        window.commands.lock()
        dialog = the_dialog(window)
        assert set(buttons(dialog)) == {"Keep it open", "Lock the round"}
        dialog.reject()
        hub.change(answering.set_review(hub.assessment, "D1.1", flagged=True), "flag")
        window.show_page("results")
        window.commands.lock()
        dialog = the_dialog(window)
        assert set(buttons(dialog)) == {"Keep it open", "Go to the questions", "Lock anyway"}
        buttons(dialog)["Go to the questions"].click()
        assert window.page == "questions"
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)
