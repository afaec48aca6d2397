"""The failure modes as a list: name, bar with the edges of the bands, band, exposure and its change."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.risks.mode_rows import ModeRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.row_model import RowModel
from readiness_desktop.wording.translate import _

PAD = 16
ICON = 24
GAP = 12
LEAST_BAR = 80
TALLEST = 40
LEAST_ROWS = 4

Index = QModelIndex | QPersistentModelIndex
Bands = tuple[tuple[str, float], ...]
"""Names of the bands and where each begins, in points."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a row lie; `extra` is empty where the order needs none."""

    icon: QRect
    name: QRect
    bar: QRect
    band: QRect
    figure: QRect
    change: QRect
    extra: QRect


class ModeDelegate(QStyledItemDelegate):
    """Paints a failure mode on one line, its floor on a second."""

    def __init__(self, theme: Theme, view: "ModeTable") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one failure mode."""
        theme = self._theme
        row: ModeRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        at, meaning = self._view.columns(area), theme.exposure(row.exposure)
        marks.draw_icon(painter, theme, at.icon, meaning.icon, meaning.colors.ink)
        self._paint_name(painter, at.name, row)
        if row.exposure is None:
            words = QRect(at.bar.left(), area.top(), area.right() - at.bar.left() - PAD, area.height())
            marks.draw_text(painter, theme, words, row.band, "small", "text_muted")
        else:
            self._paint_bar(painter, at.bar, row)
            marks.draw_text(painter, theme, at.band, row.band, "control", meaning.colors.ink)
            marks.draw_text(painter, theme, at.figure, row.figure, "card", "text", marks.RIGHT)
            marks.draw_text(painter, theme, at.change, row.change, "body", "text_muted", marks.RIGHT)
        if not at.extra.isEmpty():
            marks.draw_text(painter, theme, at.extra, row.extra, "body", "text_secondary", marks.RIGHT)
        painter.restore()

    def _paint_name(self, painter: QPainter, area: QRect, row: ModeRow) -> None:
        theme = self._theme
        name, small = marks.metrics(theme, "control"), marks.metrics(theme, "small").height()
        lines = 1 if row.floor else len(marks.wrapped(name, row.name, area.width(), 2))
        tall = lines * name.height() + (small if row.floor else 0)
        top = area.top() + (area.height() - tall) // 2
        box = QRect(area.left(), top, area.width(), lines * name.height())
        marks.draw_lines(painter, theme, box, row.name, "control", "text", lines)
        if row.floor:
            below = QRect(area.left(), box.bottom() + 1, area.width(), small)
            marks.draw_text(painter, theme, below, row.floor, "small", "text_muted")

    def _paint_bar(self, painter: QPainter, area: QRect, row: ModeRow) -> None:
        """What the answers give is solid, what a floor adds is an outline; the bands are cut into it."""
        theme, points, raw = self._theme, row.exposure or 0.0, row.raw or 0.0
        fill = theme.exposure(points).colors.fill
        middle = area.center().y()
        track = QRectF(area.left(), middle - marks.BAR // 2, area.width(), marks.BAR)
        wide = area.width() / 100
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("subtle"))
        painter.drawRoundedRect(track, 3, 3)
        solid = raw if row.lifted else points
        if row.lifted:
            painter.setPen(QPen(fill, 1.5))
            painter.setBrush(theme.exposure(points).colors.tint)
            whole = QRectF(track.left(), track.top(), max(3.0, points * wide), track.height())
            painter.drawRoundedRect(whole.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(
            QRectF(track.left(), track.top(), max(3.0, solid * wide), track.height()), 3, 3
        )
        painter.setPen(QPen(theme.color("surface"), 2))
        for _name, edge in self._view.bands:
            if edge > 0:
                x = track.left() + edge * wide
                painter.drawLine(QPointF(x, track.top()), QPointF(x, track.bottom()))
        if row.previous is not None:
            marks.draw_triangle(painter, theme, track.left() + row.previous * wide, track.bottom() + 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines, or a bar with its triangle."""
        row: ModeRow = index.data(Qt.ItemDataRole.UserRole)
        theme, view = self._theme, self._view
        name = marks.metrics(theme, "control")
        room = view.columns(QRect(0, 0, view.viewport().width(), 10)).name.width()
        lines = 1 if row.floor else len(marks.wrapped(name, row.name, room, 2))
        tall = lines * name.height() + (marks.metrics(theme, "small").height() if row.floor else 0)
        return QSize(200, max(34, tall + 6, name.height() + 14))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Over its figure a row says what a click there does."""
        if self._view.on_figure(index, event.pos()):
            QToolTip.showText(event.globalPos(), _("How it came about"), view)
            return True
        return super().helpEvent(event, view, option, index)


class ModeHeader(QHeaderView):
    """Over the bars stand the names of the bands where each begins, shortened where they have no room."""

    def __init__(self, theme: Theme, view: "ModeTable") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme, self._view = theme, view
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """One line with its padding."""
        return QSize(200, marks.metrics(self._theme, "small").height() + 10)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint it."""
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border"))
        bar = self._view.columns(QRect(0, rect.top(), self._view.viewport().width(), rect.height())).bar
        measure = marks.metrics(theme, "small")
        edges = [bar.left() + round(bar.width() * lo / 100) for _name, lo in self._view.bands]
        ends = [*edges[1:], rect.right()]
        named = [
            (name, QRect(left, rect.top(), right - left, rect.height()))
            for (name, _lo), left, right in zip(self._view.bands, edges, ends, strict=True)
        ]
        for name, box in named:
            words = shortened(measure, name, box.width() - 4)
            marks.draw_text(painter, theme, box, words, "small", "text_secondary")
        painter.restore()


def shortened(measure: QFontMetrics, name: str, room: int) -> str:
    """A name that fits into this room: whole, else its beginning with a full stop, at the least one letter."""
    if measure.horizontalAdvance(name) <= room:
        return name
    found = (f"{name[:length]}." for length in range(len(name) - 2, 1, -1))
    return next((words for words in found if measure.horizontalAdvance(words) <= room), name[:1])


class ModeTable(RowView):
    """The list; `mode_chosen` names the failure mode that the cursor stands on.

    `explained` asks how the exposure of that one came about: its figure was clicked, or Enter pressed.
    """

    mode_chosen = Signal(str)
    explained = Signal()
    keeps_selection = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.bands: Bands = ()
        self._model = RowModel[ModeRow](self, title=lambda row: row.name, words=lambda row: row.words)
        self.setModel(self._model)
        self.setItemDelegate(ModeDelegate(theme, self))
        self.setHorizontalHeader(ModeHeader(theme, self))
        self.setAccessibleName(_("Failure modes"))
        self.setAccessibleDescription(_("Enter shows how it came about"))
        self._clicked_at = QPoint()
        self.clicked.connect(self._click)
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def rows(self) -> tuple[ModeRow, ...]:
        """What is shown."""
        return self._model.rows

    @property
    def chosen(self) -> str:
        """The failure mode that the cursor stands on; empty for none."""
        index = self.currentIndex()
        return self._model.rows[index.row()].id if index.isValid() else ""

    def show_rows(self, rows: tuple[ModeRow, ...], bands: Bands) -> None:
        """Show these, the cursor on the failure mode it stood on, else on the first."""
        before = self.chosen
        self.bands = bands
        if rows != self._model.rows:
            self._model.show(rows)
            self.choose(before or (rows[0].id if rows else ""))
        self.fit()
        self.horizontalHeader().viewport().update()

    def choose(self, mode: str) -> bool:
        """Stand on a failure mode; False where there is none such."""
        for number, row in enumerate(self._model.rows):
            if row.id == mode:
                self.setCurrentIndex(self._model.index(number, 0))
                return True
        return False

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.mode_chosen.emit(self._model.rows[index.row()].id)

    def on_figure(self, index: Index, at: QPoint) -> bool:
        """Whether a point lies on the exposure of a row, which leads to how it came about."""
        if not index.isValid() or self._model.rows[index.row()].exposure is None:
            return False
        figure = self.columns(self.visualRect(index)).figure
        return figure.adjusted(-GAP // 2, 0, GAP // 2, 0).contains(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember where it was: one click on a figure is enough, elsewhere it chooses the row."""
        self._clicked_at = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the figure under the cursor."""
        super().keyPressEvent(event)
        index = self.currentIndex()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and index.isValid() and self._model.rows[index.row()].exposure is not None:
            self.explained.emit()

    def _click(self, index: QModelIndex) -> None:
        if self.on_figure(index, self._clicked_at):
            self.explained.emit()

    def columns(self, area: QRect) -> Columns:
        """The parts of a row: figures take what they need, the name up to two fifths, the bar the rest."""
        theme, rows = self._theme, self._model.rows
        control, small = marks.metrics(theme, "control"), marks.metrics(theme, "small")
        change = max((marks.wide(theme, "body", row.change) for row in rows), default=0)
        figure = marks.wide(theme, "card", "100") + 4
        band = max((control.horizontalAdvance(name) for name, _lo in self.bands), default=60) + 4
        extra = max((marks.wide(theme, "body", row.extra) for row in rows), default=0)
        right = [(extra + 4 if extra else 0), (change + 4 if change else 0), figure, band]
        icon = theme.scaled(ICON)
        room = area.width() - 2 * PAD - icon - sum(right) - GAP * (1 + sum(wide > 0 for wide in right))
        wants = max(
            (max(control.horizontalAdvance(r.name), small.horizontalAdvance(r.floor)) for r in rows),
            default=100,
        )
        name = max(60, min(wants + 4, max(round(room * 0.55), room - 340), room - LEAST_BAR))
        x = area.left() + PAD
        parts = [QRect(x - 2, area.top(), icon, area.height())]
        x += icon
        parts.append(QRect(x, area.top(), name, area.height()))
        x += name + GAP
        parts.append(QRect(x, area.top(), max(10, room - name), area.height()))
        x += room - name + GAP
        for wide in (band, figure, right[1], right[0]):
            parts.append(QRect(x, area.top(), wide, area.height()))
            x += wide + (GAP if wide else 0)
        return Columns(*parts)

    def fit(self) -> None:
        """One column over the whole width; rows grow up to the height of the design where there is room."""
        self.setColumnWidth(0, self.viewport().width())
        self.resizeRowsToContents()
        count = self._model.rowCount()
        spare = self.viewport().height() - sum(self.rowHeight(i) for i in range(count))
        if count and spare > 0:
            for number in range(count):
                most = self._theme.scaled(TALLEST) - self.rowHeight(number)
                self.setRowHeight(number, self.rowHeight(number) + max(0, min(spare // count, most)))

    def least_height(self) -> int:
        """How high it is with its first rows as low as they can be."""
        heads = self.verticalHeader()
        first = range(min(LEAST_ROWS, self._model.rowCount()))
        tall = (max(self.sizeHintForRow(n), heads.sectionSizeHint(n)) for n in first)
        return self.horizontalHeader().sizeHint().height() + sum(tall) + 2

    def whole_height(self) -> int:
        """How high it is with all rows as the design has them."""
        tall = [
            max(self.sizeHintForIndex(self._model.index(n, 0)).height(), self._theme.scaled(TALLEST))
            for n in range(self._model.rowCount())
        ]
        return self.horizontalHeader().sizeHint().height() + sum(tall) + 2
