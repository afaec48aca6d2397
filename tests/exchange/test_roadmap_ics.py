"""A roadmap as a calendar, read back by a strict reader of its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.exchange.roadmap_ics import START, roadmap_ics
from tests.exchange.calendars import Calendar, day, read_calendar
from tests.exchange.made_roadmaps import OWNER, measured, small_plan, with_action

AT = datetime(2026, 5, 1, 9, 30, tzinfo=UTC)
WRITABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(',;\\\n:\t"'), max_size=120
)
"""What a reader gets back: everything but control characters, with one kind of line end."""


def as_typed(name: str) -> str:
    return name


@pytest.fixture
def written(framework: Framework, state: Callable[[str], Assessment]) -> Callable[..., bytes]:
    """Writes a plan for state A or an assessment made from it."""

    def write(
        assessment: Assessment | None = None,
        plan: Plan | None = None,
        named: Callable[[str], str] = as_typed,
        at: datetime = AT,
    ) -> bytes:
        chosen = assessment or state("A")
        return roadmap_ics(framework, chosen, measured(framework, chosen), plan or small_plan(), named, at)

    return write


def by_uid(calendar: Calendar) -> dict[str, dict[str, str]]:
    """The events by what stands in their UID behind the assessment."""
    return {event["UID"].split("-", 5)[-1].split("@")[0]: event for event in calendar.events}


def test_each_task_is_an_event_of_whole_days(written: Callable[..., bytes]) -> None:
    data = written()
    assert data.startswith(START)
    calendar = read_calendar(data)
    assert (calendar.properties["VERSION"], "PRODID" in calendar.properties) == ("2.0", True)
    events = by_uid(calendar)
    assert list(events) == ["I18", "X01", "I31", "gate-D1.2", "evidence-D2.5", "refresh-I18"]
    spans = {
        name: (day(event["DTSTART;VALUE=DATE"]), day(event["DTEND;VALUE=DATE"]))
        for name, event in events.items()
    }
    # Week 0 begins on Monday 4 May; the end is the day after the last one.
    assert spans == {
        "I18": (date(2026, 5, 4), date(2026, 5, 25)),
        "X01": (date(2026, 5, 4), date(2026, 5, 11)),
        "I31": (date(2026, 5, 25), date(2026, 6, 15)),
        "gate-D1.2": (date(2026, 5, 25), date(2026, 5, 26)),
        "evidence-D2.5": (date(2026, 6, 2), date(2026, 6, 3)),
        "refresh-I18": (date(2026, 9, 21), date(2026, 9, 28)),
    }


def test_an_event_says_why_what_and_who(framework: Framework, written: Callable[..., bytes], state) -> None:
    events = by_uid(read_calendar(written(with_action(state("A"), due=date(2026, 5, 20)))))
    event = events["I18"]
    assert event["SUMMARY"] == framework.initiative("I18").title + " (I18)"
    assert event["CONTACT"] == OWNER
    lines = event["DESCRIPTION"].split("\n")
    assert lines[0].startswith("Why: removes the blocker Quality measured on the real sources (D1.2); ")
    assert f"Shown by: {framework.initiative('I18').exit_evidence}" in lines
    assert {f"Owner: {OWNER}", "Effort: 4 person-days of Data engineering", "Agreed for 20 May 2026."} <= set(
        lines
    )
    assert "X01" not in event["SUMMARY"]
    assert "=Buy; sell, and\nrent (X01)" in event["DESCRIPTION"]
    assert events["X01"]["SUMMARY"] == "=Buy; sell, and\nrent (X01)"
    assert (events["I31"]["CONTACT"], events["X01"]["CONTACT"]) == (
        framework.initiative("I31").role,
        "Sponsor",
    )
    assert not any("ATTENDEE" in name for one in events.values() for name in one)


def test_a_later_export_changes_the_same_events(written: Callable[..., bytes]) -> None:
    first, later = (by_uid(read_calendar(written(at=AT + timedelta(minutes=n)))) for n in (0, 1))
    assert [one["UID"] for one in first.values()] == [one["UID"] for one in later.values()]
    assert all(int(later[name]["SEQUENCE"]) == int(one["SEQUENCE"]) + 1 for name, one in first.items())
    assert {one["DTSTAMP"] for one in later.values()} == {"20260501T093100Z"}


def test_the_same_input_gives_the_same_bytes(written: Callable[..., bytes]) -> None:
    assert written() == written()


def test_ids_differ_between_projects(
    written: Callable[..., bytes], state: Callable[[str], Assessment]
) -> None:
    other = replace(state("A"), uuid="6b0d4b8e-0000-4000-8000-000000000001")
    ours, theirs = ({one["UID"] for one in read_calendar(written(a)).events} for a in (state("A"), other))
    assert not ours & theirs


@pytest.mark.parametrize(("status", "said"), [("dropped", "CANCELLED"), ("done", "CONFIRMED")])
def test_dropped_work_is_cancelled(written: Callable[..., bytes], state, status: str, said: str) -> None:
    events = by_uid(read_calendar(written(with_action(state("A"), status=status))))
    assert events["I18"]["STATUS"] == said
    assert events["I31"]["STATUS"] == "CONFIRMED"


def test_hidden_names_stay_hidden(written: Callable[..., bytes], state) -> None:
    data = written(with_action(state("A")), named=lambda name: "Person 1" if name else "")
    assert OWNER.encode() not in data
    assert by_uid(read_calendar(data))["I18"]["CONTACT"] == "Person 1"


def test_a_plan_without_a_first_day_starts_with_the_round(written: Callable[..., bytes]) -> None:
    events = by_uid(read_calendar(written(plan=replace(small_plan(), first_day=None))))
    assert events["I18"]["DTSTART;VALUE=DATE"] == "20260414"


def test_an_export_before_the_count_begins_is_number_zero(written: Callable[..., bytes]) -> None:
    (sequence,) = {
        one["SEQUENCE"] for one in read_calendar(written(at=datetime(2001, 1, 1, tzinfo=UTC))).events
    }
    assert sequence == "0"


@given(WRITABLE)
def test_every_name_comes_back_from_lines_that_are_short_enough(
    framework: Framework, state: Callable[[str], Assessment], words: str
) -> None:
    start = state("A")
    current = replace(start.current, profile=replace(start.current.profile, project=words))
    assessment = replace(start, rounds=(*start.rounds[:-1], current))
    results = measured(framework, start)

    def named(_name: str) -> str:
        return words

    data = roadmap_ics(framework, assessment, results, small_plan(), named, AT)
    # The reader takes no line of more than 75 octets, and no sign that is not escaped.
    calendar = read_calendar(data)
    assert calendar.properties["X-WR-CALNAME"] == f"Roadmap of {words}, {assessment.client.name}"
    said = by_uid(calendar)["I18"].get("CONTACT")
    assert said == (words or framework.initiative("I18").role)


def test_signs_that_no_calendar_takes_are_left_out(written: Callable[..., bytes], state) -> None:
    data = written(with_action(state("A")), named=lambda name: "A\x07, \x1fb\r\nc\rd" if name else "")
    assert by_uid(read_calendar(data))["I18"]["CONTACT"] == "A, b\nc\nd"


def test_a_moment_is_written_as_universal_time(written: Callable[..., bytes]) -> None:
    there = timezone(timedelta(hours=2))
    events = read_calendar(written(at=datetime(2026, 4, 4, 1, 30, tzinfo=there))).events
    assert {one["DTSTAMP"] for one in events} == {"20260403T233000Z"}
    with pytest.raises(ValueError, match="time zone"):
        written(at=AT.replace(tzinfo=None))
