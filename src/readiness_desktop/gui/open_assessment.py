"""The hub of one open assessment: what is in memory is the truth, every change is undoable and queued for saving."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from readiness_desktop.domain.assessment import Assessment, Client, Person, Round
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.facts import CLIENT
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.summary import summarise
from readiness_desktop.domain.what_if import Known, dimension_scores
from readiness_desktop.gui.background import Latest, Task
from readiness_desktop.services.answering import set_level
from readiness_desktop.services.setup import as_of_today
from readiness_desktop.wording.people import shown_names, typed_name

if TYPE_CHECKING:
    from readiness_desktop.domain.statement_checks import Claim
    from readiness_desktop.services.evidence import Shelf

_PLAN_AFTER_MS = 400
HELD_MS, LONGEST_HELD_MS = 600, 1000
"""Typing is queued once it pauses that long, and at the latest after that long: so much a power cut may take."""

_LEVELS = range(5)

Spot = tuple[str, object]
"""A page and what to show on it."""


class _Swap(QUndoCommand):
    """Holds the assessment before and after a change with what each says; redo and undo only swap them."""

    def __init__(
        self,
        hub: "OpenAssessment",
        text: str,
        before: tuple[Assessment, Results],
        after: tuple[Assessment, Results],
        question: str | None,
        merge: int,
        spot: Spot,
    ) -> None:
        super().__init__(text)
        self._hub, self._before, self._after = hub, before, after
        self._question, self._merge, self._spot = question, merge, spot
        self._made = False

    def redo(self) -> None:
        self._hub.take(*self._after, self._question)
        if self._made:
            self._hub.stepped.emit(self.text(), False, self._spot)
        self._made = True

    def undo(self) -> None:
        self._hub.take(*self._before, self._question)
        self._hub.stepped.emit(self.text(), True, self._spot)

    def id(self) -> int:
        return self._merge

    def mergeWith(self, other: QUndoCommand) -> bool:
        later = cast(_Swap, other)
        if later._question != self._question:
            return False
        self._after = later._after
        return True


class OpenAssessment(QObject):
    """One assessment that pages show and change.

    `plan` is None until it has been computed in the background; `person` signs what is exported. `changes_made`
    carries (changes, summary) for the library; typing comes as one such change once it pauses, and `typing` tells
    that some waits. `noticed` carries the words of a change that is worth an undo notice, `stepped` those of one that
    was undone (True) or made again, with its spot. `idle` tells that no file is being attached any more, `closed` that
    nobody works on it any more. `unsaved` counts what the library has not confirmed, waiting typing as one.
    """

    answer_changed = Signal(str)
    results_changed = Signal(object)
    assessment_changed = Signal(object)
    plan_changed = Signal(object)
    changes_made = Signal(object, object)
    typing = Signal()
    noticed = Signal(str)
    stepped = Signal(str, bool, object)
    saved = Signal(object)
    idle = Signal()
    closed = Signal()
    save_failed = Signal(str)

    def __init__(
        self,
        framework: Framework,
        assessment: Assessment,
        *,
        stored: Assessment | None = None,
        results: Results | None = None,
        person: Person | None = None,
        read_only: bool = False,
        newest: "OpenAssessment | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """`stored` is what the library holds where that is not `assessment` itself.

        `shelf` is where its files of evidence lie, `say_trouble` shows a sentence in the window, `claims_beside` tells
        what other projects of the client promise. `newest` is given for an earlier round that is looked at: the
        assessment with all its rounds. `settling` says that a lock is on its way.
        """
        super().__init__(parent)
        self.framework = framework
        self.assessment = assessment
        self.results = results if results is not None else _results_of(framework, assessment)
        self.plan: Plan | None = None
        self._findings: Findings | None = None
        self._plan_due = True
        self.person = person
        self.read_only = read_only
        self.shelf: Shelf | None = None
        self.say_trouble: Callable[[str], None] = _say_nothing
        self.claims_beside: Callable[[], Sequence[Claim]] = tuple
        self.newest = newest
        self.settling = False
        self._attaching = 0
        self.undo_stack = QUndoStack(self)
        self.unsaved = 0
        self.saved_at: datetime | None = None
        self._stored = stored if stored is not None else assessment
        self._client_changed: set[str] = set()
        self._merges: dict[str, int] = {}
        self._credited: Known = {}
        self._merge_count = 0
        self._typed: str | None = None
        self._held: str | None = None
        self._pause = self._timer(HELD_MS, self.flush)
        self._longest = self._timer(LONGEST_HELD_MS, self.flush)
        self._plans = Latest(self)
        self._plans.done.connect(self._take_plan)
        self._plan_timer = self._timer(_PLAN_AFTER_MS, self._ask_plan)
        self._plan_timer.start()

    def _timer(self, pause: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(then)
        return timer

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed: the round is locked, or it is shown from a file."""
        return self.read_only or self.assessment.current.lock is not None

    @property
    def newest_round(self) -> Round:
        """The newest round of it, which decides for earlier ones too whether people are shown by name."""
        return (self.newest or self).assessment.current

    def shown_name(self, name: str) -> str:
        """How a name is shown in a field: as it was typed, or without names."""
        return shown_names(self.assessment.current, self.newest_round)(name)

    def typed_name(self, shown: str) -> str:
        """The name behind what stands in a field: nobody becomes a “Person 1” because names are not shown."""
        return typed_name(self.assessment.current, shown, self.newest_round)

    @property
    def busy(self) -> bool:
        """Whether something of it is on its way: a change, a lock, or a file that is being attached."""
        return bool(self.unsaved or self.settling or self._attaching)

    def begin_attaching(self) -> None:
        """A file is being copied for it; each has its `end_attaching`."""
        self._attaching += 1

    def end_attaching(self) -> None:
        """The file is attached, or nothing came of it."""
        self._attaching -= 1
        if not self._attaching:
            self.idle.emit()

    @property
    def planned(self) -> bool:
        """Whether the plan is that of the assessment as it is; a change makes it wait for the next one."""
        return self.plan is not None and not self._plan_due

    # ------------------------------------------------------------ changing

    def change(
        self,
        new_assessment: Assessment,
        text: str,
        *,
        question: str | None = None,
        merge: str | None = None,
        notice: str = "",
        spot: Spot = ("setup", None),
    ) -> None:
        """Make this the assessment, undoable under the name `text`; ReadinessError ROUND_LOCKED where it is locked.

        Changes of one `merge` name in a row become one step until `end_merge`. `question` is the one that changed.
        `notice` is said in a strip with Undo. `spot` is where a change that is not of a question can be seen.
        """
        if self.locked:
            raise ReadinessError(Fault.ROUND_LOCKED, round=self.assessment.current.number)
        if new_assessment == self.assessment:
            return
        number = -1 if merge is None else self._merge_number(merge)
        before = (self.assessment, self.results)
        after = (new_assessment, evaluate(self.framework, new_assessment))
        self._typed = merge
        try:
            seen = spot if question is None else ("questions", question)
            self.undo_stack.push(_Swap(self, text, before, after, question, number, seen))
        finally:
            self._typed = None
        if notice:
            self.noticed.emit(notice)

    def end_merge(self) -> None:
        """The field was left: the next change of the same name is a step of its own."""
        self.flush()
        self._merges.clear()

    def _merge_number(self, merge: str) -> int:
        if merge not in self._merges:
            self._merge_count += 1
            self._merges[merge] = self._merge_count
        return self._merges[merge]

    def settle(self, new_assessment: Assessment) -> None:
        """Make this the assessment for good (locking, a new round): what came before cannot be undone."""
        if self.read_only:
            raise ReadinessError(Fault.ROUND_LOCKED, round=self.assessment.current.number)
        lock = new_assessment.current.lock
        results = lock.results if lock is not None else evaluate(self.framework, new_assessment)
        self.undo_stack.clear()
        self.take(new_assessment, results, None)

    def see_as_of(self, today: date) -> None:
        """Another day has begun: evidence that is good for a time is seen anew; earlier steps are not undone."""
        seen = self.assessment if self.locked else as_of_today(self.assessment, today)
        if seen is not self.assessment:
            self.settle(seen)

    def take(self, assessment: Assessment, results: Results, question: str | None) -> None:
        """Show a state that was evaluated before, queue the way to it and tell everybody. Never raises."""
        typed = self._typed
        if self._held is not None and self._held != typed:
            self.flush()
        self.assessment, self.results = assessment, results
        self._plan_due = True
        if typed is None:
            self._queue()
        else:
            self._hold(typed)
        if question is not None:
            self.answer_changed.emit(question)
        self.assessment_changed.emit(assessment)
        self.results_changed.emit(results)
        self._plan_timer.start()

    # ------------------------------------------------------------ asking

    @property
    def findings(self) -> Findings:
        """What the shown round says beyond its results; the same value until something changes."""
        held = self._findings
        if held is None or held.results is not self.results or held.assessment is not self.assessment:
            made = Findings(self.framework, self.assessment, self.results, self.plan, self.claims_beside())
            held = self._findings = made
        return held

    def what_ifs(self, question: str) -> tuple[float | None, ...]:
        """What the dimension of this question would score with each level 0 to 4 agreed on it, in points."""
        if self.assessment.current.lock is not None:
            return ()
        dimension = self.framework.question(question).dimension
        rounds = [set_level(self.assessment, question, level).current for level in _LEVELS]
        return dimension_scores(self.framework, dimension, rounds, self._credited)

    def want_plan(self) -> None:
        """Make sure that a plan is there or on its way; pages that show it ask when they are shown."""
        if self.plan is None and not self._plans.busy and not self._plan_timer.isActive():
            self._ask_plan()

    def _ask_plan(self) -> None:
        framework, assessment, results = self.framework, self.assessment, self.results

        def work(_task: Task) -> Plan:
            from readiness_desktop.services.roadmap import plan_for

            return plan_for(framework, assessment, results)

        self._plans.ask(work)

    def take_plan(self, plan: Plan) -> None:
        """This is the plan of the assessment as it is; none is worked out for it any more."""
        self._plan_timer.stop()
        self._plans.stop()
        self._take_plan(plan)

    def _take_plan(self, plan: object) -> None:
        self.plan = cast(Plan, plan)
        self._findings = None
        self._plan_due = self._plan_timer.isActive()
        self.plan_changed.emit(plan)

    # ------------------------------------------------------------ saving

    def _queue(self) -> bool:
        changes = changes_between(self._stored, self.assessment)
        if changes:
            self._stored = self.assessment
            self._client_changed.update(one.field for one in changes if one.entity == CLIENT)
            self.unsaved += 1
            self.changes_made.emit(changes, summarise(self.assessment, self.framework, self.results))
        return bool(changes)

    def _hold(self, typed: str) -> None:
        if self._held is None:
            self._held = typed
            self.unsaved += 1
            self._longest.start()
            self.typing.emit()
        self._pause.start()

    def flush(self) -> None:
        """Queue what was typed and waits for a pause."""
        if self._held is None:
            return
        self._held = None
        self._pause.stop()
        self._longest.stop()
        self.unsaved -= 1
        if not self._queue() and self.unsaved == 0 and self.saved_at is not None:
            # What was typed has been taken away again.
            self.saved.emit(self.saved_at)

    def note_queued(self) -> None:
        """The assessment itself is on its way to the library."""
        self.unsaved += 1

    def adopt(self, client: Client) -> None:
        """The library knows the client like this; what was changed of it here since is on its way and stays."""
        self.flush()
        self.undo_stack.clear()
        mine = self.assessment.client
        rebased = replace(client, **{name: getattr(mine, name) for name in self._client_changed})
        self.assessment = replace(self.assessment, client=rebased)
        self._stored = replace(self._stored, client=rebased)
        self.assessment_changed.emit(self.assessment)

    def refuse(self) -> None:
        """The library does not take this assessment: it can be read, and nothing of it is kept."""
        self.undo_stack.clear()
        self._held = None
        self.close()
        self.read_only, self.unsaved = True, 0

    def note_saved(self, when: datetime) -> None:
        """The library holds one more of the queued changes."""
        self.unsaved = max(0, self.unsaved - 1)
        self.saved_at = when
        if self.unsaved == 0:
            self.saved.emit(when)

    def note_save_failed(self, sentence: str) -> None:
        """The library could not take the next change; it stays queued and is tried again."""
        self.save_failed.emit(sentence)

    def close(self) -> None:
        """Queue what was typed and stop what runs in the background."""
        self.flush()
        self._pause.stop()
        self._longest.stop()
        self._plan_timer.stop()
        self._plans.stop()
        self.closed.emit()


def _say_nothing(_sentence: str) -> None:
    """Where no window listens."""


def _results_of(framework: Framework, assessment: Assessment) -> Results:
    """A locked round says for ever what it said."""
    lock = assessment.current.lock
    return lock.results if lock is not None else evaluate(framework, assessment)
