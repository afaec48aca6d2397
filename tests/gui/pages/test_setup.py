from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Client, Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import CLIENT, PEOPLE, REVIEW, SCOPE, SetupPage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.services import setup

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[SetupPage]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 820)
    made = SetupPage(theme, window)
    made.resize(1200, 820)
    window.show()
    yield made
    window.hide()


@pytest.fixture
def hub(framework: Framework) -> Iterator[OpenAssessment]:
    client = setup.new_client("Northwind Logistics")
    made = setup.new_assessment(framework, client, Profile("Shipment ETA"), (), date(2026, 4, 14))
    opened = OpenAssessment(framework, made)
    yield opened
    opened.close()


def entry(page: SetupPage, name: str) -> QLineEdit:
    found = page.client_step.dates[name].entry
    assert isinstance(found, QLineEdit)
    return found


def test_a_new_assessment_needs_a_client_and_a_project_and_says_which_is_missing(
    page: SetupPage, qtbot: QtBot, framework: Framework
) -> None:
    page.show_new(framework, (), quick=True)
    with qtbot.assertNotEmitted(page.created):
        page.go_on()
    assert page.client_step.client_field.complaint == "Name the client."
    assert page.client_step.project_field.complaint == "Name the project."
    qtbot.keyClicks(page.client_step.client, "  Northwind Logistics ")
    assert page.client_step.client_field.complaint == ""
    qtbot.keyClicks(page.client_step.project, "Shipment ETA")
    with qtbot.waitSignal(page.created) as told:
        qtbot.keyClick(page.client_step.project, Qt.Key.Key_Return, CTRL)
    assert told.args is not None
    client, profile, people = told.args
    assert client.name == "Northwind Logistics"
    assert client.uuid
    assert (profile.project, profile.depth, people) == ("Shipment ETA", "Quick", ())


def test_it_begins_before_the_framework_is_there(page: SetupPage, qtbot: QtBot, framework: Framework) -> None:
    page.show_new(None, (), quick=False)
    qtbot.keyClicks(page.client_step.client, "Oriel Bank")
    qtbot.keyClicks(page.client_step.project, "Intake")
    page.set_framework(framework)
    assert page.client_step.client.text() == "Oriel Bank"
    assert len(page.client_step.dates) == len(framework.dates)
    assert page.client_step.stage.count() == len(framework.stages) + 1


@pytest.mark.parametrize(("quick", "depth"), [(True, "brief"), (False, "long")])
def test_the_depth_is_the_pack_s_own(
    page: SetupPage, qtbot: QtBot, framework: Framework, quick: bool, depth: str
) -> None:
    names = {"Quick": "brief", "Standard": "long"}
    depths = tuple(replace(one, id=names.get(one.id, one.id), name="Own") for one in framework.depths)
    page.show_new(None, (), quick=quick)
    qtbot.keyClicks(page.client_step.client, "Oriel Bank")
    qtbot.keyClicks(page.client_step.project, "Intake")
    page.set_framework(replace(framework, depths=depths))
    with qtbot.waitSignal(page.created) as told:
        page.go_on()
    assert told.args is not None
    assert (told.args[1].depth, told.args[1].project) == (depth, "Intake")


def test_a_known_client_keeps_its_identity(page: SetupPage, qtbot: QtBot, framework: Framework) -> None:
    page.show_new(framework, (), quick=False)
    page.client_step.offer_clients({"Oriel Bank": Client("known", "Oriel Bank")})
    page.client_step.client.setText("oriel bank")
    page.client_step.project.setText("Intake")
    with qtbot.waitSignal(page.created) as told:
        page.go_on()
    assert told.args is not None
    assert told.args[0].uuid == "known"


def test_a_bad_date_is_named_beside_its_field_and_holds_the_step(
    page: SetupPage, qtbot: QtBot, framework: Framework
) -> None:
    page.show_new(framework, (), quick=False)
    page.client_step.client.setText("Oriel Bank")
    page.client_step.project.setText("Intake")
    launch = entry(page, "planned_launch")
    launch.setText("31 Apr 2026")
    launch.editingFinished.emit()
    assert page.client_step.dates["planned_launch"].complaint == "April 2026 has 30 days."
    with qtbot.assertNotEmitted(page.created):
        page.go_on()
    launch.setText("30.6.2026")
    launch.editingFinished.emit()
    assert launch.text() == "30 Jun 2026"
    with qtbot.waitSignal(page.created) as told:
        page.go_on()
    assert told.args is not None
    assert told.args[1].dates == {"planned_launch": date(2026, 6, 30)}


def test_a_date_that_still_has_the_cursor_is_taken_when_going_on(
    page: SetupPage, qtbot: QtBot, framework: Framework
) -> None:
    page.show_new(framework, (), quick=False)
    page.client_step.client.setText("Oriel Bank")
    page.client_step.project.setText("Intake")
    launch = entry(page, "planned_launch")
    launch.setText("31 Apr 2026")
    with qtbot.assertNotEmitted(page.created):
        page.go_on()
    assert page.client_step.dates["planned_launch"].complaint == "April 2026 has 30 days."
    launch.setText("30.6.2026")
    with qtbot.waitSignal(page.created) as told:
        page.go_on()
    assert told.args is not None
    assert told.args[1].dates == {"planned_launch": date(2026, 6, 30)}


def test_an_existing_setup_opens_at_its_review_and_every_step_can_be_edited(
    page: SetupPage, hub: OpenAssessment
) -> None:
    page.show_assessment(hub)
    assert page.step == REVIEW
    for step in (CLIENT, SCOPE, PEOPLE):
        page.later.folded[step].edit.click()
        assert page.step == step
        assert page.later.folded[step].isHidden()
    assert page.later.people.isVisible()
    assert page.later.target.isVisible()


def test_fields_change_the_assessment_at_once_and_undo_fills_them_again(
    page: SetupPage, hub: OpenAssessment, qtbot: QtBot
) -> None:
    page.show_assessment(hub)
    page.show_step(CLIENT)
    page.client_step.project.selectAll()
    qtbot.keyClicks(page.client_step.project, "Depot plan")
    assert hub.assessment.profile.project == "Depot plan"
    assert hub.undo_stack.count() == 1
    page.client_step.stage.setCurrentIndex(4)
    assert hub.assessment.profile.stage == "S3"
    hub.undo_stack.undo()
    hub.undo_stack.undo()
    assert page.client_step.project.text() == "Shipment ETA"
    assert page.client_step.stage.currentIndex() == 0


def test_an_empty_project_is_not_taken(page: SetupPage, hub: OpenAssessment) -> None:
    page.show_assessment(hub)
    page.show_step(CLIENT)
    page.client_step.project.setText("")
    assert page.client_step.project_field.complaint == "Name the project."
    assert hub.assessment.profile.project == "Shipment ETA"


def test_depth_scope_size_and_kind(page: SetupPage, hub: OpenAssessment, qtbot: QtBot) -> None:
    page.show_assessment(hub)
    page.show_step(SCOPE)
    qtbot.keyClick(page.later.scope.depths, Qt.Key.Key_Right)
    page.later.scope.generative.click()
    page.later.scope.scope.setPlainText("38 depots")
    page.later.scope.sizes.setCurrentIndex(page.later.scope.sizes.findData("large"))
    profile = hub.assessment.profile
    assert (profile.depth, profile.generative, profile.scope, profile.size) == (
        "Deep",
        True,
        "38 depots",
        "large",
    )
    assert len(hub.results.modules) == 2


def test_respondents_are_added_changed_and_removed_with_an_undo_notice(
    page: SetupPage, hub: OpenAssessment, qtbot: QtBot
) -> None:
    page.show_assessment(hub)
    page.show_step(PEOPLE)
    people = page.later.people
    assert not people.add.isEnabled()
    qtbot.keyClicks(people.name, "Maya Okafor")
    people.role.setEditText("head of data science")
    people.dimensions.choose(("D1", "D6"))
    qtbot.keyClick(people.name, Qt.Key.Key_Return)
    (maya,) = hub.assessment.current.respondents
    assert (maya.name, maya.role, maya.side) == ("Maya Okafor", "Head of data science", "practitioner")
    assert (maya.dimensions, maya.minutes) == (("D1", "D6"), 30)
    people.view.selectRow(0)
    qtbot.keyClick(people.view, Qt.Key.Key_Return)
    assert people.name.text() == "Maya Okafor"
    people.name.setText("Maya O.")
    people.add.click()
    assert hub.assessment.current.respondents[0].name == "Maya O."
    assert hub.assessment.current.respondents[0].uuid == maya.uuid
    people.view.selectRow(0)
    with qtbot.waitSignal(hub.noticed) as told:
        qtbot.keyClick(people.view, Qt.Key.Key_Delete)
    assert told.args == ["Maya O. removed"]
    assert hub.assessment.current.respondents == ()
    hub.undo_stack.undo()
    assert people.model.rowCount() == 1


def test_the_target_is_a_profile_and_single_questions_in_whole_levels(
    page: SetupPage, hub: OpenAssessment, qtbot: QtBot
) -> None:
    page.show_assessment(hub)
    page.show_step(PEOPLE)
    target = page.later.target
    qtbot.keyClick(target.cards, Qt.Key.Key_Right)
    assert hub.assessment.profile.target == "high"
    assert hub.results.questions["D1.2"].target == 3
    target.question.setCurrentIndex(target.question.findData("D1.2"))
    assert target.level.current == "3"
    target.level.pick("1")
    assert dict(hub.assessment.profile.target_changes) == {"D1.2": 1}
    assert hub.results.questions["D1.2"].target == 1
    target._drop("D1.2")
    assert dict(hub.assessment.profile.target_changes) == {}


def test_a_locked_round_is_shown_and_cannot_be_changed(
    page: SetupPage, framework: Framework, state: Callable[[str], Assessment], qtbot: QtBot
) -> None:
    before = state("B")
    opened = OpenAssessment(framework, before)
    page.show_assessment(opened)
    opened.settle(setup.lock_round(framework, before, opened.results, None, "Anna", before.current.as_of))
    assert page.client_step.client.isReadOnly()
    assert not page.later.scope.depths.isEnabled()
    assert page.later.scope.approvals.months.isReadOnly()
    assert not page.later.scope.approvals.statement.isEnabled()
    assert page.later.folded[SCOPE].edit.text() == "Show"
    assert not page.later.review.next.isHidden()
    with qtbot.waitSignal(page.next_wanted):
        page.later.review.next.click()
    page.show_step(CLIENT)
    page.client_step.project.setText("Other")
    assert opened.assessment.profile.project == before.profile.project
    opened.close()


def test_the_last_step_leads_to_the_questions(page: SetupPage, hub: OpenAssessment, qtbot: QtBot) -> None:
    page.show_assessment(hub)
    with qtbot.waitSignal(page.navigate) as told:
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert told.args == ["questions", None]


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
    assert hub.undo_stack.undoText() == "months of run cost"
    page.show_step(REVIEW)
    assert {"Passes", "12 months"} <= facts_of(page, SCOPE)
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
        assert check.text[1:] in said
    dialog.reject()


def facts_of(page: SetupPage, step: int) -> set[str]:
    """What the folded line of a step says."""
    return {label.text() for label in page.later.folded[step].findChildren(ElidedLabel)}


def test_a_pilot_that_ends_before_it_starts_is_pointed_out_and_stops_nobody(
    page: SetupPage, hub: OpenAssessment
) -> None:
    page.show_assessment(hub)
    page.show_step(CLIENT)
    start, end = entry(page, "pilot_start"), entry(page, "pilot_end")
    for field, typed in ((start, "1/3/26"), (end, "1/2/26")):
        field.setText(typed)
        field.editingFinished.emit()
    assert (start.text(), end.text()) == ("1 Mar 2026", "1 Feb 2026")
    assert page.client_step.dates["pilot_end"].doubt == "Before Pilot start, 1 Mar 2026."
    assert page.client_step.dates["pilot_end"].complaint == ""
    assert hub.assessment.profile.dates["pilot_end"] == date(2026, 2, 1)
    page.go_on()
    assert page.step == SCOPE
    page.show_step(CLIENT)
    end.setText("2 Mar 2026")
    end.editingFinished.emit()
    assert page.client_step.dates["pilot_end"].doubt == ""


def test_an_empty_date_does_not_look_like_one(page: SetupPage, framework: Framework) -> None:
    page.set_framework(framework)
    hints = {entry(page, name).placeholderText() for name in framework.dates}
    assert hints == {"day month year"}


def test_a_step_is_ticked_once_somebody_has_been_there(
    page: SetupPage, framework: Framework, hub: OpenAssessment
) -> None:
    page.show_new(framework, (), quick=False)
    assert page.ui.stepper.done == frozenset()
    page.client_step.client.setText("Oriel Bank")
    page.client_step.project.setText("Intake")
    page.go_on()
    page.show_assessment(hub)
    assert page.step == SCOPE
    assert page.ui.stepper.done == {CLIENT}
    assert not page.later.folded[CLIENT].isHidden()
    assert page.later.folded[PEOPLE].isHidden()
    page.go_on()
    assert page.ui.stepper.done == {CLIENT, SCOPE}
    page.show_step(CLIENT)
    assert page.ui.stepper.done == {SCOPE, PEOPLE}


def test_a_setup_that_is_opened_again_is_ticked_throughout(page: SetupPage, hub: OpenAssessment) -> None:
    page.show_assessment(hub)
    assert page.ui.stepper.done == {CLIENT, SCOPE, PEOPLE}


def test_tab_goes_from_the_last_field_of_a_step_to_the_footer(
    page: SetupPage, hub: OpenAssessment, framework: Framework, qtbot: QtBot
) -> None:
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.show_new(framework, (), quick=False)
    assert page.client_step.client.hasFocus()
    qtbot.waitUntil(entry(page, framework.dates[-1]).isVisible)
    entry(page, framework.dates[-1]).setFocus()
    qtbot.keyClick(entry(page, framework.dates[-1]), Qt.Key.Key_Tab)
    assert page.ui.later.hasFocus()
    qtbot.keyClick(page.ui.later, Qt.Key.Key_Tab)
    assert page.ui.go_on.hasFocus()

    page.show_assessment(hub)
    page.show_step(CLIENT)
    seen: list[object] = []
    for _number in range(40):
        focus = page.window().focusWidget()
        assert focus is not None
        seen.append(focus)
        if focus is page.ui.go_on:
            break
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    dates = [entry(page, name) for name in framework.dates]
    assert [one for one in seen if one in dates] == dates
    folded = [page.later.folded[number].edit for number in (SCOPE, PEOPLE)]
    assert seen[seen.index(dates[-1]) + 1 :] == [*folded, page.ui.later, page.ui.go_on]


def test_the_next_step_has_the_cursor_in_its_first_field(
    page: SetupPage, hub: OpenAssessment, qtbot: QtBot
) -> None:
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.show_assessment(hub)
    assert page.ui.go_on.hasFocus()
    page.later.folded[CLIENT].edit.click()
    assert page.client_step.client.hasFocus()
    qtbot.keyClick(page.client_step.client, Qt.Key.Key_Return, CTRL)
    assert page.later.scope.depths.hasFocus()
    qtbot.keyClick(page.later.scope.depths, Qt.Key.Key_Return, CTRL)
    assert page.later.people.name.hasFocus()
    qtbot.keyClick(page.later.people.name, Qt.Key.Key_Return, CTRL)
    assert page.ui.go_on.hasFocus()
    page.ui.back.click()
    assert page.later.people.name.hasFocus()
