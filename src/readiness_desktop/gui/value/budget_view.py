"""The production budget: currency and months approved, and every line as a figure, zero with its reason, or unknown."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.agreements import BudgetEntry
from readiness_desktop.domain.assessment import LONGEST_TEXT, Profile
from readiness_desktop.domain.budget import BudgetResult, LineResult
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.setup.approvals_card import months_figure
from readiness_desktop.gui.theme import Theme, repolish
from readiness_desktop.gui.value.statement_form import currency_field
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField
from readiness_desktop.services import value as services
from readiness_desktop.services.typed_months import MOST_MONTHS, read_months
from readiness_desktop.services.typed_numbers import read_number, shown_number
from readiness_desktop.wording import budget, money
from readiness_desktop.wording.translate import _

_OPEN = ""
_MOST_REASON = min(500, LONGEST_TEXT)


class BudgetRow(QWidget):
    """One line: its name, how it stands, the figure or the reason, and what it does. `entered` carries (id, entry)."""

    entered = Signal(str, object)

    def __init__(self, line: LineResult, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.id = theme, line.id
        self._entry: BudgetEntry | None = None
        self._said = ""
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(16, 5, 16, 5)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        self.name = PlainLabel(self, text=line.name, wrap=True, theme=theme)
        self.state = ComboBox(self, theme=theme)
        for key, words in (
            (_OPEN, _("Not said yet")),
            (services.NUMBER, _("Figure")),
            (services.ZERO, _("Zero, because")),
            (services.UNKNOWN, _("Unknown")),
        ):
            self.state.addItem(words, key)
        self.state.setAccessibleName(_("{line}: how it stands").format(line=line.name))
        self.state.activated.connect(lambda _at: self._choose(str(self.state.currentData())))
        self.text = QLineEdit(self)
        self.text.editingFinished.connect(self.take)
        self.effect = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.state, 0, 1)
        grid.addWidget(self.text, 0, 2)
        grid.addWidget(self.effect, 0, 3)
        for column, share in enumerate((3, 0, 3, 4)):
            grid.setColumnStretch(column, share)

    def show_line(
        self,
        framework: Framework,
        line: LineResult,
        entry: BudgetEntry | None,
        currency: str,
        *,
        locked: bool,
    ) -> None:
        """Show what stands on it; what was refused stays until it is mended."""
        kept = self._complains and entry == self._entry
        self._entry = entry
        state = _OPEN if entry is None else entry.state
        with QSignalBlocker(self.state):
            self.state.setCurrentIndex(max(0, self.state.findData(state)))
        self.state.set_locked(locked)
        self.text.setReadOnly(locked)
        as_reason = state in (services.ZERO, services.UNKNOWN)
        self.text.setMaxLength(_MOST_REASON if as_reason else 40)
        self.text.setPlaceholderText(
            _("Why nothing is needed") if state == services.ZERO
            else _("Who finds out, by when") if state == services.UNKNOWN
            else _("Amount in {currency}").format(currency=currency)
        )  # fmt: skip
        kind = _("reason") if as_reason else _("amount")
        self.text.setAccessibleName(_("{line}: {kind}").format(line=line.name, kind=kind))
        self._said = budget.effect(framework, line)
        if kept:
            return
        if not (self.text.hasFocus() and self.text.isModified()):
            shown = "" if entry is None else entry.reason if as_reason else shown_number(entry.amount)
            self.text.setText(shown)
            self.text.setCursorPosition(0)
        self._say("")
        self.effect.set_color("level0" if line.state in ("unknown", "unexplained") else "text_secondary")

    @property
    def _complains(self) -> bool:
        return bool(self.text.property("wrong"))

    def _say(self, wrong: str) -> None:
        self.effect.setText(wrong or self._said)
        self.text.setAccessibleDescription(wrong or self._said)
        if self._complains is not bool(wrong):
            self.text.setProperty("wrong", bool(wrong))
            repolish(self.text)
        if wrong:
            self.effect.set_color("level0")

    def _choose(self, state: str) -> None:
        before = self._entry
        reason = before.reason if before is not None else ""
        self._say("")
        if state == _OPEN:
            self.entered.emit(self.id, None)
        elif state == services.NUMBER:
            # A figure is one once it is typed.
            self.entered.emit(self.id, before if before is not None and before.state == state else None)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.entered.emit(self.id, BudgetEntry(state, reason=reason))  # type: ignore[arg-type]
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> bool:
        """Read what stands in the line; False where it is wrong, which is then said."""
        if self.text.isReadOnly():
            return True
        self.text.setModified(False)
        entry = self._entry
        if entry is not None and entry.state in (services.ZERO, services.UNKNOWN):
            self._tell(BudgetEntry(entry.state, reason=self.text.text().strip()))
            return True
        found, wrong = read_number(self.text.text())
        self._say(wrong)
        if wrong:
            return False
        self._tell(services.entry_for(found, entry))
        return True

    def _tell(self, entry: BudgetEntry | None) -> None:
        if entry != self._entry:
            self.entered.emit(self.id, entry)

    def set_narrow(self, narrow: bool) -> None:
        """Put what it does below the line where there is no room beside it."""
        grid = self._grid
        grid.removeWidget(self.effect)
        if narrow:
            grid.addWidget(self.effect, 1, 0, 1, 3)
        else:
            grid.addWidget(self.effect, 0, 3)
        grid.setColumnStretch(3, 0 if narrow else 4)


class BudgetView(Card):
    """The whole budget. `line_entered` carries (line, entry), `months_entered` and `currency_entered` their value."""

    line_entered = Signal(str, object)
    months_entered = Signal(object)
    currency_entered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._row_theme = theme
        self.rows: dict[str, BudgetRow] = {}
        self._dividers: list[Divider] = []
        self._narrow: bool | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(8)
        self.head = CardHead(
            self,
            title=_("Production budget"),
            remark=_("Money to run it for a year, and what the launch itself costs"),
            theme=theme,
        )
        self.head.row.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.head)
        column.addLayout(self._make_sums(theme))
        column.addWidget(Divider(self, theme=theme))
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(_("Lines of the production budget"))
        inside = self._inside = QWidget(self.area)
        inside.setProperty("ground", "none")
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 6)
        self._lines.setSpacing(0)
        self.area.setWidget(inside)
        column.addWidget(self.area, 1)

    def _make_sums(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(24)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.total = PlainLabel(self, style="heading", numbers=True, theme=theme)
        self.open = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        self.approved = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        for label in (self.total, self.open, self.approved):
            words.addWidget(label)
        row.addLayout(words, 1)
        self.months = TypedField(
            _("Months of run cost approved"),
            theme,
            read=read_months,
            show=lambda value: "" if value is None else months_figure(value),
            hint=_("0 to {most}").format(most=MOST_MONTHS),
            longest=8,
            parent=self,
        )
        self.currency = currency_field(theme, self)
        self.months.entered.connect(self.months_entered)
        self.currency.entered.connect(self.currency_entered)
        row.addWidget(self.months)
        row.addWidget(self.currency)
        return row

    def show_budget(
        self, framework: Framework, profile: Profile, result: BudgetResult, *, locked: bool
    ) -> None:
        """Show every line and the sums as they are now."""
        if tuple(self.rows) != tuple(line.id for line in result.lines):
            self._build(result)
        for line in result.lines:
            entry = profile.budget.get(line.id)
            self.rows[line.id].show_line(framework, line, entry, profile.currency, locked=locked)
        self.total.setText(
            budget.total(result) if result.total is not None else money.amount(None, profile.currency)
        )
        self.open.setText(_("{words}.").format(words=budget.still_open(result)))
        self.approved.setText(_("{words}.").format(words=budget.approved(result)))
        self.months.show_value(profile.budget_months)
        self.currency.show_value(profile.currency)
        self.months.set_locked(locked)
        self.currency.set_locked(locked)

    def _build(self, result: BudgetResult) -> None:
        for old in (*self.rows.values(), *self._dividers):
            old.deleteLater()
        self.rows, self._dividers = {}, []
        while self._lines.takeAt(0) is not None:
            pass
        parent = self._inside
        for line in result.lines:
            row = BudgetRow(line, self._row_theme, parent)
            row.entered.connect(self.line_entered)
            row.set_narrow(bool(self._narrow))
            self.rows[line.id] = row
            divider = Divider(parent, theme=self._row_theme)
            self._dividers.append(divider)
            self._lines.addWidget(row)
            self._lines.addWidget(divider)
        self._lines.addStretch(1)

    def set_narrow(self, narrow: bool) -> None:
        """Put the words of a line below it."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        for row in self.rows.values():
            row.set_narrow(narrow)

    def take(self) -> bool:
        """Take what stands in the fields; False, with the cursor there, where something is wrong."""
        for row in self.rows.values():
            if not row.take():
                row.text.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        for field in (self.months, self.currency):
            if not field.take():
                field.line.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True
