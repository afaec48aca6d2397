"""How a row of the home list is drawn: marks and words, no widgets."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from readiness_desktop.gui.assessments import model
from readiness_desktop.gui.icons import draw, draw_centred
from readiness_desktop.gui.widgets.avatar import paint_avatar
from readiness_desktop.gui.widgets.range_mark import paint_range
from readiness_desktop.gui.widgets.sparkline import paint_sparkline
from readiness_desktop.wording import issued, numbers
from readiness_desktop.wording.people import initials
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.summary import Summary
    from readiness_desktop.gui.theme import Theme
    from readiness_desktop.services.library import Row

_PAD = 8
_EDGE = 16
_STATUS_ICONS = {"open": "draft", "final": "final", "archive": "archived"}


class AssessmentDelegate(QStyledItemDelegate):
    """Draws one cell; `hovered` is the row under the mouse, `ring` whether the keyboard is on the list."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self.hovered = -1
        self.ring = False
        self.marked: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, self._theme.scaled(self._theme.size["table_row_two_line"]))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._theme
        area = QRectF(QRect(option.rect))  # pyright: ignore[reportAttributeAccessIssue]
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or index.row() == self.hovered:
            painter.fillRect(area, theme.color("accent_tint" if selected else "hover"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.color("divider"))
        self._paint_cell(painter, area, row, index.column())
        if selected and self.ring:
            self._paint_ring(painter, area, index.column())
        painter.restore()

    def _paint_ring(self, painter: QPainter, area: QRectF, column: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(self._theme.color("focus"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        left, top, right, bottom = area.left(), area.top() + 1, area.right(), area.bottom() - 2
        painter.drawLine(QPointF(left, top), QPointF(right, top))
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
        if column == model.NAME:
            painter.drawLine(QPointF(left + 1, top), QPointF(left + 1, bottom))
        if column == model.CHANGED:
            painter.drawLine(QPointF(right - 1, top), QPointF(right - 1, bottom))

    def _paint_cell(self, painter: QPainter, area: QRectF, row: Row, column: int) -> None:
        summary = row.summary
        if column == model.CHANGED:
            words = model.changed_words(row, datetime.now().astimezone())
            inside = area.adjusted(_PAD, 0, -_EDGE, 0)
            self._write(painter, inside, words, "body", "text_secondary", right=True)
        elif column == model.NAME:
            self._paint_name(painter, area, row)
        elif column == model.STATUS:
            self._paint_status(painter, area, row)
        elif summary is None:
            return
        elif column == model.INDEX:
            self._paint_index(painter, area, summary)
        elif column == model.VERDICT:
            self._paint_verdict(painter, area, summary)
        elif column == model.TREND:
            values = tuple(v for v in (*summary.trend, summary.index) if v is not None)
            paint_sparkline(painter, self._theme, self._middle(area.adjusted(_PAD, 0, 0, 0), 64, 24), values)
        elif column == model.GATES:
            words = (
                _("{met} of {all}").format(met=summary.gates_met, all=summary.gates)
                if summary.started and summary.gates
                else "–"
            )
            self._write(painter, area.adjusted(_PAD, 0, 0, 0), words, "body", "text_secondary")

    def _middle(self, area: QRectF, width: float, height: float) -> QRectF:
        return QRectF(area.left(), area.center().y() - height / 2, min(width, area.width()), height)

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        style: str,
        color: str | QColor,
        *,
        right: bool = False,
        numbers: bool = False,
    ) -> None:
        painter.setFont(self._theme.font(style, numbers=numbers))
        painter.setPen(self._theme.color(color) if isinstance(color, str) else color)
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _two_lines(
        self,
        painter: QPainter,
        area: QRectF,
        upper: tuple[str, str, str | QColor],
        lower: tuple[str, str, str],
    ) -> None:
        theme = self._theme
        high, low = theme.line(upper[1]), theme.line(lower[1])
        top = area.center().y() - (high + low) / 2
        self._write(painter, QRectF(area.left(), top, area.width(), high), *upper)
        self._write(painter, QRectF(area.left(), top + high, area.width(), low), *lower)

    def _paint_name(self, painter: QPainter, area: QRectF, row: Row) -> None:
        side = self._theme.scaled(26)
        badge = QRectF(area.left() + _EDGE, area.center().y() - side / 2, side, side)
        client = row.client if row.named else "?"
        paint_avatar(painter, self._theme, badge, initials(client), round_shape=False)
        if row.assessment in self.marked:
            painter.fillRect(badge, self._theme.color("accent"))
            draw_centred(painter, self._theme, "check", badge, 18, "on_accent")
        words = QRectF(badge.right() + 10, area.top(), area.right() - badge.right() - 18, area.height())
        project = row.project if row.named else model.status_words(row)[0]
        self._two_lines(painter, words, (project, "card", "text"), (client, "small", "text_muted"))

    def _paint_index(self, painter: QPainter, area: QRectF, summary: Summary) -> None:
        inside = area.adjusted(_PAD, 0, -_PAD, 0)
        if summary.index is None:
            # A self-check never has one.
            words = "–" if summary.self_check else numbers.not_yet()
            self._write(painter, inside, words, "body", "text_muted")
            return
        figure = QRectF(inside.left(), inside.top(), self._theme.scaled(26), inside.height())
        self._write(
            painter, figure, numbers.points(summary.index), "section", "text", right=True, numbers=True
        )
        line = QRectF(
            figure.right() + 10, inside.top(), inside.right() - figure.right() - 14, inside.height()
        )
        paint_range(painter, self._theme, line, summary.index, summary.lo, summary.hi)

    def _paint_verdict(self, painter: QPainter, area: QRectF, summary: Summary) -> None:
        if summary.self_check:
            words = _("No verdict, a conversation")
            self._write(painter, area.adjusted(_PAD, 0, -2, 0), words, "body", "text_muted")
            return
        meaning = self._theme.verdict(summary.in_force if summary.started else "INCONCLUSIVE")
        words = meaning.text if summary.started else numbers.not_yet()
        side = self._theme.scaled(16)
        at = QPointF(area.left() + _PAD, area.center().y() - side / 2)
        draw(painter, self._theme, meaning.icon, at, 16, meaning.colors.ink)
        room = area.adjusted(_PAD + side + 7, 0, -2, 0)
        if not summary.issued:
            self._write(painter, room, words, "control", meaning.colors.ink)
            return
        computed = issued.beside_computed(self._theme.verdict(summary.verdict).text)
        self._two_lines(
            painter, room, (words, "control", meaning.colors.ink), (computed, "small", "text_muted")
        )

    def _paint_status(self, painter: QPainter, area: QRectF, row: Row) -> None:
        theme = self._theme
        status, below = model.status_words(row)
        meaning = theme.status(_STATUS_ICONS[model.segment_of(row)])
        side = theme.scaled(14)
        high, low = theme.line("body"), theme.line("small")
        top = area.center().y() - (high + low) / 2
        draw(painter, theme, meaning.icon, QPointF(area.left() + _PAD, top + (high - side) / 2), 14)
        words = area.adjusted(_PAD + side + 6, 0, -2, 0)
        self._two_lines(painter, words, (status, "body", "text_secondary"), (below, "small", "text_muted"))
