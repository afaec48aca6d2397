"""The pictures of slides that show scores: courses, index, bars of the profile, gates and exposures."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.domain.results import DimensionResult
from readiness_desktop.gui.findings.gate_list import ORDER, gate_rows
from readiness_desktop.gui.presenting.brush import CENTRE, LEFT, RIGHT, SMALLEST, Brush
from readiness_desktop.wording import dates, exposures, gates, numbers
from readiness_desktop.wording.translate import _

_LEVELS = 4
_GAP = 6
_BAR = 14


def courses(brush: Brush, area: QRectF, report: ReportInput, *, plain: bool = False) -> None:
    """A column of four courses for every dimension, filled to its score; dashed lines are the targets.

    `plain` draws them in the colour of the brand without a word, as on a cover.
    """
    found = [report.results.dimensions[d.id] for d in report.framework.dimensions]
    names = [d.short for d in report.framework.dimensions]
    step = area.width() / max(1, len(found))
    top = area.top()
    if not plain:
        brush.words(
            QRectF(area.left(), top, area.width(), 24), _("Dashed: target"), SMALLEST, "text_secondary"
        )
        top += 36
    bottom = area.bottom() - (0 if plain else 86)
    for number, dimension in enumerate(found):
        column = QRectF(area.left() + number * step, top, step - 14, bottom - top)
        _column(brush, column, dimension, plain=plain)
        if plain:
            continue
        below = QRectF(column.center().x() - step / 2, bottom + 8, step, 30)
        known = dimension.score is not None
        brush.words(below, numbers.score(dimension.score), 22 if known else SMALLEST,
                    "text" if known else "text_muted", weight=600, align=CENTRE)  # fmt: skip
        brush.lines(
            QPointF(below.left(), bottom + 42), step, names[number], brush.least(15),
            "text_secondary", lead=1.25, align=CENTRE,
        )  # fmt: skip


def _column(brush: Brush, column: QRectF, dimension: DimensionResult, *, plain: bool) -> None:
    high = (column.height() - (_LEVELS - 1) * _GAP) / _LEVELS
    score = 0.0 if dimension.score is None else dimension.score / 25
    fill: str | QColor = "accent" if plain else "off"
    if not plain and dimension.level is not None:
        fill = brush.theme.level(dimension.level).fill
    for course in range(_LEVELS):
        bottom = column.bottom() - course * (high + _GAP)
        brush.box(QRectF(column.left(), bottom - high, column.width(), high), "subtle")
        part = min(1.0, max(0.0, score - course))
        if part > 0:
            brush.box(QRectF(column.left(), bottom - high * part, column.width(), high * part), fill, 2)
    if not plain:
        y = column.bottom() - _height(dimension.target_mean, high)
        brush.dashed(QPointF(column.left() - 5, y), QPointF(column.right() + 5, y))


def _height(levels: float, high: float) -> float:
    """How high over the ground so many levels are."""
    return levels * high + min(_LEVELS - 1, int(levels)) * _GAP


def index(brush: Brush, area: QRectF, report: ReportInput) -> None:
    """The index as a figure with its range, on its scale with the two ticks that rules name and the round before."""
    results = report.results
    figure = numbers.points(results.index)
    size = 52 if results.index is not None else 30
    head = QRectF(area.left(), area.top(), area.width(), 60)
    used = brush.words(head, figure, size, weight=600)
    if results.index is not None:
        said = _("readiness index, likely {range}").format(range=numbers.points_span(results.lo, results.hi))
        left = used + 14
        brush.words(QRectF(area.left() + left, area.top() + 14, area.width() - left, 40), said, 19,
                    "text_secondary")  # fmt: skip
    track = QRectF(area.left(), area.top() + 96, area.width(), _BAR)
    index_track(brush, track, report)


def index_track(brush: Brush, track: QRectF, report: ReportInput) -> None:
    """The bar of the index: ticks with their words above, range as a whisker, the round before below."""
    results, limits = report.results, report.framework.verdict.limits

    def x(points: float) -> float:
        return track.left() + track.width() * min(100.0, max(0.0, points)) / 100

    brush.box(track, "subtle")
    if results.index is not None:
        brush.box(
            QRectF(track.left(), track.top(), max(3.0, x(results.index) - track.left()), track.height()),
            "now",
        )
    for points, said, ends in (
        (limits["F4"], _("below {points}: fix"), True),
        (limits["C5"], _("{points}: launch needs"), False),
    ):
        at = x(points)
        brush.dashed(QPointF(at, track.top() - 8), QPointF(at, track.bottom() + 8), "text", 1.6)
        said = said.format(points=numbers.points(points))
        room = (
            QRectF(at - 240, track.top() - 32, 234, 22) if ends else QRectF(at + 6, track.top() - 32, 240, 22)
        )
        brush.words(room, said, SMALLEST, "text_secondary", align=RIGHT if ends else LEFT)
    if results.lo is not None and results.hi is not None:
        whisker(brush, x(results.lo), x(results.hi), track.center().y())
    if report.earlier and (before := report.earlier[-1].results.index) is not None:
        _before(
            brush, QPointF(x(before), track.bottom() + 4), before, dates.month(report.earlier[-1].round.as_of)
        )


def _before(brush: Brush, tip: QPointF, before: float, name: str) -> None:
    painter = brush.painter
    painter.setPen(QPen(brush.color("prev"), 1.6))
    painter.setBrush(brush.color("surface"))
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(-7, 10), tip + QPointF(7, 10)]))
    said = _("{round}: {points}").format(round=name, points=numbers.points(before))
    brush.words(QRectF(tip.x() - 110, tip.y() + 12, 220, 26), said, SMALLEST, "text_secondary", align=CENTRE)


def whisker(brush: Brush, left: float, right: float, y: float) -> None:
    """A range between two caps, with a halo in the ground colour so that it reads on a dark bar."""
    painter = brush.painter
    for color, width in (("surface", 5.0), ("text", 2.0)):
        painter.setPen(QPen(brush.color(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for end in (left, right):
            painter.drawLine(QPointF(end, y - 7), QPointF(end, y + 7))


def profile_bars(brush: Brush, area: QRectF, report: ReportInput) -> None:
    """Every dimension as a bar from 0 to 4 in the colour of its level, with range and target."""
    dimensions = report.framework.dimensions
    step = min(64.0, (area.height() - 46) / max(1, len(dimensions)))
    for number, dimension in enumerate(dimensions):
        found = report.results.dimensions[dimension.id]
        top = area.top() + number * step
        brush.words(QRectF(area.left(), top, area.width() - 80, 26), dimension.name, 17)
        brush.words(
            QRectF(area.right() - 80, top, 80, 26), numbers.score(found.score), 18, weight=600, align=RIGHT
        )
        track = QRectF(area.left(), top + 30, area.width(), _BAR)
        brush.box(track, "subtle")
        scale = track.width() / 100
        if found.score is not None and found.level is not None:
            part = QRectF(track.left(), track.top(), max(3.0, found.score * scale), track.height())
            brush.box(part, brush.theme.level(found.level).fill)
        x = track.left() + found.target_mean * 25 * scale
        brush.dashed(QPointF(x, track.top() - 4), QPointF(x, track.bottom() + 4), "target")
        if found.lo is not None and found.hi is not None:
            whisker(
                brush, track.left() + found.lo * scale, track.left() + found.hi * scale, track.center().y()
            )
    said = _("0 to 4. Dashed: target. Line with ends: likely range, 90%")
    foot = QPointF(area.left(), area.top() + step * len(dimensions) + 2)
    brush.lines(foot, area.width(), said, SMALLEST, "text_muted", most=2)


def gate_grid(brush: Brush, area: QRectF, report: ReportInput) -> None:
    """Every launch gate in scope as its mark and question, failing first, and what the marks mean."""
    rows = gate_rows(report.framework, report.results)
    columns = 5
    wide, high = area.width() / columns, min(62.0, (area.height() - 60) / max(1, -(-len(rows) // columns)))
    for number, row in enumerate(rows):
        meaning = brush.theme.gate(row.gate.status)
        cell = QRectF(
            area.left() + number % columns * wide, area.top() + number // columns * high, wide - 8, high - 8
        )
        brush.box(cell, meaning.colors.tint if row.gate.status == "FAIL" else "subtle", 5)
        brush.icon(meaning.icon, QRectF(cell.left() + 10, cell.center().y() - 11, 22, 22), meaning.colors.ink)
        weight = 600 if row.gate.kind == "block" else 400
        room = QRectF(cell.left() + 40, cell.top(), cell.width() - 44, cell.height())
        brush.words(room, row.gate.question, 17, weight=weight)
    counts = [(code, sum(row.gate.status == code for row in rows)) for code in ORDER]
    said = ", ".join(f"{gates.status(code)}: {numbers.written(n)}" for code, n in counts if n)
    foot = QPointF(area.left(), area.top() + -(-len(rows) // columns) * high + 10)
    brush.lines(
        foot, area.width(), _("{counts}. Heavy: blocking").format(counts=said), SMALLEST, "text_muted", most=2
    )


def exposure_bars(brush: Brush, area: QRectF, report: ReportInput) -> None:
    """Every failure mode as a bar from 0 to 100, the most exposed first."""
    found = report.results.exposures
    modes = sorted(report.framework.failure_modes, key=lambda m: _rank(found[m.id].exposure))
    step = min(74.0, area.height() / max(1, len(modes)))
    for number, mode in enumerate(modes):
        exposure = found[mode.id]
        top = area.top() + number * step
        brush.words(QRectF(area.left(), top, area.width() - 190, 26), mode.name, 17)
        figure = numbers.points(exposure.exposure)
        said = exposures.band(exposure.band) if exposure.band is None else f"{exposure.band}  {figure}"
        brush.words(QRectF(area.right() - 190, top, 190, 26), said, 17, weight=600, align=RIGHT)
        track = QRectF(area.left(), top + 30, area.width(), _BAR)
        brush.box(track, "subtle")
        if exposure.exposure is not None:
            wide = max(3.0, track.width() * exposure.exposure / 100)
            fill = brush.theme.exposure(exposure.exposure).colors.fill
            brush.box(QRectF(track.left(), track.top(), wide, track.height()), fill)


def _rank(exposure: float | None) -> tuple[bool, float]:
    return (exposure is None, -round(exposure or 0.0, 9))
