"""The inspector of the roadmap: one row of the plan with what it costs, what it changes, what it needs, how it ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.catalogue import Initiative, Lift
from readiness_desktop.domain.exit_evidence import exit_parts
from readiness_desktop.domain.plan import PlannedInitiative
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.roadmap.plan_rows import PlanRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.checks import CheckBox, ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.level_glyph import LevelGlyph
from readiness_desktop.gui.widgets.name_choice import offer_names
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.wording import numbers, questions, roadmap, roadmap_outlook, units
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.translate import _

PAD = 16
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Shown:
    """What the inspector shows a row with: plan, results, the action of the initiative, and who can own it."""

    told: Told
    results: Results
    action: Action | None = None
    people: tuple[str, ...] = ()
    owner: str = ""
    locked: bool = False

    @property
    def status(self) -> str:
        """How far the initiative is: open, begun, done or dropped."""
        return "open" if self.action is None else self.action.status


class InitiativePanel(QWidget):
    """Shows one row; built anew for each, since every part may be missing.

    `owner_wanted` carries an initiative and the name that was typed, `shown_toggled` the number of a part of its exit
    evidence and whether it is there, `status_wanted` `open`, `begun` or `done`.
    """

    owner_wanted = Signal(str, str)
    shown_toggled = Signal(str, int, bool)
    status_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._body: QWidget | None = None
        self.owner: ComboBox | None = None
        self.parts: tuple[CheckBox, ...] = ()
        self.statuses: dict[str, Button] = {}

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        body = self._anew()
        self._part(body, _("Nothing chosen"), [_("Choose a row to see why it stands there.")])
        body.addStretch(1)

    def show_row(self, shown: Shown, row: PlanRow) -> None:
        """Show a row of the plan."""
        body = self._anew()
        if row.kind == "evidence":
            self._show_question(body, shown, row)
        else:
            self._show_initiative(body, shown, row)
        body.addStretch(1)

    # ------------------------------------------------------------ kinds of rows

    def _show_question(self, body: QVBoxLayout, shown: Shown, row: PlanRow) -> None:
        framework = shown.told.framework
        question = framework.question(row.id)
        self._head(body, _("Evidence task"), questions.named(framework, row.id))
        self._part(body, "", [sentence(roadmap.evidence_task(framework, row.id)) + "."])
        self._part(body, _("Evidence to ask for"), list(question.evidence))

    def _show_initiative(self, body: QVBoxLayout, shown: Shown, row: PlanRow) -> None:
        told, planned = shown.told, row.planned
        initiative = told.plan.initiative(told.framework, row.id)
        when = roadmap.when(planned) if planned is not None else row.remark or _("Not planned")
        small = f"{row.id}, {when}"
        self._head(body, _("{row}, fixed").format(row=small) if row.fixed else small, initiative.title)
        if row.broken:
            self._part(body, _("Not kept"), list(row.broken), color="level0")
        if planned is not None:
            self._figures(body, self._figures_of(told, planned, row))
            said = [row.when, roadmap_outlook.slack_words(planned)]
            self._part(body, _("When"), [words for words in said if words])
        self._owner(body, shown, row, initiative)
        if planned is not None:
            why = [sentence(reason) for reason in roadmap.reasons(told.framework, told.plan, planned)]
            self._part(body, _("Why here"), why)
            self._changes(body, shown, planned, planned.lifts or initiative.lifts)
        self._part(body, _("Needs first"), [told.title(name) for name in row.needs])
        self._part(body, _("Unlocks"), [told.title(name) for name in planned.unlocks] if planned else [])
        self._exit(body, shown, row.id, initiative)
        if initiative.drivers:
            self._part(body, _("What drives the effort"), [sentence(initiative.drivers)])

    @staticmethod
    def _figures_of(told: Told, planned: PlannedInitiative, row: PlanRow) -> list[tuple[str, str]]:
        index = roadmap_outlook.index_step(told.plan, planned)
        figures = [
            (_("Effort"), units.calendar_days(planned.effort)),
            (_("Length"), units.weeks(planned.finish - planned.start)),
        ]
        if planned.cost is not None:
            figures.insert(0, (_("Cost"), row.cost))
        last = (_("Index"), index) if index else (_("Risk removed"), numbers.points(planned.gain, 1))
        return [*figures, last]

    # ------------------------------------------------------------ who, what, when

    def _owner(self, body: QVBoxLayout, shown: Shown, row: PlanRow, initiative: Initiative) -> None:
        told = shown.told
        role = (
            f"{initiative.role} ({told.pool(initiative.pool)})"
            if initiative.role
            else told.pool(initiative.pool)
        )
        if row.planned is None or (shown.locked and not shown.owner):
            self._part(body, _("Owner role"), [role])
            return
        box = self._titled(body, _("Owner"))
        if shown.locked:
            box.addWidget(self._label(shown.owner))
        else:
            choice = ComboBox(self._body, theme=self._theme)
            choice.setEditable(True)
            choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            choice.addItems(list(shown.people))
            choice.setAccessibleName(_("Owner"))
            choice.setMinimumContentsLength(8)
            offer_names(choice, self._theme)
            choice.setEditText(shown.owner)
            if (line := choice.lineEdit()) is not None:
                line.setPlaceholderText(_("Nobody yet"))
                line.setProperty("edge", "none")
                limit_line(line, LONGEST_NAME)
                line.editingFinished.connect(lambda: self._take_owner(row.id, shown.owner))
            choice.activated.connect(lambda _at: self._take_owner(row.id, shown.owner))
            self.owner = choice
            box.addWidget(choice)
        box.addWidget(self._label(role, "small", "text_secondary"))

    def _take_owner(self, name: str, before: str) -> None:
        if self.owner is not None and (typed := self.owner.currentText().strip()) != before:
            self.owner_wanted.emit(name, typed)

    def _changes(
        self, body: QVBoxLayout, shown: Shown, planned: PlannedInitiative, lifts: Sequence[Lift]
    ) -> None:
        told = shown.told
        falls = roadmap_outlook.exposure_steps(told.framework, told.plan, planned)
        if not lifts and not falls:
            return
        box = self._titled(body, _("Changes"))
        for lift in lifts:
            found = shown.results.questions.get(lift.question)
            now = found.credited if found is not None and found.credited is not None else lift.start
            words = _("{before} to {after}").format(before=now, after=lift.to)
            self._change(box, questions.named(told.framework, lift.question), words, lift.to)
        for name, words in falls:
            self._change(box, name, words, None)
        if falls and (beside := roadmap_outlook.beside_it(told.framework, told.plan, planned)):
            box.addWidget(self._label(beside, "small", "text_secondary"))

    def _change(self, box: QVBoxLayout, name: str, words: str, level: int | None) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        if level is not None:
            row.addWidget(LevelGlyph(self._body, level=level, theme=self._theme))
        row.addWidget(self._label(name), 1)
        row.addWidget(PlainLabel(self._body, text=words, style="card", theme=self._theme))
        box.addLayout(row)

    def _exit(self, body: QVBoxLayout, shown: Shown, name: str, initiative: Initiative) -> None:
        parts = [sentence(part) for part in exit_parts(initiative.exit_evidence)]
        there = () if shown.action is None else shown.action.shown
        count = sum(number in there for number in range(len(parts)))
        box = self._titled(body, _("Exit evidence"), numbers.of(count, len(parts)) if parts else "")
        ticks: list[CheckBox] = []
        for number, words in enumerate(parts):
            row = QHBoxLayout()
            row.setSpacing(6)
            tick = CheckBox(self._body, theme=self._theme)
            tick.setChecked(number in there)
            tick.setEnabled(not shown.locked)
            tick.setAccessibleName(words)
            tick.clicked.connect(lambda on, number=number: self.shown_toggled.emit(name, number, bool(on)))
            row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._label(words), 1)
            box.addLayout(row)
            ticks.append(tick)
        self.parts = tuple(ticks)
        if not shown.locked:
            self._status(box, shown.status, name)

    def _status(self, box: QVBoxLayout, status: str, name: str) -> None:
        offered = {
            "open": ((_("Begin"), "begun"), (_("Done…"), "done")),
            "begun": ((_("Done…"), "done"), (_("Not begun"), "open")),
        }.get(status, ((_("Open again"), "open"),))
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        for words, wanted in offered:
            button = Button(self._body, text=words, size="small", theme=self._theme)
            button.clicked.connect(lambda _on=False, wanted=wanted: self.status_wanted.emit(name, wanted))
            self.statuses[wanted] = button
            row.addWidget(button)
        row.addStretch(1)
        box.addLayout(row)

    # ------------------------------------------------------------ parts

    def _anew(self) -> QVBoxLayout:
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self.owner, self.parts, self.statuses = None, (), {}
        self._body = QWidget(self)
        self._layout.addWidget(self._body)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, PAD)
        body.setSpacing(0)
        return body

    def _label(self, text: str, style: str = "body", color: str = "text") -> PlainLabel:
        label = PlainLabel(self._body, text=text, style=style, color=color, wrap=True, theme=self._theme)
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        label.setSizePolicy(policy)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _head(self, body: QVBoxLayout, small: str, title: str) -> None:
        box = self._box(body, 14)
        box.addWidget(self._label(small, "small", "text_secondary"))
        box.addWidget(self._label(title, "section"))

    def _titled(self, body: QVBoxLayout, name: str, remark: str = "") -> QVBoxLayout:
        body.addWidget(Divider(self._body, theme=self._theme))
        box = self._box(body, 10)
        row = QHBoxLayout()
        row.addWidget(self._label(name, "small", "text_secondary"), 1)
        if remark:
            row.addWidget(
                PlainLabel(self._body, text=remark, style="small", color="text_secondary", theme=self._theme)
            )
        box.addLayout(row)
        return box

    def _part(self, body: QVBoxLayout, name: str, lines: list[str], color: str = "text") -> None:
        if not lines:
            return
        if name:
            box = self._titled(body, name)
        else:
            body.addWidget(Divider(self._body, theme=self._theme))
            box = self._box(body, 10)
        for line in lines:
            box.addWidget(self._label(line, color=color))

    def _figures(self, body: QVBoxLayout, figures: list[tuple[str, str]]) -> None:
        body.addWidget(Divider(self._body, theme=self._theme))
        box = self._box(body, 10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for column, (name, value) in enumerate(figures):
            grid.addWidget(self._label(name, "small", "text_secondary"), 0, column)
            grid.addWidget(self._label(value, "card"), 1, column)
            grid.setColumnStretch(column, 1)
        box.addLayout(grid)

    def _box(self, body: QVBoxLayout, top: int) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setContentsMargins(PAD, top, PAD, 10)
        box.setSpacing(4)
        body.addLayout(box)
        return box
