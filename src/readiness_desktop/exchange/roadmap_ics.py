"""A roadmap as a calendar file: an all-day event for each initiative, gate, evidence task and refresh task."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from readiness_desktop import __version__
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.calendar import days_after
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.exchange.roadmap_tasks import Task, roadmap_tasks_of
from readiness_desktop.wording import roadmap, roadmap_tasks

if TYPE_CHECKING:
    from icalendar import Event

START = b"BEGIN:VCALENDAR"
"""How such a file begins."""

_ZERO = datetime(2020, 1, 1, tzinfo=UTC)
_LARGEST = 2**31 - 1
# RFC 5545 takes no other control characters in a text; the library writes them as they are.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def roadmap_ics(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    shown_name: Callable[[str], str],
    at: datetime,
) -> bytes:
    """The calendar of a plan; the same input gives the same bytes.

    `shown_name` says how a name is shown. `at` is the time of the export, with a zone (else ValueError): a later one
    gives a higher SEQUENCE, so that importing again changes the events that are there. A calendar cannot know that an
    event is no longer in the file; work that was dropped stays in it as cancelled.
    """
    # Loaded when a calendar is written, never when the program starts.
    from icalendar import Calendar, vText

    if at.tzinfo is None:
        raise ValueError("the time of an export needs a time zone")
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", f"-//Readiness Desktop//{__version__}//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    # A property of no standard is escaped only where its type is said.
    calendar.add("X-WR-CALNAME", vText(_plain(roadmap_tasks.calendar_name(assessment))))
    for task in roadmap_tasks_of(framework, assessment, results, plan, shown_name):
        calendar.add_component(_event(framework, assessment, task, at.astimezone(UTC)))
    return calendar.to_ical(sorted=False)


def _event(framework: Framework, assessment: Assessment, task: Task, at: datetime) -> "Event":
    from icalendar import Event

    minutes = int((at - _ZERO).total_seconds()) // 60
    event = Event()
    event.add("UID", _plain(f"{assessment.uuid}-{task.key}@readiness-desktop"))
    event.add("DTSTAMP", at)
    event.add("LAST-MODIFIED", at)
    event.add("SEQUENCE", min(max(minutes, 0), _LARGEST))
    # A piece of evidence takes an hour or two of a month: only the day on which it is due is in the calendar.
    event.add("DTSTART", task.last if task.kind == "evidence" else task.first)
    # The end is the day after the last one.
    event.add("DTEND", days_after(task.last, 1))
    event.add("SUMMARY", _plain(_summary(task)))
    event.add("DESCRIPTION", _plain("\n".join(task.lines)))
    event.add("CATEGORIES", [_plain(one) for one in _categories(framework, task)])
    # ATTENDEE would need an address, and would send people mail.
    if who := task.owner or task.role:
        event.add("CONTACT", _plain(who))
    event.add("STATUS", "CANCELLED" if task.status == "dropped" else "CONFIRMED")
    # Nobody is busy all day because of it.
    event.add("TRANSP", "TRANSPARENT")
    return event


def _plain(words: str) -> str:
    return _CONTROLS.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))


def _summary(task: Task) -> str:
    return f"{task.title} ({task.key})" if task.kind == "initiative" else task.title


def _categories(framework: Framework, task: Task) -> list[str]:
    window = roadmap.window(task.window, framework.constants.horizon_days)
    pool = next((pool.name for pool in framework.pools if pool.id == task.pool), task.pool)
    return [window, pool] if pool else [window]
