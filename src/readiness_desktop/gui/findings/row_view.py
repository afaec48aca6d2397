"""A quiet table of rows: one Tab stop, arrows move, Enter or a click opens, hover and focus as the look asks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.focus_ring import paint_row_ring

FOCUS_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RowView(QTableView):
    """`opened` carries the index under a click or under the cursor at Enter."""

    opened = Signal(QModelIndex)
    keeps_selection = False
    """Whether the chosen row stays tinted without the focus, as beside an inspector."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.by_keys = False
        self.hovered_row = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.clicked.connect(self.opened)

    def fit(self) -> None:
        """Give rows and columns their sizes; called after each resize, change of rows, theme or text size."""
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the new width."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row under the cursor."""
        self.by_keys = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Remember whether keys brought the focus, and stand on the first row that can be chosen."""
        self.by_keys = event.reason() in FOCUS_BY_KEYS  # type: ignore[attr-defined]
        super().focusInEvent(event)  # type: ignore[arg-type]
        if self.by_keys and not self.currentIndex().isValid():
            self._stand_on_first()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click shows no focus ring."""
        self.by_keys = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Track the row under the pointer."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        can = index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)
        self._hover(index.row() if can else -1)

    def leaveEvent(self, event: object) -> None:
        """No row is under the pointer any more."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    def _stand_on_first(self) -> None:
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def restyle(self) -> None:
        """Fit to the new look, with the root that it lies in."""
        self.fit()
        self.horizontalHeader().updateGeometry()
        self.viewport().update()


class RowHeader(QHeaderView):
    """Quiet column heads in small type, the first one in line with the padding of the rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """One line with its padding."""
        return QSize(200, marks.metrics(self._theme, "small").height() + 14)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        painter.save()
        painter.fillRect(rect, self._theme.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("border"))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        area = rect.adjusted(16 if logicalIndex == 0 else 8, 0, -4, 0)
        marks.draw_text(painter, self._theme, area, words, "small", "text_secondary")
        painter.restore()


def paint_row(
    painter: QPainter,
    theme: Theme,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    *,
    line: bool = True,
) -> None:
    """Ground, hover, selection and focus of one cell of a row, and the line under it."""
    area = QRect(option.rect)  # type: ignore[attr-defined]
    view = option.widget  # type: ignore[attr-defined]
    if not isinstance(view, RowView):
        return
    on_it = view.currentIndex().row() == index.row() and view.hasFocus() and view.by_keys
    selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
    if selected and (view.keeps_selection or on_it):
        painter.fillRect(area, theme.color("accent_tint"))
    elif view.hovered_row == index.row():
        painter.fillRect(area, theme.color("hover"))
    if line:
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.color("divider"))
    if on_it:
        # A list has one column, and keeps to itself that it has.
        columns = view.horizontalHeader().count() if isinstance(view, QTableView) else 0
        last = all(view.isColumnHidden(column) for column in range(index.column() + 1, columns))
        paint_row_ring(painter, theme, area, first=index.column() == 0, last=last)
