from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Client
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import CLIENT, PEOPLE, REVIEW, SCOPE, SetupPage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services import setup
from tests.gui.setup.made import entry, opened, shown_page

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[SetupPage]:
    with shown_page(theme, qtbot) as made:
        yield made


@pytest.fixture
def hub(framework: Framework) -> Iterator[OpenAssessment]:
    with opened(framework) as made:
        yield made


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
