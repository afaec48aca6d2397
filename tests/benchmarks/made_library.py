"""Makes libraries of many assessments, row by row as the library itself would have written them, but in one go."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Engine

from readiness_desktop.domain.assessment import Assessment, Client, Person
from readiness_desktop.domain.document import canonical_json, to_plain
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.facts import ASSESSMENT, CLIENT, ENTITIES, PROFILE, ROUND
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import flatten
from readiness_desktop.domain.summary import summarise
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.services.library import Library
from readiness_desktop.storage import tables
from readiness_desktop.storage.recording import assessment_checksum
from readiness_desktop.storage.rows import MAPPED, Fields, row_of, split_id
from readiness_desktop.storage.sealing import weight
from readiness_desktop.storage.summary_rows import summary_columns

A_CLIENT = 4
"""Assessments a client, on average."""
_BATCH = 250
_SECTORS = ("Logistics", "Insurance", "Energy", "Retail", "Health", "Banking", "Public", "Industry")


def make_library(path: Path, framework: Framework, pattern: Assessment, count: int) -> None:
    """A library of `count` assessments like `pattern`, with other levels each; every answer has its history."""
    library = Library.open(path)
    library.set_person(Person("Ida Berg", "Harbour", "IB"))
    first = _like(pattern, 0, count)
    library.add(first, framework_plain(framework), summarise(first, framework, evaluate(framework, first)))
    engine = library._store._engine
    counter = _last(engine)
    held = {first.client.uuid}
    for begin in range(1, count, _BATCH):
        made = [_like(pattern, number, count) for number in range(begin, min(count, begin + _BATCH))]
        counter = _write(engine, made, framework, counter, held)
    library.close()


def _like(pattern: Assessment, number: int, count: int) -> Assessment:
    random = Random(number)
    client = random.randrange(max(1, count // A_CLIENT))
    sector = _SECTORS[client % len(_SECTORS)]
    answers = {
        question: replace(answer, level=random.choice((0, 1, 1, 2, 2, 2, 3, 4)))
        if answer.level is not None
        else answer
        for question, answer in pattern.current.answers.items()
    }
    current = replace(
        pattern.current,
        uuid=_uuid(random),
        as_of=date(2025, 1, 1) + timedelta(days=random.randrange(700)),
        answers=answers,
        profile=replace(pattern.profile, project=f"Forecast {number}"),
        evidence=(),
        actions=(),
    )
    known = Client(_uuid(Random(10**9 + client)), f"Client {client}", sector)
    return Assessment(_uuid(random), known, (current,))


def _uuid(random: Random) -> str:
    return str(UUID(int=random.getrandbits(128), version=4))


def _write(engine: Engine, made: list[Assessment], framework: Framework, counter: int, held: set[str]) -> int:
    at = datetime(2026, 11, 29, tzinfo=UTC).isoformat(timespec="milliseconds")
    rows: dict[Any, list[dict[str, Any]]] = {}
    history: list[dict[str, Any]] = []
    for one in made:
        things: dict[tuple[str, str], Fields] = {}
        seal = 0
        for key, value in flatten(one).items():
            entity, entity_id, field = key
            if entity == CLIENT and entity_id in held:
                continue
            counter += 1
            things.setdefault((entity, entity_id), {})[field] = value
            seal += weight(key, value) if entity != CLIENT else 0
            history.append(_history(one, key, value, counter, at))
        held.add(one.client.uuid)
        for entity in ENTITIES:
            for (of, entity_id), fields in things.items():
                if of == entity:
                    beside = {"seal": f"{seal % (1 << 128):x}", "revision": counter, "changed": at}
                    _add(rows, one, entity, entity_id, fields, beside)
        summary = summary_columns(to_plain(summarise(one, framework, evaluate(framework, one))))
        rows.setdefault(tables.summary, []).append(summary)
    with engine.begin() as connection:
        connection.execute(tables.change.insert(), history)
        for table, values in rows.items():
            connection.execute(table.insert(), values)
    return counter


def _history(one: Assessment, key: tuple[str, str, str], value: Any, counter: int, at: str) -> dict[str, Any]:
    entity, entity_id, field = key
    return {
        "counter": counter,
        "installation": "made",
        "uuid": str(UUID(int=counter, version=4)),
        "assessment": one.uuid,
        "round": None if entity in (CLIENT, ASSESSMENT) else entity_id.partition("/")[0],
        "entity": entity,
        "entity_id": entity_id,
        "field": field,
        "before": None,
        "after": canonical_json(value).decode(),
        "reason": "",
        "person": "Ida Berg",
        "at": at,
    }


def _add(
    rows: dict[Any, list[dict[str, Any]]],
    one: Assessment,
    entity: str,
    entity_id: str,
    fields: Fields,
    beside: dict[str, Any],
) -> None:
    if entity == PROFILE:
        rows.setdefault(tables.profile, []).extend(
            {"round": entity_id, "field": field, "value": canonical_json(value).decode()}
            for field, value in fields.items()
        )
        return
    mapped = MAPPED[entity]
    values = {**row_of(mapped, fields), **split_id(mapped, entity_id)}
    if entity == ROUND:
        values["assessment"] = one.uuid
    if entity == ASSESSMENT:
        values |= beside
        values["checksum"] = assessment_checksum(values)
    rows.setdefault(mapped.table, []).append(values)


def _last(engine: Engine) -> int:
    with engine.begin() as connection:
        return int(connection.exec_driver_sql("SELECT max(counter) FROM change").scalar_one())
