"""The success statement over its checks: these scroll in their card, or where it is low both scroll as one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.value.check_list import CheckList
from readiness_desktop.gui.value.sentence_card import SentenceCard
from readiness_desktop.gui.widgets.low_scroll import LowScroll
from readiness_desktop.wording.translate import _

_GAP = 16


class StatementSide(LowScroll):
    """The sentence is always whole; the checks take the rest of the room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_("Success and value"), parent)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self.sentence = SentenceCard(theme, self.inside)
        self.checks = CheckList(theme, self.inside)
        column.addWidget(self.sentence)
        column.addWidget(self.checks, 1)

    def fit(self) -> None:
        """Two bars beside each other would be one too many: where this scrolls, the checks do not."""
        room = self.maximumViewportSize()
        needed = self.sentence.heightForWidth(room.width()) + _GAP + self.checks.least
        self.checks.set_whole(needed > room.height())
        super().fit()
