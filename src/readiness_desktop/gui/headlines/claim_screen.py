"""One headline question of a self-check on a screen of its own: the question, five cards, and not knowing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.self_check import Claim
from readiness_desktop.gui.headlines.progress import ProgressBars
from readiness_desktop.gui.questionnaire.level_cards import LevelCards
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.key_cap import KeyCap
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import self_check
from readiness_desktop.wording.people import Shown
from readiness_desktop.wording.translate import _

_WIDEST = 980
_LOW, _HIGH = 620, 720
_NOBODY: tuple[tuple[Shown, ...], ...] = ((),) * 5


class ClaimScreen(QWidget):
    """`picked` carries the level that was chosen, `not_known` that nobody knows, or no longer."""

    picked = Signal(int)
    not_known = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outside.addWidget(self.area)
        ground = QWidget()
        self.area.setWidget(ground)
        row = QHBoxLayout(ground)
        row.setContentsMargins(24, 16, 24, 16)
        self._middle = QWidget(ground)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        column = self._column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.dimension = PlainLabel(self._middle, style="section", color="text_secondary", theme=theme)
        self.told = PlainLabel(self._middle, style="body", color="text_muted", theme=theme)
        self.bars = ProgressBars(theme, self._middle)
        head.addWidget(self.dimension)
        head.addStretch(1)
        head.addWidget(self.bars)
        head.addWidget(self.told)
        column.addLayout(head)
        self.ask = PlainLabel(self._middle, style="title", wrap=True, theme=theme)
        column.addWidget(self.ask)
        self.cards = LevelCards(self._middle, large=True, theme=theme)
        column.addWidget(self.cards)
        column.addLayout(self._make_not_known())
        column.addStretch(1)
        self.cards.picked.connect(self.picked)
        self.fit()

    def _make_not_known(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.unknown = CheckBox(self._middle, text=_("Don’t know"), theme=self._theme)
        self.unknown.clicked.connect(self.not_known)
        row.addWidget(self.unknown)
        row.addWidget(KeyCap(self._middle, text="D", theme=self._theme))
        row.addStretch(1)
        return row

    def show_claim(
        self, framework: Framework, claims: tuple[Claim, ...], number: int, *, locked: bool
    ) -> None:
        """Show the headline with this number and what is claimed so far."""
        dimension, claim = framework.dimensions[number], claims[number]
        self.dimension.setText(dimension.short)
        self.ask.setText(dimension.headline)
        self.cards.show_question(tuple(one.name for one in framework.scale), dimension.options)
        self.cards.show_choice(claim.level, _NOBODY)
        self.cards.set_locked(locked)
        self.unknown.setChecked(claim.not_known)
        self.unknown.setEnabled(not locked)
        words = self_check.progress(number + 1, len(claims))
        self.told.setText(words)
        self.bars.show_progress(tuple(one.answered for one in claims), number, words)

    def fit(self) -> None:
        """Arrange everything for the room there is."""
        self._middle.setMaximumWidth(self._theme.scaled(_WIDEST))
        low = self.height() < self._theme.scaled(_LOW)
        high = self.height() >= self._theme.scaled(_HIGH)
        self._column.setSpacing(10 if low else 20)
        self.cards.set_height(78 if high else 46 if low else 58, 7 if low else 12)
        self.bars.setVisible(self.width() > self._theme.scaled(760))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
