"""Reads what the history says of one question: its answers in every round, what people gave, and its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.engine import Connection

from readiness_desktop.domain.document import canonical_json
from readiness_desktop.domain.facts import ANSWER, EVIDENCE, SAID, VOTE
from readiness_desktop.domain.history import Change
from readiness_desktop.storage import tables
from readiness_desktop.storage.sealing import read_json


@dataclass(frozen=True, slots=True)
class Past:
    """A change with who made it and when (UTC, ISO 8601; empty while it is not written down)."""

    change: Change
    person: str
    at: str


def past_of(connection: Connection, assessment: str, question: str, rounds: Sequence[str]) -> list[Past]:
    """Every change of one question in these rounds, oldest first."""
    history = tables.change
    answers = [f"{one}/{question}" for one in rounds]
    named = canonical_json(question).decode()
    evidence = (
        select(history.c.entity_id)
        .where(history.c.assessment == assessment, history.c.entity == EVIDENCE)
        .where(history.c.field == "question", history.c.after == named)
    )
    of_people = [history.c.entity_id.startswith(f"{one}/", autoescape=True) for one in answers]
    query = (
        select(history)
        .where(history.c.assessment == assessment)
        .where(
            or_(
                (history.c.entity == ANSWER) & history.c.entity_id.in_(answers),
                history.c.entity.in_((VOTE, SAID)) & or_(*of_people),
                (history.c.entity == EVIDENCE) & history.c.entity_id.in_(evidence),
            )
        )
        .order_by(history.c.counter, history.c.installation)
    )
    return [
        Past(
            Change(
                row["uuid"],
                assessment,
                row["entity"],
                row["entity_id"],
                row["field"],
                None if row["before"] is None else read_json(row["before"]),
                None if row["after"] is None else read_json(row["after"]),
                row["reason"],
            ),
            row["person"],
            row["at"],
        )
        for row in connection.execute(query).mappings()
    ]
