"""Content lines after RFC 5545, read back by a reader of its own (`tests/exchange/calendars.py`)."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.exchange import icalendar_text as ical
from tests.exchange.calendars import read_calendar, unescaped, unfolded

# What a reader gets back: everything but control characters, with one kind of line end.
writable = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(',;\\\n:\t"'))


@given(writable)
def test_every_text_comes_back(value: str) -> None:
    line = ical.folded(f"SUMMARY:{ical.text(value)}")
    (back,) = unfolded(line.encode())
    assert unescaped(back.removeprefix("SUMMARY:")) == value


@given(writable)
def test_no_line_is_longer_than_it_may_be(value: str) -> None:
    lines = ical.folded("X:" + ical.text(value)).encode().split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)


def test_a_line_is_broken_after_75_octets_and_never_within_a_character() -> None:
    assert ical.folded("X" * 75) == "X" * 75 + "\r\n"
    assert ical.folded("X" * 76) == "X" * 75 + "\r\n X\r\n"
    # 74 and two octets would be 76.
    assert ical.folded("X" * 74 + "é") == "X" * 74 + "\r\n é\r\n"


def test_signs_are_escaped() -> None:
    assert ical.text('a, b; c\\d\r\ne\rf: "g"\x07') == 'a\\, b\\; c\\\\d\\ne\\nf: "g"'
    assert ical.texts(["a,b", "c"]) == "a\\,b,c"


def test_days_and_moments() -> None:
    assert ical.day(date(2026, 4, 4)) == "20260404"
    assert ical.day(date(1, 1, 1)) == "00010101"
    there = timezone(timedelta(hours=2))
    assert ical.moment(datetime(2026, 4, 4, 1, 30, tzinfo=there)) == "20260403T233000Z"
    with pytest.raises(ValueError, match="time zone"):
        ical.moment(datetime(2026, 4, 4, 1, 30, tzinfo=UTC).replace(tzinfo=None))


def test_a_component_holds_others() -> None:
    inner = ical.component("VEVENT", [("SUMMARY", ical.text("One, two"))])
    (event,) = read_calendar(ical.component("VCALENDAR", [("VERSION", "2.0")], [inner]).encode()).events
    assert event["SUMMARY"] == "One, two"
