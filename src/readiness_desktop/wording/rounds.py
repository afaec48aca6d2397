"""A round in a few words: its number, the name that somebody gave it, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness_desktop.wording import dates
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from datetime import date

    from readiness_desktop.domain.assessment import Round

# How many characters the name of a round can have, and how many of them stand where there is little room.
LONGEST_NAME, SHORT_NAME = 80, 24


def called(one: Round, *, short: bool = False) -> str:
    """What a round is called: `Round 2`, with its name where it has one: `Round 2, Baseline April 2026`."""
    number, name = written(one.number), one.name.strip()
    if short and len(name) > SHORT_NAME:
        name = f"{name[: SHORT_NAME - 1].rstrip()}…"
    if name:
        return _("Round {number}, {name}").format(number=number, name=name)
    return _("Round {number}").format(number=number)


def standing(one: Round) -> str:
    """A round with how it stands: locked on a day, or open."""
    if one.lock is not None:
        return _("{round}, locked {day}").format(round=called(one), day=dates.day(one.lock.on))
    return _("{round}, open").format(round=called(one))


def proposed_name(number: int, today: date) -> str:
    """A name that a round might get: `Baseline April 2026`, later `Follow-up April 2026`."""
    month = dates.month(today)
    if number == 1:
        return _("Baseline {month}").format(month=month)
    return _("Follow-up {month}").format(month=month)


def short_hash(whole: str) -> str:
    """The beginning of a fingerprint in groups of four, enough to compare by eye."""
    return " ".join(whole[at : at + 4] for at in range(0, 16, 4))
