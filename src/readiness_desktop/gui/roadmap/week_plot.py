"""A picture over the weeks of the roadmap that shares the time axis of the table above and is read week by week."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.plan import Plan
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.roadmap.plan_header import paint_bands
from readiness_desktop.gui.roadmap.weeks import BOTH, LEFT, day_x
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.digits import written

SCALE = 44
"""Pixels at the left of the axis for the figures of the scale."""
TOP = 8


class WeekPlot(Painted):
    """`plan` is drawn, `beside` faintly with it while something is tried. Left and Right go from week to week.

    A picture fills in `draw`, `told_at` for one week, and `told` for the whole.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan: Plan | None = None
        self.beside: Plan | None = None
        self.edges: tuple[int, ...] = ()
        self.days = DAYS_A_WEEK
        self.week = -1
        """The week that is read with the keys or pointed at; -1 for none."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.use(theme)

    # ------------------------------------------------------------ what a picture fills in

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the plan over the time axis."""
        raise NotImplementedError

    def told_at(self, week: int) -> str:
        """What holds in a week, in words."""
        raise NotImplementedError

    def told(self) -> tuple[str, str]:
        """What is shown and what it comes to, in words."""
        raise NotImplementedError

    # ------------------------------------------------------------ showing

    def show_plan(self, plan: Plan, beside: Plan | None = None) -> None:
        """Draw this plan, and another one faintly with it."""
        self.plan, self.beside = plan, beside
        self.refresh()

    def set_axis(self, edges: tuple[int, ...], days: int) -> None:
        """Take the windows and the length of the time axis."""
        self.edges, self.days = edges, max(1, days)
        self.refresh()

    def refresh(self) -> None:
        """Draw and tell anew."""
        if self.plan is not None:
            name, value = self.told()
            self.say(name, self.told_at(self.week) if self.week >= 0 else value)
        self.update()

    @property
    def weeks(self) -> int:
        """How many whole weeks the axis has."""
        return self.days // DAYS_A_WEEK

    @property
    def axis(self) -> QRect:
        """Where the column of the time axis lies."""
        return QRect(SCALE, 0, self.width() - SCALE, self.height())

    def x_of(self, day: float) -> float:
        """Where a day lies."""
        return day_x(self.axis, day, self.days)

    def paint(self) -> None:
        """The ground of the windows, the picture, and the week that is read."""
        painter = QPainter(self)
        paint_bands(painter, self.theme, self.axis, self.edges, self.days)
        if self.plan is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, self.axis)
        if self.week >= 0:
            x = self.x_of(self.week * DAYS_A_WEEK)
            painter.setPen(QPen(self.theme.color("accent_text"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def scale_words(self, painter: QPainter, y: float, value: float) -> None:
        """A figure of the scale beside the axis, at its height."""
        line = marks.metrics(self.theme, "small").height()
        box = QRect(0, round(y - line / 2), SCALE - 6, line)
        marks.draw_text(painter, self.theme, box, written(value), "small", "text_muted", marks.RIGHT)

    def words_at(self, painter: QPainter, box: QRectF, words: str, style: str, color: str) -> None:
        """Words on a quiet ground, so that they read over lines and areas."""
        ground = self.theme.color("surface")
        ground.setAlphaF(0.82)
        painter.fillRect(box.adjusted(-2, 1, 2, -1), ground)
        marks.draw_text(painter, self.theme, box.toRect(), words, style, color)

    # ------------------------------------------------------------ reading week by week

    def _read(self, week: int) -> None:
        self.week = min(max(-1, week), self.weeks - 1)
        self.setToolTip(
            as_tooltip(self.told_at(self.week)) if self.week >= 0 and self.plan is not None else ""
        )
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right read the week before and after, Home and End the first and the last; Esc the whole."""
        places = {
            Qt.Key.Key_Left: max(0, self.week - 1),
            Qt.Key.Key_Right: self.week + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.weeks - 1,
        }
        place = places.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.week >= 0:
            place = -1
        if place is None:
            super().keyPressEvent(event)
        else:
            self._read(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the week under the pointer."""
        room = self.axis.width() - BOTH
        day = (event.position().x() - self.axis.left() - LEFT) / max(1, room) * self.days
        self._read(int(day // DAYS_A_WEEK))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._read(-1)
