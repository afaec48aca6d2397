"""Whom to ask what: the questions of a person or a role, their notes, and the documents to ask for. Pure functions."""

from dataclasses import dataclass

from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.targets import target_levels

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Request:
    """A document to ask for: the questions that it answers, the roles that have it, the level that it is needed for.

    `gates` are those of the questions that are launch gates.
    """

    title: str
    dimension: str
    questions: tuple[str, ...]
    roles: tuple[str, ...]
    level: int
    gates: tuple[str, ...]


def roles_asked(framework: Framework, depth: str) -> tuple[str, ...]:
    """The roles of the pack that some question of a depth is for."""
    asked = {role for question in framework.in_depth(depth) for role in question.roles}
    return tuple(role.name for role in framework.roles if role.name in asked)


def questions_for_role(framework: Framework, depth: str, role: str) -> tuple[Question, ...]:
    """The questions of a depth that the pack wants this role to be asked."""
    wanted = role.strip().casefold()
    return tuple(
        question
        for question in framework.in_depth(depth)
        if any(known.casefold() == wanted for known in question.roles)
    )


def questions_for(framework: Framework, depth: str, respondent: Respondent) -> tuple[Question, ...]:
    """What to ask a person: what the pack asks of their role, and everything of the dimensions they answer for.

    Somebody of whom neither is known is asked everything.
    """
    by_role = {question.id for question in questions_for_role(framework, depth, respondent.role)}
    found = tuple(
        question
        for question in framework.in_depth(depth)
        if question.id in by_role or question.dimension in respondent.dimensions
    )
    return found or framework.in_depth(depth)


# ---------------------------------------------------------------- notes


def note_by(note: str, mark: str) -> str:
    """What somebody said in the note of a question: the part that begins with their mark."""
    place = _place(note, mark)
    return "" if place is None else note[place[0] + len(_begin(mark)) : place[1]]


def with_note_by(note: str, mark: str, said: str) -> str:
    """The note with what somebody said in place of what they said before; what others wrote stays as it is."""
    # A blank line is what separates people in a note.
    lines = "\n".join(line.rstrip() for line in said.splitlines() if line.strip())
    mine = _begin(mark) + lines if lines else ""
    place = _place(note, mark)
    if place is None:
        return (f"{note}{_BETWEEN}{mine}" if note else mine) if mine else note
    before, after = note[: place[0]], note[place[1] :]
    if mine:
        return before + mine + after
    return before.removesuffix(_BETWEEN) + after if before else after.removeprefix(_BETWEEN)


def _begin(mark: str) -> str:
    return f"{mark}: "


def _place(note: str, mark: str) -> tuple[int, int] | None:
    """Where the part of somebody begins and ends."""
    begin = _begin(mark)
    start = 0 if note.startswith(begin) else note.find(_BETWEEN + begin)
    if start < 0:
        return None
    start += len(_BETWEEN) if start or not note.startswith(begin) else 0
    end = note.find(_BETWEEN, start)
    return start, len(note) if end < 0 else end


# ---------------------------------------------------------------- documents


def documents(framework: Framework, assessment: Assessment) -> tuple[Request, ...]:
    """Every document that the questions of the depth ask for, each once, in pack order.

    The level is the highest that one of its questions needs: the least of its gate, else the target.
    """
    targets = target_levels(framework, assessment.profile)
    found: dict[str, Request] = {}
    for question in framework.in_depth(assessment.profile.depth):
        level = question.gate.minimum if question.gate is not None else targets[question.id]
        gates = (question.id,) if question.gate is not None else ()
        for title in question.evidence:
            key = " ".join(title.casefold().split())
            known = found.get(key)
            if known is None:
                found[key] = Request(title, question.dimension, (question.id,), question.roles, level, gates)
            elif question.id not in known.questions:
                found[key] = Request(
                    known.title,
                    known.dimension,
                    (*known.questions, question.id),
                    tuple(dict.fromkeys((*known.roles, *question.roles))),
                    max(known.level, level),
                    (*known.gates, *gates),
                )
    return tuple(found.values())


def documents_of_role(requests: tuple[Request, ...], role: str) -> tuple[Request, ...]:
    """Those of the documents that a role has."""
    return tuple(one for one in requests if role in one.roles)
