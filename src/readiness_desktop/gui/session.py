"""What the window works on: the library's rows, the person, the framework, and the one open assessment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.asides import Asides
from readiness_desktop.gui.copies import Copies
from readiness_desktop.gui.keeping import Keeping
from readiness_desktop.gui.library_thread import LibraryThread, now
from readiness_desktop.gui.rounds import Rounds

if TYPE_CHECKING:
    # What an assessment is made of comes with the first one that is opened.
    from readiness_desktop.domain.assessment import Assessment, Client, Person, Profile, Respondent
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.domain.history import Change
    from readiness_desktop.domain.statement_checks import Claim
    from readiness_desktop.domain.summary import Summary
    from readiness_desktop.gui.background import Task
    from readiness_desktop.gui.library_thread import Loaded
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.files import OpenedFile
    from readiness_desktop.services.row import Row


SAMPLE_LANDING = "results"
"""Whoever explores the sample wants to see what an assessment says."""


class Session(QObject):
    """One for each window. `hub` is the open assessment, None on the list; `rows` are those of the library.

    `complained` carries a sentence that the user should read; `several_found` an opened file that has more than
    one; `save_failed` the sentence of a failure that stays until `saving_recovered`.
    """

    hub_changed = Signal(object)
    rows_changed = Signal(object)
    person_changed = Signal(object)
    framework_ready = Signal(object)
    library_opened = Signal()
    library_failed = Signal(object)
    complained = Signal(str)
    several_found = Signal(object)
    save_failed = Signal(str)
    saving_recovered = Signal()

    def __init__(self, library: LibraryThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.hub: OpenAssessment | None = None
        self.file: Path | None = None
        self.rows: tuple[object, ...] = ()
        self.person: Person | None = None
        self.framework: Framework | None = None
        self.library_open = False
        self._landing = ""
        self._hubs: dict[str, OpenAssessment] = {}
        self._asides = Asides(self.complain, self)
        self._left: list[OpenAssessment] = []
        self._failing: set[str] = set()
        self._after_framework: list[Callable[[Framework], None]] = []
        self._day = now().date()
        self.rounds = Rounds(self, self._show, self._asides)
        self.keeping = Keeping(self)
        self.copies = Copies(self, self._asides)
        library.opened.connect(self._on_opened)
        library.open_failed.connect(self.library_failed)
        library.framework_ready.connect(self._on_framework)
        library.rows_changed.connect(self._on_rows)
        library.loaded.connect(self._on_loaded)
        library.saved.connect(self._on_saved)
        library.adopted.connect(self._on_adopted)
        library.refused.connect(self._on_refused)
        library.save_failed.connect(self._on_save_failed)
        library.failed.connect(self.complain)
        library.person_changed.connect(self._on_person)

    @property
    def unsaved(self) -> int:
        """How many changes the library has not confirmed."""
        return self.library.unsaved

    def flush(self) -> None:
        """Queue what is being typed, in whatever assessment."""
        for hub in tuple(self._hubs.values()):
            hub.flush()

    # ------------------------------------------------------------ opening

    def with_framework(self, then: Callable[[Framework], None]) -> None:
        """Call once the pack of the program has been read."""
        if self.framework is not None:
            then(self.framework)
        else:
            self._after_framework.append(then)
            self.library.prepare_framework()

    def open_row(self, uuid: str, landing: str = "") -> None:
        """Open an assessment of the library; `landing` is the page to begin with, where that is not the usual one."""
        self._landing = landing
        kept = self._hubs.get(uuid)
        if kept is not None:
            self._show(kept, None)
        else:
            self.library.load(uuid)

    def create(
        self, framework: Framework, client: Client, profile: Profile, people: tuple[Respondent, ...] = ()
    ) -> None:
        """Make a new assessment, keep it and open it."""
        from readiness_desktop.services.setup import new_assessment

        try:
            self.add(framework, new_assessment(framework, client, profile, people, now().date()))
        except ReadinessError as error:
            self.complain(error)

    def add(self, framework: Framework, assessment: Assessment, file: Path | None = None) -> None:
        """Keep an assessment in the library and open it; `file` is the one that it came from."""
        follows = self.library.add(assessment, framework, file)
        hub = self._new_hub(framework, assessment, follows=follows)
        hub.note_queued()
        self._show(hub, None)

    def open_file(self, path: Path) -> None:
        """Show a `.readiness` file read-only; the library is not needed and not touched."""

        def work(_task: Task) -> object:
            from readiness_desktop.services.files import open_file

            return open_file(path)

        def done(found: object) -> None:
            opened = cast("OpenedFile", found)
            first, *others = opened.assessments
            if others:
                self.several_found.emit(opened)
            else:
                self.show_from_file(opened.framework_of(first), first, path)

        self._asides.do(work, done)

    def show_from_file(self, framework: Framework, assessment: Assessment, path: Path | None) -> None:
        """Show one assessment of a file."""
        from readiness_desktop.gui.open_assessment import OpenAssessment

        hub = OpenAssessment(framework, assessment, person=self.person, read_only=True, parent=self)
        self._show(hub, path)

    def keep_file(self) -> None:
        """Add the assessment that is shown from a file to the library."""
        self.keeping.keep()

    def kept(self, uuid: str) -> OpenAssessment | None:
        """What is open of the library, or on its way into it, with this identity."""
        return self._hubs.get(uuid)

    def holds(self, uuid: str) -> bool:
        """Whether the library has an assessment with this identity."""
        return any(row_uuid(row) == uuid for row in self.rows)

    def save_copy(self, path: Path) -> None:
        """Write the open assessment into a file that travels, with its packs and files of evidence."""
        self.copies.save(path)

    def open_sample(self) -> None:
        """Open the sample client, adding it to the library the first time."""

        def work(_task: Task) -> object:
            from readiness_desktop.services.frameworks import default_framework
            from readiness_desktop.services.sample import sample_assessment

            framework = self.framework or default_framework()
            return framework, sample_assessment(framework, now().date())

        def done(made: object) -> None:
            framework, assessment = cast("tuple[Framework, Assessment]", made)
            self._landing = SAMPLE_LANDING
            if self.holds(assessment.uuid):
                self.open_row(assessment.uuid, SAMPLE_LANDING)
            elif self.library_open:
                self.add(framework, assessment)
            else:
                self.show_from_file(framework, assessment, None)

        self._asides.do(work, done)

    def take_landing(self) -> str:
        """The page on which what is opened now is to begin, empty for the usual one; asked for once."""
        landing, self._landing = self._landing, ""
        return landing

    def close_assessment(self) -> None:
        """Go back to the list."""
        if (newest := self.newest) is not None:
            newest.flush()
            newest.undo_stack.clear()
            self._let_go(None)
            self.hub, self.file = None, None
            self.hub_changed.emit(None)
        if self.library_open:
            self.library.ask_rows()

    def renew_day(self) -> None:
        """See what is open as of today, where another day has begun since it was last looked at."""
        today = now().date()
        if today == self._day:
            return
        self._day = today
        if (newest := self.newest) is not None:
            newest.see_as_of(today)
        if self.library_open:
            self.library.ask_rows()

    # ------------------------------------------------------------ the round

    def lock(self) -> None:
        """Freeze the open round with what it says and its plan."""
        self.rounds.lock()

    def start_next_round(self) -> None:
        """Begin the round after a locked one."""
        self.rounds.start_next()

    def set_person(self, person: Person) -> None:
        """Remember who works here."""
        self.person = person
        for hub in (self.hub, self.newest):
            if hub is not None:
                hub.person = person
        self.library.set_person(person)
        self.person_changed.emit(person)

    # ------------------------------------------------------------ inside

    def _new_hub(
        self, framework: Framework, assessment: Assessment, loaded: Loaded | None = None, follows: int = 0
    ) -> OpenAssessment:
        from readiness_desktop.gui.open_assessment import OpenAssessment
        from readiness_desktop.services.setup import as_of_today

        today = as_of_today(assessment, now().date())
        results = loaded.results if loaded is not None and today is assessment else None
        hub = OpenAssessment(
            framework, today, stored=assessment, results=results, person=self.person, parent=self
        )
        uuid = assessment.uuid
        self._hubs[uuid] = hub

        def queue(changes: tuple[Change, ...], summary: Summary) -> None:
            self.library.save(uuid, changes, summary, follows)

        hub.changes_made.connect(queue)
        hub.idle.connect(lambda: self._free_left(uuid))
        return hub

    @property
    def newest(self) -> OpenAssessment | None:
        """What is open with all its rounds, whichever of them is looked at."""
        hub = self.hub
        return hub if hub is None or hub.newest is None else hub.newest

    def _show(self, hub: OpenAssessment, file: Path | None) -> None:
        self._let_go(hub)
        if not hub.read_only:
            self._hubs[hub.assessment.uuid] = hub
        self.hub, self.file = hub, file
        hub.shelf, hub.say_trouble = self.copies.shelf(hub, file), self.complained.emit
        if not hub.read_only:
            hub.claims_beside = lambda: self._claims_beside(hub)
        self.hub_changed.emit(hub)

    def _claims_beside(self, hub: OpenAssessment) -> tuple[Claim, ...]:
        """What the client's other projects in the library promise."""
        own, client = hub.assessment.uuid, hub.assessment.client.uuid
        rows = cast("tuple[Row, ...]", self.rows)
        beside = (
            row for row in rows if row.client_uuid == client and row.assessment != own and not row.archived
        )
        return tuple(row.summary.claim for row in beside if row.summary and row.summary.claim)

    def _let_go(self, following: OpenAssessment | None) -> None:
        """Close what is open, unless it is shown next, something of it is on its way."""
        stays = () if following is None else (following, following.newest)
        for old in {self.hub, self.newest} - {None, *stays}:
            if old is not None and not old.busy:
                self._free(old)

    def _free_left(self, uuid: str) -> None:
        """Let go of what is no longer shown, once nothing of it is on its way."""
        hub = self._hubs.get(uuid)
        if hub is not None and hub not in (self.hub, self.newest) and not hub.busy:
            self._free(hub)

    def _free(self, hub: OpenAssessment) -> None:
        """Let go of what was left and is saved; it ends with the last page that still shows it."""
        if self._hubs.get(hub.assessment.uuid) is hub:
            self._hubs.pop(hub.assessment.uuid)
        hub.close()
        hub.undo_stack.clear()
        # Not deleted by us: a page in the back takes its leave of it only when it is shown the next time, and
        # whoever hears of the change takes leave at once.
        hub.setParent(None)
        self._left.append(hub)
        QTimer.singleShot(0, self._left.clear)

    def _on_opened(self, person: Person | None) -> None:
        self.library_open, self.person = True, person
        self.library_opened.emit()
        if person is not None:
            self.person_changed.emit(person)

    def _on_framework(self, framework: Framework) -> None:
        self.framework = framework
        waiting, self._after_framework = self._after_framework, []
        self.framework_ready.emit(framework)
        for then in waiting:
            then(framework)

    def _on_rows(self, rows: tuple[object, ...]) -> None:
        self.rows = rows
        self.rows_changed.emit(rows)

    def _on_loaded(self, loaded: Loaded) -> None:
        kept = self._hubs.get(loaded.assessment.uuid)
        if kept is None:
            self._show(self._new_hub(loaded.framework, loaded.assessment, loaded), None)
        elif kept is not self.newest:
            # It was asked for twice: what is in memory is never older than what was read.
            self._show(kept, None)

    def _on_person(self, person: Person) -> None:
        self.person = person

    def _on_saved(self, uuid: str, _revision: int) -> None:
        hub = self._hubs.get(uuid)
        if hub is not None:
            hub.note_saved(now())
            self._free_left(uuid)
        self._on_taken(uuid)

    def _on_taken(self, uuid: str) -> None:
        """Nothing of an assessment fails any more; others may."""
        if uuid in self._failing:
            self._failing.discard(uuid)
            if not self._failing:
                self.saving_recovered.emit()

    def _on_adopted(self, uuid: str, client: Client) -> None:
        hub = self._hubs.get(uuid)
        if hub is not None:
            hub.adopt(client)

    def _on_refused(self, uuid: str, error: ReadinessError, file: Path | None) -> None:
        """The library takes no such assessment: it is shown as what it came as, to be read."""
        hub = self._hubs.pop(uuid, None)
        if hub is not None:
            hub.refuse()
            if hub is self.hub:
                self._show(hub, file)
            elif hub is not self.newest:
                self._free(hub)
        self._on_taken(uuid)
        self.complain(error)

    def _on_save_failed(self, uuid: str, sentence: str) -> None:
        self._failing.add(uuid)
        hub = self._hubs.get(uuid)
        if hub is not None:
            hub.note_save_failed(sentence)
        self.save_failed.emit(sentence)

    def complain(self, error: ReadinessError) -> None:
        """Say what went wrong in a sentence."""
        from readiness_desktop.wording import complaints

        self.complained.emit(complaints.say(error))


def row_uuid(row: object) -> str:
    """The assessment that a row of the list stands for."""
    return str(row.assessment)  # pyright: ignore[reportAttributeAccessIssue]
