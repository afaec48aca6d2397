from collections.abc import Callable

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.counting import AnswerCount, count_answers, count_asked
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import summarise
from readiness_desktop.services import answering


def test_what_does_not_apply_is_not_asked_and_not_knowing_is_an_answer() -> None:
    assert count_answers(("answered", "dk", "na", "open")) == AnswerCount(2, 3)
    assert count_answers(()) == AnswerCount(0, 0)


def test_a_whole_assessment_and_its_line_in_a_list_say_the_same(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    skipped = next(q.id for q in framework.in_depth("Standard") if q.not_applicable is not None)
    made = answering.reopen(state("B"), "D1.2")
    made = answering.set_not_applicable(framework, made, skipped, "bought as a service")
    results = evaluate(framework, made)
    summary = summarise(made, framework, results)
    asked = framework.in_depth(results.depth)
    states = [made.current.answer(one.id).state for one in asked]
    count = count_asked(framework, results)
    assert "na" in states
    assert count == AnswerCount(sum(s in ("answered", "dk") for s in states), len(asked) - states.count("na"))
    assert (summary.answered, summary.required) == (count.answered, count.required)
