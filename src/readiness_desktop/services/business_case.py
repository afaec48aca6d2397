"""Change what a business case is worked out from. Pure functions."""

from dataclasses import replace
from typing import Any

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.services.setup import change_profile


def set_case(assessment: Assessment, **fields: Any) -> Assessment:
    """The assessment with these inputs of its case; ROUND_LOCKED in a locked round."""
    profile = assessment.profile
    return change_profile(assessment, replace(profile, case=replace(profile.case, **fields)))


def yearly(values: tuple[float | None, ...]) -> tuple[tuple[float, ...], int | None]:
    """One figure a year as far as they were given, and the first year that is missing before a later one (from 1)."""
    given = list(values)
    while given and given[-1] is None:
        given.pop()
    gap = next((year for year, value in enumerate(given, 1) if value is None), None)
    return tuple(value for value in given if value is not None), gap
