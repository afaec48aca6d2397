"""A strict reader of calendars, written from RFC 5545 alone: it knows nothing of the program's writer."""

import re
from dataclasses import dataclass
from datetime import date

_LINE = re.compile(
    r"(?P<name>[A-Z0-9-]+)(?P<parameters>(?:;[A-Z0-9-]+=[A-Za-z0-9-]+)*):(?P<value>.*)", re.DOTALL
)
_TEXTS = {"SUMMARY", "DESCRIPTION", "CONTACT", "UID", "X-WR-CALNAME", "PRODID"}
_ONCE = {
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "SEQUENCE",
    "STATUS",
    "LAST-MODIFIED",
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar: its properties, and the properties of each event by name."""

    properties: dict[str, str]
    events: list[dict[str, str]]


def unfolded(data: bytes) -> list[str]:
    """The content lines. ValueError for a line that does not end in CR LF, or is longer than 75 octets."""
    if not data.endswith(b"\r\n"):
        raise ValueError("the last line has no end")
    lines: list[bytes] = []
    for line in data[:-2].split(b"\r\n"):
        if len(line) > 75 or b"\n" in line or b"\r" in line:
            raise ValueError(line)
        if line.startswith((b" ", b"\t")):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode() for line in lines]


def unescaped(value: str) -> str:
    """A TEXT as it was meant. ValueError for a mark that is not escaped or an escape that nobody knows."""
    known = {"\\": "\\", ";": ";", ",": ",", "n": "\n", "N": "\n"}
    found, at = "", 0
    while at < len(value):
        sign = value[at]
        if sign in ";,":
            raise ValueError(value)
        if sign == "\\":
            at += 1
            if at == len(value) or value[at] not in known:
                raise ValueError(value)
            sign = known[value[at]]
        elif ord(sign) < 32 and sign != "\t":
            raise ValueError(value)
        found += sign
        at += 1
    return found


def read_calendar(data: bytes) -> Calendar:
    """One calendar with events and nothing else. ValueError for whatever the grammar does not allow."""
    calendar = Calendar({}, [])
    open_now: list[str] = []
    for line in unfolded(data):
        parsed = _LINE.fullmatch(line)
        if parsed is None:
            raise ValueError(line)
        name, value = parsed["name"], parsed["value"]
        if name == "BEGIN":
            if (*open_now, value) not in {("VCALENDAR",), ("VCALENDAR", "VEVENT")}:
                raise ValueError(line)
            open_now.append(value)
            if value == "VEVENT":
                calendar.events.append({})
        elif name == "END":
            if not open_now or open_now.pop() != value:
                raise ValueError(line)
        else:
            if not open_now:
                raise ValueError(line)
            where = calendar.events[-1] if open_now[-1] == "VEVENT" else calendar.properties
            if name in where and name in _ONCE:
                raise ValueError(line)
            where[name] = unescaped(value) if name in _TEXTS else value
            if parsed["parameters"]:
                where[name + parsed["parameters"]] = value
    if open_now:
        raise ValueError(open_now)
    return calendar


def day(value: str) -> date:
    """A DATE."""
    if not re.fullmatch(r"\d{8}", value):
        raise ValueError(value)
    return date(int(value[:4]), int(value[4:6]), int(value[6:]))
