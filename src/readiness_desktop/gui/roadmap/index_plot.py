"""The projected index while the plan is carried out, with its range and the days on which the verdict changes."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, Projection
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.roadmap.week_plot import TOP, WeekPlot
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import numbers, roadmap_outlook

FULL = 100.0
POINT = 4.5
Values = Sequence[tuple[int, float | None]]


class OutlookPlot(WeekPlot):
    """A picture of points from 0 to 100 that hold from one projection to the next."""

    def __init__(
        self, theme: Theme, framework: Framework | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._framework = framework

    def set_framework(self, framework: Framework) -> None:
        """Take names and limits from this pack."""
        self._framework = framework

    @property
    def framework(self) -> Framework:
        """The pack of the plan; it is there once a plan is."""
        assert self._framework is not None
        return self._framework

    def foot(self, area: QRect) -> float:
        """Where 0 lies."""
        return area.bottom() - marks.metrics(self.theme, "small").height() - 4

    def y_of(self, area: QRect, points: float) -> float:
        """Where so many points lie."""
        return self.foot(area) - (self.foot(area) - area.top() - TOP) * min(max(points, 0.0), FULL) / FULL

    def steps(self, area: QRect, values: Values) -> list[QPointF]:
        """The corners of a line that holds each value until the next one."""
        points: list[QPointF] = []
        for week, value in values:
            if value is None or week > self.weeks:
                continue
            x, y = self.x_of(week * DAYS_A_WEEK), self.y_of(area, value)
            if points:
                points.append(QPointF(x, points[-1].y()))
            points.append(QPointF(x, y))
        if points:
            points.append(QPointF(self.x_of(self.days), points[-1].y()))
        return points

    def line(
        self,
        painter: QPainter,
        points: Sequence[QPointF],
        color: QColor,
        width: float,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        """Draw a line through corners."""
        painter.setPen(QPen(color, width, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def scale(self, painter: QPainter, area: QRect, at: Sequence[float]) -> None:
        """Figures of the scale and the days below."""
        for points in at:
            self.scale_words(painter, self.y_of(area, points), points)
        line = marks.metrics(self.theme, "small").height()
        foot = round(self.foot(area))
        painter.setPen(QPen(self.theme.color("axis"), 1))
        painter.drawLine(QLineF(area.left(), foot + 0.5, area.right(), foot + 0.5))
        wide = marks.wide(self.theme, "small", "0000") + 8
        last = -1000.0
        for day in range(0, self.days + 1, 30):
            x = self.x_of(day)
            if x - last < wide or x + wide / 2 > area.right() + 8:
                continue
            last = x
            box = QRect(round(x - wide / 2), foot + 3, wide, line)
            marks.draw_text(
                painter, self.theme, box, numbers.written(day), "small", "text_muted", marks.CENTRE
            )

    def at_week(self, plan: Plan, week: int) -> Projection | None:
        """The projection that holds in a week."""
        reached = [one for one in plan.projections if one.week <= week]
        return reached[-1] if reached else None


def _index_of(plan: Plan) -> Values:
    return [(one.week, one.index) for one in plan.projections]


def _under(one: QPointF, two: QPointF) -> QRectF:
    """The strip that a piece of the line takes."""
    return QRectF(one, two).normalized().adjusted(-2, -2, 2, 2)


class IndexPlot(OutlookPlot):
    """The index as a stepped line over its 90 % range, the limits of the verdict, and its turns in words."""

    def __init__(
        self, theme: Theme, framework: Framework | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, framework, parent)
        self._over: list[QRectF] = []

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Range, limits, line, turns; over them what is tried."""
        assert self.plan is not None
        theme = self.theme
        limits = roadmap_outlook.limits(self.framework)
        known = [one for one in self.plan.projections if one.index is not None]
        band = self.steps(area, [(one.week, one.hi) for one in known])
        band += self.steps(area, [(one.week, one.lo) for one in known])[::-1]
        if band:
            path = QPainterPath()
            path.addPolygon(QPolygonF(band))
            ground = theme.color("now")
            ground.setAlphaF(theme.tokens["chart"]["range_alpha"])
            painter.fillPath(path, ground)
        self.scale(painter, area, (0, *(at for at, _words in limits), FULL))
        line = self.steps(area, [(one.week, one.index) for one in known])
        self._over = [_under(one, two) for one, two in pairwise(line)]
        tried = [] if self.beside is None else self.steps(area, _index_of(self.beside))
        self._over += [_under(one, two) for one, two in pairwise(tried)]
        taken: list[QRectF] = []
        if tried:
            end = QPointF(area.right(), tried[-1].y())
            self._name(painter, area, end, roadmap_outlook.tried(), taken)
        self._limits(painter, area, limits, taken)
        self.line(painter, line, theme.color("now"), 2.0)
        self.line(painter, tried, theme.color("accent_text"), 1.5, Qt.PenStyle.DashLine)
        self._turns(painter, area, known, taken)
        if self.beside is not None:
            self._tried(painter, area, self.beside, taken)

    def _tried(self, painter: QPainter, area: QRect, beside: Plan, taken: list[QRectF]) -> None:
        """The turns of the plan that is tried, hollow and in words, where the plan itself has others."""
        assert self.plan is not None
        theme = self.theme
        for one in roadmap_outlook.tried_turns(self.plan, beside):
            if one.index is None or one.week > self.weeks:
                continue
            at = QPointF(self.x_of(one.week * DAYS_A_WEEK), self.y_of(area, one.index))
            painter.setPen(QPen(theme.color("accent_text"), 1.5))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(at, POINT, POINT)
            self._name(painter, area, at, roadmap_outlook.tried_turn(self.framework, one), taken)

    def _name(self, painter: QPainter, area: QRect, at: QPointF, words: str, taken: list[QRectF]) -> None:
        """Name something that is tried."""
        box = self._free(area, at, marks.wide(self.theme, "label", words) + 4, taken)
        self.words_at(painter, box, words, "label", "accent_text")
        taken.append(box)

    def _limits(
        self, painter: QPainter, area: QRect, limits: Sequence[tuple[float, str]], taken: list[QRectF]
    ) -> None:
        """The limits of the verdict as dashed lines with their words."""
        line = marks.metrics(self.theme, "small").height()
        for at, words in limits:
            y = self.y_of(area, at)
            painter.setPen(QPen(self.theme.color("target"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            wide = marks.wide(self.theme, "small", words) + 2
            room = area.width() - wide - 16
            lefts = [area.left() + 8 + room * part for part in (1, 0, 0.8, 0.6, 0.4, 0.2)]
            tops = (y - line - 1, y + 1)
            boxes = [QRectF(left, top, wide, line) for left in lefts for top in tops]
            box = self._clear(boxes, taken)
            self.words_at(painter, box, words, "small", "text_secondary")
            taken.append(box)

    def _turns(
        self, painter: QPainter, area: QRect, known: Sequence[Projection], taken: list[QRectF]
    ) -> None:
        theme = self.theme
        for one in roadmap_outlook.turns(known):
            if one.index is None or one.week > self.weeks:
                continue
            x, y = self.x_of(one.week * DAYS_A_WEEK), self.y_of(area, one.index)
            if one.week:
                painter.setPen(QPen(theme.color("target"), 1, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(x, y), QPointF(x, self.foot(area)))
            painter.setPen(QPen(theme.color("now"), 1.5))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(QPointF(x, y), POINT, POINT)
            words = roadmap_outlook.turn(self.framework, one)
            box = self._free(area, QPointF(x, y), marks.wide(theme, "label", words) + 4, taken)
            self.words_at(painter, box, words, "label", "text")
            taken.append(box)

    def _free(self, area: QRect, at: QPointF, wide: int, taken: Sequence[QRectF]) -> QRectF:
        """Room for words beside a point that meets no other words; below it, above it, then farther off."""
        line = marks.metrics(self.theme, "label").height()
        left = min(at.x() + POINT + 4, area.right() - wide - 4)
        tops = [at.y() + 4, at.y() - line - 4]
        for away in (1, 2, 3):
            tops += [at.y() + 4 + away * line, at.y() - line - 4 - away * line]
        boxes = [QRectF(left, top, wide, line) for top in tops]
        inside = [box for box in boxes if box.top() >= area.top() and box.bottom() <= self.foot(area)]
        return self._clear(inside or boxes, taken)

    def _clear(self, boxes: Sequence[QRectF], taken: Sequence[QRectF]) -> QRectF:
        """The first place that meets neither words nor the line; where there is none, the first that meets no words."""
        free = [box for box in boxes if not any(box.intersects(other) for other in taken)]
        clear = [box for box in free if not any(box.intersects(other) for other in self._over)]
        return (clear or free or boxes)[0]

    def told(self) -> tuple[str, str]:
        """The projection as a whole."""
        assert self.plan is not None
        said = roadmap_outlook.index_whole(self.framework, self.plan)
        if self.beside is not None:
            said = f"{said} {roadmap_outlook.tried_whole(self.framework, self.plan, self.beside)}".strip()
        return roadmap_outlook.index_name(), said

    def told_at(self, week: int) -> str:
        """The index in a week."""
        assert self.plan is not None
        return roadmap_outlook.index_at(self.framework, self.at_week(self.plan, week), week)


class ExposurePlot(OutlookPlot):
    """One line a failure mode; the chosen one is strong and named."""

    def __init__(
        self, theme: Theme, framework: Framework | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, framework, parent)
        self.mode = ""

    def set_mode(self, mode: str) -> None:
        """Emphasise a failure mode."""
        self.mode = mode
        self.refresh()

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Every line quietly, the chosen one over them."""
        assert self.plan is not None
        theme = self.theme
        self.scale(painter, area, (0, 25, 50, 75, FULL))
        for mode in [one.id for one in self.framework.failure_modes if one.id != self.mode]:
            self.line(painter, self._of(area, self.plan, mode), theme.color("prev"), 1.2)
        if not self.mode:
            return
        line = self._of(area, self.plan, self.mode)
        self.line(painter, line, theme.color("now"), 2.4)
        if self.beside is not None:
            tried = self._of(area, self.beside, self.mode)
            self.line(painter, tried, theme.color("accent_text"), 1.5, Qt.PenStyle.DashLine)
        if line:
            words = roadmap_outlook.mode_words(self.framework, self.plan, self.mode)
            wide = marks.wide(theme, "label", words) + 4
            high = marks.metrics(theme, "label").height()
            top = line[-1].y() - high - 4
            box = QRectF(area.right() - wide - 8, max(area.top(), top), wide, high)
            self.words_at(painter, box, words, "label", "text")

    def _of(self, area: QRect, plan: Plan, mode: str) -> list[QPointF]:
        value: Callable[[Projection], float | None] = lambda one: one.exposures.get(mode)  # noqa: E731
        return self.steps(area, [(one.week, value(one)) for one in plan.projections])

    def told(self) -> tuple[str, str]:
        """The chosen line as a whole."""
        assert self.plan is not None
        return roadmap_outlook.exposure_name(), roadmap_outlook.mode_words(
            self.framework, self.plan, self.mode
        )

    def told_at(self, week: int) -> str:
        """The exposures in a week."""
        assert self.plan is not None
        return roadmap_outlook.exposure_at(self.framework, self.at_week(self.plan, week), week)
