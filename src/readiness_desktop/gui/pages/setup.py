"""The setup page: four steps of a new assessment, and the same four to change an existing one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.assessment import Client, Profile
from readiness_desktop.gui.forms.ui_setup import Ui_SetupPage
from readiness_desktop.gui.in_parts import MadeInParts
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.setup import tab_order
from readiness_desktop.gui.setup.client_step import ClientStep
from readiness_desktop.gui.setup.field_names import field_words
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.key_cap import KeyHint
from readiness_desktop.services.readiness_to_start import start_checks
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment, Respondent
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.setup.later_steps import LaterSteps
    from readiness_desktop.services.library import Row

CLIENT, SCOPE, PEOPLE, REVIEW = range(4)
_PANEL_FROM = 980


class SetupPage(MadeInParts, QWidget):
    """`created` carries (Client, Profile, respondents) of a new assessment once it has a client and a project.

    `left` asks for the list of assessments, `lock_wanted` to freeze the round, `next_wanted` for the next one,
    `round_wanted` to look at an earlier one.
    """

    wanted_whole = False
    navigate = Signal(str, object)
    created = Signal(object, object, object)
    left = Signal()
    lock_wanted = Signal()
    next_wanted = Signal()
    round_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._framework: Framework | None = None
        self._quick: bool | None = None
        self._hub: OpenAssessment | None = None
        self._client, self._profile = Client("", ""), Profile("")
        self._step = self._reached = CLIENT
        self._stops: tuple[QWidget, ...] = ()
        self._creating = False
        self.ui = Ui_SetupPage()
        self.ui.setupUi(self)
        self.client_step = ClientStep(theme, self)
        self._later: LaterSteps | None = None
        self.ui.steps_column.addWidget(self.client_step)
        self.ui.steps_column.addStretch(1)
        self._hint = KeyHint(self, keys=("Ctrl", _("Enter")), text=_("next step"), theme=theme)
        self.ui.foot_row.insertWidget(self.ui.foot_row.indexOf(self.ui.go_on), self._hint)
        dress(self, theme)
        self._connect()
        self.begin(whole=False)

    @property
    def later(self) -> LaterSteps:
        """The steps after the first, made when they are first needed: a new assessment is to begin at once."""
        self.finish()
        return cast("LaterSteps", self._later)

    def parts(self) -> Iterator[None]:
        from readiness_desktop.gui.setup import later_steps
        from readiness_desktop.gui.setup.people_changes import PeopleChanges

        theme = self._theme
        scope = later_steps.ScopeStep(theme, self)
        yield
        people, target = later_steps.PeopleCard(theme, self), later_steps.TargetCard(theme, self)
        yield
        review = later_steps.ReviewStep(theme, self)
        names = self._step_names()[:REVIEW]
        folded = tuple(later_steps.FoldedStep(name, theme, self) for name in names)
        yield
        made = self._later = later_steps.LaterSteps(scope, people, target, review, folded, self)
        made.place(self.ui.steps_column, self.client_step)
        made.profile_changed.connect(self._take_profile)
        made.field_left.connect(self._end_merge)
        made.step_wanted.connect(self.show_step)
        scope.value_wanted.connect(lambda: self.navigate.emit("value", "statement"))
        self.people_changes = PeopleChanges(people, lambda: self._hub)
        review.lock_wanted.connect(self.lock_wanted)
        review.next_wanted.connect(self.next_wanted)
        review.round_wanted.connect(self.round_wanted)
        yield
        if self._framework is not None:
            made.set_framework(self._framework)

    @staticmethod
    def _step_names() -> tuple[str, ...]:
        return (_("Client and project"), _("Scope"), _("People and target"), _("Review and start"))

    def _connect(self) -> None:
        ui = self.ui
        ui.stepper.step_wanted.connect(self.show_step)
        ui.back.clicked.connect(self._go_back)
        ui.later.clicked.connect(self.left)
        ui.go_on.clicked.connect(self.go_on)
        self.client_step.client_changed.connect(self._take_client)
        self.client_step.profile_changed.connect(self._take_profile)
        self.client_step.left.connect(self._end_merge)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            # From wherever the focus is: the page has to be seen for it.
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(self._go_on_by_key)

    # ------------------------------------------------------------ showing

    def set_framework(self, framework: Framework) -> None:
        """Offer what this framework has."""
        if self._framework is framework:
            return
        self._framework = framework
        self._take_depth(framework)
        self.client_step.set_framework(framework)
        if self._later is not None:
            self._later.set_framework(framework)
        self._show_all()

    def _take_depth(self, framework: Framework) -> None:
        """Begin with the depth of this framework that was wished for; it may come after the wish."""
        if self._quick is not None:
            depth = framework.quick_depth if self._quick else framework.usual_depth
            self._profile = replace(self._profile, depth=depth.id)
            self._quick = None

    def show_new(self, framework: Framework | None, rows: object, *, quick: bool) -> None:
        """Begin a new assessment, of the depth of least effort where it is to be quick."""
        self._follow(None)
        self._quick = quick
        self.forget()
        there = [row for row in cast("tuple[Row, ...]", rows) if row.known]
        self.client_step.offer_clients({one.client: Client(one.client_uuid, one.client) for one in there})
        self.client_step.offer_projects((one.client, one.project) for one in there)
        if framework is not None:
            self.set_framework(framework)
        if self._framework is not None:
            self._take_depth(self._framework)
        self._show_all()
        self._reached = CLIENT
        self.show_step(CLIENT)

    @property
    def unfinished(self) -> bool:
        """Whether something is typed for an assessment that is not created yet."""
        return self._hub is None and not self._creating and not self.client_step.empty

    def forget(self) -> None:
        """Empty the fields of an assessment that is not created."""
        self._creating = False
        self._client, self._profile = Client("", ""), Profile("")
        self.client_step.clear()

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Show and change the setup of this open assessment."""
        self.client_step.offer_projects(())
        was_creating = self._creating
        self._creating = False
        if self._hub is not open_assessment:
            self._follow(open_assessment)
            self._step = self._reached = SCOPE if was_creating else REVIEW
        self.set_framework(open_assessment.framework)
        self._take_from_hub()
        self.show_step(self._step)

    def show_target(self, target: object) -> None:
        """Start the next round where that is asked for, or stand on a date of the project."""
        if target == "next_round":
            self.next_wanted.emit()
        elif (field := self.client_step.dates.get(str(target))) is not None:
            self.show_step(0)
            self.ui.steps_scroll.ensureWidgetVisible(field)
            field.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, hub: OpenAssessment | None) -> None:
        if self._hub is not None:
            self._hub.assessment_changed.disconnect(self._on_assessment)
        self._hub = hub
        if hub is not None:
            hub.assessment_changed.connect(self._on_assessment)

    def _on_assessment(self, _assessment: object) -> None:
        self._take_from_hub()

    def _take_from_hub(self) -> None:
        hub = self._hub
        if hub is not None:
            self._client, self._profile = hub.assessment.client, hub.assessment.profile
            self._show_all()

    @property
    def _people(self) -> tuple[Respondent, ...]:
        return self._hub.assessment.current.respondents if self._hub is not None else ()

    def _show_all(self) -> None:
        locked = self._hub is not None and self._hub.locked
        self.client_step.show_profile(self._client, self._profile, self._today(locked=locked))
        self.client_step.set_locked(locked)
        if self._hub is not None:
            self.later.show(self._client, self._profile, self._people, locked=locked)
        self._show_panel()

    def _today(self, *, locked: bool) -> date | None:
        """The day of the open round; a locked one is not held against the calendar."""
        if locked:
            return None
        return self._hub.assessment.current.as_of if self._hub is not None else now().date()

    def _show_panel(self) -> None:
        framework, hub = self._framework, self._hub
        if framework is None:
            return
        results = hub.results if hub is not None else None
        self.ui.targets.show_targets(framework, self._profile, results)
        answers = hub.assessment.current.answers.values() if hub is not None else ()
        carried = sum(answer.carried for answer in answers)
        self.ui.checks.show_checks(start_checks(framework, self._profile, self._people, carried))
        if hub is not None:
            self.later.scope.show_kept(framework, hub.results)
            self.later.review.show_round(framework, hub.assessment, hub.results, read_only=hub.read_only)
            self.later.review.show_rounds((hub.newest or hub).assessment)

    # ------------------------------------------------------------ steps

    @property
    def step(self) -> int:
        """The step that is open."""
        return self._step

    def show_step(self, step: int) -> None:
        """Open a step; finished ones before it fold to one line."""
        if self._hub is None:
            step = CLIENT
        self._step, self._reached = step, max(step, self._reached)
        known = self._hub is not None
        self.client_step.setVisible(step == CLIENT)
        if known:
            self.later.open(step, self._reached)
        elif self._later is not None:
            self._later.hide_all()
        done = frozenset(range(self._reached + 1)) - {step}
        self.ui.stepper.show_steps(self._step_names(), step, done)
        ui = self.ui
        ui.back.setVisible(step > CLIENT)
        words = (_("Continue"), _("Continue"), _("Review and start"), _("Go to the questions"))[step]
        ui.go_on.setText(words)
        ui.later.setText(_("Finish later") if known else _("Leave it"))
        self._hint.setVisible(self.width() > self._theme.scaled(800))
        ui.steps_scroll.verticalScrollBar().setValue(0)
        self._order_tabs()
        self._focus_step(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self) -> None:
        ui, parts = self.ui, tab_order.parts_of(self.ui.steps_column)
        inside = [stop for part in parts for stop in tab_order.stops_in(part)]
        stops = (*inside, ui.back, ui.later, ui.go_on)
        if stops != self._stops:
            self._stops = stops
            tab_order.put_in_order(stops)

    def _focus_step(self, reason: Qt.FocusReason) -> None:
        """Put the cursor into the first field of the step."""
        first: QWidget = self.client_step.client
        if self._step != CLIENT and self._later is not None:
            first = (first, self._later.scope.depths, self._later.people.name, self.ui.go_on)[self._step]
        if not first.isEnabled() or (self._hub is not None and self._hub.locked):
            first = self.ui.go_on
        if self.isVisible():
            first.setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the page begins in its first field; a focus proxy would spoil the order of Tab."""
        super().focusInEvent(event)
        self._focus_step(event.reason())

    def _go_on_by_key(self) -> None:
        before = self._step
        self.go_on()
        if self._step != before:
            self._focus_step(Qt.FocusReason.ShortcutFocusReason)

    def go_on(self) -> None:
        """The next step, if this one has what it needs."""
        if not (self.client_step.complete() if self._step == CLIENT else self.later.complete(self._step)):
            return
        if self._hub is None:
            self._create()
        elif self._step == REVIEW:
            self.navigate.emit("questions", None)
        else:
            self.show_step(self._step + 1)

    def _create(self) -> None:
        if self._creating:
            return
        self._creating = True
        from readiness_desktop.services import setup

        client = self.client_step.client_value()
        if not client.uuid:
            client = setup.new_client(client.name, client.sector)
        self.created.emit(client, self.client_step.profile_value(), ())

    def _go_back(self) -> None:
        self.show_step(max(CLIENT, self._step - 1))

    # ------------------------------------------------------------ changing

    def keep_fields(self) -> bool:
        """Keep what is typed in the open step; False, with the cursor there, where something is wrong."""
        if self._hub is None or self._hub.locked:
            return True
        good = self.client_step.complete() if self._step == CLIENT else self.later.complete(self._step)
        self._end_merge()
        return good

    def _end_merge(self) -> None:
        if self._hub is not None:
            self._hub.end_merge()

    def _change(self, assessment: Assessment, text: str, merge: str | None = None, notice: str = "") -> None:
        if self._hub is not None and not self._hub.locked:
            self._hub.change(assessment, text, merge=merge, notice=notice)

    def _take_client(self, client: Client) -> None:
        from readiness_desktop.services import setup

        hub = self._hub
        if hub is None:
            self._client = replace(client, uuid=self._client.uuid)
        elif client.name and client != hub.assessment.client and not hub.locked:
            changed = setup.change_client(hub.assessment, client)
            self._change(changed, _("client"), merge="setup.client")

    def _take_profile(self, profile: Profile, field: str) -> None:
        from readiness_desktop.services import setup

        hub = self._hub
        if hub is None:
            self._profile = profile
            self._show_all()
        elif not profile.project:
            self.client_step.project_field.complain(_("Name the project."))
        elif profile != hub.assessment.profile and not hub.locked:
            changed = setup.change_profile(hub.assessment, profile)
            self._change(changed, field_words(field), merge=f"setup.{field}")

    # ------------------------------------------------------------ size

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel shows where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.ui.panel.setVisible(self.width() >= self._theme.scaled(_PANEL_FROM))
        self._hint.setVisible(self.width() > self._theme.scaled(800))
