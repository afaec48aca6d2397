"""Turns what the user does with the people of a round into changes of the open assessment, each undoable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.setup.import_dialog import ImportDialog
from readiness_desktop.gui.setup.people_step import PeopleCard
from readiness_desktop.services import people, setup
from readiness_desktop.services.people import PeopleList
from readiness_desktop.wording.people import shown_name
from readiness_desktop.wording.translate import _, ngettext


class PeopleChanges(QObject):
    """Follows the card of the people; `hub` says which assessment is open."""

    def __init__(self, card: PeopleCard, hub: Callable[[], OpenAssessment | None]) -> None:
        super().__init__(card)
        self._card, self._hub = card, hub
        card.added.connect(self.add)
        card.changed.connect(self.change)
        card.removed.connect(self.remove)
        card.moved.connect(self.move)
        card.names_hidden.connect(self.hide_names)
        card.list_wanted.connect(self.ask_list)

    def _open(self) -> OpenAssessment | None:
        hub = self._hub()
        return None if hub is None or hub.locked else hub

    def _change(self, after: Assessment, text: str, notice: str = "") -> None:
        hub = self._open()
        if hub is not None and after is not hub.assessment:
            hub.change(after, text, notice=notice)

    def add(self, person: Respondent) -> None:
        """Add somebody to be asked."""
        if (hub := self._open()) is not None:
            after = setup.add_respondent(hub.assessment, person)
            self._change(after, _("respondent added"))

    def change(self, person: Respondent) -> None:
        """Change somebody's name, role, side or part."""
        if (hub := self._open()) is not None:
            after = setup.change_respondent(hub.assessment, person)
            self._change(after, _("respondent changed"))

    def remove(self, person: Respondent) -> None:
        """Take somebody out; the notice says what went with them."""
        if (hub := self._open()) is None:
            return
        before = hub.assessment
        said = _("{name} removed").format(name=shown_name(before.current, person.uuid))
        count = people.votes_of(before, person.uuid)
        notice = said
        if count:
            notice = ngettext(
                "{name} removed, with the answer to {n} question",
                "{name} removed, with the answers to {n} questions",
                count,
            ).format(name=shown_name(before.current, person.uuid), n=count)
        self._change(setup.remove_respondent(before, person.uuid), _("respondent removed"), notice)

    def move(self, person: Respondent, by: int) -> None:
        """Move somebody up or down, and keep the cursor on them."""
        if (hub := self._open()) is not None:
            said = _("order of respondents")
            self._change(people.move_respondent(hub.assessment, person.uuid, by), said)
            self._card.stand_on(person.uuid)

    def hide_names(self, hidden: bool) -> None:
        """Show people by number and side only, or by name again."""
        if (hub := self._open()) is not None:
            self._change(people.show_names(hub.assessment, not hidden), _("names of respondents"))

    def ask_list(self) -> None:
        """Ask for a list to take over."""
        hub = self._open()
        if hub is None:
            return
        known = hub.assessment.current.respondents
        framework = hub.framework
        dialog = ImportDialog(
            self._card.theme, lambda text: people.read_list(framework, text, known), self._card
        )
        dialog.taken.connect(self.take_list)
        dialog.open()

    def take_list(self, listed: PeopleList, update: bool) -> None:
        """Take a whole list over in one step."""
        if (hub := self._open()) is not None:
            words = ngettext("list of {n} respondent", "list of {n} respondents", len(listed.people))
            after = people.take_list(hub.assessment, listed, update=update)
            self._change(after, words.format(n=len(listed.people)))
