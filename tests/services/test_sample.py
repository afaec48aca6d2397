"""The sample engagement says what the full states say, and every word of it fits."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.conditions import lacks_owner
from readiness_desktop.domain.credit import agreed_level
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.sample import sample_assessment

STATES = {1: "A", 2: "B", 3: "C"}


@pytest.fixture(scope="module")
def sample(framework: Framework) -> Assessment:
    return sample_assessment(framework)


def test_it_is_always_the_same(framework: Framework, sample: Assessment) -> None:
    assert sample_assessment(framework) == sample


@pytest.mark.parametrize("number", STATES)
def test_moved_to_another_day_it_says_the_same(framework: Framework, sample: Assessment, number: int) -> None:
    today = date(2031, 2, 28)
    moved = sample_assessment(framework, today)
    assert moved.current.as_of == today
    then, now = evaluate(framework, sample.at(number)), evaluate(framework, moved.at(number))
    assert (now.index, now.verdict, now.limits) == (then.index, then.verdict, then.limits)
    assert now.timing == then.timing


@pytest.mark.parametrize("number", STATES)
def test_its_rounds_say_what_the_states_say(
    framework: Framework, sample: Assessment, vectors: dict[str, Any], number: int
) -> None:
    results = evaluate(framework, sample.at(number))
    expected = vectors["full"][STATES[number]]["result"]
    for found, name in (
        (results.index, "R"),
        (results.lo, "lo"),
        (results.hi, "hi"),
        (results.geometric, "geo"),
    ):
        assert found == pytest.approx(expected["overall"][name], abs=1e-6)
    for name, dimension in results.dimensions.items():
        for found, key in (
            (dimension.score, "score"), (dimension.mean, "mean"), (dimension.cap, "cap"),
            (dimension.lo, "lo"), (dimension.hi, "hi"),
        ):  # fmt: skip
            assert found == pytest.approx(expected["dims"][name][key], abs=1e-6), (name, key)
    for name, exposure in results.exposures.items():
        assert exposure.exposure == pytest.approx(expected["exposure"][name]["X"], abs=1e-6)
    assert results.limits == (), "neither dates nor old evidence lower an answer"
    assert [timing.id for timing in results.timing if timing.broken] == []


@pytest.mark.parametrize("number", STATES)
def test_its_answers_are_those_of_the_states(
    framework: Framework, sample: Assessment, state: Callable[[str], Assessment], number: int
) -> None:
    told, expected = sample.at(number).current, state(STATES[number]).current
    assert told.answers.keys() == expected.answers.keys()
    results = evaluate(framework, sample.at(number))
    for question, answer in expected.answers.items():
        mine = told.answers[question]
        assert (mine.state, agreed_level(mine)) == (answer.state, agreed_level(answer)), question
        if answer.state == "answered":
            assert results.questions[question].grade == answer.grade == mine.grade, question
            assert sorted(vote.level or 0 for vote in mine.votes) == sorted(
                vote.level or 0 for vote in answer.votes
            )


def test_the_first_two_rounds_are_locked_with_results_and_plan(
    framework: Framework, sample: Assessment
) -> None:
    first, second, third = sample.rounds
    assert (third.lock, third.state) == (None, "open")
    for number, part in ((1, first), (2, second)):
        assert part.lock is not None
        assert part.lock.on == part.as_of
        assert part.lock.plan is not None
        assert part.lock.results == evaluate(framework, sample.at(number))
        assert part.lock.input_hash == part.lock.results.input_hash
    assert [part.as_of for part in sample.rounds] == [
        date(2025, 11, 12),
        date(2026, 2, 20),
        date(2026, 4, 14),
    ]
    assert first.lock is not None
    assert first.lock.plan is not None
    assert first.lock.plan.initiatives


def test_the_conditions_of_the_second_round_have_owners(framework: Framework, sample: Assessment) -> None:
    second = sample.at(2)
    results = evaluate(framework, second)
    assert [condition.key for condition in results.conditions] == ["score"]
    assert not lacks_owner(framework, second, results)


def test_every_answer_has_a_note_and_fitting_evidence(framework: Framework, sample: Assessment) -> None:
    kinds = {kind.id: kind for kind in framework.evidence_kinds}
    grades = [grade.id for grade in framework.grades]
    for part in sample.rounds:
        for question, answer in part.answers.items():
            assert len(answer.note) > 20, question
            items = [item for item in part.evidence if item.question == question]
            if answer.state == "answered" and answer.grade != "E1":
                assert items, (part.number, question)
            for item in items:
                assert item.title
                assert item.grade == answer.grade
                assert item.dated is not None
                assert item.dated <= part.as_of
                assert grades.index(item.grade) <= grades.index(kinds[item.kind].best), item.title
                assert item.grade in kinds[item.kind].reaches, item.title


def test_notes_and_reasons_are_told_once(sample: Assessment) -> None:
    first, second, third = sample.rounds
    notes = [answer.note for answer in first.answers.values()]
    assert len(set(notes)) == len(notes)
    for before, after in ((first, second), (second, third)):
        changed = {q for q in after.answers if after.answers[q].note != before.answers[q].note}
        assert {q for q in after.answers if after.answers[q].level_reason} == changed
    assert first.answers["D7.5"].na_reason
    assert third.answers["D7.5"].na_reason


def test_its_people(framework: Framework, sample: Assessment) -> None:
    assert (sample.client.name, sample.profile.project) == ("Northwind Logistics", "Shipment ETA prediction")
    roles = {role.name: role.side for role in framework.roles}
    for part in sample.rounds:
        for person in part.respondents:
            assert person.side == roles[person.role]
            assert set(person.dimensions) <= {dimension.id for dimension in framework.dimensions}
    votes = {vote.respondent: vote.level for vote in sample.rounds[0].answers["D6.1"].votes}
    names = {person.uuid: person.name for person in sample.rounds[0].respondents}
    assert {names[uuid]: level for uuid, level in votes.items()} == {
        "Henrik Lindqvist": 3,
        "Maya Okafor": 1,
        "Rosa Castellanos": 1,
    }


def test_its_ids_differ(sample: Assessment) -> None:
    ids = [sample.uuid, sample.client.uuid]
    ids += [part.uuid for part in sample.rounds]
    ids += [item.uuid for part in sample.rounds for item in part.evidence]
    assert len(set(ids)) == len(ids)
