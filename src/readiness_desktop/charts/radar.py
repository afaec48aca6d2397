"""The profile of the dimensions against target and the round before, on as many spokes as there are dimensions."""

import math

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Compared, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.spokes import Spokes
from readiness_desktop.charts.style import ChartStyle, level_of
from readiness_desktop.domain.framework import Dimension, Framework
from readiness_desktop.domain.results import DimensionResult, Results
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _, ngettext

MARK_MM = 5.0
LEGEND_GAP_MM = 3.2

_NEAR_MM = 3.5
"""So near to a point of the profile a pointer means it."""


class RadarChart(Spokes[Compared]):
    """Scores 0 to 4 on spokes: now solid with points in level colours, target dashed, the round before grey.

    A short bar across a spoke marks a cap that a gate sets. A dimension without a score leaves a gap.
    """

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (82.0, 84.0)) -> None:
        super().__init__(style, size_mm)

    def update(
        self, framework: Framework, results: Results, previous: Results | None = None, previous_name: str = ""
    ) -> None:
        """Show these results; `previous_name` says which round the grey line is (`Nov 2025`)."""
        self.show(Compared(framework, results, previous, previous_name or _("Last round")))

    def paint(self, facts: Compared) -> None:
        """Draw rings, outlines, caps, points, names and legend."""
        width, height = self.size_mm
        row = self.style.font_pt * 1.36 / MM
        legend = row * 2.6
        self.place(facts, legend)
        self.rings()
        if facts.previous is not None:
            values = [self._score(facts.previous, d) for d in facts.framework.dimensions]
            self.outline(values, self.style.color("prev"), self.style.width("prev_width"))
        targets = [facts.results.dimensions[d.id].target_mean for d in facts.framework.dimensions]
        dash = [v * 0.75 for v in self.style.measures["target_dash"]]
        self.outline(targets, self.style.color("target"), self.style.width("target_width") * 0.8, dash)
        self._now(facts)
        self._caps(facts)
        self.scale_numbers()
        scores = [facts.results.dimensions[d.id].score for d in facts.framework.dimensions]
        self.write_names(facts, [(numbers.score(score), score is None) for score in scores])
        self._legend(facts, width, height - legend / 2)

    def names(self, facts: Compared) -> tuple[str, ...]:
        """The short names of the dimensions."""
        return tuple(dimension.short for dimension in facts.framework.dimensions)

    @staticmethod
    def _score(results: Results, dimension: Dimension) -> float | None:
        found = results.dimensions.get(dimension.id)
        return None if found is None or found.score is None else found.score / 25

    def _now(self, facts: Compared) -> None:
        values = [self._score(facts.results, d) for d in facts.framework.dimensions]
        color = self.style.color("now")
        if None not in values:
            corners = [self.at(i, v) for i, v in enumerate(values) if v is not None]
            self.pen.polygon(corners, fill=color, alpha=self.style.measures["range_alpha"])
        self.outline(values, color, self.style.width("now_width"))
        reach = self.style.width("point_radius") / MM * 0.9
        for i, value in enumerate(values):
            if value is not None:
                x, y = self.at(i, value)
                self.pen.hint(x - _NEAR_MM, y - _NEAR_MM, 2 * _NEAR_MM, 2 * _NEAR_MM, i + 1)
                fill = self.style.levels[level_of(value * 25)].fill
                self.pen.circle(
                    *self.at(i, value), reach, fill=fill, line=self.style.color("surface"), width=1.1
                )

    def _caps(self, facts: Compared) -> None:
        count = self._count
        for i, dimension in enumerate(facts.framework.dimensions):
            found = facts.results.dimensions[dimension.id]
            if found.cap >= 100 or found.score is None:
                continue
            angle = 2 * math.pi * i / count
            x, y = self.at(i, found.cap / 25)
            half = 2.3
            dx, dy = half * math.cos(angle), half * math.sin(angle)
            color = self._cap_color(facts.framework, found)
            self.pen.line([(x - dx, y - dy), (x + dx, y + dy)], color, width=1.6)

    def _cap_color(self, framework: Framework, found: DimensionResult) -> str:
        """Red is kept for what blocks a launch; a condition caps in the colour of level 1."""
        return self.style.levels[0 if _blocks(framework, found) else 1].fill

    def _legend(self, facts: Compared, width: float, y: float) -> None:
        size = self.style.font_pt
        entries = [(_("Now"), "now")]
        if facts.previous is not None:
            entries.append((facts.name, "prev"))
        entries.append((_("Target"), "target"))
        capped = [d for d in facts.results.dimensions.values() if d.cap < 100 and d.score is not None]
        if any(_blocks(facts.framework, d) for d in capped):
            entries.append((_("Cap by a blocking gate"), "block"))
        if not all(_blocks(facts.framework, d) for d in capped):
            entries.append((_("Cap by a condition"), "condition"))
        words = [(drawing.label(name), kind) for name, kind in entries]
        rows = _in_rows(words, size, width)
        line = size * 1.36 / MM
        for n, row in enumerate(rows):
            self._legend_row(row, width, y + (n - (len(rows) - 1)) * line)

    def _legend_row(self, row: list[tuple[str, str]], width: float, y: float) -> None:
        color, size = self.style.color, self.style.font_pt
        x = (width - _row_width(row, size)) / 2
        dash = [v * 0.75 for v in self.style.measures["target_dash"]]
        for name, kind in row:
            line = [(x, y), (x + MARK_MM, y)]
            if kind == "now":
                self.pen.box(x, y, MARK_MM, 1.8, fill=color("now"), alpha=self.style.measures["range_alpha"])
                self.pen.line(line, color("now"), width=self.style.width("now_width"))
            elif kind in ("block", "condition"):
                fill = self.style.levels[0 if kind == "block" else 1].fill
                self.pen.line([(x + 1, y), (x + MARK_MM, y)], fill, width=1.6)
            else:
                dashes = dash if kind == "target" else None
                self.pen.line(line, color(kind), width=self.style.width("prev_width") * 0.9, dashes=dashes)
            self.pen.text(x + MARK_MM + 1.2, y, name, color("text_secondary"), size)
            x += _entry_width(name, size) + LEGEND_GAP_MM

    def sentence(self, facts: Compared) -> str:
        """Strongest and weakest dimension and how many stand below their target."""
        found = facts.results.dimensions
        scored = [(s, d) for d in facts.framework.dimensions if (s := found[d.id].score) is not None]
        if not scored:
            return _("Profile of the dimensions: no dimension has a score yet.")
        high, best = max(scored, key=lambda pair: pair[0])
        low, worst = min(scored, key=lambda pair: pair[0])
        below = sum(1 for score, d in scored if score / 25 < found[d.id].target_mean)
        return ngettext(
            "Profile of the dimensions, 0 to 4: strongest is {best} at {high}, weakest {worst} at {low}; "
            "{below} stands below its target.",
            "Profile of the dimensions, 0 to 4: strongest is {best} at {high}, weakest {worst} at {low}; "
            "{below} stand below their targets.",
            below,
        ).format(
            best=best.short, high=numbers.score(high), worst=worst.short, low=numbers.score(low), below=below
        )

    def rows(self, facts: Compared) -> Rows:
        """Dimension, score, target, cap, and the score before where there is one."""
        head = [_("Dimension"), _("Score"), _("Target"), _("Cap")]
        rows = [tuple([*head, facts.name] if facts.previous else head)]
        for dimension in facts.framework.dimensions:
            found = facts.results.dimensions[dimension.id]
            row = [dimension.short, numbers.score(found.score), numbers.score(found.target_mean * 25)]
            row.append(numbers.score(found.cap) if found.cap < 100 else "")
            if facts.previous is not None:
                before = facts.before(dimension.id)
                row.append(numbers.score(before.score if before else None))
            rows.append(tuple(row))
        return tuple(rows)


def _blocks(framework: Framework, found: DimensionResult) -> bool:
    """Whether a blocking gate sets the cap of a dimension."""
    gate = framework.question(found.cap_by).gate if found.cap_by is not None else None
    return gate is not None and gate.kind == "block"


def _entry_width(name: str, size: float) -> float:
    return MARK_MM + 1.2 + drawing.width_pt(name, size) / MM


def _row_width(row: list[tuple[str, str]], size: float) -> float:
    return sum(_entry_width(name, size) for name, _kind in row) + LEGEND_GAP_MM * (len(row) - 1)


def _in_rows(words: list[tuple[str, str]], size: float, width: float) -> list[list[tuple[str, str]]]:
    """The entries of the legend in as few rows as fit the width."""
    rows: list[list[tuple[str, str]]] = [[]]
    for entry in words:
        if rows[-1] and _row_width([*rows[-1], entry], size) > width:
            rows.append([])
        rows[-1].append(entry)
    return rows
