"""Where clients stand: the latest verdict of each, and the dimensions that are weakest across them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.assessments.coming_list import Due
from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.widgets.level_glyph import paint_glyph
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.summary import Summary
    from readiness_desktop.services.library import Row

_VERDICTS = ("FIX", "CONDITIONS", "LAUNCH", "INCONCLUSIVE")
_MOST_WEAK = 4
_MOST_COMING, _MOST_OVERDUE, _LOOKED_AT = 4, 2, 500


@dataclass(frozen=True, slots=True)
class Standing:
    """How many clients have each verdict in their latest assessment, and the median points of each dimension.

    The verdicts add up to the clients: one without a verdict yet counts as inconclusive.
    """

    clients: int
    verdicts: dict[str, int]
    dimensions: tuple[tuple[str, float], ...]
    coming: tuple[Due, ...] = ()


def standing(rows: Sequence[Row], today: date) -> Standing:
    """From the latest started assessment of each client that is not in the archive; weakest dimension first.

    `coming` are the next dates and what is overdue of those that were changed last.
    """
    latest: dict[str, Summary] = {}
    for row in sorted(rows, key=lambda r: r.changed_at, reverse=True):
        if row.client_uuid in latest or row.archived:
            continue
        summary = row.summary
        if summary is not None and summary.started:
            latest[row.client_uuid] = summary
    scores: dict[str, list[float]] = {}
    for summary in latest.values():
        for dimension, score in summary.dimensions.items():
            if score is not None:
                scores.setdefault(dimension, []).append(score)
    medians = sorted(((name, median(found)) for name, found in scores.items()), key=lambda pair: pair[1])
    counted = {code: sum(s.in_force == code for s in latest.values()) for code in _VERDICTS}
    return Standing(len(latest), counted, tuple(medians), _coming(rows, today))


def _coming(rows: Sequence[Row], today: date) -> tuple[Due, ...]:
    found = [
        Due(one, summary.project, summary.client, summary.assessment)
        for row in rows[:_LOOKED_AT]
        if not row.archived and (summary := row.summary) is not None
        for one in summary.coming
        if one.day >= today or one.kind == "condition"
    ]
    found.sort(key=lambda due: (due.one.day, due.client, due.project))
    over = [due for due in found if due.one.day < today][:_MOST_OVERDUE]
    ahead = [due for due in found if due.one.day >= today]
    return tuple([*over, *ahead][:_MOST_COMING])


class VerdictBars(Painted):
    """One bar for each verdict, as long as the clients that have it; inconclusive ones only where there are any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = dict.fromkeys(_VERDICTS, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show other figures."""
        self._counts = counts
        if self.themed:
            said = [f"{self.theme.verdict(code).text}: {counts[code]}" for code in self._codes()]
            self.say(_("Clients by verdict"), ", ".join(said))
        self.updateGeometry()
        self.update()

    def _codes(self) -> tuple[str, ...]:
        return _VERDICTS if self._counts["INCONCLUSIVE"] else _VERDICTS[:3]

    def _row(self) -> int:
        return self.theme.line("body") + 22

    def sizeHint(self) -> QSize:
        return QSize(180, len(self._codes()) * self._row() - 8) if self.themed else QSize(180, 110)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(1, *self._counts.values())
        side, line = theme.scaled(16), theme.line("body")
        for number, code in enumerate(self._codes()):
            top = number * self._row()
            meaning = theme.verdict(code)
            draw(painter, theme, meaning.icon, QPointF(0, top + (line - side) / 2), 16, meaning.colors.ink)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text_secondary"))
            words = QFontMetricsF(painter.font()).elidedText(
                meaning.text, Qt.TextElideMode.ElideRight, self.width() - side - 34
            )
            painter.drawText(QRectF(side + 6, top, self.width(), line), Qt.AlignmentFlag.AlignVCenter, words)
            painter.setFont(theme.font("card", numbers=True))
            painter.setPen(theme.color("text"))
            painter.drawText(
                QRectF(0, top, self.width(), line),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(self._counts[code]),
            )
            painter.setPen(Qt.PenStyle.NoPen)
            bar = QRectF(0, top + line + 3, self.width(), 8)
            painter.setBrush(theme.color("subtle"))
            painter.drawRoundedRect(bar, 2, 2)
            bar.setWidth(self.width() * self._counts[code] / most)
            painter.setBrush(meaning.colors.fill)
            painter.drawRoundedRect(bar, 2, 2)


class WeakestRows(Painted):
    """The weakest dimensions with glyph and median score."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[tuple[str, float], ...]) -> None:
        """(name, points) of the weakest dimensions, weakest first."""
        self._rows = rows[:_MOST_WEAK]
        said = [f"{name}: {numbers.score(points)}" for name, points in self._rows]
        self.say(_("Weakest dimensions"), ", ".join(said) or _("Not yet"))
        self.updateGeometry()
        self.update()

    def _row(self) -> int:
        return self.theme.line("body") + 10

    def sizeHint(self) -> QSize:
        return QSize(180, max(1, len(self._rows)) * self._row()) if self.themed else QSize(180, 112)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        if not self._rows:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text_muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, numbers.not_yet())
            return
        for number, (name, points) in enumerate(self._rows):
            top, tall = number * self._row(), self._row()
            level = min(4, int(round(points, 9) // 25))
            paint_glyph(painter, theme, 0, round(top + (tall - 15) / 2), 16, level)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text_secondary"))
            words = QFontMetricsF(painter.font()).elidedText(
                name, Qt.TextElideMode.ElideRight, self.width() - 64
            )
            painter.drawText(QRectF(24, top, self.width(), tall), Qt.AlignmentFlag.AlignVCenter, words)
            painter.setFont(theme.font("card", numbers=True))
            painter.setPen(theme.color("text"))
            painter.drawText(
                QRectF(0, top, self.width(), tall),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                numbers.score(points),
            )
