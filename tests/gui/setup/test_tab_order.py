from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import CLIENT, PEOPLE, SCOPE, SetupPage
from tests.gui.setup.made import entry

CTRL = Qt.KeyboardModifier.ControlModifier


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
