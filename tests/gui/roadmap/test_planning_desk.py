"""Wishes of the roadmap page through the real page: limits, places, work and the search, each a step of undo."""

import gc
import weakref
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Lock
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, Unmet
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.roadmap import RoadmapPage
from readiness_desktop.gui.roadmap.mending import mended
from readiness_desktop.gui.roadmap.planning_desk import PlanningDesk
from readiness_desktop.services.answering import set_note
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.services.roadmap_setup import set_roadmap
from tests.gui.findings.made import LONGEST_MS, State, rest, shown
from tests.planning.engagements import DAY

SEARCH_MS = 60_000


def planned(qtbot: QtBot, hub: OpenAssessment) -> Plan:
    qtbot.waitUntil(lambda: hub.planned, timeout=LONGEST_MS)
    assert hub.plan is not None
    return hub.plan


def places(plan: Plan) -> dict[str, tuple[int, int]]:
    return {one.id: (one.start, one.weeks) for one in plan.initiatives}


def test_a_move_keeps_all_others_and_says_what_it_breaks(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        before = planned(qtbot, hub)
        assert not before.chosen
        held = places(before)
        start, weeks = held["I04"]
        qtbot.waitUntil(lambda: bool(page.table.breaks_of("I04", 0, weeks)), timeout=LONGEST_MS)
        kinds = {one.kind for one in page.table.breaks_of("I04", 0, weeks)}
        page.table.placed.emit("I04", 0, weeks)
        qtbot.waitUntil(lambda: bool(hub.assessment.current.plans), timeout=LONGEST_MS)
        after = planned(qtbot, hub)
        assert (after.chosen, after.solver, after.stale) == (True, "hand", False)
        assert places(after) == held | {"I04": (0, weeks)}
        assert {one.kind for one in after.breaks} == kinds
        assert "prerequisite" in kinds
        # It waits for I06, so no plan at all could have it there.
        assert page.banner.finding.text() == "These limits cannot all be met."
        assert "Attribution" not in page.banner.sentence.text()
        assert page.banner.act.text() == "Move the day"
        hub.undo_stack.undo()
        assert not hub.assessment.current.plans
        assert places(planned(qtbot, hub)) == held
        assert start != 0


def test_every_step_begins_where_the_one_before_ended(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        held = places(planned(qtbot, hub))
        wanted = {"I52": (held["I52"][0] + 6, held["I52"][1]), "I46": (held["I46"][0] + 4, held["I46"][1])}
        for name, (start, weeks) in wanted.items():
            page.table.placed.emit(name, start, weeks)
        page.row_actions.pinned.emit("I38", True)
        qtbot.waitUntil(lambda: hub.undo_stack.count() == 3, timeout=LONGEST_MS)
        # The plan of the last step is there with it, and it is the one that is read again.
        assert hub.planned
        assert hub.plan == plan_for(framework, hub.assessment, hub.results)
        assert places(planned(qtbot, hub)) == held | wanted
        assert page.limits.pinned() == ("I38", "I46", "I52")
        last = page.table.bar_of("I46").left()
        page.table.placed.emit("I46", *held["I46"])
        qtbot.waitUntil(lambda: hub.undo_stack.count() == 4, timeout=LONGEST_MS)
        assert page.table.bar_of("I46").left() < last


def test_a_step_is_worked_out_again_where_something_changed_meanwhile(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        held = places(planned(qtbot, hub))
        start, weeks = held["I52"]
        page.table.placed.emit("I52", start + 6, weeks)
        hub.change(set_note(hub.assessment, "D1.1", "Seen."), "note", question="D1.1")
        qtbot.waitUntil(lambda: bool(hub.assessment.current.plans), timeout=LONGEST_MS)
        assert places(planned(qtbot, hub)) == held | {"I52": (start + 6, weeks)}
        assert hub.assessment.current.answer("D1.1").note == "Seen."
        page.table.placed.emit("I52", start + 9, weeks)
        hub.undo_stack.undo()
        rest(qtbot)
        assert not hub.assessment.current.plans, "taking back drops what is still under way"


def test_held_arrow_keys_go_as_far_as_they_were_pressed(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        held = places(planned(qtbot, hub))
        start, weeks = held["I52"]
        page.table.choose("I52")
        for _press in range(5):
            qtbot.keyClick(page.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(
            lambda: places(planned(qtbot, hub)) == held | {"I52": (start + 5, weeks)}, timeout=LONGEST_MS
        )
        assert hub.undo_stack.count() <= 5


def test_what_is_fixed_stays_and_can_move_again(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        held = places(planned(qtbot, hub))
        page.row_actions.pinned.emit("I38", True)
        qtbot.waitUntil(lambda: bool(hub.assessment.current.plans), timeout=LONGEST_MS)
        plan = planned(qtbot, hub)
        assert places(plan) == held
        assert plan.breaks == ()
        assert page.limits.pinned() == ("I38",)
        page.limits.unpinned.emit("I38")
        qtbot.waitUntil(lambda: not hub.assessment.profile.roadmap.terms, timeout=LONGEST_MS)
        assert places(planned(qtbot, hub)) == held


def test_what_is_left_out_takes_its_followers_along(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        held = places(planned(qtbot, hub))
        with qtbot.waitSignal(hub.noticed, timeout=LONGEST_MS) as noticed:
            page.asking.left_out.emit("I48", "Nobody to hire.")
        assert noticed.args == ["I48 left out"]
        plan = planned(qtbot, hub)
        out = {one.id: one for one in plan.left_out}
        assert out["I48"].reason == "Nobody to hire."
        assert out["I38"].kind == "needs"
        assert places(plan) == {name: place for name, place in held.items() if name not in out}
        page.row_actions.left_out.emit("I48", None)
        qtbot.waitUntil(lambda: not hub.assessment.profile.roadmap.terms, timeout=LONGEST_MS)
        assert {one.id for one in planned(qtbot, hub).initiatives} == set(held)


def test_limits_are_tried_while_they_move_and_set_once_they_stand(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    half = {pool.id: pool.capacity / 2 for pool in framework.pools}
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        before = planned(qtbot, hub)
        with qtbot.waitSignal(page.desk.previewed, timeout=LONGEST_MS) as tried:
            page.limits.capacity_moving.emit(half)
        assert tried.args is not None
        assert tried.args[0].capacity == half
        assert hub.plan is before
        page.limits.capacity_set.emit(half)
        assert planned(qtbot, hub).capacity == half
        page.limits.budget_set.emit((20_000.0,))
        page.limits.rates_set.emit({pool.id: 800.0 for pool in framework.pools})
        plan = planned(qtbot, hub)
        assert plan.budget == (20_000.0,)
        assert {one.kind for one in plan.left_out} <= {"budget", "horizon", "needs"}
        page.limits.aim_set.emit("all")
        assert hub.assessment.profile.roadmap.aim == "all"
        day = hub.assessment.current.as_of + timedelta(28)
        page.asking.calendar_entered.emit({"start": day, "horizon_weeks": 78})
        plan = planned(qtbot, hub)
        assert (plan.first_day, plan.horizon) == (day, 78)


def test_the_best_plan_is_found_kept_and_undone(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        before = planned(qtbot, hub)
        with qtbot.waitSignal(hub.noticed, timeout=SEARCH_MS) as noticed:
            page.limits.solve_wanted.emit()
            assert page.limits.stop.isVisible()
            assert page.banner.finding.text() == "Looking for the best plan."
        assert noticed.args == ["Best possible plan, proven and kept."]
        plan = planned(qtbot, hub)
        assert (plan.proven, plan.gap, plan.solver, plan.chosen) == (True, 0.0, "exact", True)
        assert plan.area <= before.area + 1e-6
        qtbot.waitUntil(lambda: not page.limits.stop.isVisible(), timeout=LONGEST_MS)
        assert page.banner.finding.text().startswith("Best possible plan, proven on ")
        page.row_actions.pinned.emit("I38", True)
        qtbot.waitUntil(lambda: bool(hub.assessment.profile.roadmap.terms), timeout=LONGEST_MS)
        assert planned(qtbot, hub).proven, "more is fixed just where the best plan has it"
        hub.undo_stack.undo()
        hub.undo_stack.undo()
        assert not planned(qtbot, hub).chosen


def test_a_search_that_is_stopped_keeps_what_it_has(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        before = planned(qtbot, hub)
        with qtbot.waitSignal(hub.noticed, timeout=SEARCH_MS):
            page.limits.solve_wanted.emit()
            page.limits.stop_wanted.emit()
        plan = planned(qtbot, hub)
        assert plan.chosen
        assert plan.area <= before.area + 1e-6
        assert plan.bound is not None


def test_a_search_begins_with_what_is_being_moved(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        start, weeks = places(planned(qtbot, hub))["I52"]
        page.table.placed.emit("I52", start + 6, weeks)
        with qtbot.waitSignal(page.desk.searching, timeout=LONGEST_MS):
            page.limits.solve_wanted.emit()
        page.limits.stop_wanted.emit()
        qtbot.waitUntil(lambda: hub.undo_stack.count() == 2, timeout=SEARCH_MS)
        assert places(planned(qtbot, hub))["I52"] == (start + 6, weeks)


def test_what_a_search_begun_with_has_to_stand(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        planned(qtbot, hub)
        page.limits.solve_wanted.emit()
        hub.change(set_note(hub.assessment, "D1.1", "Seen."), "note", question="D1.1")
        page.limits.stop_wanted.emit()
        qtbot.waitUntil(lambda: bool(hub.assessment.current.plans), timeout=SEARCH_MS)
        for change in (
            lambda: page.panel.status_wanted.emit("I38", "begun"),
            lambda: page.limits.budget_set.emit((900_000.0,)),
        ):
            kept = hub.assessment.current.plans
            page.limits.solve_wanted.emit()
            change()
            page.limits.stop_wanted.emit()
            with qtbot.waitSignal(
                page.desk.refused, check_params_cb=lambda said, _more: bool(said), timeout=SEARCH_MS
            ):
                pass
            assert hub.assessment.current.plans == kept
            assert page.banner.finding.text() == "The plan that was found is not kept."
            assert not page.banner.act.isVisible()


def test_a_search_that_finds_nothing_says_so_until_something_changes(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    said: list[str] = []
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        hub.say_trouble = said.append
        planned(qtbot, hub)
        page.desk.set_terms("I53", {"must": True})
        page.limits.rates_set.emit({pool.id: 800.0 for pool in framework.pools})
        page.limits.budget_set.emit((900.0,))
        planned(qtbot, hub)
        page.limits.solve_wanted.emit()
        qtbot.waitUntil(lambda: page.banner.finding.text() == "No plan keeps all limits.", timeout=SEARCH_MS)
        assert "Raise the budget" in page.banner.sentence.text()
        page.key.grouped.emit("pool")
        assert page.banner.finding.text() == "No plan keeps all limits."
        hub.undo_stack.undo()
        assert page.banner.finding.text() != "No plan keeps all limits."
        planned(qtbot, hub)
        assert "Raise the budget" not in page.banner.sentence.text()
    assert said == []


def test_a_search_ends_with_its_assessment(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        start, weeks = places(planned(qtbot, hub))["I52"]
        begun = hub.assessment
        page.limits.solve_wanted.emit()
        page.table.placed.emit("I52", start + 6, weeks)
        page.limits.capacity_moving.emit({"RISK": 1.0})
        assert page.limits.stop.isVisible()
        with qtbot.assertNotEmitted(page.desk.previewed):
            hub.close()
            assert not page.limits.stop.isVisible()
            rest(qtbot)
        assert hub.assessment is begun
        page.table.placed.emit("I52", start + 6, weeks)
        page.limits.solve_wanted.emit()
        rest(qtbot)
        assert hub.assessment is begun
        again = OpenAssessment(framework, state("A"))
        page.show_assessment(again)
        planned(qtbot, again)
        page.table.placed.emit("I52", start + 1, weeks)
        qtbot.waitUntil(lambda: bool(again.assessment.current.plans), timeout=LONGEST_MS)
        assert hub.assessment is begun
        again.close()


def test_a_lock_drops_what_is_under_way(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        plan = planned(qtbot, hub)
        start, weeks = places(plan)["I52"]
        page.limits.solve_wanted.emit()
        page.table.placed.emit("I52", start + 6, weeks)
        lock = Lock(DAY, "Ada", hub.results.input_hash, hub.results.engine_version, hub.results, plan)
        locked = hub.assessment.with_current(replace(hub.assessment.current, lock=lock))
        hub.settle(locked)
        assert not page.limits.stop.isVisible()
        rest(qtbot)
        assert hub.assessment is locked
        assert places(planned(qtbot, hub)) == places(plan)


def worked_and_closed(
    qtbot: QtBot, desk: PlanningDesk, framework: Framework, state: State
) -> tuple[weakref.ref[OpenAssessment], set[int]]:
    """An assessment that was closed while a step and a search were under way, and what it held by number."""
    hub = OpenAssessment(framework, state("A"))
    hub.want_plan()
    desk.work_for(hub)
    start, weeks = places(planned(qtbot, hub))["I52"]
    desk.place("I52", start + 6, weeks)
    qtbot.waitUntil(lambda: bool(hub.assessment.current.plans), timeout=LONGEST_MS)
    desk.search()
    desk.place("I52", start, weeks)
    hub.close()
    return weakref.ref(hub), {id(hub.results), id(hub.assessment), id(hub.plan)}


def test_nothing_holds_on_to_a_closed_assessment(qtbot: QtBot, framework: Framework, state: State) -> None:
    desk = PlanningDesk(lambda: DAY)
    left, held = worked_and_closed(qtbot, desk, framework, state)
    rest(qtbot)
    gc.collect()
    assert left() is None
    kinds = (Assessment, Plan, Results)
    assert [one for one in gc.get_objects() if isinstance(one, kinds) and id(one) in held] == []


def test_owner_status_and_evidence(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        planned(qtbot, hub)
        page.today = lambda: DAY
        page.panel.owner_wanted.emit("I38", "Rosa Castellanos")
        page.panel.shown_toggled.emit("I38", 0, True)
        page.panel.status_wanted.emit("I38", "begun")
        (action,) = hub.assessment.current.actions
        assert (action.key, action.owner, action.shown) == ("I38", "Rosa Castellanos", (0,))
        assert (action.status, action.started) == ("begun", DAY)
        with qtbot.waitSignal(page.desk.done_wanted) as asked:
            page.panel.status_wanted.emit("I38", "done")
        assert asked.args == ["I38"]
        assert hub.assessment.current.actions[0].status == "begun"


def test_the_least_change_is_made(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        planned(qtbot, hub)
        page.limits.capacity_set.emit({"RISK": 0.0})
        plan = planned(qtbot, hub)
        assert [one.kind for one in plan.unmet] == ["no_capacity"]
        assert page.banner.act.text() == "Raise the capacity"
        page.banner.act.click()
        plan = planned(qtbot, hub)
        assert plan.unmet == ()
        assert plan.left_out == ()
        assert plan.capacity["RISK"] > 0


def test_every_least_change_is_one_limit(framework: Framework, state: State) -> None:
    start = state("A")

    def setup(unmet: Unmet):
        return mended(start, unmet, DAY).profile.roadmap

    quarters = set_roadmap(start, budget=(500.0, 1_500.0))
    assert mended(quarters, Unmet("budget", ("I38",), need=900.0), DAY).profile.roadmap.budget == (
        900.0,
        1_500.0,
    )
    assert setup(Unmet("late", ("I38",), need=3)).terms["I38"].due == DAY + timedelta(20)
    assert setup(Unmet("start", ("I38",), need=3)).terms["I38"].start == DAY + timedelta(21)
    assert setup(Unmet("must", ("I53",), have=30, need=37)).horizon_weeks == 37
    assert mended(start, Unmet("cycle", ("X01", "X02"), other="X02"), DAY) == start
