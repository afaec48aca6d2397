"""The numbers of a dimension's questions as small chips, each showing whether it is answered, open or flagged."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.one_of import OneOf, check_one
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

_SIDE = 24
_WIDE_FROM = 99
MOST_CHIPS = 60
"""More numbers than that are shown in parts: the one in which the open question is."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a question stands: `wanted` is False where the list is filtered and this one falls out."""

    answered: bool
    flagged: bool
    wanted: bool = True


class NumberChip(Themed, OneOf):
    """One number."""

    def __init__(self, parent: QWidget | None, question: str, number: int, title: str, theme: Theme) -> None:
        super().__init__(parent)
        self.question, self._number, self._title = question, number, title
        self._mark = Mark(False, False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(as_tooltip(title))
        self._refresh_name()
        self.use(theme)

    def stand_for(self, question: str, number: int, title: str) -> None:
        """Be the number of another question."""
        self.question, self._number, self._title = question, number, title
        self.setToolTip(as_tooltip(title))
        self._refresh_name()
        self.update()

    def show_mark(self, mark: Mark) -> None:
        """Show how the question stands."""
        if mark != self._mark:
            self._mark = mark
            self.setEnabled(mark.wanted)
            self._refresh_name()
            self.update()

    def _refresh_name(self) -> None:
        words = [str(self._number), self._title]
        words.append(_("answered") if self._mark.answered else _("not yet answered"))
        if self._mark.flagged:
            words.append(_("flagged for review"))
        self.setAccessibleName(", ".join(words))

    def sizeHint(self) -> QSize:
        side = self.theme.scaled(_SIDE) + 2 if self.themed else _SIDE
        return QSize(round(side * (1.5 if self._number > _WIDE_FROM else 1)) + 1, side + 4)

    minimumSizeHint = sizeHint

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def nextCheckState(self) -> None:
        """Checking follows from the question that is shown."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed:
            return
        theme, on = self.theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1.5, 3.5, -1.5, -1.5)
        if on:
            painter.setPen(QPen(theme.color("accent_text"), 2))
            area = area.adjusted(-0.5, -0.5, 0.5, 0.5)
        else:
            painter.setPen(QPen(theme.color("border" if self._mark.answered else "border_strong"), 1))
        hovered = self.underMouse() and self.isEnabled()
        ground = "hover" if hovered else "subtle" if self._mark.answered and not on else "surface"
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(area, 4, 4)
        painter.setFont(theme.font("label" if on else "small", numbers=True))
        ink = "text" if on else "text_secondary" if self.isEnabled() else "text_disabled"
        painter.setPen(theme.color(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self._mark.flagged:
            painter.setPen(QPen(theme.color("surface"), 1))
            painter.setBrush(theme.level(1).fill)
            painter.drawEllipse(QPointF(area.right() - 1, area.top() + 1), 3.2, 3.2)


class NumberChips(Themed, QWidget):
    """The chips of one dimension or module: one Tab stop, arrows move inside. `picked` tells a question."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None, questions: tuple[tuple[str, str], ...], theme: Theme) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=3, line_gap=1)
        self._all = questions
        self._places = {question: place for place, (question, _title) in enumerate(questions)}
        self._first = 0
        self._made = tuple(
            NumberChip(self, question, number, title, theme)
            for number, (question, title) in enumerate(questions[:MOST_CHIPS], start=1)
        )
        self.chips = self._made
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.clicked.connect(self._clicked)
            chip.installEventFilter(self)
        self.use(theme)

    def show_current(self, question: str | None) -> None:
        """Show which question is open."""
        self._turn_to(question)
        held = question if any(chip.question == question for chip in self.chips) else self.chips[0].question
        check_one(self.chips, next((chip for chip in self.chips if chip.question == question), None))
        for chip in self.chips:
            stop = chip.question == held
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _turn_to(self, question: str | None) -> None:
        """Show the part of the numbers that this question is in."""
        first = self._places.get(question or "", 0) // MOST_CHIPS * MOST_CHIPS
        if first == self._first:
            return
        self._first = first
        part = self._all[first : first + MOST_CHIPS]
        self.chips = self._made[: len(part)]
        for place, chip in enumerate(self._made):
            chip.setVisible(place < len(part))
            if place < len(part):
                chip.stand_for(part[place][0], first + place + 1, part[place][1])

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, NumberChip):
            self.picked.emit(chip.question)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # type: ignore[override]
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if not isinstance(event, QKeyEvent) or not isinstance(watched, NumberChip):
            return False
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # arrows move in the group, not to another question
            return True
        if event.type() == QEvent.Type.KeyPress:
            enabled = [chip for chip in self.chips if chip.isEnabled() or chip is watched]
            place = enabled.index(watched) + step
            if 0 <= place < len(enabled):
                enabled[place].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False
