"""What is answered is counted in questions; a share by weight is called one."""

from dataclasses import replace

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import coverage
from tests.vectors import assessment_of


def results_of(framework: Framework, *answered: str) -> Results:
    assessment = assessment_of(framework, {"answers": {one: {"level": 2, "ev": "E3"} for one in answered}})
    return evaluate(framework, assessment)


def test_one_answer_is_one_of_fifty_whatever_it_weighs(framework: Framework) -> None:
    heaviest = max((q for q in framework.questions if q.module is None), key=lambda q: q.weight)
    results = results_of(framework, heaviest.id)
    assert coverage.answered(results) == "1 of 50 core questions answered"
    assert results.coverage > 1 / 50
    assert coverage.by_weight(results) == "1 of 50 core questions answered, 3% by weight"
    assert coverage.needed(results, 0.9) == "1 of 50 core questions answered, 3% by weight; 90% needed"


def test_where_all_is_answered_the_weight_adds_nothing(framework: Framework) -> None:
    results = results_of(framework, *(q.id for q in framework.questions if q.module is None))
    assert coverage.by_weight(results) == "50 of 50 core questions answered"


def test_a_pack_of_one_question(framework: Framework) -> None:
    results = results_of(framework)
    one = {"D1": replace(results.dimensions["D1"], required=1)}
    assert coverage.answered(replace(results, dimensions=one)) == "0 of 1 core question answered"
