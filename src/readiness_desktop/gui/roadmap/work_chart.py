"""Work that should be done and work that is done, as lines in per cent over the days of the plan."""

from datetime import date

from readiness_desktop.charts.lines_over_time import Line, Lines
from readiness_desktop.domain.calendar import days_after
from readiness_desktop.domain.roadmap_curves import CurvePoint
from readiness_desktop.domain.roadmap_progress import RoadmapProgress
from readiness_desktop.wording import dates, numbers, roadmap_progress
from readiness_desktop.wording.translate import _

FULL = 100.0
APART = 21
"""Days after the first one within which the first of a month is not named."""


def work_curve(found: RoadmapProgress, points: tuple[CurvePoint, ...]) -> Lines:
    """Both lines with today between them; no line without work."""
    # The first point is the evening before the first day, where the axis begins; all others are ends of days too.
    eve = points[0].day if points else found.on
    last = max((one.day for one in points), default=found.on)
    due = tuple((_place(eve, one.day), FULL * one.due) for one in points)
    earned = tuple((_place(eve, one.day), FULL * one.earned) for one in points if one.earned is not None)
    return Lines(
        (Line(_("Should be"), due), Line(_("Is done"), earned, strong=True)),
        _place(eve, last),
        _marks(days_after(eve, 1), last),
        roadmap_progress.curve_sentence(found),
        _table(points),
        now=(_place(eve, found.on), _("Today")) if eve < found.on <= last else None,
    )


def _place(eve: date, day: date) -> float:
    return float((day - eve).days)


def _marks(first: date, last: date) -> tuple[tuple[float, str], ...]:
    """The first day and those of the months after it; the picture leaves out every other one where room is short."""
    found: list[tuple[float, str]] = [(0.0, dates.day_of_year(first))]
    year, month = first.year, first.month
    while True:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        day = date(year, month, 1)
        if day > last:
            return tuple(found)
        if (day - first).days >= APART:
            found.append((_place(first, day), dates.day_of_year(day)))


def _table(points: tuple[CurvePoint, ...]) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = [roadmap_progress.curve_head()]
    for one in points[1:]:
        earned = "" if one.earned is None else numbers.rounded_percent(one.earned)
        rows.append((dates.day(one.day), numbers.rounded_percent(one.due), earned))
    return tuple(rows)
