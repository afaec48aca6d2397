"""High answers without proof, and strengths that carry nothing."""

from collections.abc import Callable
from dataclasses import replace

from readiness_desktop.domain.assessment import Answer, Assessment, EvidenceItem
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.false_comfort import FalseComfort, HighClaim, false_comfort, rests_nothing
from readiness_desktop.domain.framework import Framework
from tests.domain.answer_sets import with_answer

State = Callable[[str], Assessment]


def found(framework: Framework, assessment: Assessment) -> FalseComfort:
    return false_comfort(framework, assessment.current, evaluate(framework, assessment))


def low(state: State) -> Assessment:
    """State A with every answer at level 2, so that nothing is high."""
    assessment = state("A")
    answers = {
        q: Answer(q, state="answered", level=2, grade="E3") if a.state == "answered" else a
        for q, a in assessment.current.answers.items()
    }
    return assessment.with_current(replace(assessment.current, answers=answers))


def shown(assessment: Assessment, question: str, grade: str) -> Assessment:
    item = EvidenceItem("e", question, "Log", grade=grade, dated=assessment.current.as_of)
    return assessment.with_current(replace(assessment.current, evidence=(item,)))


def test_each_reason_alone(framework: Framework, state: State) -> None:
    base = low(state)
    assert found(framework, base) == FalseComfort((), ())

    claimed = with_answer(base, Answer("D3.1", state="answered", level=3, grade="E2"))
    assert found(framework, claimed).claims == (HighClaim("D3.1", 3, 2, "E2", True, True, True),)

    bare = with_answer(base, Answer("D3.1", state="answered", level=3, grade="E3"))
    assert found(framework, bare).claims == (HighClaim("D3.1", 3, 3, "E3", False, False, True),)
    assert found(framework, shown(bare, "D3.1", "E3")).claims == ()

    narrow = with_answer(base, Answer("D3.1", state="answered", level=3, grade="E3", breadth="P"))
    assert found(framework, shown(narrow, "D3.1", "E3")).claims == (
        HighClaim("D3.1", 3, 2, "E3", True, False, False),
    )


def test_the_widest_gap_comes_first(framework: Framework, state: State) -> None:
    made = with_answer(low(state), Answer("D1.2", state="answered", level=3, grade="E2"))
    made = with_answer(made, Answer("D5.1", state="answered", level=4, grade="E1"))
    made = with_answer(made, Answer("D6.1", state="answered", level=3, grade="E1"))
    assert [one.question for one in found(framework, made).claims] == ["D5.1", "D1.2", "D6.1"]


def test_what_no_launch_rests_on(framework: Framework, state: State) -> None:
    idle = [q.id for q in framework.questions if rests_nothing(q)]
    assert "D6.5" in idle
    assert "D5.2" not in idle
    assert all(framework.question(one).gate is None for one in idle)
    strong = with_answer(low(state), Answer("D6.5", state="answered", level=3, grade="E3"))
    strong = with_answer(strong, Answer("D5.2", state="answered", level=3, grade="E3"))
    assert found(framework, strong).strengths == ("D6.5",)
    claimed = with_answer(low(state), Answer("D6.5", state="answered", level=4, grade="E1"))
    assert found(framework, claimed).strengths == ()


def test_answers_out_of_scope_comfort_nobody(framework: Framework, state: State) -> None:
    """The second module is not used in state A, so its items count only where they are gates."""
    made = with_answer(low(state), Answer("DP.01", state="answered", level=4, grade="E4"))
    assert found(framework, made) == FalseComfort((), ())
    gate = with_answer(made, Answer("DP.05", state="answered", level=4, grade="E1"))
    assert [one.question for one in found(framework, gate).claims] == ["DP.05"]
