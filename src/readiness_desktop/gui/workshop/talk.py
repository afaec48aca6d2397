"""What happens in an interview, without its widgets: one person, their questions, their words and votes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from readiness_desktop.domain.assessment import Answer, Assessment, Parked, Respondent
from readiness_desktop.domain.framework import Question
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import answering, asking, interviewing, workshop
from readiness_desktop.wording.people import shown_name
from readiness_desktop.wording.translate import _

LONGEST_NOTE = 10_000
"""How many characters of one answer of a person are written down."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an interview went: how many questions have an answer or a note of the person, which have none, what was
    promised."""

    asked: int
    still_open: tuple[str, ...]
    promised: tuple[Parked, ...]


class Talk(QObject):
    """`levels_shown` is whether the descriptors can be read; they are kept back until something was written down.

    `changed` tells that something is to be shown anew, `moved` that another question is.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, hub: OpenAssessment, person: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hub, self.person = hub, person
        asked = interviewing.questions_for(hub.framework, hub.assessment.profile.depth, self.respondent)
        self.order = tuple(question.id for question in asked)
        self.question = next((one for one in self.order if not self._said(one)), self.order[0])
        self.levels_shown = bool(self.note) or self.voted
        hub.assessment_changed.connect(self._follow)

    def leave(self) -> None:
        """Follow the assessment no longer."""
        self.hub.assessment_changed.disconnect(self._follow)
        self.hub.end_merge()

    # ------------------------------------------------------------ what there is

    @property
    def respondent(self) -> Respondent:
        """Who is asked; KeyError once they are taken out of the round."""
        for one in self.hub.assessment.current.respondents:
            if one.uuid == self.person:
                return one
        raise KeyError(self.person)

    @property
    def there(self) -> bool:
        """Whether the person is still in the round."""
        return any(one.uuid == self.person for one in self.hub.assessment.current.respondents)

    @property
    def name(self) -> str:
        """What the person is called on the screen."""
        return shown_name(self.hub.assessment.current, self.person)

    @property
    def asked(self) -> Question:
        """The question of the pack."""
        return self.hub.framework.question(self.question)

    @property
    def answer(self) -> Answer:
        """What is known of it."""
        return self.hub.assessment.current.answer(self.question)

    @property
    def note(self) -> str:
        """What the person said on the question."""
        return answering.said_by(self.answer, self.person)

    @property
    def voted(self) -> bool:
        """Whether the person gave a level or does not know."""
        return any(vote.respondent == self.person for vote in self.answer.votes)

    @property
    def level(self) -> int | None:
        """The level that the person gave."""
        return next((vote.level for vote in self.answer.votes if vote.respondent == self.person), None)

    @property
    def place(self) -> int:
        """The place of the question in the interview, from 1."""
        return self.order.index(self.question) + 1

    @property
    def minutes(self) -> int:
        """How long the interview is, roughly."""
        return asking.minutes_left(len(self.order))

    @property
    def ending(self) -> Ending:
        """How the interview went so far."""
        still_open = tuple(one for one in self.order if not self._said(one))
        parked = self.hub.assessment.current.parked
        promised = tuple(one for one in parked if one.respondent == self.person and not one.settled)
        return Ending(len(self.order) - len(still_open), still_open, promised)

    def _said(self, question: str) -> bool:
        answer = self.hub.assessment.current.answer(question)
        voted = any(vote.respondent == self.person for vote in answer.votes)
        return voted or bool(answering.said_by(answer, self.person))

    # ------------------------------------------------------------ what is said

    def write(self, text: str) -> None:
        """Write down what the person says; typing is one step of undo until the field is left."""
        if not self._closed:
            after = answering.set_said(self.hub.assessment, self.question, self.person, text)
            named = _("notes of {question}").format(question=self.question)
            self._change(after, named, merge=f"interview:{self.question}:{self.person}")

    def show_levels(self) -> None:
        """Let the descriptors be read."""
        if not self.levels_shown:
            self.levels_shown = True
            self.hub.end_merge()
            self.changed.emit()

    def say(self, level: int | None) -> None:
        """The level that the person chooses (None: does not know); before the levels are shown they are shown first."""
        if not self.levels_shown and level is not None:
            self.show_levels()
            return
        if self._closed:
            return
        named = _("vote on {question}").format(question=self.question)
        after = answering.set_vote(self.hub.assessment, self.question, self.person, level)
        self._change(after, named)

    def promise(self, title: str) -> None:
        """A document that the person mentions is parked with the question, until it is there."""
        if title.strip() and not self._closed:
            words = _("Document: {title}").format(title=title.strip())
            after = workshop.park(self.hub.assessment, words, self.question, self.person)
            self.hub.change(after, _("promised document"), spot=("questions", self.question))

    def go(self, by: int) -> bool:
        """Go to the next question or the one before; False at the ends."""
        place = self.order.index(self.question) + by
        if not 0 <= place < len(self.order):
            return False
        self.hub.end_merge()
        self.question = self.order[place]
        self.levels_shown = bool(self.note) or self.voted
        self.moved.emit()
        self.changed.emit()
        return True

    @property
    def _closed(self) -> bool:
        return self.hub.locked or not self.there

    def _change(self, after: Assessment, text: str, *, merge: str | None = None) -> None:
        if after is not self.hub.assessment:
            self.hub.change(after, text, question=self.question, merge=merge)

    def _follow(self, _assessment: object) -> None:
        self.changed.emit()
