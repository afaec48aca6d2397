"""The inspector of the roadmap: one row of the plan with its effort, what it changes, what it needs, how it ends."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.findings.plan_rows import PlanRow, dated
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.level_glyph import LevelGlyph
from readiness_desktop.wording import numbers, questions, roadmap, units
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

PAD = 16


class InitiativePanel(QWidget):
    """Shows one row; built anew for each, since every part may be missing."""

    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._body: QWidget | None = None

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        body = self._anew()
        self._part(body, _("Nothing chosen"), [_("Choose a row to see why it stands there.")])
        body.addStretch(1)

    def show_row(self, framework: Framework, results: Results, plan: Plan, row: PlanRow, start: date) -> None:
        """Show a row of the plan that starts on this day."""
        body = self._anew()
        if row.kind == "evidence":
            self._show_question(body, framework, row)
        else:
            self._show_initiative(body, framework, results, plan, row, start)
        body.addStretch(1)

    # ------------------------------------------------------------ kinds of rows

    def _show_question(self, body: QVBoxLayout, framework: Framework, row: PlanRow) -> None:
        question = framework.question(row.id)
        self._head(body, _("Evidence task"), questions.named(framework, row.id))
        self._part(body, "", [sentence(roadmap.evidence_task(framework, row.id)) + "."])
        self._part(body, _("Evidence to ask for"), list(question.evidence))

    def _show_initiative(
        self, body: QVBoxLayout, framework: Framework, results: Results, plan: Plan, row: PlanRow, start: date
    ) -> None:
        initiative = framework.initiative(row.id)
        planned = row.planned
        pool = next(p.name for p in framework.pools if p.id == initiative.pool)
        when = roadmap.when(planned) if planned is not None else row.remark or _("Not planned")
        self._head(body, f"{row.id}, {when}", initiative.title)
        if planned is not None:
            self._figures(
                body,
                [
                    (_("Person-days"), row.effort),
                    (_("Length"), units.weeks(planned.finish - planned.start)),
                    (_("Risk removed"), numbers.points(planned.gain, 1)),
                ],
            )
            self._part(body, _("When"), [dated(start, row)])
        self._part(body, _("Owner role"), [f"{initiative.role} ({pool})"])
        if planned is not None:
            why = [sentence(reason) for reason in roadmap.reasons(framework, plan, planned)]
            self._part(body, _("Why here"), why)
            self._lifts(body, framework, results, planned.lifts or initiative.lifts)
        needed = [roadmap.named(framework, name) for name in initiative.prerequisites if name in plan.order]
        self._part(body, _("Needs first"), needed)
        self._part(body, _("Exit evidence"), [initiative.exit_evidence])
        self._part(body, _("What drives the effort"), [sentence(initiative.drivers)])

    # ------------------------------------------------------------ parts

    def _anew(self) -> QVBoxLayout:
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
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

    def _part(self, body: QVBoxLayout, name: str, lines: list[str]) -> None:
        if not lines:
            return
        body.addWidget(Divider(self._body, theme=self._theme))
        box = self._box(body, 10)
        if name:
            box.addWidget(self._label(name, "small", "text_secondary"))
        for line in lines:
            box.addWidget(self._label(line))

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

    def _lifts(
        self, body: QVBoxLayout, framework: Framework, results: Results, lifts: tuple[Lift, ...]
    ) -> None:
        if not lifts:
            return
        body.addWidget(Divider(self._body, theme=self._theme))
        box = self._box(body, 10)
        box.addWidget(self._label(_("Changes"), "small", "text_secondary"))
        for lift in lifts:
            found = results.questions.get(lift.question)
            now = found.credited if found is not None and found.credited is not None else lift.start
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(LevelGlyph(self._body, level=lift.to, theme=self._theme))
            row.addWidget(self._label(questions.named(framework, lift.question)), 1)
            figure = PlainLabel(
                self._body,
                text=_("{before} to {after}").format(before=now, after=lift.to),
                style="card",
                theme=self._theme,
            )
            row.addWidget(figure)
            box.addLayout(row)

    def _box(self, body: QVBoxLayout, top: int) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setContentsMargins(PAD, top, PAD, 10)
        box.setSpacing(4)
        body.addLayout(box)
        return box
