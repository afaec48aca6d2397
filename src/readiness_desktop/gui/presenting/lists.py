"""The pictures of slides that are lists: points, moves, the roadmap by horizon, next steps, and the record."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from readiness_desktop.gui.presenting.brush import RIGHT, SMALLEST, Brush
from readiness_desktop.wording.slide import Point, Row

_STEP_LINES, _HEAD = 2, 30
_HORIZON_HEAD, _WORK_GAP, _LEAD = 88, 8, 1.3
_WORK = (24, 22, 20, 18, 17)
"""Sizes of the work in the roadmap, the largest at which all of it fits first."""


def points(brush: Brush, area: QRectF, shown: tuple[Point, ...]) -> float:
    """At most three points, one under the other with a line between them; the height they take."""
    y = area.top()
    for number, point in enumerate(shown):
        if number:
            brush.rule(area.left(), area.right(), y)
            y += 16
        left = area.left()
        if point.level is not None:
            brush.glyph(left, y + 6, 26, point.level)
            left += 46
        used = 0.0
        if point.figure:
            room = QRectF(area.right() - 110, y, 110, 32)
            used = brush.words(room, point.figure, 25, weight=600, align=RIGHT) + 18
        width = area.right() - left - used
        y += brush.lines(QPointF(left, y), width, point.text, 21, weight=600, most=2)
        if point.detail:
            y += 2
            y += brush.lines(QPointF(left, y), width, point.detail, 18, "text_secondary", most=4)
        y += 16
    return y - area.top()


def moves(brush: Brush, area: QRectF, rows: tuple[Row, ...], more: str) -> None:
    """Each step with the level before and after."""
    step = min(72.0, (area.height() - 30) / max(1, len(rows)))
    for number, row in enumerate(rows):
        y = area.top() + number * step
        if number:
            brush.rule(area.left(), area.right(), y)
        middle = y + step / 2
        brush.glyph(area.left(), middle - 12, 26, row.level)
        brush.icon("arrow-right", QRectF(area.left() + 40, middle - 10, 20, 20), "text_muted")
        brush.glyph(area.left() + 74, middle - 12, 26, row.to)
        width = area.width() - 130 - 330
        used = brush.words(QRectF(area.left() + 130, y, width, step), row.what, 21, weight=600)
        brush.words(
            QRectF(area.left() + 142 + used, y, max(0.0, width - used), step), row.who, 17, "text_muted"
        )
        brush.words(QRectF(area.right() - 320, y, 320, step), row.when, 18, "text_secondary", align=RIGHT)
    _more(brush, area, area.top() + step * len(rows), more)


def horizons(brush: Brush, area: QRectF, rows: tuple[Row, ...]) -> None:
    """A column for each window of time with its work, and what the index would then be."""
    columns: list[list[Row]] = []
    for row in rows:
        if row.head:
            columns.append([row])
        else:
            columns[-1].append(row)
    gap = 28
    wide = (area.width() - gap * (len(columns) - 1)) / max(1, len(columns))
    last = area.bottom() - 56
    room = last - area.top() - _HORIZON_HEAD
    size = next(
        (s for s in _WORK if all(_work_height(brush, wide, c[1:], s) <= room for c in columns)), _WORK[-1]
    )
    # What the index would be stands under the work, in one line across the columns.
    end = (
        area.top() + _HORIZON_HEAD + max((_work_height(brush, wide, c[1:], size) for c in columns), default=0)
    )
    end = min(last, end + 8)
    for number, (head, *work) in enumerate(columns):
        left = area.left() + number * (wide + gap)
        brush.box(QRectF(left, area.top(), wide, 5), "now", 2)
        brush.words(QRectF(left, area.top() + 14, wide, 32), head.what, 23, weight=600)
        brush.words(QRectF(left, area.top() + 48, wide, 26), head.who, SMALLEST, "text_secondary")
        y = area.top() + _HORIZON_HEAD
        for place, row in enumerate(work):
            rest = len(work) - place
            lines = min(2, brush.count_lines(wide, row.what, size))
            if y + lines * round(_LEAD * size) > last - (26 if rest > 1 and size == _WORK[-1] else 0):
                brush.words(QRectF(left, y, wide, 24), f"+ {rest}", size, "text_muted")
                break
            y += brush.lines(QPointF(left, y), wide, row.what, size, most=2) + _WORK_GAP
        if head.when:
            brush.rule(left, left + wide, end + 4)
            brush.lines(QPointF(left, end + 8), wide, head.when, SMALLEST, "text_secondary", most=2)


def _work_height(brush: Brush, wide: float, work: Sequence[Row], size: int) -> float:
    """How high the work of one window of time is at a size of text."""
    lines = (min(2, brush.count_lines(wide, row.what, size)) for row in work)
    return sum(count * round(_LEAD * size) + _WORK_GAP for count in lines)


def steps(brush: Brush, area: QRectF, rows: tuple[Row, ...], more: str) -> None:
    """What, who and by when, under the names of their groups."""
    heads = sum(row.head for row in rows)
    step = min(84.0, (area.height() - 30 - heads * _HEAD) / max(1, len(rows) - heads))
    who, when = area.left() + area.width() * 0.58, area.left() + area.width() * 0.82
    y, under_head = area.top(), True
    for row in rows:
        if row.head:
            brush.words(QRectF(area.left(), y, area.width(), _HEAD), row.what, SMALLEST, "text_secondary")
            y, under_head = y + _HEAD, True
            continue
        if not under_head:
            brush.rule(area.left(), area.right(), y)
        lines = min(_STEP_LINES, brush.count_lines(who - area.left() - 30, row.what, 19, 600))
        top = y + (step - lines * 25) / 2
        brush.lines(
            QPointF(area.left(), top), who - area.left() - 30, row.what, 19, weight=600, most=_STEP_LINES
        )
        brush.words(QRectF(who, y, when - who - 16, step), row.who, 18, "text_secondary")
        brush.words(QRectF(when, y, area.right() - when, step), row.when, 18, align=RIGHT)
        y, under_head = y + step, False
    _more(brush, area, y, more)


def _more(brush: Brush, area: QRectF, y: float, more: str) -> None:
    if more:
        brush.words(QRectF(area.left(), y + 4, area.width(), 26), more, SMALLEST, "text_muted")


def record(brush: Brush, area: QRectF, rows: tuple[Row, ...]) -> None:
    """Names and values."""
    for number, row in enumerate(rows):
        y = area.top() + number * 52
        if number:
            brush.rule(area.left(), area.right(), y)
        brush.words(QRectF(area.left(), y, 170, 52), row.what, 18, "text_muted")
        brush.words(QRectF(area.left() + 170, y, area.width() - 170, 52), row.who, 18)
