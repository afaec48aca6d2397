"""The business case on a slide: the running total over the years with its range, payback and deepest point in words."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from readiness_desktop.domain.case import CaseName, CaseResult
from readiness_desktop.gui.presenting.brush import CENTRE, LEFT, RIGHT, SMALLEST, Brush
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording import money
from readiness_desktop.wording.translate import _

_BAND = 0.13
_FOOT, _HEAD = 34, 34


def running_total(brush: Brush, area: QRectF, case: CaseResult) -> None:
    """Draw the likely running total as a line, low to high as its band."""
    totals = {name: case.cases[name].full.cumulative or () for name in case.cases}
    seen = [0.0, *(value for total in totals.values() for value in total)]
    least, most = min(seen), max(seen)
    span = (most - least) or 1.0
    room = QRectF(area.left(), area.top() + _HEAD, area.width(), area.height() - _HEAD - _FOOT)

    def at(year: float, value: float) -> QPointF:
        x = room.left() + room.width() * year / case.terms.years
        return QPointF(x, room.top() + room.height() * (most - value) / span)

    def points(name: CaseName) -> list[QPointF]:
        return [at(year, value) for year, value in enumerate(totals[name])]

    brush.words(
        QRectF(area.left(), area.top(), area.width(), 24),
        _("Running total. Band: low to high case"),
        SMALLEST,
        "text_secondary",
    )
    painter = brush.painter
    band = brush.color("now")
    band.setAlphaF(_BAND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(band)
    painter.drawPolygon(QPolygonF([*points("high"), *reversed(points("low"))]))
    brush.rule(room.left(), room.right(), at(0, 0).y(), "axis")
    painter.setPen(QPen(brush.color("now"), 3))
    for start, end in pairwise(points("likely")):
        painter.drawLine(start, end)
    for year in range(case.terms.years + 1):
        x = at(year, 0).x()
        align = LEFT if year == 0 else RIGHT if year == case.terms.years else CENTRE
        left = {LEFT: x, RIGHT: x - 120}.get(align, x - 60)
        said = _("Start") if year == 0 else _("Year {n}").format(n=year)
        below = QRectF(left, area.bottom() - 26, 120, 24)
        brush.words(below, said, SMALLEST, "text_secondary", align=align)
    _marks(brush, room, case, at)


def _marks(brush: Brush, room: QRectF, case: CaseResult, at: Callable[[float, float], QPointF]) -> None:
    full, currency = case.likely.full, case.currency
    if full.deepest is not None:
        place = at(full.deepest[0], full.deepest[1])
        said = _("Deepest point {money}").format(money=money.short(full.deepest[1], currency))
        area = QRectF(place.x() + 10, place.y() + 4, 340, 26)
        brush.words(area, said, 18, weight=600)
    if full.cumulative is not None:
        place = at(case.terms.years, full.cumulative[-1])
        said = _("{money} after {years}").format(
            money=money.short(full.cumulative[-1], currency), years=words.term(case)
        )
        area = QRectF(room.right() - 340, place.y() - 34, 340, 26)
        brush.words(area, said, 18, weight=600, align=RIGHT)
    if full.payback is not None:
        place = at(full.payback, 0)
        brush.painter.setPen(QPen(brush.color("now"), 2.4))
        brush.painter.setBrush(brush.color("surface"))
        brush.painter.drawEllipse(place, 6, 6)
        said = ", ".join(part for part in (words.payback_mark(full), words.below_again(full)) if part)
        left = min(place.x() + 10, room.right() - brush.wide(said, 18, 600) - 2)
        brush.words(QRectF(left, place.y() + 8, room.right() - left, 26), said, 18, weight=600)
