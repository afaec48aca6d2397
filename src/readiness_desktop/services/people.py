"""The respondents of a round beyond one at a time: order, a list that is taken over, names shown or not."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.domain.framework import SIDES, Framework, Side
from readiness_desktop.packs.ordinary import open_ordinary
from readiness_desktop.services.setup import add_respondent, change_profile, new_respondent

LONGEST_NAME = 120
MOST_MINUTES = 1440
LARGEST_LIST = 100_000

RowFault = Literal["no_name", "long_name", "twice", "side", "dimension", "minutes", "cells"]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be taken: its line in the list (from 1), what is wrong, and the words that are."""

    line: int
    fault: RowFault
    said: str = ""


@dataclass(frozen=True, slots=True)
class PeopleList:
    """A list that was read: `people` in its order, with the uuid of whoever is in the round under that name already.

    `known` counts those. Where `bad` is not empty nothing is to be taken.
    """

    people: tuple[Respondent, ...] = ()
    known: int = 0
    bad: tuple[BadRow, ...] = ()


def same_name(people: Sequence[Respondent], name: str, but: str = "") -> Respondent | None:
    """Who has this name already, apart from the one with the uuid `but`; spaces and case make no difference."""
    wanted = _plain(name)
    return next((one for one in people if one.uuid != but and wanted and _plain(one.name) == wanted), None)


def add_or_find(framework: Framework, assessment: Assessment, name: str, role: str) -> tuple[Assessment, str]:
    """Add somebody and say who it is; the same object and who has the name already where somebody has.

    ROUND_LOCKED in a locked round.
    """
    known = same_name(assessment.current.respondents, name)
    if known is not None:
        return assessment, known.uuid
    made = new_respondent(framework, name[:LONGEST_NAME], role[:LONGEST_NAME])
    return add_respondent(assessment, made), made.uuid


def votes_of(assessment: Assessment, uuid: str) -> int:
    """On how many questions somebody said something, "don't know" too."""
    answers = assessment.current.answers.values()
    return sum(any(vote.respondent == uuid for vote in answer.votes) for answer in answers)


def move_respondent(assessment: Assessment, uuid: str, by: int) -> Assessment:
    """Move somebody up (-1) or down (1) in the list; the same object at its end, ROUND_LOCKED in a locked round."""
    people = list(assessment.current.respondents)
    at = next((n for n, person in enumerate(people) if person.uuid == uuid), None)
    if at is None or not 0 <= at + by < len(people):
        return assessment
    change_profile(assessment, assessment.profile)  # refuses a locked round
    people.insert(at + by, people.pop(at))
    return assessment.with_current(replace(assessment.current, respondents=tuple(people)))


def show_names(assessment: Assessment, shown: bool) -> Assessment:
    """Show people by name, or by number and side only; ROUND_LOCKED in a locked round."""
    if assessment.profile.anonymous is not shown:
        return assessment
    return change_profile(assessment, replace(assessment.profile, anonymous=not shown))


def take_list(assessment: Assessment, listed: PeopleList, *, update: bool) -> Assessment:
    """Add the people of a list; whoever is known by name is changed to what it says, or left (`update` False).

    ValueError for a list with bad rows: nothing is ever taken in part.
    """
    if listed.bad:
        raise ValueError("bad rows")
    current = change_profile(assessment, assessment.profile).current
    known = {person.uuid for person in current.respondents}
    changed = {person.uuid: person for person in listed.people if update}
    people = [changed.get(person.uuid, person) for person in current.respondents]
    people += [person for person in listed.people if person.uuid not in known]
    return assessment.with_current(replace(current, respondents=tuple(people)))


def list_text(path: Path) -> str:
    """The text of a file with a list. Raises OSError where it cannot be read, as a pipe or a device, ValueError where
    it is no text in UTF-8 or larger than such a list."""
    with open_ordinary(path) as file:
        data = file.read(LARGEST_LIST + 1)
    if len(data) > LARGEST_LIST:
        raise ValueError(path.name)
    return data.decode("utf-8-sig")


def read_list(framework: Framework, text: str, people: Sequence[Respondent]) -> PeopleList:
    """Read name, role, side, dimensions and minutes, one person a line, divided by tabs, semicolons or commas.

    Only the name is needed. A first line that begins with the word "name" is a heading. What is left empty keeps what
    is known of somebody, and else follows from the role.
    """
    lines = text.replace("\ufeff", "").splitlines()
    divider = _divider(lines)
    found: list[Respondent] = []
    bad: list[BadRow] = []
    first_at: dict[str, int] = {}
    known = 0
    for number, line in enumerate(lines, 1):
        row: list[str] = next(csv.reader([line], delimiter=divider), [""])
        cells = [cell.strip() for cell in row]
        if not any(cells) or (not found and not bad and _plain(cells[0]) in ("name", "respondent")):
            continue
        fault = _fault(framework, cells, number)
        if fault is None and _plain(cells[0]) in first_at:
            fault = BadRow(number, "twice", cells[0])
        if fault is not None:
            bad.append(fault)
            continue
        first_at[_plain(cells[0])] = number
        before = same_name(people, cells[0])
        known += before is not None
        found.append(_person(framework, cells, before))
    return PeopleList((), 0, tuple(bad)) if bad else PeopleList(tuple(found), known)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _divider(lines: Sequence[str]) -> str:
    first = next((line for line in lines if line.strip()), "")
    return max("\t;,", key=lambda one: (first.count(one), one == ","))


def _cell(cells: Sequence[str], number: int) -> str:
    return cells[number] if number < len(cells) else ""


def _fault(framework: Framework, cells: Sequence[str], line: int) -> BadRow | None:
    name, side, minutes = cells[0], _cell(cells, 2), _cell(cells, 4)
    if not name:
        return BadRow(line, "no_name")
    if max(len(name), len(_cell(cells, 1))) > LONGEST_NAME:
        return BadRow(line, "long_name", name[:40])
    if any(cells[5:]):
        return BadRow(line, "cells", next(cell for cell in cells[5:] if cell))
    if side and _side(side) is None:
        return BadRow(line, "side", side)
    unknown = next((one for one in _parts(_cell(cells, 3)) if _dimension(framework, one) is None), None)
    if unknown is not None:
        return BadRow(line, "dimension", unknown)
    if minutes and not (minutes.isascii() and minutes.isdigit() and int(minutes) <= MOST_MINUTES):
        return BadRow(line, "minutes", minutes[:40])
    return None


def _side(said: str) -> Side | None:
    plain = said.casefold().rstrip("s")
    return next((side for side in SIDES if side == plain), None)


def _parts(said: str) -> list[str]:
    for divider in ";|/\n":
        said = said.replace(divider, ",")
    return [part.strip() for part in said.split(",") if part.strip()]


def _dimension(framework: Framework, said: str) -> str | None:
    plain = _plain(said)
    return next(
        (one.id for one in framework.dimensions if plain in map(_plain, (one.id, one.short, one.name))), None
    )


def _person(framework: Framework, cells: Sequence[str], before: Respondent | None) -> Respondent:
    said = {_dimension(framework, part) for part in _parts(_cell(cells, 3))}
    dimensions = tuple(one.id for one in framework.dimensions if one.id in said)
    minutes = int(_cell(cells, 4) or 0)
    made = new_respondent(
        framework, cells[0], _cell(cells, 1), dimensions, minutes, _side(_cell(cells, 2) or "-")
    )
    if before is None:
        return made
    return replace(
        before,
        role=made.role or before.role,
        side=made.side if _cell(cells, 1) or _cell(cells, 2) else before.side,
        dimensions=made.dimensions or before.dimensions,
        minutes=made.minutes or before.minutes,
    )
