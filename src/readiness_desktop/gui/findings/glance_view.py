"""What the round says beside its verdict: one line a page, each one click from where it stands in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.findings.explained_list import ExplainedList
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.wording import at_a_glance
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.findings import Findings


class GlanceView(QWidget):
    """`page_wanted` carries the page of the line that was opened."""

    page_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self, theme=theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 12, 1, 1)
        head = CardHead(
            card, title=_("What else the answers mean"), remark=_("Enter or a click opens the page")
        )
        head.row.setContentsMargins(15, 0, 15, 0)
        inside.addWidget(head)
        self.list = ExplainedList(theme, card)
        self.list.setAccessibleName(_("What else the answers mean"))
        self.list.wanted.connect(self.page_wanted)
        inside.addWidget(self.list, 1)
        column.addWidget(card)
        # What lies hidden in the stack of the page must not make the page wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        dress(self, theme)

    def show_findings(self, findings: Findings) -> None:
        """Show what these findings come to."""
        self.list.show_lines(at_a_glance.lines(findings))
