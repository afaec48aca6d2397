"""The debt register on a slide: what each type takes to fix with its range, and below it what it costs a year."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from readiness_desktop.domain.debt_register import DebtRegister, DebtTotal
from readiness_desktop.gui.presenting.brush import RIGHT, SMALLEST, Brush
from readiness_desktop.gui.presenting.pictures import whisker
from readiness_desktop.wording.slide import Row
from readiness_desktop.wording.translate import _

_BAR, _LINE, _HEAD = 14, 32, 40
_TYPE, _CLOSED = 136.0, 62.0
_FIGURE = 200


def by_type(brush: Brush, area: QRectF, rows: Sequence[Row], register: DebtRegister) -> None:
    """Two bars a type of debt, all on one scale of money; `rows` are the words of the totals."""
    said = _("Open items by type. Solid: to fix, with its range. Hollow: interest a year")
    _caption(brush, area, said if register.total.open else _("Open items by type"))
    step = min(_TYPE, (area.height() - _HEAD) / max(1, len(rows)))
    most = max((max(one.principal.high, one.interest) for one in register.totals), default=0.0) or 1.0
    top = area.top() + _HEAD
    for row, total in zip(rows, register.totals, strict=True):
        if top > area.top() + _HEAD:
            brush.rule(area.left(), area.right(), top - 10)
        room = QRectF(area.left(), top, area.width(), _LINE)
        brush.words(room, row.what, 21, weight=600)
        if total.open:
            _bars(brush, room, row, total, most)
        else:
            brush.words(room, row.when, 18, "text_muted", align=RIGHT)
        top += step if total.open else min(step, _CLOSED)


def by_priority(brush: Brush, area: QRectF, register: DebtRegister) -> QRectF:
    """Say in which order the items stand; the room that is left for them."""
    _caption(brush, area, _("Highest priority first") if register.total.open else _("Fixed items"))
    return area.adjusted(0, _HEAD, 0, 0)


def _caption(brush: Brush, area: QRectF, said: str) -> None:
    brush.words(QRectF(area.left(), area.top(), area.width(), 24), said, SMALLEST, "text_secondary")


def _bars(brush: Brush, room: QRectF, row: Row, total: DebtTotal, most: float) -> None:
    """What the fix takes, solid with a whisker from low to high, and what it costs a year, hollow."""
    scale = (room.width() - _FIGURE) / most
    fix = QRectF(room.left(), room.bottom() + 9, max(3.0, total.principal.likely * scale), _BAR)
    brush.box(fix, "now")
    low, high = (room.left() + end * scale for end in (total.principal.low, total.principal.high))
    if low != high:
        whisker(brush, low, high, fix.center().y())
    cost = QRectF(fix.left(), fix.top() + _LINE, max(3.0, total.interest * scale), _BAR)
    brush.painter.setPen(QPen(brush.color("now"), 2))
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.drawRoundedRect(cost.adjusted(1, 1, -1, -1), 3, 3)
    for bar, said in ((fix, row.who), (cost, row.when)):
        words = QRectF(room.right() - _FIGURE + 12, bar.center().y() - 14, _FIGURE - 12, 28)
        brush.words(words, said, 18, weight=600, align=RIGHT)
