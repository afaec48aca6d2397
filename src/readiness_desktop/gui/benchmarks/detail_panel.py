"""One published figure at the side of the list: what it says, how far it holds, what its test says, and its switch."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness_desktop.domain.benchmarks import Comparison
from readiness_desktop.domain.findings import Findings
from readiness_desktop.gui.benchmarks.column import Column
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.small_chip import SmallChip
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.level_glyph import LevelGlyph
from readiness_desktop.gui.widgets.typed_field import TypedField, text_field
from readiness_desktop.wording import benchmarks as words
from readiness_desktop.wording import questions
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _


class FigurePanel(Column):
    """Built anew for each figure. `off_wanted` carries (figure, reason), `on_wanted` the figure to use again."""

    question_wanted = Signal(str)
    own_wanted = Signal()
    off_wanted = Signal(str, str)
    on_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.figure = ""
        self._shown: object = None
        self.chips: list[SmallChip] = []
        self.reason: TypedField | None = None
        self.switch: Button | None = None
        self.enter: Button | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """No figure is chosen."""
        self.anew()
        self._clear("")
        self.say(_("Choose a figure to see what it says and what it does not."), color="text_secondary")
        self.column.addStretch(1)

    def _clear(self, figure: str) -> None:
        self.figure, self._shown = figure, None
        self.chips, self.reason, self.switch, self.enter = [], None, None, None

    def show_figure(self, findings: Findings, one: Comparison, *, locked: bool) -> None:
        """Show a figure; nothing is built anew where it says the same as before."""
        shown = (one, locked, findings.framework, findings.assessment.client.name)
        if shown == self._shown:
            return
        self.anew()
        self._clear(one.figure.id)
        self._shown = shown
        self._head(findings, one)
        if one.test is not None:
            self._test(findings, one, locked=locked)
        self.part(_("What may be said"))
        self.say(f"{sentence(one.figure.inference).rstrip('.')}.")
        if flag := words.flag(one.figure):
            self.part(_("What is wrong with it"))
            self.say(flag)
        self._bounds(findings, one)
        self._switch(one, locked=locked)
        self.column.addStretch(1)

    def _head(self, findings: Findings, one: Comparison) -> None:
        figure = one.figure
        self.say(words.said_of(figure), "heading")
        self.say(sentence(figure.meaning), "card")
        self.say(words.provenance(figure), "small", "text_secondary")
        self.say(words.reliability(figure.reliability), "small", "text_secondary")
        self.say(words.placed(one.placed), "small", "text_secondary")
        if one.aged:
            said = sentence(words.aged(findings.framework.constants.figure_good_months))
            self.say(_("{age}, so it stands in no finding.").format(age=said), "small", "level1")
        if one.off:
            self.say(_("Switched off: {reason}").format(reason=one.off), "small", "level1")

    def _test(self, findings: Findings, one: Comparison, *, locked: bool) -> None:
        self.part(_("What this round says"))
        self.say(words.outcome(findings.framework, one))
        if one.rests:
            host = QWidget(self.body)
            flow = FlowLayout(host, gap=6, line_gap=4)
            for question in one.rests:
                flow.addWidget(self._answer(findings, question, host))
            self.column.addWidget(host)
        elif not locked:
            self._offer_own()
        if not locked and one.rests and any(lack.kind == "fact" for lack in one.lacks):
            self._offer_own()

    def _offer_own(self) -> None:
        self.enter = Button(self.body, text=_("Enter own figures"), kind="link", theme=self._theme)
        self.enter.clicked.connect(self.own_wanted)
        self.column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)

    def _answer(self, findings: Findings, question: str, host: QWidget) -> QWidget:
        result = findings.results.questions[question]
        pair = QWidget(host)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(LevelGlyph(pair, level=result.credited, theme=self._theme))
        chip = SmallChip(pair, text=question, icon="arrow-up-right", theme=self._theme)
        named = questions.named(findings.framework, question)
        level = questions.level(findings.framework, result.credited)
        chip.set_tip(_("{question}: {level}").format(question=named, level=level))
        chip.setAccessibleName(_("Go to {question}, {level}").format(question=named, level=level))
        chip.clicked.connect(partial(self.question_wanted.emit, question))
        row.addWidget(chip)
        self.chips.append(chip)
        return pair

    def _bounds(self, findings: Findings, one: Comparison) -> None:
        wanted = one.test.bounds if one.test is not None else ()
        named = [item for item in findings.benchmarks.bounds if item.value.bound.id in wanted]
        # What rests on a worse figure than this one stands in the appendix, not beside a finding.
        held = [item for item in named if item.placed != "appendix" or one.placed == "appendix"]
        if not held:
            return
        self.part(_("What follows, and nothing stronger"))
        for item in held:
            value = words.bound_value(item.value)
            statement = sentence(item.value.bound.statement)
            self.say(_("{statement}: {value}").format(statement=statement, value=value))
            self.say(item.value.bound.assumption, "small", "text_secondary")

    def _switch(self, one: Comparison, *, locked: bool) -> None:
        if locked:
            return
        self.part(_("Use of this figure"))
        if one.off:
            text, icon = _("Use it again"), "rotate-ccw"
            self.switch = Button(self.body, text=text, icon=icon, theme=self._theme)
            self.switch.clicked.connect(partial(self.on_wanted.emit, one.figure.id))
        else:
            self.reason = text_field(
                _("Why it is not used"), self._theme, hint=_("Such as: another sector"), parent=self.body
            )
            self.column.addWidget(self.reason)
            self.switch = Button(self.body, text=_("Switch off"), icon="eye-off", theme=self._theme)
            self.switch.clicked.connect(self._ask_off)
        self.column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask_off(self) -> None:
        if self.reason is None:
            return
        reason = self.reason.line.text().strip()
        if not reason:
            self.reason.complain(_("Say why it is not used. The figure is still in use."))
            self.reason.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.off_wanted.emit(self.figure, reason)
