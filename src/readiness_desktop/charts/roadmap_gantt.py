"""When each initiative of a plan runs, pool by pool, with the horizon windows and the gates it closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.wording import dates, numbers, roadmap
from readiness_desktop.wording.translate import _, ngettext

ROW_MM = 5.0
LINE_MM = 3.7
HEAD_MM = 11.0
NAMES_MM = 72.0
PAPER_PT = 8.5
LONGEST_TITLE = 160


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


def height_mm(framework: Framework, plan: Plan, rows: Sequence[str | PlannedInitiative]) -> float:
    """How high a figure for these rows has to be on paper."""
    return HEAD_MM + sum(row_mm(framework, plan, row) for row in rows) + 1.5


def row_mm(framework: Framework, plan: Plan, row: str | PlannedInitiative, room: float = NAMES_MM) -> float:
    """How high a row is at the size of paper: a title that is too long for one line has two."""
    lines = 1 if isinstance(row, str) else len(title_lines(framework, plan, row, room, PAPER_PT))
    return ROW_MM + LINE_MM * (max(1, lines) - 1)


def title_lines(
    framework: Framework, plan: Plan, row: PlannedInitiative, room: float, size: float
) -> list[str]:
    """The title of an initiative with its id behind it, in as many lines as it needs."""
    title = drawing.label(plan.initiative(framework, row.id).title, LONGEST_TITLE)
    return drawing.wrapped(f"{title} {row.id}", (room - 2.0) * MM, size, lines=3)


class RoadmapGantt(Chart[Schedule]):
    """Bars in pool order; an initiative that closes a gate is dark and ends in a diamond with the gate's name.

    A line under a bar marks the critical chain, an edge at its start that it was placed by hand.
    """

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
        names = min(0.42 * width, NAMES_MM)
        last = max((i.finish for i in facts.plan.initiatives), default=0) * DAYS_A_WEEK
        edges = facts.framework.constants.horizon_days
        days = max(last * 1.02, edges[-1] * 1.25)
        # The words behind the last bar need room too.
        room = width - names
        step = room / days
        self._heads(facts, names, step, days)
        heights = [row_mm(facts.framework, facts.plan, row, names) for row in facts.rows]
        scale = min(size / PAPER_PT, (height - HEAD_MM) / max(ROW_MM, sum(heights)))
        y = HEAD_MM
        for entry, high in zip(facts.rows, heights, strict=True):
            row = high * scale
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
            elif drawing.width_pt(words, size) / MM > wide:
                words = numbers.written(edges[i + 1])
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
        self._title(facts, entry, left, middle)
        x = left + entry.start * DAYS_A_WEEK * step
        work = entry.duration * DAYS_A_WEEK * step
        end = left + entry.finish * DAYS_A_WEEK * step
        color = self.style.color("now")
        alpha = None if entry.gates else self.style.measures["bar_alpha_plain"]
        self.pen.box(x, middle - 1.3, work, 2.6, fill=color, radius=0.5, alpha=alpha)
        if end > x + work + 0.01:
            # Time of observation takes nobody's days; a thin line tells it from work.
            self.pen.line([(x + work, middle), (end, middle)], color, width=1.0, alpha=alpha)
        if entry.critical:
            self.pen.box(x, middle + 1.7, max(work, end - x), 0.45, fill=self.style.color("accent_text"))
        if entry.fixed:
            self.pen.line([(x, middle - 2.2), (x, middle + 2.2)], self.style.color("text"), width=1.2)
        words = _("{n} d").format(n=numbers.written(round(entry.effort)))
        ink = self.style.color("text_muted")
        after = end + 1.2
        if entry.gates:
            self._diamond(end + 2.2, middle)
            after = end + 4.6
            words, ink = closes(facts.framework, entry, (width - after) * MM, size), self.style.color("text")
        if after + drawing.width_pt(drawing.label(words), size) / MM > width:
            after = x - 1.2
            self.pen.text(after, middle, words, ink, size, align="right")
            return
        self.pen.text(after, middle, words, ink, size)

    def _title(self, facts: Schedule, entry: PlannedInitiative, left: float, middle: float) -> None:
        size = self.style.font_pt
        lines = title_lines(facts.framework, facts.plan, entry, left, size)
        step = LINE_MM * size / PAPER_PT
        ink, muted = self.style.color("text"), self.style.color("text_muted")
        for n, words in enumerate(lines):
            y = middle + (n - (len(lines) - 1) / 2) * step
            last = n == len(lines) - 1
            said = words.removesuffix(entry.id).rstrip() if last else words
            self.pen.text(0.0, y, said, ink, size)
            if last:
                wide = drawing.width_pt(f"{said} ", size) / MM if said else 0.0
                self.pen.text(wide, y, entry.id, muted, size)

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
        """Initiative, pool, weeks, person-days and gates closed; whether it is critical, where that is known."""
        pools = {pool.id: pool.name for pool in facts.framework.pools}
        chain = any(entry.critical for entry in facts.plan.initiatives)
        head = (_("Initiative"), _("Pool"), _("Weeks"), _("Person-days"), _("Gates closed"))
        rows: list[tuple[str, ...]] = [(*head, _("Critical")) if chain else head]
        for entry in facts.plan.initiatives:
            title = roadmap.named(facts.framework, entry.id, facts.plan)
            days = numbers.written(round(entry.effort, 1), 1)
            row = (title, pools[entry.pool], roadmap.when(entry), days, ", ".join(entry.gates))
            rows.append((*row, _("Critical") if entry.critical else "") if chain else row)
        return tuple(rows)


def closes(framework: Framework, entry: PlannedInitiative, room: float, size: float) -> str:
    """Which gates an initiative closes: by title where that fits the room in points, else `closes D2.4, D5.2`."""
    titled = [framework.question(gate).title for gate in entry.gates]
    said = _("closes {gates}").format(gates=", ".join(titled))
    if drawing.label(said, LONGEST_TITLE) == drawing.label(said) and drawing.width_pt(said, size) <= room:
        return said
    named = ", ".join(entry.gates[:2])
    if len(entry.gates) > 2:
        named = _("{names} +{n}").format(names=named, n=len(entry.gates) - 2)
    return _("closes {gates}").format(gates=named)
