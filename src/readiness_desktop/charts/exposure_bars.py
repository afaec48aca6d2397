"""One bar a failure mode from 0 to 100 in the colour of its band, with the round before."""

from collections.abc import Sequence

from readiness_desktop.charts import drawing, marks
from readiness_desktop.charts.chart import Chart, Compared, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import FailureMode, Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import exposures, numbers
from readiness_desktop.wording.translate import _

_ROW_MM = 8.0
"""How high a failure mode is on paper."""


class ExposureBars(Chart[Compared]):
    """Rows of name, bar, figure and band; `largest` keeps that many, worst first, else all in pack order.

    `order` names the failure modes as a list beside the chart has them, which then has the same order.
    """

    def __init__(
        self,
        style: ChartStyle,
        size_mm: tuple[float, float] = (174.0, 52.0),
        largest: int | None = None,
        order: Sequence[str] = (),
    ) -> None:
        super().__init__(style, size_mm)
        self._largest = largest
        self._place = {mode: number for number, mode in enumerate(order)}

    @staticmethod
    def height_of(framework: Framework) -> float:
        """The height in millimetres that all failure modes need on paper."""
        return _ROW_MM * len(framework.failure_modes)

    def update(
        self, framework: Framework, results: Results, previous: Results | None = None, previous_name: str = ""
    ) -> None:
        """Show these exposures; `previous_name` says which round the triangles are (`Nov 2025`)."""
        self.show(Compared(framework, results, previous, previous_name or _("Last round")))

    def modes(self, facts: Compared) -> list[FailureMode]:
        """The failure modes in the order shown."""
        modes = list(facts.framework.failure_modes)
        if self._largest is None:
            return sorted(modes, key=lambda mode: self._place.get(mode.id, len(modes)))
        found = facts.results.exposures
        known = [(x, m) for m in modes if (x := found[m.id].exposure) is not None]
        return [m for _x, m in sorted(known, key=lambda pair: -round(pair[0], 9))[: self._largest]]

    def paint(self, facts: Compared) -> None:
        """Draw one row a failure mode."""
        width, height = self.size_mm
        size = self.style.font_pt
        modes = self.modes(facts)
        wide = width > 120
        name_room = min(58.0, 0.36 * width) if wide else 0.58 * width
        figure_room = 5.0 * size / MM * (2.6 if wide else 0.6)
        room = width - name_room - figure_room
        row = height / max(1, len(modes))
        for i, mode in enumerate(modes):
            middle = row * (i + 0.46)
            found = facts.results.exposures[mode.id]
            self._name(mode.name, middle, name_room - 2.0)
            points = found.exposure
            fill = self.style.levels[0 if points is None else self.style.exposure_level(points)].fill
            share = None if points is None else points / 100
            marks.bar(self.pen, self.style, name_room, middle, room, share, fill)
            before = facts.exposure_before(mode.id)
            if wide and before is not None and before.exposure is not None:
                marks.triangle(self.pen, self.style, name_room + room * before.exposure / 100, middle + 1.5)
            self._figure(width, name_room + room, middle, points, found.band if wide else None)

    def _name(self, name: str, middle: float, room: float) -> None:
        """A name over two lines where one is too narrow: paper has no tooltip."""
        size = self.style.font_pt
        lines = drawing.wrapped(drawing.label(name), room * MM, size)
        line = size * 1.22 / MM
        for n, words in enumerate(lines):
            at = middle + (n - (len(lines) - 1) / 2) * line
            self.pen.text(0.0, at, words, self.style.color("text"), size, room=room)

    def _figure(
        self, right: float, left: float, middle: float, points: float | None, band: str | None
    ) -> None:
        size = self.style.font_pt
        if points is None:
            words = _("Not assessed")
            self.pen.text(right, middle, words, self.style.color("text_muted"), size, align="right")
            return
        ink = self.style.color("text")
        shown = numbers.points(points)
        if band is None:
            self.pen.text(right, middle, shown, ink, size, weight=600, align="right", digits=True)
            return
        self.pen.text(left + 8.0, middle, shown, ink, size, weight=600, align="right", digits=True)
        color = self.style.levels[self.style.exposure_level(points)].ink
        self.pen.text(left + 10.0, middle, exposures.band(band), color, size, room=right - left - 10.0)

    def sentence(self, facts: Compared) -> str:
        """The exposure to every failure mode shown."""
        found = facts.results.exposures
        parts = [
            _("{name} {score}").format(name=m.name, score=_figure(found[m.id].exposure))
            for m in self.modes(facts)
        ]
        return _("Exposure to failure modes, 0 to 100: {list}.").format(list=", ".join(parts))

    def rows(self, facts: Compared) -> Rows:
        """Failure mode, exposure, band, and the exposure before where there is one."""
        head = [_("Failure mode"), _("Exposure"), _("Band")]
        rows = [tuple([*head, facts.name] if facts.previous else head)]
        for mode in self.modes(facts):
            found = facts.results.exposures[mode.id]
            row = [mode.name, _figure(found.exposure, 1), exposures.band(found.band) if found.band else ""]
            if facts.previous is not None:
                before = facts.exposure_before(mode.id)
                row.append(_figure(before.exposure if before else None, 1))
            rows.append(tuple(row))
        return tuple(rows)


def _figure(points: float | None, decimals: int = 0) -> str:
    return _("Not assessed") if points is None else numbers.points(points, decimals)
