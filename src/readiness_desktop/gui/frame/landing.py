"""Which pages what is open has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness_desktop.gui.navigation import Place

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

SELF_CHECK_PAGE = "self_check"
BRIEFING_PAGE = "briefing"


def fits(place: Place, hub: OpenAssessment | None) -> bool:
    """Whether a page can be shown now: a self-check has one alone, and only what began as one has it.

    A briefing is one of a locked round.
    """
    if hub is None:
        return not place.inside
    from readiness_desktop.domain.self_check import is_self_check

    profile = hub.assessment.profile
    if is_self_check(profile):
        return not place.inside or place.id == SELF_CHECK_PAGE
    if place.id == BRIEFING_PAGE:
        return hub.assessment.current.lock is not None
    return place.id != SELF_CHECK_PAGE or bool(profile.headlines)
