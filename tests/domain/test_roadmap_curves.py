"""Work that is due and that is earned, week by week."""

from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.roadmap_curves import progress_curve
from readiness_desktop.domain.roadmap_progress import PlannedWork, roadmap_progress
from tests.domain.made_plan import MONDAY, plan
from tests.domain.test_roadmap_impact import plan_of


def action(name: str, status: str, **fields: object) -> Action:
    return Action("u", name, initiative=name, status=status, **fields)  # type: ignore[arg-type]


def test_it_runs_from_nothing_to_all_with_today_in_it() -> None:
    on = MONDAY + timedelta(10)
    found = progress_curve(plan(), (), on)
    days = [one.day for one in found]
    assert days == sorted(set(days))
    assert on in days
    assert (found[0].day, found[0].due) == (MONDAY - timedelta(1), 0.0)
    assert found[-1].due == pytest.approx(1.0)
    assert [one.due for one in found] == sorted(one.due for one in found)
    assert all((one.earned is None) == (one.day > on) for one in found)


def test_done_work_grew_evenly_from_its_first_day_to_its_last() -> None:
    started, finished, on = MONDAY, MONDAY + timedelta(14), MONDAY + timedelta(20)
    held = (action("I01", "done", started=started, finished=finished),)
    found = {one.day: one.earned for one in progress_curve(plan(), held, on)}
    share = roadmap_progress(plan(), held, on).earned_share
    assert share is not None
    assert found[on] == pytest.approx(share)
    assert found[MONDAY + timedelta(6)] == pytest.approx(share * 6 / 14)
    sudden = (action("I01", "done", finished=finished),)
    then = {one.day: one.earned for one in progress_curve(plan(), sudden, on)}
    assert then[MONDAY + timedelta(13)] == 0.0
    assert then[on] == pytest.approx(share)


def test_what_was_dropped_does_not_count() -> None:
    on = MONDAY + timedelta(20)
    held = (action("I01", "dropped", spent_days=3.0),)
    assert all(one.earned in (0.0, None) for one in progress_curve(plan(), held, on))


def test_a_day_before_the_plan_and_no_work() -> None:
    assert all(one.earned is None for one in progress_curve(plan(), (), MONDAY - timedelta(9)))
    assert progress_curve(plan_of(), (), MONDAY, date(2026, 1, 5)) == ()
    with pytest.raises(ValueError, match="first day"):
        progress_curve(plan_of(), (), MONDAY)


def test_it_begins_where_the_first_work_did() -> None:
    on = MONDAY + timedelta(10)
    early = MONDAY - timedelta(14)
    beside = PlannedWork("I09", early, MONDAY - timedelta(1), 14, 10.0, 5.0, beside=True)
    held = (action("I09", "done", started=early, finished=MONDAY - timedelta(8)),)
    found = {one.day: one for one in progress_curve(plan(), held, on, beside=(beside,))}
    whole = roadmap_progress(plan(), held, on, beside=(beside,)).effort
    assert min(found) == early - timedelta(1)
    assert found[MONDAY - timedelta(8)].due == pytest.approx(5 / whole)
    assert found[MONDAY - timedelta(8)].earned == pytest.approx(10 / whole)
