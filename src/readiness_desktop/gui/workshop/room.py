"""What happens in a workshop, without its widgets: whose turn it is, what is hidden, what the room agrees on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.framework import Question
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import answering, asking, people, workshop
from readiness_desktop.wording.people import Shown, shown_people
from readiness_desktop.wording.translate import _


class Room(QObject):
    """`revealed` is whether the votes of the question can be seen; `counts_only` shows no initials with them.

    `person` is whose vote the next key gives, `wanted` which questions the room goes through. Every vote is stored
    when it is given: only the screen hides it. `changed` tells that something is to be shown anew, `moved` that
    another question is.
    """

    changed = Signal()
    moved = Signal()

    def __init__(
        self,
        hub: OpenAssessment,
        question: str = "",
        *,
        picked: tuple[str, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.hub = hub
        self.revealed = False
        self.counts_only = hub.assessment.profile.anonymous
        self.picked = picked
        self.wanted = "picked" if picked else "all"
        self.order = self._chosen()
        self.question = question if question in self.order else self.order[0]
        self.person = ""
        self._next_person()
        hub.assessment_changed.connect(self._follow)

    def leave(self) -> None:
        """Follow the assessment no longer."""
        self.hub.assessment_changed.disconnect(self._follow)
        self.hub.end_merge()

    # ------------------------------------------------------------ what there is

    @property
    def asked(self) -> Question:
        """The question of the pack."""
        return self.hub.framework.question(self.question)

    @property
    def answer(self) -> Answer:
        """What is known of it."""
        return self.hub.assessment.current.answer(self.question)

    @property
    def tally(self) -> workshop.Tally:
        """The votes, counted."""
        return workshop.tally(self.hub.framework, self.hub.assessment, self.question)

    @property
    def people(self) -> tuple[Shown, ...]:
        """Everybody, as they are shown."""
        return shown_people(self.hub.assessment.current)

    @property
    def agreed(self) -> int | None:
        """The level that the room agreed on; None before."""
        return self.answer.level if self.answer.state == "answered" else None

    @property
    def reason_wanted(self) -> bool:
        """Whether the agreed level needs a reason."""
        return self.revealed and workshop.reason_wanted(self.tally, self.agreed)

    @property
    def place(self) -> int:
        """The place of the question among those that the room goes through, from 1."""
        return self.order.index(self.question) + 1

    def has_voted(self, person: str) -> bool:
        """Whether somebody has said something on the question, that they do not know too."""
        return any(vote.respondent == person for vote in self.answer.votes)

    # ------------------------------------------------------------ votes

    def choose_person(self, person: str) -> None:
        """The next key is the vote of this one."""
        if person != self.person and any(one.uuid == person for one in self.people):
            self.person = person
            self.changed.emit()

    def step_person(self, by: int) -> None:
        """Go to the next person or the one before, going round."""
        people = [one.uuid for one in self.people]
        if people:
            at = people.index(self.person) if self.person in people else -1 if by > 0 else 0
            self.choose_person(people[(at + by) % len(people)])

    def say(self, level: int | None) -> None:
        """The vote of the person whose turn it is (None: does not know), or the level that the room agrees on."""
        if self.hub.locked:
            return
        if self.revealed:
            if level is not None:
                self.agree(level)
        elif self.person:
            before, person = self.hub.assessment, self.person
            named = _("vote on {question}").format(question=self.question)
            self._next_person(after=person)
            self._change(answering.set_vote(before, self.question, person, level), named)
            self.changed.emit()

    def _next_person(self, after: str = "") -> None:
        """Whose turn it is: the first behind `after` who has said nothing; who was there where all have."""
        people = [one.uuid for one in self.people]
        start = people.index(after) + 1 if after in people else 0
        waiting = [one for one in (*people[start:], *people[:start]) if not self.has_voted(one)]
        waiting = [one for one in waiting if one != after] or ([after] if after else people[:1])
        self.person = waiting[0] if waiting else ""

    def toggle_reveal(self) -> None:
        """Show what was voted, or hide it again."""
        if self.revealed or self.tally.said:
            self.revealed = not self.revealed
            self.changed.emit()

    def set_counts_only(self, on: bool) -> None:
        """Show how many chose a level, and not who."""
        if on != self.counts_only:
            self.counts_only = on
            self.changed.emit()

    # ------------------------------------------------------------ agreeing

    def agree(self, level: int) -> None:
        """The room agrees on a level; a reason that was given for the same one stays."""
        if not self.revealed or self.hub.locked:
            return
        reason = self.answer.level_reason if self.agreed == level else ""
        named = _("level {level} of {question}").format(level=level, question=self.question)
        self._change(answering.set_level(self.hub.assessment, self.question, level, reason), named)

    def give_reason(self, reason: str) -> None:
        """Why it is this level; typing is one step of undo until the field is left."""
        if self.reason_wanted and not self.hub.locked:
            after = answering.set_level_reason(self.hub.assessment, self.question, reason)
            named = _("reason of {question}").format(question=self.question)
            self._change(after, named, merge=f"reason:{self.question}")

    # ------------------------------------------------------------ going on

    def go(self, by: int) -> None:
        """Go to the next question or the one before; nothing happens at the ends."""
        place = self.order.index(self.question) + by
        if 0 <= place < len(self.order):
            self._show(self.order[place])

    def _show(self, question: str) -> None:
        self.hub.end_merge()
        self.question, self.revealed = question, False
        self._next_person()
        self.moved.emit()
        self.changed.emit()

    def choose(self, wanted: str) -> bool:
        """Go through other questions: `all`, `open`, `split`, `picked`, or those of a part; False if there are none."""
        before, self.wanted = self.wanted, wanted
        order = self._chosen()
        if not order:
            self.wanted = before
            return False
        self.order = order
        if self.question in order:
            self.changed.emit()
        else:
            self._show(order[0])
        return True

    def _chosen(self) -> tuple[str, ...]:
        hub = self.hub
        return workshop.chosen_questions(hub.framework, hub.assessment, self.wanted, self.picked)

    def parts(self) -> tuple[asking.Group, ...]:
        """The dimensions and modules that can be chosen."""
        return asking.groups(self.hub.framework, self.hub.assessment.profile.depth)

    # ------------------------------------------------------------ beside the question

    def park(self, text: str) -> None:
        """Put something aside for later, with the question that it came up at."""
        if not self.hub.locked:
            after = workshop.park(self.hub.assessment, text, self.question)
            self._change_setup(after, _("parked item"))

    def settle(self, uuid: str, settled: bool) -> None:
        """Say that something put aside is settled, or not."""
        if not self.hub.locked:
            after = workshop.set_settled(self.hub.assessment, uuid, settled)
            self._change_setup(after, _("settling a parked item"))

    def unpark(self, uuid: str) -> None:
        """Take away what was put aside."""
        if not self.hub.locked:
            self._change_setup(workshop.remove_parked(self.hub.assessment, uuid), _("parked item"))

    def add_person(self, name: str, role: str) -> None:
        """Somebody came: it is their turn. A name that is in the list already is that person."""
        if not name.strip() or self.hub.locked:
            return
        after, uuid = people.add_or_find(self.hub.framework, self.hub.assessment, name, role)
        self.person = uuid
        self._change_setup(after, _("respondent added"))
        self.changed.emit()

    # ------------------------------------------------------------ inside

    def _change(self, after: Assessment, text: str, *, merge: str | None = None) -> None:
        if after is not self.hub.assessment:
            self.hub.change(after, text, question=self.question, merge=merge)

    def _change_setup(self, after: Assessment, text: str) -> None:
        if after is not self.hub.assessment:
            self.hub.change(after, text, spot=("questions", self.question))

    def _follow(self, _assessment: object) -> None:
        if self.person not in [one.uuid for one in self.people]:
            self._next_person()
        if self.revealed and not self.tally.said:
            self.revealed = False
        self.changed.emit()
