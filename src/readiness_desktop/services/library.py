"""The library as a user has it: a list of assessments, each opened, saved, put away, deleted, backed up.

One object for one open library; any thread may call it, one at a time. Nothing here evaluates except `refresh`.
"""

import contextlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness_desktop.domain.assessment import Assessment, Client, Person
from readiness_desktop.domain.document import canonical_json, from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import Change, changes_between
from readiness_desktop.domain.order import in_pack_order
from readiness_desktop.domain.progress import Progress, no_progress
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.domain.summary import Summary, summarise
from readiness_desktop.services.row import Row, rows_of

if TYPE_CHECKING:
    # SQLAlchemy takes half a second to import; it comes with the first library that is opened.
    from readiness_desktop.storage.backups import Copied
    from readiness_desktop.storage.evidence_files import EvidenceFiles
    from readiness_desktop.storage.past import Past
    from readiness_desktop.storage.store import Store

BACKUP_EVERY = timedelta(minutes=30)
"""While something changes; `Library.backup_due` is to be asked about that often."""


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """The pages of a library, copied; a backup once it is finished and then kept."""

    store: "Store"
    copied: "Copied"

    def finish(self) -> Path:
        """Verify it and give it its name, on any thread: the library is not touched. Where it lies.

        Raises ReadinessError FOLDER_UNWRITABLE, DISK_FULL or LIBRARY_DAMAGED.
        """
        return self.store.backups.finish(self.copied)

    def keep(self) -> None:
        """Remember it and thin out old ones, on the library's thread."""
        self.store.keep(self.copied)


class Library:
    """An open library; no other process can open it meanwhile."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._frameworks: dict[str, Framework] = {}

    @classmethod
    def open(
        cls, path: Path, key: str | None = None, *, clock: Callable[[], datetime] | None = None
    ) -> "Library":
        """Open the library at `path`; it is made where there is none, and brought up to date where it is older.

        `key` is 64 hex digits, None for a library in the clear; `clock` gives the time that is shown. Raises
        ReadinessError LIBRARY_IN_USE (person, host, pid), LIBRARY_NEWER (version), LIBRARY_FOREIGN,
        LIBRARY_DAMAGED, LIBRARY_UNREADABLE or FOLDER_UNWRITABLE; the file is then unchanged.
        """
        from readiness_desktop.storage.store import Store

        return cls(Store(path, key, clock=clock) if clock is not None else Store(path, key))

    @property
    def path(self) -> Path:
        """Where the library lies."""
        return self._store.path

    @property
    def evidence(self) -> "EvidenceFiles":
        """The files of evidence beside it; any thread may use them."""
        return self._store.evidence

    def sweep_evidence(self) -> bool:
        """Remove some files of evidence that nothing names any more; whether there may be more to remove."""
        return self._store.sweep_evidence()

    def close(self) -> None:
        """Let go of the library."""
        self._store.close()

    def person(self) -> Person | None:
        """Who works here, None until somebody said so."""
        plain = self._store.person()
        return None if plain is None else from_plain(Person, plain)

    def set_person(self, person: Person) -> None:
        """Remember who works here; their name signs every later change."""
        self._store.set_person(to_plain(person))

    def rows(self, today: date | None = None) -> tuple[Row, ...]:
        """Every assessment, last changed first; an open round is seen as of `today` where that is given."""
        return rows_of(self._store.lines(), today)

    def levels(self, assessments: Collection[str] | None = None) -> Iterator[tuple[str, dict[str, int]]]:
        """Assessment -> credited levels of its last round, one after the other; of all where none are named."""
        return self._store.levels(assessments)

    def clients(self) -> tuple[Client, ...]:
        """Every client, by name."""
        return tuple(self._store.clients())

    def load(self, uuid: str) -> Assessment:
        """The assessment with this uuid. Raises ReadinessError ASSESSMENT_UNKNOWN or LIBRARY_DAMAGED."""
        assessment = self._store.load(uuid)
        if assessment is None:
            raise ReadinessError(Fault.ASSESSMENT_UNKNOWN, path=self.path, assessment=uuid)
        return in_pack_order(assessment, self._frameworks_of(assessment))

    def _frameworks_of(self, assessment: Assessment) -> Mapping[str, Framework]:
        """The packs of the rounds that the library keeps and that can be read, each read once."""
        from readiness_desktop.packs.reader import framework_from_plain

        for checksum in {part.framework_checksum for part in assessment.rounds} - self._frameworks.keys():
            plain = self.framework_plain(checksum)
            if plain is not None:
                # A pack that cannot be read is the concern of whoever evaluates with it.
                with contextlib.suppress(ReadinessError):
                    self._frameworks[checksum] = framework_from_plain(plain)
        return self._frameworks

    def past(self, assessment: str, question: str, rounds: Sequence[str]) -> Sequence["Past"]:
        """Every change of one question in these rounds, oldest first."""
        return self._store.past(assessment, question, rounds)

    def framework_plain(self, checksum: str) -> dict[str, Any] | None:
        """The parsed content of a pack that a round uses, None where the library does not keep it."""
        return self._store.framework_plain(checksum)

    def packs_of(self, assessment: Assessment) -> dict[str, dict[str, Any]]:
        """The contents of the packs of its rounds, by checksum, as far as the library keeps them."""
        checksums = {part.framework_checksum for part in assessment.rounds}
        found = {checksum: self.framework_plain(checksum) for checksum in checksums}
        return {checksum: plain for checksum, plain in found.items() if plain is not None}

    def adopt(self, assessment: Assessment) -> Assessment:
        """A new assessment as this library takes it: a client that it knows keeps the name that it has here.

        Raises ReadinessError LIBRARY_HOLDS_IT where the library has the assessment in another state, or one of its
        rounds in another assessment.
        """
        known = self._store.client(assessment.client.uuid)
        adopted = assessment if known is None else replace(assessment, client=known)
        owners = self._store.owners(part.uuid for part in assessment.rounds)
        for part in assessment.rounds:
            if owners.get(part.uuid, assessment.uuid) != assessment.uuid:
                reason = because(Why.ROUND_OF_ANOTHER, round=part.number)
                raise ReadinessError(Fault.LIBRARY_HOLDS_IT, reason)
        held = self._store.load(assessment.uuid)
        # A save that is made again after a failure finds the very same one.
        if held is not None and canonical_json(to_plain(held)) != canonical_json(to_plain(adopted)):
            raise ReadinessError(Fault.LIBRARY_HOLDS_IT, because(Why.HELD_IN_ANOTHER_STATE))
        return adopted

    def add(
        self,
        assessment: Assessment,
        framework_plain: Mapping[str, Any],
        summary: Summary | Iterable[Summary],
        *,
        further_packs: Iterable[Mapping[str, Any]] = (),
    ) -> int:
        """Add an assessment with the packs that its rounds use and a summary of each round; the revision.

        Nothing of another assessment changes by it. Raises ReadinessError as `adopt` and `save` do.
        """
        adopted = self.adopt(assessment)
        summaries = [summary] if isinstance(summary, Summary) else summary
        return self._store.save(
            changes_between(None, adopted),
            [to_plain(replace(one, client=adopted.client.name)) for one in summaries],
            [framework_plain, *further_packs],
        )

    def save(
        self,
        changes: Sequence[Change],
        summary: Summary | None,
        framework_plain: Mapping[str, Any] | None = None,
    ) -> int:
        """Save changes with the summary that they lead to, all or nothing; the revision.

        `framework_plain` is given with the first save of a round that uses another pack version. Raises
        ReadinessError SAVE_FAILED or DISK_FULL; the same call may be made again and then writes what is missing.
        """
        return self._store.save(
            changes,
            [] if summary is None else [to_plain(summary)],
            [] if framework_plain is None else [framework_plain],
        )

    def refresh(self, uuid: str, today: date | None = None) -> Summary:
        """Evaluate an assessment with the pack of its last round, as of `today`, and write its summary anew.

        Raises ReadinessError ASSESSMENT_UNKNOWN, or PACK_MISSING where the library does not keep that pack or cannot
        read it.
        """
        from readiness_desktop.domain.evaluate import evaluate
        from readiness_desktop.services.setup import as_of_today

        assessment = self.load(uuid)
        if today is not None:
            assessment = as_of_today(assessment, today)
        framework = self._frameworks_of(assessment).get(assessment.current.framework_checksum)
        if framework is None:
            raise ReadinessError(Fault.PACK_MISSING, path=self.path)
        lock = assessment.current.lock
        results = lock.results if lock is not None else evaluate(framework, assessment)
        summary = summarise(assessment, framework, results)
        self._store.save((), [to_plain(summary)])
        return summary

    def archive(self, uuid: str, archived: bool = True) -> int:
        """Put an assessment away, or take it back; the revision."""
        return self._store.archive(uuid, archived)

    def delete(self, uuid: str) -> None:
        """Delete an assessment for good, after a backup; its client goes with its last assessment."""
        self._store.delete(uuid)

    def check(self) -> None:
        """Look the whole file through, once after opening, before the first write.

        Raises ReadinessError LIBRARY_DAMAGED where something does not fit.
        """
        self._store.check()

    def backup_due(self, age: timedelta = BACKUP_EVERY) -> bool:
        """Whether something changed and the newest backup is at least this old."""
        return self._store.changed_since_backup() and self._store.backup_older_than(age)

    def backup(self, progress: Progress = no_progress) -> Path:
        """Make a verified copy in the folder `backups` beside the library; where it lies."""
        return self._store.backup(progress=progress)

    def copy(self, progress: Progress) -> "BackupCopy":
        """Begin such a copy: its pages, in steps. `progress` may use the library between them.

        Raises ReadinessError FOLDER_UNWRITABLE or DISK_FULL, or what `progress` raises.
        """
        return BackupCopy(self._store, self._store.copy(progress=progress))


def glance(path: Path, key: str | None = None, today: date | None = None) -> tuple[Row, ...] | None:
    """The rows of a library before it is opened; None where only opening can tell what is in it.

    It takes a few hundredths of a second, since nothing of SQLAlchemy is loaded for it.
    """
    from readiness_desktop.storage.glance import glance as look

    glimpses = look(path, key)
    if glimpses is None:
        return None
    return rows_of(glimpses, today)
