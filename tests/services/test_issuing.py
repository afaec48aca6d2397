"""Weights are kept where they differ from the usual one; an issued verdict is kept with what it was issued against."""

from collections.abc import Callable
from datetime import date

import pytest

from readiness_desktop.domain.agreements import Issued
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.issuing import issue_verdict, set_weights, withdraw_verdict
from readiness_desktop.services.setup import lock_round

REASON = "The sponsor takes the risk of the first site in writing."


def test_only_other_weights_are_kept(state: Callable[[str], Assessment]) -> None:
    assert set_weights(state("A"), {"D1": 1, "D2": 2.5}).profile.weights == {"D2": 2.5}
    assert set_weights(state("A"), {"D1": 1, "D2": 2.0}, 2.0).profile.weights == {"D1": 1}


def test_it_is_issued_against_the_computed_verdict(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assessment = state("A")
    issued = issue_verdict(
        assessment, evaluate(framework, assessment), "CONDITIONS", f" {REASON}\n", " Ana Ruiz"
    )
    assert issued.profile.issued == Issued("CONDITIONS", REASON, "Ana Ruiz", "FIX")
    assert withdraw_verdict(issued) == assessment


def test_nothing_is_issued_in_a_locked_round(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assessment = state("A")
    results = evaluate(framework, assessment)
    locked = lock_round(framework, assessment, results, None, "Ana", date(2026, 4, 20))
    with pytest.raises(ReadinessError) as refused:
        issue_verdict(locked, results, "CONDITIONS", REASON, "Ana Ruiz")
    assert refused.value.fault is Fault.ROUND_LOCKED
