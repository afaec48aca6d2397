"""How many person-days a week the plan takes from its pools, beside what they have."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.roadmap.week_plot import TOP, WeekPlot
from readiness_desktop.gui.roadmap.weeks import week_wide
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import roadmap_load
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

NARROW = 30
"""Pixels below which a week is too narrow for its figure; then four weeks share one bar."""
MONTH = 4
_SMALL = 1e-6


@dataclass(frozen=True, slots=True)
class LoadBar:
    """The weeks of one bar from `first` up to `last` (not included); `parts` are person-days by pool, in pack order.

    `over` says that a pool has less in one of these weeks than the plan takes.
    """

    first: int
    last: int
    parts: tuple[float, ...]
    room: float
    over: bool

    @property
    def total(self) -> float:
        """Person-days in all."""
        return sum(self.parts)


def load_bars(plan: Plan, pools: tuple[str, ...], weeks: int, step: int) -> tuple[LoadBar, ...]:
    """One bar for each `step` weeks."""
    load = {pool: roadmap_load.load_of(plan, pool, weeks) for pool in pools}
    room = {pool: roadmap_load.room_of(plan, pool, weeks) for pool in pools}
    bars: list[LoadBar] = []
    for first in range(0, weeks, step):
        last = min(weeks, first + step)
        span = range(first, last)
        over = any(load[p][w] > room[p][w] + _SMALL for p in pools for w in span)
        parts = tuple(sum(load[p][w] for w in span) for p in pools)
        bars.append(LoadBar(first, last, parts, sum(room[p][w] for p in pools for w in span), over))
    return tuple(bars)


class LoadPlot(WeekPlot):
    """Shows one pool, or all of them stacked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._framework: Framework | None = None
        self.pool = ""

    def set_pools(self, framework: Framework) -> None:
        """Take the names of the pools."""
        self._framework = framework

    def set_pool(self, pool: str) -> None:
        """Show one pool; empty for all."""
        self.pool = pool
        self.refresh()

    @property
    def pools(self) -> tuple[str, ...]:
        """The pools that are shown."""
        if self.pool:
            return (self.pool,)
        return tuple(self.plan.capacity) if self.plan is not None else ()

    @property
    def step(self) -> int:
        """Weeks that share a bar."""
        return 1 if week_wide(self.axis, self.days) >= self.theme.scaled(NARROW) else MONTH

    def bars(self, plan: Plan) -> tuple[LoadBar, ...]:
        """The bars of a plan at this width."""
        return load_bars(plan, self.pools, self.weeks, self.step)

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Bars with their figures below, and the room as a dashed line."""
        assert self.plan is not None
        bars = self.bars(self.plan)
        line = marks.metrics(self.theme, "small").height()
        tried = () if self.beside is None else self.bars(self.beside)
        most = max([1.0, *(max(one.total, one.room) for one in bars), *(one.room for one in tried)])
        foot, high = area.bottom() - line - 1, max(8, area.height() - line - TOP - 4)
        for one in bars:
            self._bar(painter, one, foot, high / most)
            left, right = self._edges(one)
            box = QRect(round(left), foot + 2, round(right - left), line)
            words = written(one.total)
            if marks.wide(self.theme, "small", words) <= box.width():
                marks.draw_text(painter, self.theme, box, words, "small", "text_muted", marks.CENTRE)
        self._rooms(painter, bars, foot, high / most, "target")
        if not tried:
            return
        painter.setPen(QPen(self.theme.color("prev"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for one in tried:
            left, right = self._edges(one)
            tall = min(one.total, most) * high / most
            painter.drawRect(QRectF(left, foot - tall, right - left, tall))
        if [round(one.room, 6) for one in tried] != [round(one.room, 6) for one in bars]:
            self._rooms(painter, tried, foot, high / most, "accent_text")

    def _rooms(self, painter: QPainter, bars: Sequence[LoadBar], foot: int, scale: float, color: str) -> None:
        """The limit as a dashed line over each bar."""
        painter.setPen(QPen(self.theme.color(color), 1.5, Qt.PenStyle.DashLine))
        for one in bars:
            left, right = self._edges(one)
            y = foot - one.room * scale
            painter.drawLine(QLineF(left - 1, y, right + 1, y))

    def _edges(self, one: LoadBar) -> tuple[float, float]:
        return self.x_of(one.first * DAYS_A_WEEK) + 2, self.x_of(one.last * DAYS_A_WEEK) - 2

    def _bar(self, painter: QPainter, one: LoadBar, foot: int, scale: float) -> None:
        left, right = self._edges(one)
        y = float(foot)
        for number, days in enumerate(one.parts):
            fill = self.theme.level(0).fill if one.over else self.theme.color("now")
            fill.setAlphaF((0.62, 0.42)[number % 2] if not one.over else (1.0, 0.75)[number % 2])
            painter.fillRect(QRectF(left, y - days * scale, right - left, days * scale), fill)
            y -= days * scale

    # ------------------------------------------------------------ in words

    def told(self) -> tuple[str, str]:
        """The load as a whole."""
        assert self.plan is not None
        return self.name(), roadmap_load.whole(self.plan, self.pools, self.weeks)

    def name(self) -> str:
        """What is shown."""
        return _("Person-days a week") if self.step == 1 else _("Person-days in four weeks")

    def told_at(self, week: int) -> str:
        """The load of a week, pool by pool."""
        assert self.plan is not None
        assert self._framework is not None
        return roadmap_load.at(self._framework, self.plan, self.pools, week)
