"""Fills the widgets of the question page from the open assessment; it changes nothing and computes no score."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from readiness_desktop.domain.assessment import LONGEST_TEXT, Answer
from readiness_desktop.domain.counting import count_answers
from readiness_desktop.domain.credit import held_back
from readiness_desktop.domain.framework import Question
from readiness_desktop.gui.forms.ui_questions import Ui_QuestionsForm
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.questionnaire import effect_words
from readiness_desktop.gui.questionnaire.answers import Answers
from readiness_desktop.gui.questionnaire.dimension_head import RowFacts
from readiness_desktop.gui.questionnaire.number_chips import Mark
from readiness_desktop.gui.questionnaire.options_row import Options
from readiness_desktop.gui.questionnaire.respondent_tabs import AGREED, UNKNOWN, Said
from readiness_desktop.gui.questionnaire.way import Way
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.text_limit import full_words
from readiness_desktop.services import answering, asking
from readiness_desktop.wording import depths, evidence, numbers, questions, voices
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.people import Shown, shown_people
from readiness_desktop.wording.translate import _


def _note_words(answer: Answer) -> str:
    """What becomes of the notes, and that no more can be written."""
    shown = _("Shown in the client report") if answer.note_in_report else _("Left out of the client report")
    full = len(answer.note) >= LONGEST_TEXT
    return _("{full}. {shown}").format(full=full_words(LONGEST_TEXT), shown=shown) if full else shown


class QuestionView:
    """`filling` is True while a text field is set by the page and not by the user.

    `limited` is whether what is said about the grade is more than what the grade means.
    """

    def __init__(self, ui: Ui_QuestionsForm, theme: Theme, answers: Answers) -> None:
        self.ui, self._theme, self._answers = ui, theme, answers
        self.filling = False
        self.limited = False
        self._offered: tuple[str, ...] = ()
        self._asked: Question | None = None
        self._list_of: tuple[object, object] | None = None
        self._marks: dict[str, Mapping[str, Mark]] = {}
        self._rows: dict[str, RowFacts] = {}
        self._counts: Counter[str] = Counter()
        ui.grade_key.set_text("E")
        ui.notes_key.set_text("M")
        ui.carried_bar.button.set_key("C")
        ui.grades.set_name(_("Evidence"))
        ui.progress_bar.setFixedWidth(180)

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Show a question whole or not at all: half of one would show another's answer as its own."""
        shown = False
        try:
            yield
            shown = True
        finally:
            for part in (self.ui.question_side, self.ui.effect_panel):
                if part.isHidden() == shown:
                    part.setVisible(shown)

    # ------------------------------------------------------------ a question

    def show_question(self, hub: OpenAssessment, question: str, group: asking.Group) -> None:
        """Show what the pack says: place, gate, text, probe, level names and descriptors."""
        ui, framework = self.ui, hub.framework
        asked = framework.question(question)
        self._asked = asked
        ids = [q.id for q in group.questions]
        ui.crumb.setText(
            _("{part}, question {n} of {m}").format(part=group.short, n=ids.index(question) + 1, m=len(ids))
        )
        ui.crumb.setAccessibleName(f"{ui.crumb.text()}, {question}")
        ui.gate_chip.setVisible(asked.gate is not None)
        if asked.gate is not None:
            mark = replace(self._theme.gate("MISSING"), icon="signpost")
            ui.gate_chip.show_meaning(mark, effect_words.gate_kind(asked.gate.kind))
        ui.question_text.setText(asked.ask)
        ui.probe_text.setText(asked.probes)
        ui.level_cards.show_question(tuple(step.name for step in framework.scale), asked.levels)

    def show_answer(self, hub: OpenAssessment) -> None:
        """Show what is answered: levels, people, options, evidence, notes, flag."""
        ui, do = self.ui, self._answers
        answer = do.answer
        people = shown_people(hub.assessment.current, hub.newest_round)
        known = {person.uuid: person for person in people}
        self._show_people(people)
        voters = tuple(
            tuple(known[v.respondent] for v in answer.votes if v.level == level and v.respondent in known)
            for level in range(5)
        )
        ui.level_cards.show_choice(do.shown_level(), voters)
        ui.level_cards.set_locked(hub.locked)
        self._show_options(hub)
        self._show_evidence(hub)
        self._show_notes(hub)
        flagged = answer.review
        ui.flag_button.show_flagged(flagged, _("Flagged for review") if flagged else _("Flag for review"))
        ui.flag_button.setEnabled(not hub.locked)
        ui.flag_button.setVisible(flagged or not hub.locked)
        if answer.carried and not hub.locked:
            ui.carried_bar.show_notice("warning", _("Taken over from the round before."), "", _("Confirm"))
            all_of = _("Confirm all of this dimension")
            if self._asked is not None and self._asked.module is not None:
                all_of = _("Confirm all of this module")
            ui.carried_bar.offer_more(all_of if len(do.waiting_here()) > 1 else "")
        elif ui.carried_bar.isVisibleTo(ui.question_side):
            ui.carried_bar.hide()

    def _show_people(self, people: tuple[Shown, ...]) -> None:
        ui, answer = self.ui, self._answers.answer
        said = {vote.respondent: UNKNOWN if vote.level is None else str(vote.level) for vote in answer.votes}
        ui.respondent_tabs.show_people(
            tuple(Said(one.uuid, one.name, one.role, said.get(one.uuid, ""), one.initials) for one in people),
            voices.basis(answer),
        )
        ui.respondent_tabs.show_current(self._answers.person)
        self._answers.person = ui.respondent_tabs.current

    def _show_options(self, hub: OpenAssessment) -> None:
        do, asked = self._answers, self._asked
        assert asked is not None
        answer, rule = do.answer, asked.not_applicable
        kind = do.reason_for()
        self.ui.options_row.show_options(
            Options(
                na=(answer.state == "na" or do.na_pending) and do.person == AGREED,
                dk=do.shown_dk(),
                breadth=answer.breadth,
                na_allowed=rule is not None,
                na_tip=rule.rule if rule is not None else _("This question always applies."),
                agreed=do.person == AGREED,
                locked=hub.locked,
                reason_for=kind,
                reason=answer.na_reason if kind == "na" else answer.level_reason if kind else "",
            )
        )

    def _show_evidence(self, hub: OpenAssessment) -> None:
        ui, answer, framework = self.ui, self._answers.answer, hub.framework
        graded = answer.state not in ("dk", "na")
        # Before there is an answer the grade it would begin with is nobody's choice.
        chosen = graded and (answer.state != "open" or answer.grade != Answer(answer.question).grade)
        offered = (answer.grade,) if hub.locked else answering.GRADES
        if offered != self._offered:
            self._offered = offered
            ui.grades.set_choices(tuple((grade, framework.grade(grade).name) for grade in offered))
        ui.grades.set_current(answer.grade if chosen else None)
        ui.grades.setEnabled(graded)
        ui.grades.setVisible(chosen or not hub.locked)
        counted = hub.results.questions[self._answers.question].grade
        items = answering.evidence_of(hub.assessment, self._answers.question)
        meaning = framework.grade(answer.grade).meaning
        if graded and not chosen:
            meaning = _("Not yet answered")
        elif not graded:
            meaning = "" if counted is None else framework.grade(counted).meaning
        self.limited = False
        if answer.state == "answered" and counted is not None and counted != answer.grade:
            self.limited = True
            less, expired = held_back(framework, answer, items, hub.assessment.current.as_of)
            meaning = questions.counts_as(framework, counted, less=less, expired=expired)
        gap = evidence.claim_gap(
            framework,
            answer,
            items,
            hub.results.questions[self._answers.question],
            hub.assessment.current.as_of,
        )
        if gap:
            self.limited, meaning = True, gap
        ui.grade_meaning.setText(sentence(meaning))
        ui.grade_meaning.set_color("level1" if self.limited else "text_muted")
        ui.grades.setToolTip(as_tooltip(sentence(meaning)))
        ui.evidence_strip.show_items(items, hub.locked)
        # What is locked reads as text: headings without anything under them are left out, and so are the keys.
        ui.grade_side.setVisible(graded or bool(meaning) or not hub.locked)
        ui.strip_side.setVisible(bool(items) or not hub.locked)
        ui.grade_key.setVisible(not hub.locked)
        ui.key_hints.setVisible(not hub.locked)
        ui.evidence_layout.setStretch(0, 1 if hub.locked else 0)

    def _show_notes(self, hub: OpenAssessment) -> None:
        ui, answer = self.ui, self._answers.answer
        if ui.notes.toPlainText() != answer.note:
            self.filling = True
            ui.notes.setPlainText(answer.note)
            self.filling = False
        if ui.notes.isReadOnly() != hub.locked:
            ui.notes.setReadOnly(hub.locked)
            ui.notes.setPlaceholderText(_("No notes") if hub.locked else _("What was said and seen"))
        ui.note_switch.setChecked(answer.note_in_report)
        ui.note_switch.setVisible(not hub.locked)
        ui.note_shown_label.setVisible(bool(answer.note) or not hub.locked)
        ui.note_shown_label.setText(_note_words(answer))

    # ------------------------------------------------------------ around it

    def show_list(self, hub: OpenAssessment, way: Way) -> None:
        """Show how every dimension stands, the counts of the filters, and the progress."""
        ui, wanted = self.ui, way.wishes(hub)
        among = frozenset(way.among(hub)) if way.filtered else None
        known = self._list_of
        if known is None or known[0] is not wanted or known[1] != among:
            self._list_of = (wanted, among)
            self._marks = {
                group.id: {
                    q.id: Mark(
                        "open" not in wanted[q.id],
                        "flagged" in wanted[q.id],
                        among is None or q.id in among,
                    )
                    for q in group.questions
                }
                for group in way.groups
            }
            self._rows = {group.id: self._facts(hub, group, self._marks[group.id]) for group in way.groups}
            self._counts = Counter(wish for has in wanted.values() for wish in has)
        ui.dimension_list.show_rows(self._rows, self._marks, self._answers.question)
        ui.dimension_list.show_wishes(self._counts, way.wish, found=None if among is None else len(among))
        answered = sum(row.answered for row in self._rows.values())
        required = sum(row.required for row in self._rows.values())
        ui.progress_label.setText(questions.progress(answered, required, self._counts["carried"]))
        ui.progress_bar.setMaximum(required)
        ui.progress_bar.setValue(answered)
        ui.time_label.setText(effect_words.time_left(asking.minutes_left(self._counts["open"])))

    @staticmethod
    def _facts(hub: OpenAssessment, group: asking.Group, marks: Mapping[str, Mark]) -> RowFacts:
        count = count_answers(hub.assessment.current.answer(question).state for question in marks)
        flagged = any(mark.flagged for mark in marks.values())
        if group.module is None:
            one = hub.results.dimensions[group.dimension]
            return RowFacts(one.level, numbers.score(one.score), count.answered, count.required, flagged)
        mean = hub.results.modules[group.module].mean
        level = None if mean is None else min(4, int(round(mean, 9) // 25))
        used = hub.results.modules[group.module].used
        note = "" if used else depths.counts_from(hub.framework, hub.results, group.module)
        return RowFacts(level, numbers.score(mean), count.answered, count.required, flagged, note)

    def effect_summary(self, hub: OpenAssessment) -> str:
        """The live effect in one line, for the button that opens it where there is no room for it."""
        assert self._asked is not None
        score = numbers.score(hub.results.dimensions[self._asked.dimension].score)
        index = numbers.points(hub.results.index)
        text = _("Score {score}, index {index}").format(score=score, index=index)
        self.ui.effect_button.set_tip(as_tooltip(_("Live effect")))
        return text
