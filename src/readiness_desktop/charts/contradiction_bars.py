"""Several numbers that are quoted for one thing: a bar each with what it counts under it, never averaged."""

from readiness_desktop.charts import drawing, marks
from readiness_desktop.charts.chart import Chart, Rows
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.published import Bar, Contradicting
from readiness_desktop.wording import benchmarks as words
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

_LONGEST = 300
"""A definition is a sentence, longer than what else stands in a chart."""
_ROW_MM = 22.0
"""How high a number with two lines under it is on paper."""


class ContradictionBars(Chart[Contradicting]):
    """Rows of name, bar and number, with definition and source below; in one colour, for none is the better one."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float] = (174.0, 6 * _ROW_MM)) -> None:
        super().__init__(style, size_mm)

    @staticmethod
    def height_of(found: Contradicting) -> float:
        """The height in millimetres that its rows need on paper."""
        return _ROW_MM * max(1, len(found.bars))

    def update(self, found: Contradicting) -> None:
        """Show the numbers of this contradiction."""
        self.show(found)

    def paint(self, facts: Contradicting) -> None:
        """Draw one row a number."""
        width, height = self.size_mm
        size = self.style.font_pt
        line = size * 1.28 / MM
        figure_room = drawing.width_pt("88.8%", size, weight=600) / MM + 2.0
        row = height / max(1, len(facts.bars))
        for number, bar in enumerate(facts.bars):
            top = row * number
            self._row(bar, top + line * 0.7, width, figure_room, line)

    def _row(self, bar: Bar, middle: float, width: float, figure_room: float, line: float) -> None:
        size = self.style.font_pt
        name = sentence(bar.entry.name)
        self.pen.text(0.0, middle, name, self.style.color("text"), size, weight=600, room=width - figure_room)
        shown = words.share(bar.value)
        ink = self.style.color("text")
        self.pen.text(width, middle, shown, ink, size, weight=600, align="right", digits=True)
        middle += line * 1.05
        fill = self.style.color("prev")
        marks.bar(self.pen, self.style, 0.0, middle, width, bar.value, fill, height=8 * marks.PIXEL)
        middle += line * 1.05
        below = [(text, "text_secondary") for text in self._wrapped(sentence(bar.entry.definition), width)]
        below.append((words.bar_source(bar), "text_muted"))
        for text, color in below:
            ink = self.style.color(color)
            self.pen.text(0.0, middle, text, ink, size, room=width, length=_LONGEST)
            middle += line

    def _wrapped(self, text: str, width: float) -> list[str]:
        return drawing.wrapped(drawing.label(text, _LONGEST), width * MM, self.style.font_pt)

    def sentence(self, facts: Contradicting) -> str:
        """Every number with its name."""
        parts = [
            _("{name} {share}").format(name=bar.entry.name, share=words.share(bar.value))
            for bar in facts.bars
        ]
        return _("{title}, not comparable with each other: {list}.").format(
            title=facts.contradiction.title, list=", ".join(parts)
        )

    def rows(self, facts: Contradicting) -> Rows:
        """Name, number, definition and source."""
        head = (_("Quoted as failure"), _("Share"), _("What it counts"), _("Source"))
        return (
            head,
            *(
                (
                    sentence(bar.entry.name),
                    words.share(bar.value),
                    sentence(bar.entry.definition),
                    words.bar_source(bar),
                )
                for bar in facts.bars
            ),
        )
