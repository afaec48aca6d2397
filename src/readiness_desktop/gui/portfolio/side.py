"""What stands beside the portfolio's table: what blocks most, what many lack, and what became of projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.portfolio import Hit, Shortfall
from readiness_desktop.gui.portfolio.count_list import Counted, CountList
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readiness_desktop.domain.framework import Framework

_MOST = 6


class PortfolioSide(QWidget):
    """Three cards; the last one is there only once there are enough outcomes to show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "none")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.blockers = CountList(_("Most frequent blockers"), theme, self)
        self.lacks = CountList(_("What many lack"), theme, self)
        self.no_blockers = PlainLabel(self, color="text_muted", wrap=True, theme=theme)
        self.no_lacks = PlainLabel(self, color="text_muted", wrap=True, theme=theme)
        self._blocked = self._card(column, _("Most frequent blockers"), self.blockers, self.no_blockers)
        self._lacking = self._card(column, _("What many lack"), self.lacks, self.no_lacks)
        self.hits = PlainLabel(self, color="text_secondary", wrap=True, theme=theme)
        self.hit_card = self._card(column, _("What became of them"), self.hits)
        self.uncounted = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        self.uncounted.hide()
        column.addWidget(self.uncounted)
        column.addStretch(1)

    def _card(self, column: QVBoxLayout, title: str, *parts: QWidget) -> CardHead:
        card = Card(self, theme=self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(10)
        head = CardHead(card, title=title, theme=self._theme)
        inside.addWidget(head)
        # Beside the title a client's name would be cut.
        head.row.removeWidget(head.remark)
        inside.addWidget(head.remark)
        for part in parts:
            inside.addWidget(part)
        column.addWidget(card)
        return head

    def show_counts(
        self,
        framework: Framework,
        blockers: Sequence[tuple[str, int]],
        lacks: Sequence[Shortfall],
        count: int,
        whose: str,
    ) -> None:
        """Show these of `count` assessments; `whose` says of which, where not of all that are listed."""
        title = {question.id: question.title for question in framework.questions}
        self.blockers.show_rows(
            tuple(Counted(one, title.get(one, ""), found, count) for one, found in blockers[:_MOST])
        )
        self.lacks.show_rows(
            tuple(
                Counted(one.question, title.get(one.question, ""), one.below, one.known)
                for one in lacks[:_MOST]
                if one.below
            )
        )
        said = whose or ngettext("{count} assessment", "{count} assessments", count).format(count=count)
        for head in (self._blocked, self._lacking):
            head.remark.setText(said)
        self.no_blockers.setText(_("No blocking gate is open."))
        self.no_lacks.setText(_("Nothing is below what it needs."))
        self.no_blockers.setVisible(not self.blockers.rows)
        self.no_lacks.setVisible(not self.lacks.rows)

    def show_hits(self, hits: Sequence[Hit] | None) -> None:
        """Show what became of projects, nothing where there are too few."""
        card = self.hit_card.parentWidget()
        assert card is not None
        card.setVisible(hits is not None)
        if hits is None:
            return
        total = sum(one.count for one in hits)
        self.hit_card.remark.setText(
            ngettext("{count} outcome", "{count} outcomes", total).format(count=total)
        )
        line = _("{verdict}: {count}. Live {live}, on its return {on_roi}, stopped {stopped}.")
        self.hits.setText(
            "\n".join(
                line.format(
                    verdict=self._theme.verdict(one.verdict).text,
                    count=one.count,
                    live=numbers.of(one.live, one.count),
                    on_roi=numbers.of(one.on_roi, one.count),
                    stopped=numbers.of(one.stopped, one.count),
                )
                for one in hits
            )
        )

    def show_uncounted(self, count: int) -> None:
        """Say how many outcomes are noted where no verdict was locked before; nothing where there are none."""
        said = ngettext(
            "{n} outcome is noted without a verdict that was locked before. It does not count.",
            "{n} outcomes are noted without a verdict that was locked before. They do not count.",
            count,
        )
        self.uncounted.setText(said.format(n=written(count)))
        self.uncounted.setVisible(count > 0)


def scrolled(side: QWidget, name: str) -> QScrollArea:
    """The side in a place that scrolls where the window is low."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setAccessibleName(name)
    scroll.setWidget(side)
    return scroll
