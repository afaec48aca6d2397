"""The dialog in which is recorded what a role says at a stage gate."""

from dataclasses import replace
from datetime import date
from typing import cast
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.agreements import GateVote, SignOff
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import GateStanding, Voice
from readiness_desktop.gui.gates.form import FormDialog, need
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import gate_voices as words
from readiness_desktop.wording import stage_gates
from readiness_desktop.wording.gate_days import wrong_day
from readiness_desktop.wording.translate import _

_VOTES = ("asked", "signed", "condition", "objects")


class SignDialog(FormDialog):
    """Shown with `open()`. `signed` carries the SignOff, `removed` the uuid of one that is to go."""

    signed = Signal(object)
    removed = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        framework: Framework,
        standing: GateStanding,
        role: str,
        people: dict[str, str],
        today: date,
    ) -> None:
        """`people` maps names to roles; `role` is the one that is chosen first."""
        super().__init__(parent, theme, _("Record a sign-off"), stage_gates.titled(standing))
        self._framework, self._standing, self._people = framework, standing, people
        self._voices = {one.voice.role: one for one in standing.voices}
        self._filled = False
        offered = tuple(self._voices)
        start = role or next(
            (one.voice.role for one in standing.voices if one.said is None), offered[0] if offered else ""
        )
        self.role_field, self.role = self.name_of(_("Role"), offered, start)
        self.part = PlainLabel(self.inside, style="small", color="text_secondary", wrap=True, theme=theme)
        self.fields.addWidget(self.part)
        self.early = PlainLabel(self.inside, style="small", color="level1", wrap=True, theme=theme)
        self.fields.addWidget(self.early)
        self.person_field, self.person = self.name_of(_("Name"), tuple(people), "")
        choices = tuple((one, words.vote(one)) for one in _VOTES)
        self.vote = SegmentedControl(
            self.inside, choices=choices, current="signed", name=_("What the role says"), theme=theme
        )
        self.fields.addWidget(self.vote)
        self.words_field, self.said = self.words(_("In words"), remark=_("optional"))
        self.criterion_field, self.criterion = self.choice(_("Objects to"), ())
        self.lifted = self.text(_("Evidence that lifts the objection"))
        began = standing.flow.entered
        self.on = self.day(_("Date"), today, wrong=lambda day: wrong_day(day, today, began))
        held = self._voices.get(start)
        if held is not None and held.said is not None:
            self._uuid = held.said.uuid
            self.add_button(_("Remove the last one"), self._remove)
        self.role.editTextChanged.connect(lambda _text: self._show_role())
        self.vote.chosen.connect(lambda _vote: self._show_vote())
        self._show_role()
        self.keep = self.finish_form(_("Record"), self._keep)
        dress(self, theme)

    @property
    def _voice(self) -> Voice | None:
        return self._voices.get(self.role.currentText().strip())

    def _show_role(self) -> None:
        voice, role = self._voice, self.role.currentText().strip()
        self.part.setText(_("Added here, no veto") if voice is None else words.part(voice))
        early = "" if voice is None else words.signs_early(self._standing, voice)
        self.early.setText(early)
        self.early.setVisible(bool(early))
        said = None if voice is None else voice.said
        known = next((name for name, of in self._people.items() if of == role), "")
        self.person.setEditText(said.person if said is not None and said.person else known)
        if said is not None and not self._filled:
            self._filled = True
            self.vote.set_current(said.vote if said.vote != "asked" else "signed")
            self.said.setPlainText(said.text)
            self.lifted.show_value(said.lifted_by)
        keys = () if voice is None else voice.own
        if voice is not None and not voice.vetoes:
            keys = tuple(item.named(self._standing.id) for item in self._standing.must)
        self.criterion.clear()
        for key in ("", *keys):
            name = (
                words.criterion(self._framework, self._standing, key) if key else _("Nothing in particular")
            )
            self.criterion.addItem(name, key)
        first = said.criterion if said is not None and said.criterion else (keys[0] if len(keys) == 1 else "")
        self.criterion.setCurrentIndex(max(0, self.criterion.findData(first)))
        self._show_vote()

    def _show_vote(self) -> None:
        objects = self.vote.current == "objects"
        self.criterion_field.setVisible(objects)
        self.lifted.setVisible(objects)
        self.words_field.remark.setVisible(self.vote.current not in ("condition", "objects"))
        self.fit()

    def _remove(self) -> None:
        self.accept()
        self.removed.emit(self._uuid)

    def _keep(self) -> bool:
        role, vote, text = (
            self.role.currentText().strip(),
            self.vote.current or "asked",
            self.said.toPlainText().strip(),
        )
        right = need(self.role_field, role, _("Name the role."))
        if vote != "asked":
            right &= need(self.person_field, self.person.currentText(), _("Name the person who says so."))
        if vote in ("condition", "objects"):
            right &= need(self.words_field, text, _("Say it in words."))
        criterion = str(self.criterion.currentData() or "") if vote == "objects" else ""
        voice = self._voice
        if vote == "objects" and voice is not None and voice.vetoes:
            right &= need(
                self.criterion_field,
                criterion,
                _("A veto is about one of the role’s own criteria: choose it."),
            )
            right &= need(
                self.lifted,
                self.lifted.value or "",
                _("Name the evidence that would lift it. Without it nothing is blocked."),
            )
        if vote != "asked" and self.on.value is None:
            self.on.complain(_("Say on which day."))
            right = False
        if right:
            lifted = (self.lifted.value or "") if vote == "objects" else ""
            person, version = self.person.currentText().strip(), self._standing.version
            said = SignOff(str(uuid4()), self._standing.id, role, person, on=self.on.value, version=version)
            said = replace(said, vote=cast("GateVote", vote), text=text, lifted_by=lifted)
            self.signed.emit(replace(said, criterion=criterion))
        return right
