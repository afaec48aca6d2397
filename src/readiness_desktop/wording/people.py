"""What respondents are called on the screen: by name, or by number and side while a round is shown without names.

This is the one place that decides it. Setup alone writes the names themselves, since that is where they are typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    # The first window writes initials; what an assessment is comes later.
    from readiness_desktop.domain.assessment import Respondent, Round
    from readiness_desktop.domain.framework import Side

# How a name that somebody typed is shown.
Named = Callable[[str], str]

_LITTLE_WORDS = {"and", "of", "the", "de", "und", "&"}


@dataclass(frozen=True, slots=True)
class Shown:
    """How a respondent is shown: `role` is empty without names, since a role often has only one holder."""

    uuid: str
    name: str
    initials: str
    role: str


def initials(name: str) -> str:
    """At most two letters: of the first two words that matter, or of the only one."""
    words = [w for w in name.split() if w.casefold() not in _LITTLE_WORDS and w[0].isalnum()]
    if not words:
        return name.strip()[:1].upper()
    if len(words) == 1:
        return words[0][:2].upper()
    return (words[0][0] + words[1][0]).upper()


def hides_names(current: Round, newest: Round | None = None) -> bool:
    """Whether a round is shown without names: it says so itself, or the newest one does."""
    return current.profile.anonymous or (newest is not None and newest.profile.anonymous)


def shown_people(current: Round, newest: Round | None = None) -> tuple[Shown, ...]:
    """Everybody of a round as they are shown, in the order of Setup, which also gives the numbers.

    `newest` is the newest round where `current` is an earlier one that is looked at.
    """
    if not hides_names(current, newest):
        return tuple(Shown(p.uuid, p.name, initials(p.name), p.role) for p in current.respondents)
    return tuple(
        Shown(person.uuid, _numbered(person, number), _short(person, number), "")
        for number, person in enumerate(current.respondents, 1)
    )


def shown_name(current: Round, uuid: str, newest: Round | None = None) -> str:
    """What a respondent is called on the screen; empty text for nobody of this round."""
    return next((one.name for one in shown_people(current, newest) if one.uuid == uuid), "")


def as_typed(name: str) -> str:
    """A name as it was typed."""
    return name


def shown_names(current: Round, newest: Round | None = None) -> Named:
    """How any name that was typed into this round is shown, wherever it stands: as typed, or without names.

    Without names a respondent has the number of Setup, and everybody else is `Person 1`, `Person 2` ... in the order
    in which they come up in the round, so that the same person is the same one on every page and on paper. Who
    assessed, locked or issued stands for the assessment itself and is always named.
    """
    return _Numbers(current).shown if hides_names(current, newest) else as_typed


def typed_name(current: Round, shown: str, newest: Round | None = None) -> str:
    """The name behind what a field shows: `Person 1` there is whoever is shown so, any other text is a name."""
    return _Numbers(current).typed(shown) if hides_names(current, newest) else shown


class _Numbers:
    """What everybody of a round is called without names."""

    def __init__(self, current: Round) -> None:
        self._said: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._others = 0
        for number, person in enumerate(current.respondents, 1):
            if _plain(person.name):
                self._keep(person.name, _numbered(person, number))
        for typed in _typed_names(current):
            self.shown(typed)

    def shown(self, name: str) -> str:
        """How a name is shown."""
        key = _plain(name)
        if not key:
            return name
        if key not in self._said:
            self._others += 1
            self._keep(name, _("Person {number}").format(number=written(self._others)))
        return self._said[key]

    def typed(self, shown: str) -> str:
        """The name that is shown so; the text itself where none is."""
        return self._names.get(_plain(shown), shown)

    def _keep(self, name: str, shown: str) -> None:
        self._said[_plain(name)] = shown
        self._names[_plain(shown)] = name


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _typed_names(current: Round) -> Iterator[str]:
    """Every name that stands in a field for one, in a fixed order."""
    profile = current.profile
    yield from (profile.statement.owner, profile.statement.measurer, profile.statement.approver)
    for _task, duty in sorted(profile.ownership.items()):
        yield from (duty.person, duty.deputy)
    yield from sorted(profile.leaves)
    yield from (one.owner for one in current.actions)
    for criterion in current.criteria:
        yield from (criterion.owner, criterion.waived_by)
    yield from (one.person for one in current.sign_offs)
    yield from (one.by for one in current.decisions)
    yield from (one.owner for one in current.debt)
    yield from (one.by for one in current.plans)


def offered_names(current: Round, newest: Round | None = None) -> tuple[str, ...]:
    """The names that a field for an owner can offer: those of everybody, none while names are not shown."""
    if hides_names(current, newest):
        return ()
    return tuple(p.name for p in current.respondents if p.name)


def side(code: Side) -> str:
    """A side of the perception gap: `Executive`, `Practitioner`, `Other`."""
    words = {"executive": _("Executive"), "practitioner": _("Practitioner"), "other": _("Other")}
    return words[code]


def sides(code: Side) -> str:
    """Everybody of a side: `Executives`, `Practitioners`, `Others`."""
    words = {"executive": _("Executives"), "practitioner": _("Practitioners"), "other": _("Others")}
    return words[code]


def _numbered(person: Respondent, number: int) -> str:
    words = {
        "executive": _("Executive {n}"),
        "practitioner": _("Practitioner {n}"),
        "other": _("Respondent {n}"),
    }
    return words[person.side].format(n=written(number))


def _short(person: Respondent, number: int) -> str:
    # Translators: initials of Executive, Practitioner and Respondent, each with a number.
    words = {"executive": _("E{n}"), "practitioner": _("P{n}"), "other": _("R{n}")}
    return words[person.side].format(n=written(number))


def bad_row(line: int, fault: str, said: str) -> str:
    """What is wrong with a row of a list of respondents: `Line 4: “left” is no side ...`."""
    words = {
        "no_name": _("the name is missing."),
        "long_name": _("“{said}…” is too long for a name or a role."),
        "twice": _("{said} stands in the list already."),
        "side": _("“{said}” is no side. Write executive, practitioner or other, or leave it empty."),
        "dimension": _("“{said}” is no dimension. Write its name or its id, such as D3."),
        "minutes": _("“{said}” is no number of minutes, 0 to 1440."),
        "cells": _("“{said}” is too much. A line has name, role, side, dimensions and minutes."),
    }
    return _("Line {n}: {problem}").format(n=written(line), problem=words[fault].format(said=said))
