"""Fields of the own initiative's dialog that hold several things: what it lifts, and what it waits for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.wording import questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

LEVELS = range(5)
_MOST_ROWS = 14


class _Rows(QWidget):
    """A name, rows that can each be removed, and below them what adds one. `changed` tells that one came or went."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, remark: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(self, text=name, style="small", color="text_secondary", theme=theme))
        head.addWidget(ElidedLabel(self, text=remark, style="small", color="text_muted", theme=theme), 1)
        self.column.addLayout(head)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2)
        self.column.addLayout(self.lines)
        self.shown: list[QWidget] = []

    def show_rows(self, rows: list[tuple[str, Callable[[], None]]]) -> None:
        """Show these words, each with what its button does."""
        for old in self.shown:
            self.lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.shown = [self._row(words, remove) for words, remove in rows]
        self.updateGeometry()

    def _row(self, words: str, remove: Callable[[], None]) -> QWidget:
        host = QWidget(self)
        line = QHBoxLayout(host)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        label = ElidedLabel(host, text=words, theme=self._theme)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line.addWidget(label, 1)
        button = Button(host, kind="quiet", icon="x", size="small", theme=self._theme)
        button.setAccessibleName(_("Remove: {what}").format(what=words))
        button.clicked.connect(lambda: remove())
        line.addWidget(button)
        self.lines.addWidget(host)
        host.show()
        dress(host, self._theme)
        return host

    def box(self, spoken: str) -> ComboBox:
        """A list to choose from."""
        box = ComboBox(self, theme=self._theme)
        box.setAccessibleName(spoken)
        box.setMaxVisibleItems(_MOST_ROWS)
        return box


class LiftRows(_Rows):
    """The levels that an initiative lifts: question, from, to."""

    def __init__(self, theme: Theme, framework: Framework, lifts: tuple[Lift, ...], parent: QWidget) -> None:
        super().__init__(theme, _("Lifts"), _("questions, from level to level"), parent)
        self._framework = framework
        self.lifts = list(lifts)
        self.question = self.box(_("Question"))
        self.question.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for one in framework.questions:
            self.question.addItem(questions.named(framework, one.id), one.id)
        self.start, self.to = self.box(_("From level")), self.box(_("To level"))
        for level in LEVELS:
            self.start.addItem(written(level), level)
            self.to.addItem(written(level), level)
        self.start.setCurrentIndex(1)
        self.to.setCurrentIndex(2)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.start)
        line.addWidget(PlainLabel(self, text="→", theme=theme))
        line.addWidget(self.to)
        line.addStretch(1)
        self.add = Button(self, text=_("Add"), icon="plus", theme=theme)
        self.add.setAccessibleName(_("Add a level that it lifts"))
        self.add.clicked.connect(self._add)
        line.addWidget(self.add)
        self.column.addWidget(self.question)
        self.column.addLayout(line)
        self.wrong = PlainLabel(self, style="small", color="level0", wrap=True, theme=theme)
        self.wrong.hide()
        self.column.addWidget(self.wrong)
        self._show()

    def _add(self) -> None:
        question, start, to = (
            str(self.question.currentData()),
            self.start.currentData(),
            self.to.currentData(),
        )
        said = ""
        if to <= start:
            said = _("The level it lifts to has to be above the one it starts from.")
        elif any(one.question == question and one.start < to and start < one.to for one in self.lifts):
            said = _("It lifts this question there already.")
        self.wrong.setText(said)
        self.wrong.setVisible(bool(said))
        if not said:
            self.lifts.append(Lift(question, int(start), int(to)))
            self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.show_rows([(self._words(one), partial(self._remove, one)) for one in self.lifts])

    def _words(self, one: Lift) -> str:
        return _("{question}: {start} → {to}").format(
            question=questions.named(self._framework, one.question),
            start=written(one.start),
            to=written(one.to),
        )

    def _remove(self, one: Lift) -> None:
        self.lifts.remove(one)
        self._show()
        self.changed.emit()


class ChosenRows(_Rows):
    """Initiatives that are picked from a list, each once."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        remark: str,
        offered: tuple[tuple[str, str], ...],
        chosen: tuple[str, ...],
        parent: QWidget,
    ) -> None:
        """`offered` are ids with the words they are shown under."""
        super().__init__(theme, name, remark, parent)
        self._offered = dict(offered)
        self.chosen = [one for one in chosen if one in self._offered]
        self.list = self.box(name)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.list.addItem(_("Pick an initiative"), "")
        for key, words in offered:
            self.list.addItem(words, key)
        self.list.activated.connect(lambda _at: self.pick(str(self.list.currentData())))
        self.column.addWidget(self.list)
        self._show()

    def pick(self, key: str) -> None:
        """Add an initiative to the chosen ones."""
        self.list.setCurrentIndex(0)
        if key and key not in self.chosen:
            self.chosen.append(key)
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self.show_rows([(self._offered[one], partial(self._remove, one)) for one in self.chosen])

    def _remove(self, one: str) -> None:
        self.chosen.remove(one)
        self._show()
        self.changed.emit()
