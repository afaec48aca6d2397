"""Who answers for running the system: the tasks of the pack with person, deputy and hours, and the checks O1 to O7.

The rules are those of docs/model.md, section "Production ownership".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness_desktop.domain.agreements import Duty
from readiness_desktop.domain.assessment import Profile, Round
from readiness_desktop.domain.calendar import months_later
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.scoring import rounded
from readiness_desktop.domain.statement_words import stands_for_people

CheckState = Literal["met", "not_met", "open"]
APPROVES, IN_TIME = "budget_holder_approves", "pause_right_in_time"
"""Facts of the profile: yes, no, or absent while nobody knows."""

VOLUNTEERS = "ownership_check_o5"
"""The fact that a sheet stands for whose every task lies with the team that builds."""

NO_DUTY = Duty()
_SEVERAL = re.compile(r"[;/&+\n]|\band\b|\bund\b|\bet\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task of the pack with who answers for it.

    `lacks` is what O1 finds: person, several, role, deputy, same, deputy_role.
    """

    id: str
    duty: Duty
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonLoad:
    """What one person answers for: `share` of all tasks, `hours` a week, `leaves` the day on which they go."""

    name: str
    tasks: tuple[str, ...]
    share: float
    hours: float
    leaves: date | None


@dataclass(frozen=True, slots=True)
class OwnershipCheckResult:
    """One check: `tasks` and `people` are what it finds, `value` is compared with `limit`."""

    id: str
    state: CheckState
    tasks: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    value: float | None = None
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class OwnershipResult:
    """The whole sheet. `begun`: somebody said anything; `until` is the day to which people have to stay."""

    tasks: tuple[TaskRow, ...]
    people: tuple[PersonLoad, ...]
    checks: tuple[OwnershipCheckResult, ...]
    hours: float | None
    without_hours: tuple[str, ...]
    booked: float | None
    until: date | None
    begun: bool

    def check(self, name: str) -> OwnershipCheckResult:
        """The check with this id; KeyError if there is none."""
        found = next((one for one in self.checks if one.id == name), None)
        if found is None:
            raise KeyError(name)
        return found


def plain_name(name: str) -> str:
    """A name as it is compared: without case and spaces."""
    return "".join(name.split()).casefold()


def all_with_builders(framework: Framework, profile: Profile) -> bool:
    """Whether every task has somebody, and each of them is of the team that builds."""
    duties = [profile.ownership.get(task.id, NO_DUTY) for task in framework.ownership_tasks]
    return bool(duties) and all(plain_name(one.person) and one.building_team for one in duties)


def ownership(framework: Framework, current: Round) -> OwnershipResult:
    """The ownership sheet of a round with its checks."""
    profile = current.profile
    roles = [role.name for role in framework.roles]
    rows = tuple(
        _row(task.id, profile.ownership.get(task.id, NO_DUTY), roles) for task in framework.ownership_tasks
    )
    people = _people(rows, profile.leaves)
    known = [row.duty.hours for row in rows if row.duty.hours is not None]
    # What is done on call has no usual hours, and nobody can book any for it.
    on_call = {task.id for task in framework.ownership_tasks if task.hours is None}
    without = tuple(row.id for row in rows if row.duty.hours is None and row.id not in on_call)
    launch = profile.dates.get(framework.verdict.launch_date)
    months = framework.constants.ownership_after_launch_months
    until = None if launch is None else months_later(launch, months)
    hours = sum(known) if known else None
    checks = (
        _complete(rows),
        _key_person(framework, people),
        _leaving(people, until, current.as_of),
        _booked(hours, profile.booked_hours, whole=not without),
        _builders(framework, profile, rows),
        _fact("O6", profile.facts.get(APPROVES)),
        _fact("O7", profile.facts.get(IN_TIME)),
    )
    return OwnershipResult(
        rows,
        people,
        checks,
        hours,
        without,
        profile.booked_hours,
        until,
        bool(profile.ownership or profile.leaves or profile.booked_hours is not None)
        or any(name in profile.facts for name in (APPROVES, IN_TIME)),
    )


def _row(task: str, duty: Duty, roles: Sequence[str]) -> TaskRow:
    lacks: list[str] = []
    person, deputy = plain_name(duty.person), plain_name(duty.deputy)
    if not person:
        lacks.append("person")
    elif _names_several(duty.person.strip()):
        lacks.append("several")
    elif stands_for_people(duty.person, roles):
        lacks.append("role")
    if not deputy:
        lacks.append("deputy")
    elif deputy == person:
        lacks.append("same")
    elif stands_for_people(duty.deputy, roles):
        lacks.append("deputy_role")
    return TaskRow(task, duty, tuple(lacks))


def _names_several(person: str) -> bool:
    """Whether more than one is named; one comma beside a single word parts surname and given name."""
    parts = [part.split() for part in person.split(",") if part.strip()]
    if len(parts) == 2 and min(map(len, parts)) > 1:
        return True
    return len(parts) > 2 or _SEVERAL.search(person) is not None


def _people(rows: tuple[TaskRow, ...], leaves: Mapping[str, date]) -> tuple[PersonLoad, ...]:
    """Everybody accountable, whoever answers for most first, then in the order of the tasks."""
    going = {plain_name(name): day for name, day in leaves.items()}
    names: dict[str, str] = {}
    tasks: dict[str, list[TaskRow]] = {}
    for row in rows:
        key = plain_name(row.duty.person)
        if key:
            names.setdefault(key, " ".join(row.duty.person.split()))
            tasks.setdefault(key, []).append(row)
    found = [
        PersonLoad(
            names[key],
            tuple(row.id for row in own),
            len(own) / len(rows),
            sum(row.duty.hours or 0.0 for row in own),
            going.get(key),
        )
        for key, own in tasks.items()
    ]
    return tuple(sorted(found, key=lambda one: -len(one.tasks)))


def _complete(rows: tuple[TaskRow, ...]) -> OwnershipCheckResult:
    if all("person" in row.lacks and "deputy" in row.lacks for row in rows):
        return OwnershipCheckResult("O1", "open", tuple(row.id for row in rows))
    lacking = tuple(row.id for row in rows if row.lacks)
    return OwnershipCheckResult("O1", "not_met" if lacking else "met", lacking)


def _key_person(framework: Framework, people: tuple[PersonLoad, ...]) -> OwnershipCheckResult:
    most = framework.constants.ownership_key_person_share
    if not people:
        return OwnershipCheckResult("O2", "open", limit=most)
    first = people[0]
    if rounded(first.share) > rounded(most):
        return OwnershipCheckResult("O2", "not_met", first.tasks, (first.name,), first.share, most)
    return OwnershipCheckResult("O2", "met", value=first.share, limit=most)


def _leaving(people: tuple[PersonLoad, ...], until: date | None, today: date) -> OwnershipCheckResult:
    if not people:
        return OwnershipCheckResult("O3", "open")
    gone = [
        one
        for one in people
        if one.leaves is not None and (one.leaves <= today or _before(one.leaves, until))
    ]
    if gone:
        tasks = tuple(task for one in gone for task in one.tasks)
        return OwnershipCheckResult("O3", "not_met", tasks, tuple(one.name for one in gone))
    return OwnershipCheckResult("O3", "open" if until is None else "met")


def _before(day: date, until: date | None) -> bool:
    return until is not None and day < until


def _booked(hours: float | None, booked: float | None, *, whole: bool) -> OwnershipCheckResult:
    """What is above the booked hours stays so whatever is missing; what fits counts once every task has hours."""
    state: CheckState = "open"
    if hours is not None and booked is not None:
        fits = rounded(hours) <= rounded(booked)
        state = "not_met" if not fits else "met" if whole else "open"
    return OwnershipCheckResult("O4", state, value=hours, limit=booked)


def _builders(framework: Framework, profile: Profile, rows: tuple[TaskRow, ...]) -> OwnershipCheckResult:
    theirs = tuple(row.id for row in rows if row.duty.building_team and plain_name(row.duty.person))
    if all_with_builders(framework, profile) or profile.facts.get(VOLUNTEERS):
        return OwnershipCheckResult("O5", "not_met", theirs, value=float(len(theirs)))
    named = any(plain_name(row.duty.person) for row in rows)
    return OwnershipCheckResult("O5", "met" if named else "open", value=float(len(theirs)))


def _fact(name: str, value: bool | float | None) -> OwnershipCheckResult:
    if value is None:
        return OwnershipCheckResult(name, "open")
    return OwnershipCheckResult(name, "met" if value else "not_met")
