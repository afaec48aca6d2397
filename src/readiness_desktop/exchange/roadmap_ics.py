"""A roadmap as a calendar file: an all-day event for each initiative, gate, evidence task and refresh task."""

from collections.abc import Callable
from datetime import UTC, datetime

from readiness_desktop import __version__
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.calendar import days_after
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.exchange import icalendar_text as ical
from readiness_desktop.exchange.roadmap_tasks import Task, roadmap_tasks_of
from readiness_desktop.wording import roadmap, roadmap_tasks

START = b"BEGIN:VCALENDAR"
"""How such a file begins."""

_ZERO = datetime(2020, 1, 1, tzinfo=UTC)
_LARGEST = 2**31 - 1


def roadmap_ics(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    shown_name: Callable[[str], str],
    at: datetime,
) -> bytes:
    """The calendar of a plan; the same input gives the same bytes.

    `shown_name` says how a name is shown. `at` is the time of the export, with a zone: a later one gives a higher
    SEQUENCE, so that importing again changes the events that are there. A calendar cannot know that an event is no
    longer in the file; work that was dropped stays in it as cancelled.
    """
    tasks = roadmap_tasks_of(framework, assessment, results, plan, shown_name)
    properties = [
        ("VERSION", "2.0"),
        ("PRODID", ical.text(f"-//Readiness Desktop//{__version__}//EN")),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", ical.text(roadmap_tasks.calendar_name(assessment))),
    ]
    return ical.component(
        "VCALENDAR", properties, [_event(framework, assessment, task, at) for task in tasks]
    ).encode()


def _event(framework: Framework, assessment: Assessment, task: Task, at: datetime) -> str:
    # A piece of evidence takes an hour or two of a month: only the day on which it is due is in the calendar.
    first = task.last if task.kind == "evidence" else task.first
    minutes = int((at - _ZERO).total_seconds()) // 60
    properties = [
        ("UID", ical.text(f"{assessment.uuid}-{task.key}@readiness-desktop")),
        ("DTSTAMP", ical.moment(at)),
        ("LAST-MODIFIED", ical.moment(at)),
        ("SEQUENCE", str(min(max(minutes, 0), _LARGEST))),
        ("DTSTART;VALUE=DATE", ical.day(first)),
        # The end is the day after the last one.
        ("DTEND;VALUE=DATE", ical.day(days_after(task.last, 1))),
        ("SUMMARY", ical.text(_summary(task))),
        ("DESCRIPTION", ical.text("\n".join(task.lines))),
        ("CATEGORIES", ical.texts(_categories(framework, task))),
    ]
    # ATTENDEE would need an address, and would send people mail.
    if who := task.owner or task.role:
        properties.append(("CONTACT", ical.text(who)))
    properties.append(("STATUS", "CANCELLED" if task.status == "dropped" else "CONFIRMED"))
    # Nobody is busy all day because of it.
    properties.append(("TRANSP", "TRANSPARENT"))
    return ical.component("VEVENT", properties)


def _summary(task: Task) -> str:
    return f"{task.title} ({task.key})" if task.kind == "initiative" else task.title


def _categories(framework: Framework, task: Task) -> list[str]:
    window = roadmap.window(task.window, framework.constants.horizon_days)
    pool = next((pool.name for pool in framework.pools if pool.id == task.pool), task.pool)
    return [window, pool] if pool else [window]
