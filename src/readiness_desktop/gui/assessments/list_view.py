"""The list of assessments: one Tab stop, arrows move, Enter opens, the menu key offers the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from readiness_desktop.gui.assessments.delegate import AssessmentDelegate
from readiness_desktop.gui.assessments.model import (
    CHANGED,
    GATES,
    INDEX,
    NAME,
    STATUS,
    TREND,
    VERDICT,
    AssessmentModel,
)
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.services.library import Row

_WIDTHS = {INDEX: 126, VERDICT: 196, TREND: 70, GATES: 70, STATUS: 156, CHANGED: 82}
_LEAST_NAME = 200
_GIVES_WAY = (TREND, GATES, CHANGED, STATUS)
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class AssessmentList(Themed, QTableView):
    """Shows rows of the library; `opened` and `archive_wanted` carry the assessment's uuid.

    Space marks a row; `marks_changed` tells that. At most two are marked, the one before last is let go.
    """

    opened = Signal(str)
    archive_wanted = Signal(str, bool)
    marks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked: tuple[str, ...] = ()
        self.setAccessibleName(_("Assessments"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.verticalHeader().hide()
        self.activated.connect(self._open)

    def use(self, theme: Theme) -> None:
        """Take the theme and build model and delegate."""
        if self.themed:
            return
        self.source = AssessmentModel(theme, self)
        self.setModel(self.source)
        self.drawn = AssessmentDelegate(theme, self)
        self.setItemDelegate(self.drawn)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(20)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.sortByColumn(CHANGED, Qt.SortOrder.DescendingOrder)
        super().use(theme)

    def restyle(self) -> None:
        theme = self.theme
        self.horizontalHeader().setFont(theme.font("small"))
        self.horizontalHeader().setFixedHeight(theme.scaled(theme.size["table_header"]))
        self.verticalHeader().setDefaultSectionSize(theme.scaled(theme.size["table_row_two_line"]))
        self._share_width()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """The name takes what is left; where that is too little, lesser columns go."""
        if not self.themed:
            return
        room = self.viewport().width()
        widths = {column: self.theme.scaled(width) for column, width in _WIDTHS.items()}
        hidden: list[int] = []
        for column in _GIVES_WAY:
            if room - sum(widths.values()) >= self.theme.scaled(_LEAST_NAME):
                break
            hidden.append(column)
            widths.pop(column)
        for column in _WIDTHS:
            self.setColumnHidden(column, column in hidden)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(NAME, max(self.theme.scaled(120), room - sum(widths.values())))

    # ------------------------------------------------------------ rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Take other rows; the chosen assessment stays chosen if it is still there."""
        chosen = self.chosen()
        if self.marked:
            there = {row.assessment for row in rows}
            self.set_marked(tuple(one for one in self.marked if one in there))
        self.source.show_rows(rows)
        self._choose(chosen.assessment if chosen is not None else None)

    def keep(self, segment: str, typed: str) -> None:
        """Show this segment and these words."""
        chosen = self.chosen()
        self.source.keep(segment, typed)
        self._choose(chosen.assessment if chosen is not None else None)

    def chosen(self) -> Row | None:
        """The row that is marked."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def mark(self) -> None:
        """Mark the chosen row for a comparison, or take its mark off."""
        row = self.chosen()
        if row is None or not row.named:
            return
        kept = tuple(one for one in self.marked if one != row.assessment)
        self.set_marked(kept if row.assessment in self.marked else (*kept, row.assessment)[-2:])

    def set_marked(self, marked: tuple[str, ...]) -> None:
        """Mark these rows and no others."""
        self.marked = self.drawn.marked = self.source.marked = marked
        self.viewport().update()
        self.marks_changed.emit()

    def _choose(self, assessment: str | None) -> None:
        for number, row in enumerate(self.source.shown if assessment is not None else ()):
            if row.assessment == assessment:
                self.selectRow(number)
                return
        if self.source.shown:
            self.selectRow(0)

    def _open(self, index: QModelIndex) -> None:
        row: Row | None = index.data(Qt.ItemDataRole.UserRole)
        if row is not None and row.known:
            self.opened.emit(row.assessment)

    def _offer(self, at: QPoint) -> None:
        row = self.chosen()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Open")).triggered.connect(lambda: self._open(self.currentIndex()))
        marking = _("Take the mark off") if row.assessment in self.marked else _("Mark for Compare")
        menu.addAction(marking).triggered.connect(self.mark)
        words = _("Take out of the archive") if row.archived else _("Move to the archive")
        menu.addAction(words).triggered.connect(
            lambda: self.archive_wanted.emit(row.assessment, not row.archived)
        )
        menu.popup(self.viewport().mapToGlobal(at))

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Space:
            self.mark()
            return
        super().keyPressEvent(event)
        self._set_ring(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._set_ring(event.reason() in _KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_ring(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_ring(False)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens, whatever the system calls activation."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._open(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if self.themed and row != self.drawn.hovered:
            self.drawn.hovered = row
            self.viewport().update()

    def _set_ring(self, shown: bool) -> None:
        if self.themed and shown != self.drawn.ring:
            self.drawn.ring = shown
            self.viewport().update()
