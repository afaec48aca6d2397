"""What the live effect says in words."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire import effect_words
from readiness_desktop.services import answering
from readiness_desktop.services.roadmap import plan_for

State = Callable[[str], Assessment]


@pytest.mark.parametrize(
    ("level", "grade", "breadth", "said"),
    [
        (3, "E1", "F", "You say 3, we can credit 2: it takes evidence of grade Documented (E3) or better."),
        (4, "E2", "F", "You say 4, we can credit 2: it takes evidence of grade Demonstrated (E4)."),
        (4, "E3", "F", "You say 4, we can credit 3: it takes evidence of grade Demonstrated (E4)."),
        (4, "E4", "P", "You say 4, we can credit 3: it holds for half of what is in scope."),
        (2, "E3", "N", "You say 2, we can credit 1: it holds for few of what is in scope."),
        (2, "E1", "F", ""),
        (3, "E3", "F", ""),
    ],
)
def test_the_claim_gap_says_what_would_close_it(
    framework: Framework, state: State, level: int, grade: str, breadth: str, said: str
) -> None:
    made = answering.set_level(state("B"), "D6.2", level)
    made = answering.set_breadth(answering.set_grade(made, "D6.2", grade), "D6.2", breadth)
    result = evaluate(framework, made).questions["D6.2"]
    assert effect_words.claim_gap(framework, made.current.answer("D6.2"), result) == said


@pytest.mark.parametrize(
    ("ceiling", "remedy"),
    [(3, "it takes evidence of grade On file (E3) or better"), (2, "no grade of evidence carries level 3")],
)
def test_the_claim_gap_follows_the_grades_of_the_pack(
    framework: Framework, state: State, ceiling: int, remedy: str
) -> None:
    *lower, documented, demonstrated = framework.grades
    grades = (
        *lower,
        replace(documented, name="On file", ceiling=ceiling),
        replace(demonstrated, ceiling=ceiling),
    )
    pack = replace(framework, grades=grades)
    made = answering.set_grade(answering.set_level(state("B"), "D6.2", 3), "D6.2", "E1")
    result = evaluate(pack, made).questions["D6.2"]
    assert effect_words.claim_gap(pack, made.current.answer("D6.2"), result) == (
        f"You say 3, we can credit 2: {remedy}."
    )


@pytest.mark.parametrize("question", ["D1.5", "D4.4"])
def test_the_claim_gap_says_which_other_finding_limits_it(
    framework: Framework, state: State, question: str
) -> None:
    made = answering.set_grade(answering.set_level(state("B"), question, 2), question, "E3")
    current = made.current
    made = made.with_current(replace(current, profile=replace(current.profile, generative=True)))
    result = evaluate(framework, made).questions[question]
    row = next(one for one in framework.overlay if question in one.questions)
    assert effect_words.claim_gap(framework, made.current.answer(question), result) == (
        "You say 2, we can credit 1: a generative or agentic system also has to show "
        f"{row.evidence} ({row.id})."
    )


def test_a_gate_says_what_it_needs_and_where_the_answer_stands(framework: Framework, state: State) -> None:
    made = answering.set_level(state("B"), "D6.1", 1)
    gate = evaluate(framework, made).gates["D6.1"]
    assert effect_words.gate_kind(gate.kind) == "Blocking gate"
    assert effect_words.gate_need(gate, gate.minimum) == "Needs level 2. This answer is credited at 1."
    assert effect_words.gate_need(None, 2) == "Needs level 2."


def test_the_first_initiative_of_the_order_that_lifts_the_question(
    framework: Framework, state: State
) -> None:
    made = state("A")
    plan = plan_for(framework, made, evaluate(framework, made))
    found = effect_words.raised_by(plan, "D6.1")
    assert found is not None
    lifting = [i.id for i in plan.initiatives if any(lift.question == "D6.1" for lift in i.lifts)]
    assert found.id == min(lifting, key=plan.order.index)
    assert effect_words.raised_by(None, "D6.1") is None


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, ""), (6, "about 6 min left"), (89, "about 89 min left"), (148, "about 2 h left")],
)
def test_the_time_left_is_rough(minutes: int, said: str) -> None:
    assert effect_words.time_left(minutes) == said
