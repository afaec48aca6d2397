"""What the live effect says in words."""

from collections.abc import Callable

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire import effect_words
from readiness_desktop.services import answering
from readiness_desktop.services.roadmap import plan_for

State = Callable[[str], Assessment]


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
