"""The living plan: cells, buttons, totals and the plans that were kept, each change a step of undo."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap import work_rows as rows
from readiness_desktop.gui.roadmap.progress_view import ProgressView
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services import roadmap_setup
from readiness_desktop.services.roadmap_actions import change_action, set_spent, set_status
from tests.gui.findings.made import LONGEST_MS, State, empty
from tests.gui.roadmap.working import DAY, TODAY, locked, planned, settle, shown


def made(theme: Theme) -> ProgressView:
    view = ProgressView(theme)
    view.today = lambda: TODAY  # type: ignore[method-assign]
    return view


def action(hub: OpenAssessment, name: str) -> Action:
    return next(one for one in hub.assessment.current.actions if one.key == name)


def cell(view: ProgressView, name: str, column: int) -> str:
    return view.table.cells.lines[view.table.cells.number_of(name)].cells[column].said


def enter(qtbot: QtBot, view: ProgressView, name: str, column: int, typed: str) -> None:
    index = view.table.cells.index(view.table.cells.number_of(name), column)
    view.table.setFocus()
    view.table.setCurrentIndex(index)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    editor = view.table.indexWidget(index)
    if isinstance(editor, QComboBox):
        editor.setEditText(typed)
    else:
        assert isinstance(editor, QLineEdit)
        editor.setText(typed)
    view.table.finish_editing()


def test_cells_change_the_work_and_can_be_undone(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        first, second = (one.id for one in hub.plan.initiatives[:2])
        assert cell(view, first, rows.OWNER) == "Name one"
        for column, typed in (
            (rows.OWNER, "Jonas Weber"),
            (rows.PLANNED, "1 Jun 2026"),
            (rows.STARTED, "15 Apr 2026"),
            (rows.DAYS, "4.5"),
            (rows.LEFT, "3"),
            (rows.MONEY, "1 200"),
        ):
            enter(qtbot, view, first, column, typed)
        held = action(hub, first)
        assert (held.owner, held.due, held.started) == ("Jonas Weber", date(2026, 6, 1), date(2026, 4, 15))
        assert (held.spent_days, held.left_days, held.spent_money) == (4.5, 3, 1_200)
        assert cell(view, first, rows.OWNER) == "Jonas Weber"
        assert cell(view, first, rows.MONEY).startswith("€1,200")
        assert hub.undo_stack.count() == 6
        assert hub.undo_stack.text(0).startswith("work on “")
        while hub.undo_stack.canUndo():
            hub.undo_stack.undo()
        assert hub.assessment.current.actions == ()
        enter(qtbot, view, second, rows.DAYS, "a lot")
        assert hub.assessment.current.actions == ()


def test_begin_drop_and_open_again(qtbot: QtBot, theme: Theme, framework: Framework, state: State) -> None:
    with shown(qtbot, made(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        name = hub.plan.initiatives[-1].id
        assert not view.begin.isEnabled()
        assert view.choose(name)
        assert (view.begin.isEnabled(), view.reopen.isEnabled()) == (True, False)
        with qtbot.waitSignal(hub.noticed) as said:
            view.begin.click()
        assert said.args is not None
        assert said.args[0].endswith("begun")
        assert (action(hub, name).status, action(hub, name).started) == ("begun", TODAY)
        assert cell(view, name, rows.STATE).startswith("Under way")
        assert (view.begin.isEnabled(), view.reopen.isEnabled()) == (False, True)
        settle(qtbot, hub)
        assert view.focusWidget() is view.table
        assert view.table.current() == name
        view.drop.click()
        settle(qtbot, hub)
        assert cell(view, name, rows.TITLE).endswith("Not in the plan of now")
        view.choose(name)
        view.reopen.click()
        settle(qtbot, hub)
        assert all(one.key != name for one in hub.assessment.current.actions)
        assert cell(view, name, rows.STATE) == "Not begun"


def test_the_head_says_how_far_it_is(qtbot: QtBot, theme: Theme, framework: Framework, state: State) -> None:
    with shown(qtbot, made(theme), framework, planned(framework, state)) as (view, _hub):
        assert view.totals.text().startswith("0% of the work is done, ")
        assert "person-days spent" in view.more.text()
        qtbot.waitUntil(lambda: view.chart.chart is not None, timeout=LONGEST_MS)
        assert view.chart.chart is not None
        qtbot.waitUntil(lambda: bool(view.chart.chart and view.chart.chart.table()), timeout=LONGEST_MS)
        head, *table = view.chart.chart.table()
        assert head == ("Day", "Should be done", "Is done")
        assert table[-1][1:] == ("100%", "")
        with qtbot.waitSignal(view.replan_wanted):
            view.replan.click()


def test_where_nothing_is_planned_there_is_nothing_to_keep(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, empty(state)) as (view, _hub):
        assert view.totals.text() == "Nothing is planned"
        assert not view.more.isVisible()
        assert not view.keep.isVisible()
        assert not view.chart.isVisible()


def test_a_plan_is_kept_so_that_work_is_held_against_it(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, planned(framework, state, kept=False)) as (view, hub):
        assert view.hint.text().startswith("No plan is kept yet")
        view.keep.click()
        settle(qtbot, hub)
        assert [one.on for one in hub.assessment.current.plans] == [TODAY]
        assert hub.plan is not None
        assert hub.plan.chosen
        assert not view.keep.isVisible()
        assert view.focusWidget() is view.table
        assert not view.hint.isVisible()


def test_kept_plans_are_compared_with_the_plan_of_now(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    assessment = roadmap_setup.set_roadmap(planned(framework, state), start=DAY + timedelta(14))
    with shown(qtbot, made(theme), framework, assessment) as (view, hub):
        view.parts.pick("history")
        kept = view.history.plans
        assert kept.lines.lines[0].cells[0].first == "14 Apr 2026, by Anna Kowalska"
        assert view.history.moves.lines.lines == ()
        view.history.compare.click()
        said = [one.cells[0].first for one in view.history.moves.lines.lines]
        assert hub.plan is not None
        assert said
        assert all("weeks later, on" in one for one in said)
        assert "moved since 14 Apr 2026." in view.history.said.text()


def test_a_locked_round_is_read(qtbot: QtBot, theme: Theme, framework: Framework, state: State) -> None:
    assessment = locked(framework, planned(framework, state))
    with shown(qtbot, made(theme), framework, assessment, (1040, 500)) as (view, hub):
        assert hub.plan is not None
        name = hub.plan.initiatives[0].id
        assert not view.foot.isVisible()
        assert not view.replan.isVisible()
        assert cell(view, name, rows.OWNER) == ""
        index = view.table.cells.index(0, rows.OWNER)
        assert not index.flags() & Qt.ItemFlag.ItemIsEditable
        assert view.ask_done(name) is None


def test_replanning_keeps_what_was_done(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        name = max(hub.plan.initiatives, key=lambda one: one.effort).id
        assessment = set_status(hub.assessment, name, "done", on=TODAY)
        assessment = set_spent(assessment, name, days=6.0, money=1_500.0)
        hub.change(assessment, "done")
        settle(qtbot, hub)
        totals, planned_then = view.totals.text(), cell(view, name, rows.PLANNED)
        assert not totals.startswith("0% ")
        hub.change(roadmap_setup.set_roadmap(hub.assessment, start=TODAY), "from today")
        settle(qtbot, hub)
        assert all(one.id != name for one in hub.plan.initiatives)
        assert view.totals.text().split(" done,")[0] == totals.split(" done,")[0]
        assert "€1,500 paid" in view.more.text()
        assert cell(view, name, rows.TITLE).endswith("Not in the plan of now")
        assert cell(view, name, rows.STATE) == "Done"
        assert cell(view, name, rows.PLANNED) == planned_then
        assert cell(view, name, rows.DAYS).startswith("6 of ")


@pytest.mark.parametrize(
    ("size", "percent", "folded"),
    [((1140, 640), 100, False), ((880, 460), 100, False), ((1140, 640), 150, True)],
)
def test_nothing_is_lost_where_it_is_narrow(
    qtbot: QtBot,
    theme: Theme,
    framework: Framework,
    state: State,
    size: tuple[int, int],
    percent: int,
    folded: bool,
) -> None:
    theme.set_text_size(percent)
    name = "I08"
    assessment = set_status(planned(framework, state), name, "done", on=TODAY)
    assessment = change_action(assessment, name, due=TODAY, spent_days=4.0, spent_money=1_200.0)
    with shown(qtbot, made(theme), framework, assessment, size) as (view, _hub):
        table = view.table
        assert sum(table.columnWidth(n) for n in range(9)) <= table.viewport().width()
        assert table.columnWidth(rows.TITLE) >= theme.scaled(116)
        seen = [n for n in range(9) if not table.isColumnHidden(n)]
        assert (rows.FINISHED not in seen) == folded
        said = ", ".join(cell(view, name, n) for n in seen)
        for words in ("due 24 May", "24 May", "4 of ", "€1,200", "0 of 2 shown"):
            assert words in said
        assert ("to 24 May" in said) == folded


def test_the_strip_that_offers_to_undo_covers_no_button(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, planned(framework, state)) as (view, _hub):
        assert view.foot.width() - view.reopen.geometry().right() < 24
        assert view.begin.x() > view.foot.width() // 2


def test_closing_leaves_the_keyboard_in_the_table(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, made(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        name = hub.plan.initiatives[0].id
        view.choose(name)
        view.done.setFocus()
        dialog = view.ask_done(name)
        assert dialog is not None
        dialog.keep.click()
        settle(qtbot, hub)
        assert action(hub, name).status == "done"
        assert view.focusWidget() is view.table
