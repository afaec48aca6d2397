"""Enter figures of the client's own, and switch published figures off with a reason. Pure functions."""

from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.benchmarks import CLASS_LABEL
from readiness_desktop.domain.own_figures import fits, more_live_than_launched
from readiness_desktop.services.setup import change_profile
from readiness_desktop.wording import own_figures


def set_own(assessment: Assessment, name: str, value: bool | float | None) -> tuple[Assessment, str]:
    """The assessment with an own figure, None takes it away; with it what is wrong, where nothing is changed.

    ReadinessError ROUND_LOCKED in a locked round.
    """
    facts = dict(assessment.profile.facts)
    if value is None:
        facts.pop(name, None)
    else:
        facts[name] = value
    if more_live_than_launched(facts):
        return assessment, own_figures.more_live_than_launched()
    if not fits(facts):
        raise ValueError(name)
    return change_profile(assessment, replace(assessment.profile, facts=facts)), ""


def switch_off(assessment: Assessment, figure: str, reason: str) -> Assessment:
    """Use a published figure no longer; the reason is kept. ValueError without one, ROUND_LOCKED in a locked round."""
    if not reason.strip():
        raise ValueError("a figure is switched off with a reason")
    return _with_off(assessment, {**assessment.profile.switched_off, figure: reason.strip()})


def switch_on(assessment: Assessment, figure: str) -> Assessment:
    """Use a published figure again; ROUND_LOCKED in a locked round."""
    kept = {name: why for name, why in assessment.profile.switched_off.items() if name != figure}
    return _with_off(assessment, kept)


def show_class(assessment: Assessment, *, shown: bool) -> Assessment:
    """Show the class of another scale beside the index, or not; ROUND_LOCKED in a locked round."""
    facts = {name: value for name, value in assessment.profile.facts.items() if name != CLASS_LABEL}
    if shown:
        facts[CLASS_LABEL] = True
    return change_profile(assessment, replace(assessment.profile, facts=facts))


def _with_off(assessment: Assessment, off: dict[str, str]) -> Assessment:
    profile: Profile = replace(assessment.profile, switched_off=off)
    return change_profile(assessment, profile)
