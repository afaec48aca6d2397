"""Attaches files to a question beside the window's thread: each is on the disk before its item is made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.background import Job, Task
from readiness_desktop.gui.evidence.incoming import Source, as_png, picture_name
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import answering
from readiness_desktop.services.evidence import Attached, Shelf, attach_bytes, attach_file, item_for
from readiness_desktop.wording import complaints
from readiness_desktop.wording import evidence as words
from readiness_desktop.wording.translate import _

_SHOWN_AFTER_MS = 300


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be attached, to which question of which round."""

    hub: OpenAssessment
    round: str
    question: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class _Outcome:
    attached: tuple[Attached, ...]
    errors: tuple[ReadinessError, ...]


class Attaching(QObject):
    """`busy` tells how far a long copy is (percent, None at its end), `added` carries the new items."""

    busy = Signal(object)
    added = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._for: _Wish | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SHOWN_AFTER_MS)
        self._slow.timeout.connect(lambda: self.busy.emit(self._percent))
        self._percent = 0
        self._waiting: list[_Wish] = []

    def attach(self, hub: OpenAssessment, question: str, sources: tuple[Source, ...]) -> None:
        """Attach these to a question, after what is being attached now."""
        if not sources or hub.locked:
            return
        # Whoever leaves the assessment meanwhile still gets the file into it.
        hub.begin_attaching()
        wish = _Wish(hub, hub.assessment.current.uuid, question, sources)
        if self._job is None:
            self._begin(wish)
        else:
            self._waiting.append(wish)

    def stop(self) -> None:
        """End what is being copied; nothing of it is attached."""
        waiting, self._waiting = self._waiting, []
        for wish in waiting:
            wish.hub.end_attaching()
        if self._job is not None:
            self._job.stop()

    def _begin(self, wish: _Wish) -> None:
        work = partial(_copy, wish.hub.shelf or Shelf(), wish.hub.framework, wish.sources)
        job = self._job = Job(work)
        self._percent = 0
        job.progressed.connect(self._progress)
        self._for = wish
        job.done.connect(self._take)
        job.ended.connect(self._end)
        self._slow.start()
        job.start()

    def _progress(self, done: int, total: int) -> None:
        self._percent = round(100 * done / max(total, 1))
        if not self._slow.isActive():
            self.busy.emit(self._percent)

    def _end(self) -> None:
        self._job, ended = None, self._for
        self._for = None
        self._slow.stop()
        self.busy.emit(None)
        if self._waiting:
            self._begin(self._waiting.pop(0))
        if ended is not None:
            ended.hub.end_attaching()

    def _take(self, outcome: object) -> None:
        wish, found = self._for, cast(_Outcome, outcome)
        assert wish is not None
        hub, question = wish.hub, wish.question
        said = [complaints.say(error) for error in found.errors]
        if found.attached and (hub.locked or hub.assessment.current.uuid != wish.round):
            said.append(words.locked_meanwhile(len(found.attached)))
            found = replace(found, attached=())
        items: list[EvidenceItem] = []
        after = hub.assessment
        for one in found.attached:
            held = answering.evidence_of(after, question)
            known = next((item for item in held if item.sha256 == one.sha256), None)
            if known is not None:
                said.append(words.attached_already(known.title, question))
                continue
            item = item_for(hub.framework, question, one)
            item = replace(item, title=_free_title(item.title, {item.title for item in held}))
            after = answering.add_evidence(after, item)
            items.append(item)
        if items:
            many = len(items) > 1
            step = (
                words.attached(len(items)) if many else _("evidence “{title}”").format(title=items[0].title)
            )
            hub.change(after, step, question=question, notice=words.attached(len(items)) if many else "")
            self.added.emit(tuple(items))
        if said:
            hub.say_trouble(" ".join(said))


def _free_title(title: str, taken: set[str]) -> str:
    """The same title, with a number behind it where another piece has it already."""
    if title not in taken:
        return title
    return next(f"{title} ({n})" for n in range(2, len(taken) + 3) if f"{title} ({n})" not in taken)


def _copy(shelf: Shelf, framework: Framework, sources: tuple[Source, ...], task: Task) -> _Outcome:
    """On a thread of its own: one that cannot be attached does not keep the others from it."""
    attached: list[Attached] = []
    errors: list[ReadinessError] = []
    moment = now()
    for number, source in enumerate(sources):

        def tell(done: int, total: int, number: int = number) -> None:
            task.tell(number * total + done, len(sources) * total)

        try:
            if isinstance(source, Path):
                one = attach_file(shelf, framework, source, moment.date(), task.stopped, tell)
            else:
                one = attach_bytes(shelf, framework, as_png(source), picture_name(moment), moment.date())
            attached.append(one)
        except ReadinessError as error:
            errors.append(error)
        if task.stopped():
            break
    return _Outcome(tuple(attached), tuple(errors))
