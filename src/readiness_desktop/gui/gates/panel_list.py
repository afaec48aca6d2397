"""A narrow list of things with a state: who or what, what it says, and notes under it; Enter or a click opens one."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.avatar import paint_avatar
from readiness_desktop.gui.widgets.row_model import RowModel

PAD = 14
SIDE = 24
TITLE_LINES, NOTE_LINES = 3, 4
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One entry: `initials` are drawn in a circle where there are any, `words` is the row as one sentence."""

    key: str
    title: str
    about: str
    state: str
    icon: str
    ink: QColor
    notes: tuple[str, ...] = ()
    date: str = ""
    initials: str = ""
    words: str = ""


class PanelDelegate(QStyledItemDelegate):
    """Paints an entry over as many lines as it needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        theme = self._theme
        row: PanelRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        left = area.left() + PAD
        if row.initials:
            side = theme.scaled(SIDE)
            paint_avatar(
                painter, theme, QRectF(left, area.top() + 11, side, side), row.initials, round_shape=True
            )
        inner = self._inner(area, row)
        top = inner.top()
        small = marks.metrics(theme, "small")
        used = marks.wide(theme, "small", row.date) if row.date else 0
        if row.date:
            day = QRect(inner.right() - used, top, used + 1, marks.metrics(theme, "label").height())
            marks.draw_text(painter, theme, day, row.date, "small", "text_muted", marks.RIGHT)
        title = QRect(inner.left(), top, self._title_room(inner.width(), row), 1000)
        top += marks.draw_lines(painter, theme, title, row.title, "label", "text", TITLE_LINES)
        if row.about:
            room = QRect(inner.left(), top, inner.width(), 1000)
            top += marks.draw_lines(painter, theme, room, row.about, "small", "text_secondary", 2)
        side = theme.scaled(14)
        marks.draw_icon(
            painter, theme, QRect(inner.left(), top + 2, side, small.height()), row.icon, row.ink, 14
        )
        words = QRect(inner.left() + side + 5, top + 2, inner.width() - side - 5, small.height())
        marks.draw_text(painter, theme, words, row.state, "small", row.ink)
        top += small.height() + 2
        for note in row.notes:
            room = QRect(inner.left(), top, inner.width(), 1000)
            top += marks.draw_lines(painter, theme, room, note, "small", "text", NOTE_LINES)
        painter.restore()

    def _inner(self, area: QRect, row: PanelRow) -> QRect:
        left = PAD + (self._theme.scaled(SIDE) + 10 if row.initials else 0)
        return area.adjusted(left, 9, -PAD, -9)

    def _title_room(self, width: int, row: PanelRow) -> int:
        return width - (marks.wide(self._theme, "small", row.date) + 8 if row.date else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        view, row = self.parent(), index.data(Qt.ItemDataRole.UserRole)
        width = view.viewport().width() if isinstance(view, RowView) else 280
        inner = self._inner(QRect(0, 0, width, 100), row).width()
        theme = self._theme
        label, small = marks.metrics(theme, "label"), marks.metrics(theme, "small")
        used = (
            len(marks.wrapped(label, row.title, self._title_room(inner, row), TITLE_LINES)) * label.height()
        )
        used += len(marks.wrapped(small, row.about, inner, 2)) * small.height() + small.height() + 2
        used += sum(len(marks.wrapped(small, note, inner, NOTE_LINES)) for note in row.notes) * small.height()
        return QSize(width, used + 20)


class PanelList(RowView):
    """`wanted` carries the key of the entry that was opened."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows = RowModel[PanelRow](
            self, title=lambda row: row.title, words=lambda row: row.words, key=lambda row: row.key
        )
        self.setModel(self.rows)
        self.setItemDelegate(PanelDelegate(theme, self))
        self.horizontalHeader().hide()
        self.setAccessibleName(name)
        self.opened.connect(lambda index: self.wanted.emit(self.rows.rows[index.row()].key))

    def show_rows(self, rows: tuple[PanelRow, ...]) -> None:
        """Show these entries."""
        self.rows.show(rows)
        self.fit()

    def fit(self) -> None:
        """One column over the whole width, rows as high as their words."""
        self.setColumnWidth(0, self.viewport().width())
        for number in range(self.rows.rowCount()):
            self.setRowHeight(number, self.sizeHintForIndex(self.rows.index(number, 0)).height())
