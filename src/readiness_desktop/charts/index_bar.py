"""The overall index from 0 to 100 with its range, and the two limits that verdict rules compare it with."""

from readiness_desktop.charts import drawing, marks
from readiness_desktop.charts.chart import Chart, Compared, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _


class IndexBar(Chart[Compared]):
    """One bar with its whisker; ticks say "below: fix" and "launch needs"; a triangle marks the round before."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (85.0, 17.0)) -> None:
        super().__init__(style, size_mm)

    def update(
        self, framework: Framework, results: Results, previous: Results | None = None, previous_name: str = ""
    ) -> None:
        """Show the index of these results; `previous_name` says which round the triangle is (`Nov 2025`)."""
        self.show(Compared(framework, results, previous, previous_name or _("Last round")))

    def paint(self, facts: Compared) -> None:
        """Draw the bar, the ticks with their words, and the round before."""
        width, height = self.size_mm
        size = self.style.font_pt
        line = size * 1.3 / MM
        middle = line + (height - 2 * line) / 2 - 0.6
        half = 6 * marks.PIXEL
        index = facts.results.index
        bar = None if index is None else index / 100
        now = self.style.color("now")
        marks.bar(self.pen, self.style, 0.0, middle, width, bar, now, height=2 * half)
        lo, hi = facts.results.lo, facts.results.hi
        if index is not None and lo is not None and hi is not None:
            over = width * index / 100
            marks.whisker(self.pen, self.style, width * lo / 100, width * hi / 100, middle, over=over)
        elif index is None:
            muted = self.style.color("text_muted")
            self.pen.text(2.0, middle, numbers.not_yet(), muted, size)
        fix, launch = facts.framework.verdict.limits["F4"], facts.framework.verdict.limits["C5"]
        self._tick(fix, _("Below {n}: fix").format(n=numbers.points(fix)), middle, half, "right")
        self._tick(launch, _("Launch needs {n}").format(n=numbers.points(launch)), middle, half, "left")
        before = facts.previous.index if facts.previous is not None else None
        if before is not None:
            x = width * before / 100
            marks.triangle(self.pen, self.style, x, middle + half + 0.5)
            words = _("{round}: {n}").format(round=facts.name, n=numbers.points(before))
            fits = x + 2 + drawing.width_pt(words, size) / MM < width
            place, align = (x + 2.0, "left") if fits else (x - 2.0, "right")
            self.pen.text(
                place, middle + half + 1.6, words, self.style.color("text_muted"), size, align=align
            )

    def _tick(self, at: float, words: str, middle: float, half: float, align: str) -> None:
        x = self.size_mm[0] * at / 100
        # The tick ends with the bar: below it the round before has its place.
        marks.target(self.pen, self.style, x, middle - 1.1, half + 1.1)
        color, size = self.style.color("text_secondary"), self.style.font_pt
        side = 0.8 if align == "left" else -0.8
        self.pen.text(x + side, middle - half - 2.2, words, color, size, align=align)

    def sentence(self, facts: Compared) -> str:
        """Index, range and the two limits."""
        index = facts.results.index
        if index is None:
            return _("Overall index: not yet.")
        limits = facts.framework.verdict.limits
        return _(
            "Overall index {index} of 100, likely {span}; below {fix} the verdict is to fix first, a launch "
            "needs {launch}."
        ).format(
            index=numbers.points(index),
            span=numbers.points_span(facts.results.lo, facts.results.hi),
            fix=numbers.points(limits["F4"]),
            launch=numbers.points(limits["C5"]),
        )

    def rows(self, facts: Compared) -> Rows:
        """Round, index and range."""
        rows = [(_("Round"), _("Index"), _("90% range")), _row(_("Now"), facts.results)]
        if facts.previous is not None:
            rows.append(_row(facts.name, facts.previous))
        return tuple(rows)


def _row(name: str, results: Results) -> tuple[str, str, str]:
    return name, numbers.points(results.index, 1), numbers.points_span(results.lo, results.hi, 1)
