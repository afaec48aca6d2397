"""The comparison at a glance: dumbbells and gates at the left, the rounds over time and what moved at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.gui.compare import rows
from readiness_desktop.gui.compare.dumbbell_table import DumbbellTable
from readiness_desktop.gui.compare.legend import Legend
from readiness_desktop.gui.compare.pair_bar import explainable
from readiness_desktop.gui.compare.pair_list import PairList
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import comparison, dates
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readiness_desktop.charts.trend import TrendChart
    from readiness_desktop.domain.comparison import Comparison
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.domain.trend import TrendPoint

LOW = 760
MOST_GATES, MOST_MOVERS = 3, 8
LEAST_MOVERS = 4
NARROW = 900
TREND_HEIGHT = 262


class ComparedView(QWidget):
    """`question_wanted` carries a question to show, `all_wanted` asks for the table of all changes.

    `explained_wanted` carries the Topic of a figure of the later round.
    """

    question_wanted = Signal(str)
    explained_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._framework: Framework | None = None
        self._compared: Comparison | None = None
        self._points: Sequence[TrendPoint] = ()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self._figures_card(), 1)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(self._trend_card())
        right.addWidget(self._moved_card(), 1)
        self._row.addLayout(right, 1)

    # ------------------------------------------------------------ building

    def _figures_card(self) -> QWidget:
        theme = self._theme
        card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(15, 7, 15, 7)
        self.figures = SegmentedControl(
            card,
            choices=(("dimensions", _("Dimensions")), ("exposures", _("Failure modes"))),
            current="dimensions",
            name=_("Which figures"),
            small=True,
            theme=theme,
        )
        self.figures.chosen.connect(lambda _key: self._show_figures())
        self.legend = Legend(card, theme=theme)
        head.addWidget(self.figures)
        head.addWidget(self.legend, 1)
        column.addLayout(head)
        column.addWidget(Divider(card, theme=theme))
        self.table = DumbbellTable(theme, card)
        self.table.opened.connect(self._explain)
        column.addWidget(self.table, 1)
        self.gates_head = _Strip(card, theme, _("Launch gates"))
        column.addWidget(self.gates_head)
        self.gates = PairList(theme, card, name=_("Launch gates before and after"))
        self.gates.wanted.connect(self.question_wanted)
        column.addWidget(self.gates)
        self.foot = QFrame(card)
        self.foot.setProperty("ground", "subtle")
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(15, 10, 15, 10)
        self.within = PlainLabel(self.foot, color="text_secondary", wrap=True, theme=theme)
        foot.addWidget(self.within)
        column.addWidget(Divider(card, theme=theme))
        column.addWidget(self.foot)
        return card

    def _trend_card(self) -> QWidget:
        theme = self._theme
        card = self.trend_card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(15, 10, 15, 12)
        column.setSpacing(8)
        head = CardHead(card, title=_("Index over time"), theme=theme)
        self.trend_title = head.title
        self.kinds = SegmentedControl(
            card,
            choices=(("index", _("Index")), ("dimensions", _("Dimensions")), ("gates", _("Gates"))),
            current="index",
            name=_("What is shown over time"),
            small=True,
            theme=theme,
        )
        self.kinds.chosen.connect(lambda _key: self._show_trend())
        head.row.addWidget(self.kinds)
        self.chart = ChartCanvas(_trend, card, name=_("The rounds over time"), theme=theme)
        column.addWidget(head)
        column.addWidget(self.chart, 1)
        return card

    def _moved_card(self) -> QWidget:
        theme = self._theme
        card = self.moved_card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(15, 7, 15, 7)
        self.moved = SegmentedControl(
            card,
            choices=(("answers", _("Answers that moved the index most")), ("work", _("Work done"))),
            current="answers",
            name=_("What moved the index"),
            small=True,
            theme=theme,
        )
        self.moved.chosen.connect(self._show_moved)
        self.all = Button(card, text="", kind="link", theme=theme)
        self.all.clicked.connect(self.all_wanted)
        head.addWidget(self.moved)
        head.addStretch(1)
        head.addWidget(self.all)
        column.addLayout(head)
        column.addWidget(Divider(card, theme=theme))
        self.lists = QStackedWidget(card)
        self.movers = PairList(theme, self.lists, name=_("Answers that moved the index most"), grows=True)
        self.work = PairList(theme, self.lists, name=_("Work done in between"), grows=True)
        self.nothing = PlainLabel(self.lists, color="text_secondary", wrap=True, theme=theme)
        self.nothing.setContentsMargins(15, 12, 15, 12)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for part in (self.movers, self.work, self.nothing):
            self.lists.addWidget(part)
        for part in (self.movers, self.work):
            part.wanted.connect(self.question_wanted)
        column.addWidget(self.lists, 1)
        return card

    # ------------------------------------------------------------ showing

    def show_comparison(
        self, framework: Framework, compared: Comparison, points: Sequence[TrendPoint]
    ) -> None:
        """Show two rounds side by side, and the rounds of the assessment over time."""
        self._framework, self._compared, self._points = framework, compared, points
        months = [dates.month(one.round.as_of) for one in (compared.before, compared.after)]
        if months[0] == months[1]:
            months = [dates.day(one.round.as_of) for one in (compared.before, compared.after)]
        self.legend.show_names(months[0], months[1])
        self._show_figures()
        self._show_trend()
        found = rows.gate_rows(framework, compared.gates)
        self.gates_head.say(comparison.gates_sentence(compared))
        self.gates.show_rows(found)
        self.gates.setVisible(bool(found))
        said = [comparison.within_sentence(framework, compared), comparison.other_pack(framework, compared)]
        words = " ".join(filter(None, said)) or comparison.moved_sentence(framework, compared)
        self.within.setText(words)
        self.movers.show_rows(rows.answer_rows(framework, compared.movers[:MOST_MOVERS]))
        self.work.show_rows(rows.work_rows(framework, compared.work))
        count = len(compared.changes)
        self.all.setText(ngettext("{n} change", "All {n} changes", count).format(n=written(count)))
        self.all.setEnabled(bool(compared.questions))
        self._show_moved(self.moved.current or "answers")
        self._fit()

    def _show_figures(self) -> None:
        framework, compared = self._framework, self._compared
        if framework is None or compared is None:
            return
        points = self.figures.current == "exposures"
        found = (
            rows.exposure_rows(framework, compared)
            if points
            else rows.dimension_rows(framework, compared, compared.after.results)
        )
        if not explainable(framework, compared.after):
            found = tuple(replace(row, topic=None) for row in found)
        self.table.show_rows(found, points=points)

    def _explain(self, index: QModelIndex) -> None:
        row = self.table.rows[index.row()]
        if row.topic is not None and row.after is not None:
            self.explained_wanted.emit(row.topic)

    def _show_trend(self) -> None:
        framework, compared, points = self._framework, self._compared, self._points
        if framework is None or compared is None:
            return
        kind = self.kinds.current or "index"
        titles = {
            "index": _("Index over time"),
            "dimensions": _("Dimensions over time"),
            "gates": _("Gates met over time"),
        }
        self.trend_title.setText(titles[kind])
        chosen = compared.after.round.number

        def fill(chart: TrendChart) -> None:
            chart.update(framework, points, kind, chosen)  # type: ignore[arg-type]

        self.chart.show_facts(fill)

    def _show_moved(self, which: str) -> None:
        part = self.work if which == "work" else self.movers
        self.all.setVisible(which != "work")
        if part.rows:
            self.lists.setCurrentWidget(part)
            return
        said = _("No answer moved the index.")
        if which == "work":
            said = _("No action is marked as done and no planned initiative reached its level in between.")
        self.nothing.setText(said)
        self.lists.setCurrentWidget(self.nothing)

    # ------------------------------------------------------------ size

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be too narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        narrow = self.width() < theme.scaled(NARROW)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else beside)
        self.trend_card.setFixedHeight(theme.scaled(TREND_HEIGHT))
        # Under the bar of an earlier round there is less room; the list scrolls in its card.
        low = self.height() < theme.scaled(LOW)
        self.gates.setFixedHeight(self.gates.height_for(MOST_GATES - low))
        self.lists.setMinimumHeight(LEAST_MOVERS * theme.scaled(48))
        # A wrapped label gives way before a table does, and would lose its last line.
        inside = self.foot.width() - 30
        if inside > 0:
            self.within.setMinimumHeight(max(0, self.within.heightForWidth(inside)))


class _Strip(QFrame):
    """A line across a card: what it is about, and the figure at its end."""

    def __init__(self, parent: QWidget, theme: Theme, title: str) -> None:
        super().__init__(parent)
        self.setProperty("ground", "subtle")
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 7, 15, 7)
        row.addWidget(PlainLabel(self, text=title, style="small", color="text_secondary", theme=theme))
        row.addStretch(1)
        self.said = PlainLabel(self, style="small", theme=theme)
        row.addWidget(self.said)

    def say(self, words: str) -> None:
        """Show this figure."""
        self.said.setText(words)


def _trend(dark: bool, scale: float) -> TrendChart:
    from readiness_desktop.charts.style import ChartStyle
    from readiness_desktop.charts.trend import TrendChart

    return TrendChart(ChartStyle.screen(dark=dark, text_scale=scale), (140.0, 52.0))
