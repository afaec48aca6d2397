"""The lines of work due and done: the axis begins on the first day of the plan, months are named evenly."""

from datetime import date, timedelta

from readiness_desktop.domain.roadmap_curves import progress_curve
from readiness_desktop.domain.roadmap_progress import roadmap_progress
from readiness_desktop.gui.roadmap.work_chart import work_curve
from tests.domain.made_plan import plan, planned

FIRST = date(2026, 11, 30)


def test_it_begins_on_the_first_day_of_the_plan() -> None:
    made = plan(planned("I01", 0, 20), first_day=FIRST)
    facts = work_curve(roadmap_progress(made, (), FIRST), progress_curve(made, (), FIRST))
    assert facts.marks[0] == (0.0, "30 Nov")
    # 1 December stands too near to be named; all later months are there.
    assert [words for _time, words in facts.marks[1:]] == ["1 Jan", "1 Feb", "1 Mar", "1 Apr"]
    assert facts.lines[0].points[0] == (0.0, 0.0)
    assert facts.last == 140.0
    assert facts.now == (1.0, "Today")
    assert facts.table[1][0] == "30 Nov 2026"


def test_today_is_not_marked_before_the_plan() -> None:
    made, early = plan(planned("I01", 0, 20), first_day=FIRST), FIRST - timedelta(1)
    assert work_curve(roadmap_progress(made, (), early), progress_curve(made, (), early)).now is None
