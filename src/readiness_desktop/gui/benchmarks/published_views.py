"""What follows from the published figures, and where they contradict each other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.charts.chart import Chart
from readiness_desktop.domain.benchmarks import PlacedBound
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.published import Contradicting
from readiness_desktop.gui.benchmarks.column import Column
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.wording import benchmarks as words
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _

_ROW_PX = 88
"""How high a bar with its definition is on screen."""


class BoundsView(Column):
    """Every bound with its value, formula and assumption; built anew where another question set is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown: object = None

    def show_findings(self, findings: Findings) -> None:
        """Show what follows from the figures of this round's question set."""
        held = findings.benchmarks.bounds
        if held == self._shown:
            return
        self._shown = held
        self.anew()
        # What may stand in a finding comes first, as on paper; the rest has its own heading with why.
        apart = [one for one in held if one.placed == "appendix"]
        stand = [one for one in held if one.placed != "appendix"]
        if stand or not apart:
            self.say(_("What follows from the published shares, and nothing stronger"), "section")
        if not held:
            self.say(_("This question set says nothing of it."), color="text_secondary")
        for one in stand:
            self._say_bound(one)
        if apart:
            self.column.addSpacing(12)
            self.say(words.placed("appendix"), "section")
            self.say(words.in_appendix(), color="text_secondary")
            for one in apart:
                self._say_bound(one)
        self.column.addStretch(1)

    def _say_bound(self, one: PlacedBound) -> None:
        bound = one.value.bound
        self.part(_("{id}, {placed}").format(id=bound.id, placed=words.placed(one.placed)))
        self.say(sentence(bound.statement))
        self.say(words.bound_value(one.value), "card")
        self.say(_("By {formula}").format(formula=bound.formula), "small", "text_secondary")
        self.say(_("Assumes: {assumption}").format(assumption=bound.assumption), "small", "text_secondary")
        self.say(words.bound_sources(one), "small", "text_muted")


class ContradictionsView(QWidget):
    """The six numbers for failure as bars, and the other contradictions as text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: object = None
        self._unbarred: dict[str, str] = {}
        self.setProperty("ground", "none")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = Column(theme, self)
        column.addWidget(self.head)
        self._chart_row = QWidget(self)
        self._chart_row.setProperty("ground", "none")
        inside = QVBoxLayout(self._chart_row)
        inside.setContentsMargins(16, 0, 16, 0)
        self.chart = ChartCanvas(
            _bars, self._chart_row, name=_("Numbers for failure side by side"), theme=theme
        )
        inside.addWidget(self.chart)
        column.addWidget(self._chart_row)
        self.rest = Column(theme, self)
        column.addWidget(self.rest, 1)

    def show_findings(self, findings: Findings) -> None:
        """Show the contradictions that the question set names."""
        held, months = findings.benchmarks.contradictions, findings.framework.constants.figure_good_months
        self._unbarred = {
            one.contradiction.id: words.without_bar(findings.benchmarks, one, months) for one in held
        }
        if (held, self._unbarred) == self._shown:
            return
        self._shown = held, self._unbarred
        drawn = next((one for one in held if one.bars), None)
        self.head.anew()
        if drawn is None and not held:
            self.head.say(_("This question set names no contradictions."), color="text_secondary")
        if drawn is not None:
            self._say(self.head, drawn)
            self.chart.show_facts(lambda chart: chart.update(drawn))
        self._chart_row.setVisible(drawn is not None)
        # An empty head would stand as a gap above the rest.
        self.head.setVisible(drawn is not None or not held)
        self.rest.anew()
        for one in held:
            if one is not drawn:
                self._say(self.rest, one)
        self.rest.column.addStretch(1)
        self._drawn = drawn
        self.fit()

    def fit(self) -> None:
        """As high as its bars need at this size of text."""
        drawn: Contradicting | None = getattr(self, "_drawn", None)
        if drawn is not None:
            self.chart.setFixedHeight(self._theme.scaled(_ROW_PX) * max(1, len(drawn.bars)))

    def _say(self, where: Column, one: Contradicting) -> None:
        found = one.contradiction
        where.say(sentence(found.title), "card")
        where.say(found.text)
        if unbarred := self._unbarred.get(found.id):
            where.say(unbarred, "small", "level1")
        figures = _("Figures: {list}").format(list=joined(list(found.figures)))
        where.say(figures, "small", "text_muted")
        where.column.addSpacing(6)


def _bars(dark: bool, scale: float) -> Chart[Contradicting]:
    from readiness_desktop.charts.contradiction_bars import ContradictionBars
    from readiness_desktop.charts.style import ChartStyle

    return ContradictionBars(ChartStyle.screen(dark=dark, text_scale=scale))
