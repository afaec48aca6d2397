"""How many assessments of a group have which verdict: an icon and a count for each, over a bar of their shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.icons import draw
from readiness_desktop.wording.digits import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from readiness_desktop.gui.theme import Theme

BAR = 6
_ICON, _NEAR, _FAR, _GAP = 14, 4, 12, 1


def mix_height(theme: Theme) -> int:
    """How high icons, counts and bar are together."""
    return theme.line("small") + 2 + BAR


def paint_mix(painter: QPainter, theme: Theme, area: QRect, verdicts: Sequence[tuple[str, int]]) -> None:
    """Draw it in the middle of an area; counts that have no room beside each other are left to the bar."""
    total = sum(count for _code, count in verdicts)
    if not total:
        return
    line = theme.line("small")
    top = area.center().y() - mix_height(theme) // 2
    if counts_width(theme, verdicts) <= area.width():
        left = area.left()
        side = theme.scaled(_ICON)
        for code, count in verdicts:
            meaning, words = theme.verdict(code), written(count)
            draw(
                painter,
                theme,
                meaning.icon,
                QPointF(left, top + (line - side) / 2),
                _ICON,
                meaning.colors.ink,
            )
            left += side + _NEAR
            wide = marks.wide(theme, "small", words)
            marks.draw_text(
                painter, theme, QRect(left, top, wide + 2, line), words, "small", meaning.colors.ink
            )
            left += wide + _FAR
    left = float(area.left())
    room = area.width() - _GAP * (len(verdicts) - 1)
    for code, count in verdicts:
        wide = room * count / total
        painter.fillRect(QRectF(left, top + line + 2, wide, BAR), theme.verdict(code).colors.ink)
        left += wide + _GAP


def counts_width(theme: Theme, verdicts: Sequence[tuple[str, int]]) -> int:
    """The width that all icons with their counts need beside each other."""
    each = (theme.scaled(_ICON) + _NEAR + marks.wide(theme, "small", written(n)) + 2 for _code, n in verdicts)
    return sum(each) + _FAR * (len(verdicts) - 1)
