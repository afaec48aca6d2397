"""Opens the dialogs of the Gates page and does what they say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.gate_criteria import names_of
from readiness_desktop.domain.gate_facts import GateItem, GateStanding
from readiness_desktop.gui.dialogs.window import ask
from readiness_desktop.gui.gates import changing
from readiness_desktop.gui.gates.criterion_dialog import CriterionDialog, WaiverDialog
from readiness_desktop.gui.gates.decision_dialog import ConditionDialog, DecisionDialog
from readiness_desktop.gui.gates.sign_dialog import SignDialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.gate_names import shown_gate
from readiness_desktop.wording.people import hides_names, offered_names, shown_names
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment


class Asking(QObject):
    """`question_wanted` carries a question that somebody wants to go to."""

    question_wanted = Signal(str)

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._theme = page, theme

    @staticmethod
    def _people(hub: OpenAssessment) -> tuple[str, ...]:
        return offered_names(hub.assessment.current, hub.newest_round)

    @staticmethod
    def _shown(hub: OpenAssessment, standing: GateStanding) -> GateStanding:
        """What a dialog is filled with; what it gives back is turned into names again where it is kept."""
        return shown_gate(standing, shown_names(hub.assessment.current, hub.newest_round))

    def criterion(self, hub: OpenAssessment, standing: GateStanding) -> None:
        """Ask for a criterion of the project's own."""
        dialog = CriterionDialog(self._page, self._theme, hub.framework, standing, None, self._people(hub))
        dialog.kept.connect(partial(changing.add, hub, standing))
        dialog.open()

    def item(self, hub: OpenAssessment, standing: GateStanding, item: GateItem) -> None:
        """Ask what is to be written down about a criterion."""
        shown = next((one for one in self._shown(hub, standing).items if one.key == item.key), item)
        dialog = CriterionDialog(self._page, self._theme, hub.framework, standing, shown, self._people(hub))
        dialog.kept.connect(partial(changing.describe, hub, item, standing.id))
        dialog.removed.connect(partial(changing.remove, hub, item, standing.id))
        dialog.question_wanted.connect(lambda: self.question_wanted.emit(item.key))
        dialog.open()

    def waiver(self, hub: OpenAssessment, standing: GateStanding, item: GateItem) -> None:
        """Ask for the sponsor and the reason; a waiver that stands is taken back."""
        if item.record is not None and item.record.status == "waived":
            changing.take_back_waiver(hub, item, standing.id)
            return
        gate = next(one for one in hub.framework.stage_gates if one.id == item.gate)
        sponsors = names_of(hub.assessment.current, gate.waiver_by)
        hidden = hides_names(hub.assessment.current, hub.newest_round)
        dialog = WaiverDialog(
            self._page,
            self._theme,
            words.item_named(hub.framework, item),
            gate.waiver_by,
            () if hidden else sponsors,
            known=bool(sponsors),
            sure=bool(sponsors) and not hidden,
        )
        dialog.waived.connect(partial(changing.waive, hub, item, standing.id))
        dialog.open()

    def sign(self, hub: OpenAssessment, standing: GateStanding, role: str) -> None:
        """Ask what a role says."""
        current = hub.assessment.current
        hidden = hides_names(current, hub.newest_round)
        people = {} if hidden else {person.name: person.role for person in current.respondents if person.name}
        if not hidden:
            people |= {one.person: one.role for one in current.sign_offs if one.person.strip()}
        shown = self._shown(hub, standing)
        dialog = SignDialog(self._page, self._theme, hub.framework, shown, role, people, current.as_of)
        dialog.signed.connect(partial(changing.sign, hub))
        dialog.removed.connect(lambda uuid: changing.unsign(hub, uuid, standing.id))
        dialog.open()

    def condition(self, hub: OpenAssessment, standing: GateStanding, key: str) -> None:
        """Ask for a condition, a new one where there is no key."""
        shown = self._shown(hub, standing)
        held = next((one for one in shown.conditions if one.action.key == key), None)
        dialog = ConditionDialog(self._page, self._theme, standing, held, self._people(hub))
        dialog.kept.connect(partial(changing.keep_condition, hub, standing.id, key))
        dialog.removed.connect(partial(changing.remove_condition, hub, standing.id, key))
        dialog.open()

    def decision(self, hub: OpenAssessment, standing: GateStanding, uuid: str) -> None:
        """Ask for a decision; of one on record, whether it was entered by mistake."""
        if uuid:
            said = _("It is taken off the record. The conditions that it set stay. This can be undone.")
            remove = partial(changing.undecide, hub, uuid, standing.id)
            heading = _("Remove this decision?")
            buttons = ((_("Cancel"), "standard", _nothing), (_("Remove the decision"), "primary", remove))
            ask(self._page, self._theme, heading, said, buttons)
            return
        if not standing.outcomes:
            return
        decides = next((one for one in standing.voices if one.voice.part == "decides"), None)
        role = "" if decides is None else decides.voice.role
        known = names_of(hub.assessment.current, role) if role else ()
        hidden = hides_names(hub.assessment.current, hub.newest_round)
        dialog = DecisionDialog(
            self._page,
            self._theme,
            standing,
            words.reasons(hub.framework, hub.results, standing),
            () if hidden else tuple(dict.fromkeys((*known, *self._people(hub)))),
            known[0] if known and not hidden else role,
            hub.assessment.current.as_of,
        )
        dialog.decided.connect(partial(changing.decide, hub, standing))
        dialog.open()


def _nothing() -> None:
    """Cancel."""
