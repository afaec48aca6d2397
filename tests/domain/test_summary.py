"""The line of a list that is written beside a round."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Action, Assessment, Lock
from readiness_desktop.domain.document import canonical_json, to_plain
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import Summary, summarise, summary_from_plain

State = Callable[[str], Assessment]


def summary(framework: Framework, assessment: Assessment) -> Summary:
    return summarise(assessment, framework, evaluate(framework, assessment))


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_it_says_what_the_results_say(framework: Framework, state: State, name: str) -> None:
    assessment = state(name)
    results = evaluate(framework, assessment)
    line = summarise(assessment, framework, results)
    assert (line.index, line.lo, line.hi, line.verdict) == (
        results.index,
        results.lo,
        results.hi,
        results.verdict,
    )
    assert (line.coverage, line.weakest, line.input_hash) == (
        results.coverage,
        results.weakest,
        results.input_hash,
    )
    assert line.gates_met + len(results.blocking_not_met) == line.gates
    assert line.dimensions == {name: one.score for name, one in results.dimensions.items()}
    assert line.credited["D5.4"] == results.questions["D5.4"].credited
    assert (line.status, line.trend, line.started) == ("draft", (), True)
    assert line.framework_checksum == framework.checksum


def test_it_names_the_depth_as_the_pack_does(framework: Framework, state: State) -> None:
    profile = replace(state("A").profile, depth="Quick")
    line = summary(framework, state("A").with_current(replace(state("A").current, profile=profile)))
    assert (line.depth, line.depth_name) == ("Quick", "Quick check")
    before = to_plain(line)
    del before["depth_name"]
    assert summary_from_plain(before) == replace(line, depth_name="")


def test_what_does_not_apply_is_not_required(framework: Framework, state: State) -> None:
    assessment = state("A")
    asked = len(framework.in_depth(assessment.current.profile.depth))
    line = summary(framework, assessment)
    assert assessment.current.answer("D7.5").state == "na"
    assert (line.answered, line.required) == (asked - 1, asked - 1)


def test_nothing_answered_is_not_started(framework: Framework, state: State) -> None:
    assessment = state("A")
    empty = assessment.with_current(replace(assessment.current, answers={}))
    line = summary(framework, empty)
    assert (line.index, line.answered, line.credited, line.started) == (None, 0, {}, False)
    assert line.verdict == "INCONCLUSIVE"


def test_a_locked_round_is_final_and_the_next_one_shows_the_trend(framework: Framework, state: State) -> None:
    first, second = state("A"), state("B")
    results = evaluate(framework, first)
    lock = Lock(date(2026, 4, 14), "Ida", results.input_hash, results.engine_version, results)
    locked = replace(first.current, lock=lock)
    assert summarise(replace(first, rounds=(locked,)), framework, results).status == "final"
    both = replace(first, rounds=(locked, replace(second.current, uuid="r2", number=2)))
    line = summary(framework, both)
    assert (line.number, line.trend, line.status) == (2, (results.index,), "draft")


def test_owners_for_all_conditions(framework: Framework, state: State) -> None:
    assessment = state("B")
    results = evaluate(framework, assessment)
    assert results.conditions
    assert summary(framework, assessment).ownerless
    actions = tuple(
        Action(f"a{n}", condition.key, owner="Ada", due=date(2026, 6, 1))
        for n, condition in enumerate(results.conditions)
    )
    assert not summary(
        framework, assessment.with_current(replace(assessment.current, actions=actions))
    ).ownerless


@pytest.mark.parametrize("name", ["A", "C"])
def test_plain_and_back(framework: Framework, state: State, name: str) -> None:
    line = summary(framework, state(name))
    assert summary_from_plain(to_plain(line)) == line
    assert canonical_json(to_plain(line))


@pytest.mark.parametrize(
    "spoil", [{"as_of": "never"}, {"as_of": None}, {"trend": None}, {"colour": "red"}, {"number": ...}]
)
def test_another_shape_is_none(framework: Framework, state: State, spoil: dict[str, object]) -> None:
    plain = {**to_plain(summary(framework, state("A"))), **spoil}
    plain = {key: value for key, value in plain.items() if value is not ...}
    assert summary_from_plain(plain) is None


def test_no_group_of_fields_is_none() -> None:
    assert summary_from_plain(["a"]) is None
    assert summary_from_plain(None) is None
