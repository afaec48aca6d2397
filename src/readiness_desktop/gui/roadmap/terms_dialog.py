"""The dialogs in which an initiative is moved, left out for a reason, or given an owner."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.roadmap_setup import Terms
from readiness_desktop.gui.gates.form import FormDialog, need
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.typed_field import number_field
from readiness_desktop.services.typed_numbers import NOT_NEGATIVE, Bounds
from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _

LONGEST_WEEKS = 520


class TermsDialog(FormDialog):
    """Shown with `open()`. `entered` carries the fields of Terms by name that this dialog asks for."""

    entered = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        title: str,
        terms: Terms,
        *,
        first: date,
        planned: tuple[date, int] | None,
        currency: str,
    ) -> None:
        """`first` is the first day of the roadmap, `planned` where it stands now: start and working weeks."""
        super().__init__(parent, theme, _("Move"), title)
        self._first = first
        now = _("now {day}").format(day=dates.day(planned[0])) if planned else ""
        self.start = self.day(
            _("Start on"), terms.start, remark=now or _("empty: any day"), wrong=self._early
        )
        weeks_now = _("now {n}").format(n=planned[1]) if planned else ""
        self.weeks = number_field(
            _("Weeks of work"),
            theme,
            Bounds(1, LONGEST_WEEKS, whole=True),
            remark=weeks_now,
            parent=self.inside,
        )
        self._add(self.weeks, terms.weeks)
        self.not_before = self.day(_("Not before"), terms.not_before, remark=_("optional"))
        self.due = self.day(_("To be finished by"), terms.due, remark=_("optional"), wrong=self._early)
        self.external = number_field(
            _("Cost beside the days"),
            theme,
            NOT_NEGATIVE,
            remark=_("in {currency}, empty: not known").format(currency=currency),
            parent=self.inside,
        )
        self._add(self.external, terms.external_cost)
        self.must = CheckBox(self.inside, text=_("It must be done within the horizon"), theme=theme)
        self.must.setChecked(terms.must)
        self.fields.addWidget(self.must)
        self.keep = self.finish_form(_("Keep"), self._keep)
        dress(self, theme)

    def _early(self, day: date) -> str:
        if day >= self._first:
            return ""
        return _("The roadmap begins on {day}.").format(day=dates.day(self._first))

    def _keep(self) -> bool:
        begins = self.start.value or self.not_before.value
        if self.due.value is not None and begins is not None and self.due.value < begins:
            self.due.complain(_("It cannot be finished before it starts."))
            return False
        found: dict[str, Any] = {
            "start": self.start.value,
            "weeks": None if self.weeks.value is None else int(self.weeks.value),
            "not_before": self.not_before.value,
            "due": self.due.value,
            "external_cost": self.external.value,
            "must": self.must.isChecked(),
        }
        self.entered.emit(found)
        return True


class LeaveOutDialog(FormDialog):
    """Shown with `open()`. `entered` carries the reason."""

    entered = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, title: str, waiting: str) -> None:
        """`waiting` says what cannot be done without it; empty where nothing waits for it."""
        super().__init__(parent, theme, _("Leave it out"), title)
        if waiting:
            self.sentence.setText(f"{title}. {waiting}")
        self.reason = self.text(_("Reason"), hint=_("What the client reads under “Do not do now”"))
        self.keep = self.finish_form(_("Leave out"), self._keep)
        dress(self, theme)

    def _keep(self) -> bool:
        reason = str(self.reason.value or "")
        if not need(self.reason, reason, _("Say why it is left out.")):
            return False
        self.entered.emit(reason)
        return True


class OwnerDialog(FormDialog):
    """Shown with `open()`. `entered` carries the name; empty for nobody."""

    entered = Signal(str)

    def __init__(
        self, parent: QWidget, theme: Theme, title: str, people: tuple[str, ...], owner: str, role: str
    ) -> None:
        super().__init__(parent, theme, _("Owner"), title)
        _field, self.owner = self.name_of(_("Name"), people, owner, remark=role)
        self.keep = self.finish_form(_("Keep"), self._keep)
        dress(self, theme)

    def _keep(self) -> bool:
        self.entered.emit(self.owner.currentText().strip())
        return True
