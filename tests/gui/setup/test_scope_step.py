from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import SCOPE, SetupPage


def test_the_scope_ends_at_its_limit_and_says_so_until_it_is_shorter(
    page: SetupPage, hub: OpenAssessment
) -> None:
    page.show_assessment(hub)
    page.show_step(SCOPE)
    scope = page.later.scope
    scope.scope.insertPlainText("x" * 4001)
    assert hub.assessment.profile.scope == scope.scope.toPlainText() == "x" * 4000
    assert scope.scope.accessibleDescription() == "No more fits here: 4,000 characters at most"
    scope.scope.textCursor().deletePreviousChar()
    assert scope.scope.accessibleDescription() == ""


def test_further_evidence_of_a_generative_system_is_ticked_where_it_was_seen(
    page: SetupPage, hub: OpenAssessment, framework: Framework
) -> None:
    """Until then its questions are held low, so there has to be a place to say that it is there."""
    page.show_assessment(hub)
    page.show_step(SCOPE)
    scope = page.later.scope
    assert scope.overlay.isHidden()
    scope.generative.click()
    assert not scope.overlay.isHidden()
    assert {limit.rule for limit in hub.results.limits} >= {"GA2"}
    box = scope.overlay.boxes["GA2"]
    assert box.accessibleName() == "Attack test on own prompts and documents with closed findings, for D4.4"
    box.click()
    assert hub.assessment.profile.overlay_present == ("GA2",)
    assert "GA2" not in {limit.rule for limit in hub.results.limits}
    assert hub.undo_stack.undoText() == "further evidence seen"
    scope.overlay.boxes["GA3"].click()
    hub.undo_stack.undo()
    assert box.isChecked() and not scope.overlay.boxes["GA3"].isChecked(), "each tick is a step of its own"
    hub.undo_stack.undo()
    assert not box.isChecked()
    asked = {question.id for question in framework.in_depth(hub.assessment.profile.depth)}
    for row in framework.overlay:
        assert scope.overlay.boxes[row.id].isHidden() == asked.isdisjoint(row.questions)
    scope.generative.click()
    assert scope.overlay.isHidden()
