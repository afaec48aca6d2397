"""Issuing a verdict on the results page: a reason and a name, both verdicts, undo, withdrawal, and its lapse."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import NO_ISSUED
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings.issue_dialog import IssueDialog
from readiness_desktop.gui.pages.results import ResultsPage
from tests.gui.findings.made import State, empty, shown

REASON = "The sponsor takes the risk of the first site in writing."


def opened(page: ResultsPage) -> IssueDialog:
    page.banner.issue.click()
    dialog = page.findChild(IssueDialog)
    assert dialog is not None
    return dialog


def test_a_verdict_is_issued_undone_and_withdrawn(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, hub):
        dialog = opened(page)
        assert [dialog.verdict.itemText(n) for n in range(dialog.verdict.count())] == [
            "Launch with conditions"
        ]
        dialog.issue.click()
        assert "at least 20 characters" in dialog.reason_field.complaint
        dialog.reason.setPlainText(REASON)
        dialog.issue.click()
        assert dialog.by_field.complaint == "Name who issues it; nothing is issued yet."
        assert hub.assessment.profile.issued == NO_ISSUED
        dialog.by.setText("Ana Ruiz")
        dialog.issue.click()
        assert page.ui.verdict_name.text() == "Launch with conditions"
        assert (
            page.banner.remark.text() == f"Computed: Fix the foundation first. Issued by Ana Ruiz: {REASON}"
        )
        assert "conditions" in dict(page.views())
        assert page.banner.issue.isHidden()
        hub.undo_stack.undo()
        assert page.ui.verdict_name.text() == "Fix the foundation first"
        hub.undo_stack.redo()
        page.banner.withdraw.click()
        assert page.ui.verdict_name.text() == "Fix the foundation first"
        assert page.banner.remark.isHidden()


def test_conditions_in_place_of_a_launch_show_what_is_to_be_closed(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("C")) as (page, hub):
        dialog = opened(page)
        assert "the condition" in dialog.reason_field.remark.text()
        dialog.reason.setPlainText(REASON)
        dialog.by.setText("Ana Ruiz")
        dialog.issue.click()
        assert page.ui.stack.currentWidget() is page.ui.conditions_view
        assert page.ui.draft_notice.isVisible()
        assert hub.results.in_force == "CONDITIONS"
        page.conditions.owner_set.emit("issued", "Jon Beck")
        page.conditions.due_set.emit("issued", date(2026, 8, 1))
        assert not page.ui.draft_notice.isVisible()


def test_a_verdict_that_lapsed_is_named(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, state("B")) as (page, hub):
        dialog = opened(page)
        dialog.verdict.setCurrentIndex(1)
        dialog.reason.setPlainText(REASON)
        dialog.by.setText("Ana Ruiz")
        dialog.issue.click()
        assert page.ui.verdict_name.text() == "Launch"
        current = hub.assessment.current
        answers = {**current.answers, "D5.2": replace(current.answers["D5.2"], level=0)}
        hub.change(hub.assessment.with_current(replace(current, answers=answers)), "level", question="D5.2")
        assert page.ui.verdict_name.text() == "Fix the foundation first"
        assert page.banner.remark.text().startswith("The issued verdict “Launch” has lapsed")
        assert not page.banner.withdraw.isHidden()


def test_nothing_can_be_issued_where_nothing_can_be_changed_or_there_is_no_verdict(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A"), read_only=True) as (page, _hub):
        assert page.banner.issue.isHidden() and page.banner.withdraw.isHidden()
        page.banner.issue_wanted.emit()
        assert page.findChild(IssueDialog) is None
    with shown(qtbot, ResultsPage, framework, empty(state)) as (page, _hub):
        assert page.banner.issue.isHidden()
