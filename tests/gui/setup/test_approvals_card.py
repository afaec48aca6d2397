from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import CLIENT, PEOPLE, REVIEW, SCOPE, SetupPage
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services.value import set_field
from tests.gui.setup.made import facts_of


def test_statement_and_months_of_run_cost_are_set_undone_and_shown_in_the_folded_line(
    page: SetupPage, hub: OpenAssessment, qtbot: QtBot
) -> None:
    page.show_assessment(hub)
    page.show_step(SCOPE)
    approvals = page.later.scope.approvals
    qtbot.mouseClick(approvals.statement, Qt.MouseButton.LeftButton)
    assert hub.assessment.profile.statement_passes
    qtbot.keyClicks(approvals.months, "12")
    approvals.months.editingFinished.emit()
    assert hub.assessment.profile.budget_months == 12
    assert hub.undo_stack.undoText() == "months of run cost approved"
    page.show_step(REVIEW)
    assert {"Run cost approved", "12 months"} <= facts_of(page, SCOPE)
    hub.undo_stack.undo()
    assert approvals.months.text() == ""
    hub.undo_stack.undo()
    assert not approvals.statement.isChecked()
    assert not hub.assessment.profile.statement_passes
    assert facts_of(page, SCOPE) >= {"Not yet"}


def test_months_out_of_bounds_are_named_beside_the_field_and_hold_the_step(
    page: SetupPage, hub: OpenAssessment, qtbot: QtBot
) -> None:
    page.show_assessment(hub)
    page.show_step(SCOPE)
    approvals = page.later.scope.approvals
    qtbot.keyClicks(approvals.months, "61")
    page.go_on()
    assert page.step == SCOPE
    assert approvals.months_field.complaint == "Months run from 0 to 60 here."
    assert hub.assessment.profile.budget_months is None
    approvals.months.setText("7,5")
    page.go_on()
    assert page.step == PEOPLE
    assert hub.assessment.profile.budget_months == 7.5
    page.show_step(SCOPE)
    assert approvals.months.text() == "7.5"


def test_the_checks_of_the_success_statement_are_those_of_the_pack(
    page: SetupPage, hub: OpenAssessment, framework: Framework
) -> None:
    page.show_assessment(hub)
    page.show_step(SCOPE)
    page.later.scope.approvals.explain.click()
    (dialog,) = page.window().findChildren(Dialog)
    said = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert len(framework.statement_checks) == 20
    for check in framework.statement_checks:
        assert check.say[1:] in said
        assert check.id not in said, "it is read by a client"
    dialog.reject()


def test_a_written_statement_counts_in_place_of_the_switch(
    page: SetupPage, hub: OpenAssessment, qtbot: QtBot
) -> None:
    page.show_assessment(hub)
    page.show_step(SCOPE)
    approvals = page.later.scope.approvals
    assert approvals.statement.isVisibleTo(page)
    assert approvals.write.text() == "Write it on the Value page"
    with qtbot.waitSignal(page.navigate) as asked:
        approvals.write.click()
    assert asked.args == ["value", "statement"]
    hub.change(set_field(hub.assessment, "metric", "Cost per claim"), "statement")
    assert not approvals.statement.isVisibleTo(page)
    assert approvals.write.text() == "See it on the Value page"
    page.show_step(REVIEW)
    assert {"Statement", "Written"} <= facts_of(page, SCOPE)
    hub.undo_stack.undo()
    assert approvals.statement.isVisibleTo(approvals)


def test_a_date_that_is_missing_can_be_asked_for(page: SetupPage, hub: OpenAssessment) -> None:
    page.show_assessment(hub)
    page.show_target("planned_launch")
    assert page.step == CLIENT
