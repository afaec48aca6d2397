"""The ghost of an initiative that is being moved: its weeks and dates as they would be, and what they would break."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from readiness_desktop.domain.plan import Break
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.roadmap.plan_bars import bar_box
from readiness_desktop.gui.roadmap.plan_rows import PlanRow, preview
from readiness_desktop.gui.roadmap.weeks import ends, shares
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.roadmap_limits import Told

Hold = Literal["bar", "end"]
BreaksOf = Callable[[str, int, int], Sequence[Break]]
MOST_LINES = 3


def keeps_all(_initiative: str, _start: int, _weeks: int) -> Sequence[Break]:
    """Nothing is broken wherever it stands: what holds until somebody can say."""
    return ()


@dataclass(frozen=True, slots=True)
class Ghost:
    """An initiative held by its bar or by its end; `start` and `weeks` (of work) are where it would stand."""

    row: PlanRow
    hold: Hold
    start: int
    weeks: int
    shown: PlanRow

    @property
    def moved(self) -> bool:
        """Whether it stands elsewhere than before."""
        planned = self.row.planned
        return planned is not None and (self.start, self.weeks) != (planned.start, _weeks(self.row))


def grab(row: PlanRow, hold: Hold) -> Ghost:
    """Take hold of an initiative where it stands."""
    assert row.planned is not None
    return Ghost(row, hold, row.planned.start, _weeks(row), row)


def _weeks(row: PlanRow) -> int:
    """Its working weeks; plans of before do not say them apart from its duration."""
    assert row.planned is not None
    return row.planned.weeks or row.planned.duration


def moved_by(ghost: Ghost, steps: int, told: Told, breaks_of: BreaksOf) -> Ghost:
    """The ghost so many weeks from where the initiative stands, or so many longer."""
    planned = ghost.row.planned
    assert planned is not None
    start, weeks = planned.start, _weeks(ghost.row)
    if ghost.hold == "bar":
        start = max(0, start + steps)
    else:
        weeks = max(1, weeks + steps)
    if (start, weeks) == (ghost.start, ghost.weeks):
        return ghost
    work = ends(shares(told.plan, planned.pool), start, weeks)
    wait = planned.finish - planned.start - planned.duration
    breaks = tuple(breaks_of(planned.id, start, weeks))
    return replace(
        ghost,
        start=start,
        weeks=weeks,
        shown=preview(ghost.row, told, start, work, work + wait, breaks),
    )


def paint_ghost(painter: QPainter, theme: Theme, cell: QRect, days: int, ghost: Ghost, room: QRect) -> None:
    """Paint the bar as it would be and, below or above it within `room`, the sheet that says so."""
    row = ghost.shown
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = theme.level(0).fill if row.broken else theme.color("accent_text")
    ground = theme.level(0).tint if row.broken else theme.color("accent_tint")
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(ground)
    box = bar_box(cell, row, days)
    painter.drawRoundedRect(box.adjusted(0, -2, 0, 2), 3, 3)
    _sheet(painter, theme, box, row, room)
    painter.restore()


def _sheet(painter: QPainter, theme: Theme, box: QRectF, row: PlanRow, room: QRect) -> None:
    line = marks.metrics(theme, "small").height() + 2
    most = min(theme.scaled(360), room.width() - 16)
    lines = [
        part
        for words in row.broken[:MOST_LINES]
        for part in marks.wrapped(marks.metrics(theme, "small"), words, most, 2)
    ]
    wide = max([marks.wide(theme, "card", row.when), *(marks.wide(theme, "small", one) for one in lines)])
    high = marks.metrics(theme, "card").height() + len(lines) * line + 14
    left = min(max(room.left() + 4, round(box.left())), room.right() - wide - 24)
    below = round(box.bottom()) + 8
    top = below if below + high < room.bottom() else round(box.top()) - 8 - high
    sheet = QRect(left, top, wide + 20, high)
    painter.setPen(QPen(theme.color("border_strong"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(QRectF(sheet), 6, 6)
    head = QRect(sheet.left() + 10, sheet.top() + 6, wide, marks.metrics(theme, "card").height())
    marks.draw_text(painter, theme, head, row.when, "card")
    for number, words in enumerate(lines):
        place = QRect(head.left(), head.bottom() + 2 + number * line, wide + 2, line)
        marks.draw_text(painter, theme, place, words, "small", theme.level(0).ink)
