"""The four steps of a setup in a row: done, current, still to come."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

_RING = 24


class Stepper(Painted):
    """Names the steps; a click on a finished one goes back to it (`step_wanted`)."""

    step_wanted = Signal(int)
    spoken_role = "StaticText"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[str, ...] = ()
        self._current = 0
        self._done: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: tuple[str, ...], current: int, done: frozenset[int]) -> None:
        """Show where the setup is."""
        self._steps, self._current, self._done = steps, current, done
        said = _("Step {number} of {count}: {name}")
        self.setAccessibleName(said.format(number=current + 1, count=len(steps), name=steps[current]))
        self.update()

    @property
    def done(self) -> frozenset[int]:
        """The steps that are ticked."""
        return self._done

    def sizeHint(self) -> QSize:
        return QSize(300, self.theme.scaled(28) if self.themed else 28)

    minimumSizeHint = sizeHint

    def _places(self) -> list[tuple[float, float]]:
        """Left edge and width of each step; the lines between them share what is left."""
        ring = self.theme.scaled(_RING)
        metrics = QFontMetricsF(self.theme.font("section"))
        widths = [ring + 10 + metrics.horizontalAdvance(name) for name in self._steps]
        spare = self.width() - sum(widths)
        gap = max(8.0, spare / max(1, len(self._steps) - 1))
        places, left = [], 0.0
        for width in widths:
            places.append((left, width))
            left += width + gap
        return places

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, (left, width) in enumerate(self._places()):
            if left <= event.position().x() <= left + width and number in self._done:
                self.step_wanted.emit(number)

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring, middle = theme.scaled(_RING), self.height() / 2
        places = self._places()
        for number, (left, width) in enumerate(places):
            circle = QRectF(left + 0.5, middle - ring / 2 + 0.5, ring - 1, ring - 1)
            current, done = number == self._current, number in self._done
            line = "accent" if current else "accent_line" if done else "border_strong"
            ground = "accent" if current else "accent_tint" if done else "surface"
            painter.setPen(QPen(theme.color(line), 1))
            painter.setBrush(theme.color(ground))
            painter.drawEllipse(circle)
            if done and not current:
                draw_centred(painter, theme, "check", circle, 14, "accent_text")
            else:
                painter.setFont(theme.font("label"))
                painter.setPen(theme.color("on_accent" if current else "text_secondary"))
                painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number + 1))
            painter.setFont(theme.font("card" if current else "lead"))
            painter.setPen(theme.color("text" if current else "text_secondary"))
            words = QRectF(left + ring + 10, 0, width, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._steps[number])
            if number + 1 < len(places):
                start, end = left + width + 8, places[number + 1][0] - 12
                if end > start:
                    painter.setPen(QPen(theme.color("axis"), 1))
                    painter.drawLine(round(start), round(middle), round(end), round(middle))
