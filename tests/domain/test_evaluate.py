"""Evaluation against every vector, to 1e-6, and the facts that vectors do not show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Answer, Assessment, EvidenceItem, Respondent, Vote
from readiness_desktop.domain.evaluate import evaluate, input_hash
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from tests.domain.answer_sets import with_answer
from tests.vectors import assessment_of

NEAR = 1e-6


def _near(expected: float | None) -> Any:
    return None if expected is None else pytest.approx(expected, abs=NEAR)


def _hold(results: Results, expected: dict[str, Any], framework: Framework) -> None:
    """Compare everything that a vector states."""
    for name, want in expected["dims"].items():
        got = results.dimensions[name]
        figures = {"mean": got.mean, "score": got.score, "cap": got.cap, "lo": got.lo, "hi": got.hi}
        figures |= {"se": got.se, "cov": got.coverage}
        for key, figure in figures.items():
            if key in want:
                assert figure == _near(want[key]), (name, key)
        facts = {"cap_by": got.cap_by, "level": got.level, "module": got.module_used}
        for key, fact in facts.items():
            if key in want:
                assert fact == want[key], (name, key)
    total = expected["overall"]
    figures = {"arith": results.arithmetic, "geo": results.geometric, "R": results.index}
    figures |= {"lo": results.lo, "hi": results.hi}
    for key, figure in figures.items():
        assert figure == _near(total[key]), key
    assert results.weakest == total["weakest_dim"]
    for name, want in expected["exposure"].items():
        got_exposure = results.exposures[name]
        assert got_exposure.exposure == _near(want["X"])
        assert got_exposure.raw == _near(want["raw"])
        assert got_exposure.floor == want["floor"]
        assert list(got_exposure.drivers) == want["drivers"]
    _hold_verdict(results, expected, framework)


def _hold_verdict(results: Results, expected: dict[str, Any], framework: Framework) -> None:
    gates = expected["gates"]
    if isinstance(gates, list):
        gates = {gate["id"]: gate["status"] for gate in gates}
    assert {gate.question: gate.status for gate in results.gates.values()} == gates
    verdict = expected["verdict"]
    if isinstance(verdict, list):
        assert framework.verdict.names[results.verdict] == verdict[0]
    else:
        assert verdict in (results.verdict, framework.verdict.names[results.verdict])
    assert [[reason.code, list(reason.ids)] for reason in results.reasons] == expected["codes"]
    if "coverage" in expected:
        assert results.coverage == _near(expected["coverage"])
        assert results.evidence_index == _near(expected["evidence_index"])
    if "used" in expected:
        used = {m.id for m in results.modules.values() if m.used}
        assert used == set(expected["used"])


@pytest.mark.parametrize("name", ["M1", "M2", "M3", "M4"])
def test_mini_vectors(mini: Framework, vectors: dict[str, Any], name: str) -> None:
    entry = vectors["mini"][name]
    _hold(evaluate(mini, assessment_of(mini, entry)), entry, mini)


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_full_vectors(framework: Framework, vectors: dict[str, Any], name: str) -> None:
    entry = vectors["full"][name]
    _hold(evaluate(framework, assessment_of(framework, entry)), entry["result"], framework)


@pytest.mark.parametrize("name", [f"X{n:02d}" for n in range(1, 57)])
def test_extra_vectors(framework: Framework, vectors: dict[str, Any], name: str) -> None:
    entry = vectors["extra"][name]
    _hold(evaluate(framework, assessment_of(framework, entry)), entry["result"], framework)


def test_every_vector_is_held(vectors: dict[str, Any]) -> None:
    assert list(vectors["mini"]) == ["M1", "M2", "M3", "M4"]
    assert list(vectors["full"]) == ["A", "B", "C"]
    assert list(vectors["extra"]) == [f"X{n:02d}" for n in range(1, 57)]


def test_nothing_answered(framework: Framework, state: Callable[[str], Assessment]) -> None:
    empty = state("A")
    results = evaluate(framework, empty.with_current(replace(empty.current, answers={})))
    assert results.verdict == "INCONCLUSIVE"
    assert results.index is None
    assert results.weakest is None
    assert all(d.score is None and d.level is None for d in results.dimensions.values())
    assert all(e.exposure is None for e in results.exposures.values())
    assert [reason.code for reason in results.reasons] == ["I1", "I2", "I3"]


def test_a_dimension_without_answers_is_left_out(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assessment = state("C")
    answers = {q: a for q, a in assessment.current.answers.items() if not q.startswith("D7.")}
    results = evaluate(framework, assessment.with_current(replace(assessment.current, answers=answers)))
    assert results.dimensions["D7"].score is None
    assert results.verdict == "INCONCLUSIVE"
    assert results.weakest != "D7"
    assert results.index is not None


def test_evidence_items_bound_the_grade(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("C")
    item = EvidenceItem("1", "D1.3", "Interface list", grade="E3", dated=assessment.current.as_of)

    def grade(*items: EvidenceItem) -> str | None:
        current = replace(assessment.current, evidence=items)
        return evaluate(framework, assessment.with_current(current)).questions["D1.3"].grade

    assert grade() == "E4"
    assert grade(item) == "E3"
    old = assessment.current.as_of - timedelta(181)
    assert grade(replace(item, dated=old)) == "E2"
    assert grade(replace(item, dated=assessment.current.as_of - timedelta(180))) == "E3"
    assert grade(replace(item, dated=old), replace(item, uuid="2", grade="E4")) == "E4"
    assert grade(replace(item, grade="E2", dated=old)) == "E2"


def test_perception_gap_and_split(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("C")
    people = (
        Respondent("e", "E", "Sponsor", "executive"),
        Respondent("p", "P", "MLOps lead", "practitioner"),
    )
    assessment = assessment.with_current(replace(assessment.current, respondents=people))
    for question in ("D1.1", "D1.2", "D1.3"):
        votes = (Vote("e", 4), Vote("p", 2))
        assessment = with_answer(assessment, Answer(question, "answered", None, "", "E4", "F", votes))
    results = evaluate(framework, assessment)
    dimension = results.dimensions["D1"]
    assert dimension.perception_gap == pytest.approx(2.0)
    assert (dimension.perception_questions, dimension.perception_flag) == (3, True)
    question = results.questions["D1.1"]
    assert (question.claimed, question.votes, question.variance, question.split) == (2, 2, 2.0, True)
    assert question.agreement == 0.0


def test_later_votes_are_marked_not_followed(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    votes = (Vote("a", 1), Vote("b", 1))
    answer = Answer("D1.1", "answered", 3, "seen in test", "E4", "F", votes, votes_seen=(1,))
    result = evaluate(framework, with_answer(state("C"), answer)).questions["D1.1"]
    assert (result.claimed, result.votes_changed) == (3, True)


def test_votes_that_are_all_withdrawn_are_marked_too(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    gone = Answer("D1.1", "answered", 3, votes_seen=(1, 3))
    assert evaluate(framework, with_answer(state("C"), gone)).questions["D1.1"].votes_changed
    never = Answer("D1.1", "answered", 3)
    assert not evaluate(framework, with_answer(state("C"), never)).questions["D1.1"].votes_changed


def test_evidence_that_expires_at_once_is_another_input_than_one_without_a_term(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    made = state("C")
    grades: set[str | None] = set()
    hashes: set[str] = set()
    for days in (None, 0):
        day = made.current.as_of - timedelta(days=13)
        item = EvidenceItem("e", "D1.1", "Report", grade="E3", dated=day, expires_days=days)
        results = evaluate(framework, made.with_current(replace(made.current, evidence=(item,))))
        grades.add(results.questions["D1.1"].grade)
        hashes.add(results.input_hash)
    assert (len(grades), len(hashes)) == (2, 2)


def test_a_claim_gap_and_target_gap(framework: Framework, state: Callable[[str], Assessment]) -> None:
    results = evaluate(framework, state("A"))
    question = results.questions["D2.5"]
    assert (question.claimed, question.credited, question.claim_gap) == (3, 2, 1)
    assert results.questions["D5.2"].gap == 3
    assert results.dimensions["D2"].claim_gap == pytest.approx(0.2)


def test_conditions_are_one_a_gate_and_one_for_scores(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    results = evaluate(framework, state("B"))
    assert [(c.key, c.codes) for c in results.conditions] == [("score", ("C4", "C5", "C6", "C7"))]
    assert results.conditions[0].ids[:3] == ("D1", "D5", "D7")


def test_the_input_hash_follows_what_counts(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("A")
    first = input_hash(framework, assessment.current)
    noted = with_answer(assessment, replace(assessment.current.answer("D1.1"), note="only words"))
    assert input_hash(framework, noted.current) == first
    assert not assessment.current.evidence
    another_day = replace(assessment.current, as_of=date(2030, 1, 1))
    assert input_hash(framework, another_day) == first, "nothing in it grows old"
    item = EvidenceItem("1", "D1.3", "Interface list", grade="E3", dated=assessment.current.as_of)
    dated = replace(assessment.current, evidence=(item,))
    later = replace(dated, as_of=date(2030, 1, 1))
    raised = with_answer(assessment, replace(assessment.current.answer("D1.1"), level=3))
    other = replace(framework, checksum="another")
    hashes = {first, input_hash(framework, dated), input_hash(framework, later)}
    hashes.add(input_hash(framework, raised.current))
    hashes.add(input_hash(other, assessment.current))
    assert len(hashes) == 5
    assert evaluate(framework, assessment).input_hash == first
