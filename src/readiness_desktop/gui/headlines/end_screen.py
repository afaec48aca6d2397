"""The last page of a self-check: eight claimed levels, what they would hold up, and what would have to be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.self_check import claims, is_self_check
from readiness_desktop.gui.headlines.claim_row import ClaimRow
from readiness_desktop.gui.headlines.columns import ClaimColumns
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import self_check
from readiness_desktop.wording.translate import _

_SIDE_BY_SIDE, _TWO_COLUMNS, _WIDEST = 900, 780, 1480
_COLUMNS_WIDE, _COLUMNS_ABOVE = 316, 240
_NO_BOUND = 16777215


class EndScreen(QWidget):
    """`show_claims` fills it. Claims that hold up a launch come first, each group in pack order.

    The heading and the columns stand still, only the `cards` scroll; in one column everything below the heading does.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[ClaimRow] = []
        outside = QHBoxLayout(self)
        outside.setContentsMargins(24, 20, 8, 12)
        ground = QWidget(self)
        ground.setMaximumWidth(_WIDEST)
        outside.addWidget(ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.finding = PlainLabel(ground, style="title", wrap=True, theme=theme)
        self.told = PlainLabel(ground, style="lead", color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.finding)
        column.addWidget(self.told)
        column.addSpacing(10)
        self._body = QHBoxLayout()
        self._body.setSpacing(24)
        column.addLayout(self._body, 1)
        self.columns = ClaimColumns(theme, ground)
        self.cards = QScrollArea(ground)
        self.cards.setWidgetResizable(True)
        self.cards.setFrameShape(QFrame.Shape.NoFrame)
        self.cards.setAccessibleName(_("Claims of the self-check"))
        self._body.addWidget(self.cards, 1)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 16, 20)
        self._column.setSpacing(12)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self.cards.setWidget(self._list)
        self._body.insertWidget(0, self.columns)
        self._placed = 0

    @property
    def rows(self) -> tuple[ClaimRow, ...]:
        """One for each dimension, as they stand below each other."""
        return tuple(self._rows)

    def show_claims(self, hub: OpenAssessment) -> None:
        """Show what is claimed in this assessment, and what was assessed since where it is more than a self-check."""
        framework, profile = hub.framework, hub.assessment.profile
        found = claims(framework, profile.headlines)
        self.finding.setText(self_check.finding(found) + ".")
        told = (self_check.not_an_assessment(), self_check.open_claims(found))
        self.told.setText(" ".join(part for part in told if part))
        self.columns.show_claims(framework, found)
        names = {one.id: one.short for one in framework.dimensions}
        while len(self._rows) < len(found):
            self._rows.append(ClaimRow(self._theme, self._list))
        grown = not is_self_check(profile)
        for row, claim in zip(self._rows, sorted(found, key=lambda one: not one.holds_up), strict=True):
            beside = self_check.beside(profile.headlines, claim.dimension, hub.results) if grown else ""
            row.show_claim(framework, names[claim.dimension], claim, beside)
        self._placed = 0
        self.fit()

    def to_top(self) -> None:
        """Begin at the heading."""
        self.cards.verticalScrollBar().setValue(0)

    def focus(self) -> None:
        """Take the focus, so that the arrow keys scroll."""
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Columns beside the cards where there is room for both, and the cards in twos where that fits."""
        theme, body = self._theme, self._body
        wide = self.width() >= theme.scaled(_SIDE_BY_SIDE)
        beside = theme.scaled(_COLUMNS_WIDE)
        if wide is self._list.isAncestorOf(self.columns):
            if wide:
                self._column.removeWidget(self.columns)
                body.insertWidget(0, self.columns)
            else:
                body.removeWidget(self.columns)
                self._column.insertWidget(0, self.columns)
            self.columns.show()
        self.columns.setMinimumWidth(beside if wide else 0)
        self.columns.setMaximumWidth(beside if wide else _WIDEST)
        above = theme.scaled(_COLUMNS_ABOVE)
        self.columns.setMinimumHeight(0 if wide else above)
        self.columns.setMaximumHeight(_NO_BOUND if wide else above)
        room = min(self.width(), _WIDEST) - (beside if wide else 0)
        self._place(2 if room >= theme.scaled(_TWO_COLUMNS) else 1)

    def _place(self, across: int) -> None:
        if across == self._placed:
            return
        self._placed = across
        for number, row in enumerate(self._rows):
            self._grid.addWidget(row, number // across, number % across)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
