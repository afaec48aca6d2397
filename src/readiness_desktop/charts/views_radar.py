"""How sides or single people see the dimensions: one outline each, told apart by line, mark and label, not colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.spokes import Spokes
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.views import Seen
from readiness_desktop.wording import numbers
from readiness_desktop.wording.digits import cut, written
from readiness_desktop.wording.translate import _

MARK_MM = 8.0
GAP_MM = 4.0
_LINES: tuple[tuple[str, list[float] | None, str], ...] = (
    ("now", None, "circle"),
    ("now", [4.0, 2.5], "square"),
    ("prev", [1.0, 2.0], ""),
    ("now", [6.0, 2.0, 1.0, 2.0], "diamond"),
)
"""Colour, dashes and mark of a series by its place: solid, dashed, dotted without marks, dash and dot."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One outline: its name, what it makes of each dimension, and which line it has (0 to 3)."""

    name: str
    seen: Mapping[str, Seen]
    line: int


@dataclass(frozen=True, slots=True)
class SeenBy:
    """What the chart shows."""

    framework: Framework
    voices: tuple[Voice, ...]


class ViewsRadar(Spokes[SeenBy]):
    """Mean votes 0 to 4 on spokes; a dimension without a vote leaves a gap."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (100.0, 92.0)) -> None:
        super().__init__(style, size_mm)

    def update(self, framework: Framework, voices: tuple[Voice, ...]) -> None:
        """Show these voices."""
        self.show(SeenBy(framework, voices))

    def names(self, facts: SeenBy) -> tuple[str, ...]:
        """The short names of the dimensions."""
        return tuple(dimension.short for dimension in facts.framework.dimensions)

    def paint(self, facts: SeenBy) -> None:
        """Draw rings, outlines with marks, names, direct labels and the legend."""
        rows = self._legend_rows(facts)
        row = self.style.font_pt * 1.36 / MM
        legend = row * (len(rows) + 1.4)
        self.place(facts, legend)
        self.rings()
        for voice in facts.voices:
            color, dashes, mark = _LINES[voice.line % len(_LINES)]
            values = _values(facts.framework, voice)
            self.outline(values, self.style.color(color), self.style.width("now_width"), dashes)
            for i, value in enumerate(values):
                if value is not None:
                    self._mark(*self.at(i, value), mark, self.style.color(color))
        self.scale_numbers()
        counts = [sum(v.seen[d.id].count for v in facts.voices) for d in facts.framework.dimensions]
        self.write_names(facts, [("" if count else numbers.not_yet(), True) for count in counts])
        self._label(facts)
        top = self.size_mm[1] - row * (len(rows) - 0.4)
        for n, entries in enumerate(rows):
            self._legend_row(entries, top + n * row)

    def _mark(self, x: float, y: float, mark: str, color: str) -> None:
        reach = self.style.width("point_radius") / MM * 0.9
        surface = self.style.color("surface")
        if mark == "circle":
            self.pen.circle(x, y, reach, fill=color, line=surface, width=1.0)
        elif mark == "square":
            corners = [
                (x - reach, y - reach),
                (x + reach, y - reach),
                (x + reach, y + reach),
                (x - reach, y + reach),
            ]
            self.pen.polygon(corners, fill=surface, line=color, width=1.2)
        elif mark == "diamond":
            wide = reach * 1.3
            corners = [(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)]
            self.pen.polygon(corners, fill=color, line=surface, width=1.0)

    def _label(self, facts: SeenBy) -> None:
        """Write each name beside the point where its outline lies furthest from all others."""
        size, taken = self.style.font_pt, set[int]()
        table = [_values(facts.framework, voice) for voice in facts.voices]
        for voice, values in zip(facts.voices, table, strict=True):
            others = [row for row in table if row is not values]
            free = [
                (_apart(value, i, others), -i)
                for i, value in enumerate(values)
                if value is not None and i not in taken and i
            ]
            if not free or max(free)[0] < 0.4:
                continue
            spoke = -max(free)[1]
            taken.add(spoke)
            x, y = self.at(spoke, values[spoke] or 0.0)
            words = drawing.label(voice.name, 22)
            wide, tall = drawing.width_pt(words, size) / MM, size * 1.1 / MM
            left = min(x + 1.8, self.size_mm[0] - wide)
            self.pen.box(
                left - 0.4, y - tall / 2, wide + 0.8, tall, fill=self.style.color("surface"), alpha=0.8
            )
            self.pen.text(left, y, words, self.style.color("text_secondary"), size)

    # ------------------------------------------------------------ the legend

    def _legend_rows(self, facts: SeenBy) -> list[list[tuple[str, Voice]]]:
        rows: list[list[tuple[str, Voice]]] = [[]]
        used = 0.0
        for voice in facts.voices:
            words = drawing.label(voice.name)
            wide = MARK_MM + 1.2 + drawing.width_pt(words, self.style.font_pt) / MM + GAP_MM
            if rows[-1] and used + wide > self.size_mm[0]:
                rows.append([])
                used = 0.0
            rows[-1].append((words, voice))
            used += wide
        return rows

    def _legend_row(self, entries: list[tuple[str, Voice]], y: float) -> None:
        size = self.style.font_pt
        widths = [MARK_MM + 1.2 + drawing.width_pt(words, size) / MM for words, _voice in entries]
        x = (self.size_mm[0] - sum(widths) - GAP_MM * (len(entries) - 1)) / 2
        for (words, voice), wide in zip(entries, widths, strict=True):
            color, dashes, mark = _LINES[voice.line % len(_LINES)]
            ink = self.style.color(color)
            self.pen.line([(x, y), (x + MARK_MM, y)], ink, width=self.style.width("now_width"), dashes=dashes)
            self._mark(x + MARK_MM / 2, y, mark, ink)
            self.pen.text(x + MARK_MM + 1.2, y, words, self.style.color("text_secondary"), size)
            x += wide + GAP_MM

    # ------------------------------------------------------------ words

    def sentence(self, facts: SeenBy) -> str:
        """Where two outlines lie furthest apart."""
        if not facts.voices:
            return _("Views of respondents: nobody has voted yet.")
        widest: tuple[float, str, str, str] | None = None
        for dimension in facts.framework.dimensions:
            means = [(m, v.name) for v in facts.voices if (m := v.seen[dimension.id].mean) is not None]
            if len(means) > 1:
                (low, lower), (high, higher) = min(means), max(means)
                if widest is None or high - low > widest[0]:
                    widest = (high - low, dimension.short, higher, lower)
        if widest is None:
            return _("Views of respondents, mean vote 0 to 4: no two of them voted on the same dimension.")
        return _(
            "Views of respondents, mean vote 0 to 4: furthest apart on {dimension}, {higher} {size} above {lower}."
        ).format(dimension=widest[1], higher=widest[2], size=written(cut(widest[0], 1), 1), lower=widest[3])

    def rows(self, facts: SeenBy) -> Rows:
        """Dimension, and the mean vote of each voice with the number of votes."""
        rows: list[tuple[str, ...]] = [(_("Dimension"), *(voice.name for voice in facts.voices))]
        for dimension in facts.framework.dimensions:
            cells = [seen_words(voice.seen[dimension.id]) for voice in facts.voices]
            rows.append((dimension.short, *cells))
        return tuple(rows)


def seen_words(seen: Seen) -> str:
    """A mean with the number of votes behind it: `2.3 (6)`; `Not yet` without any."""
    if seen.mean is None:
        return numbers.not_yet()
    return _("{mean} ({n})").format(mean=written(cut(seen.mean, 1), 1), n=written(seen.count))


def _values(framework: Framework, voice: Voice) -> list[float | None]:
    return [voice.seen[dimension.id].mean for dimension in framework.dimensions]


def _apart(value: float, spoke: int, others: Sequence[Sequence[float | None]]) -> float:
    distances = [abs(value - other) for row in others if (other := row[spoke]) is not None]
    return min(distances, default=4.0)
