"""The one thread that owns the library: it is asked by methods, in order, and answers by signals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.gui.arrival import beside
from readiness_desktop.gui.backing_up import BackingUp
from readiness_desktop.gui.save_queue import QueuedAssessment, QueuedChanges, SaveQueue

if TYPE_CHECKING:
    # Making hundreds of frozen classes takes longer than the first window may; they come with the library.
    from readiness_desktop.domain.assessment import Assessment, Person
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.domain.history import Change
    from readiness_desktop.domain.results import Results
    from readiness_desktop.domain.summary import Summary
    from readiness_desktop.services.evidence import EvidenceFiles
    from readiness_desktop.services.library import Library, Row

_PAUSE_SECONDS = 0.02
_SHOW_EVERY_SECONDS = 1.0
_LONGEST_DRAWING_SECONDS = 0.5
_DRAWING_BEGINS_MS = 25
_PAGE_DRAWN_MS = 250
FIRST_RETRY_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Loaded:
    """An assessment from the library with its framework and what it says."""

    assessment: Assessment
    framework: Framework
    results: Results


class LibraryThread(QObject):
    """Every signal arrives on the thread that made this object.

    `saved` carries (assessment uuid, revision), once for each `add` and `save`, in order. After `save_failed`
    (assessment uuid, sentence) they stay queued in front of everything later and are tried again by themselves.
    `refused` (assessment uuid, ReadinessError, file) answers an `add` that no library takes, `adopted` (assessment
    uuid, Client) one whose client the library knows under another name. `failed` carries the ReadinessError of any
    other ask. `left_out` carries the files of evidence (LeftOut) that did not come along with an assessment.
    `unsaved` counts what the library has not confirmed.
    """

    opened = Signal(object)
    open_failed = Signal(object)
    framework_ready = Signal(object)
    rows_changed = Signal(object)
    loaded = Signal(object)
    added = Signal(str)
    adopted = Signal(str, object)
    refused = Signal(str, object, object)
    dropped = Signal(str)
    saved = Signal(str, int)
    save_failed = Signal(str, str)
    failed = Signal(object)
    person_changed = Signal(object)
    left_out = Signal(object)
    broke = Signal()
    _told = Signal(object)

    def __init__(
        self, path: Path, parent: QObject | None = None, *, retry: float = FIRST_RETRY_SECONDS
    ) -> None:
        super().__init__(parent)
        self.path = path
        self._asks: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._unsaved = SaveQueue(self._emit, retry, lambda work: beside(work, self.try_again, self._ending))
        self._library: Library | None = None
        self._damage: ReadinessError | None = None
        self._framework: Framework | None = None
        self._thread = Thread(target=self._run, name="library", daemon=True)
        self._ending = Event()
        self._drawn = Event()
        self._drawn.set()
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._day: date | None = None
        self._stale: set[str] = set()
        self._stuck: set[str] = set()
        self._backups = BackingUp(self._asks, self._do, self._ending)
        self._additions = 0
        self.unsaved = 0

    @property
    def drawing(self) -> bool:
        """Whether the thread waits until the window has drawn what it was told, or what was changed in it."""
        return not self._drawn.is_set()

    @property
    def evidence(self) -> EvidenceFiles | None:
        """The files of evidence beside the library, None while none is open; they may be used on any thread."""
        return None if self._library is None else self._library.evidence

    # ------------------------------------------------------------ asks, from the GUI thread

    def start(self) -> None:
        """Begin; nothing heavy is imported before."""
        self._thread.start()

    def open(self) -> None:
        """Open the library; answers `opened` (the person, None at the first start) and `rows_changed`."""
        self._asks.put(self._open)

    def open_other(self, path: Path) -> None:
        """Open another library in place of one that did not open."""
        self.path = path
        self._asks.put(self._open)

    def prepare_framework(self) -> None:
        """Read the pack that comes with the program; answers `framework_ready`."""
        self._asks.put(lambda: self._emit("framework_ready", self._default_framework()))

    def ask_rows(self) -> None:
        """Answers `rows_changed`."""
        self._asks.put(self._send_rows)

    def load(self, uuid: str) -> None:
        """Answers `loaded`."""
        self._asks.put(lambda: self._load(uuid))

    def add(self, assessment: Assessment, framework: Framework, file: Path | None = None) -> int:
        """Put a new assessment into the library; answers `added`, `saved` and `rows_changed`.

        `file` is the one that it came from and that brings the packs of its earlier rounds. Otherwise `save_failed`,
        and it is tried again like a change, or `refused`. Changes of it `follow` the number that is returned.
        """
        self._additions += 1
        self._queue(QueuedAssessment(assessment, framework, file, self._additions))
        return self._additions

    def save(self, assessment: str, changes: tuple[Change, ...], summary: Summary, follows: int = 0) -> None:
        """Write changes down; answers `saved` or `save_failed`, or `dropped` where what they follow was refused."""
        self._queue(QueuedChanges(assessment, changes, summary, follows))

    def _queue(self, queued: QueuedAssessment | QueuedChanges) -> None:
        self.unsaved += 1
        # Writing begins once the change is drawn: both at once would hold up the window.
        self._drawn.clear()
        self._asks.put(lambda: self._save(queued))
        self._set_once_drawn(_PAGE_DRAWN_MS if isinstance(queued, QueuedAssessment) else _DRAWING_BEGINS_MS)

    def try_again(self) -> None:
        """Try at once to write what could not be saved, or had to wait for something; from any thread."""
        self._asks.put(self._flush)

    def set_person(self, person: Person) -> None:
        """Keep who uses this installation; answers `person_changed`."""
        self._asks.put(lambda: self._set_person(person))

    def archive(self, uuid: str, archived: bool) -> None:
        """Move an assessment to the archive or back; answers `rows_changed`."""
        self._asks.put(lambda: self._archive(uuid, archived))

    def back_up(self, age: timedelta | None = None) -> None:
        """Make a backup where something changed and the newest is at least this old (usually half an hour).

        Nothing waits for it: what is asked meanwhile is done between its steps.
        """
        self._asks.put(lambda: self._back_up(age))

    def run(self, work: Callable[[Library], object]) -> None:
        """Do something with the library on its thread; a ReadinessError answers `failed`."""
        self._asks.put(lambda: self._with_library(work))

    def consult(self, work: Callable[[Library | None], None]) -> None:
        """Like `run`, also while there is no library: `work` gets None then."""
        self._asks.put(lambda: work(self._library))

    def close(self) -> None:
        """Finish what was asked, close the library and wait for the thread to end."""
        if self._thread.is_alive():
            self._drawn.set()
            self._ending.set()
            self._asks.put(None)
            self._thread.join()

    # ------------------------------------------------------------ the library's thread

    def _run(self) -> None:
        finished = False
        try:
            while True:
                try:
                    ask = self._asks.get(timeout=self._unsaved.retry_seconds if self._unsaved else None)
                except Empty:
                    self._do(self._flush)
                    continue
                if ask is None:
                    break
                self._do(ask)
            self._backups.end()
            self._unsaved.wait()
            self._do(self._flush)
            finished = True
        finally:
            if self._library is not None:
                self._library.close()
            if not finished:
                self._emit("broke")

    def _do(self, ask: Callable[[], None]) -> None:
        try:
            ask()
        except ReadinessError as error:
            self._emit("failed", error)

    def _open(self) -> None:
        from readiness_desktop.services.library import Library, glance

        seen = glance(self.path, today=now().date())
        if seen is not None:
            self._show_in_peace(seen)
        try:
            self._library = Library.open(self.path)
        except ReadinessError as error:
            self._emit("rows_changed", ())
            self._emit("open_failed", error)
            return
        self._emit("opened", self._library.person())
        # Here and not as an ask of its own: what was asked since the start may write, and waits behind this one.
        self._check(self._library)
        self.back_up(timedelta())
        self._asks.put(lambda: self._emit("framework_ready", self._default_framework()))
        self._asks.put(self._flush)
        self._send_rows(self._show_in_peace)
        self._asks.put(self._sweep)

    def _show_in_peace(self, rows: tuple[Row, ...]) -> None:
        """Whatever follows, such as heavy imports, would hold up the window while it draws the list."""
        self._drawn.clear()
        self._emit("rows_changed", rows)
        self._drawn.wait(_LONGEST_DRAWING_SECONDS)

    def _check(self, library: Library) -> None:
        """What does not fit together is said once and can be read as far as it goes; nothing is written into it."""
        self._damage = None
        try:
            library.check()
        except ReadinessError as error:
            self._damage = error
            self._emit("failed", error)

    def _need_sound(self) -> Library:
        """The library to write into."""
        if self._damage is not None:
            raise ReadinessError(self._damage.fault, self._damage.reason, **self._damage.facts)
        return self._need_library()

    def _need_library(self) -> Library:
        if self._library is None:
            raise ReadinessError(Fault.LIBRARY_UNREADABLE, path=str(self.path))
        return self._library

    def _with_library(self, work: Callable[[Library], object]) -> None:
        work(self._need_library())

    def _default_framework(self) -> Framework:
        if self._framework is None:
            from readiness_desktop.services.frameworks import default_framework

            self._framework = default_framework()
        return self._framework

    def _framework_of(self, checksum: str) -> Framework:
        if self._default_framework().checksum == checksum:
            return self._default_framework()
        from readiness_desktop.services.frameworks import framework_of

        plain = self._need_library().framework_plain(checksum)
        if plain is None:
            raise ReadinessError(Fault.PACK_UNKNOWN, version=checksum[:12])
        return framework_of(plain)

    def _rows(self, today: date) -> tuple[Row, ...]:
        rows = self._need_library().rows(today)
        if not self._stuck:
            return rows
        stuck = self._stuck
        return tuple(
            replace(row, stuck=True) if row.stale and row.assessment in stuck else row for row in rows
        )

    def _send_rows(self, show: Callable[[tuple[Row, ...]], None] | None = None) -> None:
        today = now().date()
        if self._day != today:
            self._day, self._stale, self._stuck = today, set(), set()
        rows = self._rows(today)
        if show is None:
            self._emit("rows_changed", rows)
        else:
            show(rows)
        stale = {row.assessment for row in rows if row.stale and not row.stuck}
        found = [row.assessment for row in rows if row.assessment in stale - self._stale]
        if found:
            self._stale.update(found)
            self._asks.put(lambda: self._refresh_all(found, monotonic()))

    def _refresh_all(self, waiting: list[str], shown: float) -> None:
        """Bring one line of the list up to date; what was asked meanwhile comes before the next one.

        The pauses leave the window its share of the interpreter; the list is shown anew (`shown`: when it last was)
        only now and then.
        """
        uuid = waiting.pop(0)
        if uuid in self._stale:
            self._refresh(uuid)
        if not waiting or monotonic() - shown > _SHOW_EVERY_SECONDS:
            self._emit("rows_changed", self._rows(now().date()))
            shown = monotonic()
        if waiting:
            self._ending.wait(_PAUSE_SECONDS)
            self._asks.put(lambda: self._refresh_all(waiting, shown))

    def _refresh(self, uuid: str) -> None:
        """Bring one line up to date; one that cannot be is marked as stuck."""
        self._stale.discard(uuid)
        try:
            self._need_sound().refresh(uuid, now().date())
        except ReadinessError as error:
            from readiness_desktop.services.journal import note

            self._stuck.add(uuid)
            note("warning", f"a line of the list could not be recomputed: {error.fault}")

    def _load(self, uuid: str) -> None:
        from readiness_desktop.domain.evaluate import evaluate

        self._flush()
        assessment = self._need_library().load(uuid)
        current = assessment.current
        framework = self._framework_of(current.framework_checksum)
        results = current.lock.results if current.lock is not None else evaluate(framework, assessment)
        self._emit("loaded", Loaded(assessment, framework, results))
        if uuid in self._stale or self._day != now().date():
            self._refresh(uuid)

    def _save(self, queued: QueuedAssessment | QueuedChanges) -> None:
        self._drawn.wait(_LONGEST_DRAWING_SECONDS)
        self._unsaved.put(queued)
        self._flush()

    def _flush(self) -> None:
        if self._unsaved.flush(self._need_sound):
            self._send_rows()

    def _back_up(self, age: timedelta | None) -> None:
        if self._damage is None:
            self._backups.begin(self._need_library(), age)

    def _sweep(self) -> None:
        """Remove what no row of evidence names, a little at a time; never while rows wait or something is damaged."""
        if self._damage is None and not self._unsaved and self._need_library().sweep_evidence():
            self._ending.wait(_PAUSE_SECONDS)
            self._asks.put(self._sweep)

    def _set_person(self, person: Person) -> None:
        self._need_sound().set_person(person)
        self._emit("person_changed", person)

    def _archive(self, uuid: str, archived: bool) -> None:
        self._need_sound().archive(uuid, archived)
        self._send_rows()

    # ------------------------------------------------------------ back to the GUI thread

    def _emit(self, signal: str, *values: object) -> None:
        self._told.emit((signal, values))

    def _tell(self, told: tuple[str, tuple[object, ...]]) -> None:
        signal, values = told
        if signal in ("saved", "refused", "dropped"):
            self.unsaved -= 1
        getattr(self, signal).emit(*values)
        if not self._drawn.is_set():
            self._set_once_drawn()

    def _set_once_drawn(self, after: int = _DRAWING_BEGINS_MS) -> None:
        # Qt asks for a picture some milliseconds after a change; what runs during it costs it many times its share.
        # A new assessment opens a page that is drawn several times until everything on it has found its size.
        QTimer.singleShot(after, self._drawn.set)


def now() -> datetime:
    """The time of day that the saved state shows."""
    return datetime.now().astimezone()
