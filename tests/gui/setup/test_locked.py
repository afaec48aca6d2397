"""What is locked reads as text: no field looks as if it could be typed into."""

from datetime import date

from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.services import setup
from tests.gui.setup.made import entry


def lock(hub: OpenAssessment) -> None:
    hub.settle(setup.lock_round(hub.framework, hub.assessment, hub.results, None, "Anna", date(2026, 4, 14)))


def test_a_locked_setup_looks_like_text(page: SetupPage, hub: OpenAssessment) -> None:
    page.show_assessment(hub)
    lock(hub)
    target = page.later.target
    assert page.client_step.stage.property("locked") is True
    assert page.later.scope.sizes.property("locked") is True
    launch = entry(page, "planned_launch")
    assert launch.isReadOnly()
    assert launch.placeholderText() == "Not set"
    assert page.later.scope.scope.placeholderText() == "Not set"
    for field in page.findChildren(Field):
        assert field.remark.isHidden(), "nothing is optional any more"
    assert not target.cards.isEnabled()
    hub.settle(setup.next_round(hub.framework, hub.assessment, date(2026, 4, 15)))
    assert page.client_step.stage.property("locked") is False
    assert launch.placeholderText() == "day month year"
    assert page.later.scope.scope.placeholderText().startswith("Sites")


def test_questions_that_are_being_adjusted_close_with_the_lock(page: SetupPage, hub: OpenAssessment) -> None:
    page.show_assessment(hub)
    target = page.later.target
    target.adjust.setChecked(True)
    lock(hub)
    assert target._adjusting.isHidden()
