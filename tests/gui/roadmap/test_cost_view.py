"""What the roadmap costs: ranges, what is missing, and figures that are changed in the tables."""

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_cost import roadmap_cost
from readiness_desktop.gui.roadmap import cost_rows as rows
from readiness_desktop.gui.roadmap.cost_view import CostView
from readiness_desktop.gui.roadmap.edit_table import EditTable
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.roadmap_actions import set_spent, set_status
from tests.gui.findings.made import State
from tests.gui.roadmap.working import DAY, locked, planned, settle, shown


def write(table: EditTable, key: str, column: int, typed: str) -> None:
    index = table.cells.index(table.cells.number_of(key), column)
    table.setFocus()
    table.setCurrentIndex(index)
    table.begin(index)
    editor = table.indexWidget(index)
    assert editor is not None
    editor.setText(typed)  # type: ignore[attr-defined]
    table.finish_editing()


def said(table: EditTable, key: str, column: int) -> str:
    return table.lines.lines[table.lines.number_of(key)].cells[column].said


def test_the_range_stands_before_the_expected_figure_and_says_what_is_missing(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, CostView(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        assert view.total.text().startswith("At least €")
        assert "(expected €" in view.total.text()
        assert view.likely.text().startswith("In nine of ten cases")
        assert "Not in it, as there is no day rate" in view.lacks.text()
        assert "no figure for external cost" in view.lacks.text()
        assert "organisation" in view.factor.text()
        found = roadmap_cost(framework, hub.plan, {"BUS": 1_000.0})
        assert len(view.windows.lines.lines) == len(found.by_window) + 1
        assert len(view.pools.lines.lines) == len(framework.pools)


def test_a_day_rate_is_set_where_it_stands(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, CostView(theme), framework, planned(framework, state)) as (view, hub):
        assert said(view.pools, "DATA", rows.RATE) == "Set one"
        write(view.pools, "DATA", rows.RATE, "950")
        assert hub.assessment.profile.roadmap.rates == {"BUS": 1_000.0, "DATA": 950}
        assert said(view.pools, "DATA", rows.RATE) == "€950"
        write(view.pools, "BUS", rows.RATE, "")
        assert hub.assessment.profile.roadmap.rates == {"DATA": 950}
        assert hub.undo_stack.count() == 2


def test_own_estimates_and_external_cost(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    assessment = planned(framework, state, kept=False)
    with shown(qtbot, CostView(theme), framework, assessment) as (view, hub):
        assert hub.plan is not None
        name = next(one.id for one in hub.plan.initiatives if one.external is None)
        write(view.initiatives, name, rows.EFFORT, "9 6 4")
        assert hub.undo_stack.count() == 0
        write(view.initiatives, name, rows.EFFORT, "4 / 6 / 9")
        settle(qtbot, hub)
        write(view.initiatives, name, rows.EXTERNAL, "12 500")
        settle(qtbot, hub)
        terms = hub.assessment.profile.roadmap.terms_of(name)
        assert (terms.effort, terms.external_cost) == ((4, 6, 9), 12_500)
        assert said(view.initiatives, name, rows.EFFORT) == "4 / 6 / 9"
        assert said(view.initiatives, name, rows.EXTERNAL) == "€12,500"
        # Those without a figure stand first.
        keys = [one.key for one in view.initiatives.lines.lines]
        assert keys[-1] == name


def test_of_work_under_way_the_rest_is_told_and_not_changed(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    begun = set_status(planned(framework, state, kept=False), "I52", "begun", on=DAY)
    begun = set_spent(begun, "I52", days=12.0, money=None)
    with shown(qtbot, CostView(theme), framework, begun) as (view, hub):
        assert said(view.initiatives, "I52", rows.EFFORT) == "9 / 18 / 30"
        assert said(view.initiatives, "I52", rows.EXTERNAL) == "under way"
        table = view.initiatives
        for column in (rows.EFFORT, rows.EXTERNAL):
            index = table.cells.index(table.cells.number_of("I52"), column)
            table.begin(index)
            assert table.indexWidget(index) is None
        assert hub.undo_stack.count() == 0


@pytest.mark.parametrize("size", [(1180, 700), (800, 700)])
def test_a_locked_round_is_read(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State, size: tuple[int, int]
) -> None:
    assessment = locked(framework, planned(framework, state))
    with shown(qtbot, CostView(theme), framework, assessment, size) as (view, hub):
        index = view.pools.cells.index(0, rows.RATE)
        view.pools.begin(index)
        assert view.pools.indexWidget(index) is None
        assert hub.plan is not None
        assert said(view.pools, "DATA", rows.RATE) == ""
        assert not view.grab().isNull()
