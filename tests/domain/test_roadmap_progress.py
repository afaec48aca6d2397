"""Planned against actual, by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.roadmap_progress import (
    first_day_of,
    last_day_of,
    left_days,
    roadmap_progress,
)
from readiness_desktop.domain.roadmap_setup import Rest
from tests.domain.made_plan import MONDAY, plan, planned


def action(name: str, status: str = "begun", **fields: object) -> Action:
    return Action("u", name, initiative=name, status=status, **fields)  # type: ignore[arg-type]


def test_weeks_are_days() -> None:
    assert first_day_of(MONDAY, 2) == date(2026, 1, 19)
    assert last_day_of(MONDAY, 2) == date(2026, 1, 18)
    one = roadmap_progress(plan(), (), MONDAY).of("I02")
    assert (one.start, one.finish) == (date(2026, 1, 19), date(2026, 3, 8))


@pytest.mark.parametrize(
    ("on", "state", "late"),
    [
        (date(2026, 1, 4), "not_started", 0),
        (date(2026, 1, 11), "not_started", 0),
        (date(2026, 1, 12), "late_start", 7),
        (date(2026, 1, 20), "late_start", 15),
    ],
)
def test_a_start_is_late_once_its_week_is_over(on: date, state: str, late: int) -> None:
    one = roadmap_progress(plan(), (), on).of("I01")
    assert (one.state, one.days_late, one.left_days) == (state, late, 10.0)
    assert one.weeks_late == -(-late // 7)


def test_work_that_is_begun_takes_as_long_as_planned_while_nobody_says_more() -> None:
    started = MONDAY + timedelta(3)
    one = roadmap_progress(plan(), (action("I01", started=started),), date(2026, 1, 10)).of("I01")
    assert (one.state, one.expected, one.days_late) == ("running", date(2026, 1, 21), 3)
    assert one.weeks_late == 1
    over = roadmap_progress(plan(), (action("I01", started=started),), date(2026, 1, 30)).of("I01")
    assert (over.state, over.expected, over.days_late) == ("overrun", date(2026, 1, 30), 12)


def test_what_is_left_takes_time_at_the_planned_pace_and_observation_after_it() -> None:
    on = date(2026, 2, 2)
    # 20 days planned at 5 a week: 10 are spent, 15 are left, and it is observed for three weeks.
    running = action("I02", started=date(2026, 1, 19), spent_days=10.0, left_days=15.0, spent_money=4_000.0)
    one = roadmap_progress(plan(), (running,), on).of("I02")
    assert (one.left_days, one.expected) == (15.0, on + timedelta(20 + 21))
    assert (one.earned, one.spent_money, one.money) == (0.4, 4_000.0, 2_000.0)
    assert one.state == "running"
    spent = roadmap_progress(plan(), (replace(running, spent_days=21.0, left_days=None),), on).of("I02")
    assert (spent.state, spent.left_days, spent.earned) == ("overrun", 0.0, 1.0)
    assert spent.expected == on + timedelta(20)


def test_work_that_begins_on_its_first_day_is_on_time() -> None:
    rest = planned("I01", 0, 2, rest=Rest(10.0, 3.0))
    begun = action("I01", started=MONDAY, spent_days=3.0)
    one = roadmap_progress(plan(rest), (begun,), MONDAY).of("I01")
    assert (one.effort, one.left_days) == (13.0, 10.0)
    assert (one.expected, one.days_late, one.weeks_late) == (one.finish, 0, 0)


def test_what_was_worked_before_the_plan_was_due_as_it_was_worked() -> None:
    rest = planned("I01", 0, 2, rest=Rest(10.0, 10.0))
    begun = action("I01", started=MONDAY - timedelta(9), spent_days=10.0)
    due = [
        roadmap_progress(plan(rest), (begun,), MONDAY + timedelta(day)).due for day in (-10, -9, -1, 6, 13)
    ]
    assert due == pytest.approx([0.0, 1.0, 9.0, 15.0, 20.0])


def test_done_is_as_late_as_it_was_and_early_where_it_was_early() -> None:
    done = action("I01", "done", finished=date(2026, 1, 15))
    one = roadmap_progress(plan(), (done,), date(2026, 3, 1)).of("I01")
    assert (one.state, one.days_late, one.weeks_late, one.left_days) == ("done", -3, 0, 0.0)
    late = roadmap_progress(plan(), (replace(done, finished=date(2026, 1, 27)),), MONDAY).of("I01")
    assert (late.days_late, late.weeks_late) == (9, 2)
    undated = roadmap_progress(plan(), (replace(done, finished=None),), MONDAY).of("I01")
    assert (undated.expected, undated.days_late) == (date(2026, 1, 18), 0)


def test_totals_hold_what_is_due_against_what_is_finished() -> None:
    on = date(2026, 1, 18)  # the end of week 1
    actions = (
        action("I01", "done", finished=on, spent_days=12.0),
        action("I03", spent_days=2.5, owner="Ada"),
    )
    found = roadmap_progress(plan(), actions, on)
    # I01: 10 of 10 days are due; I03: one of its two weeks, 5 of 10; I02: none of its 20.
    assert (found.effort, found.due, found.earned) == (40.0, 15.0, 12.5)
    assert (found.due_share, found.earned_share) == (15 / 40, 12.5 / 40)
    assert (found.spent_days, found.left_days) == (14.5, 20.0 + 7.5)
    expected_cost = (5_000 + 40_000 + 20_000) / 6
    assert found.money == pytest.approx(expected_cost + 2_000)
    assert (found.finish, found.expected) == (date(2026, 3, 8), date(2026, 3, 8))
    assert found.of("I03").owner == "Ada"


def test_what_was_dropped_counts_in_no_total_but_its_money_is_spent() -> None:
    dropped = action("I02", "dropped", spent_money=300.0, spent_days=1.0)
    found = roadmap_progress(plan(), (dropped,), date(2026, 6, 1))
    one = found.of("I02")
    assert (one.state, one.expected, one.left_days) == ("dropped", None, 0.0)
    assert (found.effort, found.due, found.spent_money, found.spent_days) == (20.0, 20.0, 300.0, 1.0)
    with pytest.raises(KeyError):
        found.of("I09")


def test_a_condition_is_no_work_of_the_plan() -> None:
    condition = Action("u", "C1:D2.4", initiative="I01", status="done")
    assert roadmap_progress(plan(), (condition,), MONDAY).of("I01").state == "not_started"


def test_without_a_first_day_there_are_no_dates() -> None:
    undated = plan(first_day=None)
    with pytest.raises(ValueError, match="first day"):
        roadmap_progress(undated, (), MONDAY)
    assert roadmap_progress(undated, (), MONDAY, MONDAY) == roadmap_progress(plan(), (), MONDAY)


def test_without_work_there_is_no_share() -> None:
    empty = roadmap_progress(replace(plan(), initiatives=()), (), MONDAY)
    assert (empty.due_share, empty.earned_share, empty.finish, empty.money) == (None, None, None, None)


_actions = st.builds(
    action,
    st.just("I02"),
    st.sampled_from(("open", "begun", "done", "dropped")),
    started=st.none() | st.dates(date(2025, 12, 1), date(2026, 6, 1)),
    finished=st.none() | st.dates(date(2025, 12, 1), date(2026, 6, 1)),
    spent_days=st.none() | st.floats(0, 100),
    left_days=st.none() | st.floats(0, 100),
)


@given(_actions, st.dates(date(2025, 12, 1), date(2026, 6, 1)))
def test_shares_and_days_never_leave_their_range(given_action: Action, on: date) -> None:
    found = roadmap_progress(plan(), (given_action,), on)
    assert 0 <= found.earned <= found.effort
    assert 0 <= found.due <= found.effort
    for one in found.initiatives:
        assert one.left_days >= 0
        assert one.weeks_late >= 0
        assert (one.expected is None) == (one.state == "dropped")
        if one.expected is not None and one.state != "done":
            assert one.expected >= on or one.expected >= one.finish


@given(st.floats(0, 100), st.floats(0, 100))
def test_more_spent_leaves_no_more_to_do(one: float, other: float) -> None:
    less, more = sorted((one, other))
    effort = planned("I01", 0, 4).effort
    assert left_days(effort, action("I01", spent_days=more)) <= left_days(
        effort, action("I01", spent_days=less)
    )
