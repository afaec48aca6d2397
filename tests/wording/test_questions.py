from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.wording import questions


@pytest.mark.parametrize(
    ("code", "text"),
    [("answered", "Answered"), ("dk", "Don’t know"), ("na", "Not applicable"), ("open", "Not yet")],
)
def test_states(code, text):
    assert questions.state(code) == text


@pytest.mark.parametrize(("code", "text"), [("F", "all"), ("L", "most"), ("P", "half"), ("N", "few")])
def test_breadth(code, text):
    assert questions.breadth(code) == text
    assert text in questions.breadth_sentence(code)


def test_levels_and_grades_have_the_names_of_the_pack(framework):
    assert questions.level(framework, 2) == "2 In place"
    assert questions.level(framework, None) == "Not yet"
    assert questions.grade(framework, "E3") == "Documented (E3)"
    assert questions.grade_or_better(framework, "E3") == "Documented (E3) or better"
    assert questions.grade_or_better(framework, "E4") == "Demonstrated (E4)"
    assert questions.named(framework, "D2.4") == "D2.4 The pilot can predict production"


def test_what_is_claimed_and_what_can_be_credited(framework, state):
    results = evaluate(framework, state("A"))
    assert questions.claim(results.questions["D2.5"]) == "You say 3, we can credit 2"
    assert questions.claim(results.questions["D1.1"]) == ""
    assert questions.claim(replace(results.questions["D1.1"], credited=None)) == ""


def test_disagreement_and_progress():
    assert questions.split(1, 3) == "Answers range from 1 to 3: discuss before locking"
    assert questions.agreement(None) == "−"
    assert questions.agreement(1 / 3) == "0.33"
    assert questions.progress(42, 50) == "42 of 50 answered"
    assert questions.votes(1) == "1 vote"
    assert questions.votes(3) == "3 votes"
    assert questions.votes_changed() == "Votes changed since this level was agreed"


def test_why_a_grade_counts_lower(framework):
    assert questions.counts_as(framework, "E2", less=True, expired=False) == (
        "Counts as Corroborated: what is attached shows no more."
    )
    assert questions.counts_as(framework, "E2", less=False, expired=True) == (
        "Counts as Corroborated: what is attached has expired."
    )
    assert questions.counts_as(framework, "E2", less=True, expired=True) == (
        "Counts as Corroborated: what is attached shows less and has expired."
    )


def test_what_expired_since_a_day():
    since, today = date(2026, 4, 14), date(2026, 11, 29)
    assert questions.expired_since(13, since, today) == (
        "As of today, 29 Nov 2026: 13 pieces of evidence have expired since 14 Apr 2026 and count one grade lower."
    )
    assert questions.expired_since(1, since, today).endswith(
        "1 piece of evidence has expired since 14 Apr 2026 and counts one grade lower."
    )
