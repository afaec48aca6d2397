"""Opens the dialogs of the roadmap page and hands on what they say; nothing is changed here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.roadmap.calendar_dialog import CalendarDialog
from readiness_desktop.gui.roadmap.terms_dialog import LeaveOutDialog, OwnerDialog, TermsDialog
from readiness_desktop.gui.roadmap.told_list import ToldList
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import roadmap_limits, roadmap_proof
from readiness_desktop.wording.people import offered_names
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from datetime import date

    from readiness_desktop.gui.open_assessment import OpenAssessment


class Asking(QObject):
    """`terms_entered` carries an initiative and fields of its Terms by name, `left_out` an initiative and the reason,
    `owner_entered` an initiative and a name as it is shown, `calendar_entered` fields of RoadmapSetup by name.
    """

    terms_entered = Signal(str, object)
    left_out = Signal(str, object)
    owner_entered = Signal(str, str)
    calendar_entered = Signal(object)

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._theme = page, theme

    def terms(self, hub: OpenAssessment, told: Told, name: str) -> None:
        """Ask when an initiative may and should be done."""
        planned = next((one for one in told.plan.initiatives if one.id == name), None)
        now = None
        if planned is not None:
            begins = told.first + timedelta(weeks=planned.start)
            now = (begins, planned.weeks or planned.duration)
        dialog = TermsDialog(
            self._page,
            self._theme,
            told.title(name),
            hub.assessment.profile.roadmap.terms_of(name),
            first=told.first,
            planned=now,
            currency=told.currency,
        )
        dialog.entered.connect(lambda fields: self.terms_entered.emit(name, fields))
        dialog.open()

    def leaving_out(self, told: Told, name: str) -> None:
        """Ask why an initiative is left out, and say what waits for it."""
        waiting = [one.id for one in told.plan.initiatives if name in one.after]
        said = _("These wait for it: {titles}.").format(titles=told.titles(waiting)) if waiting else ""
        dialog = LeaveOutDialog(self._page, self._theme, told.title(name), said)
        dialog.entered.connect(lambda reason: self.left_out.emit(name, reason))
        dialog.open()

    def owner(self, hub: OpenAssessment, told: Told, name: str, owner: str) -> None:
        """Ask who owns an initiative; `owner` is the name that is shown now."""
        people = offered_names(hub.assessment.current, hub.newest_round)
        role = told.plan.initiative(told.framework, name).role
        dialog = OwnerDialog(self._page, self._theme, told.title(name), people, owner, role)
        dialog.entered.connect(lambda typed: self.owner_entered.emit(name, typed))
        dialog.open()

    def calendar(self, hub: OpenAssessment, today: date) -> None:
        """Ask for days off, beginning and end, and what matters more."""
        dialog = CalendarDialog(
            self._page,
            self._theme,
            hub.framework,
            hub.assessment.profile.roadmap,
            round_day=hub.assessment.current.as_of,
            today=today,
        )
        dialog.entered.connect(self.calendar_entered)
        dialog.open()

    # ------------------------------------------------------------ lists

    def proof(self, told: Told) -> ToldList:
        """Say in plain words how the plan was proven, or what is known about it."""
        lines = tuple(("", words) for words in roadmap_proof.explained(told.plan))
        heading = _("How this was proven") if told.plan.proven else _("What is known about this plan")
        return self._list(heading, lines, roadmap_proof.figures(told.plan))

    def breaks(self, told: Told) -> ToldList:
        """List the limits that the plan does not keep, and what cannot be met at all."""
        lines = [("", roadmap_limits.unmet(told, one)) for one in told.plan.unmet]
        lines += [("", roadmap_limits.broken(told, one)) for one in told.plan.breaks]
        heading = roadmap_limits.broken_count(len(lines))
        return self._list(
            heading, tuple(lines), _("Move, stretch or leave out what they name, or change the limit.")
        )

    def not_now(self, told: Told) -> ToldList:
        """List what is not to be done now, each with its reason."""
        lines = tuple((told.title(name), why) for name, why in roadmap_limits.not_now(told))
        return self._list(_("Do not do now"), lines, "")

    def _list(self, heading: str, lines: tuple[tuple[str, str], ...], sentence: str) -> ToldList:
        dialog = ToldList(self._page, self._theme, heading, lines, sentence)
        dialog.open()
        return dialog
