"""The stages side by side with the gate that ends each: one Tab stop, arrows choose the gate that is shown."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import GateStanding, OddGateDate, StageGates
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.gates.looks import state_look
from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

GAP = 18
PAD = 10
BAR = 4
TIGHT_LINES, FEW_LINES, ALL_LINES = 2, 3, 5


class StageStrip(Painted):
    """`chosen` carries the id of the gate that the user picked."""

    chosen = Signal(str)
    spoken_role = "ComboBox"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gates: tuple[GateStanding, ...] = ()
        self._odd: tuple[OddGateDate, ...] = ()
        self._names: dict[str, str] = {}
        self._current = ""
        self._hover = -1
        self._short = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)

    @property
    def current(self) -> str:
        """The gate that is shown."""
        return self._current

    def show_gates(self, framework: Framework, found: StageGates, current: str) -> None:
        """Show where each gate stands."""
        self._gates, self._current, self._odd = found.gates, current, found.odd
        by_gate = {stage.gate: stage.name for stage in framework.stages}
        self._names = {gate.id: by_gate.get(gate.id, gate.name) for gate in found.gates}
        self._tell()

    def set_short(self, short: bool) -> None:
        """Leave out date, bar and signatures where there is little height."""
        if short != self._short:
            self._short = short
            self.updateGeometry()
            self.update()

    def pick(self, gate: str) -> None:
        """Choose as the user does."""
        if gate != self._current:
            self._current = gate
            self._tell()
            self.chosen.emit(gate)

    def _tell(self) -> None:
        shown = next((gate for gate in self._gates if gate.id == self._current), None)
        said = (
            ""
            if shown is None
            else ", ".join(one for one in (words.titled(shown), *self._lines(shown)) if one)
        )
        self.say(_("Stage gate"), said)
        self.update()

    @property
    def tight(self) -> bool:
        """Whether the cards are low and too narrow for their words: then id, mark and counts stand for them."""
        small = marks.metrics(self.theme, "small")
        widest = max((small.horizontalAdvance(words.counted(one)) for one in self._gates), default=0)
        return self._short and self.card(0).width() - 2 * PAD < widest

    def _lines(self, gate: GateStanding) -> tuple[str, ...]:
        return (words.state(gate), words.when(gate, self._odd), words.counted(gate), words.signed(gate))

    def sizeHint(self) -> QSize:
        theme = self.theme
        small, label = marks.metrics(theme, "small").height(), marks.metrics(theme, "label").height()
        few = TIGHT_LINES if self.tight else FEW_LINES
        lines = few if self._short else ALL_LINES
        return QSize(7 * theme.scaled(90), 2 * PAD + label + (lines - 1) * small + (0 if self._short else 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow cards are told in fewer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def card(self, number: int) -> QRect:
        """Where a gate's card lies."""
        count = max(1, len(self._gates))
        wide = (self.width() - GAP * (count - 1)) / count
        left = round(number * (wide + GAP))
        return QRect(left, 0, round(number * (wide + GAP) + wide) - left, self.height())

    def _at(self, at: QPointF) -> int:
        return next((n for n in range(len(self._gates)) if self.card(n).contains(at.toPoint())), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self.pick(self._gates[number].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number != self._hover:
            self._hover = number
            self.setToolTip(as_tooltip(self._tip(number)))
            self.update()

    def _tip(self, number: int) -> str:
        if number < 0:
            return ""
        gate = self._gates[number]
        return "\n".join((words.titled(gate), *filter(None, self._lines(gate))))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        ids = [gate.id for gate in self._gates]
        if step is None or self._current not in ids:
            super().keyPressEvent(event)
            return
        self.pick(ids[min(len(ids) - 1, max(0, ids.index(self._current) + step))])

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, gate in enumerate(self._gates):
            self._paint_card(painter, number, gate)
            if number + 1 < len(self._gates):
                area = self.card(number)
                between = QRectF(area.right() + 1, 0, GAP, self.height())
                draw_centred(painter, self.theme, "chevron-right", between, 14, "text_muted")

    def _paint_card(self, painter: QPainter, number: int, gate: GateStanding) -> None:
        theme, area = self.theme, self.card(number)
        shown = gate.id == self._current
        painter.setPen(QPen(theme.color("accent_text" if shown else "border"), 2 if shown else 1))
        painter.setBrush(theme.color("hover" if number == self._hover and not shown else "surface"))
        edge = 1.0 if shown else 0.5
        painter.drawRoundedRect(QRectF(area).adjusted(edge, edge, -edge, -edge), 6, 6)
        inner = area.adjusted(PAD, PAD, -PAD, -PAD)
        small, label = marks.metrics(theme, "small").height(), marks.metrics(theme, "label").height()
        icon, ink = state_look(theme, gate)
        side = theme.scaled(14)
        top = inner.top()
        stage = ", ".join(gate.stages)
        name = self._names.get(gate.id, "")
        if self.tight:
            marks.draw_text(painter, theme, QRect(inner.left(), top, inner.width(), label), stage, "label")
            mark = QRect(inner.right() - side, top, side, label)
            marks.draw_icon(painter, theme, mark, icon, ink, 14)
            met = written(sum(item.met for item in gate.counted))
            counts = f"{met}/{written(len(gate.counted))}"
            line = QRect(inner.left(), top + label, inner.width(), small)
            marks.draw_text(painter, theme, line, counts, "small", "text_secondary")
            return
        marks.draw_text(
            painter, theme, QRect(inner.left(), top, inner.width(), label), f"{stage} {name}", "label"
        )
        top += label
        marks.draw_icon(painter, theme, QRect(inner.left(), top, side, small), icon, ink, 14)
        text = QRect(inner.left() + side + 4, top, inner.width() - side - 4, small)
        marks.draw_text(painter, theme, text, words.state(gate), "small", ink)
        top += small
        if not self._short:
            line = QRect(inner.left(), top, inner.width(), small)
            marks.draw_text(painter, theme, line, words.when(gate, self._odd), "small", "text_muted")
            top += small + 4
            self._paint_bar(painter, QRectF(inner.left(), top, inner.width(), BAR), gate)
            top += 8
        line = QRect(inner.left(), top, inner.width(), small)
        marks.draw_text(painter, theme, line, words.counted(gate), "small", "text_secondary")
        if not self._short:
            line = QRect(inner.left(), top + small, inner.width(), small)
            marks.draw_text(painter, theme, line, words.signed(gate), "small", "text_secondary")

    def _paint_bar(self, painter: QPainter, area: QRectF, gate: GateStanding) -> None:
        theme = self.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("off"))
        painter.drawRoundedRect(area, 2, 2)
        total = len(gate.counted)
        met = sum(item.met for item in gate.counted)
        if total and met:
            painter.setBrush(theme.color("now"))
            painter.drawRoundedRect(
                QRectF(area.left(), area.top(), area.width() * met / total, area.height()), 2, 2
            )
