"""The live effect of an answer: dimension score, what each level would give, gate, failure modes, index."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.questionnaire import effect_words
from readiness_desktop.gui.questionnaire.effect_links import EffectLinks
from readiness_desktop.gui.questionnaire.effect_marks import ExposureRow, ShortName, WhatIfRow
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.chip import Chip
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.level_glyph import LevelGlyph
from readiness_desktop.gui.widgets.score_track import ScoreTrack
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import dates, numbers, questions, roadmap, units
from readiness_desktop.wording.translate import _

_POINTS_A_LEVEL = 25
_MOST_MODES = 3


def _levels(points: float | None) -> float | None:
    return None if points is None else points / _POINTS_A_LEVEL


class EffectPanel(Themed, QFrame):
    """Filled anew after every change; its parts stay. `initiative_asked` tells the id of an initiative.

    `question_asked` names the question that an explanation of a figure led to.
    """

    initiative_asked = Signal(str)
    question_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 18, 20, 16)
        self._column.setSpacing(6)
        self._make_dimension()
        self._make_what_ifs()
        self._make_gate()
        self._make_modes()
        self._make_index()
        self._make_raised()
        self._column.addStretch(1)
        self._initiative = ""
        self._links = EffectLinks(self)
        if theme is not None:
            dress(self, theme)

    # ------------------------------------------------------------ parts

    def _section(self) -> QWidget:
        """A part with a line above it; hidden as a whole where it has nothing to say."""
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(5)
        column.addWidget(Divider(part))
        column.addSpacing(6)
        self._column.addWidget(part)
        return part

    @staticmethod
    def _row(part: QWidget, *widgets: QWidget) -> None:
        """Widgets side by side, the last one at the right end."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets[:-1]:
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(widgets[-1])
        layout = part.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(row)

    def _make_dimension(self) -> None:
        self.heading = PlainLabel(self, text=_("Live effect"), style="card")
        self._hint = hint = ElidedLabel(
            self, text=_("updates as you answer"), style="small", color="text_muted"
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(hint, 1)
        self._column.addLayout(head)
        self.dimension = ShortName(self, color="text_secondary")
        self._column.addWidget(self.dimension)
        self.score = PlainLabel(self, style="heading", numbers=True)
        self.range = PlainLabel(self, style="small", color="text_muted", numbers=True)
        self.glyph = LevelGlyph(self)
        self.level = PlainLabel(self, style="body")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.score, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.range, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch(1)
        row.addWidget(self.glyph)
        row.addWidget(self.level)
        self._column.addLayout(row)
        self.track = ScoreTrack(self)
        self._column.addWidget(self.track)
        self.before = PlainLabel(self, style="small", color="text_muted", numbers=True)
        self.target = PlainLabel(self, style="small", color="text_muted", numbers=True)
        row = QHBoxLayout()
        row.addWidget(self.before)
        row.addStretch(1)
        row.addWidget(self.target)
        self._column.addLayout(row)

    def _make_what_ifs(self) -> None:
        self.what_ifs_part = part = self._section()
        layout = part.layout()
        assert layout is not None
        self._what_if_head = PlainLabel(part, text=_("If you choose"), style="label", color="text_secondary")
        layout.addWidget(self._what_if_head)
        self.what_ifs = WhatIfRow(part)
        layout.addWidget(self.what_ifs)

    def _make_gate(self) -> None:
        self.gate_part = part = self._section()
        self.gate_kind = PlainLabel(part, style="label", color="text_secondary")
        self.gate_chip = Chip(part)
        self._row(part, self.gate_kind, self.gate_chip)
        self.gate_title = PlainLabel(part, wrap=True)
        self.gate_need = PlainLabel(part, style="small", color="text_muted", wrap=True)
        layout = part.layout()
        assert layout is not None
        layout.addWidget(self.gate_title)
        layout.addWidget(self.gate_need)

    def _make_modes(self) -> None:
        self.modes_part = part = self._section()
        layout = part.layout()
        assert layout is not None
        layout.addWidget(
            PlainLabel(part, text=_("Feeds these failure modes"), style="label", color="text_secondary")
        )
        self.modes = tuple(ExposureRow(part) for _n in range(_MOST_MODES))
        for row in self.modes:
            layout.addWidget(row)

    def _make_index(self) -> None:
        part = self._section()
        self._provisional = PlainLabel(part, style="small", color="text_muted")
        title = PlainLabel(part, text=_("Readiness index"), style="label", color="text_secondary")
        self._row(part, title, self._provisional)
        self.index = PlainLabel(part, style="heading", numbers=True)
        self.index_range = PlainLabel(part, style="small", color="text_muted", numbers=True)
        self.index_before = PlainLabel(part, style="small", color="text_muted", numbers=True)
        self._row(part, self.index, self.index_range, self.index_before)

    def _make_raised(self) -> None:
        self.raised_part = part = self._section()
        layout = part.layout()
        assert layout is not None
        layout.addWidget(PlainLabel(part, text=_("Raised by"), style="label", color="text_secondary"))
        self.initiative = PlainLabel(part, wrap=True)
        self.initiative_button = Button(part, kind="plain", size="small", icon="arrow-up-right")
        self.initiative_button.clicked.connect(lambda: self.initiative_asked.emit(self._initiative))
        row = QHBoxLayout()
        row.addWidget(self.initiative, 1)
        row.addWidget(self.initiative_button, 0, Qt.AlignmentFlag.AlignTop)
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(row)
        self.initiative_when = PlainLabel(part, style="small", color="text_muted", wrap=True)
        layout.addWidget(self.initiative_when)

    # ------------------------------------------------------------ what is shown

    def show_effect(
        self,
        framework: Framework,
        assessment: Assessment,
        results: Results,
        what_ifs: tuple[float | None, ...],
        question: Question,
    ) -> None:
        """Show how the assessment stands with regard to one question; nothing is computed here.

        `what_ifs` are the scores of its dimension with each level, in points.
        """
        previous = _previous(assessment)
        self._show_dimension(framework, results, previous, assessment, question)
        scores = tuple(numbers.score(one) for one in what_ifs)
        result = results.questions[question.id]
        _set_shown(self.what_ifs_part, bool(scores))
        _set_shown(self._hint, bool(scores))
        for part in (self._what_if_head, self.what_ifs):
            _set_shown(part, bool(scores))
        if scores:
            self.what_ifs.show_scores(scores, result.claimed if result.state == "answered" else None)
        self._show_gate(results, question)
        self._show_modes(framework, results, question)
        self.index.setText(numbers.points(results.index))
        self.index_range.setText("" if results.index is None else numbers.points_span(results.lo, results.hi))
        short = results.coverage < framework.constants.coverage_min
        self._provisional.setText(_("provisional") if short else "")
        before = ""
        if previous is not None and previous.index is not None:
            before = _("{value} in {month}").format(
                value=numbers.points(previous.index), month=dates.month(previous.as_of)
            )
        self.index_before.setText(before)
        self._links.follow(Findings(framework, assessment, results), question)

    def _show_dimension(
        self,
        framework: Framework,
        results: Results,
        previous: Results | None,
        assessment: Assessment,
        question: Question,
    ) -> None:
        named = next(d for d in framework.dimensions if d.id == question.dimension)
        now = results.dimensions[question.dimension]
        self.dimension.show_name(named.short, named.name)
        self.score.setText(numbers.score(now.score))
        self.range.setText("" if now.score is None else numbers.score_span(now.lo, now.hi))
        self.glyph.set_level(now.level)
        self.level.setText("" if now.level is None else questions.level(framework, now.level))
        old = None if previous is None else previous.dimensions[question.dimension].score
        self.track.set_name(named.name)
        self.track.show_score(
            _levels(now.score),
            low=_levels(now.lo),
            high=_levels(now.hi),
            previous=_levels(old),
            target=now.target_mean,
        )
        said = ""
        if previous is not None and old is not None:
            said = _("△ {month} {score}").format(month=dates.month(previous.as_of), score=numbers.score(old))
        self.before.setText(said)
        self.target.setText(
            _("Target {score}").format(score=numbers.score(now.target_mean * _POINTS_A_LEVEL))
        )

    def _show_gate(self, results: Results, question: Question) -> None:
        gate = question.gate
        _set_shown(self.gate_part, gate is not None)
        if gate is None:
            return
        found = results.gates.get(question.id)
        self.gate_kind.setText(effect_words.gate_kind(gate.kind))
        self.gate_chip.show_meaning(self.theme.gate("MISSING" if found is None else found.status))
        self.gate_title.setText(question.title)
        self.gate_need.setText(effect_words.gate_need(found, gate.minimum))

    def _show_modes(self, framework: Framework, results: Results, question: Question) -> None:
        strongest = sorted(question.feeds, key=lambda mode: -question.feeds[mode])[:_MOST_MODES]
        _set_shown(self.modes_part, bool(strongest))
        names = {mode.id: mode.name for mode in framework.failure_modes}
        for place, row in enumerate(self.modes):
            _set_shown(row, place < len(strongest))
            if place >= len(strongest):
                continue
            exposure = results.exposures[strongest[place]]
            share = exposure.shares.get(question.id)
            said = _("This question does not count yet")
            if results.questions[question.id].state == "na":
                said = _("Not applicable, so this question does not count")
            if share is not None:
                said = _("This question carries {share} of it").format(share=numbers.rounded_percent(share))
            row.show_exposure(names[strongest[place]], exposure, said)

    def show_plan(self, framework: Framework, plan: Plan | None, question: str) -> None:
        """Show the first initiative that lifts the question."""
        found = effect_words.raised_by(plan, question)
        _set_shown(self.raised_part, found is not None)
        if found is None or plan is None:
            return
        self._initiative = found.id
        title = plan.initiative(framework, found.id).title
        self.initiative.setText(title)
        self.initiative_button.setAccessibleName(
            _("Show {initiative} in the roadmap").format(initiative=title)
        )
        self.initiative_when.setText(
            _("Roadmap, {window}, {effort}").format(
                window=roadmap.window(found.window, framework.constants.horizon_days),
                effort=units.days(found.effort),
            )
        )

    def restyle(self) -> None:
        self.updateGeometry()


def _previous(assessment: Assessment) -> Results | None:
    """What the round before said; it is locked."""
    if len(assessment.rounds) < 2:
        return None
    lock = assessment.rounds[-2].lock
    return None if lock is None else lock.results


def _set_shown(widget: QWidget, shown: bool) -> None:
    parent = widget.parentWidget()
    if parent is not None and widget.isVisibleTo(parent) != shown:
        widget.setVisible(shown)
