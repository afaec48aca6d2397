"""A score from 0 to 4 as a bar in its level's colour, with range, previous score and target on the same track."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

_FULL = 4.0


class ScoreTrack(Painted):
    """Scores are levels 0.0 to 4.0 (points / 25); None where there is none. `thin` is 6 pixels high, else 10."""

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", thin: bool = False, theme: Theme | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._thin = name, thin
        self._score: float | None = None
        self._low: float | None = None
        self._high: float | None = None
        self._previous: float | None = None
        self._target: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._refresh()
        if theme is not None:
            self.use(theme)

    def show_score(
        self,
        score: float | None,
        *,
        low: float | None = None,
        high: float | None = None,
        previous: float | None = None,
        target: float | None = None,
        words: str = "",
    ) -> None:
        """Show a score; `words` says it for a screen reader (made from the figures where empty)."""
        self._score, self._low, self._high = score, low, high
        self._previous, self._target = previous, target
        self._refresh(words)

    def set_name(self, name: str) -> None:
        """Name what is measured."""
        self._name = name
        self._refresh()

    def _refresh(self, words: str = "") -> None:
        if not words:
            words = _("Not yet") if self._score is None else _("{score} of 4").format(score=cut(self._score))
        self.say(self._name, words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 26 if not self._thin else 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self.theme.size["bar_thin" if self._thin else "bar"]
        area = QRectF(5, (self.height() - bar) / 2, self.width() - 10, bar)
        paint_track(
            painter,
            self.theme,
            area,
            self._score,
            low=self._low,
            high=self._high,
            previous=self._previous,
            target=self._target,
        )


def cut(score: float) -> str:
    """A score with one decimal, cut and not rounded."""
    return f"{int(round(score * 10, 9)) / 10:.1f}"


def paint_track(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    score: float | None,
    *,
    low: float | None = None,
    high: float | None = None,
    previous: float | None = None,
    target: float | None = None,
) -> None:
    """Draw the track into an area as high as the bar; delegates use this too."""

    def x(value: float) -> float:
        return area.left() + area.width() * min(_FULL, max(0.0, value)) / _FULL

    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("subtle"))
    painter.drawRoundedRect(area, 2, 2)
    painter.setPen(QPen(theme.color("surface"), 1))
    for step in (1, 2, 3):
        painter.drawLine(QPointF(x(step), area.top()), QPointF(x(step), area.bottom()))
    if score is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.level(min(4, int(round(score, 9)))).fill)
        painter.drawRoundedRect(
            QRectF(area.left(), area.top(), max(2.0, x(score) - area.left()), area.height()), 2, 2
        )
    middle = area.center().y()
    if low is not None and high is not None and high > low:
        cap = theme.tokens["chart"]["whisker_cap"] / 2
        painter.setPen(QPen(theme.color("now"), theme.tokens["chart"]["whisker_width"]))
        painter.drawLine(QPointF(x(low), middle), QPointF(x(high), middle))
        for end in (low, high):
            painter.drawLine(QPointF(x(end), middle - cap), QPointF(x(end), middle + cap))
    if target is not None:
        pen = QPen(theme.color("target"), 2)
        pen.setDashPattern([1.25, 1.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x(target), area.top() - 4), QPointF(x(target), area.bottom() + 4))
    if previous is not None:
        paint_previous(painter, theme, QPointF(x(previous), area.bottom() + 1))


def paint_previous(painter: QPainter, theme: Theme, tip: QPointF) -> None:
    """The hollow triangle of a previous value, its point at `tip`."""
    mark = theme.tokens["chart"]["prev_marker"]
    half, height = mark["width"] / 2, mark["height"]
    painter.setPen(QPen(theme.color(mark["stroke"]), mark["stroke_width"]))
    painter.setBrush(theme.color(mark["fill"]))
    painter.drawPolygon(
        QPolygonF([tip, QPointF(tip.x() - half, tip.y() + height), QPointF(tip.x() + half, tip.y() + height)])
    )
