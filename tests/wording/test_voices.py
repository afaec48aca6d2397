from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Answer, Vote
from readiness_desktop.domain.double_rating import DoubleRating
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.wording import voices

RATED = DoubleRating(tuple(f"D1.{n}" for n in range(14)), 9, 0.8378, True, 12, False)


def test_disagreement_has_range_and_agreement(framework, state):
    found = evaluate(framework, state("A")).questions["D6.1"]
    assert voices.disagreement(found, 2) == "2 levels apart, agreement 0.33"
    assert voices.disagreement(replace(found, agreement=1.0), 0) == "All say the same, agreement 1.00"
    assert voices.disagreement(replace(found, votes=1), 0) == ""


@pytest.mark.parametrize(
    ("level", "votes", "words"),
    [
        (None, (3, 1, 1), "Lower median of 3 votes"),
        (None, (3,), "From 1 vote"),
        (1, (3, 1, 1), "Set by hand, as the votes say"),
        (2, (3, 1, 1), "Set by hand, lower median is 1"),
        (2, (), ""),
    ],
)
def test_an_agreed_level_says_where_it_comes_from(level, votes, words):
    said = tuple(Vote(str(n), vote) for n, vote in enumerate(votes))
    assert voices.basis(Answer("D1.1", "answered", level=level, votes=said)) == words
    assert voices.basis(Answer("D1.1", "dk")) == ""


@pytest.mark.parametrize(
    ("gap", "count", "words"),
    [
        (1.34, 5, "Executives rate it 1.3 higher than practitioners (5 questions compare)"),
        (-1.0, 1, "Executives rate it 1.0 lower than practitioners (1 question compares)"),
        (0.04, 3, "Executives and practitioners rate it alike (3 questions compare)"),
        (None, 0, ""),
    ],
)
def test_gaps_are_sentences(framework, state, gap, count, words):
    found = evaluate(framework, state("A")).dimensions["D1"]
    assert voices.gap(replace(found, perception_gap=gap, perception_questions=count)) == words


@pytest.mark.parametrize(
    ("gap", "count", "words"),
    [
        (2.0, 1, "+2.0, 1 question"),
        (-1.04, 5, "-1.0, 5 questions"),
        (0.04, 3, "0.0, 3 questions"),
        (None, 0, "Not yet"),
    ],
)
def test_the_size_of_a_gap_says_how_many_questions_it_rests_on(framework, state, gap, count, words):
    found = evaluate(framework, state("A")).dimensions["D1"]
    said = voices.gap_size(replace(found, perception_gap=gap, perception_questions=count))
    assert said.replace("−", "-") == words


def test_a_double_rating_is_said_without_adjectives():
    assert voices.double_rating(RATED) == (
        "Double rating of 14 questions: kappa 0.84, same level in 9 of 14."
    )
    assert voices.double_rating_advice(RATED) == ""
    few = replace(RATED, questions=("D1.1",), same=1, kappa=None, enough=False)
    assert voices.double_rating(few) == (
        "Double rating of 1 question: kappa is not defined, same level in 1 of 1."
    )
    assert voices.double_rating_advice(few) == "A sample needs at least 12 questions."
    assert (
        voices.double_rating_advice(replace(RATED, calibrate=True)) == "Calibrate before the round is locked."
    )
    assert voices.double_rating(replace(RATED, questions=())) == "No question has a second rating yet."
    assert voices.second_rating(3, "J. Roe") == "Second rating 3 by J. Roe"
