"""What the library has still to take, oldest first: new assessments and changes, tried again until it has them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.gui.arrival import Arrival, NotYet

if TYPE_CHECKING:
    # Making hundreds of frozen classes takes longer than the first window may; they come with the library.
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.domain.history import Change
    from readiness_desktop.domain.summary import Summary
    from readiness_desktop.services.library import Library

LONGEST_RETRY_SECONDS = 30.0

_PASSING = (
    Fault.SAVE_FAILED,
    Fault.DISK_FULL,
    Fault.LIBRARY_UNREADABLE,
    Fault.LIBRARY_IN_USE,
    Fault.LIBRARY_DAMAGED,
    Fault.FOLDER_UNWRITABLE,
)
"""Faults of the library or its drive: what could not be written may be written later."""


@dataclass(frozen=True, slots=True, eq=False)
class QueuedChanges:
    """Changes of an assessment and the line of the list that they lead to.

    `follows` is the number of the addition that they go on from, 0 for what the library had already.
    """

    assessment: str
    changes: tuple[Change, ...]
    summary: Summary
    follows: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class QueuedAssessment:
    """A new assessment; `file` is the one that it came from and that brings the packs of its earlier rounds.

    `number` tells this addition from others of the same assessment.
    """

    made: Assessment
    framework: Framework
    file: Path | None
    number: int = 0
    arrival: Arrival | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        if self.file is not None:
            object.__setattr__(self, "arrival", Arrival(self.file, self.made))

    @property
    def assessment(self) -> str:
        """Its uuid."""
        return self.made.uuid


class SaveQueue:
    """Belongs to the library's thread. `tell` gets the name of a signal and its values.

    `beside` does what takes long and needs no library; it is to be flushed again after that.

    It tells `left_out` (what) where files of evidence did not come with an assessment.
    It tells `saved` (uuid, revision) for each thing written, then `added` (uuid) where that is an assessment, and
    before it `adopted` (uuid, client) where the library has another name for its client. A failure is `save_failed`
    (uuid, sentence), and what failed stays in front of everything later of the same assessment. An assessment that
    the library cannot take at all is `refused` (uuid, error, file), and what was changed in it since is `dropped`
    (uuid): what follows that very addition, never a change of the library's own assessment with the same uuid.
    """

    def __init__(
        self,
        tell: Callable[..., None],
        first_retry: float,
        beside: Callable[[Callable[[], None]], None] = lambda work: work(),
    ) -> None:
        self._tell, self._beside = tell, beside
        self._waiting: deque[QueuedChanges | QueuedAssessment] = deque()
        self._refused: set[int] = set()
        self._first_retry = self.retry_seconds = first_retry

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def put(self, queued: QueuedChanges | QueuedAssessment) -> None:
        """Queue something behind everything else; changes of what was refused are dropped."""
        if isinstance(queued, QueuedChanges) and queued.follows in self._refused:
            self._tell("dropped", queued.assessment)
        else:
            self._waiting.append(queued)

    def flush(self, library: Callable[[], Library]) -> bool:
        """Write down what is queued, oldest first; whether an assessment was added.

        What fails stays, and so does everything later of the same assessment; others go on.
        """
        added, failed, held = False, False, set[str]()
        for queued in tuple(self._waiting):
            if queued.assessment in held or queued not in self._waiting:
                continue
            try:
                revision = self._write(library(), queued)
            except NotYet:
                held.add(queued.assessment)
                continue
            except ReadinessError as error:
                if isinstance(queued, QueuedAssessment) and error.fault not in _PASSING:
                    self._refuse(queued, error)
                    continue
                held.add(queued.assessment)
                failed = True
                from readiness_desktop.wording import complaints

                self._tell("save_failed", queued.assessment, complaints.say(error))
                continue
            self._waiting.remove(queued)
            self._tell("saved", queued.assessment, revision)
            if isinstance(queued, QueuedAssessment):
                added = True
                self._tell("added", queued.assessment)
        longer = min(LONGEST_RETRY_SECONDS, self.retry_seconds * 2)
        self.retry_seconds = longer if failed else self._first_retry
        return added

    def wait(self) -> None:
        """Wait for what is being done beside, before the last flush."""
        for queued in self._waiting:
            if isinstance(queued, QueuedAssessment) and queued.arrival is not None:
                queued.arrival.wait()

    def _write(self, library: Library, queued: QueuedChanges | QueuedAssessment) -> int:
        if isinstance(queued, QueuedAssessment):
            return self._add(library, queued)
        return library.save(queued.changes, queued.summary)

    def _add(self, library: Library, queued: QueuedAssessment) -> int:
        from readiness_desktop.domain.evaluate import evaluate
        from readiness_desktop.domain.summary import summarise
        from readiness_desktop.services.frameworks import framework_plain

        framework = queued.framework
        arrival = queued.arrival
        if arrival is not None:
            # Before its rows: what a row names is there.
            arrival.need(library.evidence, self._beside)
        assessment = library.adopt(queued.made)
        summaries: list[Summary] = []
        for item in assessment.rounds:
            then = assessment.at(item.number)
            results = item.lock.results if item.lock is not None else evaluate(framework, then)
            summaries.append(summarise(then, framework, results))
        packs = [] if arrival is None else arrival.packs
        revision = library.add(assessment, framework_plain(framework), summaries, further_packs=packs)
        if arrival is not None and arrival.lost:
            self._tell("left_out", arrival.lost)
        if assessment.client != queued.made.client:
            self._tell("adopted", assessment.uuid, assessment.client)
        return revision

    def _refuse(self, queued: QueuedAssessment, error: ReadinessError) -> None:
        self._refused.add(queued.number)
        self._waiting.remove(queued)
        for later in [
            one for one in self._waiting if isinstance(one, QueuedChanges) and one.follows == queued.number
        ]:
            self._waiting.remove(later)
            self._tell("dropped", later.assessment)
        self._tell("refused", queued.assessment, error, queued.file)
