"""Reads the sample engagement: its people, project and rounds, before any of them is locked."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast

from readiness_desktop.domain.assessment import (
    Action,
    Answer,
    Assessment,
    Client,
    EvidenceItem,
    Profile,
    Respondent,
    Round,
    Vote,
)
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework, Side
from readiness_desktop.domain.reasons import Because, Why, because, because_of
from readiness_desktop.packs.complaint import Path as KeyPath
from readiness_desktop.packs.sample_agreements import with_agreements
from readiness_desktop.packs.shape import ShapeReader
from readiness_desktop.packs.toml import TomlError, read_toml

_NEITHER: Side = "other"
_SPACE = uuid.UUID("2b1d7a0c-5a3e-4f0e-8f57-6c1d9b1c7d52")


@dataclass(frozen=True, slots=True)
class Lead:
    """Who led the engagement."""

    name: str
    firm: str


@dataclass(frozen=True, slots=True)
class _Client:
    name: str
    sector: str


@dataclass(frozen=True, slots=True)
class _Person:
    key: str
    name: str
    role: str
    dimensions: tuple[str, ...]
    minutes: int
    from_round: int


@dataclass(frozen=True, slots=True)
class _Project:
    name: str
    scope: str
    depth: str
    target: str
    size: str


@dataclass(frozen=True, slots=True)
class _Evidence:
    title: str
    kind: str
    dated: date


@dataclass(frozen=True, slots=True)
class _Answer:
    note: str
    grade: str = "E1"
    level: int | None = None
    state: Literal["answered", "na"] = "answered"
    reason: str = ""
    in_report: bool = False
    votes: Mapping[str, int] = field(default_factory=dict[str, int])
    evidence: tuple[_Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class _Question:
    """What each round says; a round that says nothing keeps what the round before said."""

    question: str
    round_1: _Answer
    round_2: _Answer | None = None
    round_3: _Answer | None = None


@dataclass(frozen=True, slots=True)
class _Action:
    key: str
    text: str
    owner: str
    due: date
    closing_evidence: str


@dataclass(frozen=True, slots=True)
class _Round:
    number: int
    as_of: date
    name: str
    stage: str
    statement_passes: bool
    dates: Mapping[str, date]
    budget_months: float | None = None
    actions: tuple[_Action, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sample:
    client: _Client
    lead: Lead
    people: tuple[_Person, ...]
    project: _Project
    rounds: tuple[_Round, ...]
    answers: tuple[_Question, ...]


def read_sample(path: Path, framework: Framework) -> tuple[Assessment, Lead]:
    """The sample with its rounds open; its ids are always the same, so that it is added to a library once.

    Raises ReadinessError PACK_DAMAGED (path, key).
    """
    sample = _parse(path)
    rounds = tuple(_round(sample, part, framework) for part in sample.rounds)
    rounds = with_agreements(rounds, path.with_suffix(""), _SPACE)
    client = Client(_id("client"), sample.client.name, sample.client.sector)
    return Assessment(_id("assessment"), client, rounds), sample.lead


def _parse(path: Path) -> _Sample:
    def complain(at: KeyPath, why: Why, /, **facts: object) -> None:
        raise _damaged(path, ".".join(map(str, at)), because(why, **facts))

    def visit(pattern: str, at: KeyPath, value: object) -> None:
        """The sample is ours; that it fits the pack is held by tests."""

    try:
        content = read_toml(path.read_bytes())
    except OSError as error:
        raise _damaged(path, "", because(Why.CANNOT_BE_READ, cause=because_of(error))) from error
    except TomlError as error:
        raise _damaged(path, "", error.reason) from error
    return _Sample(**cast("dict[str, Any]", ShapeReader(complain, visit).fields(_Sample, content, (), "")))


def _round(sample: _Sample, part: _Round, framework: Framework) -> Round:
    said = {entry.question: _said(entry, part.number) for entry in sample.answers}
    ordered = [question.id for question in framework.questions if question.id in said]
    return Round(
        uuid=_id(f"round {part.number}"),
        number=part.number,
        as_of=part.as_of,
        framework_id=framework.id,
        framework_version=framework.version,
        framework_checksum=framework.checksum,
        name=part.name,
        profile=Profile(
            project=sample.project.name,
            scope=sample.project.scope,
            stage=part.stage,
            depth=sample.project.depth,
            target=sample.project.target,
            size=sample.project.size,
            dates={name: part.dates[name] for name in framework.dates if name in part.dates},
            statement_passes=part.statement_passes,
            budget_months=part.budget_months,
        ),
        respondents=tuple(
            _respondent(person, framework) for person in sample.people if person.from_round <= part.number
        ),
        answers={question: _answer(question, *said[question]) for question in ordered},
        evidence=tuple(
            _item(question, said[question][1], part.number, number)
            for question in ordered
            for number in range(len(said[question][1].evidence))
        ),
        actions=tuple(
            Action(
                uuid=_id(f"action {part.number} {action.key}"),
                key=action.key,
                text=action.text,
                owner=action.owner,
                due=action.due,
                closing_evidence=action.closing_evidence,
            )
            for action in part.actions
        ),
    )


def _said(entry: _Question, number: int) -> tuple[bool, _Answer]:
    """Whether the round itself says something of a question, and what holds in it."""
    by_round = (entry.round_1, entry.round_2, entry.round_3)[:number]
    last = next(answer for answer in reversed(by_round) if answer is not None)
    return by_round[-1] is not None, last


def _respondent(person: _Person, framework: Framework) -> Respondent:
    sides: dict[str, Side] = {role.name: role.side for role in framework.roles}
    side = sides.get(person.role, _NEITHER)
    return Respondent(
        _id(f"person {person.key}"), person.name, person.role, side, person.dimensions, person.minutes
    )


def _answer(question: str, own: bool, said: _Answer) -> Answer:
    answer = Answer(
        question,
        state=said.state,
        level=said.level,
        level_reason=said.reason if said.state == "answered" else "",
        grade=said.grade,
        votes=tuple(Vote(_id(f"person {key}"), level) for key, level in sorted(said.votes.items())),
        na_reason=said.reason if said.state == "na" else "",
        note=said.note,
        note_in_report=said.in_report,
    )
    # Why a level was set is told in the round that set it.
    return answer if own or said.state == "na" else replace(answer, level_reason="")


def _item(question: str, said: _Answer, round_number: int, number: int) -> EvidenceItem:
    given = said.evidence[number]
    return EvidenceItem(
        uuid=_id(f"evidence {round_number} {question} {number}"),
        question=question,
        title=given.title,
        kind=given.kind,
        grade=said.grade,
        dated=given.dated,
    )


def _damaged(path: Path, key: str, reason: Because) -> ReadinessError:
    return ReadinessError(Fault.PACK_DAMAGED, reason, path=str(path), key=key)


def _id(name: str) -> str:
    return str(uuid.uuid5(_SPACE, name))
