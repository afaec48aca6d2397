"""What a dimension would score with other answers is what the engine says of those answers."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.what_if import Known, dimension_scores
from readiness_desktop.services.answering import set_level, set_vote


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_it_is_what_the_engine_says(
    framework: Framework, state: Callable[[str], Assessment], name: str
) -> None:
    made = state(name)
    profile = replace(made.profile, depth="Deep")
    item = EvidenceItem("e", framework.questions[0].id, "Old", dated=made.current.as_of.replace(year=2001))
    current = replace(made.current, profile=profile, evidence=(*made.current.evidence, item))
    made = made.with_current(current)
    for person in current.respondents[:2]:
        made = set_vote(made, "D2.1", person.uuid, 4)
    known: Known = {}
    for question in framework.questions[::3]:
        after = [set_level(made, question.id, level) for level in range(5)]
        wanted = tuple(evaluate(framework, one).dimensions[question.dimension].score for one in after)
        found = dimension_scores(framework, question.dimension, [one.current for one in after])
        again = dimension_scores(framework, question.dimension, [one.current for one in after], known)
        assert again == wanted, question.id
        made = set_level(made, question.id, 2)
        assert found == wanted, question.id


def test_of_no_round_nothing_is_said(framework: Framework) -> None:
    assert dimension_scores(framework, "D1", ()) == ()
