"""How a calendar is written as text: content lines, escaping, folding and line ends after RFC 5545."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

LONGEST_LINE = 75
"""Octets of a line without its end; a longer one goes on in the next, after a space."""

_END = "\r\n"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ESCAPED = re.compile(r"[\\;,]")


def text(value: str) -> str:
    """A value of type TEXT: marks that mean something are escaped, signs that no calendar takes are left out."""
    plain = _CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return _ESCAPED.sub(lambda found: "\\" + found[0], plain).replace("\n", "\\n")


def texts(values: Iterable[str]) -> str:
    """Several values of type TEXT in one property."""
    return ",".join(text(one) for one in values)


def day(value: date) -> str:
    """A value of type DATE: `20260414`."""
    return f"{value:%Y%m%d}" if value.year > 999 else f"{value.year:04}{value:%m%d}"


def moment(value: datetime) -> str:
    """A value of type DATE-TIME in UTC: `20260414T093000Z`; ValueError for a time without a zone."""
    if value.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return f"{value.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def component(name: str, properties: Iterable[tuple[str, str]], inner: Iterable[str] = ()) -> str:
    """A component: each property is its name (with parameters) and its written value; `inner` are those within it."""
    lines = "".join(folded(f"{key}:{value}") for key, value in properties)
    return f"BEGIN:{name}{_END}{lines}{''.join(inner)}END:{name}{_END}"


def folded(line: str) -> str:
    """A content line with its end, broken wherever it would have more than 75 octets, never within a character."""
    parts: list[str] = []
    part, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LONGEST_LINE:
            parts.append(part)
            part, size = " ", 1
        part += character
        size += octets
    return _END.join([*parts, part]) + _END
