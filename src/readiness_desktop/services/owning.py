"""Changes of the ownership sheet: who answers for a task, when somebody leaves, booked hours, and the two facts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from readiness_desktop.domain.agreements import Duty
from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.ownership import NO_DUTY, plain_name


def set_duty(assessment: Assessment, task: str, **fields: Any) -> Assessment:
    """The assessment with fields of a duty changed; one of which nothing is left is removed. ROUND_LOCKED if locked."""
    profile = _profile(assessment)
    changed = replace(profile.ownership.get(task, NO_DUTY), **fields)
    return _with(assessment, replace(profile, ownership=_put(profile.ownership, task, changed)))


def fill_typical_hours(framework: Framework, assessment: Assessment) -> Assessment:
    """The typical hours, in the middle of what the pack gives, for every task that has none yet."""
    profile = _profile(assessment)
    duties: dict[str, Duty] = dict(profile.ownership)
    for task in framework.ownership_tasks:
        held = duties.get(task.id, NO_DUTY)
        if task.hours is not None and held.hours is None:
            duties[task.id] = replace(held, hours=sum(task.hours) / 2)
    return _with(assessment, replace(profile, ownership=duties))


def set_leaving(assessment: Assessment, name: str, day: date | None) -> Assessment:
    """The day on which somebody goes; None: nobody knows of one. ROUND_LOCKED if locked."""
    profile = _profile(assessment)
    kept = {one: then for one, then in profile.leaves.items() if plain_name(one) != plain_name(name)}
    if day is not None:
        kept[name] = day
    return _with(assessment, replace(profile, leaves=kept))


def set_booked_hours(assessment: Assessment, hours: float | None) -> Assessment:
    """The hours a week that are booked for running the system. ROUND_LOCKED if locked."""
    return _with(assessment, replace(_profile(assessment), booked_hours=hours))


def set_fact(assessment: Assessment, name: str, value: bool | None) -> Assessment:
    """A fact that is so, is not so, or that nobody knows (None). ROUND_LOCKED if locked."""
    profile = _profile(assessment)
    facts = {one: then for one, then in profile.facts.items() if one != name}
    if value is not None:
        facts[name] = value
    return _with(assessment, replace(profile, facts=facts))


def _profile(assessment: Assessment) -> Profile:
    if assessment.current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=assessment.current.number)
    return assessment.profile


def _put(duties: Mapping[str, Duty], task: str, changed: Duty) -> dict[str, Duty]:
    found = {one: duty for one, duty in duties.items() if one != task or changed != NO_DUTY}
    if changed != NO_DUTY:
        found[task] = changed
    return found


def _with(assessment: Assessment, profile: Profile) -> Assessment:
    return assessment.with_current(replace(assessment.current, profile=profile))
