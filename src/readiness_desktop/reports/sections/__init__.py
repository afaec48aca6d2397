"""The sections of a report in their order; each module makes the parts of one."""

from readiness_desktop.reports.sections import (
    answers,
    budget,
    business_case,
    claims,
    comfort,
    conditions,
    cover,
    dimensions,
    evidence,
    exposures,
    gates,
    method,
    modules,
    practices,
    profile,
    roadmap,
    rounds,
    stage_gates,
    statement,
    summary,
    way,
)
from readiness_desktop.reports.sections.section import Section

SECTIONS: tuple[Section, ...] = (
    cover.SECTION,
    summary.SECTION,
    profile.SECTION,
    gates.SECTION,
    exposures.SECTION,
    claims.SECTION,
    comfort.SECTION,
    practices.SECTION,
    business_case.SECTION,
    rounds.SECTION,
    dimensions.SECTION,
    statement.SECTION,
    budget.SECTION,
    stage_gates.SECTION,
    modules.SECTION,
    roadmap.SECTION,
    conditions.SECTION,
    way.SECTION,
    evidence.SECTION,
    method.SECTION,
    answers.SECTION,
)

__all__ = ["SECTIONS", "Section"]
