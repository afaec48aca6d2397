"""The least change that lets something be met, made in the limits of the roadmap."""

from datetime import date

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.calendar import DAYS_A_WEEK, days_after
from readiness_desktop.domain.plan import Unmet
from readiness_desktop.services.roadmap_setup import set_roadmap, set_terms


def mended(assessment: Assessment, unmet: Unmet, first_day: date) -> Assessment:
    """The assessment with that one limit changed; as it is where no single change would do."""
    setup = assessment.profile.roadmap
    if unmet.kind == "no_capacity":
        return set_roadmap(assessment, capacity={**setup.capacity, unmet.pool: unmet.need})
    if unmet.kind == "budget":
        # What a quarter has beyond the need stays.
        return set_roadmap(assessment, budget=tuple(max(one, unmet.need) for one in setup.budget))
    if unmet.kind == "late":
        due = days_after(first_day, round(unmet.need) * DAYS_A_WEEK - 1)
        return set_terms(assessment, unmet.ids[0], due=due)
    if unmet.kind == "start":
        return set_terms(
            assessment, unmet.ids[0], start=days_after(first_day, round(unmet.need) * DAYS_A_WEEK)
        )
    if unmet.kind == "needs":
        return set_terms(assessment, unmet.other, excluded=False, reason="")
    if unmet.kind == "must" and unmet.need:
        return set_roadmap(assessment, horizon_weeks=round(unmet.need))
    return assessment
