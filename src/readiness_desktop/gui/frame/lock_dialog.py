"""Asks before a round is locked and says what it lacks, because nothing of it can be set afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import quality
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.domain.quality import Finding

_CONDITION = "unowned_condition"


def missing_words(findings: Sequence[Finding]) -> tuple[str, ...]:
    """What the quality check found: what keeps the report a draft, then all that stands against a sign-off by rule."""
    said: list[str] = []
    conditions = sum(one.rule == _CONDITION for one in findings)
    if conditions:
        said.append(
            ngettext(
                "{n} condition has no owner or no due date, so the report of this round stays a draft.",
                "{n} conditions have no owner or no due date, so the report of this round stays a draft.",
                conditions,
            ).format(n=conditions)
        )
    must = [one for one in findings if one.severity == "must"]
    if must:
        counts = {rule: sum(one.rule == rule for one in must) for rule in dict.fromkeys(o.rule for o in must)}
        listed = [_("{title}: {n}").format(title=quality.title(rule), n=n) for rule, n in counts.items()]
        said.append(f"{quality.must_line(len(must))}. {'; '.join(listed)}.")
    should = sum(one.severity == "should" for one in findings)
    if should:
        words = ngettext("{n} point is worth a look.", "{n} points are worth a look.", should)
        said.append(words.format(n=should))
    return tuple(said)


class LockDialog(Dialog):
    """Offers to lock, to keep the round open, and to go to what is missing."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        called: str,
        findings: Sequence[Finding],
        lock: Callable[[], object],
        go_to_review: Callable[[], object],
    ) -> None:
        super().__init__(
            parent,
            theme,
            _("Lock “{round}”?").format(round=called),
            _(
                "It keeps its answers, evidence, results and plan as they are today and is not opened again. "
                "Later corrections are a new round."
            ),
        )
        self.said = missing_words(findings)
        for sentence in self.said:
            self._add_warning(sentence)
        self.add_button(_("Keep it open"), self.reject)
        if findings:
            self.add_button(_("Go to the quality check"), self._then(go_to_review), kind="primary")
        words = _("Lock anyway") if findings else _("Lock the round")
        self.add_button(words, self._then(lock), kind="standard" if findings else "primary")

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
