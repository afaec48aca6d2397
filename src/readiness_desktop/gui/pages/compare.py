"""The Compare page: any two rounds side by side, what moved the index, and the rounds over time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.findings import Findings
from readiness_desktop.gui.compare.all_changes import AllChanges
from readiness_desktop.gui.compare.overview import ComparedView
from readiness_desktop.gui.compare.pair_bar import PairBar, explainable, title_of
from readiness_desktop.gui.findings.explain_dialog import open_explanation
from readiness_desktop.gui.findings.report_button import report_button
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.comparison import Comparison, Stand
    from readiness_desktop.gui.open_assessment import OpenAssessment


class ComparePage(FollowingPage):
    """Shows two rounds of the open assessment. `navigate` asks for a page and, where it helps, a question on it."""

    follows_plan = True

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._pair = ("", "")
        self._guests: dict[str, Stand] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        self.bar = PairBar(theme, self)
        column.addWidget(self.bar)
        self.stack = QStackedWidget(self)
        self.scroller = QScrollArea(self.stack)
        self.scroller.setAccessibleName(_("Comparison"))
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = ComparedView(theme, self.scroller)
        self.view.setProperty("ground", "none")
        self.scroller.setWidget(self.view)
        self.changes = AllChanges(theme, self.stack)
        self.empty_card = Card(self.stack)
        inside = QVBoxLayout(self.empty_card)
        self.empty = EmptyState(self.empty_card, icon="git-compare-arrows", theme=theme)
        inside.addWidget(self.empty)
        for part in (self.scroller, self.changes, self.empty_card):
            self.stack.addWidget(part)
        column.addWidget(self.stack, 1)
        self.page_buttons = [report_button(self.navigate.emit, theme)]
        dress(self, theme)
        self.bar.chosen.connect(self._choose)
        self.bar.swapped.connect(self.swap)
        self.bar.explained_wanted.connect(lambda side: self._explain(side, Topic("index")))
        self.view.explained_wanted.connect(lambda topic: self._explain("after", topic))
        self.view.all_wanted.connect(self._show_all)
        self.changes.left.connect(self._show_overview)
        for part in (self.view, self.changes):
            part.question_wanted.connect(self._show_question)
        self.empty.acted.connect(lambda: self.navigate.emit("review", None))

    # ------------------------------------------------------------ what is shown

    def _begin(self) -> None:
        self._guests, self._pair = {}, ("", "")
        self.stack.setCurrentWidget(self.scroller)

    def show_target(self, thing: object) -> None:
        """Set another assessment beside the open one: its last round as the earlier side."""
        from readiness_desktop.domain.comparison import Stand

        if isinstance(thing, Stand) and self._hub is not None:
            key = f"other {thing.round.uuid}"
            self._guests = {key: thing}
            self._pair = (key, f"own {self._hub.assessment.current.number}")
            self.stack.setCurrentWidget(self.scroller)
            self._refresh()

    @property
    def compared(self) -> Comparison | None:
        """What is shown; None while there is nothing to compare."""
        hub = self._hub
        if hub is None or not all(self._pair):
            return None
        stands = self._stands(hub)
        before, after = (stands.get(key) for key in self._pair)
        if before is None or after is None:
            return None
        findings = _whole(hub).findings
        if before.of or after.of:
            return findings.beside(before, after)
        return findings.compared(before.round.number, after.round.number)

    def _stands(self, hub: OpenAssessment) -> dict[str, Stand]:
        from readiness_desktop.domain.self_check import is_self_check

        own = {
            f"own {one.round.number}": one
            for one in _whole(hub).findings.stands
            if not is_self_check(one.round.profile)
        }
        return own | self._guests

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        stands = self._stands(hub)
        if len(stands) < 2:
            self._say_empty(hub)
            return
        if any(key not in stands for key in self._pair):
            self._pair = self._first_pair(hub, stands)
        compared = self.compared
        assert compared is not None
        if self.stack.currentWidget() is self.empty_card:
            self.stack.setCurrentWidget(self.scroller)
        self.bar.show()
        choices = tuple((key, title_of(one)) for key, one in reversed(stands.items()))
        for box, stand, key in (
            (self.bar.before, compared.before, self._pair[0]),
            (self.bar.after, compared.after, self._pair[1]),
        ):
            box.show_stand(hub.framework, stand, choices, key)
        self.bar.show_change(compared)
        self.view.show_comparison(hub.framework, compared, _whole(hub).findings.trend)
        self.changes.show_comparison(hub.framework, compared)

    def _first_pair(self, hub: OpenAssessment, stands: dict[str, Stand]) -> tuple[str, str]:
        """The shown round at the right and the one before at its left; of the first round the first two, in time."""
        own = [key for key in stands if key.startswith("own")]
        shown = f"own {hub.assessment.current.number}"
        if len(own) < 2:
            return next(iter(self._guests)), own[-1]
        at = own.index(shown) if shown in own else len(own) - 1
        at = max(1, at)
        return own[at - 1], own[at]

    def _say_empty(self, hub: OpenAssessment) -> None:
        self.bar.hide()
        said = _("Lock this round and start the next one: this page then shows what changed between the two.")
        self.empty.say(
            "git-compare-arrows",
            _("One round so far"),
            said,
            "" if hub.read_only else _("Go to Review"),
        )
        self.stack.setCurrentWidget(self.empty_card)

    # ------------------------------------------------------------ choosing

    def _choose(self, side: str, key: str) -> None:
        before, after = self._pair
        other = after if side == "before" else before
        if key == other:
            self.swap()
            return
        self._pair = (key, after) if side == "before" else (before, key)
        self._refresh()

    def swap(self) -> None:
        """Look at the two rounds the other way round."""
        self._pair = (self._pair[1], self._pair[0])
        self._refresh()

    def _show_all(self) -> None:
        self.stack.setCurrentWidget(self.changes)
        self.changes.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_overview(self) -> None:
        self.stack.setCurrentWidget(self.scroller)
        self.view.all.setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, side: str, topic: Topic) -> None:
        """How a figure of one of the two rounds came about; of another question set only that round itself knows."""
        hub, compared = self._hub, self.compared
        if hub is None or compared is None:
            return
        stand = compared.before if side == "before" else compared.after
        if explainable(hub.framework, stand):
            assessment = replace(_whole(hub).assessment, rounds=(stand.round,))
            findings = Findings(hub.framework, assessment, stand.results)
            # The page of questions shows the open round, whose answer may be another one.
            here = not stand.of and stand.round.uuid == hub.assessment.current.uuid
            go = self._show_question if here else None
            open_explanation(self, self._theme, findings, topic, go)

    def _show_question(self, question: str) -> None:
        hub = self._hub
        if hub is not None and hub.framework.has_question(question):
            self.navigate.emit("questions", question)


def _whole(hub: OpenAssessment) -> OpenAssessment:
    """The assessment with all its rounds, also while an earlier one is looked at."""
    return hub.newest or hub
