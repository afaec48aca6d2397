"""When each initiative of a plan runs, pool by pool, with the horizon windows and the gates it closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.wording import dates, numbers, roadmap
from readiness_desktop.wording.translate import _, ngettext

ROW_MM = 5.0
HEAD_MM = 11.0
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Schedule:
    """A plan with the date of its week 0; `rows` are pools (a heading) and initiatives in the order drawn."""

    framework: Framework
    plan: Plan
    start: date | None
    rows: tuple[str | PlannedInitiative, ...]


def schedule_rows(framework: Framework, plan: Plan) -> tuple[str | PlannedInitiative, ...]:
    """Every pool that has work, in pack order, each followed by its initiatives by start."""
    rows: list[str | PlannedInitiative] = []
    for pool in framework.pools:
        work = [initiative for initiative in plan.initiatives if initiative.pool == pool.id]
        if work:
            rows.append(pool.name)
            rows += sorted(work, key=_by_time)
    return tuple(rows)


def _by_time(initiative: PlannedInitiative) -> tuple[int, int]:
    return initiative.start, initiative.finish


def height_mm(rows: Sequence[object]) -> float:
    """How high a figure for these rows has to be."""
    return HEAD_MM + ROW_MM * len(rows) + 1.5


class RoadmapGantt(Chart[Schedule]):
    """Bars in pool order; an initiative that closes a gate is dark and ends in a diamond with the gate's name."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 100.0)) -> None:
        super().__init__(style, size_mm)

    def update(
        self,
        framework: Framework,
        plan: Plan,
        start: date | None = None,
        rows: Sequence[str | PlannedInitiative] | None = None,
    ) -> None:
        """Show a plan that starts on `start`; `rows` shows a part of `schedule_rows`, for another page."""
        shown = tuple(schedule_rows(framework, plan) if rows is None else rows)
        self.show(Schedule(framework, plan, start, shown))

    def paint(self, facts: Schedule) -> None:
        """Draw windows, heads and one row an initiative."""
        width, height = self.size_mm
        size = self.style.font_pt
        names = min(0.37 * width, 62.0)
        last = max((i.finish for i in facts.plan.initiatives), default=0) * DAYS_A_WEEK
        edges = facts.framework.constants.horizon_days
        days = max(last * 1.02, edges[-1] * 1.25)
        # The words behind the last bar need room too.
        room = width - names
        step = room / days
        self._heads(facts, names, step, days)
        row = min(ROW_MM * size / 8.5, (height - HEAD_MM) / max(1, len(facts.rows)))
        y = HEAD_MM
        for entry in facts.rows:
            middle = y + row / 2
            if isinstance(entry, str):
                self.pen.text(0.0, middle + 0.3, entry, self.style.color("text_muted"), size, weight=600)
            else:
                self._row(facts, entry, names, step, middle)
            y += row

    def _heads(self, facts: Schedule, left: float, step: float, days: float) -> None:
        width, height = self.size_mm
        size = self.style.font_pt
        ink, muted = self.style.color("text"), self.style.color("text_secondary")
        edges = (0, *facts.framework.constants.horizon_days, days)
        for i in range(len(edges) - 1):
            x, wide = left + edges[i] * step, (edges[i + 1] - edges[i]) * step
            if i % 2 == 0:
                self.pen.box(x, 0.0, wide, height, fill=self.style.color("subtle"))
        for i in range(len(edges) - 1):
            x, wide = left + edges[i] * step + 0.8, (edges[i + 1] - edges[i]) * step - 1.0
            first = edges[i] + 1 if i else 0
            words = numbers.label_span(numbers.written(first), numbers.written(edges[i + 1]))
            if i == len(edges) - 2:
                words = _("after {n}").format(n=numbers.written(edges[i]))
            self.pen.text(x, 2.7, words, ink, size, weight=600, room=wide)
            if facts.start is not None and wide > 14:
                on = dates.day_of_year(facts.start + timedelta(days=int(edges[i])))
                self.pen.text(x, 6.8, _("from {day}").format(day=on), muted, size, room=wide)
        self.pen.text(0.0, 2.7, _("Initiative"), ink, size, weight=600)
        words = _("Days from the start")
        if facts.start is not None:
            words = _("Days from {day}").format(day=dates.day(facts.start))
        self.pen.text(0.0, 6.8, words, muted, size, room=left - 2)
        line = [(0.0, HEAD_MM - 1.2), (width, HEAD_MM - 1.2)]
        self.pen.line(line, self.style.color("border"))

    def _row(
        self, facts: Schedule, entry: PlannedInitiative, left: float, step: float, middle: float
    ) -> None:
        width = self.size_mm[0]
        size = self.style.font_pt
        title = _("{id} {title}").format(id=entry.id, title=facts.framework.initiative(entry.id).title)
        self.pen.text(0.0, middle, title, self.style.color("text"), size, room=left - 2.0)
        x = left + entry.start * DAYS_A_WEEK * step
        work = entry.duration * DAYS_A_WEEK * step
        end = left + entry.finish * DAYS_A_WEEK * step
        color = self.style.color("now")
        alpha = None if entry.gates else self.style.measures["bar_alpha_plain"]
        self.pen.box(x, middle - 1.3, work, 2.6, fill=color, radius=0.5, alpha=alpha)
        if end > x + work + 0.01:
            # Time of observation takes nobody's days; a thin line tells it from work.
            self.pen.line([(x + work, middle), (end, middle)], color, width=1.0, alpha=alpha)
        words = _("{n} d").format(n=numbers.written(round(entry.effort)))
        ink = self.style.color("text_muted")
        after = end + 1.2
        if entry.gates:
            self._diamond(end + 2.2, middle)
            words, ink = closes(entry), self.style.color("text")
            after = end + 4.6
        if after + drawing.width_pt(drawing.label(words), size) / MM > width:
            after = x - 1.2
            self.pen.text(after, middle, words, ink, size, align="right")
            return
        self.pen.text(after, middle, words, ink, size)

    def _diamond(self, x: float, middle: float) -> None:
        half = 1.6
        points = [(x, middle - half), (x + half, middle), (x, middle + half), (x - half, middle)]
        self.pen.polygon(points, fill=self.style.levels[4].fill)

    def sentence(self, facts: Schedule) -> str:
        """How many initiatives, until which week, and how many of them close gates."""
        initiatives = facts.plan.initiatives
        if not initiatives:
            return _("Roadmap: no initiative is needed.")
        closing = sum(1 for i in initiatives if i.gates)
        return ngettext(
            "Roadmap of {n} initiative over {weeks} weeks; {closing} of them close gates.",
            "Roadmap of {n} initiatives over {weeks} weeks; {closing} of them close gates.",
            len(initiatives),
        ).format(n=len(initiatives), weeks=max(i.finish for i in initiatives), closing=closing)

    def rows(self, facts: Schedule) -> Rows:
        """Initiative, pool, weeks, person-days and gates closed."""
        pools = {pool.id: pool.name for pool in facts.framework.pools}
        rows = [(_("Initiative"), _("Pool"), _("Weeks"), _("Person-days"), _("Gates closed"))]
        for entry in facts.plan.initiatives:
            title = roadmap.named(facts.framework, entry.id)
            days = numbers.written(round(entry.effort, 1), 1)
            rows.append((title, pools[entry.pool], roadmap.when(entry), days, ", ".join(entry.gates)))
        return tuple(rows)


def closes(entry: PlannedInitiative) -> str:
    """Which gates an initiative closes: `closes D2.4, D5.2`, the rest as a number."""
    named = ", ".join(entry.gates[:2])
    if len(entry.gates) > 2:
        named = _("{names} +{n}").format(names=named, n=len(entry.gates) - 2)
    return _("closes {gates}").format(gates=named)
