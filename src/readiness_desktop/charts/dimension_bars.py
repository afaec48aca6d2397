"""One bar a dimension on the scale 0 to 4, in the colour of its level, with range, target and the round before."""

from readiness_desktop.charts import marks
from readiness_desktop.charts.chart import Chart, Compared, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle, level_of
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _

LEVELS = 4


class DimensionBars(Chart[Compared]):
    """Eight rows: glyph, name, bar with whisker, score. A dimension without a score says "Not yet"."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (103.0, 78.0)) -> None:
        super().__init__(style, size_mm)

    def update(
        self, framework: Framework, results: Results, previous: Results | None = None, previous_name: str = ""
    ) -> None:
        """Show these results; `previous_name` says which round the triangles are (`Nov 2025`)."""
        self.show(Compared(framework, results, previous, previous_name or _("Last round")))

    def paint(self, facts: Compared) -> None:
        """Draw legend, rows and the numbers of the scale."""
        width, height = self.size_mm
        size = self.style.font_pt
        line = size * 1.36 / MM
        top, foot = line * 1.3, line * 1.2
        name_x = 16 * marks.PIXEL + 2.0
        score_room = 4.2 * size / MM
        x = name_x + min(0.40 * width, 17.0 * 0.5 * size / MM * 1.25 + 4)
        room = width - score_room - x
        row = (height - top - foot) / max(1, len(facts.framework.dimensions))
        marks.legend(self.pen, self.style, width, line / 2, facts.name if facts.previous else "")
        for i, dimension in enumerate(facts.framework.dimensions):
            middle = top + row * (i + 0.42)
            found = facts.results.dimensions[dimension.id]
            score = found.score
            level = None if score is None else level_of(score)
            marks.glyph(self.pen, self.style, 0.0, middle, level)
            self.pen.text(
                name_x, middle, dimension.short, self.style.color("text"), size, room=x - name_x - 1.5
            )
            fill = self.style.color("off") if level is None else self.style.levels[level].fill
            share = None if score is None else score / 100
            marks.bar(self.pen, self.style, x, middle, room, share, fill, divisions=LEVELS)
            if found.lo is not None and found.hi is not None:
                marks.whisker(
                    self.pen, self.style, x + room * found.lo / 100, x + room * found.hi / 100, middle
                )
            marks.target(self.pen, self.style, x + room * found.target_mean / LEVELS, middle, 2.2)
            before = facts.before(dimension.id)
            if before is not None and before.score is not None:
                marks.triangle(self.pen, self.style, x + room * before.score / 100, middle + 1.5)
            self._score(width, middle, score)
        for level in range(LEVELS + 1):
            place = x + room * level / LEVELS
            muted = self.style.color("text_muted")
            self.pen.text(place, height - foot / 2, numbers.written(level), muted, size, align="center")

    def _score(self, right: float, middle: float, score: float | None) -> None:
        size = self.style.font_pt
        if score is None:
            muted = self.style.color("text_muted")
            self.pen.text(right, middle, numbers.not_yet(), muted, size, align="right")
            return
        ink = self.style.color("text")
        self.pen.text(right, middle, numbers.score(score), ink, size, weight=600, align="right", digits=True)

    def sentence(self, facts: Compared) -> str:
        """The score of every dimension."""
        parts = [
            _("{name} {score}").format(
                name=d.short, score=numbers.score(facts.results.dimensions[d.id].score)
            )
            for d in facts.framework.dimensions
        ]
        return _("Scores of the dimensions, 0 to 4: {list}.").format(list=", ".join(parts))

    def rows(self, facts: Compared) -> Rows:
        """Dimension, score, range, target, and the score before where there is one."""
        head = [_("Dimension"), _("Score"), _("90% range"), _("Target")]
        rows = [tuple([*head, facts.name] if facts.previous else head)]
        for dimension in facts.framework.dimensions:
            found = facts.results.dimensions[dimension.id]
            row = [dimension.short, numbers.score(found.score), numbers.score_span(found.lo, found.hi)]
            row.append(numbers.score(found.target_mean * 25))
            if facts.previous is not None:
                before = facts.before(dimension.id)
                row.append(numbers.score(before.score if before else None))
            rows.append(tuple(row))
        return tuple(rows)
