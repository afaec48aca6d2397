"""Reads assessments, lines of lists, packs and the library's own facts, each held against its checksum."""

from collections.abc import Iterable
from dataclasses import dataclass
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
from readiness_desktop.storage.recording import assessment_checksum
from readiness_desktop.storage.rows import ARCHIVED, MAPPED, fields_of, things
from readiness_desktop.storage.sealing import damaged, read_json, seal, text_checksum


@dataclass(frozen=True, slots=True)
class Line:
    """The last round of an assessment as its summary says it (None: not summarised yet), for a list.

    `changed` is the clock on the wall at the last change (UTC, ISO 8601), `revision` the counter of that change.
    """

    assessment: str
    changed: str
    revision: int
    archived: bool
    framework_checksum: str
    summary: Plain


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


def lines(connection: Connection) -> list[Line]:
    """The last round of every assessment, last changed first."""
    last = (
        select(tables.round_.c.assessment, func.max(tables.round_.c.number).label("number"))
        .group_by(tables.round_.c.assessment)
        .subquery()
    )
    query = (
        select(
            tables.assessment,
            tables.round_.c.framework_checksum.label("pack"),
            tables.summary.c.document.label("document"),
            tables.summary.c.checksum.label("document_checksum"),
        )
        .outerjoin(last, last.c.assessment == tables.assessment.c.uuid)
        .outerjoin(
            tables.round_,
            (tables.round_.c.assessment == last.c.assessment) & (tables.round_.c.number == last.c.number),
        )
        .outerjoin(tables.summary, tables.summary.c.round == tables.round_.c.uuid)
        .order_by(tables.assessment.c.revision.desc())
    )
    found: list[Line] = []
    beside = {"pack", "document", "document_checksum"}
    for row in connection.execute(query).mappings():
        _hold_assessment({name: value for name, value in row.items() if name not in beside})
        document = row["document"]
        if document is not None and text_checksum(document) != row["document_checksum"]:
            raise damaged(Why.LINE_CHECKSUM)
        found.append(
            Line(
                assessment=row["uuid"],
                changed=row["changed"],
                revision=row["revision"],
                archived=bool(row["archived"]),
                framework_checksum=row["pack"] or "",
                summary=None if document is None else read_json(document),
            )
        )
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
