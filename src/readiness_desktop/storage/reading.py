"""Reads assessments, lines of lists, packs and the library's own facts, each held against its checksum."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from readiness_desktop.domain.assessment import Assessment, Client
from readiness_desktop.domain.document import checksum
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.domain.facts import ASSESSMENT, CLIENT, Plain
from readiness_desktop.domain.history import State, assemble
from readiness_desktop.domain.reasons import Why
from readiness_desktop.storage import tables
from readiness_desktop.storage.line import DOCUMENTS, LINES, Line
from readiness_desktop.storage.line import lines as joined
from readiness_desktop.storage.opening import raw
from readiness_desktop.storage.recording import assessment_checksum
from readiness_desktop.storage.rows import ARCHIVED, MAPPED, fields_of, things
from readiness_desktop.storage.sealing import damaged, read_json, seal, text_checksum

_FEW = 500
"""So many rows are asked for by name; of more, all are read."""


def load_assessment(connection: Connection, uuid: str) -> Assessment | None:
    """The assessment with this uuid, None without one; ReadinessError LIBRARY_DAMAGED if its seal is broken."""
    table = tables.assessment
    row = connection.execute(select(table).where(table.c.uuid == uuid)).mappings().first()
    if row is None:
        return None
    _hold_assessment(dict(row.items()))
    query = select(tables.round_.c.uuid).where(tables.round_.c.assessment == uuid)
    rounds = list(connection.execute(query).scalars())
    state: State = {}
    for field, value in fields_of(MAPPED[ASSESSMENT], row).items():
        state[(ASSESSMENT, uuid, field)] = value
    for entity, entity_id, fields in things(connection, rounds):
        for field, value in fields.items():
            state[(entity, entity_id, field)] = value
    if seal(state.items()) != row["seal"]:
        raise damaged(Why.ASSESSMENT_SEAL)
    client = _client(connection, row["client"])
    state[(CLIENT, client.uuid, "name")] = client.name
    if client.sector:
        state[(CLIENT, client.uuid, "sector")] = client.sector
    state.pop((ASSESSMENT, uuid, ARCHIVED), None)
    try:
        return assemble(state)
    except ReadinessError as error:
        raise damaged(Why.ASSESSMENT_APART, key=error.facts.get("key")) from None


def lines(connection: Connection, held: set[tuple[str, int]]) -> list[Line]:
    """The last round of every assessment, last changed first; their documents are held against their checksums.

    `held` are assessments at revisions at which their own row was held against its checksum before; more are added.
    """
    found = joined(raw(connection).execute(LINES).fetchall(), raw(connection).execute(DOCUMENTS))
    fresh = {(one.assessment, one.revision) for one in found} - held
    if fresh:
        table = tables.assessment
        query = select(table)
        if len(fresh) < _FEW:
            query = query.where(table.c.uuid.in_([uuid for uuid, _revision in fresh]))
        for row in connection.execute(query).mappings():
            _hold_assessment(dict(row.items()))
        held |= fresh
    return found


def all_clients(connection: Connection) -> list[Client]:
    """Every client, by name."""
    uuids = connection.execute(
        select(tables.client.c.uuid).order_by(tables.client.c.name, tables.client.c.uuid)
    )
    return [_client(connection, uuid) for uuid in uuids.scalars().all()]


def known_client(connection: Connection, uuid: str) -> Client | None:
    """The client with this uuid, None without one."""
    query = select(tables.client.c.uuid).where(tables.client.c.uuid == uuid)
    return None if connection.execute(query).first() is None else _client(connection, uuid)


def owners_of(connection: Connection, rounds: Iterable[str]) -> dict[str, str]:
    """Those of these rounds that are there, with the uuids of their assessments."""
    table = tables.round_
    query = select(table.c.uuid, table.c.assessment).where(table.c.uuid.in_(list(rounds)))
    return {row.uuid: row.assessment for row in connection.execute(query)}


def framework_plain(connection: Connection, wanted: str) -> dict[str, Any] | None:
    """The parsed content of the pack with this checksum, None if the library does not keep it."""
    table = tables.framework
    document = connection.execute(select(table.c.document).where(table.c.checksum == wanted)).scalar()
    if document is None:
        return None
    plain = read_json(document)
    if checksum(plain) != wanted or not isinstance(plain, dict):
        raise damaged(Why.PACK_CHECKSUM)
    return plain


def fact(connection: Connection, key: str) -> Plain:
    """A fact of the library itself, None where it is not set."""
    table = tables.meta
    row = connection.execute(select(table.c.value, table.c.checksum).where(table.c.key == key)).first()
    if row is None:
        return None
    if text_checksum(key + row.value) != row.checksum:
        raise damaged(Why.SETTING_CHECKSUM)
    return read_json(row.value)


def _client(connection: Connection, uuid: str) -> Client:
    table = tables.client
    row = connection.execute(select(table).where(table.c.uuid == uuid)).mappings().first()
    if row is None:
        raise damaged(Why.CLIENT_MISSING)
    fields = fields_of(MAPPED[CLIENT], row)
    if checksum(fields) != row["checksum"]:
        raise damaged(Why.CLIENT_CHECKSUM)
    return Client(uuid, fields["name"], fields.get("sector", ""))


def _hold_assessment(row: dict[Any, Any]) -> None:
    if assessment_checksum(row) != row["checksum"]:
        raise damaged(Why.ASSESSMENT_CHECKSUM)


def last_counter(connection: Connection) -> int:
    """The counter of the last row of history, 0 without any."""
    found = connection.execute(select(func.max(tables.change.c.counter))).scalar()
    if found is not None and not isinstance(found, int):
        raise damaged(Why.HISTORY_OUT_OF_ORDER)
    return found or 0
