"""The inspector of the roadmap: figures, owner, changes, exit evidence as ticks, and how far it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.roadmap.initiative_panel import InitiativePanel, Shown
from readiness_desktop.gui.roadmap.plan_rows import PlanRow, plan_rows
from readiness_desktop.gui.roadmap.row_actions import RowActions
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from tests.gui.findings.made import State
from tests.gui.roadmap.made import told, whole_plan


@pytest.fixture
def shown(framework: Framework, state: State) -> Shown:
    assessment = state("A")
    story = told(framework, assessment, whole_plan(framework, assessment))
    return Shown(story, evaluate(framework, assessment), people=("Rosa Castellanos",))


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> InitiativePanel:
    made = InitiativePanel(theme)
    qtbot.addWidget(made)
    made.resize(328, 900)
    made.show()
    return made


def row_of(shown: Shown, name: str) -> PlanRow:
    return next(row for row in plan_rows(shown.told) if row.id == name)


def show(qtbot: QtBot, panel: InitiativePanel, shown: Shown, name: str) -> None:
    """Show a row and wait until its parts are laid out."""
    panel.show_row(shown, row_of(shown, name))
    qtbot.waitUntil(lambda: bool(said(panel)))


def said(panel: InitiativePanel) -> list[str]:
    return [one.text() for one in panel.findChildren(PlainLabel) if one.isVisibleTo(panel)]


def test_figures_come_before_words(qtbot: QtBot, panel: InitiativePanel, shown: Shown) -> None:
    one = next(one for one in shown.told.plan.initiatives if one.critical)
    show(qtbot, panel, shown, one.id)
    words = said(panel)
    assert row_of(shown, one.id).cost in words
    assert "On the critical chain: the end of the plan moves with it." in words
    loose = next(one for one in shown.told.plan.initiatives if one.slack == 2)
    show(qtbot, panel, shown, loose.id)
    assert any(words.startswith("It can start up to 2 weeks later") for words in said(panel))
    assert "can start up to 2 weeks later" in row_of(shown, loose.id).words


def test_what_is_not_kept_stands_first(qtbot: QtBot, panel: InitiativePanel, shown: Shown) -> None:
    row = row_of(shown, shown.told.plan.breaks[0].id)
    show(qtbot, panel, shown, row.id)
    words = said(panel)
    assert words.index("Not kept") < words.index("When")
    assert row.broken[0] in words


def test_the_owner_can_be_typed(qtbot: QtBot, panel: InitiativePanel, shown: Shown) -> None:
    name = shown.told.plan.order[0]
    show(qtbot, panel, shown, name)
    assert panel.owner is not None
    line = panel.owner.lineEdit()
    assert line is not None
    qtbot.keyClicks(line, "Mia Lind")
    with qtbot.waitSignal(panel.owner_wanted) as found:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert found.args == [name, "Mia Lind"]


def test_exit_evidence_is_ticked_part_by_part(qtbot: QtBot, panel: InitiativePanel, shown: Shown) -> None:
    one = next(
        one
        for one in shown.told.plan.initiatives
        if shown.told.framework.initiative(one.id).exit_evidence.count(";") >= 1
    )
    action = Action("a", one.id, initiative=one.id, status="begun", shown=(1,))
    show(qtbot, panel, replace(shown, action=action), one.id)
    assert [tick.isChecked() for tick in panel.parts][:2] == [False, True]
    with qtbot.waitSignal(panel.shown_toggled) as found:
        panel.parts[0].click()
    assert found.args == [one.id, 0, True]
    with qtbot.waitSignal(panel.status_wanted) as found:
        panel.statuses["done"].click()
    assert found.args == [one.id, "done"]
    assert set(panel.statuses) == {"done", "open"}


def test_a_locked_round_is_read(qtbot: QtBot, panel: InitiativePanel, shown: Shown) -> None:
    name = shown.told.plan.order[0]
    show(qtbot, panel, replace(shown, locked=True, owner="Rosa Castellanos"), name)
    assert panel.owner is None
    assert panel.statuses == {}
    assert not any(tick.isEnabled() for tick in panel.parts)
    assert "Rosa Castellanos" in said(panel)


def test_actions_follow_the_row(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    actions = RowActions(theme)
    qtbot.addWidget(actions)
    fixed, plan = shown.told.plan.initiatives[0], shown.told.plan
    actions.show_row(row_of(shown, fixed.id), locked=False)
    assert actions.pin.accessibleName() == "Let it move"
    with qtbot.waitSignal(actions.pinned) as found:
        actions.pin.click()
    assert found.args == [fixed.id, False]
    with qtbot.waitSignal(actions.leave_wanted):
        actions.leave.click()
    actions.show_row(row_of(shown, plan.left_out[0].id), locked=False)
    assert not actions.move_button.isVisible()
    with qtbot.waitSignal(actions.left_out) as found:
        actions.leave.click()
    assert found.args == [plan.left_out[0].id, None]
    actions.show_row(row_of(shown, plan.left_out[1].id), locked=False)
    assert not actions.isVisible()
    actions.show_row(row_of(shown, fixed.id), locked=True)
    assert not actions.isVisible()


def test_the_menu_offers_the_same(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    actions = RowActions(theme)
    qtbot.addWidget(actions)
    loose = next(one for one in shown.told.plan.initiatives if not one.fixed)
    menu = actions.menu(row_of(shown, loose.id), QPoint(10, 10))
    assert menu is not None
    assert [one.text() for one in menu.actions()] == ["Move…", "Fix it here", "Owner…", "Leave out…"]
    with qtbot.waitSignal(actions.pinned) as found:
        menu.actions()[1].trigger()
    assert found.args == [loose.id, True]
    menu.close()
    actions.locked = True
    assert actions.menu(row_of(shown, loose.id), QPoint(10, 10)) is None
