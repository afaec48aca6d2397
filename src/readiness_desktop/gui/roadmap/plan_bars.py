"""Paints the cells of the roadmap's table: words at the left, and at the right a bar for the weeks of each initiative.

Solid is work, a gap in it a pause, dots observation; a diamond ends what closes a gate, a line under a bar marks the
critical chain.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.roadmap.plan_header import paint_bands
from readiness_desktop.gui.roadmap.plan_model import EFFORT, OWNER, TITLE, WEEKS, Index, PlanModel
from readiness_desktop.gui.roadmap.plan_rows import PlanRow
from readiness_desktop.gui.roadmap.weeks import day_x
from readiness_desktop.gui.theme import Theme

PAD = 16
BAR = 14
ICON = 12
QUIET = ("waived", "unassessed", "left_out")


def bar_box(area: QRect, row: PlanRow, days: int) -> QRectF:
    """Where the work of a row lies in its cell of the time axis."""
    left, done = (day_x(area, day, days) for day in (row.start, row.work))
    return QRectF(left, area.top() + (area.height() - BAR) / 2, max(3.0, done - left), BAR)


class PlanDelegate(QStyledItemDelegate):
    """Paints the cells. `critical` underlines the critical chain."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.critical = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: PlanRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if row.kind == "heading":
            self._heading(painter, area, row)
        else:
            model = index.model()
            if index.column() == WEEKS and isinstance(model, PlanModel):
                paint_bands(painter, self._theme, area, model.edges, model.days)
            paint_row(painter, self._theme, option, index, line=False)
            self._cell(painter, area, row, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Dense rows, all of one height, so that a whole number of them is seen."""
        return QSize(60, self.row_high)

    @property
    def row_high(self) -> int:
        """The height of every row, in pixels."""
        return max(26, marks.metrics(self._theme, "body").height() + 10)

    def _heading(self, painter: QPainter, area: QRect, row: PlanRow) -> None:
        theme = self._theme
        painter.fillRect(area, theme.color("subtle"))
        inner = area.adjusted(PAD, 0, -PAD, 0)
        used = marks.draw_text(painter, theme, inner, row.title, "label", "text_secondary")
        rest = inner.adjusted(used + 16, 0, 0, 0)
        marks.draw_text(painter, theme, rest, row.remark, "small", "text_secondary", marks.RIGHT)

    def _cell(self, painter: QPainter, area: QRect, row: PlanRow, index: Index) -> None:
        theme = self._theme
        view = self.parent()
        chosen = isinstance(view, RowView) and view.currentIndex().row() == index.row()
        if index.column() == TITLE:
            self._title(painter, area, row, chosen)
        elif index.column() == OWNER:
            marks.draw_text(painter, theme, area.adjusted(8, 0, -8, 0), row.owner, "small", "text_secondary")
        elif index.column() == EFFORT:
            inner = area.adjusted(2, 0, -12, 0)
            marks.draw_text(painter, theme, inner, row.effort, "body", "text_secondary", marks.RIGHT)
        elif row.kind == "initiative" and isinstance(model := index.model(), PlanModel):
            self.bar(painter, area, row, model.days, chosen=chosen)
        else:
            marks.draw_text(painter, theme, area.adjusted(8, 0, -8, 0), row.remark, "small", "text_secondary")

    def _title(self, painter: QPainter, area: QRect, row: PlanRow, chosen: bool) -> None:
        theme = self._theme
        wide = marks.metrics(theme, "small").horizontalAdvance("DP.00") + 8
        first = QRect(area.left() + PAD, area.top(), wide, area.height())
        head = str(row.rank) if row.rank else row.id
        marks.draw_text(painter, theme, first, head, "small", "text_muted")
        title = area.adjusted(PAD + (28 if row.rank else wide), 0, -8, 0)
        if row.broken:
            box = QRect(title.right() - 16, title.top(), 16, title.height())
            marks.draw_icon(painter, theme, box, "triangle-alert", theme.level(0).ink, 14)
            title.setRight(box.left() - 4)
        color = "text_secondary" if row.kind in QUIET else "text"
        marks.draw_text(painter, theme, title, row.title, "card" if chosen else "body", color)

    # ------------------------------------------------------------ the bar

    def bar(self, painter: QPainter, area: QRect, row: PlanRow, days: int, *, chosen: bool) -> None:
        """Paint the weeks of an initiative over a time axis of so many days, and the words behind them."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = bar_box(area, row, days)
        fill = theme.level(0).fill if row.broken else theme.color("now")
        if not row.gates and not row.broken:
            fill.setAlphaF(theme.tokens["chart"]["bar_alpha_plain"])
        painter.setPen(QPen(theme.color("accent_text"), 1.5) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 3, 3)
        self._pauses(painter, area, row, box, days)
        end = day_x(area, row.finish, days)
        if end > box.right():
            painter.setPen(QPen(theme.color("prev"), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(box.right() + 2, box.center().y()), QPointF(end - 1, box.center().y()))
        if row.critical and self.critical:
            painter.fillRect(
                QRectF(box.left(), box.bottom() + 1.5, max(box.width(), end - box.left()), 2),
                theme.color("accent_text"),
            )
        self._behind(painter, area, row, box, end)

    def _pauses(self, painter: QPainter, area: QRect, row: PlanRow, box: QRectF, days: int) -> None:
        for week in row.pauses:
            left, right = (day_x(area, day * DAYS_A_WEEK, days) for day in (week, week + 1))
            gap = QRectF(left, box.top(), right - left, box.height())
            painter.fillRect(gap.adjusted(0.5, 2, -0.5, -2), self._theme.color("surface"))
            painter.setPen(QPen(self._theme.color("prev"), 1))
            painter.drawLine(QPointF(gap.left(), gap.center().y()), QPointF(gap.right(), gap.center().y()))

    def _behind(self, painter: QPainter, area: QRect, row: PlanRow, box: QRectF, end: float) -> None:
        """Pin, diamond and words behind the bar; the words before it where there is no room behind."""
        theme, x = self._theme, end + 4
        side = theme.scaled(ICON)
        if row.fixed:
            pin = QRect(round(x), area.top(), side, area.height())
            marks.draw_icon(painter, theme, pin, "pin", "text_secondary", ICON)
            x += side + 3
        if row.gates:
            x = self._diamond(painter, x, box.center().y())
        words = row.closes if row.gates else row.remark or row.cost
        wide = marks.metrics(theme, "small").horizontalAdvance(words) + 2
        room = area.right() - 4 - round(x)
        if room >= min(wide, 40 if row.gates else wide):
            place = QRect(round(x), area.top(), room, area.height())
            marks.draw_text(painter, theme, place, words, "small", "text_secondary")
        elif box.left() - area.left() > wide + 8:
            place = QRect(round(box.left()) - wide - 6, area.top(), wide, area.height())
            marks.draw_text(painter, theme, place, words, "small", "text_secondary", marks.RIGHT)

    def _diamond(self, painter: QPainter, x: float, y: float) -> float:
        reach = 5.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.level(4).fill)
        center = x + reach
        points = [QPointF(center, y - reach), QPointF(center + reach, y)]
        points += [QPointF(center, y + reach), QPointF(center - reach, y)]
        painter.drawPolygon(QPolygonF(points))
        return x + 2 * reach + 6
