"""Limits that other rules set on a credited level, as one list of rules; each limit keeps its reason."""

import re
from collections.abc import Callable
from datetime import date

from readiness_desktop.domain.assessment import Profile, Round
from readiness_desktop.domain.date_order import start_after
from readiness_desktop.domain.framework import Framework, TimingCheck
from readiness_desktop.domain.ownership import VOLUNTEERS, all_with_builders
from readiness_desktop.domain.results import Limit, TimingResult

LimitRule = Callable[[Framework, Round], list[Limit]]

BUDGET_UNKNOWN = "budget_line_unknown"
"""The fact of a special limit that a line of the production budget is unknown (docs/model.md 28)."""

_MIDPOINT = re.compile(r"midpoint\((\w+),(\w+)\)")


def check_timing(check: TimingCheck, dates: dict[str, date]) -> bool | None:
    """Whether a timing rule is broken; None (not checked) where one of its dates is missing (docs/model.md 4).

    A gap is not counted from an end that lies before its own start.
    """
    left = [dates.get(name) for name in check.left]
    right = _ordinal(check.right, dates)
    if right is None or any(day is None for day in left):
        return None
    latest = max(day.toordinal() for day in left if day is not None)
    if check.gap_days is not None:
        if any(start_after(name, dates) for name in check.left):
            return None
        return right - latest > check.gap_days and check.gap_unless not in dates
    return latest > right + check.offset_days


def _ordinal(name: str, dates: dict[str, date]) -> float | None:
    middle = _MIDPOINT.fullmatch(name)
    if middle is None:
        day = dates.get(name)
        return None if day is None else float(day.toordinal())
    start, end = dates.get(middle[1]), dates.get(middle[2])
    return None if start is None or end is None else (start.toordinal() + end.toordinal()) / 2


def timing(framework: Framework, current: Round) -> tuple[TimingResult, ...]:
    """All timing checks of the pack against the round's dates."""
    dates = dict(current.profile.dates)
    return tuple(TimingResult(check.id, check_timing(check, dates)) for check in framework.timing_checks)


def _timing_limits(framework: Framework, current: Round) -> list[Limit]:
    dates = dict(current.profile.dates)
    if not dates:
        return []
    found: list[Limit] = []
    for check in framework.timing_checks:
        if check.limit_question is None or check.limit_max is None:
            continue
        if check.limit_unless is not None and current.profile.facts.get(check.limit_unless):
            continue
        if check_timing(check, dates):
            found.append(Limit(check.limit_question, check.limit_max, check.id))
    return found


def fact_name(source: str) -> str:
    """The profile fact that triggers a special limit of the pack: its source in lower case with underscores."""
    return re.sub(r"[^a-z0-9]+", "_", source.lower()).strip("_")


def unknown_lines(framework: Framework, profile: Profile) -> tuple[str, ...]:
    """Lines of the production budget of which somebody said that nobody knows them, in the pack's order."""
    if not profile.budget:
        return ()
    return tuple(
        line.id
        for line in framework.budget_lines
        if line.id in profile.budget and profile.budget[line.id].state == "unknown"
    )


def _special_limits(framework: Framework, current: Round) -> list[Limit]:
    profile = current.profile
    named = {name for name, value in profile.facts.items() if value}
    if unknown_lines(framework, profile):
        named.add(BUDGET_UNKNOWN)
    if profile.ownership and all_with_builders(framework, profile):
        named.add(VOLUNTEERS)
    if not named:
        return []
    return [
        Limit(special.question, special.maximum, fact_name(special.source))
        for special in framework.constants.special_limits
        if fact_name(special.source) in named
    ]


def _overlay_limits(framework: Framework, current: Round) -> list[Limit]:
    if not current.profile.generative:
        return []
    return [
        Limit(question, framework.constants.overlay_limit, row.id)
        for row in framework.overlay
        if row.id not in current.profile.overlay_present
        for question in row.questions
    ]


def _period_limits(framework: Framework, current: Round) -> list[Limit]:
    if not current.evidence:
        return []
    found: list[Limit] = []
    for period in framework.constants.period_in_text.values():
        days = [
            item.dated
            for item in current.evidence
            if item.question == period.question and item.dated is not None
        ]
        if days and (current.as_of - max(days)).days > period.days:
            found.append(Limit(period.question, period.outdated_level, "period"))
    return found


LIMIT_RULES: tuple[LimitRule, ...] = (_timing_limits, _special_limits, _overlay_limits, _period_limits)
"""Every rule that may limit a credited level; a new rule is one more entry."""


def limits(framework: Framework, current: Round) -> tuple[Limit, ...]:
    """All limits that hold in a round, in the order of the rules."""
    return tuple(limit for rule in LIMIT_RULES for limit in rule(framework, current))
