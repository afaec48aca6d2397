"""How much the index depends on weights and on the evidence behind the answers."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.sensitivity import plain_envelope, weight_sensitivity


def test_state_a_moves_little_with_the_weights(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assessment = state("A")
    found = weight_sensitivity(framework, assessment, evaluate(framework, assessment))
    assert found is not None
    assert (round(found.lo, 2), round(found.hi, 2)) == (38.78, 41.86)
    assert not found.verdict_changes
    assert found.reasons_change


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_the_envelope_holds_the_index(
    framework: Framework, state: Callable[[str], Assessment], name: str
) -> None:
    assessment = state(name)
    results = evaluate(framework, assessment)
    ends = plain_envelope(framework, assessment, results)
    assert ends is not None
    assert results.index is not None
    assert ends[0] < results.index <= ends[1]


def test_without_answers_there_is_nothing_to_vary(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    empty = state("A")
    empty = empty.with_current(replace(empty.current, answers={}))
    results = evaluate(framework, empty)
    assert weight_sensitivity(framework, empty, results) is None
    assert plain_envelope(framework, empty, results) is None
