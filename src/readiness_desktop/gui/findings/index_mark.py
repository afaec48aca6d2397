"""The index on its scale of 0 to 100: bar, likely range, the round before, and the two ticks that rules name."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _

HEAD = 4
TICK_REACH = 5


class IndexMark(Painted):
    """Values are points of 0 to 100; `fix` and `launch` are where the ticks stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index: float | None = None
        self._range: tuple[float, float] | None = None
        self._before: tuple[float, str] | None = None
        self._ticks: tuple[tuple[float, str, bool], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_index(
        self,
        index: float | None,
        lo: float | None,
        hi: float | None,
        *,
        fix: float,
        launch: float,
        before: tuple[float, str] | None,
    ) -> None:
        """Show an index with its range; `before` is the index of the round before and its name."""
        self._index = index
        self._range = (lo, hi) if lo is not None and hi is not None else None
        self._before = before
        self._ticks = (
            (fix, _("below {points}: fix").format(points=numbers.points(fix)), True),
            (launch, _("{points}: launch needs").format(points=numbers.points(launch)), False),
        )
        said = [_("{points} of 100").format(points=numbers.points(index))]
        if self._range is not None:
            said.append(_("likely {range}").format(range=numbers.points_span(*self._range)))
        if before is not None:
            said.append(_("{round}: {points}").format(round=before[1], points=numbers.points(before[0])))
        said.extend(tick[1] for tick in self._ticks)
        self.say(_("Index"), ", ".join(said))
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return marks.metrics(self.theme, "small").height() if self.themed else 16

    def sizeHint(self) -> QSize:
        """Words above, the bar, and the round before below where there is one."""
        line = self._line()
        below = line + 10 if self._before is not None else TICK_REACH
        return QSize(280, line + HEAD + marks.BAR + below)

    def minimumSizeHint(self) -> QSize:
        """As high as the hint, narrower."""
        return QSize(120, self.sizeHint().height())

    def paint(self) -> None:
        """Draw."""
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._line()
        track = QRect(0, line + HEAD, self.width(), marks.BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("subtle"))
        painter.drawRoundedRect(QRectF(track), 3, 3)
        if self._index is not None:
            painter.setBrush(theme.color("now"))
            painter.drawRoundedRect(QRectF(0, track.top(), max(3.0, self._x(self._index)), marks.BAR), 3, 3)
        self._paint_ticks(painter, track, line)
        if self._index is not None and self._range is not None:
            y = track.top() + marks.BAR / 2
            marks.draw_whisker(painter, theme, self._x(self._range[0]), self._x(self._range[1]), y)
        if self._before is not None:
            self._paint_before(painter, track, line)

    def _x(self, points: float) -> float:
        return self.width() * min(100.0, max(0.0, points)) / 100

    def _paint_ticks(self, painter: QPainter, track: QRect, line: int) -> None:
        theme = self.theme
        metrics = marks.metrics(theme, "small")
        for points, words, ends_here in self._ticks:
            x = round(self._x(points)) + 0.5
            painter.setPen(QPen(theme.color("surface"), 3))
            painter.drawLine(QPointF(x, track.top()), QPointF(x, track.bottom() + 1))
            painter.setPen(QPen(theme.color("text_secondary"), 1))
            painter.drawLine(QPointF(x, track.top() - HEAD - 2), QPointF(x, track.bottom() + TICK_REACH))
            wide = metrics.horizontalAdvance(words) + 2
            left = max(0, round(x) - wide - 4) if ends_here else min(round(x) + 5, self.width() - wide)
            box = QRect(left, 0, round(x) - 4 - left if ends_here else self.width() - left, line)
            align = marks.RIGHT if ends_here else marks.LEFT
            marks.draw_text(painter, theme, box, words, "small", "text_secondary", align)

    def _paint_before(self, painter: QPainter, track: QRect, line: int) -> None:
        assert self._before is not None
        theme = self.theme
        points, name = self._before
        x = self._x(points)
        top = track.bottom() + 3
        marks.draw_triangle(painter, theme, x, top)
        words = _("{round}: {points}").format(round=name, points=numbers.points(points))
        wide = marks.metrics(theme, "small").horizontalAdvance(words) + 4
        to_left = x - 10 - wide >= 0
        left = round(x) - 10 - wide if to_left else round(x) + 10
        box = QRect(left, top - 1, wide, line)
        marks.draw_text(
            painter, theme, box, words, "small", "text_secondary", marks.RIGHT if to_left else marks.LEFT
        )
