"""What moves the net present value of a business case: one bar a driver, the widest first."""

from collections.abc import Callable

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.case import CaseResult
from readiness_desktop.domain.case_swings import Swing
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording import money, numbers
from readiness_desktop.wording.translate import _

_ROW_LINES = 2.9
"""The least height of a row in lines of text."""

_LEAST_BAR = 0.05
"""A bar that is shorter (mm) is not drawn."""


class TornadoChart(Chart[CaseResult]):
    """Rows of a driver, its ends, and a bar from its worse (hollow) to its better end (solid) around the likely value.

    As many rows as the height has room for; the table holds them all.
    """

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 72.0)) -> None:
        super().__init__(style, size_mm)

    def update(self, case: CaseResult) -> None:
        """Show the drivers of a case."""
        self.show(case)

    def paint(self, facts: CaseResult) -> None:
        """Draw one row a driver, and the line."""
        width, height = self.size_mm
        size, base = self.style.font_pt, facts.likely.full.npv
        if base is None or not facts.swings:
            muted = self.style.color("text_muted")
            self.pen.text(width / 2, height / 2, numbers.not_yet(), muted, size, align="center")
            return
        least = _ROW_LINES * size / MM
        shown = facts.swings[: max(1, int((height + 0.01) / least))]
        row = min(height / len(shown), 1.35 * least)
        said = {
            swing.driver: tuple(money.short(at, facts.currency) for at in (swing.npv_worse, swing.npv_better))
            for swing in shown
        }
        figure = (
            max(drawing.width_pt(one, size, family="tabular") for pair in said.values() for one in pair) / MM
        )
        wanted = max(
            drawing.width_pt(line, size) / MM
            for swing in shown
            for line in (words.driver(swing), words.ends(swing, facts.currency))
        )
        names = min(wanted + 2.0, 0.45 * width)
        low = min(base, *(min(s.npv_worse, s.npv_better) for s in shown))
        high = max(base, *(max(s.npv_worse, s.npv_better) for s in shown))
        left, room = names + figure + 1.5, width - names - 2 * figure - 3.5

        def x(value: float) -> float:
            return left + room * (value - low) / ((high - low) or 1.0)

        for n, swing in enumerate(shown):
            self._row(facts, swing, row * (n + 0.5), names - 1.5, x, said[swing.driver])
        line = [(x(base), 0.15 * row), (x(base), row * len(shown) - 0.15 * row)]
        self.pen.line(line, self.style.color("now"), width=self.style.width("target_width"))

    def _row(
        self,
        facts: CaseResult,
        swing: Swing,
        middle: float,
        names: float,
        x: Callable[[float], float],
        said: tuple[str, ...],
    ) -> None:
        color, size, base = self.style.color, self.style.font_pt, facts.likely.full.npv or 0.0
        half = 0.62 * size / MM
        self.pen.text(0.0, middle - half, words.driver(swing), color("text"), size, room=names)
        told = words.ends(swing, facts.currency)
        self.pen.text(0.0, middle + half, told, color("text_muted"), size, room=names)
        worse, better, line = x(swing.npv_worse), x(swing.npv_better), x(base)
        tall = 0.62 * size / MM
        # The farther end first, so that both are seen where they lie on one side of the line.
        for solid in sorted((False, True), key=lambda solid: -abs((better if solid else worse) - line)):
            end = better if solid else worse
            left, wide = min(end, line), abs(end - line)
            if wide <= _LEAST_BAR:
                continue
            if solid:
                alpha = self.style.measures["bar_alpha_plain"]
                self.pen.box(left, middle - tall, wide, 2 * tall, fill=color("now"), alpha=alpha)
            else:
                top, foot, right = middle - tall, middle + tall, left + wide
                corners = [(left, top), (right, top), (right, foot), (left, foot)]
                self.pen.polygon(corners, fill=color("surface"), line=color("prev"), width=0.9)
        self._figures(swing, base, (worse, better, line), middle, said)

    def _figures(
        self,
        swing: Swing,
        base: float,
        at: tuple[float, float, float],
        middle: float,
        said: tuple[str, ...],
    ) -> None:
        """Each end that differs from the likely value has its figure, however short its bar; one on each side."""
        worse, better, line = at
        moved = [round(npv - base, 9) for npv in (swing.npv_worse, swing.npv_better)]
        lower = 0 if moved[0] <= moved[1] else 1
        for n, x in enumerate((worse, better)):
            if not moved[n]:
                continue
            # Where both ends lie on one side, the nearer one stands on the other, beside the line.
            leftwards = n == lower if moved[1 - n] else moved[n] < 0
            edge = min(x, line) - 1.2 if leftwards else max(x, line) + 1.2
            align = "right" if leftwards else "left"
            ink, size = self.style.color("text_secondary"), self.style.font_pt
            self.pen.text(edge, middle, said[n], ink, size, align=align, digits=True)

    def sentence(self, facts: CaseResult) -> str:
        """Where the line is, and what moves the value most."""
        base = facts.likely.full.npv
        if base is None or not facts.swings:
            return _("What moves the value: not yet.")
        most = [
            _("{driver} ({ends}): {worse} to {better}").format(
                driver=words.driver(swing),
                ends=words.ends(swing, facts.currency),
                worse=money.short(swing.npv_worse, facts.currency),
                better=money.short(swing.npv_better, facts.currency),
            )
            for swing in facts.swings[:3]
        ]
        return _("What moves the net present value most, line at {npv}: {list}.").format(
            npv=money.short(base, facts.currency), list="; ".join(most)
        )

    def rows(self, facts: CaseResult) -> Rows:
        """Driver, its ends, and the net present value at each."""
        rows = [(_("Driver"), _("From worse to better"), _("Value at worse"), _("Value at better"))]
        for swing in facts.swings:
            ends = (money.amount(at, facts.currency) for at in (swing.npv_worse, swing.npv_better))
            rows.append((words.driver(swing), words.ends(swing, facts.currency), *ends))  # type: ignore[arg-type]
        return tuple(rows)


def height_mm(case: CaseResult, style: ChartStyle) -> float:
    """How tall a chart with every driver is."""
    return max(1, len(case.swings)) * 1.25 * _ROW_LINES * style.font_pt / MM
