"""One slide of a presentation: a finding, at most three points, the kind of its picture, and what to say with it."""

from dataclasses import dataclass
from typing import Literal

Picture = Literal[
    "cover",
    "courses",
    "index",
    "profile",
    "gates",
    "exposures",
    "moves",
    "horizons",
    "case",
    "debt",
    "steps",
    "record",
]
MOST_POINTS = 3


@dataclass(frozen=True, slots=True)
class Point:
    """What holds, a line about it, a figure at its right, and the level whose mark it carries, if it has one."""

    text: str
    detail: str = ""
    figure: str = ""
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a picture that is a list: what, who or where, and when or how much."""

    what: str
    who: str = ""
    when: str = ""
    level: int | None = None
    to: int | None = None
    head: bool = False


@dataclass(frozen=True, slots=True)
class Slide:
    """`id` is stable, `title` names it in a list, `heading` says the finding.

    `rows` are the lines of a picture that is a list, `more` says how many found no room in it; `notes` are paragraphs
    for the person who presents.
    """

    id: str
    title: str
    heading: str
    subline: str
    picture: Picture
    points: tuple[Point, ...] = ()
    rows: tuple[Row, ...] = ()
    more: str = ""
    notes: tuple[str, ...] = ()
