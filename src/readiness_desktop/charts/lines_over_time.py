"""Two or more named lines from 0 to 100 over time, such as work that is due and done, or two scenarios of the index."""

from dataclasses import dataclass

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM, Point
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.wording import numbers

FULL = 100.0
_APART, _BETWEEN = 1.3, 1.5


@dataclass(frozen=True, slots=True)
class Line:
    """A line by its corners (time, 0 to 100); `strong` ones are drawn in full, others dashed and grey."""

    name: str
    points: tuple[Point, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over a time from 0 to `last`; `marks` are named times on the axis, `now` an upright line with its name.

    `sentence` says what is shown, `table` holds the figures behind it, heads first.
    """

    lines: tuple[Line, ...]
    last: float
    marks: tuple[tuple[float, str], ...]
    sentence: str
    table: Rows
    axis: str = ""
    now: tuple[float, str] | None = None


class LinesOverTime(Chart[Lines]):
    """Each line is named at its end; a strong one is solid, the others are dashed."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 58.0)) -> None:
        super().__init__(style, size_mm)
        self._left = self._top = self._room = self._high = 0.0
        self._last = 1.0

    def update(self, facts: Lines) -> None:
        """Show these lines."""
        self.show(facts)

    def paint(self, facts: Lines) -> None:
        """Draw scale, lines and names."""
        width, height = self.size_mm
        size = self.style.font_pt
        self._last = max(facts.last, 1e-9)
        self._left, self._top = 3 * 0.65 * size / MM + 1.5, 1.0 * size / MM
        ends = [drawing.width_pt(one.name, size, weight=600) / MM for one in facts.lines]
        self._room = width - self._left - max(ends, default=0.0) - 3.0
        self._high = height - self._top - (2.9 if facts.axis else 1.8) * size / MM
        self._axes(facts)
        known = [one for one in facts.lines if one.points]
        if not known:
            middle = self._top + self._high / 2
            muted = self.style.color("text_muted")
            self.pen.text(self._left + self._room / 2, middle, numbers.not_yet(), muted, size, align="center")
            return
        for one in sorted(known, key=lambda line: line.strong):
            self._line(one)
        self._names(known)
        if facts.now is not None:
            self._now(*facts.now)

    def _x(self, time: float) -> float:
        return self._left + self._room * time / self._last

    def _y(self, value: float) -> float:
        return self._top + self._high * (1 - value / FULL)

    def _axes(self, facts: Lines) -> None:
        color, size = self.style.color, self.style.font_pt
        right = self._x(self._last)
        for value in (0, 25, 50, 75, 100):
            y = self._y(value)
            self.pen.line([(self._left, y), (right, y)], color("axis" if value == 0 else "grid"), width=0.75)
            self.pen.text(
                self._left - 1.5, y, numbers.written(value), color("text_muted"), size, align="right"
            )
        foot = self._y(0) + 0.8 * size / MM
        for middle, words in self._marks(facts.marks):
            self.pen.text(middle, foot, words, color("text_muted"), size, align="center")
        if facts.axis:
            under = foot + 1.15 * size / MM
            self.pen.text(
                (self._left + right) / 2, under, facts.axis, color("text_secondary"), size, align="center"
            )

    def _marks(self, marks: tuple[tuple[float, str], ...]) -> list[tuple[float, str]]:
        """Where marks stand: all of them, or every second, third and so on, so that none is missing in between."""
        halves = [drawing.width_pt(words, self.style.font_pt) / MM / 2 for _time, words in marks]
        places = [max(self._x(time), half) for (time, _words), half in zip(marks, halves, strict=True)]
        for step in range(1, len(marks) + 1):
            some = range(0, len(marks), step)
            gaps = [places[n] - halves[n] - places[n - step] - halves[n - step] for n in some[1:]]
            if all(gap > _BETWEEN for gap in gaps):
                return [(places[n], marks[n][1]) for n in some]
        return []

    def _now(self, time: float, words: str) -> None:
        color, size = self.style.color, self.style.font_pt
        x = self._x(time)
        dashes = [d * 0.75 for d in self.style.measures["target_tick_dash"]]
        self.pen.line([(x, self._top), (x, self._y(0))], color("target"), width=0.75, dashes=dashes)
        wide = drawing.width_pt(words, size) / MM
        left = x + 1.0 if x + wide + 1.0 < self._left + self._room else x - wide - 1.0
        at, high = self._top + 0.4 * size / MM, 1.2 * size / MM
        self.pen.box(left - 0.3, at - high / 2, wide + 0.6, high, fill=color("surface"))
        self.pen.text(left, at, words, color("text_secondary"), size)

    def _line(self, one: Line) -> None:
        corners = [(self._x(time), self._y(value)) for time, value in one.points]
        if len(corners) == 1:
            corners.append((corners[0][0] + 0.6, corners[0][1]))
        dashes = None if one.strong else [d * 0.75 for d in self.style.measures["target_dash"]]
        token = "now" if one.strong else "target"
        width = self.style.width("now_width") if one.strong else 1.1
        self.pen.line(corners, self.style.color(token), width=width, dashes=dashes)

    def _names(self, lines: list[Line]) -> None:
        """Each name behind the end of its line, moved down where two would touch."""
        size, step = self.style.font_pt, _APART * self.style.font_pt / MM
        free = self._top - step
        ends = sorted(((self._y(one.points[-1][1]), one) for one in lines), key=lambda end: end[0])
        lowest, high = self._y(0) - 0.7 * step, 0.9 * step
        for number, (y, one) in enumerate(ends):
            below = (len(ends) - 1 - number) * step
            at = min(max(y, free + step), lowest - below)
            free = at
            ink = self.style.color("text" if one.strong else "text_secondary")
            x = self._x(one.points[-1][0]) + 1.5
            weight = 600 if one.strong else 400
            if one.points[-1][0] < self._last:
                # Others go on behind it.
                wide = drawing.width_pt(one.name, size, weight=weight) / MM
                self.pen.box(x - 0.3, at - high / 2, wide + 0.6, high, fill=self.style.color("surface"))
            self.pen.text(x, at, one.name, ink, size, weight=weight)

    def sentence(self, facts: Lines) -> str:
        """What is shown."""
        return facts.sentence

    def rows(self, facts: Lines) -> Rows:
        """The figures behind the lines."""
        return facts.table
