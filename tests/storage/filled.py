"""A library with content for tests: small assessments that need no framework pack."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from readiness_desktop.domain.assessment import (
    Answer,
    Assessment,
    Client,
    Lock,
    Person,
    Profile,
    Respondent,
    Round,
    Vote,
)
from readiness_desktop.domain.document import checksum
from readiness_desktop.domain.results import ENGINE_VERSION
from readiness_desktop.domain.summary import Summary
from readiness_desktop.services.library import Library
from tests.domain.made_assessments import results

PACK: dict[str, Any] = {"id": "pack", "version": "1", "zones": {"b": 1, "a": [2, 3.5]}}
NOON = datetime(2026, 4, 14, 12, 0, tzinfo=UTC)
CANARY = "Zyxquill"
"""Stands in every text that a client's assessment of these tests holds, and may stand nowhere else."""


def summary_of(assessment: Assessment, index: float | None = 48.25) -> Summary:
    """A line as a list would show it, without evaluating."""
    current = assessment.current
    return Summary(
        assessment=assessment.uuid,
        round=current.uuid,
        number=current.number,
        client_uuid=assessment.client.uuid,
        client=assessment.client.name,
        project=current.profile.project,
        as_of=current.as_of,
        depth=current.profile.depth,
        status="final" if current.lock else "draft",
        verdict="FIX",
        index=index,
        lo=41.0,
        hi=55.5,
        trend=(40.0, None),
        gates_met=3,
        gates=6,
        coverage=0.75,
        answered=30,
        required=50,
        weakest="D5",
        dimensions={"D1": 41.5, "D2": None},
        credited={"D1.1": 2, "D1.2": 0},
        ownerless=True,
        input_hash="e" * 64,
        engine_version=ENGINE_VERSION,
        framework_id="pack",
        framework_version="1",
        framework_checksum=current.framework_checksum,
    )


def assessment(number: int = 1, client: Client | None = None) -> Assessment:
    """An assessment with one open round and three answers."""
    people = (
        Respondent(f"p{number}-1", f"{CANARY} Ada", "Sponsor", "executive"),
        Respondent(f"p{number}-2", f"{CANARY} Bo"),
    )
    answers = {
        "D1.1": Answer("D1.1", "answered", 2, note=f"{CANARY} note", votes=(Vote(f"p{number}-2", 3),)),
        "D1.2": Answer("D1.2", "dk"),
        "D2.4": Answer("D2.4", "answered", votes=(Vote(f"p{number}-1", None), Vote(f"p{number}-2", 1))),
    }
    item = Round(
        uuid=f"r{number}-1",
        number=1,
        as_of=date(2026, 4, 14),
        framework_id="pack",
        framework_version="1",
        framework_checksum=checksum(PACK),
        profile=Profile(f"{CANARY} project {number}", dates={"pilot_start": date(2026, 1, 5)}),
        respondents=people,
        answers=answers,
    )
    return Assessment(
        f"a{number}", client or Client(f"k{number}", f"{CANARY} client {number}", "Energy"), (item,)
    )


def with_level(old: Assessment, question: str, level: int) -> Assessment:
    """The same assessment with another level on one question."""
    current = old.current
    answer = replace(current.answer(question), state="answered", level=level)
    return old.with_current(replace(current, answers={**current.answers, question: answer}))


def locked(old: Assessment, index: float = 48.25) -> Assessment:
    """The same assessment with its last round locked."""
    said = results(old.current.as_of, index)
    lock = Lock(old.current.as_of, "Ida", said.input_hash, said.engine_version, said)
    return old.with_current(replace(old.current, lock=lock))


def next_round(old: Assessment) -> Assessment:
    """The same assessment with a further open round."""
    last = old.current
    further = replace(last, uuid=f"{last.uuid}+", number=last.number + 1, lock=None)
    return replace(old, rounds=(*old.rounds, further))


def filled_library(path: Path, held: Iterable[Assessment]) -> Library:
    """An open library with a person and these assessments."""
    library = Library.open(path, clock=lambda: NOON)
    library.set_person(Person("Ida Berg", "Harbour", "IB"))
    for one in held:
        library.add(one, PACK, summary_of(one))
    return library
