"""The fields of one item of debt at the side of the register, with its figures over them."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.debt_register import DebtRow
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.debt.fields import SelectField, SuggestField
from readiness_desktop.gui.debt.figures_box import FiguresBox
from readiness_desktop.gui.debt.links import Links
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField, day_field, number_field, text_field
from readiness_desktop.services.typed_numbers import SHARE, Bounds
from readiness_desktop.wording import debt
from readiness_desktop.wording.translate import _

PAD = 16
USES = Bounds(1, 10_000, whole=True)
AnyField = TypedField | SuggestField | SelectField


class Editor(QWidget):
    """`changed` carries the name of a field and its value; `removed`, `link_wanted` and `question_wanted` ask."""

    changed = Signal(str, object)
    removed = Signal()
    link_wanted = Signal()
    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._uuid = ""
        self._entry: DebtEntry | None = None
        self.fields: dict[str, AnyField] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAD, PAD, PAD, PAD)
        outer.setSpacing(10)
        self.nothing = PlainLabel(
            self,
            text=_("Choose an item to see and change what it takes and costs."),
            color="text_secondary",
            wrap=True,
            theme=theme,
        )
        outer.addWidget(self.nothing)
        self.body = QWidget(self)
        outer.addWidget(self.body)
        outer.addStretch(1)
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._lay_out()
        for name, field in self.fields.items():
            field.entered.connect(lambda value, name=name: self._enter(name, value))
        self.show_nothing()

    def _lay_out(self) -> None:
        theme, body = self._theme, self.body
        self.figures = FiguresBox(theme, body)
        self._column.addWidget(self.figures)
        self._column.addWidget(Divider(body, theme=theme))
        self._put(title=SuggestField(_("Title"), theme, hint=_("Typical items are in the list")))
        self._put(type=SelectField(_("Type"), theme))
        self._put(where=text_field(_("Where"), theme, hint=_("System, process or data set")))
        self.links = Links(theme, body)
        self.links.question_wanted.connect(self.question_wanted)
        self.links.unlinked.connect(self._unlink)
        self.links.link_wanted.connect(self.link_wanted)
        self._column.addWidget(self.links)
        self._put(evidence=text_field(_("Evidence"), theme, hint=_("What shows it")))
        self._heading(_("Principal: what the fix takes"))
        self._put(pool=SelectField(_("Done by"), theme))
        self._put(day_rate=number_field(_("Day rate"), theme))
        self._three(_("Person-days"), "days")
        self._three(_("Bought, money"), "external")
        self._heading(_("Interest: what it costs a year while it stays"))
        self._put(
            hours=number_field(_("Hours a month"), theme), hour_rate=number_field(_("Rate an hour"), theme)
        )
        self._put(
            incidents=number_field(_("Incidents a year"), theme),
            incident_cost=number_field(_("Cost of one"), theme),
        )
        self._put(
            blocked=number_field(_("Value blocked a year"), theme),
            share=number_field(_("Share of it"), theme, SHARE),
        )
        self._put(contagion=number_field(_("Contagion"), theme, USES, remark=_("uses, with this one")))
        self._heading(_("Decision"))
        self._put(decision=SelectField(_("What is done about it"), theme))
        self._put(due=day_field(_("Due, or accepted until"), theme))
        self._put(owner=SuggestField(_("Owner"), theme))
        self.fixed = CheckBox(body, text=_("Fixed"), theme=theme)
        self.fixed.clicked.connect(lambda on: self.changed.emit("status", "fixed" if on else "open"))
        self._column.addWidget(self.fixed)
        self._put(saved=number_field(_("Saving measured since"), theme, remark=_("a year")))
        self._put(reinvested=text_field(_("Reinvested into"), theme))
        self.remove = Button(body, text=_("Remove item"), icon="trash-2", kind="danger", theme=theme)
        self.remove.clicked.connect(self.removed)
        self._column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _heading(self, words: str) -> None:
        self._column.addWidget(Divider(self.body, theme=self._theme))
        label = PlainLabel(self.body, text=words, style="card", wrap=True, theme=self._theme)
        self._column.addWidget(label)

    def _three(self, words: str, name: str) -> None:
        theme = self._theme
        self._column.addWidget(
            PlainLabel(self.body, text=words, style="small", color="text_secondary", theme=theme)
        )
        ends = ((f"{name}_low", _("Low")), (name, _("Likely")), (f"{name}_high", _("High")))
        made = {key: number_field(said, theme) for key, said in ends}
        for key, said in ends:
            made[key].line.setAccessibleName(_("{figure}, {end}").format(figure=words, end=said))
        self._put(**made)

    def _put(self, **fields: AnyField) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, field in fields.items():
            field.setParent(self.body)
            self.fields[name] = field
            row.addWidget(field, 1)
        self._column.addLayout(row)

    # ------------------------------------------------------------ showing

    @property
    def uuid(self) -> str:
        """The item that is shown, empty without one."""
        return self._uuid

    def show_nothing(self) -> None:
        """No item is chosen."""
        self._uuid, self._entry = "", None
        self.nothing.show()
        self.body.hide()

    def show_row(
        self,
        framework: Framework,
        row: DebtRow,
        currency: str,
        *,
        owner: str,
        people: tuple[str, ...],
        locked: bool,
    ) -> None:
        """Show an item; `owner` is how its owner is shown, `people` are offered as owners."""
        entry = row.entry
        if entry.uuid != self._uuid:
            # What was typed wrong for another item says nothing of this one.
            for field in self.fields.values():
                field.complain("")
        self._uuid, self._entry = entry.uuid, entry
        self.nothing.hide()
        self.body.show()
        self.figures.show_row(framework, row, currency)
        self._offer(framework, entry, people)
        for name, field in self.fields.items():
            value: Any = owner if name == "owner" else getattr(entry, name)
            field.show_value(value)
            field.set_locked(locked)
            if isinstance(field, TypedField) and not field.line.hasFocus():
                # A long text is read from its beginning.
                field.line.setCursorPosition(0)
        self.links.show_questions(framework, entry.questions, locked=locked)
        self.fixed.setChecked(entry.status == "fixed")
        self.fixed.setEnabled(not locked)
        for name in ("saved", "reinvested"):
            self.fields[name].setVisible(entry.status == "fixed")
        self.remove.setVisible(not locked)

    def _offer(self, framework: Framework, entry: DebtEntry, people: tuple[str, ...]) -> None:
        title, kind, pool = self.fields["title"], self.fields["type"], self.fields["pool"]
        decision, owner = self.fields["decision"], self.fields["owner"]
        assert isinstance(title, SuggestField)
        assert isinstance(owner, SuggestField)
        assert isinstance(kind, SelectField)
        assert isinstance(pool, SelectField)
        assert isinstance(decision, SelectField)
        title.offer(one.title for one in framework.debt_examples if one.type == entry.type)
        kind.offer(framework.debt_types.items())
        pool.offer([("", _("Not set")), *((one.id, one.name) for one in framework.pools)])
        decision.offer((choice, debt.decision(choice)) for choice in debt.DECISIONS)
        owner.offer(people)

    def show_doubts(self, as_of: date, launch: date | None) -> None:
        """Say beside the fields what cannot be or looks odd."""
        entry = self._entry
        if entry is None:
            return
        for name in ("days", "external"):
            low, likely, high = (getattr(entry, f"{name}{end}") for end in ("_low", "", "_high"))
            self.fields[f"{name}_low"].remark_on(debt.end_doubt(low, likely, low_end=True))
            self.fields[f"{name}_high"].remark_on(debt.end_doubt(high, likely, low_end=False))
        self.fields["hours"].remark_on(debt.hours_doubt(entry.hours))
        doubt = debt.due_doubt(entry, as_of, launch)
        if entry.decision == "accept" and entry.due is None and entry.status == "open":
            doubt = _("Accepting it needs a day until which it is accepted.")
        self.fields["due"].remark_on(doubt)

    # ------------------------------------------------------------ changing

    def take(self) -> bool:
        """Take what stands in the fields; False, with the focus there, where one is wrong."""
        if not self._uuid or not self.body.isVisible():
            return True
        for field in self.fields.values():
            if not field.take():
                field.entry.setFocus()
                return False
        return True

    def focus_title(self) -> None:
        """Begin with the title."""
        self.fields["title"].entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, name: str, value: object) -> None:
        if value is None and name in ("share", "contagion"):
            value = 1
        self.changed.emit(name, value)

    def _unlink(self, question: str) -> None:
        if self._entry is not None:
            self.changed.emit("questions", tuple(q for q in self._entry.questions if q != question))
