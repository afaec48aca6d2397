"""Published figures as a list: the share as a bar of its own, what the client's test says, and where it comes from."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.benchmarks.figure_rows import FigureRow
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.level_glyph import paint_glyph
from readiness_desktop.gui.widgets.row_model import RowModel
from readiness_desktop.wording.translate import _

PAD, GAP, BAR, ICON = 16, 4, 8, 18
TITLE_LINES, SMALL_LINES, NOTE_LINES = 3, 2, 3

Index = QModelIndex | QPersistentModelIndex


class FigureDelegate(QStyledItemDelegate):
    """Paints title and value, the bar, the result, the source, and what has to stand beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one figure."""
        row: FigureRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, self._theme, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = area.adjusted(PAD, 10, -PAD, -10)
        top = self._paint_head(painter, row, inner)
        if row.high is not None:
            self._paint_bar(painter, row, QRect(inner.left(), top, inner.width(), BAR))
            top += BAR + GAP + 2
        self._paint_lines(painter, row, QRect(inner.left(), top, inner.width(), inner.bottom() - top))
        painter.restore()

    def _paint_head(self, painter: QPainter, row: FigureRow, inner: QRect) -> int:
        theme = self._theme
        room = self._title_room(row, inner.width())
        value = QRect(inner.left() + room, inner.top(), inner.width() - room, theme.line("card"))
        marks.draw_text(painter, theme, value, row.value, self._value_style(row), "text", marks.RIGHT)
        title = QRect(inner.left(), inner.top(), room, inner.height())
        used = marks.draw_lines(painter, theme, title, row.title, "body", "text", TITLE_LINES)
        return inner.top() + max(used, theme.line("card")) + GAP

    def _paint_bar(self, painter: QPainter, row: FigureRow, track: QRect) -> None:
        """The share of companies; on a scale of its own, in no colour of a level."""
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("subtle"))
        painter.drawRoundedRect(QRectF(track), 2, 2)
        left = track.left() + track.width() * row.low
        wide = track.width() * ((row.high or 0.0) - row.low)
        painter.setBrush(theme.color("prev"))
        painter.drawRoundedRect(QRectF(left, track.top(), max(3.0, wide), track.height()), 2, 2)

    def _paint_lines(self, painter: QPainter, row: FigureRow, area: QRect) -> None:
        theme = self._theme
        for part in self._lines(row):
            text = QRect(area.left() + ICON + 4, area.top(), area.width() - ICON - 4, area.height())
            used = marks.draw_lines(painter, theme, text, part.words, "small", part.color, part.most)
            line = theme.line("small")
            mark = QRect(area.left(), area.top(), ICON, marks.metrics(theme, "small").height())
            if part.icon == "glyph":
                paint_glyph(
                    painter, theme, mark.left(), mark.top() + (mark.height() - 11) // 2, 12, row.level
                )
            else:
                marks.draw_icon(painter, theme, mark, part.icon, part.ink, 12)
            area.setTop(area.top() + max(used, line) + 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines and the padding."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowView) else 320
        row: FigureRow = index.data(Qt.ItemDataRole.UserRole)
        theme, inner = self._theme, width - 2 * PAD
        body, small = marks.metrics(theme, "body"), marks.metrics(theme, "small")
        titles = len(marks.wrapped(body, row.title, self._title_room(row, inner), TITLE_LINES))
        height = max(titles * body.height(), theme.line("card")) + GAP
        if row.high is not None:
            height += BAR + GAP + 2
        for part in self._lines(row):
            lines = len(marks.wrapped(small, part.words, inner - ICON - 4, part.most))
            height += max(lines * small.height(), theme.line("small")) + 2
        return QSize(width, height + 20)

    def _value_style(self, row: FigureRow) -> str:
        return "section" if any(sign.isdigit() for sign in row.value) else "card"

    def _title_room(self, row: FigureRow, width: int) -> int:
        """What is left beside the value; words in place of a value take at most half."""
        needed = marks.wide(self._theme, self._value_style(row), row.value) + 14
        return width - min(needed, width // 2)

    def _lines(self, row: FigureRow) -> list["_Line"]:
        made: list[_Line] = []
        if row.result:
            made.append(_Line("glyph" if row.by_answers else "users", row.result, "text", SMALL_LINES))
        made.append(_Line("library", row.source, "text_muted", SMALL_LINES))
        if row.reliability:
            made.append(_Line("scale", row.reliability, "text_muted", 1))
        if row.note:
            made.append(_Line("triangle-alert", row.note, "text_secondary", NOTE_LINES))
        return made


class _Line:
    def __init__(self, icon: str, words: str, color: str, most: int) -> None:
        self.icon, self.words, self.color, self.most = icon, words, color, most
        self.ink = "text_muted"


class FigureList(RowView):
    """The list; `wanted` names the figure that was opened."""

    wanted = Signal(str)
    keeps_selection = True

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, chosen: bool = True) -> None:
        """`chosen` keeps the opened row tinted, as beside an inspector."""
        super().__init__(theme, parent)
        self.keeps_selection = chosen
        self.rows = RowModel[FigureRow](self, title=lambda row: row.title, words=lambda row: row.words)
        self._fitted: tuple[int, int, tuple[FigureRow, ...]] | None = None
        self.setModel(self.rows)
        self.setItemDelegate(FigureDelegate(theme, self))
        self.horizontalHeader().hide()
        self.setAccessibleName(_("Published figures"))
        self.opened.connect(lambda index: self.wanted.emit(self.rows.rows[index.row()].id))

    def show_rows(self, rows: tuple[FigureRow, ...]) -> None:
        """Show these figures; the chosen one stays."""
        held = self.current()
        if rows != self.rows.rows:
            self.rows.show(rows)
            self._fitted = None
            self.fit()
        if held:
            self.choose(held)

    def current(self) -> str:
        """The figure under the cursor, empty without one."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].id if index.isValid() else ""

    def choose(self, figure: str) -> bool:
        """Stand on a figure; False where it is not shown."""
        for number, row in enumerate(self.rows.rows):
            if row.id == figure:
                self.setCurrentIndex(self.rows.index(number, 0))
                return True
        return False

    def fit(self) -> None:
        """One column over the whole width, rows as high as their words; nothing where it fits already."""
        fitted = (self.viewport().width(), self._theme.text_percent, self.rows.rows)
        if fitted == self._fitted:
            return
        self._fitted = fitted
        self.setColumnWidth(0, fitted[0])
        for number in range(self.rows.rowCount()):
            self.setRowHeight(number, self.sizeHintForIndex(self.rows.index(number, 0)).height())
