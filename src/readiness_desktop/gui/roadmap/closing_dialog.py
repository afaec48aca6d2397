"""The dialog that ends an initiative: when, with which evidence, what it took, and which levels change for it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.exit_evidence import exit_parts, verified
from readiness_desktop.gui.gates.form import FormDialog
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap.work_changing import Closing
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField, number_field
from readiness_desktop.services.roadmap_actions import action_of
from readiness_desktop.services.roadmap_closing import ProposedLevel, proposals
from readiness_desktop.services.typed_numbers import NOT_NEGATIVE
from readiness_desktop.wording import dates, questions, roadmap_progress
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext

TICK = 20


class TickRow(QWidget):
    """A tick beside words of any length, and below them what is to be said about it."""

    def __init__(self, theme: Theme, parent: QWidget, words: str, said: str = "") -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.tick = CheckBox(self, theme=theme)
        self.tick.setAccessibleName(words)
        self.tick.setAccessibleDescription(said)
        self.tick.setFixedWidth(theme.scaled(TICK))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(0, theme.scaled(5), 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(self, text=words, wrap=True, theme=theme))
        if said:
            column.addWidget(
                PlainLabel(self, text=said, style="small", color="level1", wrap=True, theme=theme)
            )
        row.addLayout(column, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words ticks too."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.tick.toggle()


class ClosingDialog(FormDialog):
    """Shown with `open()`. `closed` carries a Closing; no level is in it that was not ticked."""

    closed = Signal(object)

    def __init__(
        self, parent: QWidget, theme: Theme, hub: OpenAssessment, initiative: Initiative, today: date
    ) -> None:
        super().__init__(parent, theme, _("Done"), f"{initiative.id} {initiative.title}")
        self._hub, self._initiative = hub, initiative
        action = action_of(hub.assessment.current, initiative.id)
        self._started = action.started
        self.ended = self.day(_("Finished on"), action.finished or today, wrong=self._early)
        _field, self.grade = self.choice(
            _("Grade of the exit evidence"),
            tuple((one.id, questions.grade(hub.framework, one.id)) for one in hub.framework.grades),
            action.grade or hub.framework.constants.verified_from,
        )
        self.parts = self._make_parts(action.shown)
        self.days = self._figure(_("Person-days spent"), action.spent_days)
        currency = hub.assessment.profile.currency
        self.money = self._figure(_("Paid, {currency}").format(currency=currency), action.spent_money)
        self.heading = PlainLabel(self.inside, style="card", wrap=True, theme=theme)
        self.fields.addWidget(self.heading)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.fields.addLayout(self._list)
        self.proposed: tuple[tuple[ProposedLevel, TickRow], ...] = ()
        self.keep = self.finish_form("", self._keep)
        self.grade.currentIndexChanged.connect(lambda _at: self._propose())
        self.ended.entered.connect(lambda _day: self._propose())
        self._propose()
        dress(self, theme)

    def _make_parts(self, shown: tuple[int, ...]) -> tuple[TickRow, ...]:
        parts = exit_parts(self._initiative.exit_evidence)
        if not parts:
            return ()
        said = PlainLabel(self.inside, text=_("What was shown"), style="small", theme=self.theme)
        said.set_color("text_secondary")
        self.fields.addWidget(said)
        rows: list[TickRow] = []
        for number, part in enumerate(parts):
            row = TickRow(self.theme, self.inside, sentence(part))
            row.tick.setChecked(number in shown)
            self.fields.addWidget(row)
            rows.append(row)
        return tuple(rows)

    def _figure(self, name: str, value: float | None) -> TypedField:
        field = number_field(name, self.theme, NOT_NEGATIVE, remark=_("optional"), parent=self.inside)
        return self._add(field, value)

    def _early(self, day: date) -> str:
        if self._started is None or day >= self._started:
            return ""
        return _("It began on {day}.").format(day=dates.day(self._started))

    # ------------------------------------------------------------ levels

    def _propose(self) -> None:
        hub, grade = self._hub, str(self.grade.currentData())
        found = proposals(
            hub.framework, hub.assessment, hub.results, self._initiative, grade, self.ended.value
        )
        ticked = {one.question for one, row in self.proposed if row.tick.isChecked()}
        for _one, row in self.proposed:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.proposed = tuple((one, self._row(one, ticked)) for one in found)
        self.heading.setText(self._heading(grade))
        self._say()
        self.fit()

    def _row(self, one: ProposedLevel, ticked: set[str]) -> TickRow:
        hub = self._hub
        gate = hub.results.gates.get(one.question)
        then = "" if gate is None else roadmap_progress.gate_then(met=one.credited_after >= gate.minimum)
        words = roadmap_progress.proposed(
            hub.framework, one.question, one.level_from, one.level_to, one.grade_to, then
        )
        held = roadmap_progress.held_back(one.credited_after, one.held_by)
        row = TickRow(self.theme, self.inside, words, held)
        row.tick.setChecked(one.question in ticked)
        row.tick.toggled.connect(lambda _on: self._say())
        self._list.addWidget(row)
        row.show()
        dress(row, self.theme)
        return row

    def _heading(self, grade: str) -> str:
        framework = self._hub.framework
        if self.proposed:
            return _("Levels that this work can change. None changes unless you tick it.")
        if not verified(framework, grade):
            least = questions.grade_or_better(framework, framework.constants.verified_from)
            return _("Evidence of grade {grade} is needed before a level can change.").format(grade=least)
        return _("No level would change: it is credited already, or its question is not answered.")

    def _say(self) -> None:
        count = sum(row.tick.isChecked() for _one, row in self.proposed)
        if not count:
            self.keep.setText(_("Close without changing levels"))
            return
        words = ngettext("Close and change {n} level", "Close and change {n} levels", count)
        self.keep.setText(words.format(n=written(count)))

    def _keep(self) -> bool:
        day = self.ended.value
        if day is None:
            self.ended.complain(_("Say when it was finished."))
            return False
        shown = tuple(number for number, row in enumerate(self.parts) if row.tick.isChecked())
        accepted = tuple(one for one, row in self.proposed if row.tick.isChecked())
        self.closed.emit(
            Closing(day, str(self.grade.currentData()), shown, self.days.value, self.money.value, accepted)
        )
        return True
