from datetime import date

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import CLIENT, SCOPE, SetupPage
from readiness_desktop.services import setup
from tests.gui.setup.made import entry


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
    assert end.accessibleDescription() == "Before Pilot start, 1 Mar 2026."
    assert page.client_step.dates["pilot_end"].complaint == ""
    assert hub.assessment.profile.dates["pilot_end"] == date(2026, 2, 1)
    page.go_on()
    assert page.step == SCOPE
    page.show_step(CLIENT)
    end.setText("2 Mar 2026")
    end.editingFinished.emit()
    assert end.accessibleDescription() == ""


def test_an_empty_date_does_not_look_like_one(page: SetupPage, framework: Framework) -> None:
    page.set_framework(framework)
    hints = {entry(page, name).placeholderText() for name in framework.dates}
    assert hints == {"day month year"}


def test_a_launch_that_is_past_is_pointed_out_while_the_round_is_open(
    page: SetupPage, hub: OpenAssessment
) -> None:
    page.show_assessment(hub)
    page.show_step(CLIENT)
    launch = entry(page, "planned_launch")
    launch.setText("13 Apr 2026")
    launch.editingFinished.emit()
    assert launch.accessibleDescription() == "This day is past. Is it still planned?"
    assert page.client_step.dates["planned_launch"].complaint == ""
    page.client_step.stage.setCurrentIndex(page.client_step.stage.count() - 1)
    assert launch.accessibleDescription() == "", "it went live on that day"
    page.client_step.stage.setCurrentIndex(0)
    locked = setup.lock_round(hub.framework, hub.assessment, hub.results, None, "Anna", date(2026, 4, 14))
    hub.settle(locked)
    assert launch.accessibleDescription() == ""


def test_a_launch_before_the_end_of_the_pilot_is_pointed_out_in_a_new_setup(
    page: SetupPage, framework: Framework
) -> None:
    page.show_new(framework, (), quick=False)
    for name, typed in (("pilot_end", "1 May 2100"), ("planned_launch", "1 Apr 2100")):
        entry(page, name).setText(typed)
        entry(page, name).editingFinished.emit()
    assert entry(page, "planned_launch").accessibleDescription() == "Before Pilot end, 1 May 2100."
    for name, typed in (("pilot_end", ""), ("planned_launch", "1 Apr 2001")):
        entry(page, name).setText(typed)
        entry(page, name).editingFinished.emit()
    assert entry(page, "planned_launch").accessibleDescription() == "This day is past. Is it still planned?"


def test_a_project_that_the_client_has_already_is_pointed_out(
    page: SetupPage, qtbot: QtBot, framework: Framework
) -> None:
    page.show_new(framework, (), quick=False)
    step = page.client_step
    step.offer_projects([("Northwind Logistics", "Shipment ETA")])
    qtbot.keyClicks(step.client, "northwind logistics")
    qtbot.keyClicks(step.project, "Shipment ETA")
    said = "northwind logistics has a project of this name already."
    assert step.project.accessibleDescription() == said
    qtbot.keyClicks(step.project, " 2")
    assert step.project.accessibleDescription() == ""
    step.project.setText("Shipment ETA")
    with qtbot.waitSignal(page.created):
        page.go_on()
