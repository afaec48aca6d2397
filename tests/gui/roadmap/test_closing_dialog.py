"""Ending an initiative: levels are proposed, and none changes that nobody ticked."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap.closing_dialog import ClosingDialog
from readiness_desktop.gui.roadmap.progress_view import ProgressView
from readiness_desktop.gui.theme import Theme
from tests.gui.findings.made import State
from tests.gui.roadmap.test_progress_view import action, made
from tests.gui.roadmap.working import TODAY, planned, shown

NAME = "I38"
"""It lifts the launch gate D5.2."""


def opened(view: ProgressView) -> ClosingDialog:
    dialog = view.ask_done(NAME)
    assert dialog is not None
    return dialog


def at_level_one(framework: Framework, state: State) -> Assessment:
    """The question of the gate stands where the initiative takes it up."""
    assessment = planned(framework, state)
    start = next(one for one in framework.initiative(NAME).lifts if one.question == "D5.2").start
    answers = dict(assessment.current.answers)
    answers["D5.2"] = replace(answers["D5.2"], level=start, grade="E3")
    return assessment.with_current(replace(assessment.current, answers=answers))


def level(hub: OpenAssessment, question: str) -> int | None:
    return hub.assessment.current.answer(question).level


def test_nothing_changes_that_was_not_ticked(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, at_level_one(framework, state)) as (view, hub):
        before = hub.assessment.current.answers
        dialog = opened(view)
        assert dialog.proposed
        assert dialog.keep.text() == "Close without changing levels"
        assert dialog.grade.currentData() == "E3"
        dialog.keep.click()
        assert hub.assessment.current.answers == before
        held = action(hub, NAME)
        assert (held.status, held.finished, held.grade) == ("done", TODAY, "E3")
        assert hub.undo_stack.count() == 1


def test_ticked_levels_change_with_evidence_in_one_step(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, at_level_one(framework, state)) as (view, hub):
        dialog = opened(view)
        places = [one.question for one, _row in dialog.proposed]
        one, row = dialog.proposed[places.index("D5.2")]
        assert "D5.2 Run money is approved" in row.tick.accessibleName()
        assert "gate" in row.tick.accessibleName()
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
        assert row.tick.isChecked()
        assert dialog.keep.text() == "Close and change 1 level"
        dialog.ended.show_value(date(2026, 5, 20))
        dialog.days.show_value(11.0)
        dialog.parts[0].tick.setChecked(True)
        dialog.keep.click()
        assert level(hub, "D5.2") == one.level_to
        item = hub.assessment.current.evidence[-1]
        assert (item.question, item.grade, item.dated) == ("D5.2", "E3", date(2026, 5, 20))
        held = action(hub, NAME)
        assert (held.finished, held.spent_days, held.shown) == (date(2026, 5, 20), 11.0, (0,))
        hub.undo_stack.undo()
        assert level(hub, "D5.2") == one.level_from
        assert hub.assessment.current.actions == ()


def test_a_weak_grade_proposes_nothing_and_says_why(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, at_level_one(framework, state)) as (view, _hub):
        dialog = opened(view)
        dialog.proposed[0][1].tick.setChecked(True)
        dialog.grade.setCurrentIndex(dialog.grade.findData("E1"))
        assert dialog.proposed == ()
        assert "is needed before a level can change" in dialog.heading.text()
        assert dialog.keep.text() == "Close without changing levels"
        dialog.grade.setCurrentIndex(dialog.grade.findData("E4"))
        assert dialog.proposed
        assert not any(row.tick.isChecked() for _one, row in dialog.proposed)
        dialog.reject()


@pytest.mark.parametrize(("typed", "said"), [("", "Say when"), ("1 Jan 2020", "It began on")])
def test_a_day_that_cannot_be_is_refused(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State, typed: str, said: str
) -> None:
    with shown(qtbot, made(theme), framework, at_level_one(framework, state)) as (view, hub):
        view.choose(NAME)
        view.begin.click()
        dialog = opened(view)
        dialog.ended.line.setText(typed)
        dialog.keep.click()
        assert said in dialog.ended.complaint
        assert action(hub, NAME).status == "begun"
        dialog.reject()
