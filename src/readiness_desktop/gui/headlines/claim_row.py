"""One dimension on the last page of a self-check: what is claimed, what that holds up, and what to show for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.self_check import Claim
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.chip import Chip
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.level_glyph import LevelGlyph
from readiness_desktop.wording import self_check
from readiness_desktop.wording.translate import _

SHOWN, SHOWN_UNBLOCKED = 3, 2


class ClaimRow(Card):
    """`show_claim` fills it; evidence beyond the first few is one click away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._needed: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._glyph = LevelGlyph(self, theme=theme)
        self.name = PlainLabel(self, style="card", theme=theme)
        self.claimed = PlainLabel(self, color="text_secondary", theme=theme)
        self.chip = Chip(self, theme=theme)
        head.addWidget(self._glyph)
        head.addWidget(self.name)
        head.addWidget(self.claimed)
        head.addStretch(1)
        head.addWidget(self.chip)
        column.addLayout(head)
        self.effect = PlainLabel(self, color="text_secondary", wrap=True, theme=theme)
        self.beside = PlainLabel(self, color="text_secondary", wrap=True, theme=theme)
        self.to_show = PlainLabel(self, style="label", wrap=True, theme=theme)
        self.evidence = PlainLabel(self, wrap=True, theme=theme)
        self.more = Button(self, kind="link", size="small", theme=theme)
        self.more.clicked.connect(self._show_all)
        for part in (self.effect, self.beside, self.to_show, self.evidence):
            column.addWidget(part)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_claim(self, framework: Framework, name: str, claim: Claim, beside: str) -> None:
        """Show what is claimed; `beside` says what an assessment found since, empty where there is none."""
        self._needed = claim.needed
        self._glyph.set_level(claim.level)
        self.name.setText(name)
        self.claimed.setText(self_check.claimed(framework, claim))
        self.chip.show_meaning(self.theme.gate("FAIL"), _("Holds up a launch"))
        self.chip.setVisible(claim.holds_up)
        self.effect.setText(self_check.effect(framework, claim))
        self.beside.setText(beside)
        self.beside.setVisible(bool(beside))
        self.to_show.setText(self_check.to_show(framework, claim))
        self.to_show.setVisible(claim.answered)
        self.evidence.setVisible(claim.answered)
        shown = SHOWN if claim.holds_up else SHOWN_UNBLOCKED
        hidden = len(claim.needed) - shown
        self.more.setText(self_check.more(hidden))
        self.more.setAccessibleName(_("{name}: {more}").format(name=name, more=self_check.more(hidden)))
        self.more.setVisible(hidden > 0)
        self._list(self._needed[:shown])

    def _show_all(self) -> None:
        self.more.hide()
        self._list(self._needed)

    def _list(self, needed: tuple[str, ...]) -> None:
        self.evidence.setText("\n".join(f"• {one}" for one in needed))
