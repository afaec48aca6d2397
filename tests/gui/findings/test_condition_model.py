from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings.condition_model import status_words
from readiness_desktop.services.conditions import set_action


def test_only_a_date_that_somebody_agreed_on_is_overdue(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assessment = state("B")
    current = assessment.current
    past = {"planned_launch": current.as_of - timedelta(days=90)}
    profile = replace(current.profile, statement_passes=False, dates=past)
    assessment = assessment.with_current(replace(current, profile=profile))
    results = evaluate(framework, assessment)

    def said(opened: Assessment) -> str:
        rows = condition_rows(framework, opened, results)
        return status_words(next(row for row in rows if row.key == "C8"))

    assert said(assessment) == "Launch date passed"
    agreed = set_action(assessment, "C8", owner="Rosa", due=current.as_of - timedelta(days=1))
    assert said(agreed) == "Overdue"
    assert said(set_action(agreed, "C8", due=current.as_of)) == "Agreed"
