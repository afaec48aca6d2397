"""The steps of a setup after the first one: scope, people and target, review, and the folded lines of all."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.domain.agreements import NO_STATEMENT
from readiness_desktop.domain.assessment import Client, Profile, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.setup.folded import FoldedStep
from readiness_desktop.gui.setup.people_step import PeopleCard
from readiness_desktop.gui.setup.review_step import ReviewStep
from readiness_desktop.gui.setup.scope_step import ScopeStep, size_name
from readiness_desktop.gui.setup.target_step import TargetCard
from readiness_desktop.wording import dates, units
from readiness_desktop.wording.project_dates import date_name
from readiness_desktop.wording.translate import _, ngettext

CLIENT, SCOPE, PEOPLE, REVIEW = range(4)


class LaterSteps(QObject):
    """`profile_changed` carries (Profile, field), `step_wanted` the step whose Edit was pressed."""

    profile_changed = Signal(object, str)
    field_left = Signal()
    step_wanted = Signal(int)

    def __init__(
        self,
        scope: ScopeStep,
        people: PeopleCard,
        target: TargetCard,
        review: ReviewStep,
        folded: tuple[FoldedStep, ...],
        parent: QWidget,
    ) -> None:
        """`folded` are the lines that stand for the steps before the review, in their order."""
        super().__init__(parent)
        self._framework: Framework | None = None
        self._locked = False
        self.scope, self.people, self.target, self.review = scope, people, target, review
        self.folded = folded
        self._bodies: tuple[tuple[QWidget, ...], ...] = (
            (),
            (self.scope,),
            (self.people, self.target),
            (self.review,),
        )
        for step in (self.scope, self.target):
            step.profile_changed.connect(self.profile_changed)
        self.scope.left.connect(self.field_left)
        for number, line in enumerate(self.folded):
            line.edit_wanted.connect(lambda wanted=number: self.step_wanted.emit(wanted))

    def place(self, column: QVBoxLayout, first: QWidget) -> None:
        """Lie in a column around the body of the first step."""
        at = column.indexOf(first)
        column.insertWidget(at, self.folded[CLIENT])
        rest: list[QWidget] = []
        for number, body in enumerate(self._bodies[1:], 1):
            rest += [self.folded[number], *body] if number < REVIEW else [*body]
        for offset, widget in enumerate(rest, 2):
            column.insertWidget(at + offset, widget)
        self.hide_all()

    def hide_all(self) -> None:
        """Show none of them."""
        for widget in (*self.folded, *(one for body in self._bodies for one in body)):
            widget.hide()

    def open(self, step: int, reached: int = REVIEW) -> None:
        """Show the body of one step and the folded lines of the others that somebody has been to."""
        for number, body in enumerate(self._bodies):
            for widget in body:
                widget.setVisible(number == step)
        for number, line in enumerate(self.folded):
            line.setVisible(number != step and number <= reached)

    def complete(self, step: int) -> bool:
        """Take what is typed in the body of a step; False, with the cursor there, where something is wrong."""
        if step == PEOPLE:
            self.people.take()
        return step != SCOPE or self.scope.complete()

    def set_framework(self, framework: Framework) -> None:
        """Offer what this framework has."""
        self._framework = framework
        for part in (self.scope, self.people, self.target):
            part.set_framework(framework)

    def show(self, client: Client, profile: Profile, people: tuple[Respondent, ...], *, locked: bool) -> None:
        """Fill every step."""
        self.scope.show_profile(profile)
        self.target.show_profile(profile)
        self.people.show_people(people)
        self.people.show_hidden(profile.anonymous)
        if locked is not self._locked:
            self._locked = locked
            for part in (self.scope, self.people, self.target):
                part.set_locked(locked)
            for line in self.folded:
                line.set_locked(locked)
        self._fold(client, profile, people)

    def _fold(self, client: Client, profile: Profile, people: tuple[Respondent, ...]) -> None:
        framework = self._framework
        stages = {one.id: f"{one.id} {one.name}" for one in framework.stages} if framework else {}
        launch_date = framework.verdict.launch_date if framework else ""
        launch = profile.dates.get(launch_date)
        self.folded[CLIENT].show_facts(
            (
                (_("Client"), client.name),
                (_("Project"), profile.project),
                (_("Stage"), stages.get(profile.stage, "")),
                (date_name(launch_date), dates.day(launch) if launch is not None else ""),
            )
        )
        depth = framework.depth(profile.depth).called if framework else ""
        count = units.questions(len(framework.in_depth(profile.depth))) if framework else ""
        self.folded[SCOPE].show_facts(
            (
                (_("Depth"), ", ".join(part for part in (depth, count) if part)),
                (_("Covers"), " ".join(profile.scope.split())),
                (_("Company"), _company(profile)),
                (_("Statement"), _statement(profile)),
                (
                    _("Run cost approved"),
                    _("Not yet") if profile.budget_months is None else units.months(profile.budget_months),
                ),
            )
        )
        targets = {one.id: one.name for one in framework.targets} if framework else {}
        names = len(people)
        self.folded[PEOPLE].show_facts(
            (
                (_("Respondents"), ngettext("{n} person", "{n} people", names).format(n=names)),
                (_("Target profile"), targets.get(profile.target, "")),
                (
                    _("Set by hand"),
                    units.questions(len(profile.target_changes)) if profile.target_changes else "",
                ),
            )
        )


def _company(profile: Profile) -> str:
    """Its size, and that the system is of the kind that asks for further evidence."""
    size = size_name(profile.size)
    return _("{size}, generative").format(size=size) if profile.generative else size


def _statement(profile: Profile) -> str:
    """Whether somebody vouches for the statement; once one is written, that its checks count."""
    if profile.statement != NO_STATEMENT:
        return _("Written")
    return _("Passes") if profile.statement_passes else _("Not yet")
