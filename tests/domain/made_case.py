"""The worked example of a business case, in thousand EUR."""

from dataclasses import replace
from typing import Any

from readiness_desktop.domain.agreements import CaseInputs, Statement
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.case import CaseResult, business_case
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan

WORKED = CaseInputs(
    investment=550,
    gross=800,
    adoption=(0.5, 0.9, 1.0),
    haircut=0.2,
    rate=0.1,
    run_costs=(190, 180, 180),
    holding=25,
    limbo_months=6,
)

RELAPSING = replace(WORKED, investment=100, gross=300, run_costs=(0, 400, 400))
"""Paid back in month 10, and at a loss from the second year on."""


def with_case(
    assessment: Assessment, inputs: CaseInputs = WORKED, cash_share: float | None = 0.7, **said: Any
) -> Assessment:
    """The assessment with this case and these fields of the statement."""
    current = assessment.current
    statement = Statement(cash_share=cash_share, **said)
    profile = replace(current.profile, case=inputs, statement=statement)
    return assessment.with_current(replace(current, profile=profile))


def computed(
    framework: Framework,
    assessment: Assessment,
    inputs: CaseInputs = WORKED,
    cash_share: float | None = 0.7,
    plan: Plan | None = None,
    **said: Any,
) -> CaseResult:
    """The case of such an assessment."""
    given = with_case(assessment, inputs, cash_share, **said)
    return business_case(framework, evaluate(framework, given), given.profile, plan)
