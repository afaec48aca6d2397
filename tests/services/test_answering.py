"""Levels, votes, evidence and notes of one question."""

from dataclasses import replace
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import (
    Answer,
    Assessment,
    Client,
    EvidenceItem,
    Lock,
    Profile,
    Respondent,
    Round,
    Vote,
)
from readiness_desktop.domain.credit import agreed_level, vote_levels, votes_changed
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering

Q = "D6.6"
PEOPLE = ("a", "b", "c", "d")


def assessment(answer: Answer | None = None) -> Assessment:
    people = tuple(Respondent(uuid, uuid.upper()) for uuid in PEOPLE)
    first = Round(
        uuid="r1",
        number=1,
        as_of=date(2026, 4, 14),
        framework_id="x",
        framework_version="1",
        framework_checksum="0",
        profile=Profile("ETA"),
        respondents=people,
        answers={} if answer is None else {answer.question: answer},
    )
    return Assessment("u", Client("c", "Northwind"), (first,))


def voted(*levels: int | None) -> Assessment:
    made = assessment()
    for who, level in zip(PEOPLE, levels, strict=False):
        made = answering.set_vote(made, Q, who, level)
    return made


def answer(of: Assessment) -> Answer:
    return of.current.answer(Q)


@pytest.mark.parametrize(
    ("levels", "median"),
    [((3, 1, 1), 1), ((2, 3), 2), ((1, 2, 3, 4), 2), ((0,), 0), ((None, 4), 4), ((4, 0), 0)],
)
def test_the_lower_median_of_the_votes_is_agreed(levels: tuple[int | None, ...], median: int) -> None:
    made = answer(voted(*levels))
    assert made.state == "answered"
    assert made.level is None
    assert agreed_level(made) == median


def test_a_set_level_stays_and_later_votes_mark_it() -> None:
    made = answering.set_level(voted(1, 3), Q, 2, "  The log of February shows it ")
    assert answer(made).level_reason == "The log of February shows it"
    assert not votes_changed(answer(made))
    made = answering.set_vote(made, Q, "c", 4)
    assert agreed_level(answer(made)) == 2
    assert votes_changed(answer(made))
    made = answering.clear_vote(made, Q, "c")
    assert not votes_changed(answer(made))
    moved = answering.set_vote(answering.set_vote(made, Q, "a", 3), Q, "b", 1)
    assert not votes_changed(answer(moved)), "the same levels in another order are the same votes"


def test_setting_the_level_again_sees_the_new_votes() -> None:
    made = answering.set_level(voted(1), Q, 2)
    made = answering.set_vote(made, Q, "b", 4)
    assert votes_changed(answer(made))
    again = answering.set_level(made, Q, 2)
    assert answer(again).votes_seen == (1, 4)
    assert not votes_changed(answer(again))
    reasoned = answering.set_level_reason(made, Q, "seen")
    assert votes_changed(answer(reasoned)), "a reason alone says nothing about the votes"
    assert answer(reasoned).level_reason == "seen"


def test_a_level_that_differs_from_the_votes_is_known() -> None:
    assert answering.differs_from_votes(answer(answering.set_level(voted(1, 1), Q, 3)))
    assert not answering.differs_from_votes(answer(answering.set_level(voted(1, 1), Q, 1)))
    assert not answering.differs_from_votes(answer(answering.set_level(assessment(), Q, 3)))
    assert not answering.differs_from_votes(answer(answering.set_dont_know(voted(1), Q)))


def test_do_not_know_is_no_vote_and_all_of_them_are_dk() -> None:
    assert answer(voted(None, None)).state == "dk"
    assert vote_levels(answer(voted(None, 3))) == (3,)
    made = answering.set_vote(voted(None, None), Q, "b", 2)
    assert agreed_level(answer(made)) == 2
    back = answering.clear_vote(made, Q, "b")
    assert answer(back).state == "dk"
    assert answer(answering.clear_vote(back, Q, "a")).state == "open"


def test_nobody_knowing_can_be_agreed_and_ends_with_a_vote() -> None:
    made = answering.set_dont_know(voted(2), Q)
    assert answer(made).state == "dk"
    assert answer(made).level is None
    assert vote_levels(answer(made)) == (2,)
    assert answer(answering.set_vote(made, Q, "b", 1)).state == "answered"
    assert agreed_level(answer(answering.reopen(made, Q))) == 2


def test_not_applicable_only_where_the_pack_allows_it_and_with_a_reason(framework: Framework) -> None:
    with pytest.raises(ReadinessError) as refused:
        answering.set_not_applicable(framework, assessment(), Q, "Batch only")
    assert refused.value.fault is Fault.NOT_APPLICABLE
    assert refused.value.facts["question"] == Q
    with pytest.raises(ReadinessError) as missing:
        answering.set_not_applicable(framework, assessment(), "D4.7", "  \n")
    assert missing.value.fault is Fault.REASON_MISSING
    made = answering.set_not_applicable(framework, assessment(), "D4.7", " Nothing is bought ")
    assert made.current.answer("D4.7").state == "na"
    assert made.current.answer("D4.7").na_reason == "Nothing is bought"
    voted_on = answering.set_vote(made, "D4.7", "a", 1)
    assert voted_on.current.answer("D4.7").state == "na", "one vote does not undo what was agreed"
    levelled = answering.set_level(made, "D4.7", 1)
    assert levelled.current.answer("D4.7").state == "answered"
    assert levelled.current.answer("D4.7").na_reason == ""


def test_every_field_changes_alone() -> None:
    made = answering.set_level(assessment(), Q, 3)
    assert answer(answering.set_grade(made, Q, "E3")) == replace(answer(made), grade="E3")
    assert answer(answering.set_breadth(made, Q, "P")) == replace(answer(made), breadth="P")
    assert answer(answering.set_note(made, Q, " <b>x</b> ")) == replace(answer(made), note=" <b>x</b> ")
    assert answer(answering.set_note_in_report(made, Q, True)) == replace(answer(made), note_in_report=True)
    assert answer(answering.set_review(made, Q, True)) == replace(answer(made), review=True)


@pytest.mark.parametrize("level", [-1, 5, 7])
def test_other_levels_are_a_bug(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        answering.set_level(assessment(), Q, level)
    with pytest.raises(ValueError, match=str(level)):
        answering.set_vote(assessment(), Q, "a", level)


def test_unknown_grades_breadths_respondents_and_evidence_are_bugs() -> None:
    with pytest.raises(ValueError, match="E0"):
        answering.set_grade(assessment(), Q, "E0")
    with pytest.raises(ValueError, match="X"):
        answering.set_breadth(assessment(), Q, "X")
    with pytest.raises(KeyError):
        answering.set_vote(assessment(), Q, "nobody", 1)
    with pytest.raises(KeyError):
        answering.change_evidence(assessment(), EvidenceItem("e1", Q, "x"))


def test_evidence_is_added_changed_and_removed_in_order() -> None:
    first, second = EvidenceItem("e1", Q, "ETA check"), EvidenceItem("e2", Q, "Board")
    made = answering.add_evidence(answering.add_evidence(assessment(), first), second)
    other = answering.add_evidence(made, EvidenceItem("e3", "D1.1", "Elsewhere"))
    assert answering.evidence_of(other, Q) == (first, second)
    renamed = replace(first, title="ETA check, Feb")
    assert answering.evidence_of(answering.change_evidence(other, renamed), Q) == (renamed, second)
    assert answering.evidence_of(answering.remove_evidence(other, "e1"), Q) == (second,)


@pytest.mark.parametrize("state", ["open", "answered"])
def test_attached_evidence_lifts_the_grade_and_the_last_one_leaves_a_claim(
    state: Literal["open", "answered"],
) -> None:
    made = assessment(Answer(Q, state=state, level=3 if state == "answered" else None, grade="E1"))
    minutes, log = EvidenceItem("e1", Q, "Minutes", grade="E2"), EvidenceItem("e2", Q, "Log", grade="E4")
    lifted = answering.add_evidence(answering.add_evidence(made, minutes), log)
    assert answer(lifted).grade == "E4"
    set_by_hand = answering.set_grade(lifted, Q, "E3")
    assert answer(answering.change_evidence(set_by_hand, replace(log, title="Alert log"))).grade == "E3"
    assert (
        answer(answering.change_evidence(made_with(made, minutes), replace(minutes, grade="E3"))).grade
        == "E3"
    )
    one_left = answering.remove_evidence(lifted, "e2")
    assert answer(one_left).grade == "E4", "what counts is at most the best that is left"
    none_left = answering.remove_evidence(made_with(made, minutes), "e1")
    assert answer(none_left).grade == "E1"


@pytest.mark.parametrize("state", ["dk", "na"])
def test_evidence_says_nothing_of_an_answer_that_is_none(state: Literal["dk", "na"]) -> None:
    made = assessment(Answer(Q, state=state, grade="E1", na_reason="Bought"))
    lifted = answering.add_evidence(made, EvidenceItem("e1", Q, "Log", grade="E4"))
    assert answer(lifted).grade == "E1"


def made_with(made: Assessment, item: EvidenceItem) -> Assessment:
    return answering.add_evidence(made, item)


def test_a_carried_answer_is_confirmed_by_a_word_or_a_new_level() -> None:
    made = assessment(Answer(Q, state="answered", level=2, carried=True))
    assert not answer(answering.confirm_carried(made, Q)).carried
    assert not answer(answering.set_level(made, Q, 2)).carried
    assert answer(answering.set_note(made, Q, "x")).carried
    assert not answer(answering.set_dont_know(made, Q)).carried


def test_nothing_changed_is_the_same_object() -> None:
    made = answering.set_level(voted(2), Q, 2)
    assert answering.set_level(made, Q, 2) is made
    assert answering.set_note(made, Q, "") is made
    assert answering.clear_vote(made, Q, "d") is made
    assert answering.set_vote(made, Q, "a", 2) is made
    assert answering.remove_evidence(made, "none") is made
    item = EvidenceItem("e1", Q, "x")
    held = answering.add_evidence(made, item)
    assert answering.change_evidence(held, item) is held


def test_a_locked_round_refuses_every_change(framework: Framework) -> None:
    held = answering.add_evidence(voted(1), EvidenceItem("e1", Q, "x"))
    lock = Lock(date(2026, 4, 14), "A", "h", "1", results=None)  # type: ignore[arg-type]
    locked = held.with_current(replace(held.current, lock=lock))
    steps = [
        lambda: answering.set_level(locked, Q, 1),
        lambda: answering.set_level_reason(locked, Q, "x"),
        lambda: answering.set_vote(locked, Q, "a", 1),
        lambda: answering.clear_vote(locked, Q, "b"),
        lambda: answering.set_dont_know(locked, Q),
        lambda: answering.set_not_applicable(framework, locked, "D4.7", "x"),
        lambda: answering.reopen(locked, Q),
        lambda: answering.set_grade(locked, Q, "E2"),
        lambda: answering.set_breadth(locked, Q, "L"),
        lambda: answering.set_note(locked, Q, "x"),
        lambda: answering.set_note_in_report(locked, Q, False),
        lambda: answering.set_review(locked, Q, False),
        lambda: answering.confirm_carried(locked, Q),
        lambda: answering.add_evidence(locked, EvidenceItem("e2", Q, "x")),
        lambda: answering.change_evidence(locked, EvidenceItem("e1", Q, "y")),
        lambda: answering.remove_evidence(locked, "e1"),
    ]
    for step in steps:
        with pytest.raises(ReadinessError) as refused:
            step()
        assert refused.value.fault is Fault.ROUND_LOCKED
        assert refused.value.facts["round"] == 1


votes_of = st.lists(st.one_of(st.none(), st.integers(0, 4)), max_size=4)


@given(votes_of)
def test_the_state_follows_from_the_votes_alone(levels: list[int | None]) -> None:
    made = answer(voted(*levels))
    numbers = sorted(level for level in levels if level is not None)
    expected = "open" if not levels else "answered" if numbers else "dk"
    assert made.state == expected
    assert agreed_level(made) == (numbers[(len(numbers) - 1) // 2] if numbers else None)
    assert answering.levels_apart(made) == (numbers[-1] - numbers[0] if numbers else 0)


@given(votes_of, st.permutations(range(4)))
def test_the_order_of_votes_changes_nothing(levels: list[int | None], order: list[int]) -> None:
    votes = tuple(Vote(PEOPLE[i], level) for i, level in enumerate(levels))
    mixed = tuple(votes[i] for i in order if i < len(votes))
    one, other = Answer(Q, state="answered", votes=votes), Answer(Q, state="answered", votes=mixed)
    assert agreed_level(one) == agreed_level(other)
    assert answering.levels_apart(one) == answering.levels_apart(other)
