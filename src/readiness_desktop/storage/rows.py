"""How the flat facts of an assessment stand in the current tables, one mapping for each entity."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, and_, select
from sqlalchemy.engine import Connection, RowMapping

from readiness_desktop.domain.document import canonical_json, checksum
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.facts import (
    ACTION,
    ANSWER,
    ASSESSMENT,
    CLIENT,
    CRITERION,
    DEBT,
    DECISION,
    DEFAULTS,
    EVIDENCE,
    LOCK,
    MARKERS,
    PARKED,
    PLAN,
    PROFILE,
    RESPONDENT,
    ROUND,
    SAID,
    SIGN_OFF,
    VOTE,
    Plain,
)
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.storage import tables
from readiness_desktop.storage.sealing import read_json

Fields = dict[str, Plain]

ARCHIVED = "archived"
"""A field of an assessment that only the library knows."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """An entity and its table: `keys` are the columns that make up its id, joined by a slash.

    `flags` hold yes or no as 0 and 1, `lists` hold canonical JSON (None where there is none). `fields` are all
    fields that it may have.
    """

    entity: str
    table: Table
    keys: tuple[str, ...]
    fields: tuple[str, ...]
    flags: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


_FIGURES = (
    "day_rate",
    "days_low",
    "days",
    "days_high",
    "external_low",
    "external",
    "external_high",
    "hours",
    "hour_rate",
    "incidents",
    "incident_cost",
    "blocked",
    "share",
    "saved",
)
"""Of an item of debt: numbers, kept as JSON."""


def _mapped(entity: str, table: Table, keys: tuple[str, ...], **kinds: tuple[str, ...]) -> Mapped:
    beside = {*keys, "checksum", "seal", "changed", "revision", "assessment"} - {MARKERS[entity]}
    fields = tuple(column.name for column in table.columns if column.name not in beside)
    return Mapped(entity, table, keys, fields, **kinds)


MAPPED: Mapping[str, Mapped] = {
    mapped.entity: mapped
    for mapped in (
        _mapped(CLIENT, tables.client, ("uuid",)),
        _mapped(ASSESSMENT, tables.assessment, ("uuid",), flags=(ARCHIVED,), lists=("tags", "outcome")),
        _mapped(ROUND, tables.round_, ("uuid",)),
        _mapped(RESPONDENT, tables.respondent, ("round", "uuid"), lists=("dimensions",)),
        _mapped(
            ANSWER,
            tables.answer,
            ("round", "question"),
            flags=("note_in_report", "review", "carried"),
            lists=("votes_seen",),
        ),
        _mapped(VOTE, tables.vote, ("round", "question", "respondent")),
        _mapped(SAID, tables.said, ("round", "question", "respondent")),
        _mapped(EVIDENCE, tables.evidence, ("round", "uuid")),
        _mapped(
            ACTION,
            tables.action,
            ("round", "uuid"),
            lists=("spent_days", "spent_money", "left_days", "shown"),
        ),
        _mapped(PARKED, tables.parked, ("round", "uuid"), flags=("settled",)),
        _mapped(CRITERION, tables.criterion, ("round", "uuid"), flags=("must",)),
        _mapped(SIGN_OFF, tables.sign_off, ("round", "uuid")),
        _mapped(DECISION, tables.decision, ("round", "uuid"), lists=("record", "exposures")),
        _mapped(DEBT, tables.debt, ("round", "uuid"), lists=("questions", *_FIGURES)),
        _mapped(
            PLAN,
            tables.plan,
            ("round", "uuid"),
            flags=("proven",),
            lists=("placements", "area", "bound", "seconds"),
        ),
        _mapped(LOCK, tables.lock, ("round",), lists=("document",)),
    )
}
"""Every entity but the profile, whose fields are rows of their own."""

_OUTSIDE_ROUNDS = (CLIENT, ASSESSMENT, ROUND)


def read_fields(connection: Connection, entity: str, entity_id: str) -> Fields:
    """The fields of one thing as they stand; empty where it is not there."""
    if entity == PROFILE:
        found = connection.execute(
            select(tables.profile.c.field, tables.profile.c.value).where(tables.profile.c.round == entity_id)
        )
        return {field: read_json(value) for field, value in found}
    mapped = MAPPED[entity]
    row = connection.execute(select(mapped.table).where(_is(mapped, entity_id))).mappings().first()
    return fields_of(mapped, row) if row is not None else {}


def fields_of(mapped: Mapped, row: RowMapping) -> Fields:
    """The fields of a row that differ from their defaults."""
    fields: Fields = {}
    for name in mapped.fields:
        value = row[name]
        if value is None:
            continue
        if name in mapped.flags:
            value = bool(value)
        elif name in mapped.lists:
            value = read_json(value)
        if name == ARCHIVED and not value:
            continue
        if name in DEFAULTS[mapped.entity] and value == DEFAULTS[mapped.entity][name]:
            continue
        fields[name] = value
    return fields


def write_fields(
    connection: Connection,
    entity: str,
    entity_id: str,
    fields: Fields,
    existed: bool,
    beside: Mapping[str, Any],
) -> None:
    """Make the row of a thing say `fields`, or take it away where its marker is gone.

    `beside` holds further columns. Raises ReadinessError DOCUMENT_FIELD for a field that the entity does not have.
    """
    if entity == PROFILE:
        _write_profile(connection, entity_id, fields)
        return
    mapped = MAPPED[entity]
    if MARKERS[entity] not in fields:
        if fields:
            raise ReadinessError(Fault.DOCUMENT_FIELD, because(Why.IS_MISSING), key=MARKERS[entity])
        connection.execute(mapped.table.delete().where(_is(mapped, entity_id)))
        return
    values = {**row_of(mapped, fields), **beside}
    if existed:
        values = {name: value for name, value in values.items() if name not in mapped.keys}
        connection.execute(mapped.table.update().where(_is(mapped, entity_id)).values(values))
    else:
        connection.execute(mapped.table.insert().values({**values, **split_id(mapped, entity_id)}))


def row_of(mapped: Mapped, fields: Fields) -> dict[str, Any]:
    """The columns that say these fields, defaults included."""
    unknown = fields.keys() - set(mapped.fields)
    if unknown:
        raise ReadinessError(Fault.DOCUMENT_FIELD, because(Why.UNKNOWN_FIELD), key=min(unknown))
    values: dict[str, Any] = {}
    for name in mapped.fields:
        value = fields.get(name, DEFAULTS[mapped.entity].get(name, False if name == ARCHIVED else None))
        if name in mapped.flags:
            value = int(value)
        elif name in mapped.lists:
            value = None if value is None else canonical_json(value).decode()
        elif isinstance(value, str):
            value = unicodedata.normalize("NFC", value)
        values[name] = value
    if mapped.entity == CLIENT:
        values["checksum"] = checksum(fields)
    elif mapped.entity == LOCK:
        values["checksum"] = checksum(fields["document"])
    return values


def split_id(mapped: Mapped, entity_id: str) -> dict[str, str]:
    """The key columns of an id."""
    parts = entity_id.split("/", len(mapped.keys) - 1)
    if len(parts) != len(mapped.keys):
        raise ReadinessError(Fault.DOCUMENT_FIELD, because(Why.BROKEN_ID), key=mapped.entity)
    return dict(zip(mapped.keys, parts, strict=True))


def things(connection: Connection, rounds: list[str]) -> Iterator[tuple[str, str, Fields]]:
    """(entity, id, fields) of everything inside these rounds."""
    for entity in (ROUND, *(one for one in MAPPED if one not in _OUTSIDE_ROUNDS)):
        mapped = MAPPED[entity]
        column = mapped.table.c.uuid if entity == ROUND else mapped.table.c.round
        for row in connection.execute(select(mapped.table).where(column.in_(rounds))).mappings():
            yield entity, "/".join(row[key] for key in mapped.keys), fields_of(mapped, row)
    found: dict[str, Fields] = {}
    query = select(tables.profile).where(tables.profile.c.round.in_(rounds))
    for row in connection.execute(query).mappings():
        found.setdefault(row["round"], {})[row["field"]] = read_json(row["value"])
    for round_uuid, fields in found.items():
        yield PROFILE, round_uuid, fields


def _write_profile(connection: Connection, round_uuid: str, fields: Fields) -> None:
    connection.execute(tables.profile.delete().where(tables.profile.c.round == round_uuid))
    if fields:
        connection.execute(
            tables.profile.insert(),
            [
                {"round": round_uuid, "field": field, "value": canonical_json(value).decode()}
                for field, value in fields.items()
            ],
        )


def _is(mapped: Mapped, entity_id: str) -> Any:
    parts = split_id(mapped, entity_id)
    return and_(*(mapped.table.c[name] == value for name, value in parts.items()))
