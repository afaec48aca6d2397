"""Which questions are asked, in which order, and which still want something."""

from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Answer, Assessment, Client, Profile, Round, Vote
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality import check_quality
from readiness_desktop.services import asking, evidence_list, workshop


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


def test_a_split_that_an_agreed_level_with_a_reason_settles_is_no_longer_open(framework: Framework) -> None:
    votes = (Vote("a", 1), Vote("b", 3))
    made = assessment(
        Answer("D1.1", state="answered", votes=votes, level=2),
        Answer("D1.2", state="answered", votes=votes, level=2, level_reason="seen in the log"),
        Answer("D1.3", state="answered", votes=votes),
    )
    order = ("D1.1", "D1.2", "D1.3")
    results = evaluate(framework, made)
    assert asking.wanting(framework, made, order, "disagree") == ("D1.1", "D1.3")
    checked = [
        one.place.target for one in check_quality(framework, made, results) if one.rule == "split_votes"
    ]
    assert checked == ["D1.1", "D1.3"], "the quality check says the same"
    assert workshop.chosen_questions(framework, made, "split") == ("D1.1", "D1.3")


def test_a_high_level_that_only_its_scope_lowers_is_no_want_of_evidence(framework: Framework) -> None:
    made = assessment(
        Answer("D1.1", state="answered", level=4, grade="E4", breadth="P"),
        Answer("D1.2", state="answered", level=4),
    )
    results = evaluate(framework, made)
    order = ("D1.1", "D1.2")
    assert (results.questions["D1.1"].claim_gap or 0) > 0
    assert asking.wanting(framework, made, order, "unproven", results) == ("D1.2",)
    assert [one.question for one in evidence_list.unproven(framework, results)] == ["D1.2"]
    checked = check_quality(framework, made, results)
    assert [one.place.target for one in checked if one.rule == "high_without_evidence"] == ["D1.2"]


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


def test_what_else_can_be_looked_for(framework: Framework) -> None:
    made = assessment(
        Answer("D1.1", state="na", na_reason="No such thing"),
        Answer("D1.2", state="answered", level=4),
        Answer("D1.3", state="answered", level=1),
    )
    results = evaluate(framework, made)
    order = ("D1.1", "D1.2", "D1.3")
    assert asking.wanting(framework, made, order, "na") == ("D1.1",)
    assert asking.wanting(framework, made, order, "unproven") == ()
    assert asking.wanting(framework, made, order, "unproven", results) == ("D1.2",)
    assert asking.wanting(framework, made, order, "changed") == (), "there is no round before"
    before = replace(
        made.current,
        uuid="before",
        number=0,
        answers={
            "D1.1": made.current.answer("D1.1"),
            "D1.2": Answer("D1.2", state="answered", level=3, note="other words"),
            "D1.3": replace(made.current.answer("D1.3"), note="only the note"),
        },
    )
    later = replace(made, rounds=(before, made.current))
    assert asking.wanting(framework, later, order, "changed") == ("D1.2",)


def test_every_wish_at_once_is_every_wish_one_by_one(framework: Framework) -> None:
    made = assessment(
        Answer("D1.1", state="na"), Answer("D1.2", state="answered", level=4), Answer("D1.3", review=True)
    )
    order = tuple(q.id for group in asking.groups(framework, "Deep") for q in group.questions)
    wanted = asking.Wanted()
    for step in range(3):
        results = evaluate(framework, made)
        all_of_them = wanted.of(framework, made, results, order)
        assert all_of_them is wanted.of(framework, made, results, order)
        assert all_of_them == {q: asking.wishes(framework, made, q, results) for q in order}
        answer = Answer("D1.2", state="answered", level=step, review=True)
        answers = {**made.current.answers, "D1.2": answer}
        made = made.with_current(replace(made.current, answers=answers))


def test_questions_are_found_by_their_words_and_notes(framework: Framework) -> None:
    made = assessment(Answer("D1.1", note="The zebra list"))
    texts = asking.Texts(asking.groups(framework, "Deep"))
    assert texts.having(made, "zeb") == {"D1.1"}
    assert "D6.3" in texts.having(made, framework.question("D6.3").title)
    assert texts.having(made, "d6.3") == texts.having(made, "D63") == {"D6.3"}
    assert {"D6.1", "D6.2"} <= texts.having(made, "D6")
    assert texts.having(made, "*") == texts.having(made, "") == texts.having(made, "zebras") == frozenset()
