"""Own initiatives: added, changed, removed, and refused where they would wait for themselves."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap.own_dialog import OwnDialog, ask_own
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from tests.gui.findings.made import State, rest
from tests.gui.roadmap.working import locked, planned


@pytest.fixture
def hub(qtbot: QtBot, framework: Framework, state: State) -> Iterator[OpenAssessment]:
    made = OpenAssessment(framework, planned(framework, state, kept=False))
    yield made
    made.close()
    rest(qtbot)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1180, 800)
    made.show()
    return made


def asked(page: QWidget, theme: Theme, hub: OpenAssessment, name: str = "") -> OwnDialog:
    dialog = ask_own(page, theme, hub, name)
    assert dialog is not None
    return dialog


def filled(dialog: OwnDialog, title: str = "Read-only copy") -> None:
    dialog.title.line.setText(title)
    dialog.effort.line.setText("4 / 6 / 9")


def test_one_is_added_changed_and_removed(theme: Theme, page: QWidget, hub: OpenAssessment) -> None:
    dialog = asked(page, theme, hub)
    filled(dialog)
    dialog.pool.setCurrentIndex(dialog.pool.findData("DATA"))
    dialog.role.line.setText("Platform lead")
    dialog.weeks.line.setText("3")
    dialog.wait.line.setText("2")
    dialog.lifts.question.setCurrentIndex(dialog.lifts.question.findData("D1.2"))
    dialog.lifts.add.click()
    dialog.after.pick("I05")
    dialog.after.pick("I05")
    dialog.shown.line.setText("Copy there; access logged")
    dialog.keep.click()
    own = hub.assessment.profile.roadmap.own[0]
    assert (own.id, own.title, own.pool, own.role) == ("X01", "Read-only copy", "DATA", "Platform lead")
    assert (own.effort, own.weeks, own.wait_weeks) == ((4, 6, 9), 3, 2)
    assert (own.lifts, own.after, own.before) == ((Lift("D1.2", 1, 2),), ("I05",), ())
    assert own.exit_evidence == "Copy there; access logged"
    again = asked(page, theme, hub, "X01")
    assert again.title.value == "Read-only copy"
    for rows in (again.after, again.lifts):
        rows.shown[0].findChildren(Button)[0].click()
    again.keep.click()
    changed = hub.assessment.profile.roadmap.own[0]
    assert (changed.id, changed.after, changed.lifts) == ("X01", (), ())
    last = asked(page, theme, hub, "X01")
    last.removed.emit()
    assert hub.assessment.profile.roadmap.own == ()
    assert hub.undo_stack.count() == 3
    last.reject()


def test_a_circle_is_named_and_refused(
    theme: Theme, page: QWidget, hub: OpenAssessment, framework: Framework
) -> None:
    later = next(one for one in framework.initiatives if one.prerequisites)
    earlier = framework.initiative(later.prerequisites[0])
    dialog = asked(page, theme, hub)
    filled(dialog)
    dialog.after.pick(later.id)
    assert dialog.circle.text() == ""
    dialog.before.pick(earlier.id)
    said = dialog.circle.text()
    assert f"waits for “{later.title}”, which waits for “{earlier.title}”" in said
    assert said.endswith(f"Take “{later.title}” out of “Waits for”.")
    dialog.keep.click()
    assert hub.assessment.profile.roadmap.own == ()
    assert dialog.isVisible()
    dialog.reject()


def test_what_is_missing_is_said(theme: Theme, page: QWidget, hub: OpenAssessment) -> None:
    dialog = asked(page, theme, hub)
    dialog.keep.click()
    assert dialog.effort.complaint.startswith("Say how many person-days")
    assert dialog.title.complaint == "Give it a title."
    dialog.weeks.line.setText("0")
    filled(dialog)
    dialog.keep.click()
    assert dialog.weeks.complaint
    assert hub.assessment.profile.roadmap.own == ()
    dialog.reject()


def test_a_level_lifts_up_and_only_once(theme: Theme, page: QWidget, hub: OpenAssessment) -> None:
    lifts = asked(page, theme, hub).lifts
    lifts.start.setCurrentIndex(3)
    lifts.add.click()
    assert lifts.wrong.text().startswith("The level it lifts to")
    lifts.start.setCurrentIndex(1)
    lifts.add.click()
    lifts.add.click()
    assert lifts.wrong.text() == "It lifts this question there already."
    assert len(lifts.lifts) == 1


def test_a_locked_round_asks_nothing(
    qtbot: QtBot, theme: Theme, page: QWidget, framework: Framework, state: State
) -> None:
    hub = OpenAssessment(framework, locked(framework, planned(framework, state)))
    assert ask_own(page, theme, hub) is None
    hub.close()
    rest(qtbot)
