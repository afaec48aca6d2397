"""The views of respondents on the results page: sides and people as outlines, where they differ, two ratings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.credit import agreed_level
from readiness_desktop.domain.double_rating import double_rating
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.views import SideOrAll, Views, disagreements, views
from readiness_desktop.gui.findings.voices_table import WordRow, WordTable
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import numbers, questions, voices
from readiness_desktop.wording.digits import cut, written
from readiness_desktop.wording.people import Shown, shown_people, sides
from readiness_desktop.wording.translate import _

_LINES: tuple[tuple[SideOrAll, int], ...] = (("executive", 0), ("practitioner", 1), ("all", 2))
_PERSON_LINE = 3
_RADAR_WIDTH = 420


def has_voices(current: Round) -> bool:
    """Whether there is anything to show: a vote or a second rating."""
    return any(answer.votes or answer.second_level is not None for answer in current.answers.values())


class VoicesView(QWidget):
    """`question_wanted` names a question that was opened from a list."""

    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Framework, Round, Results] | None = None
        self._people: tuple[Shown, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        # The radar takes two fifths of the width, and no more than it needs.
        row.addWidget(self._make_radar(theme), 2)
        row.addWidget(self._make_lists(theme), 3)
        theme.changed.connect(self._fit)
        self._fit()
        # What lies hidden in the stack of the page must not make the page wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        dress(self, theme)

    def _make_radar(self, theme: Theme) -> QWidget:
        card = self._radar_card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(CardHead(card, title=_("Views"), theme=theme))
        self.person = ComboBox(card, theme=theme)
        self.person.setAccessibleName(_("Person beside the sides"))
        self.person.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.person.setMinimumContentsLength(10)
        self.person.activated.connect(self._fill)
        column.addWidget(self.person)
        self.radar = ChartCanvas(_radar, card, theme=theme)
        column.addWidget(self.radar, 1)
        return card

    def _make_lists(self, theme: Theme) -> QWidget:
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(8)
        choices = (
            ("dimensions", _("By dimension")),
            ("apart", _("Most apart")),
            ("twice", _("Double rating")),
        )
        self.tabs = SegmentedControl(
            card, choices=choices, current="dimensions", name=_("List"), small=True, theme=theme
        )
        self.tabs.chosen.connect(self._show_list)
        head = QHBoxLayout()
        head.setContentsMargins(15, 0, 15, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        column.addLayout(head)
        self.stack = QStackedWidget(card)
        self.by_dimension = WordTable(theme, _("Mean votes by dimension"), self.stack)
        self.apart = WordTable(theme, _("Questions with most disagreement"), self.stack)
        self.twice = WordTable(theme, _("Questions rated twice"), self.stack)
        self.rating = PlainLabel(self.stack, wrap=True)
        rated = QWidget(self.stack)
        below = QVBoxLayout(rated)
        below.setContentsMargins(0, 0, 0, 0)
        self.rating.setContentsMargins(15, 0, 15, 0)
        below.addWidget(self.rating)
        below.addWidget(self.twice, 1)
        for page in (self.by_dimension, self.apart, rated):
            self.stack.addWidget(page)
        column.addWidget(self.stack, 1)
        for table in (self.apart, self.twice):
            table.question_wanted.connect(self.question_wanted)
        return card

    def _show_list(self, key: str) -> None:
        self.stack.setCurrentIndex(("dimensions", "apart", "twice").index(key))

    # ------------------------------------------------------------ showing

    def show_round(
        self, framework: Framework, current: Round, results: Results, newest: Round | None = None
    ) -> None:
        """Show what the people of this round say; `newest` is the newest round, from which one may look back."""
        people = shown_people(current, newest)
        if self._shown == (framework, current, results) and self._people == people:
            return
        self._shown, self._people = (framework, current, results), people
        voted = views(framework, current).voices
        names = [(one.name, one.uuid) for one in people if one.uuid in voted]
        wanted = self.person.currentData()
        self.person.clear()
        self.person.addItem(_("Sides only"), "")
        for name, uuid in names:
            self.person.addItem(name, uuid)
        self.person.setCurrentIndex(max(0, self.person.findData(wanted)))
        self._fill()

    def _fit(self) -> None:
        self._radar_card.setMaximumWidth(self._theme.scaled(_RADAR_WIDTH))

    def _fill(self) -> None:
        if self._shown is None:
            return
        framework, current, results = self._shown
        seen = views(framework, current)
        person = self.person.currentData()
        name = self.person.currentText() if person else ""
        lines = _LINES

        def fill(chart: Any) -> None:
            from readiness_desktop.charts.views_radar import Voice

            made = [Voice(_side(one), seen.sides[one], line) for one, line in lines]
            made = [voice for voice in made if any(s.count for s in voice.seen.values())]
            if person:
                made.append(Voice(name, seen.people[person], _PERSON_LINE))
            chart.update(framework, tuple(made))

        self.radar.show_facts(fill)
        self._fill_dimensions(framework, results, seen, (person, name) if person else None)
        self._fill_apart(framework, current)
        self._fill_twice(framework, current)

    def _fill_dimensions(
        self, framework: Framework, results: Results, seen: Views, person: tuple[str, str] | None
    ) -> None:
        heads = [_("Dimension"), sides("executive"), sides("practitioner"), _("All")]
        if person is not None:
            heads.append(person[1])
        heads.append(_("Gap"))
        rows: list[WordRow] = []
        for dimension in framework.dimensions:
            found = results.dimensions[dimension.id]
            shown = [seen.sides[one][dimension.id].mean for one, _line in _LINES]
            if person is not None:
                shown.append(seen.people[person[0]][dimension.id].mean)
            means = [numbers.not_yet() if mean is None else written(cut(mean, 1), 1) for mean in shown]
            size = voices.gap_size(found)
            said = [f"{head} {mean}" for head, mean in zip(heads[1:], means, strict=False)]
            words = voices.gap(found)
            if found.perception_flag:
                words = f"{words}. {voices.gap_flag()}"
            sentence = f"{dimension.short}: {', '.join(said)}. {words}".strip()
            rows.append(WordRow("", (dimension.short, *means, size), found.perception_flag, sentence))
        self.by_dimension.show_rows(tuple(heads), tuple(rows))

    def _fill_apart(self, framework: Framework, current: Round) -> None:
        rows: list[WordRow] = []
        for one in disagreements(framework, current):
            levels = _("{lowest} to {highest}").format(
                lowest=written(one.lowest), highest=written(one.highest)
            )
            cells = (
                questions.named(framework, one.question),
                questions.votes(one.votes),
                questions.agreement(one.agreement),
                levels,
            )
            split = one.range >= framework.constants.split_range
            apart = voices.levels_apart(one.range)
            said = _("{question}: {apart}, agreement {value}").format(
                question=cells[0], apart=apart, value=cells[2]
            )
            rows.append(WordRow(one.question, cells, split, said))
        heads = (_("Question"), _("Votes"), _("Agreement"), _("Levels"))
        self.apart.show_rows(heads, tuple(rows))

    def _fill_twice(self, framework: Framework, current: Round) -> None:
        found = double_rating(framework, current)
        said = (voices.double_rating(found), voices.double_rating_advice(found))
        self.rating.setText(" ".join(one for one in said if one))
        rows: list[WordRow] = []
        for question in found.questions:
            answer = current.answer(question)
            first = agreed_level(answer) or 0
            words = voices.second_rating(answer.second_level or 0, answer.second_by)
            cells = (
                questions.named(framework, question),
                written(first),
                written(answer.second_level or 0),
                answer.second_by,
            )
            rows.append(WordRow(question, cells, False, f"{cells[0]}: {cells[1]}. {words}"))
        heads = (_("Question"), _("Agreed"), _("Second"), _("By"))
        self.twice.show_rows(heads, tuple(rows))


def _side(one: SideOrAll) -> str:
    return _("All") if one == "all" else sides(one)


def _radar(dark: bool, text_scale: float) -> Any:
    from readiness_desktop.charts.style import ChartStyle
    from readiness_desktop.charts.views_radar import ViewsRadar

    return ViewsRadar(ChartStyle.screen(dark=dark, text_scale=text_scale))
