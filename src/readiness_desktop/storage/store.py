"""One open library: what can be read from it and written to it, each a transaction of its own, all or nothing."""

import json
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.engine import Connection

from readiness_desktop.domain.assessment import Assessment, Client
from readiness_desktop.domain.document import canonical_json, checksum
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.facts import ASSESSMENT, CLIENT, EVIDENCE, Plain
from readiness_desktop.domain.history import Change
from readiness_desktop.domain.progress import Progress, no_progress
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.storage import evidence_sweep, tables
from readiness_desktop.storage.backups import Backups, Copied
from readiness_desktop.storage.evidence_files import EvidenceFiles
from readiness_desktop.storage.faults import reading, saving
from readiness_desktop.storage.line import Line
from readiness_desktop.storage.opening import close_library, identity, open_library, raw
from readiness_desktop.storage.owner import claim, release
from readiness_desktop.storage.past import Past, past_of
from readiness_desktop.storage.reading import (
    all_clients,
    fact,
    framework_plain,
    known_client,
    last_counter,
    lines,
    load_assessment,
    owners_of,
)
from readiness_desktop.storage.recording import Stamp, rebuild, record
from readiness_desktop.storage.rows import ARCHIVED
from readiness_desktop.storage.sealing import damaged, text_checksum
from readiness_desktop.storage.summary_rows import levels_of_all, summary_columns

log = logging.getLogger(__name__)

INSTALLATION, PERSON, FLOOR, BACKED_UP = "installation", "person", "counter", "backed_up"
"""Facts of the library itself."""

Clock = Callable[[], datetime]


def clock_on_the_wall() -> datetime:
    """Now, in UTC; shown to people, never used to order anything."""
    return datetime.now(UTC)


class Store:
    """An open library. Any thread may call it, one at a time."""

    def __init__(self, path: Path, key: str | None = None, *, clock: Clock = clock_on_the_wall) -> None:
        """Open the library at `path`, making it where there is none; see `opening.open_library` for the faults."""
        self.path = path
        self.backups = Backups(path, clock, key)
        self.evidence = EvidenceFiles(path, self._begin_evidence)
        self._clock = clock
        self._held: set[tuple[str, int]] = set()
        self._engine = open_library(
            path, key, before_migration=lambda engine: self.backups.make(engine, "before-update", no_progress)
        )
        try:
            self._settle()
        except BaseException:
            close_library(self._engine)
            raise

    def close(self) -> None:
        """Let go of the library; nothing is lost without it."""
        release(self.path)
        close_library(self._engine)

    def person(self) -> Plain:
        """What was stored about the person who works here, None until then."""
        with reading(self.path), self._engine.begin() as connection:
            return fact(connection, PERSON)

    def set_person(self, plain: Mapping[str, Plain]) -> None:
        """Store who works here; `name` signs every later change."""
        with saving(self.path), self._engine.begin() as connection:
            _put_fact(connection, PERSON, dict(plain))
        self._name = str(plain.get("name", ""))
        claim(self.path, self._name)
        self._still_there()

    def lines(self) -> list[Line]:
        """The last round of every assessment, last changed first."""
        with reading(self.path), self._engine.begin() as connection:
            return lines(connection, self._held)

    def levels(self, assessments: Collection[str] | None = None) -> Iterator[tuple[str, dict[str, int]]]:
        """Assessment -> credited levels of its last round, one after the other; of all where none are named."""
        with reading(self.path), self._engine.begin() as connection:
            yield from levels_of_all(connection, assessments)

    def clients(self) -> list[Client]:
        """Every client, by name."""
        with reading(self.path), self._engine.begin() as connection:
            return all_clients(connection)

    def client(self, uuid: str) -> Client | None:
        """The client with this uuid, None without one."""
        with reading(self.path), self._engine.begin() as connection:
            return known_client(connection, uuid)

    def owners(self, rounds: Iterable[str]) -> dict[str, str]:
        """Those of these rounds that the library has, with the uuids of their assessments."""
        with reading(self.path), self._engine.begin() as connection:
            return owners_of(connection, rounds)

    def load(self, uuid: str) -> Assessment | None:
        """The assessment with this uuid, None without one."""
        with reading(self.path), self._engine.begin() as connection:
            return load_assessment(connection, uuid)

    def past(self, assessment: str, question: str, rounds: Sequence[str]) -> list[Past]:
        """Every change of one question in these rounds, oldest first."""
        with reading(self.path), self._engine.begin() as connection:
            return past_of(connection, assessment, question, rounds)

    def framework_plain(self, wanted: str) -> dict[str, Any] | None:
        """The parsed content of the pack with this checksum, None if the library does not keep it."""
        with reading(self.path), self._engine.begin() as connection:
            return framework_plain(connection, wanted)

    def save(
        self,
        changes: Sequence[Change],
        summaries: Iterable[Mapping[str, Plain]] = (),
        packs: Iterable[Mapping[str, Plain]] = (),
    ) -> int:
        """Write changes with the lines of lists that follow from them and the packs they need; the revision.

        Raises ReadinessError SAVE_FAILED, DISK_FULL, ROUND_LOCKED or DOCUMENT_FIELD; nothing is written then, and
        the same call may be made again.
        """
        with saving(self.path), self._engine.begin() as connection:
            for pack in packs:
                _keep_framework(connection, pack)
            revision = record(connection, changes, self._stamp(), self._floor)
            for summary in summaries:
                _put_summary(connection, summary)
            _rename_in_summaries(connection, changes)
        self._still_there()
        if any(change.entity == EVIDENCE for change in changes):
            evidence_sweep.note_growth(self.evidence, self._installation, revision)
        return revision

    def archive(self, uuid: str, archived: bool) -> int:
        """Put an assessment away or take it back; the revision. ReadinessError ASSESSMENT_UNKNOWN without it."""
        self._must_know(uuid)
        after = True if archived else None
        return self.save([Change(str(uuid4()), uuid, ASSESSMENT, uuid, ARCHIVED, None, after)])

    def delete(self, uuid: str) -> None:
        """Delete an assessment with its history for good, and its client where it was the last one; backs up first."""
        self._must_know(uuid)
        self.backup("before-delete")
        with saving(self.path), self._engine.begin() as connection:
            theirs = evidence_sweep.named(connection, uuid)
            self._floor = _delete(connection, uuid, self._floor)
            theirs -= evidence_sweep.named(connection)
        before = self._clock().timestamp() - evidence_sweep.JUST_KEPT_SECONDS
        for name in theirs:
            self.evidence.remove(name, before)
        try:
            with saving(self.path), self._engine.connect() as connection:
                # Deleted rows leave their words in the gaps of pages; only pages written anew have none.
                raw(connection).execute("VACUUM").fetchall()
                raw(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except ReadinessError as error:
            log.warning("deleted, but its pages were not written anew: %s", error.fault)
        self._size = 0
        self._still_there()

    def check(self) -> None:
        """Hold the structure of the whole file together; ReadinessError LIBRARY_DAMAGED where it does not fit."""
        with reading(self.path), self._engine.begin() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
                raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.PAGES_APART), path=self.path)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.ROWS_APART), path=self.path)

    def sweep_evidence(self) -> bool:
        """Remove some files of evidence that no row names, now or in history; whether there are more."""
        with reading(self.path), self._engine.begin() as connection:
            counter = max(last_counter(connection), self._floor)
            now = self._clock().timestamp()
            return evidence_sweep.sweep(self.evidence, connection, self._installation, counter, now)

    def rebuild(self) -> None:
        """Make the current tables anew from history."""
        with saving(self.path), self._engine.begin() as connection:
            rebuild(connection)

    def changed_since_backup(self) -> bool:
        """Whether history has grown since the last backup."""
        with reading(self.path), self._engine.begin() as connection:
            return last_counter(connection) != (fact(connection, BACKED_UP) or 0)

    def backup_older_than(self, age: timedelta) -> bool:
        """Whether the newest backup is at least this old, or from the future, or not there."""
        newest = self.backups.list()[:1]
        return not newest or not timedelta() <= self._clock() - newest[0].at < age

    def backup(self, why: str = "regular", progress: Progress = no_progress) -> Path:
        """Copy the library into the folder of backups, verified, and thin out old ones; where the copy lies."""
        copied = self.copy(why, progress)
        made = self.backups.finish(copied)
        self.keep(copied)
        return made

    def copy(self, why: str = "regular", progress: Progress = no_progress) -> Copied:
        """Copy the library in steps; `progress` may save between them. The copy is still to be finished and kept."""
        with reading(self.path), self._engine.begin() as connection:
            counter = last_counter(connection)
        return replace(self.backups.copy(self._engine, why, progress), counter=counter)

    def keep(self, copied: Copied) -> None:
        """Remember a finished copy and thin out old ones."""
        with saving(self.path), self._engine.begin() as connection:
            _put_fact(connection, BACKED_UP, copied.counter)
        self.backups.thin()

    def _begin_evidence(self, folder: Path) -> None:
        evidence_sweep.write_note(folder, evidence_sweep.Note(self._installation, 0))

    def _settle(self) -> None:
        """Give a new library its installation, and remember what every save needs and which file this is."""
        with reading(self.path), self._engine.begin() as connection:
            installation = fact(connection, INSTALLATION)
            if installation is None and last_counter(connection):
                raise damaged(Why.NO_INSTALLATION)
            if installation is None:
                installation = str(uuid4())
                _put_fact(connection, INSTALLATION, installation)
            person = fact(connection, PERSON)
            self._installation = str(installation)
            self._name = str(person.get("name", "")) if isinstance(person, dict) else ""
            self._floor = int(fact(connection, FLOOR) or 0)
        self._identity = identity(self.path)
        self._log_identity = identity(self._log_file)
        self._size = self.path.stat().st_size
        claim(self.path, self._name)

    @property
    def _log_file(self) -> Path:
        return self.path.with_name(self.path.name + "-wal")

    def _still_there(self) -> None:
        """What was just saved must be in the file at this path: a moved file would take it along unseen."""
        try:
            size = self.path.stat().st_size
        except OSError:
            size = -1
        if size < 0 or identity(self.path) != self._identity:
            raise ReadinessError(Fault.SAVE_FAILED, because(Why.LIBRARY_MOVED), path=self.path)
        if size < self._size:
            raise ReadinessError(Fault.SAVE_FAILED, because(Why.LIBRARY_CUT), path=self.path)
        if identity(self._log_file) != self._log_identity:
            raise ReadinessError(Fault.SAVE_FAILED, because(Why.SIDE_FILE_GONE), path=self.path)
        self._size = size

    def _stamp(self) -> Stamp:
        at = self._clock().astimezone(UTC).isoformat(timespec="milliseconds")
        return Stamp(self._installation, self._name, at)

    def _must_know(self, uuid: str) -> None:
        with reading(self.path), self._engine.begin() as connection:
            table = tables.assessment
            if connection.execute(select(table.c.uuid).where(table.c.uuid == uuid)).first() is None:
                raise ReadinessError(Fault.ASSESSMENT_UNKNOWN, path=self.path, assessment=uuid)


def _put_fact(connection: Connection, key: str, value: Plain) -> None:
    text = canonical_json(value).decode()
    table = tables.meta
    connection.execute(table.delete().where(table.c.key == key))
    connection.execute(table.insert().values(key=key, value=text, checksum=text_checksum(key + text)))


def _keep_framework(connection: Connection, plain: Mapping[str, Plain]) -> None:
    # In the order of the pack: its mappings are shown in it, and the checksum does not depend on it.
    table, document = tables.framework, json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    known = checksum(plain)
    if connection.execute(select(table.c.checksum).where(table.c.checksum == known)).first() is None:
        values = {"id": str(plain.get("id", "")), "version": str(plain.get("version", ""))}
        connection.execute(table.insert().values(checksum=known, document=document, **values))


def _put_summary(connection: Connection, plain: Mapping[str, Plain]) -> None:
    table = tables.summary
    connection.execute(table.delete().where(table.c.round == plain["round"]))
    connection.execute(table.insert().values(**summary_columns(plain)))


def _rename_in_summaries(connection: Connection, changes: Iterable[Change]) -> None:
    """A client's new name stands in the lines of all its assessments."""
    for change in changes:
        if change.entity != CLIENT or change.field != "name" or change.after is None:
            continue
        query = (
            select(tables.summary.c.document)
            .join(tables.assessment, tables.assessment.c.uuid == tables.summary.c.assessment)
            .where(tables.assessment.c.client == change.entity_id)
        )
        for document in connection.execute(query).scalars().all():
            plain = json.loads(document)
            if plain["client"] != change.after:
                _rename_in_summary(connection, {**plain, "client": change.after})


def _rename_in_summary(connection: Connection, plain: Mapping[str, Plain]) -> None:
    table, values = tables.summary, summary_columns(plain)
    kept = {name: value for name, value in values.items() if name not in ("round", "levels")}
    connection.execute(table.update().where(table.c.round == values["round"]).values(**kept))


def _delete(connection: Connection, uuid: str, floor: int) -> int:
    """Delete an assessment; returns the counter that no later row may fall back to."""
    of_rounds = select(tables.round_.c.uuid).where(tables.round_.c.assessment == uuid)
    client = connection.execute(
        select(tables.assessment.c.client).where(tables.assessment.c.uuid == uuid)
    ).scalar_one()
    counter = max(last_counter(connection), floor)
    connection.execute(tables.purge.insert().values(assessment=uuid))
    for table in (tables.summary, *reversed(tables.CURRENT)):
        if "round" in table.c:
            connection.execute(table.delete().where(table.c.round.in_(of_rounds)))
    connection.execute(tables.round_.delete().where(tables.round_.c.assessment == uuid))
    connection.execute(tables.assessment.delete().where(tables.assessment.c.uuid == uuid))
    history, others = (
        tables.change,
        select(tables.assessment.c.uuid).where(tables.assessment.c.client == client),
    )
    doomed = history.c.assessment == uuid
    if connection.execute(others).first() is None:
        connection.execute(tables.client.delete().where(tables.client.c.uuid == client))
        connection.execute(history.delete().where(doomed))
    else:
        # What became of the client stays: its other assessments stand on it.
        connection.execute(history.delete().where(doomed, history.c.entity != CLIENT))
    connection.execute(tables.purge.delete())
    _put_fact(connection, FLOOR, counter)
    return counter
