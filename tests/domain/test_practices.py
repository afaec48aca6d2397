"""The practices of those who succeed, by hand and for every answer set."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.agreements import DebtEntry, DebtStatus
from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.practices import PracticeFinding, practices
from tests.domain.answer_sets import answer_sets, of_answer_sets, with_answer

State = Callable[[str], Assessment]
RANK = {"not": 0, "partly": 1, "practised": 2}


@pytest.fixture(scope="module")
def pack(framework: Framework) -> Framework:
    return framework


def found(framework: Framework, assessment: Assessment) -> dict[str, PracticeFinding]:
    said = practices(framework, assessment.current, evaluate(framework, assessment))
    return {one.id: one for one in said}


def answered(assessment: Assessment, question: str, level: int, grade: str = "E3") -> Assessment:
    return with_answer(assessment, Answer(question, state="answered", level=level, grade=grade))


def test_the_full_states(framework: Framework, state: State) -> None:
    said = {name: {p.id: p.status for p in found(framework, state(name)).values()} for name in "AC"}
    assert said["A"] == {
        "P1": "partly", "P2": "partly", "P3": "partly", "P4": "not", "P5": "partly", "P6": "not", "P7": "not",
    }  # fmt: skip
    assert said["C"] == {
        "P1": "partly", "P2": "practised", "P3": "practised", "P4": "partly", "P5": "practised",
        "P6": "practised", "P7": "partly",
    }  # fmt: skip


def test_the_means_by_hand(framework: Framework, state: State) -> None:
    """State A: D1.1 2, D1.2 1, D1.7 1, IA.01 2, IA.02 2 (IA is used); D2.1 3, D2.2 2, D2.3 2 (DP is not)."""
    said = found(framework, state("A"))
    assert (said["P1"].mean, said["P1"].unmet) == (8 / 5, ("D1.2",))
    assert said["P2"].mean == pytest.approx(7 / 3)
    assert said["P2"].questions == ("D2.1", "D2.2", "D2.3")
    assert (said["P6"].mean, said["P6"].unmet) == (pytest.approx(2 / 3), ("D5.2",))


def test_the_limits_of_the_mean_count_as_reached(framework: Framework, state: State) -> None:
    low = state("C")
    for question, level in (("D3.1", 2), ("D3.2", 3), ("D3.3", 2), ("D3.6", 3)):
        low = answered(low, question, level)
    assert found(framework, low)["P5"].mean == 2.5
    assert found(framework, low)["P5"].status == "practised"
    assert found(framework, answered(low, "D3.6", 2))["P5"].status == "partly"
    for question, level in (("D3.1", 2), ("D3.2", 1), ("D3.3", 2), ("D3.6", 1)):
        low = answered(low, question, level)
    assert found(framework, low)["P5"].mean == 1.5
    assert found(framework, low)["P5"].status == "partly"
    assert found(framework, answered(low, "D3.6", 0))["P5"].status == "not"


def test_a_gate_on_claim_or_open_keeps_a_practice_from_being_practised(
    framework: Framework, state: State
) -> None:
    high = state("C")
    assert found(framework, high)["P6"].status == "practised"
    for changed in (answered(high, "D5.2", 2, "E2"), with_answer(high, Answer("D5.2"))):
        practice = found(framework, answered(changed, "D5.4", 3))["P6"]
        assert (practice.status, practice.unmet) == ("partly", ("D5.2",))


def test_fewer_than_half_answered_is_not_assessed(framework: Framework, state: State) -> None:
    assessment = state("C")
    for question in ("D3.1", "D3.2"):
        assessment = with_answer(assessment, Answer(question))
    assert found(framework, assessment)["P5"].answered == 2
    assert found(framework, assessment)["P5"].status == "partly"
    less = with_answer(assessment, Answer("D3.3"))
    assert found(framework, less)["P5"].status == "not_assessed"
    empty = found(framework, state("A").with_current(replace(state("A").current, answers={})))
    assert {(one.status, one.mean) for one in empty.values()} == {("not_assessed", None)}


def test_what_does_not_apply_is_not_asked(framework: Framework, state: State) -> None:
    excused = with_answer(state("A"), Answer("D4.3", state="na", na_reason="No personal data"))
    practice = found(framework, excused)["P3"]
    assert practice.questions == ("D4.1", "D4.2", "D4.4")
    assert practice.mean == pytest.approx(7 / 3)


def test_paying_down_debt_also_takes_measured_savings(framework: Framework, state: State) -> None:
    high = answered(state("C"), "D1.7", 3)

    def with_saving(saved: float | None, status: DebtStatus = "fixed") -> Assessment:
        item = DebtEntry("d1", "D", "Old tables", saved=saved, status=status)
        return high.with_current(replace(high.current, debt=(item,)))

    assert (found(framework, high)["P7"].status, found(framework, high)["P7"].savings) == ("partly", False)
    assert found(framework, with_saving(None))["P7"].status == "partly"
    assert found(framework, with_saving(0.0))["P7"].status == "partly"
    assert found(framework, with_saving(12_000.0))["P7"].status == "practised"
    assert found(framework, with_saving(12_000.0, "open"))["P7"].status == "partly"


@of_answer_sets
@given(st.data())
def test_a_better_answer_never_takes_a_practice_away(pack: Framework, data: st.DataObject) -> None:
    assessment = data.draw(answer_sets(pack))
    mapped = sorted({question for one in pack.practices for question in one.questions})
    chosen = data.draw(st.sampled_from(mapped))
    answer = assessment.current.answer(chosen)
    if answer.state != "answered":
        return
    results = evaluate(pack, assessment)
    claimed, grade = results.questions[chosen].claimed or 0, answer.grade
    better = replace(answer, level=min(4, claimed + 1), grade="E4" if grade != "E0" else grade)
    after = found(pack, with_answer(assessment, better))
    for one in practices(pack, assessment.current, results):
        assert (one.status == "not_assessed") is (after[one.id].status == "not_assessed")
        if one.status != "not_assessed":
            assert RANK[after[one.id].status] >= RANK[one.status]
            assert one.mean is not None
            assert 0 <= one.mean <= 4
