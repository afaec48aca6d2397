"""Every answer of two rounds with what became of it, filtered by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.compare import rows
from readiness_desktop.gui.compare.pair_list import PairList
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import comparison
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.comparison import Comparison
    from readiness_desktop.domain.framework import Framework

KINDS = ("changed", "new", "gone", "unchanged")


class AllChanges(Card):
    """`question_wanted` carries a question to show; `left` goes back to the overview."""

    question_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._framework: Framework | None = None
        self._compared: Comparison | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(11, 7, 15, 7)
        self.back = Button(self, text=_("Back"), icon="arrow-left", kind="quiet", theme=theme)
        self.back.clicked.connect(self.left)
        self.filter = SegmentedControl(
            self, current="changed", name=_("Which answers"), small=True, theme=theme
        )
        self.filter.chosen.connect(lambda _key: self._refresh())
        self.note = PlainLabel(
            self, text=_("At the right: the answer’s effect on the index"), style="small", theme=theme
        )
        self.note.set_color("text_muted")
        head.addWidget(self.back)
        head.addWidget(self.filter)
        head.addStretch(1)
        head.addWidget(self.note)
        column.addLayout(head)
        column.addWidget(Divider(self, theme=theme))
        self.list = PairList(theme, self, name=_("Answers before and after"))
        self.list.wanted.connect(self.question_wanted)
        self.nothing = PlainLabel(
            self, text=_("No answer of this kind."), color="text_secondary", theme=theme
        )
        self.nothing.setContentsMargins(15, 12, 15, 12)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)

    def show_comparison(self, framework: Framework, compared: Comparison) -> None:
        """Show the answers of these rounds."""
        self._framework, self._compared = framework, compared
        counts = {kind: sum(one.kind == kind for one in compared.questions) for kind in KINDS}
        self.filter.set_choices(
            tuple((kind, f"{comparison.kind(kind)} {written(counts[kind])}") for kind in KINDS)
        )
        self._refresh()

    def _refresh(self) -> None:
        if self._framework is None or self._compared is None:
            return
        wanted = self.filter.current or "changed"
        found = tuple(one for one in self._compared.questions if one.kind == wanted)
        if wanted != "unchanged":
            found = tuple(sorted(found, key=lambda one: -abs(one.effect or 0.0)))
        self.list.show_rows(rows.answer_rows(self._framework, found))
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
