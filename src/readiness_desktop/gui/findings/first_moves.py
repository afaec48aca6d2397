"""The first initiatives of the roadmap in a strip: rank, title, window, and what each closes, none of it cut."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import roadmap
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

MOST = 3
PAD = 16
LINES = 2
REMARK_LINES = 3


@dataclass(frozen=True, slots=True)
class FirstMove:
    """One of the first initiatives."""

    rank: int
    id: str
    title: str
    remark: str


def first_moves(framework: Framework, plan: Plan) -> tuple[FirstMove, ...]:
    """The first three initiatives as the roadmap lists them: by window, then in schedule order."""
    order = sorted(plan.initiatives, key=lambda planned: planned.window)
    found: list[FirstMove] = []
    for rank, planned in enumerate(order[:MOST], 1):
        why = roadmap.reasons(framework, plan, planned)
        remark = ", ".join([roadmap.when(planned), *why[:1]])
        found.append(FirstMove(rank, planned.id, plan.initiative(framework, planned.id).title, remark))
    return tuple(found)


class FirstMovesStrip(Painted):
    """Paints the moves side by side; a click or Enter tells `move_wanted` with the id of the initiative."""

    move_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moves: tuple[FirstMove, ...] = ()
        self._note = ""
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.use(theme)

    def show_moves(self, moves: tuple[FirstMove, ...], note: str = "") -> None:
        """Show these; `note` stands in their place where there is none."""
        self._moves, self._note, self._at = moves, note, 0
        said = "; ".join(f"{m.rank} {m.title}: {m.remark}" for m in moves) or note
        self.setAccessibleName(_("First moves of the roadmap"))
        self.setAccessibleDescription(said)
        self.setToolTip(as_tooltip("\n".join(f"{m.rank}  {m.title}" for m in moves)))
        self.setEnabled(bool(moves))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As many lines as the moves need at the width at hand, and their padding."""
        if not self.themed:
            return QSize(300, 58)
        titles, remarks = self._lines()
        control, small = marks.metrics(self.theme, "control"), marks.metrics(self.theme, "small")
        return QSize(300, titles * control.height() + remarks * small.height() + 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _lines(self) -> tuple[int, int]:
        """The most lines that a title and a remark take."""
        control, small = marks.metrics(self.theme, "control"), marks.metrics(self.theme, "small")
        titles = remarks = 1
        for number, move in enumerate(self._moves):
            room = self._room(number)
            titles = max(titles, len(marks.wrapped(control, move.title, room, LINES)))
            remarks = max(remarks, len(marks.wrapped(small, sentence(move.remark), room, REMARK_LINES)))
        return titles, remarks

    def _room(self, number: int) -> int:
        """The width of the words of a move."""
        return self._cell(number).width() - PAD - 14 - 4 - 12

    def minimumSizeHint(self) -> QSize:
        """As high as the hint."""
        return QSize(120, self.sizeHint().height())

    def paint(self) -> None:
        """Draw."""
        painter = QPainter(self)
        theme = self.theme
        if not self._moves:
            area = self.rect().adjusted(PAD, 0, -PAD, 0)
            marks.draw_text(painter, theme, area, self._note, "body", "text_secondary")
            return
        control = marks.metrics(theme, "control")
        small = marks.metrics(theme, "small")
        for number, move in enumerate(self._moves):
            cell = self._cell(number)
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(QPointF(cell.left() + 0.5, 0), QPointF(cell.left() + 0.5, self.height()))
            titles, remarks = self._lines()
            top = (self.height() - titles * control.height() - remarks * small.height() - 2) // 2
            rank = QRect(cell.left() + PAD, top, 14, control.height())
            marks.draw_text(painter, theme, rank, str(move.rank), "card")
            title = QRect(rank.right() + 4, top, self._room(number), control.height())
            used = marks.draw_lines(painter, theme, title, move.title, "control", "text", LINES)
            below = QRect(title.left(), top + used + 2, title.width(), small.height())
            marks.draw_lines(
                painter, theme, below, sentence(move.remark), "small", "text_secondary", REMARK_LINES
            )
            if self.hasFocus() and number == self._at:
                painter.setPen(QPen(theme.color("focus"), 2))
                painter.drawRoundedRect(cell.adjusted(3, 2, -2, -2), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the move under the pointer."""
        for number, move in enumerate(self._moves):
            if self._cell(number).contains(event.position().toPoint()):
                self.move_wanted.emit(move.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter opens."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._moves:
            self._at = min(len(self._moves) - 1, max(0, self._at + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._moves:
            self.move_wanted.emit(self._moves[self._at].id)
        else:
            super().keyPressEvent(event)

    def _cell(self, number: int) -> QRect:
        wide = self.width() / len(self._moves)
        left = round(number * wide)
        return QRect(left, 0, round((number + 1) * wide) - left, self.height())
