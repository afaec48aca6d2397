"""Figures of the client's own, what the firm's other assessments come to, and the class of another scale."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.benchmarks import CLASS_LABEL
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.own_figures import MOST, OWN_FIGURES, OwnFigure
from readiness_desktop.gui.benchmarks.column import wrapping
from readiness_desktop.gui.benchmarks.own_portfolio import OwnPortfolio
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.checks import ComboBox, Switch
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField, number_field
from readiness_desktop.services.typed_numbers import SHARE, Bounds
from readiness_desktop.wording import benchmarks as words
from readiness_desktop.wording import own_figures
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

FIELD = 420
_CHOICES: tuple[bool | None, ...] = (None, True, False)


class OwnView(QWidget):
    """`entered` carries (name, value or None) of an own figure, `class_wanted` whether the class is shown."""

    entered = Signal(str, object)
    class_wanted = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filling = False
        self.setProperty("ground", "none")
        self.fields: dict[str, TypedField] = {}
        self.choices: dict[str, ComboBox] = {}
        self._boxes: dict[str, Field] = {}
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(16)
        self._sides.addWidget(self._make_fields(), 3)
        right = QVBoxLayout()
        right.setSpacing(16)
        self.portfolio = OwnPortfolio(theme, self)
        right.addWidget(self.portfolio)
        right.addWidget(self._make_class())
        right.addStretch(1)
        self._sides.addLayout(right, 2)

    def _make_fields(self) -> QWidget:
        card = Card(self, theme=self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(
            PlainLabel(card, text=_("Figures of the client’s own"), style="section", theme=self._theme)
        )
        told = _("Each stands beside one published figure. Leave empty what nobody knows.")
        column.addWidget(wrapping(card, self._theme, told, "small", "text_secondary"))
        self.results: dict[str, PlainLabel] = {}
        for own in OWN_FIGURES:
            column.addWidget(
                self._make_yes_no(own, card) if own.kind == "yes_no" else self._make_number(own, card)
            )
            result = wrapping(card, self._theme, "", "small", "text_secondary")
            self.results[own.name] = result
            column.addWidget(result)
        column.addStretch(1)
        return card

    def _make_number(self, own: OwnFigure, card: QWidget) -> TypedField:
        bounds = SHARE if own.kind == "share" else Bounds(0, MOST, whole=True)
        remark = _("per cent") if own.kind == "share" else _("number")
        name = sentence(own_figures.fact_name(own.name))
        field = number_field(name, self._theme, bounds, remark=remark, parent=card)
        field.entered.connect(partial(self.entered.emit, own.name))
        self.fields[own.name] = field
        return field

    def _make_yes_no(self, own: OwnFigure, card: QWidget) -> Field:
        box = ComboBox(card, theme=self._theme)
        for value in _CHOICES:
            box.addItem(own_figures.yes_no(value), value)
        name = sentence(own_figures.fact_name(own.name))
        box.setAccessibleName(name)
        box.currentIndexChanged.connect(partial(self._choose, own.name))
        self.choices[own.name] = box
        held = Field(name, box, self._theme, parent=card)
        self._boxes[own.name] = held
        return held

    def _make_class(self) -> QWidget:
        self.class_card = card = Card(self, theme=self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(card, text=_("Class of another scale"), style="section", theme=self._theme))
        row.addStretch(1)
        self.class_switch = Switch(card, name=_("Show the class of another scale"), theme=self._theme)
        self.class_switch.toggled.connect(self._tell_class)
        row.addWidget(self.class_switch)
        column.addLayout(row)
        self.class_name = PlainLabel(card, style="card", theme=self._theme)
        column.addWidget(self.class_name)
        column.addWidget(wrapping(card, self._theme, words.class_caveat(), "small", "text_secondary"))
        return card

    # ------------------------------------------------------------ showing

    def show_round(self, findings: Findings, *, locked: bool, refused: tuple[str, ...] = ()) -> None:
        """Show what is entered and what follows from each; what was refused stays in its field to be mended."""
        self._filling = True
        assessment: Assessment = findings.assessment
        facts = assessment.profile.facts
        for name, field in self.fields.items():
            value = facts.get(name)
            if name not in refused:
                field.show_value(None if isinstance(value, bool) else value)
            field.set_locked(locked)
        for name, box in self.choices.items():
            value = facts.get(name)
            box.setCurrentIndex(_CHOICES.index(value if isinstance(value, bool) else None))
            self._boxes[name].set_locked(locked)
        self._show_results(findings)
        self.class_card.setVisible(bool(findings.framework.class_labels))
        self.class_switch.setChecked(bool(facts.get(CLASS_LABEL)))
        self.class_switch.setEnabled(not locked)
        self.class_name.setText(findings.benchmarks.class_label)
        self.class_name.setVisible(bool(findings.benchmarks.class_label))
        self._filling = False

    def _show_results(self, findings: Findings) -> None:
        """Under the last field of a test, what it says with what is entered."""
        said: dict[str, str] = {}
        for one in findings.benchmarks.comparisons:
            if one.test is None:
                continue
            named = [*one.test.fields, *(c.field for c in one.test.clauses if c.field is not None)]
            shown = [own.name for own in OWN_FIGURES if own.name in named]
            if shown and (one.assessed or one.third):
                said[shown[-1]] = f"{one.figure.id}: {words.outcome(findings.framework, one)}"
        self._show_doubts(findings)
        for name, label in self.results.items():
            label.setText(said.get(name, ""))
            label.setVisible(name in said)

    def _show_doubts(self, findings: Findings) -> None:
        """Beside a count of 0 that a share would be divided by: it may well be so, and nothing follows from it."""
        lacks = [lack for one in findings.benchmarks.comparisons for lack in one.lacks if lack.kind == "none"]
        none = {lack.id for lack in lacks}
        for name, field in self.fields.items():
            said = sentence(own_figures.no_share_of(name)) + "." if name in none else ""
            field.remark_on(said)

    def complain(self, name: str, sentence_: str) -> None:
        """Say under a field what is wrong; an empty sentence takes it back."""
        self.fields[name].complain(sentence_)

    def take(self) -> bool:
        """Take the fields that still have the cursor; False, with the focus there, where one is wrong."""
        for field in self.fields.values():
            if not field.take():
                field.line.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def fit(self, *, wide: bool) -> None:
        """Side by side where there is room, else one below the other."""
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across)
        for field in (*self.fields.values(), *self._boxes.values()):
            field.setMaximumWidth(self._theme.scaled(FIELD))

    def _choose(self, name: str, index: int) -> None:
        if not self._filling:
            self.entered.emit(name, _CHOICES[index])

    def _tell_class(self, shown: bool) -> None:
        if not self._filling:
            self.class_wanted.emit(shown)
