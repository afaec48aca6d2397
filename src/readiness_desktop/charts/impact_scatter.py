"""The initiatives of a plan by effort and fall in risk, for paper: corners at the medians, gate closers as diamonds."""

from collections.abc import Iterable
from dataclasses import dataclass

from readiness_desktop.charts import drawing
from readiness_desktop.charts.axis import root_share, root_steps, steps
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_impact import Corner, Impact, ImpactPicture, impact_picture, ranked
from readiness_desktop.wording import numbers, roadmap_impact
from readiness_desktop.wording.translate import _

_PARTS = 5
_BEYOND = 1.06
_DOT, _DIAMOND = 1.3, 1.8


@dataclass(frozen=True, slots=True)
class Weighed:
    """A plan whose initiatives are drawn, alone or `together` with all that each needs."""

    framework: Framework
    plan: Plan
    together: bool

    @property
    def picture(self) -> ImpactPicture:
        """The points and where the corners meet."""
        return impact_picture(self.plan, together=self.together)


class ImpactScatter(Chart[Weighed]):
    """Points with their ids; a name that would cover another one is left out, the table has them all."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 110.0)) -> None:
        super().__init__(style, size_mm)
        self._left = self._top = self._room = self._high = 0.0
        self._wide = self._tall = 1.0

    def update(self, framework: Framework, plan: Plan, *, together: bool) -> None:
        """Show the initiatives of a plan."""
        self.show(Weighed(framework, plan, together))

    def paint(self, facts: Weighed) -> None:
        """Draw axes, corners, points and ids."""
        width, height = self.size_mm
        size, color = self.style.font_pt, self.style.color
        picture = facts.picture
        self._wide = axis_end(one.effort for one in picture.points)
        self._tall = axis_end(one.gain for one in picture.points)
        efforts, gains = root_steps(self._wide), steps(0.0, self._tall, _PARTS)
        heads = [figure(value, gains) for value in gains]
        self._left = max(drawing.width_pt(one, size) for one in heads) / MM + 2.5
        self._top = 2.4 * size / MM
        self._room, self._high = width - self._left - 3.0, height - self._top - 3.2 * size / MM
        self.pen.text(self._left, 0.7 * size / MM, roadmap_impact.gain_axis(), color("text_secondary"), size)
        self._scales(efforts, gains)
        self._corners(picture)
        for one in picture.points:
            self._point(one)
        self._ids(picture)

    def _x(self, effort: float) -> float:
        return self._left + self._room * root_share(effort, self._wide)

    def _y(self, gain: float) -> float:
        return self._top + self._high * (1 - gain / self._tall)

    def _scales(self, efforts: tuple[float, ...], gains: tuple[float, ...]) -> None:
        color, size = self.style.color, self.style.font_pt
        foot = self._y(0)
        for value in gains:
            y = self._y(value)
            self.pen.line([(self._left, y), (self._left + self._room, y)], color("grid" if value else "axis"))
            words = figure(value, gains)
            self.pen.text(self._left - 1.5, y, words, color("text_muted"), size, align="right")
        for value in efforts:
            at, words = foot + 0.9 * size / MM, figure(value, efforts)
            self.pen.text(self._x(value), at, words, color("text_muted"), size, align="center")
        under = foot + 2.2 * size / MM
        middle = self._left + self._room / 2
        self.pen.text(
            middle, under, roadmap_impact.effort_axis(), color("text_secondary"), size, align="center"
        )

    def _corners(self, picture: ImpactPicture) -> None:
        color, size = self.style.color, self.style.font_pt
        x, y = self._x(picture.middle_effort), self._y(picture.middle_gain)
        dashes = [d * 0.75 for d in self.style.measures["target_tick_dash"]]
        self.pen.line([(x, self._top), (x, self._y(0))], color("axis"), dashes=dashes)
        self.pen.line([(self._left, y), (self._left + self._room, y)], color("axis"), dashes=dashes)
        right, foot, pad = self._left + self._room - 1.0, self._y(0), 0.9 * size / MM
        places: tuple[tuple[Corner, float, float, str], ...] = (
            ("quick", self._left + 1.0, self._top + pad * 0.6, "left"),
            ("big", right, self._top + pad * 0.6, "right"),
            ("fill", self._left + 1.0, foot - pad, "left"),
            ("hard", right, foot - pad, "right"),
        )
        for corner, at, level, align in places:
            words = roadmap_impact.corner(corner)
            self.pen.text(at, level, words, color("text_muted"), size, weight=600, align=align)

    def _point(self, one: Impact) -> None:
        x, y, fill = self._x(one.effort), self._y(one.gain), self.style.color("now")
        if one.gates:
            r = _DIAMOND
            self.pen.polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill=fill)
        else:
            self.pen.circle(x, y, _DOT, fill=self.style.color("surface"), line=fill, width=1.1)

    def _ids(self, picture: ImpactPicture) -> None:
        size, high = self.style.font_pt, self.style.font_pt / MM
        used: list[tuple[float, float, float]] = []
        for one in sorted(picture.points, key=lambda point: (-len(point.gates), -point.gain)):
            wide = drawing.width_pt(one.id, size) / MM
            x, y = self._x(one.effort) + _DIAMOND + 0.8, self._y(one.gain)
            for left, level in ((x, y), (x - wide - 2 * _DIAMOND - 1.6, y)):
                if self._free(left, level, wide, high, used) and left > self._left:
                    self.pen.text(left, level, one.id, self.style.color("text"), size)
                    used.append((left, level, wide))
                    break

    @staticmethod
    def _free(
        left: float, level: float, wide: float, high: float, used: list[tuple[float, float, float]]
    ) -> bool:
        return all(
            abs(level - other) >= high or left >= at + span + 0.6 or at >= left + wide + 0.6
            for at, other, span in used
        )

    def sentence(self, facts: Weighed) -> str:
        """How many stand in each corner."""
        return roadmap_impact.whole(facts.picture)

    def rows(self, facts: Weighed) -> Rows:
        """Every initiative with its figures."""
        points = {one.id: one for one in facts.picture.points}
        rows = [
            (
                _("Initiative"),
                roadmap_impact.effort_axis(),
                roadmap_impact.gain_axis(),
                _("Corner"),
                _("Gates closed"),
            )
        ]
        for planned in ranked(facts.plan, "plan"):
            one = points[planned.id]
            name = f"{one.id} {facts.plan.initiative(facts.framework, one.id).title}"
            rows.append(
                (
                    name,
                    numbers.rounded(one.effort, 1),
                    roadmap_impact.points(one.gain),
                    roadmap_impact.corner(one.corner),
                    ", ".join(one.gates),
                )
            )
        return tuple(rows)


def axis_end(values: Iterable[float]) -> float:
    """Where an axis ends so that its largest value stands clear of the edge."""
    return _BEYOND * max((value for value in values), default=0.0) or 1.0


def figure(value: float, scale: tuple[float, ...]) -> str:
    """A figure of a scale, with a decimal where its steps are not whole."""
    whole = all(one == int(one) for one in scale)
    return numbers.written(value, 0 if whole else 1)
