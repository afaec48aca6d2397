"""By which rules the debt is paid back: money a year, what of the savings is put back, years, and the AI budget."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.domain.agreements import NO_PAYDOWN, Paydown
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField, number_field
from readiness_desktop.services.typed_numbers import SHARE, Bounds
from readiness_desktop.wording import debt
from readiness_desktop.wording.translate import _

YEARS = Bounds(1, 50, whole=True)


class RulesPanel(QWidget):
    """`changed` carries the new rules."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = NO_PAYDOWN
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self, text=_("Rules of the paydown"), style="section", theme=theme))
        self.fields: dict[str, TypedField] = {
            "base": number_field(_("Money a year"), theme),
            "reinvest": number_field(_("Share of savings put back"), theme, SHARE),
            "years": number_field(_("Years"), theme, YEARS),
            "ai_budget": number_field(_("AI budget a year"), theme, remark=_("for the debt load")),
        }
        for name, field in self.fields.items():
            field.setParent(self)
            field.entered.connect(lambda value, name=name: self._enter(name, value))
        for name in ("base", "reinvest", "years"):
            column.addWidget(self.fields[name])
        self.carry = CheckBox(self, text=_("Carry over what is left"), theme=theme)
        self.carry.clicked.connect(lambda on: self.changed.emit(replace(self._rules, carry_over=bool(on))))
        column.addWidget(self.carry)
        column.addWidget(self.fields["ai_budget"])
        words = _(
            "Items are fixed whole, by priority, while they fit the money that is left; one that does not fit is "
            "skipped. What a fixed item cost is saved from the next year on."
        )
        column.addWidget(
            PlainLabel(self, text=words, style="small", color="text_secondary", wrap=True, theme=theme)
        )
        column.addStretch(1)

    def show_rules(self, rules: Paydown, *, locked: bool) -> None:
        """Show these rules."""
        self._rules = rules
        for name, field in self.fields.items():
            field.show_value(getattr(rules, name))
            field.set_locked(locked)
        self.fields["ai_budget"].remark_on(debt.budget_doubt(rules.ai_budget))
        self.carry.setChecked(rules.carry_over)
        self.carry.setEnabled(not locked)

    def take(self) -> bool:
        """Take what stands in the fields; False, with the focus there, where one is wrong."""
        for field in self.fields.values():
            if field.isVisible() and not field.take():
                field.entry.setFocus()
                return False
        return True

    def _enter(self, name: str, value: object) -> None:
        if value is None and name in ("reinvest", "years"):
            value = getattr(NO_PAYDOWN, name)
        self.changed.emit(replace(self._rules, **{name: value}))
