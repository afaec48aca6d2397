"""How the index is expected to rise while a plan is carried out, with its range and the verdict where it changes."""

from dataclasses import dataclass

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, Projection
from readiness_desktop.wording import numbers, verdicts
from readiness_desktop.wording.translate import _

AXIS = 100


@dataclass(frozen=True, slots=True)
class Projected:
    """A plan whose projections are drawn."""

    framework: Framework
    plan: Plan

    @property
    def turns(self) -> tuple[Projection, ...]:
        """The projections with another verdict than the one before, the first included."""
        steps = self.plan.projections
        return tuple(p for i, p in enumerate(steps) if i == 0 or p.verdict != steps[i - 1].verdict)

    @property
    def weeks(self) -> int:
        """The last week drawn."""
        finishes = [p.week for p in self.plan.projections] + [i.finish for i in self.plan.initiatives]
        return max(8, *finishes) + 2 if finishes else 8


class ProjectionChart(Chart[Projected]):
    """A stepped line from 0 to 100 over weeks with the 90% range as band; verdicts stand as words."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 58.0)) -> None:
        super().__init__(style, size_mm)
        self._left = self._top = self._room = self._high = 0.0
        self._weeks = 1

    def update(self, framework: Framework, plan: Plan) -> None:
        """Show the projections of a plan."""
        self.show(Projected(framework, plan))

    def paint(self, facts: Projected) -> None:
        """Draw axes, band, line and verdicts."""
        width, height = self.size_mm
        size = self.style.font_pt
        self._weeks = facts.weeks
        self._left, self._top = 3 * 0.65 * size / MM + 1.5, 0.9 * size / MM
        said = [words for _at, words in self._limits(facts)]
        self._room = width - self._left - 1.5 - max(drawing.width_pt(w, size) for w in said) / MM
        self._high = height - self._top - 2.9 * size / MM
        self._axes(facts)
        known = [p for p in facts.plan.projections if p.index is not None]
        if not known:
            middle = self._top + self._high / 2
            muted = self.style.color("text_muted")
            self.pen.text(self._left + self._room / 2, middle, numbers.not_yet(), muted, size, align="center")
            return
        band = (
            self._steps([(p.week, p.hi) for p in known]) + self._steps([(p.week, p.lo) for p in known])[::-1]
        )
        now = self.style.color("now")
        self.pen.polygon(band, fill=now, alpha=self.style.measures["range_alpha"])
        self.pen.line(
            self._steps([(p.week, p.index) for p in known]), now, width=self.style.width("now_width")
        )
        self._turns(facts)

    def _x(self, week: float) -> float:
        return self._left + self._room * week / self._weeks

    def _y(self, points: float) -> float:
        return self._top + self._high * (1 - points / AXIS)

    def _steps(self, values: list[tuple[int, float | None]]) -> list[tuple[float, float]]:
        points: list[tuple[float, float]] = []
        for week, value in values:
            if value is None:
                continue
            if points:
                points.append((self._x(week), points[-1][1]))
            points.append((self._x(week), self._y(value)))
        points.append((self._x(self._weeks), points[-1][1]))
        return points

    def _axes(self, facts: Projected) -> None:
        color, size = self.style.color, self.style.font_pt
        right = self._x(self._weeks)
        for points in (0, 25, 50, 75, AXIS):
            y = self._y(points)
            self.pen.line([(self._left, y), (right, y)], color("axis" if points == 0 else "grid"), width=0.75)
            self.pen.text(
                self._left - 1.5, y, numbers.written(points), color("text_muted"), size, align="right"
            )
        dashes = [d * 0.75 for d in self.style.measures["target_dash"]]
        for at, words in self._limits(facts):
            y = self._y(at)
            self.pen.line([(self._left, y), (right, y)], color("target"), width=0.9, dashes=dashes)
            self.pen.text(right + 1.5, y, words, color("text_secondary"), size)
        every = next(s for s in (1, 2, 4, 8, 13, 26, 52, 104, 520) if self._weeks / s <= 14)
        foot = self._y(0) + 0.8 * size / MM
        for week in range(0, self._weeks + 1, every):
            words = numbers.written(week)
            self.pen.text(self._x(week), foot, words, color("text_muted"), size, align="center")
        middle, under = self._left + self._room / 2, foot + 1.15 * size / MM
        self.pen.text(middle, under, _("Weeks from the start"), color("text_secondary"), size, align="center")

    @staticmethod
    def _limits(facts: Projected) -> list[tuple[float, str]]:
        limits = facts.framework.verdict.limits
        fix, launch = limits["F4"], limits["C5"]
        return [
            (fix, _("Below {n}: fix").format(n=numbers.points(fix))),
            (launch, _("Launch needs {n}").format(n=numbers.points(launch))),
        ]

    def _turns(self, facts: Projected) -> None:
        color, size = self.style.color, self.style.font_pt
        used: list[tuple[float, float]] = []
        for turn in facts.turns:
            if turn.index is None:
                continue
            x, y = self._x(turn.week), self._y(turn.index)
            if turn.week:
                dashes = [d * 0.75 for d in self.style.measures["target_tick_dash"]]
                self.pen.line([(x, y), (x, self._y(0))], color("target"), width=0.75, dashes=dashes)
            self.pen.circle(x, y, 1.1, fill=color("surface"), line=color("now"), width=1.2)
            name = verdicts.name(facts.framework, turn.verdict)
            words = _("Week {week}: {verdict}").format(week=turn.week, verdict=name)
            if not turn.week:
                words = _("{n} today: {verdict}").format(n=numbers.points(turn.index), verdict=name)
            wide = drawing.width_pt(drawing.label(words), size, weight=600) / MM
            left = min(x + 2.0, self._left + self._room - wide)
            level = self._free(facts, turn, (left, left + wide), used)
            used.append((left + wide, level))
            self.pen.text(left, level, words, self.style.verdict_ink(turn.verdict), size, weight=600)

    def _free(
        self,
        facts: Projected,
        turn: Projection,
        span: tuple[float, float],
        used: list[tuple[float, float]],
    ) -> float:
        """The height for words beside a turn, from left to right, that meets the fewest lines and other words."""
        step = self.style.font_pt / MM
        above = self._y(turn.hi if turn.hi is not None else turn.index or 0.0) - 0.9 * step
        below = self._y(turn.lo if turn.lo is not None else turn.index or 0.0) + 0.9 * step
        lines = [self._y(at) for at, _words in self._limits(facts)]
        places = [
            above,
            above - 1.3 * step,
            below,
            below + 1.3 * step,
            above - 2.6 * step,
            below + 2.6 * step,
        ]

        bands = self._bands(facts, *span)

        def clashes(level: float) -> tuple[int, int]:
            words = sum(1 for end, seen in used if abs(level - seen) < 1.3 * step and span[0] < end + 2)
            met = sum(1 for line in lines if abs(level - line) < 0.7 * step)
            return words, met + any(top - 0.5 * step < level < foot + 0.5 * step for top, foot in bands)

        inside = [y for y in places if self._top < y < self._y(0) - step] or places
        return min(inside, key=clashes)

    def _bands(self, facts: Projected, left: float, right: float) -> list[tuple[float, float]]:
        """Upper and lower edge of the range at every step between two places."""
        steps = [p for p in facts.plan.projections if p.hi is not None and p.lo is not None]
        ends = [self._x(p.week) for p in steps[1:]] + [self._x(self._weeks)]
        return [
            (self._y(p.hi or 0.0), self._y(p.lo or 0.0))
            for p, end in zip(steps, ends, strict=True)
            if self._x(p.week) < right and end > left
        ]

    def sentence(self, facts: Projected) -> str:
        """Index today and at the end, and the weeks in which the verdict changes."""
        steps = [p for p in facts.plan.projections if p.index is not None]
        if not steps:
            return _("Projected index: not yet.")
        turns = [
            _("{verdict} from week {week}").format(
                verdict=verdicts.name(facts.framework, p.verdict), week=p.week
            )
            for p in facts.turns
        ]
        return _("Projected index, 0 to 100: {start} today, {end} in week {week}; {turns}.").format(
            start=numbers.points(steps[0].index),
            end=numbers.points(steps[-1].index),
            week=steps[-1].week,
            turns=", ".join(turns),
        )

    def rows(self, facts: Projected) -> Rows:
        """Week, index, range, verdict and gates not met."""
        rows = [(_("Week"), _("Index"), _("90% range"), _("Verdict"), _("Gates not met"))]
        for step in facts.plan.projections:
            span = numbers.points_span(step.lo, step.hi, 1)
            name = verdicts.name(facts.framework, step.verdict)
            gates = numbers.written(step.gates_not_met)
            rows.append((numbers.written(step.week), numbers.points(step.index, 1), span, name, gates))
        return tuple(rows)
