"""Views of respondents and sides, and where they disagree most."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Profile, Respondent, Round, Vote
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.views import Seen, disagreements, views

PEOPLE = (
    Respondent("e", "Ada", side="executive"),
    Respondent("p", "Ben", side="practitioner"),
    Respondent("q", "Cy", side="practitioner"),
    Respondent("o", "Di", side="other"),
)
QUESTIONS = ("D1.1", "D1.2", "D2.4", "IA.01")


def round_of(votes: Mapping[str, Mapping[str, int | None]]) -> Round:
    answers = {
        question: Answer(question, "answered", votes=tuple(Vote(uuid, level) for uuid, level in said.items()))
        for question, said in votes.items()
    }
    return Round("r", 1, date(2026, 4, 14), "f", "8", "s", Profile("x"), respondents=PEOPLE, answers=answers)


def test_views_are_means_of_raw_votes_by_person_and_side(framework: Framework) -> None:
    found = views(framework, round_of({"D1.1": {"e": 4, "p": 1, "q": 2}, "D1.2": {"e": 3, "p": None}}))
    assert found.people["e"]["D1"] == Seen(3.5, 2)
    assert found.people["p"]["D1"] == Seen(1.0, 1)
    assert found.sides["practitioner"]["D1"] == Seen(1.5, 2)
    assert found.sides["all"]["D1"] == Seen(2.5, 4)
    assert found.sides["other"]["D1"] == found.people["o"]["D2"] == Seen(None, 0)
    assert found.voices == ("e", "p", "q")


def test_questions_of_deep_modules_count_for_no_view(framework: Framework) -> None:
    found = views(framework, round_of({"IA.01": {"e": 4}}))
    assert found.sides["all"]["D1"] == Seen(None, 0)


def test_those_furthest_apart_come_first(framework: Framework) -> None:
    votes = {"D1.1": {"e": 2, "p": 3}, "D2.4": {"e": 3, "p": 1, "q": 1}, "D1.2": {"e": 2, "p": 2}}
    found = disagreements(framework, round_of({**votes, "IA.01": {"e": 0, "p": 2}}))
    assert [(one.question, one.range) for one in found] == [("IA.01", 2), ("D2.4", 2), ("D1.1", 1)]
    assert found[1].agreement == pytest.approx(1 / 3)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from(QUESTIONS),
        st.dictionaries(st.sampled_from("epqo"), st.none() | st.integers(0, 4)),
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_votes_makes_no_difference(framework: Framework, votes, random) -> None:
    current = round_of(votes)
    shuffled: dict[str, Answer] = {}
    for question, answer in current.answers.items():
        said = list(answer.votes)
        random.shuffle(said)
        shuffled[question] = replace(answer, votes=tuple(said))
    other = replace(current, answers=shuffled)
    assert views(framework, other) == views(framework, current)
    assert disagreements(framework, other) == disagreements(framework, current)
