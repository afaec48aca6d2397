"""Asks before a round is locked and says what it lacks, because nothing of it can be set afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.services.locking import StillMissing


def missing_words(missing: StillMissing) -> tuple[str, ...]:
    """What a round lacks, one sentence for the conditions and one for the questions."""
    said: list[str] = []
    if missing.conditions:
        said.append(
            ngettext(
                "{n} condition has no owner or no due date, so the report of this round stays a draft.",
                "{n} conditions have no owner or no due date, so the report of this round stays a draft.",
                missing.conditions,
            ).format(n=missing.conditions)
        )
    parts = tuple(
        words.format(n=number)
        for number, words in (
            (missing.open, _("{n} open")),
            (missing.flagged, _("{n} flagged")),
            (missing.splits, ngettext("{n} split vote", "{n} split votes", missing.splits)),
            (missing.to_confirm, _("{n} to re-confirm")),
        )
        if number
    )
    if parts:
        said.append(_("Questions: {list}.").format(list=joined(parts)))
    return tuple(said)


class LockDialog(Dialog):
    """Offers to lock, to keep the round open, and to go to what is missing."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        number: int,
        missing: StillMissing,
        lock: Callable[[], object],
        go_to_conditions: Callable[[], object],
        go_to_questions: Callable[[], object],
    ) -> None:
        super().__init__(
            parent,
            theme,
            _("Lock round {number}?").format(number=number),
            _(
                "It keeps its answers, results and plan as they are today and is not opened again. "
                "Later corrections are a new round."
            ),
        )
        self.said = missing_words(missing)
        for sentence in self.said:
            self._add_warning(sentence)
        self.add_button(_("Keep it open"), self.reject)
        if missing.conditions:
            self.add_button(_("Go to the conditions"), self._then(go_to_conditions), kind="primary")
        elif missing.questions:
            self.add_button(_("Go to the questions"), self._then(go_to_questions), kind="primary")
        words = _("Lock anyway") if missing.anything else _("Lock the round")
        self.add_button(words, self._then(lock), kind="standard" if missing.anything else "primary")

    def _then(self, do: Callable[[], object]) -> Callable[[], None]:
        def act() -> None:
            self.accept()
            do()

        return act

    def _add_warning(self, sentence: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        icon = QLabel(self)
        meaning, side = self.theme.notice("warning"), self.theme.scaled(16)
        icon.setPixmap(pixmap(self.theme, meaning.icon, side, meaning.colors.ink, self.devicePixelRatioF()))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(self, text=sentence, wrap=True, theme=self.theme), 1)
        self.body.addLayout(row)
