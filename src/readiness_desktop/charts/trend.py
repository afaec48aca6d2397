"""Index, dimensions or gates over the rounds of an assessment, with their ranges and the verdict of each round."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from readiness_desktop.charts import drawing
from readiness_desktop.charts import trend_panels as panels
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.trend import Span, TrendPoint
from readiness_desktop.wording import dates, issued, numbers
from readiness_desktop.wording.translate import _

Kind = Literal["index", "dimensions", "gates"]
STEPS, AXIS = 4, 100
NOTHING: Span = (None, None, None)


@dataclass(frozen=True, slots=True)
class Trended:
    """Rounds in a row and what of them is drawn; `chosen` is the number of the round that is drawn solid."""

    framework: Framework
    points: tuple[TrendPoint, ...]
    kind: Kind
    chosen: int


class TrendChart(Chart[Trended]):
    """Rounds stand at their dates. Index: a line with whiskers and verdicts; dimensions: a small picture each, the
    range as a band; gates: a bar a round, met of all."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 62.0)) -> None:
        super().__init__(style, size_mm)
        self._left = self._top = self._room = self._high = 0.0

    def update(
        self,
        framework: Framework,
        points: Sequence[TrendPoint],
        kind: Kind = "index",
        chosen: int | None = None,
    ) -> None:
        """Show these rounds, oldest first."""
        last = points[-1].number if points else 0
        self.show(Trended(framework, tuple(points), kind, last if chosen is None else chosen))

    def paint(self, facts: Trended) -> None:
        """Draw what was asked for."""
        if facts.kind == "dimensions":
            panels.draw(self.pen, self.style, self.size_mm, facts.framework, facts.points, facts.chosen)
            return
        size = self.style.font_pt
        width, height = self.size_mm
        said = [words for _at, words in self._limits(facts)] if facts.kind == "index" else []
        longest = max((drawing.width_pt(drawing.label(words), size) for words in said), default=0.0) / MM
        head = 1.0 if facts.kind == "index" else 1.9
        self._left, self._top = 3 * 0.65 * size / MM + 1.5, head * size / MM
        self._room = max(10.0, width - self._left - 2.5 - min(longest, 0.36 * width))
        self._high = max(8.0, height - self._top - 2.1 * size / MM)
        self._axes(facts)
        if facts.kind == "index":
            self._index(facts)
        else:
            self._gates(facts)

    @staticmethod
    def _limits(facts: Trended) -> list[tuple[float, str]]:
        limits = facts.framework.verdict.limits
        fix, launch = limits["F4"], limits["C5"]
        return [
            (fix, _("Below {n}: fix").format(n=numbers.points(fix))),
            (launch, _("Launch needs {n}").format(n=numbers.points(launch))),
        ]

    # ------------------------------------------------------------ axes

    def _top_value(self, facts: Trended) -> float:
        if facts.kind == "gates":
            return max(1, *(one.gates for one in facts.points), 1)
        return AXIS

    def _x(self, facts: Trended, number: int) -> float:
        """Rounds stand at their dates, but never so close that their words meet."""
        points = facts.points
        if len(points) < 2:
            return self._left + self._room / 2
        first, last = points[0].day.toordinal(), points[-1].day.toordinal()
        inset = min(14.0, 0.12 * self._room)
        room = self._room - 2 * inset
        even = [one / (len(points) - 1) for one in range(len(points))]
        if last <= first:
            return self._left + inset + room * even[number]
        dated = [(one.day.toordinal() - first) / (last - first) for one in points]
        least = drawing.width_pt(dates.day(points[0].day), self.style.font_pt) / MM + 2.0
        near = min((b - a for a, b in itertools.pairwise(dated)), default=1.0) * room
        return self._left + inset + room * (dated if near >= least else even)[number]

    def _y(self, value: float, top: float = AXIS) -> float:
        return self._top + self._high * (1 - value / top)

    def _axes(self, facts: Trended) -> None:
        color, size = self.style.color, self.style.font_pt
        right, top = self._left + self._room, self._top_value(facts)
        for step in range(STEPS + 1):
            value = top * step / STEPS
            y = self._y(value, top)
            self.pen.line([(self._left, y), (right, y)], color("axis" if not step else "grid"), width=0.75)
            if value == int(value):
                words = numbers.written(value)
                self.pen.text(self._left - 1.5, y, words, color("text_muted"), size, align="right")
        foot = self._y(0, top) + 1.0 * size / MM
        least = drawing.width_pt(dates.day(facts.points[0].day), size) / MM + 2.0 if facts.points else 0.0
        written_at = -1e9
        for number, one in enumerate(facts.points):
            x = self._x(facts, number)
            if x - written_at < least and number < len(facts.points) - 1:
                continue
            written_at = x
            self.pen.text(x, foot, dates.day(one.day), color("text_muted"), size, align="center")

    # ------------------------------------------------------------ what is drawn

    def _index(self, facts: Trended) -> None:
        color, size = self.style.color, self.style.font_pt
        right = self._left + self._room
        dashes = [d * 0.75 for d in self.style.measures["target_dash"]]
        for at, words in self._limits(facts):
            y = self._y(at)
            self.pen.line([(self._left, y), (right, y)], color("target"), width=0.9, dashes=dashes)
            self.pen.text(right + 1.5, y, words, color("text_secondary"), size)
        self._line(facts, [one.index for one in facts.points], color("now"), self.style.width("now_width"))
        for number, one in enumerate(facts.points):
            value, lo, hi = one.index
            x = self._x(facts, number)
            if value is None:
                foot = self._y(0) - 0.9 * size / MM
                self.pen.text(x, foot, numbers.not_yet(), color("text_muted"), size, align="center")
                continue
            if lo is not None and hi is not None:
                self._whisker(x, self._y(lo), self._y(hi))
            solid = one.number == facts.chosen
            fill = color("now") if solid else color("surface")
            self.pen.circle(x, self._y(value), 1.3, fill=fill, line=color("now"), width=1.2)
            self._say_point(facts, number, value)

    def _say_point(self, facts: Trended, number: int, value: float) -> None:
        """The figure beside a point, off the line that leaves it, and the verdict of its round under or over it."""
        one, size, step = facts.points[number], self.style.font_pt, self.style.font_pt / MM
        x, y = self._x(facts, number), self._y(value)
        ink = self.style.color("text")
        beside, align = (x - 2.6, "right") if number == len(facts.points) - 1 else (x + 2.6, "left")
        off = 0.85 * step * self._off(facts, number)
        shown = numbers.points(value)
        self.pen.text(beside, y + off, shown, ink, size, weight=600, align=align, digits=True)
        room = self._gap(facts)
        lines = self._verdict(facts, one, room * MM)
        _value, lo, hi = one.index
        low, high = self._y(lo if lo is not None else value), self._y(hi if hi is not None else value)
        line = 1.22 * step
        over, under = min(high, y + min(off, 0.0) - 0.3 * step), max(low, y + max(off, 0.0) + 0.3 * step)
        places = (under + step, over - step - (len(lines) - 1) * line)
        first = min(places, key=lambda place: self._clashes(facts, place, len(lines)))
        first = max(0.6 * step, min(first, self._y(0) - 0.4 * step - (len(lines) - 1) * line))
        ink = self.style.verdict_ink(one.issued or one.verdict)
        for n, words in enumerate(lines):
            half = drawing.width_pt(words, size, weight=600) / MM / 2
            centre = min(max(x, self._left + half), self._left + self._room - half)
            self.pen.text(centre, first + n * line, words, ink, size, weight=600, align="center")

    def _verdict(self, facts: Trended, one: TrendPoint, room_pt: float) -> list[str]:
        """Both verdicts where there is room for them; else the one that counts and that it was issued."""
        for name in (
            issued.both_of(facts.framework, one.verdict, one.issued),
            issued.marked(facts.framework, one.verdict, one.issued),
        ):
            lines = drawing.wrapped(drawing.label(name), room_pt, self.style.font_pt, weight=600, lines=4)
            if len(lines) < 4:
                break
        return lines[:3]

    def _off(self, facts: Trended, number: int) -> int:
        """Over (-1) or under (1) a point there is room for its figure: where no line goes."""
        points = facts.points
        last = number == len(points) - 1
        other = points[number - 1 if last else number + 1].index[0] if len(points) > 1 else None
        value = points[number].index[0] or 0.0
        if other is None:
            return -1
        return (-1 if other <= value else 1) if last else (1 if other >= value else -1)

    def _clashes(self, facts: Trended, place: float, lines: int) -> tuple[int, float]:
        """How many lines of limits words would meet that begin at this height, and how far they leave the picture."""
        step = self.style.font_pt / MM
        foot = place + (lines - 1) * 1.22 * step
        met = sum(place - 0.7 * step < self._y(at) < foot + 0.7 * step for at, _words in self._limits(facts))
        outside = max(0.0, foot + 0.6 * step - self._y(0)) + max(0.0, 0.6 * step - place)
        return met + (100 if outside else 0), outside

    def _gap(self, facts: Trended) -> float:
        """How wide words at a point can be before they meet those of the next."""
        places = [self._x(facts, number) for number in range(len(facts.points))]
        apart = [b - a for a, b in itertools.pairwise(places)]
        return min([*apart, self._room]) - 2.0

    def _gates(self, facts: Trended) -> None:
        color, size = self.style.color, self.style.font_pt
        top = self._top_value(facts)
        wide = min(12.0, self._gap(facts) * 0.5)
        for number, one in enumerate(facts.points):
            x = self._x(facts, number)
            foot, all_met, met = self._y(0, top), self._y(one.gates, top), self._y(one.gates_met, top)
            self.pen.box(x - wide / 2, all_met, wide, foot - all_met, fill=color("subtle"))
            fill = color("now") if one.number == facts.chosen else color("prev")
            self.pen.box(x - wide / 2, met, wide, foot - met, fill=fill)
            words = numbers.of(one.gates_met, one.gates)
            over = all_met - 0.9 * size / MM
            self.pen.text(x, over, words, color("text"), size, weight=600, align="center", digits=True)

    def _line(self, facts: Trended, spans: Sequence[Span], ink: str, width: float) -> None:
        """One line through what is known; where a round has no figure it has a gap."""
        places = [self._x(facts, number) for number in range(len(spans))]
        for part in panels.runs(spans):
            if len(part) > 1:
                points = [(places[n], self._y(spans[n][0] or 0.0)) for n in part]
                self.pen.line(points, ink, width=width)

    def _whisker(self, x: float, low: float, high: float) -> None:
        now, width = self.style.color("now"), self.style.width("whisker_width") * 0.9
        half = self.style.measures["whisker_cap"] * 25.4 / 96 / 2
        self.pen.line([(x, high), (x, low)], now, width=width)
        for y in (low, high):
            self.pen.line([(x - half, y), (x + half, y)], now, width=width)

    # ------------------------------------------------------------ in words

    def sentence(self, facts: Trended) -> str:
        """What every round has, from the first to the last."""
        if not facts.points:
            return _("No round yet.")
        day = dates.day
        if facts.kind == "gates":
            parts = [
                _("{met} on {day}").format(met=numbers.of(one.gates_met, one.gates), day=day(one.day))
                for one in facts.points
            ]
            return _("Blocking gates met: {list}.").format(list=", ".join(parts))
        if facts.kind == "dimensions":
            parts = [
                _("{name} {scores}").format(
                    name=one.short,
                    scores=", ".join(
                        numbers.score(point.dimensions.get(one.id, NOTHING)[0]) for point in facts.points
                    ),
                )
                for one in facts.framework.dimensions
            ]
            return _("Dimensions over {n} rounds, 0 to 4: {list}.").format(
                n=numbers.written(len(facts.points)), list="; ".join(parts)
            )
        parts = [
            _("{points} on {day} ({verdict})").format(
                points=numbers.points(one.index[0]),
                day=day(one.day),
                verdict=issued.both_of(facts.framework, one.verdict, one.issued),
            )
            for one in facts.points
        ]
        return _("Index over time, 0 to 100: {list}.").format(list=", ".join(parts))

    def rows(self, facts: Trended) -> Rows:
        """One row a round, or for the dimensions one row each."""
        if facts.kind == "dimensions":
            head = (_("Dimension"), *(dates.day(one.day) for one in facts.points))
            return (
                head,
                *(
                    (one.short, *(_score_cell(point.dimensions.get(one.id)) for point in facts.points))
                    for one in facts.framework.dimensions
                ),
            )
        if facts.kind == "gates":
            return (
                (_("Round"), _("Date"), _("Blocking gates met")),
                *(
                    (numbers.written(one.number), dates.day(one.day), numbers.of(one.gates_met, one.gates))
                    for one in facts.points
                ),
            )
        return (
            (_("Round"), _("Date"), _("Index"), _("90% range"), _("Verdict")),
            *(
                (
                    numbers.written(one.number),
                    dates.day(one.day),
                    numbers.points(one.index[0], 1),
                    numbers.points_span(one.index[1], one.index[2], 1),
                    issued.both_of(facts.framework, one.verdict, one.issued),
                )
                for one in facts.points
            ),
        )


def _score_cell(span: Span | None) -> str:
    """A score with its range: `1.8 (1.5 to 2.1)`."""
    value, lo, hi = span or NOTHING
    if value is None or lo is None or hi is None:
        return numbers.score(value)
    return _("{score} ({span})").format(score=numbers.score(value), span=numbers.score_span(lo, hi))
