"""What the assessor sets beside the answers: a verdict one step from the computed one, weights of dimensions."""

from dataclasses import replace

from readiness_desktop.domain.agreements import NO_ISSUED, Issued
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.issued import OWN
from readiness_desktop.domain.results import Results
from readiness_desktop.services.setup import change_profile


def issue_verdict(assessment: Assessment, results: Results, verdict: str, reason: str, by: str) -> Assessment:
    """The assessment with this verdict issued against the one that `results` computed.

    What was agreed on the condition of another reason is dropped with it: an owner said yes to that one, not to this.
    """
    issued = Issued(verdict, reason.strip(), by.strip(), results.verdict)
    return change_profile(_without_its_condition(assessment), replace(assessment.profile, issued=issued))


def withdraw_verdict(assessment: Assessment) -> Assessment:
    """The assessment without an issued verdict, and without what was agreed on its condition."""
    return change_profile(_without_its_condition(assessment), replace(assessment.profile, issued=NO_ISSUED))


def _without_its_condition(assessment: Assessment) -> Assessment:
    current = assessment.current
    actions = tuple(one for one in current.actions if one.key != OWN)
    if actions == current.actions:
        return assessment
    return assessment.with_current(replace(current, actions=actions))


def set_weights(assessment: Assessment, weights: dict[str, float], usual: float = 1.0) -> Assessment:
    """The assessment with these weights of its dimensions; those that weigh the usual are not kept."""
    kept = {dimension: weight for dimension, weight in weights.items() if weight != usual}
    return change_profile(assessment, replace(assessment.profile, weights=kept))
