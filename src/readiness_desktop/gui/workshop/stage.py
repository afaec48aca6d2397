"""What the whole room looks at: one question, its five levels, and the votes once they are shown.

The room that the votes take is kept from the beginning, so that nothing moves when they are shown. Where there is
little of it (`keeps_room` is False) the question has it first, as large as it can be, and yields it then.
"""

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire import effect_words
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.chip import Chip
from readiness_desktop.gui.workshop.big_label import SMALLEST, BigLabel
from readiness_desktop.gui.workshop.level_row import LevelRow, stack_of
from readiness_desktop.gui.workshop.room import Room
from readiness_desktop.wording import questions, workshop
from readiness_desktop.wording.people import Shown

_QUESTION, _LEVEL, _SMALL = 34, 21, 17
"""Pixels in a window of 1440 by 900 beside the list of people; everything grows and shrinks with these."""

_DESIGN = (1080, 640)
_LARGEST, _STEP = 3.2, 0.04
_LINE = 1.3
_GAP = 8


class Stage(QWidget):
    """Shows a room. `picked` tells the level that somebody clicked to agree on."""

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stack = 0
        self.keeps_room = True
        self._fitted: tuple[object, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(_GAP)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.crumb = BigLabel(self, color="text_secondary", theme=theme)
        self.gate = Chip(self, theme=theme)
        head.addWidget(self.crumb)
        head.addWidget(self.gate)
        head.addStretch(1)
        column.addLayout(head)
        self.question = BigLabel(self, style="question", wrap=True, theme=theme)
        column.addWidget(self.question)
        column.addSpacing(4)
        self.rows = tuple(LevelRow(self, level=level, theme=theme) for level in range(5))
        for row in self.rows:
            row.picked.connect(self.picked)
            column.addWidget(row)
        self.apart = BigLabel(self, style="card", wrap=True, theme=theme)
        self.more = BigLabel(self, color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.apart)
        column.addWidget(self.more)
        column.addStretch(1)

    def show_room(self, room: Room) -> None:
        """Show the question as it stands; nothing of a vote before it is revealed."""
        framework, asked = room.hub.framework, room.asked
        group = next(one for one in room.parts() if any(q.id == asked.id for q in one.questions))
        self.crumb.setText(f"{group.short}, {questions.named(framework, asked.id)}")
        self.gate.setVisible(asked.gate is not None)
        if asked.gate is not None:
            mark = replace(self._theme.gate("MISSING"), icon="signpost")
            self.gate.show_meaning(mark, effect_words.gate_kind(asked.gate.kind))
        self.question.setText(asked.ask)
        counted, people = room.tally, {one.uuid: one for one in room.people}
        for row, step, text in zip(self.rows, framework.scale, asked.levels, strict=True):
            row.show_level(step.name, text)
            voters = tuple(people[one] for one in counted.levels[row.level]) if room.revealed else ()
            row.show_votes(
                voters,
                counts=room.counts_only,
                live=room.revealed and not room.hub.locked,
                agreed=room.revealed and room.agreed == row.level,
                proposed=room.revealed and room.agreed is None and counted.proposal == row.level,
            )
        # Room for the stacks is kept from the beginning: nothing moves when the votes are shown.
        self._stack = 1 if room.counts_only else stack_of(len(people))
        if not self.keeps_room and not room.revealed:
            self._stack = 0
        self._say(framework, room, people)
        self.fit()

    def _say(self, framework: Framework, room: Room, people: dict[str, Shown]) -> None:
        counted = room.tally
        self.apart.setVisible(room.revealed)
        self.more.setVisible(room.revealed)
        if not room.revealed:
            self.apart.setText("")
            self.more.setText("")
            return
        self.apart.setText(workshop.apart(counted.apart, counted.votes, split=counted.split))
        self.apart.set_color("level1" if counted.split else "text")
        unknown = workshop.unknown(len(counted.unknown))
        if unknown and not room.counts_only:
            unknown = f"{unknown} ({', '.join(people[one].initials for one in counted.unknown)})"
        agreed = workshop.agreed(framework, room.agreed)
        said = (
            workshop.agreement(counted.agreement),
            unknown,
            workshop.proposal(framework, counted.proposal) if not agreed else "",
            agreed,
        )
        self.more.setText(". ".join(words for words in said if words) + ".")

    # ------------------------------------------------------------ size

    def fit(self) -> None:
        """Write as large as everything fits; room for what is said of the votes is kept before they are shown."""
        width, height = self.width() - 48, self.height() - 24
        key = (width, height, self._stack, self.question.text(), self.apart.text(), self.more.text())
        key = (*key, self.keeps_room, self._theme.text_percent, self.rows[0].accessibleName())
        if key == self._fitted or width <= 0 or height <= 0:
            return
        self._fitted = key
        scale = min(_LARGEST, 1.6 * max(width / _DESIGN[0], height / _DESIGN[1]))
        while scale > 0.4 and self._height_at(scale, width) > height:
            scale -= _STEP
        level = self._pixels(_LEVEL, scale)
        self.crumb.set_pixels(self._pixels(_SMALL, scale))
        self.question.set_pixels(self._pixels(_QUESTION, scale))
        self.question.setMinimumHeight(self.question.height_at(self._pixels(_QUESTION, scale), width))
        self.apart.set_pixels(level)
        self.more.set_pixels(self._pixels(_SMALL, scale))
        names = max(row.name_width_at(level) for row in self.rows)
        for row in self.rows:
            row.set_size(level, names, self._stack)
            row.setFixedHeight(row.height_at(level, width, names, self._stack))

    @staticmethod
    def _pixels(design: int, scale: float) -> int:
        return max(SMALLEST, round(design * scale))

    def _height_at(self, scale: float, width: int) -> int:
        level, small = self._pixels(_LEVEL, scale), self._pixels(_SMALL, scale)
        names = max(row.name_width_at(level) for row in self.rows)
        rows = sum(row.height_at(level, width, names, self._stack) + _GAP for row in self.rows)
        top = max(self.crumb.height_at(small, width), self.gate.sizeHint().height()) + 2 * _GAP + 4
        said = self.apart.height_at(level, width) + self.more.height_at(small, width)
        # Before the votes are shown the room for what is said of them is kept: then nothing moves.
        kept = round(_LINE * (level + 2 * small)) if self.keeps_room else 0
        below = max(said if self.keeps_room or not self.apart.isHidden() else 0, kept) + 2 * _GAP
        return top + self.question.height_at(self._pixels(_QUESTION, scale), width) + rows + below

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fitted = ()
        self.fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(420, 320)
