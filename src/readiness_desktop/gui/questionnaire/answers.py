"""Turns what the user does on the question page into changes of the open assessment, each undoable under a name."""

from PySide6.QtCore import QObject, Signal

from readiness_desktop.domain.assessment import Answer, Assessment, EvidenceItem
from readiness_desktop.domain.credit import agreed_level
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.questionnaire.respondent_tabs import AGREED
from readiness_desktop.services import answering
from readiness_desktop.wording import questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


class Answers(QObject):
    """`question` is the one that is shown, `person` whose answer is given (AGREED or a respondent's uuid).

    `reason_wanted` tells that "not applicable" waits for a reason.
    """

    reason_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hub: OpenAssessment | None = None
        self.question = ""
        self.person = AGREED
        self.na_pending = False

    @property
    def answer(self) -> Answer:
        """The answer of the question that is shown."""
        assert self.hub is not None
        return self.hub.assessment.current.answer(self.question)

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed."""
        return self.hub is None or self.hub.locked

    def open_question(self, hub: OpenAssessment, question: str) -> None:
        """Show another question; a "not applicable" that got no reason is forgotten."""
        self.hub, self.question = hub, question
        self.na_pending = False

    # ------------------------------------------------------------ levels

    def shown_level(self) -> int | None:
        """The level that holds for whoever is shown."""
        if self.person == AGREED:
            return None if self.na_pending else agreed_level(self.answer)
        return next((v.level for v in self.answer.votes if v.respondent == self.person), None)

    def shown_dk(self) -> bool:
        """Whether whoever is shown does not know."""
        if self.person == AGREED:
            return self.answer.state == "dk" and not self.na_pending
        return any(v.respondent == self.person and v.level is None for v in self.answer.votes)

    def pick_level(self, level: int) -> None:
        """Choose a level for whoever is shown."""
        if self.locked or self.hub is None:
            return
        self.na_pending = False
        named = _("level {level} of {question}").format(level=level, question=self.question)
        before = self.hub.assessment
        if self.person == AGREED:
            old = self.answer
            reason = old.level_reason if level == agreed_level(old) else ""
            self._change(answering.set_level(before, self.question, level, reason), named)
        else:
            self._change(answering.set_vote(before, self.question, self.person, level), named)

    def toggle_dont_know(self) -> None:
        """Say that whoever is shown does not know, or take it back."""
        if self.locked or self.hub is None:
            return
        self.na_pending = False
        before, question = self.hub.assessment, self.question
        if self.person == AGREED:
            known = answering.reopen if self.shown_dk() else answering.set_dont_know
            after = known(before, question)
        elif self.shown_dk():
            after = answering.clear_vote(before, question, self.person)
        else:
            after = answering.set_vote(before, question, self.person, None)
        self._change(after, _("“don’t know” of {question}").format(question=question))

    def toggle_not_applicable(self) -> None:
        """Ask for the reason why the question does not apply, or take that back."""
        if self.locked or self.hub is None or self.person != AGREED:
            return
        if self.hub.framework.question(self.question).not_applicable is None:
            return
        if self.answer.state == "na":
            self._change(
                answering.reopen(self.hub.assessment, self.question),
                _("“not applicable” of {question}").format(question=self.question),
            )
        else:
            self.na_pending = not self.na_pending
            if self.na_pending:
                self.reason_wanted.emit()

    def reason_for(self) -> str:
        """What the reason field is for: `na`, `level` or nothing."""
        if self.person != AGREED:
            return ""
        if self.na_pending or self.answer.state == "na":
            return "na"
        if self.hub is not None and answering.wants_reason(self.hub.framework, self.answer):
            return "level"
        return ""

    def give_reason(self, reason: str) -> bool:
        """Keep the reason; False where a "not applicable" would be without one that was not so before."""
        if self.locked or self.hub is None:
            return True
        kind, before, question = self.reason_for(), self.hub.assessment, self.question
        if kind == "na":
            if not reason.strip():
                return not self.na_pending and not self.answer.na_reason
            after = answering.set_not_applicable(self.hub.framework, before, question, reason)
            self.na_pending = False
            self._change(after, _("“not applicable” of {question}").format(question=question))
        elif kind == "level":
            after = answering.set_level_reason(before, question, reason)
            self._change(after, _("reason of {question}").format(question=question))
        return True

    # ------------------------------------------------------------ what goes with a level

    def set_grade(self, grade: str) -> None:
        """Set the evidence grade."""
        if not self.locked and self.hub is not None:
            name = self.hub.framework.grade(grade).name
            said = _("evidence set to {grade}").format(grade=name)
            self._change(answering.set_grade(self.hub.assessment, self.question, grade), said)

    def next_grade(self) -> None:
        """Go to the next evidence grade, round after the last; what nobody knows or needs has none."""
        if self.answer.state in ("dk", "na"):
            return
        grades = answering.GRADES
        held = self.answer.grade
        self.set_grade(grades[(grades.index(held) + 1) % len(grades)] if held in grades else grades[0])

    def set_breadth(self, breadth: str) -> None:
        """Say for how much of the scope the answer holds."""
        if not self.locked and self.hub is not None:
            said = _("scope set to {share}").format(share=questions.breadth(breadth))
            self._change(answering.set_breadth(self.hub.assessment, self.question, breadth), said)

    def toggle_review(self) -> None:
        """Flag the question for review or take the flag away."""
        if not self.locked and self.hub is not None:
            flagged = not self.answer.review
            said = _("flag of {question}").format(question=self.question)
            self._change(answering.set_review(self.hub.assessment, self.question, flagged), said)

    def set_note(self, note: str) -> None:
        """Keep the note; typing is one step of undo until the field is left."""
        if not self.locked and self.hub is not None:
            said = _("notes of {question}").format(question=self.question)
            after = answering.set_note(self.hub.assessment, self.question, note)
            self._change(after, said, merge=f"note:{self.question}")

    def set_note_shown(self, shown: bool) -> None:
        """Show the note in the client's report or leave it out."""
        if not self.locked and self.hub is not None:
            after = answering.set_note_in_report(self.hub.assessment, self.question, shown)
            self._change(after, _("notes of {question}").format(question=self.question))

    def confirm(self) -> None:
        """Confirm an answer of the round before."""
        if not self.locked and self.hub is not None:
            said = _("confirmation of {question}").format(question=self.question)
            self._change(answering.confirm_carried(self.hub.assessment, self.question), said)

    def waiting_here(self) -> tuple[str, ...]:
        """The questions of the part that is shown whose answers wait to be confirmed."""
        if self.locked or self.hub is None:
            return ()
        current = self.hub.assessment.current
        here = self.hub.framework.question(self.question)
        return tuple(
            one.id
            for one in self.hub.framework.in_depth(current.profile.depth)
            if (one.dimension, one.module) == (here.dimension, here.module) and current.answer(one.id).carried
        )

    def confirm_here(self) -> None:
        """Confirm all answers of the round before in the part that is shown, in one step."""
        waiting = self.waiting_here()
        if waiting and self.hub is not None:
            count = len(waiting)
            said = ngettext("confirmation of {n} answer", "confirmation of {n} answers", count)
            notice = ngettext("{n} answer confirmed", "{n} answers confirmed", count)
            after = answering.confirm_all(self.hub.assessment, waiting)
            number = written(count)
            self._change(after, said.format(n=number), notice=notice.format(n=number))

    def keep_evidence(self, item: EvidenceItem) -> None:
        """Add a piece of evidence or change it."""
        if self.locked or self.hub is None:
            return
        before = self.hub.assessment
        known = any(old.uuid == item.uuid for old in before.current.evidence)
        after = answering.change_evidence(before, item) if known else answering.add_evidence(before, item)
        self._change(after, _("evidence “{title}”").format(title=item.title))

    def remove_evidence(self, uuid: str) -> None:
        """Take a piece of evidence away."""
        if self.locked or self.hub is None:
            return
        before = self.hub.assessment
        title = next((item.title for item in before.current.evidence if item.uuid == uuid), "")
        said = _("evidence “{title}”").format(title=title)
        notice = _("“{title}” removed").format(title=title)
        self._change(answering.remove_evidence(before, uuid), said, notice=notice)

    def _change(self, after: Assessment, text: str, *, merge: str | None = None, notice: str = "") -> None:
        assert self.hub is not None
        if after is not self.hub.assessment:
            self.hub.change(after, text, question=self.question, merge=merge, notice=notice)
