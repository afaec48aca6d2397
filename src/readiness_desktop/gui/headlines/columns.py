"""The claims of a self-check as columns of courses: the more that is claimed, the higher the wall."""

from PySide6.QtCore import QLine, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.self_check import Claim
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.lines import elided_lines
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import self_check
from readiness_desktop.wording.translate import _

_COURSES, _GAP, _BETWEEN = 4, 4, 8
_LEAST_COLUMN = 72


class ClaimColumns(Painted):
    """One column a dimension, with the number claimed and its short name; a dashed line where gates that block need it.

    Where columns would be too narrow for their names they lie on their sides, one below the other.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[tuple[str, Claim], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.use(theme)

    def show_claims(self, framework: Framework, claims: tuple[Claim, ...]) -> None:
        """Show these."""
        self._columns = tuple(
            (one.short, claim) for one, claim in zip(framework.dimensions, claims, strict=True)
        )
        said = [f"{name}: {self_check.claimed(framework, claim)}" for name, claim in self._columns]
        self.setAccessibleName(", ".join(said))
        self.update()

    def _below(self) -> int:
        return self.theme.line("question") + 2 * self.theme.line("small") + 8

    def sizeHint(self) -> QSize:
        return QSize(340, 160 + self._below())

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 120 + self._below())

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = max(1, len(self._columns))
        wide = (self.width() - _BETWEEN * (count - 1)) / count
        wall = QRectF(0, theme.line("small") + 4, self.width(), 0)
        wall.setBottom(self.height() - self._below())
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_muted"))
        words = _("Dashed: the level that a blocking gate needs")
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(0, 0, self.width(), theme.line("small")), shown)
        if wide < theme.scaled(_LEAST_COLUMN):
            self._paint_lying(painter, wall.top(), count)
            return
        for number, (name, claim) in enumerate(self._columns):
            area = QRectF(number * (wide + _BETWEEN), wall.top(), wide, wall.height())
            self._paint_courses(painter, area, claim.level)
            self._paint_words(painter, area, name, claim)
            if claim.wanted is not None:
                y = round(area.bottom() - area.height() * claim.wanted / _COURSES)
                # Neighbours meet in the middle of the gap between them.
                ends = round(area.left() - _BETWEEN / 2), round(area.right() + _BETWEEN / 2)
                self._paint_wanted(painter, QLine(ends[0], y, ends[1], y))

    def _paint_lying(self, painter: QPainter, top: float, count: int) -> None:
        theme = self.theme
        tall = (self.height() - top - _BETWEEN * (count - 1)) / count
        named, marked = self.width() * 0.42, theme.scaled(28)
        small = theme.line("small")
        for number, (name, claim) in enumerate(self._columns):
            y = top + number * (tall + _BETWEEN)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("text_secondary"))
            lines = elided_lines(name, painter.font(), named, 2)
            for at, words in enumerate(lines):
                row = QRectF(0, y + (tall - len(lines) * small) / 2 + at * small, named, small)
                painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)
            painter.setFont(theme.font("question", numbers=True))
            painter.setPen(theme.color("text"))
            painter.drawText(QRectF(named, y, marked, tall), Qt.AlignmentFlag.AlignCenter, _mark(claim))
            left = named + marked + 4
            painter.save()
            # On its side: what was up is right.
            painter.translate(left, y)
            painter.rotate(90)
            room = QRectF(0, left - self.width(), tall, self.width() - left)
            self._paint_courses(painter, room, claim.level)
            painter.restore()
            if claim.wanted is not None:
                x = round(left + (self.width() - left) * claim.wanted / _COURSES)
                ends = round(y - _BETWEEN / 2), round(y + tall + _BETWEEN / 2)
                self._paint_wanted(painter, QLine(x, ends[0], x, ends[1]))

    def _paint_courses(self, painter: QPainter, area: QRectF, level: int | None) -> None:
        theme = self.theme
        tall = (area.height() - _GAP * (_COURSES - 1)) / _COURSES
        painter.setPen(Qt.PenStyle.NoPen)
        for course in range(_COURSES):
            place = QRectF(
                area.left(), area.bottom() - (course + 1) * tall - course * _GAP, area.width(), tall
            )
            if level == 0 and course == 0:
                # As in the glyph: the bottom course is broken in three.
                part = (place.width() - 2 * _GAP) / 3
                painter.setBrush(theme.level(0).fill)
                for piece in range(3):
                    left = place.left() + piece * (part + _GAP)
                    painter.drawRoundedRect(QRectF(left, place.top(), part, tall), 2, 2)
                continue
            filled = level is not None and course < level
            painter.setBrush(theme.level(level or 0).fill if filled else theme.color("subtle"))
            painter.drawRoundedRect(place, 2, 2)

    def _paint_words(self, painter: QPainter, area: QRectF, name: str, claim: Claim) -> None:
        theme = self.theme
        line = theme.line("question")
        painter.setFont(theme.font("question", numbers=True))
        painter.setPen(theme.color("text"))
        painter.drawText(
            QRectF(area.left(), area.bottom() + 2, area.width(), line),
            Qt.AlignmentFlag.AlignHCenter,
            _mark(claim),
        )
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_secondary"))
        small = theme.line("small")
        room = QRectF(area.left() - 3, area.bottom() + line + 4, area.width() + 6, 2 * small + 2)
        for at, words in enumerate(elided_lines(name, painter.font(), room.width(), 2)):
            row = QRectF(room.left(), room.top() + at * small, room.width(), small)
            painter.drawText(row, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_wanted(self, painter: QPainter, line: QLine) -> None:
        painter.setPen(QPen(self.theme.color("target"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(line)


def _mark(claim: Claim) -> str:
    return "?" if claim.not_known else "–" if claim.level is None else str(claim.level)
