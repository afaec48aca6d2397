"""What a plan does not keep, leaves out or cannot meet: one clear sentence each, with the least change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Break, BreakKind, LeftKind, LeftOut, Range, Unmet
from readiness_desktop.domain.roadmap_setup import OwnInitiative
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.wording import roadmap_limits
from readiness_desktop.wording.roadmap_limits import Told

FIRST = date(2026, 4, 14)


@pytest.fixture
def told(framework: Framework, state: Callable[[str], Assessment]) -> Told:
    assessment = state("A")
    plan = plan_for(framework, assessment, evaluate(framework, assessment))
    own = OwnInitiative("X01", "Union talks", "CHG").initiative
    return Told(framework, replace(plan, own=(own,)), FIRST, shown_name=lambda name: f"<{name}>")


def test_weeks_are_told_as_dates() -> None:
    assert roadmap_limits.span(FIRST, 4, 9) == "Week 5 to 9, 12 May to 15 Jun"
    assert roadmap_limits.span(FIRST, 0, 1) == "Week 1, 14 Apr to 20 Apr"
    assert roadmap_limits.span(FIRST, 37, 38) == "Week 38, 29 Dec to 4 Jan 2027"


BREAKS: tuple[tuple[BreakKind, Break, str], ...] = (
    ("prerequisite", Break("prerequisite", "I18", "X01", 3, 2.0),
     "Profiling of production sources and fit-for-use thresholds starts 2 weeks before Union talks is finished."),
    ("capacity", Break("capacity", "", "DATA", 4, 3.5),
     "Data engineering lacks 3.5 person-days a week from 12 May 2026 on."),
    ("budget", Break("budget", "", "", 13, 12_000.0),
     "By the quarter of 14 Jul 2026 the plan spends €12,000 more than the budget."),
    ("start", Break("start", "X01", "", 3, 1.0), "Union talks starts 1 week away from the day that is fixed for it."),
    ("early", Break("early", "X01", "", 3, 2.0), "Union talks starts 2 weeks before it may."),
    ("late", Break("late", "X01", "", 3, 2.0), "Union talks is finished 2 weeks too late."),
    ("person", Break("person", "X01", "Mia Lind", 1),
     "<Mia Lind> works on Union talks and on something else from 21 Apr 2026 on."),
    ("must", Break("must", "X01"), "Union talks has to be done and is not finished before 13 Apr 2027."),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "one", "said"), BREAKS)
def test_a_break_is_one_sentence(told: Told, kind: str, one: Break, said: str) -> None:
    assert one.kind == kind
    assert roadmap_limits.broken(told, one) == said


@pytest.mark.parametrize(
    ("kind", "other", "reason", "said"),
    [
        ("excluded", (), "bought as a service", "Left out by hand: bought as a service"),
        ("excluded", (), "", "Left out by hand."),
        ("needs", ("X01",), "", "It needs Union talks first, and that is not planned."),
        ("no_capacity", ("ML",), "", "Model engineering has nobody for it."),
        ("budget", (), "", "The budget has no money left for it."),
        ("horizon", (), "", "It would not be finished before 13 Apr 2027."),
        ("cycle", ("X01",), "", "It waits for itself, by way of Union talks."),
    ],
)
def test_what_is_left_out_has_a_reason(
    told: Told, kind: LeftKind, other: tuple[str, ...], reason: str, said: str
) -> None:
    assert roadmap_limits.left_out(told, LeftOut("I18", kind, other, reason)) == said


@pytest.mark.parametrize(
    ("one", "said", "mend"),
    [
        (
            Unmet("no_capacity", ("X01",), pool="DATA", have=0.0, need=4.5),
            "Data engineering has too few people for Union talks. "
            "Raise Data engineering to at least 4.5 person-days a week.",
            "Raise the capacity",
        ),
        (
            Unmet("cycle", ("X01", "I37"), other="I37"),
            "Union talks and Production owner appointed wait for each other. "
            "Let Union talks no longer wait for Production owner appointed.",
            "",
        ),
        (
            Unmet("budget", ("X01",), have=1000.0, need=2000.0),
            "€1,000 a quarter is too little for Union talks. Raise the budget to at least €2,000 a quarter.",
            "Raise the budget",
        ),
        (
            Unmet("late", ("X01",), have=4, need=6),
            "Union talks cannot be finished by 11 May 2026. The earliest day is 25 May 2026.",
            "Move the day",
        ),
        (
            Unmet("start", ("X01",), have=1, need=2),
            "Union talks cannot start on 21 Apr 2026. The earliest day is 28 Apr 2026.",
            "Move the day",
        ),
        (
            Unmet("needs", ("X01",), other="I37"),
            "Union talks has to be done and needs Production owner appointed, which is left out. "
            "Take Production owner appointed in again.",
            "Take it in again",
        ),
        (
            Unmet("must", ("X01",), have=52, need=60),
            "Union talks has to be done and cannot be finished within 52 weeks. Plan for at least 60 weeks.",
            "Plan for longer",
        ),
    ],
)
def test_what_cannot_be_met_names_the_least_change(told: Told, one: Unmet, said: str, mend: str) -> None:
    assert roadmap_limits.unmet(told, one) == said
    assert roadmap_limits.mend(one) == mend


def test_everything_that_is_not_done_now_is_listed_once(told: Told) -> None:
    waived = told.plan.waived
    both = replace(
        told, plan=replace(told.plan, left_out=(LeftOut(waived[0], "horizon"),), unassessed=("X01",))
    )
    rows = roadmap_limits.not_now(both)
    assert [name for name, _why in rows] == [waived[0], "X01", waived[1]]
    assert rows[2][1].startswith("In place already, as are ")
    assert all(told.title(name) in rows[2][1] for name in waived[2:])
    done = replace(told, plan=replace(told.plan, left_out=(LeftOut("I05", "done"),)))
    assert roadmap_limits.left_words(done) == ""
    assert rows[1][1] == "Its questions are not answered yet: confirm it first."
    assert roadmap_limits.left_words(both).startswith("Left out: ")
    assert roadmap_limits.left_words(told) == ""
    many = replace(
        told, plan=replace(told.plan, left_out=tuple(LeftOut(name, "horizon") for name in waived[:5]))
    )
    assert roadmap_limits.left_words(many).endswith(" and 2 more")


def test_the_sum_gives_a_range_and_says_where_a_rate_is_missing(told: Told) -> None:
    assert roadmap_limits.total(told) == "32 initiatives, 943 person-days"
    some = tuple(
        replace(one, cost=Range(1000.0, 2000.0, 3000.0) if number < 10 else None)
        for number, one in enumerate(told.plan.initiatives)
    )
    part = replace(told, plan=replace(told.plan, initiatives=some))
    assert roadmap_limits.total(part).endswith("€10,000 to €30,000 for 10 of them")


def test_an_initiative_that_nobody_knows_keeps_its_id(told: Told) -> None:
    assert told.title("X09") == "X09"
    assert told.pool("GONE") == "GONE"
