"""What would change the verdict: asked for off the window's thread, shown, then held against every smaller set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.fewest_moves import Finding, is_smallest
from readiness_desktop.domain.next_verdict import Search, Way
from readiness_desktop.gui.background import Latest, Task
from readiness_desktop.gui.findings.move_table import MoveTable, move_rows
from readiness_desktop.gui.forms.ui_results import Ui_ResultsPage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import numbers, way_words
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

_REST = 0.001
"""Seconds between two sets that are looked at, so that the window goes on meanwhile."""


class WayPanel(QObject):
    """Fills the view of the moves; `question_wanted` names a question that was opened from it."""

    question_wanted = Signal(str)

    def __init__(self, ui: Ui_ResultsPage, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui, self._theme = ui, theme
        self._hub: OpenAssessment | None = None
        self._of = ""
        self.smallest: Finding | None = None
        self.way: Way | None = None
        self.moves = MoveTable(theme, ui.way_place)
        ui.way_place_layout.addWidget(self.moves)
        self.moves.question_wanted.connect(self.question_wanted)
        self._ways, self._proofs = Latest(self), Latest(self)
        self._ways.done.connect(self._take_way)
        self._proofs.done.connect(self._take_proof)
        self._proofs.ended.connect(self._go_on)

    def ask(self, hub: OpenAssessment) -> None:
        """Find the way of these results, unless it is the one that is shown."""
        results = hub.results
        if results.input_hash == self._of and hub is self._hub:
            return
        self._hub, self._of = hub, results.input_hash
        self.way, self.smallest = None, None
        self._proofs.stop()
        self.moves.show_rows(())
        self._ui.way_finding.setText("")
        findings = hub.findings
        QTimer.singleShot(self._theme.tokens["motion"]["spinner_after_ms"], self, self._say_looking)
        self._ways.ask(lambda _job: (results.input_hash, findings.way))

    def ask_proof(self) -> None:
        """Look whether a smaller set does as well; asked once the moves are seen."""
        if self._hub is None or self.way is None or not self.way.moves or self.smallest is not None:
            return
        if self._proofs.busy:
            return
        framework, current, way, of = self._hub.framework, self._hub.assessment.current, self.way, self._of

        def work(job: Task) -> tuple[str, Finding]:
            def cancelled() -> bool:
                job.rest(_REST)
                return job.stopped()

            return of, is_smallest(Search(framework, current), way, cancelled=cancelled)

        self._proofs.ask(work)

    def stop_proof(self) -> None:
        """Look no further: nobody sees the moves any more."""
        self._proofs.stop()

    def _go_on(self) -> None:
        """A search was stopped, and somebody looks again."""
        if self.moves.isVisible():
            self.ask_proof()

    def _say_looking(self) -> None:
        if self.way is None:
            self._ui.way_finding.setText(_("Looking for the way to a better verdict."))

    def _take_way(self, found: tuple[str, Way]) -> None:
        way_of, way = found
        if self._hub is None or way_of != self._of:
            return
        self.way = way
        self.moves.show_rows(move_rows(self._hub.framework, way))
        self._say()
        self._ui.way_remark.setText(
            _("Index then {points}").format(points=numbers.points(way.index)) if way.moves else ""
        )
        if self.moves.isVisible():
            self.ask_proof()

    def _take_proof(self, found: tuple[str, Finding]) -> None:
        if found[0] == self._of:
            self.smallest = found[1]
            self._say()

    def _say(self) -> None:
        assert self._hub is not None and self.way is not None
        self._ui.way_finding.setText(way_words.way(self._hub.framework, self.way, self.smallest))
