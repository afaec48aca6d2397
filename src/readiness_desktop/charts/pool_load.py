"""How many person-days a plan takes from its pools week by week, beside what they have."""

from dataclasses import dataclass

from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.wording import numbers, roadmap_load
from readiness_desktop.wording.translate import _

_SMALL = 1e-6


@dataclass(frozen=True, slots=True)
class Loaded:
    """The load of a plan on some of its pools over so many weeks."""

    framework: Framework
    plan: Plan
    pools: tuple[str, ...]
    weeks: int


class PoolLoad(Chart[Loaded]):
    """A bar a week, what there is as a dashed line; red where a pool has too few people."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 48.0)) -> None:
        super().__init__(style, size_mm)

    def update(self, framework: Framework, plan: Plan, pools: tuple[str, ...], weeks: int) -> None:
        """Show the load on these pools, stacked."""
        self.show(Loaded(framework, plan, pools, weeks))

    def paint(self, facts: Loaded) -> None:
        """Draw bars and line."""
        width, height = self.size_mm
        size, color = self.style.font_pt, self.style.color
        load = [roadmap_load.load_of(facts.plan, one, facts.weeks) for one in facts.pools]
        room = [roadmap_load.room_of(facts.plan, one, facts.weeks) for one in facts.pools]
        taken = [sum(one[week] for one in load) for week in range(facts.weeks)]
        there = [sum(one[week] for one in room) for week in range(facts.weeks)]
        left, top, foot = 4 * 0.65 * size / MM, size / MM, height - 2.9 * size / MM
        step = (width - left - 1.5) / max(1, facts.weeks)
        scale = (foot - top) / max([1.0, *taken, *there])
        dashes = [part * 0.75 for part in self.style.measures["target_dash"]]
        for week in range(facts.weeks):
            x, tall = left + week * step, taken[week] * scale
            over = any(one[week] > have[week] + _SMALL for one, have in zip(load, room, strict=True))
            fill = self.style.levels[0].fill if over else color("now")
            self.pen.box(x + 0.15, foot - tall, step - 0.3, tall, fill=fill, alpha=None if over else 0.62)
            self.pen.hint(x, top, step, foot - top, week + 1)
            y = foot - there[week] * scale
            self.pen.line([(x, y), (x + step, y)], color("target"), width=0.9, dashes=dashes)
        self.pen.line([(left, foot), (width - 1.5, foot)], color("axis"), width=0.75)
        peak = max(there, default=0.0)
        self.pen.text(
            left - 1.5, foot - peak * scale, numbers.written(peak), color("text_muted"), size, align="right"
        )
        every = next(s for s in (1, 2, 4, 8, 13, 26, 52, 104, 520) if facts.weeks / s <= 14)
        for week in range(0, facts.weeks, every):
            words, x = numbers.written(week + 1), left + (week + 0.5) * step
            self.pen.text(x, foot + 0.8 * size / MM, words, color("text_muted"), size, align="center")
        under = foot + 1.95 * size / MM
        self.pen.text((left + width) / 2, under, _("Week"), color("text_secondary"), size, align="center")

    def sentence(self, facts: Loaded) -> str:
        """The highest week, what there is, and how often that is too little."""
        return roadmap_load.whole(facts.plan, facts.pools, facts.weeks)

    def rows(self, facts: Loaded) -> Rows:
        """Week, person-days of each pool."""
        names = {pool.id: pool.name for pool in facts.framework.pools}
        load = [roadmap_load.load_of(facts.plan, one, facts.weeks) for one in facts.pools]
        head = (_("Week"), *(names.get(one, one) for one in facts.pools))
        weeks = [
            (numbers.written(week + 1), *(numbers.written(one[week], 1) for one in load))
            for week in range(facts.weeks)
        ]
        return (head, *weeks)
