"""The last page of a self-check: eight claimed levels, what they would hold up, and what would have to be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.self_check import claims, is_self_check
from readiness_desktop.gui.headlines.claim_row import ClaimRow
from readiness_desktop.gui.headlines.columns import ClaimColumns
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import self_check
from readiness_desktop.wording.translate import _

_SIDE_BY_SIDE, _WIDEST = 1130, 1480


class EndScreen(QWidget):
    """`show_claims` fills it. Claims that hold up a launch come first, each group in pack order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[ClaimRow] = []
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(_("Claims of the self-check"))
        outside.addWidget(self._scroll)
        ground = QWidget()
        self._scroll.setWidget(ground)
        ground.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        self.finding = PlainLabel(ground, style="title", wrap=True, theme=theme)
        self.told = PlainLabel(ground, style="lead", color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.finding)
        column.addWidget(self.told)
        column.addSpacing(10)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(24)
        column.addLayout(self._body, 1)
        self.columns = ClaimColumns(theme, ground)
        self.columns.setMaximumHeight(theme.scaled(420))
        self._body.addWidget(self.columns, 7, Qt.AlignmentFlag.AlignTop)
        list_of_rows = QWidget(ground)
        self._list = QVBoxLayout(list_of_rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._body.addWidget(list_of_rows, 6)
        self._ground = ground

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
            row = ClaimRow(self._theme, self._ground)
            self._rows.append(row)
            self._list.addWidget(row)
        grown = not is_self_check(profile)
        for row, claim in zip(self._rows, sorted(found, key=lambda one: not one.holds_up), strict=True):
            beside = self_check.beside(profile.headlines, claim.dimension, hub.results) if grown else ""
            row.show_claim(framework, names[claim.dimension], claim, beside)

    def to_top(self) -> None:
        """Begin at the heading."""
        self._scroll.verticalScrollBar().setValue(0)

    def focus(self) -> None:
        """Take the focus, so that the arrow keys scroll."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Columns beside the rows where there is room for both."""
        wide = self.width() >= self._theme.scaled(_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        height = self._theme.scaled(380 if wide else 240)
        self.columns.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
