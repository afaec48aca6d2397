"""The head of the Compare page: both rounds with a menu to choose them, swap, and the change of the index."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.empty_state import IconTile
from readiness_desktop.gui.widgets.figure_link import FigureLink
from readiness_desktop.gui.widgets.labels import PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import comparison, dates, numbers
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.comparison import Comparison, Stand
    from readiness_desktop.domain.framework import Framework

_INSET = 13
Choice = tuple[str, str]
"""A key and what stands in the menu."""


class SideBox(Themed, QWidget):
    """One of the two rounds; `chosen` carries the key of another one that was picked from its menu.

    `explained_wanted`: somebody wants to know how its index came about.
    """

    chosen = Signal(str)
    explained_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._current, self._name = "", name
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 8, 16, 8)
        row.setSpacing(12)
        column = QVBoxLayout()
        column.setSpacing(2)
        self.button = Button(
            self, text="", kind="plain", size="small", icon_after="chevron-down", theme=theme
        )
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.offer)
        # The words of a quiet button begin where its padding ends.
        self.verdict = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        self.counted = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.button)
        for label in (self.verdict, self.counted):
            label.setContentsMargins(_INSET, 0, 0, 0)
            column.addWidget(label)
        self.index = PlainLabel(self, style="heading", numbers=True, theme=theme)
        self.index.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._link = FigureLink(self.index, self.explained_wanted.emit)
        row.addLayout(column, 1)
        row.addWidget(self.index)
        self.use(theme)

    def show_stand(
        self, framework: Framework, stand: Stand, choices: tuple[Choice, ...], current: str
    ) -> None:
        """Show a round and what could be chosen in its place."""
        self._choices, self._current = choices, current
        title = title_of(stand)
        self.button.setText(title)
        self.button.setAccessibleName(_("{side}: {round}").format(side=self._name, round=title))
        self.button.setEnabled(len(choices) > 1)
        self.verdict.setText(verdict_of(framework, stand))
        self.counted.setText(comparison.counted(stand))
        shown = numbers.points(stand.results.index)
        self.index.setText(shown)
        self._link.set_on(stand.results.index is not None and explainable(framework, stand), _("Index"))
        self.index.setAccessibleName(_("Index {points}").format(points=shown))

    def offer(self) -> QMenu:
        """Offer the rounds below the button; the shown one is ticked."""
        menu = QMenu(self.button)
        self.theme.clothe(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        for key, words in self._choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key == self._current)
            action.triggered.connect(self._choosing(key))
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))
        return menu

    def _choosing(self, key: str) -> Callable[[], None]:
        return lambda *_on: self.chosen.emit(key)


class PairBar(Card):
    """`chosen` carries (which side, key); `swapped` asks for the other order, `explained_wanted` names a side."""

    chosen = Signal(str, str)
    swapped = Signal()
    explained_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.before = SideBox(theme, self, name=_("Earlier side"))
        self.after = SideBox(theme, self, name=_("Later side"))
        self.swap = Button(self, text=_("Swap"), icon="arrow-left-right", theme=theme)
        self.swap.clicked.connect(self.swapped)
        self.before.chosen.connect(lambda key: self.chosen.emit("before", key))
        self.after.chosen.connect(lambda key: self.chosen.emit("after", key))
        self.before.explained_wanted.connect(lambda: self.explained_wanted.emit("before"))
        self.after.explained_wanted.connect(lambda: self.explained_wanted.emit("after"))
        middle = QHBoxLayout()
        middle.setContentsMargins(14, 12, 14, 12)
        middle.addWidget(self.swap)
        end = QVBoxLayout()
        end.setContentsMargins(16, 8, 16, 8)
        end.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(6)
        self.arrow = IconTile(self, icon="minus", ground="surface", ink="text", side=22, theme=theme)
        self.moved = PlainLabel(self, style="section", theme=theme)
        self.margin = PlainLabel(self, style="small", color="text_muted", theme=theme)
        line.addWidget(self.arrow)
        line.addWidget(self.moved)
        line.addWidget(self.margin)
        line.addStretch(1)
        self.explained = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        end.addLayout(line)
        end.addWidget(self.explained)
        row.addWidget(self.before, 5)
        row.addWidget(_edge(self))
        row.addLayout(middle)
        row.addWidget(_edge(self))
        row.addWidget(self.after, 5)
        row.addWidget(_edge(self))
        row.addLayout(end, 3)

    def show_change(self, compared: Comparison) -> None:
        """Say how the index changed and whether the ranges explain it."""
        index = compared.index
        self.moved.setText(comparison.points_moved(index))
        self.margin.setText(comparison.margin(index))
        self.explained.setText(comparison.explained(index))
        self.explained.setToolTip(as_tooltip(comparison.index_sentence(index)))
        icon = "minus"
        if index.changed:
            icon = "trending-up" if (index.difference or 0.0) > 0 else "trending-down"
        self.arrow.set_icon_name(icon)


def title_of(stand: Stand) -> str:
    """What stands on the button of a round: its number and day, before it the assessment where that is another."""
    day = dates.day(stand.round.as_of)
    said = _("Round {number}, {day}").format(number=stand.round.number, day=day)
    return f"{stand.of}, {said}" if stand.of else said


def explainable(framework: Framework, stand: Stand) -> bool:
    """Whether the open question set can say how its figures came about; that of another version would say it wrong."""
    return stand.results.framework_checksum == framework.checksum


def verdict_of(framework: Framework, stand: Stand) -> str:
    """The verdict of a round, with an issued one beside it."""
    from readiness_desktop.wording.issued import both

    return both(framework, stand.results)


def _edge(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFixedWidth(1)
    line.setProperty("line", "left")
    return line
