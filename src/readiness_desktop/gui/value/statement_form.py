"""Inputs for the fields of a success statement, each of its kind: figure, day, words, choice or box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statement_checks import BASELINE_END, CURRENCY
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox, ComboBox
from readiness_desktop.gui.widgets.typed_field import TypedField, day_field, number_field, text_field
from readiness_desktop.services.typed_numbers import ANY, COUNT, NOT_NEGATIVE, SHARE, Bounds
from readiness_desktop.wording import money, statement
from readiness_desktop.wording.translate import _

_MONTHS = Bounds(0.0, 120.0)
_FIGURES: dict[str, Bounds] = {
    "baseline": ANY,
    "target": ANY,
    "minimum": ANY,
    "variation": NOT_NEGATIVE,
    "periods": COUNT,
    "unit_value": ANY,
    "volume": NOT_NEGATIVE,
    "value": ANY,
    "cash_share": SHARE,
    "unit_cost": NOT_NEGATIVE,
    "addressable": SHARE,
    "ramp_months": _MONTHS,
}
_DAYS = ("due", "review", "approved", "baseline_start", BASELINE_END)
_BOXES = ("owner_builds", "net_of_run_cost")
_PERIODS = ("year", "quarter", "month", "week")


def field_value(profile: Profile, name: str) -> Any:
    """The value of a field; the end of the baseline is a date of the project, the currency stands in the profile."""
    if name == BASELINE_END:
        return profile.dates.get(name)
    return profile.currency if name == CURRENCY else getattr(profile.statement, name)


def read_currency(typed: str) -> tuple[str | None, str]:
    """The code that was typed and what is wrong with it."""
    code = typed.strip().upper()
    if money.known_currency(code):
        return code, ""
    return None, _("Write a currency of ISO 4217 such as EUR, USD or GBP.")


def currency_field(theme: Theme, parent: QWidget | None = None) -> TypedField:
    """A field for a currency; the usual ones are offered while typing."""
    from PySide6.QtWidgets import QCompleter

    field = TypedField(
        statement.field_name(CURRENCY),
        theme,
        read=read_currency,
        show=lambda value: value or "",
        hint="EUR",
        longest=3,
        parent=parent,
    )
    offered = QCompleter(list(money.USUAL), field.line)
    offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    field.line.setCompleter(offered)
    if (names := offered.popup()) is not None:
        theme.clothe(names)
    return field


class StatementForm(QWidget):
    """Some fields of the statement in a grid; `entered` carries (field, value) once one is left or chosen."""

    entered = Signal(str, object)

    def __init__(
        self,
        names: tuple[str, ...],
        framework: Framework,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        columns: int = 1,
    ) -> None:
        super().__init__(parent)
        self._theme, self._framework = theme, framework
        self.names = names
        self.fields: dict[str, QWidget] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for at, name in enumerate(names):
            field = self._make(name)
            self.fields[name] = field
            grid.addWidget(field, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def _make(self, name: str) -> QWidget:
        theme, title = self._theme, statement.field_name(name)
        if name in _BOXES:
            box = CheckBox(self, text=title, theme=theme)
            box.clicked.connect(lambda on, name=name: self.entered.emit(name, bool(on)))
            return box
        choices = self._choices(name)
        if choices:
            return self._choice(name, title, choices)
        if name == CURRENCY:
            field = currency_field(theme, self)
        elif name in _FIGURES:
            field = number_field(title, theme, _FIGURES[name], parent=self)
        elif name in _DAYS:
            field = day_field(title, theme, parent=self)
        else:
            field = text_field(title, theme, parent=self)
        field.entered.connect(lambda value, name=name: self.entered.emit(name, value))
        return field

    def _choices(self, name: str) -> tuple[tuple[str, str], ...]:
        kinds = self._framework.statement_kinds
        if name == "metric_kind":
            return tuple((one, statement.metric_kind(one)) for one in kinds.metric)
        if name == "counterfactual":
            return tuple((one, statement.counterfactual_kind(one)) for one in kinds.counterfactual)
        if name == "direction":
            return (("down", statement.direction("down")), ("up", statement.direction("up")))
        if name == "value_period":
            return tuple((one, statement.period_name(one).capitalize()) for one in _PERIODS)
        return ()

    def _choice(self, name: str, title: str, choices: tuple[tuple[str, str], ...]) -> Field:
        box = ComboBox(theme=self._theme)
        if name != "value_period":
            box.addItem(_("Not chosen yet"), "")
        for key, words in choices:
            box.addItem(words, key)
        box.activated.connect(lambda _at, name=name, box=box: self.entered.emit(name, box.currentData()))
        return Field(title, box, self._theme, parent=self)

    def show_profile(
        self, profile: Profile, notes: Mapping[str, str] | None = None, *, locked: bool = False
    ) -> None:
        """Fill every field; what was refused stays in its line until it is mended or another value is known.

        `notes` say beside a field what a check finds there.
        """
        for name, field in self.fields.items():
            value = field_value(profile, name)
            if isinstance(field, Field):
                field.remark_on((notes or {}).get(name, ""))
            if isinstance(field, TypedField):
                field.show_value(value)
                field.set_locked(locked)
                if not field.line.hasFocus():
                    field.line.setCursorPosition(0)
            elif isinstance(field, CheckBox):
                field.setChecked(bool(value))
                field.setEnabled(not locked)
            elif isinstance(field, Field) and isinstance(field.entry, ComboBox):
                with QSignalBlocker(field.entry):
                    field.entry.setCurrentIndex(max(0, field.entry.findData(value)))
                field.set_locked(locked)

    def entry(self, name: str) -> QWidget:
        """What takes the focus for a field."""
        field = self.fields[name]
        if isinstance(field, TypedField):
            return field.line
        return field.entry if isinstance(field, Field) else field

    def entries(self) -> list[QWidget]:
        """The inputs in their order."""
        return [self.entry(name) for name in self.names]

    def focus_on(self, name: str) -> None:
        """Put the cursor into a field."""
        entry = self.entry(name)
        entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(self.fields[name], TypedField):
            self.fields[name].line.selectAll()  # type: ignore[attr-defined]

    def take(self) -> bool:
        """Take what stands in the lines; False, with the cursor there, where something is wrong."""
        wrong = [
            name for name, field in self.fields.items() if isinstance(field, TypedField) and not field.take()
        ]
        if wrong:
            self.focus_on(wrong[0])
        return not wrong
