from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality import check_quality, still_must
from readiness_desktop.domain.quality_finding import Finding, Place, Severity
from readiness_desktop.gui.frame.lock_dialog import LockDialog, missing_words
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.main_window import MainWindow
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.services import answering, setup
from readiness_desktop.wording import quality
from tests.gui.window import WAIT, running
from tests.screens.reviewed import without_open

State = Callable[[str], Assessment]


def the_dialog(window: MainWindow) -> LockDialog:
    (found,) = [one for one in window.findChildren(LockDialog) if one.isVisible()]
    return found


def buttons(dialog: LockDialog) -> dict[str, Button]:
    return {one.text(): one for one in dialog.findChildren(Button)}


def some(rule: str, count: int, severity: Severity = "must") -> list[Finding]:
    return [Finding(rule, severity, Place("questions", "D1.1", "level"))] * count


def test_what_is_missing_in_words() -> None:
    assert missing_words(()) == ()
    several = [
        *some("unanswered", 3),
        *some("split_votes", 1),
        *some("unowned_condition", 2),
        *some("flagged", 1, "should"),
    ]
    assert missing_words(several) == (
        "2 conditions have no owner or no due date, so the report of this round stays a draft.",
        "6 points stand against a sign-off. No answer yet: 3; Split votes not settled: 1; "
        "Condition without owner or date: 2.",
        "1 point is worth a look.",
    )
    assert missing_words(some("unowned_condition", 1)) == (
        "1 condition has no owner or no due date, so the report of this round stays a draft.",
        "1 point stands against a sign-off. Condition without owner or date: 1.",
    )


def test_the_lock_counts_what_the_page_counts(framework: Framework, state: State) -> None:
    findings = check_quality(framework, state("B"), evaluate(framework, state("B")))
    assert any(one.rule == "unowned_condition" for one in findings)
    line = quality.must_line(len(still_must(findings)))
    assert any(said.startswith(f"{line}.") for said in missing_words(findings))


def test_before_the_lock_it_leads_to_the_quality_check(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, answering.reopen(state("B"), "D6.5"))
        hub, window = app.session.hub, app.window
        assert hub is not None
        window.commands.lock()
        dialog = the_dialog(window)
        assert dialog.said == missing_words(check_quality(framework, hub.assessment, hub.results))
        assert "no owner or no due date" in dialog.said[0]
        buttons(dialog)["Go to the quality check"].click()
        assert not hub.locked
        assert window.page == "review"

        window.commands.lock()
        buttons(the_dialog(window))["Lock anyway"].click()
        qtbot.waitUntil(lambda: hub.locked, timeout=WAIT)


def test_with_nothing_missing_it_just_locks(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        named = setup.name_round(state("B"), "Baseline")
        owned = without_open(framework, setup.as_of_today(named, now().date()))
        app.session.add(framework, owned)
        hub, window = app.session.hub, app.window
        assert hub is not None
        window.commands.lock()
        dialog = the_dialog(window)
        assert set(buttons(dialog)) == {"Keep it open", "Lock the round"}
        assert dialog.windowTitle() == "Lock “Round 1, Baseline”?"
        dialog.reject()
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)
