"""Copies of a library beside it: made through SQLite's backup interface, opened once to be sure, thinned by age."""

import logging
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.progress import Progress
from readiness_desktop.domain.reasons import Why, because, because_of
from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.faults import saving
from readiness_desktop.storage.look import quiet_connection, schema_version, unlock
from readiness_desktop.storage.opening import raw

log = logging.getLogger(__name__)

PAGES_AT_ONCE = 200
NEWEST_KEPT = 3
ALL_FOR = timedelta(days=2)
KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 12, 10, 9
"""All of two days, then the last of each of 12 days, 10 weeks, 9 months; the newest three whatever the clock says."""

_NAME = re.compile(r"^(?P<stem>.+)-(?P<counter>\d{10})-(?P<at>\d{8}T\d{6}Z)-(?P<why>[a-z-]+)\.sqlite$")


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: `counter` orders them, `at` (UTC) is what the clock said."""

    path: Path
    counter: int
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that has still to be verified: where it lies, where it goes, and the counter that history had before."""

    part: Path
    target: Path
    why: str
    counter: int = 0


class Backups:
    """The folder `backups` beside a library."""

    def __init__(self, library: Path, clock: Callable[[], datetime], key: str | None = None) -> None:
        """`key` is that of the library; the copies get the same."""
        self.library = library
        self._key = key
        self.folder = library.parent / "backups"
        self._clock = clock
        self._writing: set[Path] = set()

    def list(self) -> tuple[Backup, ...]:
        """All copies of this library, newest first; a folder that cannot be read holds none."""
        found: list[Backup] = []
        with suppress(OSError):
            for path in self.folder.iterdir():
                match = _NAME.match(path.name)
                if match is not None and match["stem"] == self.library.stem:
                    at = datetime.strptime(match["at"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
                    found.append(Backup(path, int(match["counter"]), at, match["why"]))
        return tuple(sorted(found, key=lambda one: one.counter, reverse=True))

    def make(self, engine: Engine, why: str, progress: Progress) -> Path:
        """Copy the library as one transaction left it; where the copy lies. See `copy` and `finish`."""
        return self.finish(self.copy(engine, why, progress))

    def copy(self, engine: Engine, why: str, progress: Progress) -> Copied:
        """Copy the library under another name, a few pages at a time.

        `progress` is called after each step and may itself use the library: the copy has what was saved meanwhile.
        Raises ReadinessError FOLDER_UNWRITABLE, DISK_FULL or what `progress` raises; no part of a copy stays then.
        """
        counter = max((one.counter for one in self.list()), default=0) + 1
        at = self._clock().astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        target = self.folder / f"{self.library.stem}-{counter:010}-{at}-{why}.sqlite"
        part = target.with_suffix(".part")
        self._writing.add(part)
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with saving(self.folder):
                self._copy(engine, part, progress)
        except OSError as error:
            self._end(part)
            raise ReadinessError(Fault.FOLDER_UNWRITABLE, because_of(error), path=self.folder) from None
        except BaseException:
            self._end(part)
            raise
        return Copied(part, target, why)

    def finish(self, copied: Copied) -> Path:
        """Open and check a copy, bring it to the disk and give it its name; any thread may, the library is not used.

        Raises ReadinessError FOLDER_UNWRITABLE, DISK_FULL or LIBRARY_DAMAGED; no part of a copy stays then.
        """
        part, target = copied.part, copied.target
        try:
            with saving(self.folder):
                _leave_log(part, self._key)
                _verify(part, self._key)
            part.chmod(0o600)
            _flush(part)
            os.replace(part, target)
            _flush(self.folder)
        except OSError as error:
            raise ReadinessError(Fault.FOLDER_UNWRITABLE, because_of(error), path=self.folder) from None
        finally:
            self._end(part)
        log.info("backup made: %s", copied.why)
        return target

    def thin(self) -> None:
        """Delete what the rule no longer keeps, and what an interrupted copy left, not one that is being written."""
        for one in doomed(self.list(), self._clock()):
            with suppress(OSError):
                one.path.unlink()
        for left in self.folder.glob(f"{self.library.stem}-*.part"):
            if left in self._writing:
                continue
            with suppress(OSError):
                left.unlink()

    def _end(self, part: Path) -> None:
        _remove(part)
        self._writing.discard(part)

    def _copy(self, engine: Engine, part: Path, progress: Progress) -> None:
        part.unlink(missing_ok=True)
        # The connection goes back to its pool at once, so that a save between two steps finds it there.
        with engine.connect() as connection:
            source = raw(connection)
        target = driver.connect(str(part), isolation_level=None)
        try:
            unlock(target, self._key)
            # The finished file is brought to the disk once, elsewhere: here a save would wait for it.
            target.execute("PRAGMA synchronous = OFF").fetchall()
            source.backup(
                target,
                pages=PAGES_AT_ONCE,
                progress=lambda _status, left, total: progress(total - left, total),
            )
        finally:
            target.close()


def doomed(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Those that may go: `backups` newest first by counter. A copy from the future is never one of them."""
    ordered = sorted(backups, key=lambda one: one.counter, reverse=True)
    kept: set[Path] = {one.path for one in ordered[:NEWEST_KEPT]}
    kept.update(one.path for one in ordered if now - one.at <= ALL_FOR)
    for stamp, count in (("%Y-%m-%d", KEPT_DAYS), ("%G-%V", KEPT_WEEKS), ("%Y-%m", KEPT_MONTHS)):
        periods: dict[str, Path] = {}
        for one in ordered:
            periods.setdefault(one.at.strftime(stamp), one.path)
        kept.update(periods[name] for name in sorted(periods, reverse=True)[:count])
    return tuple(one for one in ordered if one.path not in kept)


def _remove(part: Path) -> None:
    for left in (part, part.with_name(part.name + "-journal")):
        with suppress(OSError):
            left.unlink()


def _leave_log(path: Path, key: str | None) -> None:
    """A copy is one file without a write-ahead log."""
    connection = driver.connect(str(path), isolation_level=None)
    try:
        unlock(connection, key)
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        connection.close()


def _verify(path: Path, key: str | None) -> None:
    if schema_version(path, key) == 0:
        raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.BACKUP_EMPTY), path=path)
    connection = quiet_connection(path, key)
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.BACKUP_APART), path=path)
    finally:
        connection.close()


def _flush(path: Path) -> None:
    """Bring a file or a folder to the disk; systems that cannot flush a folder need not."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    except OSError:
        if not path.is_dir():
            raise
    finally:
        os.close(handle)
