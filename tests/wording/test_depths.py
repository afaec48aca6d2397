from collections.abc import Callable

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.counting import ModuleWeight, module_weight
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering
from readiness_desktop.wording import depths


def opened(framework: Framework, made: Assessment, module: str) -> Assessment:
    for question in framework.items(module):
        made = answering.reopen(made, question.id)
    return made


def test_a_module_begins_to_count_at_its_share_and_stops_below_it(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    made = opened(framework, state("B"), "IA")
    results = evaluate(framework, made)
    assert module_weight(framework, results, "IA") == ModuleWeight(0, 14, 12)
    assert depths.counts_from(framework, results, "IA") == "0 of 14 weight answered, counts from 12"
    said: list[str] = []
    for question in framework.items("IA"):
        made = answering.set_level(made, question.id, 1)
        after = evaluate(framework, made)
        told = depths.counting_now(framework, results, after)
        if told:
            said.append(told)
            back = depths.counting_now(framework, after, results)
            assert back.startswith("Infrastructure audit no longer counts: Data architecture goes from ")
        results = after
    assert len(said) == 1
    assert said[0].startswith("Infrastructure audit counts from now on: Data architecture goes from ")


def test_answers_of_a_module_that_a_depth_does_not_ask_are_kept(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    made = opened(framework, opened(framework, state("B"), "IA"), "DP")
    assert depths.kept(framework, evaluate(framework, made), "Quick") == ()
    made = answering.set_level(made, "IA.01", 2)
    results = evaluate(framework, made)
    assert depths.kept(framework, results, "Deep") == ()
    (told,) = depths.kept(framework, results, "Standard")
    assert told == (
        "1 answer of Infrastructure audit is kept and not asked again at this depth. "
        "Of these, only answers to launch gates count, as before."
    )
    for question in framework.items("IA"):
        made = answering.set_level(made, question.id, 2)
    (told,) = depths.kept(framework, evaluate(framework, made), "Standard")
    assert told.endswith("They go on counting, since the module is complete enough.")


def test_effort_is_said_in_person_days(framework: Framework) -> None:
    assert [depths.effort(one) for one in framework.depths] == [
        "0.5 person-days",
        "4 to 6 person-days",
        "10 to 15 person-days",
    ]
