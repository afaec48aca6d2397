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
