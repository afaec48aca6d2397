"""Every figure of the results in one list, each one click from how it came about, and how far they can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.explanation import Explanation, Kind, Topic
from readiness_desktop.gui.findings.explained_list import ExplainedList
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import confidence, explaining
from readiness_desktop.wording.explained_steps import Line
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

_WHOLE: tuple[Kind, ...] = ("index", "range", "arithmetic", "geometric", "coverage", "evidence")


class FiguresView(QWidget):
    """`explained` carries the topic of a figure that was opened; `weights_wanted` asks for the weights."""

    explained = Signal(object)
    weights_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._make_list(theme), 3)
        row.addWidget(self._make_trust(theme), 2)
        # What lies hidden in the stack of the page must not make the page wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        dress(self, theme)

    def _make_list(self, theme: Theme) -> QWidget:
        card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 12, 1, 1)
        head = CardHead(card, title=_("Every figure"), remark=_("Enter or a click shows how it came about"))
        head.row.setContentsMargins(15, 0, 15, 0)
        column.addWidget(head)
        self.list = ExplainedList(theme, card)
        self.list.setAccessibleName(_("Every figure"))
        self.list.wanted.connect(self.explained)
        column.addWidget(self.list, 1)
        return card

    def _make_trust(self, theme: Theme) -> QWidget:
        card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(CardHead(card, title=_("How far the index can be trusted")))
        self.likely = PlainLabel(card, wrap=True)
        self.weights = PlainLabel(card, wrap=True)
        self.envelope = PlainLabel(card, wrap=True)
        self.own = PlainLabel(card, style="small", color="text_muted", wrap=True)
        for label in (self.likely, self.weights, self.envelope, self.own):
            column.addWidget(label)
        self.change = Button(card, text=_("Weights"), icon="sliders-horizontal", size="small", theme=theme)
        self.change.setAccessibleName(_("Change the weights of the dimensions"))
        self.change.clicked.connect(self.weights_wanted)
        foot = QHBoxLayout()
        foot.addWidget(self.change)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        return card

    def show_figures(self, hub: OpenAssessment) -> None:
        """Show the figures of an assessment."""
        framework, results, findings = hub.framework, hub.results, hub.findings
        topics = [Topic(kind) for kind in _WHOLE]
        topics += [Topic("dimension", d) for d in results.dimensions]
        topics += [Topic("module", m.id) for m in results.modules.values() if m.answered]
        topics += [Topic("exposure", mode) for mode in results.exposures]
        topics += [Topic("claim_gap", d) for d in results.dimensions]
        row = max(0, self.list.currentIndex().row())
        self.list.show_lines(tuple(self._line(hub, findings.explain(topic)) for topic in topics), row)
        self.likely.setText(confidence.likely(results))
        self.weights.setText(confidence.weights(framework, results, findings.sensitivity))
        self.envelope.setText(confidence.envelope(findings.envelope))
        self.own.setText(confidence.set_weights(framework, hub.assessment.profile.weights))
        self.change.setVisible(not hub.locked)

    @staticmethod
    def _line(hub: OpenAssessment, found: Explanation) -> Line:
        framework = hub.framework
        name, value = explaining.heading(framework, found.topic), explaining.shown(framework, found)
        return Line(name, value, "", False, False, found.topic)
