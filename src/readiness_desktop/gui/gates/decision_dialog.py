"""The dialogs in which a decision at a stage gate is recorded, and the conditions that it sets."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.catalogue import GateChoice
from readiness_desktop.domain.gate_facts import GateCondition, GateStanding
from readiness_desktop.domain.gate_flow import PASSING
from readiness_desktop.gui.gates.form import FormDialog, need
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import CheckBox, ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.gui.widgets.typed_field import TypedField
from readiness_desktop.services.stage_gates import NewCondition
from readiness_desktop.wording import gate_ways
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.gate_days import wrong_day
from readiness_desktop.wording.translate import _


class DecisionDialog(FormDialog):
    """Shown with `open()`. `decided` carries what `services.stage_gates.decide` is called with."""

    decided = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        standing: GateStanding,
        reasons: str,
        people: tuple[str, ...],
        decider: str,
        today: date,
    ) -> None:
        """`reasons` is why the gate cannot be passed, `decider` who decides as far as that is known."""
        super().__init__(parent, theme, _("Record the decision"), words.titled(standing))
        self._standing, self._people = standing, people
        self._choices = {one.id: one for one in standing.outcomes}
        offered = tuple((one.id, one.name) for one in standing.outcomes)
        self.outcome_field, self.outcome = self.choice(_("Outcome"), offered)
        self.effect = PlainLabel(self.inside, style="small", color="text_secondary", wrap=True, theme=theme)
        self.fields.addWidget(self.effect)
        without = " ".join(one for one in (words.not_offered(standing), reasons) if one)
        self.without = PlainLabel(
            self.inside, text=without, style="small", color="level1", wrap=True, theme=theme
        )
        self.without.setVisible(bool(words.not_offered(standing)))
        self.fields.addWidget(self.without)
        self.on = self.day(_("Date"), today, wrong=lambda day: wrong_day(day, today, standing.flow.entered))
        self.by_field, self.by = self.name_of(_("Decided by"), people, decider)
        self.text_field, self.said = self.words(_("In words"), remark=_("optional"))
        self.again = self.day(_("Decide again on"))
        self.more = Button(self.inside, text=_("Add another condition"), icon="plus", theme=theme)
        self.fields.addWidget(self.more)
        self._conditions: list[tuple[TypedField, tuple[Field, ComboBox], TypedField]] = []
        self.unheard = PlainLabel(
            self.inside,
            text=gate_ways.unheard(standing),
            style="small",
            color="level1",
            wrap=True,
            theme=theme,
        )
        self.fields.addWidget(self.unheard)
        self.anyway = CheckBox(self.inside, text=_("Decide without them"), theme=theme)
        self.fields.addWidget(self.anyway)
        self.anyway.toggled.connect(lambda _on: self._show_button())
        self._add_condition()
        self.more.clicked.connect(self._add_condition)
        self.outcome.currentIndexChanged.connect(lambda _row: self._show())
        self.keep = self.finish_form(_("Record the decision"), self._keep)
        self._show()
        self._show_button()
        dress(self, theme)

    @property
    def _passes_over(self) -> bool:
        """Whether the outcome opens the gate while somebody with a veto was not heard."""
        choice = self.choice_made
        return choice is not None and choice.effect in PASSING and bool(self._standing.unheard)

    def _show_button(self) -> None:
        """The decision can be recorded once there is an outcome, and who is passed over is confirmed."""
        waits = self._passes_over and not self.anyway.isChecked()
        self.keep.setEnabled(self.choice_made is not None and not waits)
        tip = gate_ways.unheard(self._standing) if waits else ""
        self.keep.setToolTip(as_tooltip(tip))

    @property
    def choice_made(self) -> GateChoice | None:
        """The outcome that is chosen."""
        return self._choices.get(str(self.outcome.currentData() or ""))

    def _add_condition(self) -> None:
        number = written(len(self._conditions) + 1)
        text = self.text(_("Condition {n}").format(n=number))
        owner = self.name_of(_("Owner of condition {n}").format(n=number), self._people)
        due = self.day(_("Due date of condition {n}").format(n=number))
        at = self.fields.indexOf(self.more)
        for field in (text, owner[0], due):
            self.fields.removeWidget(field)
            self.fields.insertWidget(at, field)
            at += 1
        self._conditions.append((text, owner, due))
        dress(self, self.theme)
        self._show()

    def _show(self) -> None:
        choice = self.choice_made
        kind = "" if choice is None else choice.effect
        self.effect.setText("" if choice is None else words.effect(choice))
        self.again.setVisible(kind == "hold")
        self.text_field.remark.setVisible(kind != "recycle")
        for text, owner, due in self._conditions:
            for field in (text, owner[0], due):
                field.setVisible(kind == "conditional")
        self.more.setVisible(kind == "conditional")
        self.unheard.setVisible(self._passes_over)
        self.anyway.setVisible(self._passes_over)
        if hasattr(self, "keep"):
            self._show_button()
        self.fit()

    def _keep(self) -> bool:
        choice, text = self.choice_made, self.said.toPlainText().strip()
        if choice is None:
            self.outcome_field.complain(_("Choose an outcome."))
            return False
        right = need(self.by_field, self.by.currentText(), _("Name who decided."))
        if self.on.value is None:
            self.on.complain(_("Say on which day it was decided."))
            right = False
        if choice.effect == "hold":
            right &= self._holds()
        if choice.effect == "recycle":
            right &= need(self.text_field, text, _("Name the gaps that are to be closed."))
        found: list[NewCondition] = []
        if choice.effect == "conditional":
            right &= self._read_conditions(found)
        if right:
            if self._passes_over:
                text = "\n".join(one for one in (text, gate_ways.decided_without(self._standing)) if one)
            self.decided.emit(
                {
                    "outcome": choice.id,
                    "on": self.on.value,
                    "by": self.by.currentText().strip(),
                    "text": text,
                    "again": self.again.value if choice.effect == "hold" else None,
                    "conditions": tuple(found),
                }
            )
        return right

    def _holds(self) -> bool:
        if self.again.value is None:
            self.again.complain(_("Say on which day it is decided again."))
        elif self.on.value is not None and self.again.value <= self.on.value:
            self.again.complain(_("That day has to come after the decision."))
        else:
            return True
        return False

    def _read_conditions(self, found: list[NewCondition]) -> bool:
        right = True
        for number, (text, (owner_field, owner), due) in enumerate(self._conditions):
            name = owner.currentText().strip()
            empty = not (text.value or name or due.value)
            if empty and number:
                continue
            right &= need(text, text.value or "", _("Say what the condition is."))
            right &= need(owner_field, name, _("A condition needs an owner."))
            if due.value is None:
                due.complain(_("A condition needs a date."))
                right = False
            found.append(NewCondition(text.value or "", name, due.value))
        return right


class ConditionDialog(FormDialog):
    """Shown with `open()`. `kept` carries the fields, `removed` tells that the condition is to go."""

    kept = Signal(object)
    removed = Signal()

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        standing: GateStanding,
        condition: GateCondition | None,
        people: tuple[str, ...],
    ) -> None:
        """`condition` is None for one that is added."""
        heading = _("Add a condition") if condition is None else _("Condition")
        super().__init__(parent, theme, heading, words.titled(standing))
        action = condition.action if condition is not None else None
        self.text_line = self.text(_("Condition"), action.text if action else "")
        self.owner_field, self.owner = self.name_of(_("Owner"), people, action.owner if action else "")
        self.due = self.day(_("Due"), action.due if action else None)
        self.evidence = self.text(
            _("Closing evidence"),
            action.closing_evidence if action else "",
            remark=_("optional while it is open"),
        )
        self.status = SegmentedControl(
            self.inside,
            choices=(("open", _("Open")), ("done", _("Closed"))),
            current=action.status if action else "open",
            name=_("Status"),
            theme=theme,
        )
        self.fields.addWidget(self.status)
        if condition is not None:
            self.add_button(_("Remove"), self._remove)
        self.keep = self.finish_form(_("Add condition") if condition is None else _("Keep"), self._keep)
        dress(self, theme)

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()

    def _keep(self) -> bool:
        right = need(self.text_line, self.text_line.value or "", _("Say what the condition is."))
        owner = self.owner.currentText().strip()
        right &= need(self.owner_field, owner, _("A condition needs an owner."))
        if self.due.value is None:
            self.due.complain(_("A condition needs a date."))
            right = False
        evidence = self.evidence.value or ""
        if self.status.current == "done":
            right &= need(self.evidence, evidence, _("Name the evidence that closes it."))
        if right:
            found: dict[str, Any] = {"text": self.text_line.value, "owner": owner, "due": self.due.value}
            self.kept.emit({**found, "closing_evidence": evidence, "status": self.status.current})
        return right
