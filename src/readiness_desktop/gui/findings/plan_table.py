"""The roadmap as a table: rank and title, owner role, effort, and a bar over the weeks with the gates it closes."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks, plan_windows
from readiness_desktop.gui.findings.plan_arrows import draw_arrow, route
from readiness_desktop.gui.findings.plan_rows import PlanRow
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording.translate import _

TITLE, OWNER, EFFORT, WEEKS = range(4)
PAD = 16
BAR = 14
Index = QModelIndex | QPersistentModelIndex


class PlanModel(QAbstractTableModel):
    """Rows of the plan; `edges` are the ends of the windows and `days` the length of the time axis, in days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlanRow, ...] = ()
        self.edges: tuple[int, ...] = ()
        self.days = 364
        self.axis_words = ""

    def show(self, rows: tuple[PlanRow, ...], edges: tuple[int, ...], days: int, axis_words: str) -> None:
        """Show these rows over a time axis of so many days."""
        self.beginResetModel()
        self._rows, self.edges, self.days, self.axis_words = rows, edges, max(days, 1), axis_words
        self.endResetModel()

    def row(self, number: int) -> PlanRow:
        """The row with this number."""
        return self._rows[number]

    def number_of(self, name: str) -> int:
        """The number of the row of an initiative or question; -1 without one."""
        return next((i for i, row in enumerate(self._rows) if row.id == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Title, owner, effort, weeks."""
        return 0 if parent.isValid() else 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if self._rows[index.row()].kind == "heading":
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Initiative"), _("Owner role"), _("Effort"), self.axis_words)[section]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and orientation == Qt.Orientation.Horizontal:
            return (_("in windows by finish"), "", _("days"), "")[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, its sentence, or the text of one cell."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title, row.owner, row.effort, row.remark)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(row.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words
        return None


class PlanDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: PlanRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if row.kind == "heading":
            self._heading(painter, area, row)
        else:
            if index.column() == WEEKS:
                self._bands(painter, area, index)
            paint_row(painter, self._theme, option, index, line=False)
            self._cell(painter, area, row, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Dense rows, headings a little higher."""
        row: PlanRow = index.data(Qt.ItemDataRole.UserRole)
        line = marks.metrics(self._theme, "body").height()
        return QSize(60, line + 14 if row.kind == "heading" else max(28, line + 10))

    def _heading(self, painter: QPainter, area: QRect, row: PlanRow) -> None:
        theme = self._theme
        painter.fillRect(area, theme.color("subtle"))
        inner = area.adjusted(PAD, 0, -PAD, 0)
        used = marks.draw_text(painter, theme, inner, row.title, "label", "text_secondary")
        rest = inner.adjusted(used + 16, 0, 0, 0)
        marks.draw_text(painter, theme, rest, row.remark, "small", "text_secondary", marks.RIGHT)

    def _cell(self, painter: QPainter, area: QRect, row: PlanRow, index: Index) -> None:
        theme = self._theme
        quiet = row.kind in ("waived", "unassessed")
        view = self.parent()
        chosen = isinstance(view, RowView) and view.currentIndex().row() == index.row()
        if index.column() == TITLE:
            wide = marks.metrics(theme, "small").horizontalAdvance("DP.00") + 8
            first = QRect(area.left() + PAD, area.top(), wide, area.height())
            head = str(row.rank) if row.rank else row.id
            marks.draw_text(painter, theme, first, head, "small", "text_muted")
            title = area.adjusted(PAD + (28 if row.rank else wide), 0, -8, 0)
            color = "text_secondary" if quiet else "text"
            marks.draw_text(painter, theme, title, row.title, "card" if chosen else "body", color)
        elif index.column() == OWNER:
            marks.draw_text(painter, theme, area.adjusted(8, 0, -8, 0), row.owner, "small", "text_secondary")
        elif index.column() == EFFORT:
            inner = area.adjusted(2, 0, -12, 0)
            marks.draw_text(painter, theme, inner, row.effort, "body", "text_secondary", marks.RIGHT)
        elif row.kind == "initiative":
            self._bar(painter, area, row, chosen, index)
        else:
            marks.draw_text(painter, theme, area.adjusted(8, 0, -8, 0), row.remark, "small", "text_secondary")

    def _bands(self, painter: QPainter, area: QRect, index: Index) -> None:
        model = index.model()
        if isinstance(model, PlanModel):
            paint_bands(painter, self._theme, area, model)

    def _bar(self, painter: QPainter, area: QRect, row: PlanRow, chosen: bool, index: Index) -> None:
        theme, model = self._theme, index.model()
        if not isinstance(model, PlanModel):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, done, end = (day_x(area, day, model.days) for day in (row.start, row.work, row.finish))
        top = area.top() + (area.height() - BAR) / 2
        fill = theme.color("now")
        if not row.gates:
            fill.setAlphaF(theme.tokens["chart"]["bar_alpha_plain"])
        painter.setPen(QPen(theme.color("accent_text"), 1.5) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(left, top, max(3.0, done - left), BAR), 3, 3)
        if end > done:
            painter.setPen(QPen(theme.color("prev"), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(done + 2, top + BAR / 2), QPointF(end - 1, top + BAR / 2))
        x = end + 4
        if row.gates:
            x = self._diamond(painter, x, top + BAR / 2)
            words = row.closes
        else:
            words = row.remark
        wide = marks.metrics(theme, "small").horizontalAdvance(words) + 2
        room = area.right() - 4 - round(x)
        if room >= min(wide, 40):
            box = QRect(round(x), area.top(), room, area.height())
            marks.draw_text(painter, theme, box, words, "small", "text_secondary")
        elif left - area.left() > wide + 8:
            box = QRect(round(left) - wide - 6, area.top(), wide, area.height())
            marks.draw_text(painter, theme, box, words, "small", "text_secondary", marks.RIGHT)

    def _diamond(self, painter: QPainter, x: float, y: float) -> float:
        reach = 5.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.level(4).fill)
        center = x + reach
        points = [QPointF(center, y - reach), QPointF(center + reach, y)]
        points += [QPointF(center, y + reach), QPointF(center - reach, y)]
        painter.drawPolygon(QPolygonF(points))
        return x + 2 * reach + 6


def day_x(area: QRect, day: float, days: int) -> float:
    """Where a day lies on the time axis."""
    inner = area.width() - 12
    return area.left() + 4 + inner * min(max(day / days, 0.0), 1.0)


def paint_bands(painter: QPainter, theme: Theme, area: QRect, model: PlanModel) -> None:
    """Shade every other window and draw the lines between them."""
    starts = [0, *model.edges]
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else model.days
        left = area.left() if number == 0 else round(day_x(area, start, model.days))
        right = round(day_x(area, end, model.days)) if number + 1 < len(starts) else area.right() + 1
        if number % 2 == 0:
            painter.fillRect(QRect(left, area.top(), right - left, area.height()), theme.color("subtle"))
        if start < model.days:
            color = theme.color("axis") if number == 0 else theme.color("border")
            painter.fillRect(QRect(left, area.top(), 1, area.height()), color)


class PlanHeader(QHeaderView):
    """Heads of the columns; over the bars stand the windows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Two lines."""
        label = marks.metrics(self._theme, "label").height()
        return QSize(200, label + marks.metrics(self._theme, "small").height() + 12)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        theme, model = self._theme, self.model()
        if not isinstance(model, PlanModel):
            return
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        label = marks.metrics(theme, "label").height()
        first = QRect(rect.left(), rect.top() + 6, rect.width(), label)
        second = QRect(rect.left(), first.bottom() + 1, rect.width(), rect.height() - label - 8)
        if logicalIndex == WEEKS:
            paint_bands(painter, theme, rect, model)
            self._windows(painter, first, model)
            marks.draw_text(
                painter, theme, second.adjusted(10, 0, -4, 0), model.axis_words, "small", "text_secondary"
            )
        else:
            words = model.headerData(logicalIndex, Qt.Orientation.Horizontal)
            left = PAD if logicalIndex == TITLE else 8 if logicalIndex == OWNER else 2
            align = marks.RIGHT if logicalIndex == EFFORT else marks.LEFT
            right = -12 if logicalIndex == EFFORT else -4
            marks.draw_text(painter, theme, first.adjusted(left, 0, right, 0), words, "label", "text", align)
            under = model.headerData(
                logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleDescriptionRole
            )
            box = second.adjusted(left, 0, right, 0)
            marks.draw_text(painter, theme, box, under, "small", "text_secondary", align)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border"))
        painter.restore()

    def _windows(self, painter: QPainter, area: QRect, model: PlanModel) -> None:
        theme = self._theme
        found = plan_windows.placed(
            model.edges,
            model.days,
            lambda day: round(day_x(area, day, model.days)),
            area.right() - 2,
            lambda words: marks.wide(theme, "label", words) + 1,
        )
        for left, words in found:
            box = QRect(left, area.top(), marks.wide(theme, "label", words) + 1, area.height())
            marks.draw_text(painter, theme, box, words, "label")


class PlanTable(RowView):
    """The table; `row_chosen` carries the row under the cursor."""

    row_chosen = Signal(object)
    keeps_selection = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = PlanModel(self)
        self.setModel(self._model)
        self.setItemDelegate(PlanDelegate(theme, self))
        self.setHorizontalHeader(PlanHeader(theme, self))
        self.setAccessibleName(_("Roadmap"))
        self.selectionModel().currentRowChanged.connect(self._tell)

    def show_rows(
        self, rows: tuple[PlanRow, ...], edges: tuple[int, ...], days: int, axis_words: str
    ) -> None:
        """Show these rows and stand on the one that was chosen before, else on the first."""
        before = self.chosen()
        self._model.show(rows, edges, days, axis_words)
        self.clearSpans()
        for number, row in enumerate(rows):
            if row.kind == "heading":
                self.setSpan(number, 0, 1, 4)
        self.fit()
        if not self.choose(before.id if before is not None else "") and rows:
            self._stand_on_first()

    def chosen(self) -> PlanRow | None:
        """The row under the cursor."""
        index = self.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def choose(self, name: str) -> bool:
        """Stand on the row of an initiative or question; False where there is none."""
        number = self._model.number_of(name)
        if number < 0:
            return False
        self.setCurrentIndex(self._model.index(number, 0))
        return True

    def arrows(self) -> list[list[QPointF]]:
        """The ways from what the chosen initiative needs first to its bar, in pixels of the viewport."""
        row = self.chosen()
        if row is None or row.kind != "initiative":
            return []
        found: list[list[QPointF]] = []
        end = self._cell(self._model.number_of(row.id))
        bar = QPointF(day_x(end, row.start, self._model.days), end.top() + end.height() / 2)
        for name in row.needs:
            number = self._model.number_of(name)
            if number >= 0 and (needed := self._model.row(number)).kind == "initiative":
                cell = self._cell(number)
                reach = BAR / 2 if cell.top() < end.top() else -BAR / 2
                middle = cell.top() + cell.height() / 2
                before = QPointF(day_x(cell, needed.finish, self._model.days), middle + reach)
                found.append(route(before, bar))
        return found

    def _cell(self, number: int) -> QRect:
        return self.visualRect(self._model.index(number, WEEKS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and over them what the chosen one waits for."""
        super().paintEvent(event)
        ways = self.arrows()
        if not ways:
            return
        painter = QPainter(self.viewport())
        column = QRect(
            self.columnViewportPosition(WEEKS), 0, self.columnWidth(WEEKS), self.viewport().height()
        )
        for way in ways:
            draw_arrow(painter, self._theme, way, column)
        painter.end()

    def fit(self) -> None:
        """Half for the words, half for the weeks; the owner's role goes first where room is short."""
        room = self.viewport().width()
        label = marks.metrics(self._theme, "label")
        effort = max(label.horizontalAdvance(_("Effort")), marks.wide(self._theme, "small", "000.0")) + 18
        scale = self._theme.text_percent / 100
        owner = round(124 * scale) if room / scale >= 760 else 0
        self.setColumnHidden(OWNER, owner == 0)
        weeks = round((room - owner - effort) * 0.5)
        for column, width in (
            (TITLE, room - owner - effort - weeks),
            (OWNER, owner),
            (EFFORT, effort),
            (WEEKS, weeks),
        ):
            if width:
                self.setColumnWidth(column, max(24, width))
        self.resizeRowsToContents()

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid():
            self.row_chosen.emit(self._model.row(current.row()))
