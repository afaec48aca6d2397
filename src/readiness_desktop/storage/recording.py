"""Writes changes: one row of history each, the current rows they lead to, and the seal of the assessment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from readiness_desktop.domain.document import canonical_json, checksum
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.facts import CLIENT, ENTITIES, PROFILE, ROUND, Plain
from readiness_desktop.domain.history import Change, Key
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.storage import tables
from readiness_desktop.storage.rows import MAPPED, Fields, read_fields, write_fields
from readiness_desktop.storage.sealing import read_json, reseal, seal, weight


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every row of one save has in common: who, where, and the clock on the wall (UTC, ISO 8601)."""

    installation: str
    person: str
    at: str


def record(connection: Connection, changes: Sequence[Change], stamp: Stamp, floor: int = 0) -> int:
    """Write these changes in their order and return the revision, the counter of the last row of history.

    A change that is there already writes nothing, so that a save can be tried again. What a row of history says was
    before is what stood there. `floor` is a counter that was used already. Raises ReadinessError ROUND_LOCKED for a
    change in a locked round and DOCUMENT_FIELD for one that cannot stand.
    """
    counter = max(connection.execute(select(func.max(tables.change.c.counter))).scalar() or 0, floor)
    locked = _locked(connection, {change.round for change in changes if change.round is not None})
    rows: list[dict[str, Any]] = []
    differences: dict[str, int] = {}
    for (entity, entity_id), group in _by_thing(changes).items():
        fields = read_fields(connection, entity, entity_id)
        existed, written = bool(fields), False
        for change in group:
            before = fields.get(change.field)
            if _text(before) == _text(change.after):
                continue
            if change.round in locked:
                raise ReadinessError(Fault.ROUND_LOCKED, round=locked[change.round])
            counter, written = counter + 1, True
            _set(fields, change.field, change.after)
            rows.append(_history_row(change, before, counter, stamp))
            if entity != CLIENT:
                difference = weight(change.key, change.after) - weight(change.key, before)
                differences[change.assessment] = differences.get(change.assessment, 0) + difference
        if written:
            beside = {"assessment": group[0].assessment} if entity == ROUND else {}
            write_fields(connection, entity, entity_id, fields, existed, beside)
    if rows:
        connection.execute(tables.change.insert(), rows)
    for uuid, difference in differences.items():
        _reseal(connection, uuid, difference, counter, stamp.at)
    return counter


def rebuild(connection: Connection) -> None:
    """Make the current tables anew from history alone; framework, summary and meta stay as they are."""
    things: dict[tuple[str, str], Fields] = {}
    owners: dict[tuple[str, str], str] = {}
    last: dict[str, tuple[int, str]] = {}
    history = tables.change
    for row in connection.execute(
        select(history).order_by(history.c.counter, history.c.installation)
    ).mappings():
        key = (row["entity"], row["entity_id"])
        _set(
            things.setdefault(key, {}),
            row["field"],
            None if row["after"] is None else read_json(row["after"]),
        )
        owners[key] = row["assessment"]
        if row["entity"] != CLIENT:
            last[row["assessment"]] = (row["counter"], row["at"])
    connection.execute(tables.purge.insert().values(assessment=""))
    for table in reversed(tables.CURRENT):
        connection.execute(table.delete())
    connection.execute(tables.purge.delete())
    facts: dict[str, list[tuple[Key, Plain]]] = {}
    for entity in ENTITIES:
        for (of, entity_id), fields in things.items():
            if of == entity and fields:
                beside = {"assessment": owners[(of, entity_id)]} if entity == ROUND else {}
                write_fields(connection, entity, entity_id, fields, False, beside)
                if entity != CLIENT:
                    into = facts.setdefault(owners[(of, entity_id)], [])
                    into.extend(((entity, entity_id, field), value) for field, value in fields.items())
    for uuid, held in facts.items():
        counter, at = last[uuid]
        _write_seal(connection, uuid, seal(held), counter, at)


def assessment_checksum(row: Mapping[str, Any]) -> str:
    """The checksum of a row of `assessment`; columns at their default are left out, so that new ones change none."""
    return checksum(
        {name: value for name, value in row.items() if name != "checksum" and value not in (0, "", None)}
    )


def _write_seal(connection: Connection, uuid: str, sealed: str, counter: int, at: str) -> None:
    table = tables.assessment
    row = connection.execute(select(table).where(table.c.uuid == uuid)).mappings().first()
    if row is None:
        return
    values = {**row, "seal": sealed, "revision": counter, "changed": at}
    values["checksum"] = assessment_checksum(values)
    connection.execute(table.update().where(table.c.uuid == uuid).values(values))


def _reseal(connection: Connection, uuid: str, difference: int, counter: int, at: str) -> None:
    table = tables.assessment
    old = connection.execute(select(table.c.seal).where(table.c.uuid == uuid)).scalar()
    if old is not None:
        _write_seal(connection, uuid, reseal(old, difference), counter, at)


def _locked(connection: Connection, rounds: Iterable[str]) -> dict[str | None, int]:
    """Round uuid -> number of those that are locked."""
    query = (
        select(tables.round_.c.uuid, tables.round_.c.number)
        .join(tables.lock, tables.lock.c.round == tables.round_.c.uuid)
        .where(tables.round_.c.uuid.in_(list(rounds)))
    )
    return {row.uuid: row.number for row in connection.execute(query)}


def _by_thing(changes: Iterable[Change]) -> dict[tuple[str, str], list[Change]]:
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if change.entity != PROFILE and change.entity not in MAPPED:
            raise ReadinessError(Fault.DOCUMENT_FIELD, because(Why.UNKNOWN_FIELD), key=change.entity)
        groups.setdefault((change.entity, change.entity_id), []).append(change)
    return groups


def _history_row(change: Change, before: Plain, counter: int, stamp: Stamp) -> dict[str, Any]:
    return {
        "counter": counter,
        "installation": stamp.installation,
        "uuid": change.uuid,
        "assessment": change.assessment,
        "round": change.round,
        "entity": change.entity,
        "entity_id": change.entity_id,
        "field": change.field,
        "before": _text(before),
        "after": _text(change.after),
        "reason": change.reason,
        "person": stamp.person,
        "at": stamp.at,
    }


def _set(fields: Fields, field: str, value: Plain) -> None:
    if value is None:
        fields.pop(field, None)
    else:
        fields[field] = value


def _text(value: Plain) -> str | None:
    return None if value is None else canonical_json(value).decode()
