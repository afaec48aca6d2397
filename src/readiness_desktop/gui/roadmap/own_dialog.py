"""The dialog in which an initiative that the question set does not have is added, changed or removed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_own import waiting_circle
from readiness_desktop.domain.roadmap_setup import MOST_WEEKS, OwnInitiative, RoadmapSetup
from readiness_desktop.gui.gates.form import FormDialog, need
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap import work_changing as changing
from readiness_desktop.gui.roadmap.initiative_choice import ChosenRows, LiftRows
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField
from readiness_desktop.services.typed_efforts import read_effort, shown_effort
from readiness_desktop.services.typed_numbers import Bounds, read_number, shown_number
from readiness_desktop.wording import roadmap_own
from readiness_desktop.wording.translate import _

NEW = ""
"""The id of an initiative that is added; it gets the next free one."""


class OwnDialog(FormDialog):
    """Shown with `open()`. `kept` carries the OwnInitiative, `removed` tells that it is to go."""

    kept = Signal(object)
    removed = Signal()

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        framework: Framework,
        setup: RoadmapSetup,
        own: OwnInitiative | None,
    ) -> None:
        """`own` is None for one that is added."""
        heading = _("Add an initiative") if own is None else f"{own.id} {own.title}"
        super().__init__(
            parent, theme, heading, _("It is planned like those of the question set, and always wanted.")
        )
        self._framework, self._setup = framework, setup
        self._own = own or OwnInitiative(NEW, "", framework.pools[0].id)
        held = self._own
        self.title = self.text(_("Title"), held.title)
        pools = tuple((pool.id, pool.name) for pool in framework.pools)
        _field, self.pool = self.choice(_("Group of people"), pools, held.pool)
        self.role = self.text(_("Role that does it"), held.role, remark=_("optional"))
        self.effort = self._typed_effort(held)
        self.weeks = self._whole(_("Weeks of work"), 1, held.weeks, "")
        remark = _("weeks until it shows, after the work")
        self.wait = self._whole(_("Observation"), 0, held.wait_weeks, remark)
        self.lifts = LiftRows(theme, framework, held.lifts, self.inside)
        self.fields.addWidget(self.lifts)
        offered = self._offered()
        self.after = ChosenRows(
            theme, _("Waits for"), _("these have to be finished first"), offered, held.after, self.inside
        )
        self.before = ChosenRows(
            theme, _("Is waited for by"), _("these begin only after it"), offered, held.before, self.inside
        )
        for rows in (self.after, self.before, self.lifts):
            rows.changed.connect(self._on_rows)
        self.fields.addWidget(self.after)
        self.fields.addWidget(self.before)
        self.circle = PlainLabel(self.inside, style="small", color="level0", wrap=True, theme=theme)
        self.circle.hide()
        self.fields.addWidget(self.circle)
        self.shown = self.text(
            _("Exit evidence"), held.exit_evidence, remark=_("what shows that it is done; parts parted by ;")
        )
        if own is not None:
            self.add_button(_("Remove"), self._remove)
        self.keep = self.finish_form(_("Add initiative") if own is None else _("Keep"), self._keep)
        dress(self, theme)

    def _typed_effort(self, held: OwnInitiative) -> TypedField:
        field = TypedField(
            _("Person-days"),
            self.theme,
            read=read_effort,
            show=shown_effort,
            hint="4 / 6 / 9",
            remark=_("low / likely / high"),
            parent=self.inside,
        )
        return self._add(field, held.effort if any(held.effort) else None)

    def _whole(self, name: str, least: int, value: int, remark: str) -> TypedField:
        bounds = Bounds(least, MOST_WEEKS, whole=True)
        field = TypedField(
            name,
            self.theme,
            read=lambda typed: read_number(typed, bounds),
            show=shown_number,
            remark=remark,
            parent=self.inside,
        )
        return self._add(field, value)

    def _offered(self) -> tuple[tuple[str, str], ...]:
        known = [(one.id, one.title) for one in self._framework.initiatives]
        known += [(one.id, one.title) for one in self._setup.own if one.id != self._own.id]
        return tuple((name, f"{name} {title}") for name, title in known)

    # ------------------------------------------------------------ what it comes to

    def found(self) -> OwnInitiative:
        """The initiative as it is filled in."""
        return replace(
            self._own,
            title=str(self.title.value or "").strip(),
            pool=str(self.pool.currentData()),
            role=str(self.role.value or ""),
            effort=self.effort.value or (0.0, 0.0, 0.0),
            weeks=int(self.weeks.value or 1),
            wait_weeks=int(self.wait.value or 0),
            lifts=tuple(self.lifts.lifts),
            after=tuple(self.after.chosen),
            before=tuple(self.before.chosen),
            exit_evidence=str(self.shown.value or ""),
        )

    def _on_rows(self) -> None:
        self._say_circle(self.found())
        self.fit()

    def _say_circle(self, own: OwnInitiative) -> bool:
        """Name a circle and what to drop; False where nothing waits for itself."""
        ring = waiting_circle(self._framework, self._setup, own)
        titles = dict(self._titles(own))
        said = roadmap_own.circle(own, ring, lambda name: titles.get(name, name)) if ring else ""
        self.circle.setText(said)
        self.circle.setVisible(bool(said))
        if said:
            self.fit()
            self.area.ensureWidgetVisible(self.circle)
        return bool(said)

    def _titles(self, own: OwnInitiative) -> list[tuple[str, str]]:
        known = [(one.id, one.title) for one in self._framework.initiatives]
        known += [(one.id, one.title) for one in self._setup.own]
        return [*known, (own.id, own.title or _("this initiative"))]

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()

    def _keep(self) -> bool:
        own = self.found()
        named = need(self.title, own.title, _("Give it a title."))
        if not any(own.effort):
            self.effort.complain(_("Say how many person-days it takes, such as 4 / 6 / 9."))
            return False
        if not named or self._say_circle(own):
            return False
        self.kept.emit(own)
        return True


def ask_own(parent: QWidget, theme: Theme, hub: OpenAssessment, name: str = NEW) -> OwnDialog | None:
    """Open the dialog for an own initiative, for a new one without a name; None where nothing can be changed."""
    if hub.locked:
        return None
    setup = hub.assessment.profile.roadmap
    own = next((one for one in setup.own if one.id == name), None)
    dialog = OwnDialog(parent, theme, hub.framework, setup, own)
    dialog.kept.connect(lambda found: changing.put_own(hub, found))
    dialog.removed.connect(lambda: changing.remove_own(hub, name))
    dialog.open()
    return dialog
