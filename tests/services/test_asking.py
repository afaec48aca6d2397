"""Which questions are asked, in which order, and which still want something."""

from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Answer, Assessment, Client, Profile, Round, Vote
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import asking


def assessment(*answers: Answer) -> Assessment:
    first = Round("r", 1, date(2026, 4, 14), "x", "1", "0", Profile("ETA"))
    return Assessment(
        "u", Client("c", "N"), (replace(first, answers={answer.question: answer for answer in answers}),)
    )


@pytest.mark.parametrize(
    ("depth", "count", "modules"), [("Quick", 50, 0), ("Standard", 50, 0), ("Deep", 74, 2)]
)
def test_a_depth_asks_its_questions_in_groups(
    framework: Framework, depth: str, count: int, modules: int
) -> None:
    found = asking.groups(framework, depth)
    assert sum(len(group.questions) for group in found) == count
    assert sum(group.module is not None for group in found) == modules
    assert [g.id for g in found[:8]] == [f"D{i}" for i in range(1, 9)]
    if modules:
        assert {g.id: g.dimension for g in found[8:]} == {"IA": "D1", "DP": "D2"}


def test_what_a_question_still_wants(framework: Framework) -> None:
    made = assessment(
        Answer("D1.1", state="answered", level=2, review=True),
        Answer("D1.2", state="answered", votes=(Vote("a", 1), Vote("b", 3))),
        Answer("D1.3", state="answered", votes=(Vote("a", 1), Vote("b", 2)), carried=True),
        Answer("D1.4", state="dk"),
    )
    order = ("D1.1", "D1.2", "D1.3", "D1.4", "D1.5")
    assert asking.wanting(framework, made, order, "flagged") == ("D1.1",)
    assert asking.wanting(framework, made, order, "disagree") == ("D1.2",)
    assert asking.wanting(framework, made, order, "carried") == ("D1.3",)
    assert asking.wanting(framework, made, order, "open") == ("D1.5",)


def test_going_on_goes_round_and_going_back_stops() -> None:
    order = ("a", "b", "c", "d")
    assert asking.after(order, "b", order) == "c"
    assert asking.after(order, "d", order) == "a"
    assert asking.after(order, "c", ("b",)) == "b"
    assert asking.after(order, "b", ("b",)) is None
    assert asking.after(order, "gone", ("c",)) == "c"
    assert asking.after(order, "gone", ()) is None
    assert asking.before(order, "c", order) == "b"
    assert asking.before(order, "c", ("a",)) == "a"
    assert asking.before(order, "a", order) is None


def test_the_time_left_grows_with_open_questions() -> None:
    assert asking.minutes_left(0) == 0
    assert asking.minutes_left(5) == 10


def test_onward_ends_behind_the_last_question(framework: Framework) -> None:
    order = tuple(q.id for group in asking.groups(framework, "Standard") for q in group.questions)
    assert [asking.onward(order, q) for q in order] == [*order[1:], None]
    assert asking.onward(order, "IA.01") == order[0]
    assert asking.onward((), "D1.1") is None
