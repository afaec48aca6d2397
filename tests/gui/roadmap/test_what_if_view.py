"""What if: ticks and limits make another plan in the background, and a scenario can be taken over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_scenarios import Scenario
from readiness_desktop.gui.roadmap import scenario_rows as rows
from readiness_desktop.gui.roadmap.what_if_view import WhatIfView
from readiness_desktop.gui.theme import Theme
from tests.gui.findings.made import LONGEST_MS, State
from tests.gui.roadmap.working import locked, planned, settle, shown


def done(view: WhatIfView) -> bool:
    of, trials = view._of, view._trials
    return of is not None and of[1] == view.scenarios and view.plans[0] is not None and not trials.busy


def tick(qtbot: QtBot, view: WhatIfView, name: str, column: int) -> None:
    number = view.ticks.lines.number_of(name)
    view.ticks.setFocus()
    view.ticks.setCurrentIndex(view.ticks.lines.index(number, column))
    qtbot.keyClick(view.ticks, Qt.Key.Key_Space)


def test_both_begin_as_the_plan_as_it_is(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, WhatIfView(theme), framework, planned(framework, state)) as (view, hub):
        qtbot.waitUntil(lambda: done(view), timeout=LONGEST_MS)
        assert view.plans == (hub.plan, hub.plan)
        cells = [one.cells[-1].first for one in view.table.lines.lines if one.key.endswith("index")]
        assert cells == ["no change"] * 4
        assert view.remark.text().startswith("Both are the plan as it is.")
        assert not view.limits[0].take.isEnabled()
        assert not view.swap.isEnabled()


def test_a_tick_makes_another_plan_and_can_be_taken_over(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, WhatIfView(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        qtbot.waitUntil(lambda: done(view), timeout=LONGEST_MS)
        name = next(one.id for one in hub.plan.initiatives if one.gates and not one.unlocks)
        tick(qtbot, view, name, rows.B)
        assert view.scenarios[1] == Scenario({name: False})
        qtbot.waitUntil(lambda: done(view), timeout=LONGEST_MS)
        a, b = view.plans
        assert a is not None
        assert b is not None
        # Both are made in the same way, also the one that is not changed.
        assert (a.solver, a.chosen, b.chosen) == ("list", False, False)
        assert a.order != b.order
        assert view.remark.text().startswith("Both are planned quickly, to compare like with like.")
        assert (view.limits[0].remark.text(), view.limits[1].remark.text()) == (
            "The plan as it is",
            "Changed",
        )
        assert name not in b.order
        last = [one for one in view.table.lines.lines if one.key.endswith("index")][-1]
        assert last.cells[-1].first != "no change"
        view.swap.click()
        assert view.scenarios[0] == Scenario({name: False})
        assert view.focusWidget() is view.ticks
        with qtbot.waitSignal(view.taken_over) as taken:
            view.limits[0].take.click()
        assert taken.args is not None
        assert taken.args[0].terms_of(name).excluded
        assert view.scenarios == (Scenario(), Scenario())
        assert view.focusWidget() is view.ticks


def test_a_change_without_effect_shows_none(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    """Even beside a kept plan that is better than any that is quickly made."""
    with shown(qtbot, WhatIfView(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        qtbot.waitUntil(lambda: done(view), timeout=LONGEST_MS)
        hub.plan = replace(hub.plan, area=hub.plan.area - 500, phi=tuple(x / 2 for x in hub.plan.phi))
        view.limits[1].budget.line.setText("900 000 000")
        assert view.limits[1].budget.take()
        qtbot.waitUntil(lambda: done(view), timeout=LONGEST_MS)
        a, b = view.plans
        assert a is not None
        assert b is not None
        assert a.initiatives == b.initiatives
        assert view.remark.text().endswith("The plan that is kept is a little better than A shows.")
        assert all(one.cells[-1].first == "no change" for one in view.table.lines.lines)


def test_what_decides_nothing_changes_nothing(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, WhatIfView(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        view._set((Scenario(), Scenario({hub.plan.order[0]: True})))
        qtbot.waitUntil(lambda: done(view), timeout=LONGEST_MS)
        assert view.plans == (hub.plan, hub.plan)
        assert view.limits[1].remark.text() == "The plan as it is"


def test_people_and_money_of_one_scenario(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, WhatIfView(theme), framework, planned(framework, state)) as (view, hub):
        field = view.limits[1].share
        field.line.setText("300")
        assert not field.take()
        assert "50 to 200" in field.complaint
        field.line.setText("50")
        assert field.take()
        view.limits[1].budget.line.setText("20 000")
        assert view.limits[1].budget.take()
        assert view.scenarios[1] == Scenario({}, 50, (20_000.0,))
        setup = view.setup_of(1)
        assert setup is not None
        assert setup.budget == (20_000.0,)
        assert setup.capacity == {pool.id: pool.capacity / 2 for pool in framework.pools}
        qtbot.waitUntil(lambda: done(view), timeout=LONGEST_MS)
        assert view.plans[1] is not None
        assert hub.plan is not None
        assert view.plans[1].area > hub.plan.area
        view.again.click()
        assert view.scenarios == (Scenario(), Scenario())
        assert view.limits[1].share.line.text() == "100"


def test_what_nobody_needs_is_shown_when_wished(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, WhatIfView(theme), framework, planned(framework, state)) as (view, _hub):
        before = {one.key for one in view.ticks.lines.lines}
        view.every.click()
        after = {one.key for one in view.ticks.lines.lines}
        assert before < after
        assert after == {one.id for one in framework.initiatives}
        extra = sorted(after - before)[0]
        tick(qtbot, view, extra, rows.A)
        view.every.click()
        assert extra in {one.key for one in view.ticks.lines.lines}
        setup = view.setup_of(0)
        assert setup is not None
        assert setup.terms_of(extra).must


def test_an_answer_that_changes_makes_both_anew(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, WhatIfView(theme), framework, planned(framework, state, kept=False)) as (view, hub):
        qtbot.waitUntil(lambda: done(view), timeout=LONGEST_MS)
        first = view.plans[0]
        from readiness_desktop.services.answering import set_level

        hub.change(set_level(hub.assessment, "D1.1", 4), "answer", question="D1.1")
        settle(qtbot, hub)
        qtbot.waitUntil(lambda: view.plans[0] is hub.plan, timeout=LONGEST_MS)
        assert view.plans[0] is not first


@pytest.mark.parametrize("size", [(1180, 700), (1040, 500)])
def test_a_locked_round_is_read(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State, size: tuple[int, int]
) -> None:
    assessment = locked(framework, planned(framework, state))
    with shown(qtbot, WhatIfView(theme), framework, assessment, size) as (view, _hub):
        assert not any(card.take.isVisible() for card in view.limits)
        assert all(card.share.line.isReadOnly() for card in view.limits)
        name = view.ticks.lines.lines[0].key
        tick(qtbot, view, name, rows.B)
        assert view.scenarios == (Scenario(), Scenario())
        assert not view.swap.isVisible()
        assert not view.grab().isNull()
