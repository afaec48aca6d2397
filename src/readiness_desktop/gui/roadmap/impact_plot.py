"""The picture of effort against fall in risk: points that are walked with the arrows, gate closers as diamonds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from readiness_desktop.charts.axis import root_share, root_steps, steps
from readiness_desktop.charts.impact_scatter import axis_end, figure
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_impact import Corner, Impact, ImpactPicture, impact_picture
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import roadmap_impact
from readiness_desktop.wording.translate import _

DOT, DIAMOND, NEAR = 5.0, 7.0, 14.0
PARTS = 5
TITLE_MOST = 190
_NOTHING = ImpactPicture((), 0.0, 0.0)


class ImpactPlot(Painted):
    """Left and Right walk the points by effort, Up and Down by fall in risk. `chosen` carries the id of a point."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = _NOTHING
        self.current = ""
        self._hover = ""
        self._together = False
        self._told: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._labels: dict[str, tuple[QRectF, str]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.use(theme)

    def sizeHint(self) -> QSize:
        """What the points can still be told apart in."""
        return QSize(self.theme.scaled(420), self.theme.scaled(320))

    def minimumSizeHint(self) -> QSize:
        """Less than that, the ids are left out."""
        return QSize(self.theme.scaled(280), self.theme.scaled(200))

    # ------------------------------------------------------------ showing

    def show_plan(self, framework: Framework, plan: Plan, *, together: bool) -> None:
        """Show the initiatives of a plan, alone or with all that each needs."""
        self.picture = impact_picture(plan, together=together)
        self._told = {one.id: roadmap_impact.point(framework, plan, one) for one in self.picture.points}
        self._titles = {one.id: plan.initiative(framework, one.id).title for one in self.picture.points}
        if self.current not in self._told:
            self.current = ""
        self._tell()
        self._place()

    def choose(self, name: str) -> None:
        """Stand on a point without telling anybody; nowhere where it is not there."""
        name = name if name in self._told else ""
        if name != self.current:
            self.current = name
            self._tell()
            self._place()

    def spot(self, name: str) -> QPointF:
        """Where a point lies; KeyError where it is not there."""
        found = {one.id: one for one in self.picture.points}[name]
        return self._at(found)

    def label_of(self, name: str) -> QRectF | None:
        """Where the words of a point lie; None where there is no room for them."""
        label = self._labels.get(name)
        return None if label is None else label[0]

    def _tell(self) -> None:
        whole = roadmap_impact.whole(self.picture)
        self.say(_("Impact against effort"), self._told.get(self.current, whole))
        self.update()

    def restyle(self) -> None:
        """Place the words anew in their new size."""
        super().restyle()
        self._place()

    def resizeEvent(self, event: object) -> None:
        """Place the words anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    # ------------------------------------------------------------ where things lie

    def _area(self) -> QRectF:
        line = marks.metrics(self.theme, "small").height()
        wide = max(marks.wide(self.theme, "small", figure(one, self._gains())) for one in self._gains())
        return QRectF(self.rect()).adjusted(wide + 10, line + 8, -10, -2 * line - 8)

    def _gains(self) -> tuple[float, ...]:
        return steps(0.0, axis_end(one.gain for one in self.picture.points), PARTS)

    def _efforts(self) -> tuple[float, ...]:
        return root_steps(axis_end(one.effort for one in self.picture.points))

    def _x(self, effort: float) -> float:
        area = self._area()
        end = axis_end(one.effort for one in self.picture.points)
        return area.left() + area.width() * root_share(effort, end)

    def _y(self, gain: float) -> float:
        area = self._area()
        return area.bottom() - area.height() * gain / axis_end(one.gain for one in self.picture.points)

    def _at(self, one: Impact) -> QPointF:
        return QPointF(self._x(one.effort), self._y(one.gain))

    def _place(self) -> None:
        """Give each point its words where they cover nothing: the chosen one first, then by what it brings."""
        self._labels = {}
        if not self.picture.points:
            return
        area, small = self._area(), marks.metrics(self.theme, "small")
        spots = {one.id: self._at(one) for one in self.picture.points}
        taken = [QRectF(at.x() - DOT, at.y() - DOT, 2 * DOT, 2 * DOT) for at in spots.values()]
        taken += [QRectF(box) for box, _words in self._corner_words().values()]
        taken += self._medians()
        order = sorted(
            self.picture.points, key=lambda one: (one.id != self.current, -len(one.gates), -one.gain)
        )
        for one in order:
            box = self._free(small, area, spots[one.id], one.id, taken)
            if box is not None:
                self._labels[one.id] = (box, one.id)
                taken.append(box)
        for one in order:
            self._lengthen(small, area, spots[one.id], one.id, taken)
        self.update()

    def _medians(self) -> list[QRectF]:
        """The dashed lines, which no words cross."""
        area = self._area()
        x, y = self._x(self.picture.middle_effort), self._y(self.picture.middle_gain)
        return [QRectF(x - 1, area.top(), 2, area.height()), QRectF(area.left(), y - 1, area.width(), 2)]

    @staticmethod
    def _places(at: QPointF, wide: float, high: float) -> tuple[QRectF, ...]:
        gap = DIAMOND + 3
        return (
            QRectF(at.x() + gap, at.y() - high / 2, wide, high),
            QRectF(at.x() - gap - wide, at.y() - high / 2, wide, high),
            QRectF(at.x() - wide / 2, at.y() - gap - high + 2, wide, high),
            QRectF(at.x() - wide / 2, at.y() + gap - 2, wide, high),
        )

    def _free(
        self, small: QFontMetrics, area: QRectF, at: QPointF, words: str, taken: list[QRectF]
    ) -> QRectF | None:
        wide, high = float(small.horizontalAdvance(words) + 2), float(small.height())
        room = area.adjusted(0, -4, 8, 4)
        for box in self._places(at, wide, high):
            if room.contains(box) and not any(box.intersects(other) for other in taken):
                return box
        return None

    def _lengthen(
        self, small: QFontMetrics, area: QRectF, at: QPointF, name: str, taken: list[QRectF]
    ) -> None:
        """Put the title behind the id where there is room to its right."""
        if name not in self._labels:
            return
        short = self._labels[name][0]
        if short.left() < at.x():
            return
        words = small.elidedText(
            f"{name} {self._titles[name]}", Qt.TextElideMode.ElideRight, self.theme.scaled(TITLE_MOST)
        )
        long = QRectF(short.left(), short.top(), small.horizontalAdvance(words) + 2.0, short.height())
        others = [other for other in taken if other is not short]
        if area.adjusted(0, -4, 8, 4).contains(long) and not any(long.intersects(one) for one in others):
            self._labels[name] = (long, words)
            others.append(long)
            taken[:] = others

    def _corner_words(self) -> dict[Corner, tuple[QRect, Qt.AlignmentFlag]]:
        """Where the names of the corners stand, each at the outer end of its corner."""
        area, line = self._area().toRect(), marks.metrics(self.theme, "label").height()
        left, right = marks.LEFT, marks.RIGHT
        boxes: dict[Corner, tuple[QRect, Qt.AlignmentFlag]] = {}
        places: tuple[tuple[Corner, bool, bool], ...] = (
            ("quick", True, True),
            ("big", False, True),
            ("fill", True, False),
            ("hard", False, False),
        )
        for name, at_left, at_top in places:
            wide = marks.wide(self.theme, "label", roadmap_impact.corner(name)) + 4
            x = area.left() + 6 if at_left else area.right() - 6 - wide
            y = area.top() + 2 if at_top else area.bottom() - 4 - line
            boxes[name] = (QRect(x, y, wide, line), left if at_left else right)
        return boxes

    # ------------------------------------------------------------ walking

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next point, Home and End to the least and the most effort."""
        key = Qt.Key(event.key())
        across = sorted(self.picture.points, key=lambda one: (one.effort, one.gain, one.id))
        upward = sorted(self.picture.points, key=lambda one: (one.gain, one.effort, one.id))
        ways = {
            Qt.Key.Key_Left: (across, -1),
            Qt.Key.Key_Right: (across, 1),
            Qt.Key.Key_Up: (upward, 1),
            Qt.Key.Key_Down: (upward, -1),
        }
        if not across or (key not in ways and key not in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            super().keyPressEvent(event)
            return
        if key in ways:
            row, step = ways[key]
            names = [one.id for one in row]
            at = names.index(self.current) + step if self.current in names else 0
            self._pick(names[min(max(0, at), len(names) - 1)])
        else:
            self._pick((across[0] if key == Qt.Key.Key_Home else across[-1]).id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the point under the pointer is."""
        name = self._near(event.position())
        if name != self._hover:
            self._hover = name
            self.setCursor(Qt.CursorShape.PointingHandCursor if name else Qt.CursorShape.ArrowCursor)
            QToolTip.showText(event.globalPosition().toPoint(), as_tooltip(self._told.get(name, "")), self)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self._hover = ""
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the point under the pointer."""
        name = self._near(event.position())
        if name and event.button() == Qt.MouseButton.LeftButton:
            self._pick(name)

    def _near(self, at: QPointF) -> str:
        found = [((self._at(one) - at).manhattanLength(), one.id) for one in self.picture.points]
        far, name = min(found, default=(NEAR + 1, ""))
        return name if far <= NEAR else ""

    def _pick(self, name: str) -> None:
        if name != self.current:
            self.choose(name)
            self.chosen.emit(name)

    # ------------------------------------------------------------ painting

    def paint(self) -> None:
        """Axes, corners, points, and the words that have room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.picture.points:
            words = roadmap_impact.whole(self.picture)
            marks.draw_text(painter, self.theme, self.rect(), words, "body", "text_muted", marks.CENTRE)
            return
        self._paint_axes(painter)
        self._paint_corners(painter)
        for one in sorted(self.picture.points, key=lambda point: point.id == self.current):
            self._paint_point(painter, one)
        for name, (box, words) in self._labels.items():
            style = "label" if name == self.current else "small"
            box = box.adjusted(0, 0, 4 + 0.1 * box.width(), 0)
            marks.draw_text(painter, self.theme, box.toAlignedRect(), words, style, "text")

    def _paint_axes(self, painter: QPainter) -> None:
        theme, area = self.theme, self._area()
        line = marks.metrics(theme, "small").height()
        for value in self._gains():
            y = self._y(value)
            painter.setPen(QPen(theme.color("grid" if value else "axis"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            box = QRect(0, round(y) - line // 2, round(area.left()) - 6, line)
            words = figure(value, self._gains())
            marks.draw_text(painter, theme, box, words, "small", "text_muted", marks.RIGHT)
        for value in self._efforts():
            box = QRect(round(self._x(value)) - 40, round(area.bottom()) + 4, 80, line)
            words = figure(value, self._efforts())
            marks.draw_text(painter, theme, box, words, "small", "text_muted", marks.CENTRE)
        head = QRect(2, 0, self.width(), line)
        marks.draw_text(painter, theme, head, roadmap_impact.gain_axis(), "small", "text_secondary")
        foot = QRect(round(area.left()), self.height() - line - 1, round(area.width()), line)
        marks.draw_text(
            painter, theme, foot, roadmap_impact.effort_axis(), "small", "text_secondary", marks.CENTRE
        )

    def _paint_corners(self, painter: QPainter) -> None:
        theme, area = self.theme, self._area()
        painter.setPen(QPen(theme.color("axis"), 1, Qt.PenStyle.DashLine))
        x, y = self._x(self.picture.middle_effort), self._y(self.picture.middle_gain)
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        for name, (box, align) in self._corner_words().items():
            painter.fillRect(box.adjusted(-3, 0, 3, 0), theme.color("surface"))
            marks.draw_text(painter, theme, box, roadmap_impact.corner(name), "label", "text_muted", align)

    def _paint_point(self, painter: QPainter, one: Impact) -> None:
        theme, at = self.theme, self._at(one)
        strong = one.id in (self.current, self._hover)
        ink = theme.color("accent" if one.id == self.current else "now")
        size = DIAMOND if one.gates else DOT
        if strong:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, size + 4, size + 4)
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(ink if one.gates or one.id == self.current else theme.color("surface"))
        if one.gates:
            corners = [(0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0)]
            painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
        else:
            painter.drawEllipse(at, size, size)
