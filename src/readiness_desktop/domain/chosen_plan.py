"""Which chosen plan of a round counts: the last one, while the limits and wishes are those that it was made with."""

from dataclasses import replace
from typing import Any, cast

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.document import checksum, to_plain
from readiness_desktop.domain.roadmap_setup import NO_TERMS, ChosenPlan, RoadmapSetup


def setup_checksum(setup: RoadmapSetup) -> str:
    """SHA-256 (hex) of the limits and wishes that decide about a plan."""
    return checksum_of_figures(deciding(setup))


def deciding(setup: RoadmapSetup) -> RoadmapSetup:
    """The limits and wishes without what decides nothing: words, and what work costs while no budget limits it."""
    terms = {name: replace(one, reason="") for name, one in setup.terms.items()}
    if not setup.budget:
        terms = {name: replace(one, external_cost=None) for name, one in terms.items()}
    return replace(
        setup,
        rates=setup.rates if setup.budget else {},
        terms={name: one for name, one in terms.items() if one != NO_TERMS},
        closures=tuple(replace(one, what="") for one in setup.closures),
        own=tuple(replace(one, title="", role="", exit_evidence="") for one in setup.own),
    )


def checksum_of_figures(value: object) -> str:
    """SHA-256 (hex) of a value; equal ones have the same, whether a figure was written 12 or 12.0."""
    return checksum(_as_floats(to_plain(value)))


def counting_plan(current: Round) -> ChosenPlan | None:
    """The chosen plan of a round that still counts; None without one."""
    if not current.plans:
        return None
    last = current.plans[-1]
    return last if last.setup == setup_checksum(current.profile.roadmap) else None


def _as_floats(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {name: _as_floats(value) for name, value in cast("dict[str, Any]", plain).items()}
    if isinstance(plain, list):
        return [_as_floats(value) for value in cast("list[Any]", plain)]
    return float(plain) if isinstance(plain, int) and not isinstance(plain, bool) else plain
