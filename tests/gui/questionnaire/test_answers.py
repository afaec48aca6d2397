"""What the user does becomes one named change each; a locked round takes none."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.questionnaire.answers import Answers
from tests.gui.questionnaire.made import disputed, two_rounds

State = Callable[[str], Assessment]


@pytest.fixture
def hub(qapp: QApplication, framework: Framework, state: State) -> OpenAssessment:
    made = OpenAssessment(framework, disputed(two_rounds(framework, state)))
    made._plan_timer.stop()
    return made


def test_changes_have_names_that_undo_can_show(hub: OpenAssessment) -> None:
    do = Answers()
    do.open_question(hub, "D6.1")
    do.pick_level(3)
    assert hub.undo_stack.undoText() == "level 3 of D6.1"
    do.set_grade("E2")
    assert hub.undo_stack.undoText() == "evidence set to Corroborated"
    do.set_breadth("L")
    assert hub.undo_stack.undoText() == "scope set to most"
    do.toggle_review()
    assert hub.undo_stack.undoText() == "flag of D6.1"
    hub.close()


def test_the_same_again_is_no_change(hub: OpenAssessment) -> None:
    do = Answers()
    do.open_question(hub, "D6.1")
    do.pick_level(3)
    do.pick_level(3)
    do.set_grade("E3")
    assert hub.undo_stack.count() == 1
    hub.close()


def test_a_reason_stays_with_its_level_and_goes_with_another(hub: OpenAssessment) -> None:
    do = Answers()
    do.open_question(hub, "D6.1")
    do.pick_level(3)
    assert do.reason_for() == "level"
    assert do.give_reason("seen in the log")
    do.pick_level(3)
    assert do.answer.level_reason == "seen in the log"
    do.pick_level(4)
    assert do.answer.level_reason == ""
    do.pick_level(1)
    assert do.reason_for() == "level", "votes two levels apart are settled by a level with a reason"
    hub.close()


def test_not_applicable_waits_for_its_reason_and_is_forgotten_without(hub: OpenAssessment) -> None:
    do = Answers()
    do.open_question(hub, "D4.7")
    do.toggle_not_applicable()
    assert do.na_pending
    assert not do.give_reason("  ")
    do.open_question(hub, "D6.1")
    assert not do.na_pending
    assert hub.undo_stack.count() == 0
    hub.close()


def test_nothing_changes_where_it_is_read_only(
    qapp: QApplication, framework: Framework, state: State
) -> None:
    made = two_rounds(framework, state)
    hub = OpenAssessment(framework, made, read_only=True)
    do = Answers()
    do.open_question(hub, "D4.7")
    do.pick_level(1)
    do.toggle_dont_know()
    do.toggle_not_applicable()
    do.next_grade()
    do.set_breadth("N")
    do.toggle_review()
    do.set_note("x")
    do.set_note_shown(True)
    do.confirm()
    do.remove_evidence("none")
    assert do.give_reason("x")
    assert hub.assessment is made
    assert not do.na_pending
    hub.close()
