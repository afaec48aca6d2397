"""Work on a roadmap in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan_moves import PlanMove
from readiness_desktop.domain.roadmap_progress import roadmap_progress
from readiness_desktop.domain.roadmap_setup import ChosenPlan
from readiness_desktop.wording import roadmap_progress as words
from tests.domain.made_plan import MONDAY, plan
from tests.domain.test_roadmap_impact import plan_of

ON = MONDAY + timedelta(20)
CHOSEN = ChosenPlan("u", date(2025, 11, 3), MONDAY, "list", (), 17_000.0, 52, by="Anna Kowalska")


def begun(**fields: object) -> tuple[Action, ...]:
    return (Action("u", "I01", initiative="I01", status="begun", **fields),)  # type: ignore[arg-type]


def test_the_head_says_what_is_done_and_what_should_be() -> None:
    found = roadmap_progress(plan(), begun(started=MONDAY, spent_days=4.0, spent_money=1_200.0), ON)
    assert words.totals(found) == "10% of the work is done, 62% should be by today"
    said = words.totals_more(found, "EUR")
    assert said.startswith("4 of 40 person-days spent, 36 left, €1,200 paid, ends on ")
    assert said.endswith(".")
    nothing = roadmap_progress(plan_of(), (), ON, MONDAY)
    assert words.totals(nothing) == "Nothing is planned"
    assert words.totals_more(nothing, "EUR") == "0 of 0 person-days spent, 0 left."


def test_one_initiative_in_words() -> None:
    found = roadmap_progress(plan(), begun(started=MONDAY, spent_days=4.5), ON)
    one, two = found.of("I01"), found.of("I02")
    assert words.planned(one, ON) == "5 Jan – 18 Jan"
    assert words.planned(replace(one, finish=date(2027, 1, 2)), ON) == "5 Jan – 2 Jan 2027"
    far = replace(one, start=date(2027, 11, 1), finish=date(2027, 12, 1))
    assert words.planned(far, ON) == "1 Nov – 1 Dec 2027"
    over = replace(one, start=date(2025, 12, 1), finish=date(2026, 1, 3))
    assert words.planned(over, ON) == "1 Dec – 3 Jan"
    assert words.due(date(2026, 6, 5), ON) == "due 5 Jun"
    assert words.ended(date(2024, 6, 5), ON) == "to 5 Jun 2024"
    assert words.left(2.5) == "2.5 left"
    assert (words.spent(one), words.spent(two)) == ("4.5 of 10", "of 20")
    assert words.lateness(replace(one, days_late=8)) == "two weeks late"
    assert words.lateness(replace(one, days_late=8, state="done")) == ""
    assert words.lateness(replace(one, days_late=-8)) == ""
    assert words.state("late_start") == "Should have begun"


def test_parts_of_the_exit_evidence(framework: Framework) -> None:
    initiative = replace(framework.initiative("I01"), exit_evidence="a; b; c")
    assert words.shown_parts(initiative, (0, 2, 9)) == "2 of 3 shown"
    assert words.shown_parts(replace(initiative, exit_evidence=""), ()) == ""


def test_a_proposed_level_and_what_holds_it_back(framework: Framework) -> None:
    said = words.proposed(framework, "D5.2", 1, 2, "E3", words.gate_then(met=True))
    assert said == "D5.2 Run money is approved: 1 → 2 at Documented (E3), gate then met"
    assert ": ? → 2" in words.proposed(framework, "D5.2", None, 2, "E3", "")
    assert "stays at 2" in words.proposed(framework, "D5.2", 2, 2, "E3", "")
    assert words.held_back(1, ("breadth", "L4")) == (
        "Credited at 1: it does not apply everywhere and limit L4."
    )
    assert words.held_back(2, ()) == ""


def test_chosen_plans(framework: Framework) -> None:
    assert words.plan_line(CHOSEN, str) == "3 Nov 2025, by Anna Kowalska"
    assert words.plan_line(replace(CHOSEN, by=""), str) == "3 Nov 2025"
    assert words.solver(CHOSEN) == "Good order, not proven"
    assert words.solver(replace(CHOSEN, solver="hand")) == "By hand"
    assert words.solver(replace(CHOSEN, proven=True)) == "Proven best"
    assert words.solver(replace(CHOSEN, bound=16_660.0)) == "Within 2.1% of the best possible"


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (PlanMove("I01", "moved", MONDAY, MONDAY + timedelta(14)), "A ends two weeks later, on 19 Jan 2026"),
        (PlanMove("I01", "moved", MONDAY, MONDAY - timedelta(7)), "A ends one week earlier, on 29 Dec 2025"),
        (PlanMove("I01", "new", None, MONDAY), "A is new, it ends on 5 Jan 2026"),
        (PlanMove("I01", "gone", MONDAY), "A is gone"),
    ],
)
def test_moves(one: PlanMove, said: str) -> None:
    assert words.move("A", one) == said


def test_how_much_moved() -> None:
    assert words.moved(0, MONDAY) == "Nothing moved since 5 Jan 2026."
    assert words.moved(2, MONDAY) == "Two initiatives moved since 5 Jan 2026."
