"""How the exposures to the failure modes are expected to fall while a plan is carried out."""

from dataclasses import dataclass

from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM, Point
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.wording import numbers, roadmap_outlook
from readiness_desktop.wording.translate import _

FULL = 100.0


@dataclass(frozen=True, slots=True)
class Falling:
    """A plan whose projected exposures are drawn, one of them strong (empty: none)."""

    framework: Framework
    plan: Plan
    mode: str


class ExposureLines(Chart[Falling]):
    """One stepped line a failure mode from 0 to 100 over weeks."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 58.0)) -> None:
        super().__init__(style, size_mm)

    def update(self, framework: Framework, plan: Plan, mode: str = "") -> None:
        """Show the exposures that a plan projects."""
        self.show(Falling(framework, plan, mode))

    def paint(self, facts: Falling) -> None:
        """Draw scale and lines, each named at its end."""
        width, height = self.size_mm
        size, color = self.style.font_pt, self.style.color
        left, top, foot = 3 * 0.65 * size / MM + 1.5, size / MM, height - 2.9 * size / MM
        right = width - 12.0
        last = max([8, *(one.week for one in facts.plan.projections)])
        scale, step = (foot - top) / FULL, (right - left) / last
        for points in (0, 25, 50, 75, 100):
            y = foot - points * scale
            self.pen.line([(left, y), (right, y)], color("axis" if points == 0 else "grid"), width=0.75)
            self.pen.text(left - 1.5, y, numbers.written(points), color("text_muted"), size, align="right")
        free = 0.0
        ends: list[tuple[float, str, bool]] = []
        for mode in facts.framework.failure_modes:
            corners: list[Point] = []
            for one in facts.plan.projections:
                if mode.id in one.exposures:
                    x, y = left + one.week * step, foot - one.exposures[mode.id] * scale
                    corners += [(x, corners[-1][1]), (x, y)] if corners else [(x, y)]
            if corners:
                strong = mode.id == facts.mode
                ink = color("now" if strong else "prev")
                self.pen.line([*corners, (right, corners[-1][1])], ink, width=1.6 if strong else 0.9)
                ends.append((corners[-1][1], mode.id, strong))
        for y, words, strong in sorted(ends):
            free = max(free, y)
            ink = color("text" if strong else "text_secondary")
            self.pen.text(right + 1.5, free, words, ink, size, weight=600 if strong else 400)
            free += 1.2 * size / MM
        every = next(s for s in (1, 2, 4, 8, 13, 26, 52, 104, 520) if last / s <= 14)
        for week in range(0, last + 1, every):
            words = numbers.written(week)
            self.pen.text(
                left + week * step, foot + 0.8 * size / MM, words, color("text_muted"), size, align="center"
            )
        under = foot + 1.95 * size / MM
        words = _("Weeks from the start")
        self.pen.text((left + right) / 2, under, words, color("text_secondary"), size, align="center")

    def sentence(self, facts: Falling) -> str:
        """The chosen failure mode from today to the end, or all of them."""
        modes = [facts.mode] if facts.mode else [one.id for one in facts.framework.failure_modes]
        said = [roadmap_outlook.mode_words(facts.framework, facts.plan, one) for one in modes]
        return _("Projected exposure, 0 to 100: {modes}.").format(modes="; ".join(said))

    def rows(self, facts: Falling) -> Rows:
        """Week and every exposure."""
        modes = [one.id for one in facts.framework.failure_modes]
        steps = [
            (numbers.written(one.week), *(numbers.points(one.exposures.get(mode), 1) for mode in modes))
            for one in facts.plan.projections
        ]
        return ((_("Week"), *modes), *steps)
