"""The sign-off of a round: its name, what a lock freezes, and once it is locked what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from readiness_desktop.domain.counting import count_asked
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.wording import dates, issued, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.rounds import LONGEST_NAME, proposed_name, short_hash
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment


class SignOff(Card):
    """`named` carries the name as typed, `left` that its field was left; the others what a button asks for."""

    named = Signal(str)
    left = Signal()
    lock_wanted = Signal()
    next_wanted = Signal()
    export_wanted = Signal()
    copy_wanted = Signal()
    present_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, presents: bool) -> None:
        """`presents` says whether the program can present."""
        super().__init__(parent)
        self._filling = False
        self._presents = presents
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        self.head = CardHead(self, title=_("Sign-off"), theme=theme)
        column.addWidget(self.head)
        self.words = PlainLabel(self, color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.words)
        self.name = QLineEdit(self)
        limit_line(self.name, LONGEST_NAME)
        self.name_field = Field(_("Name of the round"), self.name, theme, remark=_("optional"), parent=self)
        column.addWidget(self.name_field)
        column.addWidget(Divider(self, theme=theme))
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        self._labels: list[tuple[PlainLabel, PlainLabel]] = []
        column.addLayout(self._facts)
        column.addWidget(Divider(self, theme=theme))
        self._make_buttons(theme, column)
        self.name.textEdited.connect(self._tell)
        self.name.editingFinished.connect(self.left)
        self.use(theme)

    def _make_buttons(self, theme: Theme, column: QVBoxLayout) -> None:
        self.lock = Button(self, text=_("Lock the round"), kind="primary", icon="lock", theme=theme)
        self.next = Button(self, text=_("Start the next round"), kind="primary", icon="plus", theme=theme)
        self.export = Button(self, text=_("Export PDF"), icon="download", theme=theme)
        self.copy = Button(self, text=_("Save a copy"), icon="save", theme=theme)
        self.present = Button(self, text=_("Present"), icon="presentation", theme=theme)
        self.note = PlainLabel(self, style="small", color="text_muted", wrap=True, theme=theme)
        for button, asked in (
            (self.lock, self.lock_wanted),
            (self.next, self.next_wanted),
            (self.export, self.export_wanted),
            (self.copy, self.copy_wanted),
            (self.present, self.present_wanted),
        ):
            button.clicked.connect(asked)
            column.addWidget(button)
        column.addWidget(self.note)

    # ------------------------------------------------------------ showing

    def show_round(self, hub: OpenAssessment, must: int) -> None:
        """Show the round of an open assessment, of which so many findings stand against a sign-off."""
        current, lock = hub.assessment.current, hub.assessment.current.lock
        self.head.title.setText(_("Sign-off") if lock is None else _("Signed off"))
        self.head.remark.setText(_("Round {number}").format(number=written(current.number)))
        if lock is not None:
            said = _("Locked {day} by {name}.") if lock.by else _("Locked {day}.")
            self.words.setText(said.format(day=dates.day(lock.on), name=lock.by))
        elif hub.locked:
            self.words.setText(_("Shown from a file. Only who has it in the library can lock it."))
        else:
            self.words.setText(_("A lock freezes this round as it is today. It is not opened again."))
        self._show_name(hub)
        self._show_facts(self._facts_of(hub))
        open_here = lock is None and not hub.locked
        self.lock.setVisible(open_here)
        self.lock.set_kind("primary" if not must else "standard")
        self.lock.setEnabled(
            open_here and not hub.settling and count_asked(hub.framework, hub.results).answered > 0
        )
        self.next.setVisible(lock is not None and not hub.read_only)
        for button in (self.export, self.copy):
            button.setVisible(lock is not None)
        self.present.setVisible(lock is not None and self._presents)
        self.note.setText(self._note(hub, must))
        self.note.setVisible(bool(self.note.text()))

    def _note(self, hub: OpenAssessment, must: int) -> str:
        if hub.assessment.current.lock is not None:
            if hub.read_only:
                return ""
            return _("The next round begins with these answers, each to be confirmed.")
        if hub.locked:
            return ""
        if not count_asked(hub.framework, hub.results).answered:
            return _("Nothing is answered yet, so there is nothing to lock.")
        if must:
            return ngettext(
                "{n} point is still open. The report of a locked round names it.",
                "{n} points are still open. The report of a locked round names them.",
                must,
            ).format(n=written(must))
        return ""

    def _show_name(self, hub: OpenAssessment) -> None:
        current = hub.assessment.current
        self._filling = True
        if self.name.text().strip() != current.name:
            self.name.setText(current.name)
        self._filling = False
        self.name_field.set_locked(hub.locked)
        self.name_field.setVisible(bool(current.name) or not hub.locked)
        if not hub.locked:
            self.name.setPlaceholderText(proposed_name(current.number, current.as_of))

    def _show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        theme = self.theme
        while len(self._labels) < len(facts):
            name = PlainLabel(self, style="small", color="text_muted", theme=theme)
            value = PlainLabel(self, wrap=True, theme=theme)
            row = len(self._labels)
            self._facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, row, 1)
            self._labels.append((name, value))
        for number, (name, value) in enumerate(self._labels):
            shown = number < len(facts)
            name.setVisible(shown)
            value.setVisible(shown)
            if shown:
                name.setText(facts[number][0])
                value.setText(facts[number][1])

    @staticmethod
    def _facts_of(hub: OpenAssessment) -> tuple[tuple[str, str], ...]:
        framework, results, current = hub.framework, hub.results, hub.assessment.current
        count = count_asked(framework, results)
        evidence = len(current.evidence)
        plan = hub.plan if hub.planned else None
        if current.lock is not None:
            plan = current.lock.plan
        work = _("being worked out") if plan is None else ngettext(
            "{n} initiative", "{n} initiatives", len(plan.initiatives)
        ).format(n=written(len(plan.initiatives)))  # fmt: skip
        said = issued.both(framework, results)
        if results.index is not None:
            said = _("{verdict}, index {index}, {range}").format(
                verdict=said,
                index=numbers.points(results.index),
                range=numbers.points_span(results.lo, results.hi),
            )
        facts = [
            (_("Answers"), numbers.of(count.answered, count.required)),
            (_("Evidence"), ngettext("{n} piece", "{n} pieces", evidence).format(n=written(evidence))),
            (_("Results"), said),
            (_("Plan"), work),
        ]
        if current.lock is None:
            person = hub.person.name if hub.person is not None else ""
            facts += [(_("By"), person or _("not said")), (_("Date"), dates.day(current.as_of))]
        facts += [
            (_("Pack"), f"{framework.name} {current.framework_version}"),
            (_("Fingerprint"), short_hash(current.lock.input_hash if current.lock else results.input_hash)),
        ]
        return tuple(facts)

    def _tell(self, text: str) -> None:
        if not self._filling:
            self.named.emit(text)
