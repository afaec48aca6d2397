"""The question page: one question at a time with levels, people, evidence and notes, and what the answer does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeGuard

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.forms.ui_questions import Ui_QuestionsForm
from readiness_desktop.gui.frame.choices import Offered
from readiness_desktop.gui.in_parts import MadeInParts
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.questionnaire import guidance, keys
from readiness_desktop.gui.questionnaire.answers import Answers
from readiness_desktop.gui.questionnaire.evidence_side import EvidenceSide
from readiness_desktop.gui.questionnaire.history_panel import HistoryPane
from readiness_desktop.gui.questionnaire.key_hints import add_key_hints
from readiness_desktop.gui.questionnaire.page_shape import PageShape
from readiness_desktop.gui.questionnaire.panes import Panes
from readiness_desktop.gui.questionnaire.question_view import QuestionView
from readiness_desktop.gui.questionnaire.respondent_tabs import AGREED
from readiness_desktop.gui.questionnaire.voices import Voices
from readiness_desktop.gui.questionnaire.way import Way
from readiness_desktop.gui.questionnaire.what_ifs import WhatIfs
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.own_undo import OwnUndo
from readiness_desktop.gui.widgets.text_limit import TextLimit
from readiness_desktop.gui.workshop.modes import Modes
from readiness_desktop.services import asking
from readiness_desktop.wording.translate import _


class QuestionsPage(MadeInParts, QWidget):
    """Shows the open assessment question by question.

    `navigate` asks for another page (id, what to show there); `moved` tells which question is shown now,
    `history_wanted` of which question the history is to be read.
    """

    navigate = Signal(str, object)
    moved = Signal(str)
    history_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._hub: OpenAssessment | None = None
        self.way = Way()
        self._stale = False
        self._what_ifs = WhatIfs()
        self.answers = Answers(self)
        self.modes = Modes(self, theme, self.answers, self.show_question)
        self.page_buttons = self.modes.buttons
        self.ui = Ui_QuestionsForm()
        self.begin(whole=whole)

    def parts(self) -> Iterator[None]:
        ui, theme = self.ui, self._theme
        ui.setupUi(self)
        yield
        for part in (ui.dimension_list, ui.effect_panel, ui.level_cards):
            dress(part, theme)
            yield
        self.guidance = guidance.GuidancePanel(ui.body)
        add_key_hints(ui.key_hints, theme)
        dress(self, theme)
        yield
        self.history = HistoryPane(ui, theme, self.answers)
        self.history.wanted.connect(self.history_wanted)
        self.view = QuestionView(ui, theme, self.answers)
        self.voices = Voices(self, ui, theme, self.answers)
        self.shape = PageShape(self, ui, theme)
        self.evidence = EvidenceSide(self, ui, theme, self.answers)
        self.panes = Panes(ui, theme, self.shape, self.guidance, self)
        self._connect()
        self.shape.fit()
        yield

    def _connect(self) -> None:
        ui, do = self.ui, self.answers
        ui.level_cards.picked.connect(self._pick_level)
        ui.respondent_tabs.chosen.connect(self._show_person)
        self.voices.question_wanted.connect(self.show_question)
        ui.options_row.na_toggled.connect(lambda _on: self._toggle_na())
        ui.options_row.dk_toggled.connect(lambda _on: do.toggle_dont_know())
        ui.options_row.breadth_picked.connect(do.set_breadth)
        ui.options_row.reason_given.connect(self._take_reason)
        do.reason_wanted.connect(self._ask_reason)
        ui.grades.chosen.connect(do.set_grade)
        TextLimit(ui.notes)
        OwnUndo(ui.notes)
        ui.notes.textChanged.connect(self._note_typed)
        ui.notes.installEventFilter(self)
        ui.note_switch.clicked.connect(do.set_note_shown)
        ui.carried_bar.acted.connect(self._confirm)
        ui.carried_bar.more_acted.connect(lambda: self._confirm(all_here=True))
        ui.flag_button.clicked.connect(lambda: do.toggle_review())
        ui.guidance_button.clicked.connect(self.panes.toggle_guidance)
        ui.effect_button.clicked.connect(self.cycle_panes)
        ui.next_button.clicked.connect(self.go_on)
        ui.back_button.clicked.connect(self.go_back)
        ui.dimension_list.question_picked.connect(self.show_question)
        ui.dimension_list.wish_picked.connect(self._filter)
        ui.dimension_list.words_typed.connect(self._filter_words)
        ui.dimension_list.words_done.connect(self._leave_filter)
        ui.effect_panel.initiative_asked.connect(lambda one: self.navigate.emit("roadmap", one))
        ui.effect_panel.question_asked.connect(self.show_question)
        self._shortcuts = keys.bind(
            self,
            {
                "not_applicable": self._toggle_na,
                "dont_know": do.toggle_dont_know,
                "scope": ui.options_row.offer_scopes,
                "flag": do.toggle_review,
                "evidence": do.next_grade,
                "next_person": lambda: ui.respondent_tabs.step(1),
                "person_before": lambda: ui.respondent_tabs.step(-1),
                "people": self.voices.open_menu,
                "confirm": self._confirm,
                "attach": self.evidence.add,
                "paste": self.evidence.paste,
                "notes": lambda: ui.notes.setFocus(Qt.FocusReason.ShortcutFocusReason),
                "guidance": self.panes.toggle_guidance,
                "history": self.history.toggle,
                "next": self.go_on,
                "back": self.go_back,
                "next_from_text": self.go_on,
                "next_open": lambda: self._go_to_wish("open"),
                "next_flagged": lambda: self._go_to_wish("flagged"),
                "leave": self._leave,
                **self.modes.keys,
            },
            self._pick_level,
        )

    # ------------------------------------------------------------ what is shown

    @property
    def question(self) -> str:
        """The question that is shown."""
        return self.answers.question

    def show_assessment(self, open_assessment: OpenAssessment, target: object = None) -> None:
        """Follow this open assessment from now on, at this question or else at the first open one."""
        if self._hub is not open_assessment:
            self._keep_fields()
            if self._hub is not None:
                self._hub.results_changed.disconnect(self._on_results)
                self._hub.plan_changed.disconnect(self._on_plan)
            self._hub = open_assessment
            self.answers.person = AGREED
            self.way.clear()
            self.ui.dimension_list.clear_words()
            open_assessment.results_changed.connect(self._on_results)
            open_assessment.plan_changed.connect(self._on_plan)
            self._take_groups(open_assessment.framework, open_assessment.assessment.profile.depth)
            still = self.way.wanting(open_assessment, "open")
            self._show(target if self._asks(target) else (still or self.way.order)[0])
        elif self._asks(target):
            self.show_question(target)
        else:
            self._refresh()

    def _asks(self, target: object) -> TypeGuard[str]:
        return self.way.asks(target)

    def set_framework(self, framework: Framework) -> None:
        """Be ready for an assessment with this framework."""
        if self._hub is None:
            self._take_groups(framework, Profile("").depth)

    def _take_groups(self, framework: Framework, depth: str) -> None:
        if self.way.take(framework, depth):
            self.ui.dimension_list.show_groups(self.way.groups)

    def show_question(self, question: str) -> None:
        """Show a question and give the focus to its cards; one that waits for a reason is not left before."""
        if self.keep_fields():
            self._show(question)

    def _show(self, question: str) -> None:
        hub = self._hub
        if hub is None:
            return
        with self.view.whole():
            self.answers.open_question(hub, question)
            self.view.show_question(hub, question, self.way.group_of(question))
            self._refresh()
            self.ui.effect_panel.show_plan(hub.framework, hub.plan, question)
        self.history.close()
        self.panes.show_question(
            hub.framework, hub.framework.question(question), hub.assessment.profile.generative
        )
        self.ui.question_scroll.verticalScrollBar().setValue(0)
        if not self.isVisible():
            return
        self.moved.emit(question)
        if not self.ui.dimension_list.isAncestorOf(QApplication.focusWidget() or self):
            self.ui.level_cards.focus_card()

    def _on_results(self, _results: object) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _on_plan(self, plan: Any) -> None:
        if self._hub is not None:
            self.ui.effect_panel.show_plan(self._hub.framework, plan, self.question)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was not seen."""
        super().showEvent(event)
        self.shape.fit()
        if self._stale and self._hub is not None:
            self._stale = False
            self._take_groups(self._hub.framework, self._hub.assessment.profile.depth)
            self._refresh()
        if not self.ui.options_row.complains:
            self.ui.level_cards.focus_card()

    def _refresh(self) -> None:
        """Show the state of the assessment in the widgets that are there."""
        hub = self._hub
        if hub is None or not self.question:
            return
        self._take_groups(hub.framework, hub.assessment.profile.depth)
        if not self.way.asks(self.question):
            self._show(self.way.order[0])
            return
        ui, asked = self.ui, hub.framework.question(self.question)
        self.modes.show_locked(hub.locked)
        with self.view.whole():
            self.view.show_answer(hub)
            self.evidence.show_pictures()
            self.voices.show_answer(hub)
            self.view.show_list(hub, self.way)
            ui.effect_panel.show_effect(
                hub.framework, hub.assessment, hub.results, self._what_ifs.of(hub, self.question), asked
            )
            ui.effect_button.setText(self.view.effect_summary(hub))
        ui.back_button.setEnabled(self.way.before(hub, self.question) is not None)
        last = self.way.next(hub, self.question) is None
        ui.next_button.setText(_("See results") if last else _("Next question"))
        self.shape.fit_answer(self.view.limited, hub.locked)
        self.voices.set_roomy(not self.shape.narrow)
        self.shape.fit_footer()

    # ------------------------------------------------------------ going on

    def go_on(self) -> None:
        """Go to the next question, of those that are shown only; behind the last one are the results."""
        found = self.way.next(self._hub, self.question)
        if found is not None:
            self.show_question(found)
        elif self._hub is not None and self.keep_fields():
            self.navigate.emit("results", None)

    def go_back(self) -> None:
        """Go to the question before."""
        self._go(self.way.before(self._hub, self.question))

    def _go_to_wish(self, wish: asking.Wish) -> None:
        if self._hub is not None:
            self._go(asking.after(self.way.order, self.question, self.way.wanting(self._hub, wish)))

    def _go(self, question: str | None) -> None:
        if question is not None:
            self.show_question(question)

    def _filter(self, wish: str) -> None:
        self.way.choose(wish)
        self._keep_to_way()

    def _filter_words(self, typed: str) -> None:
        self.way.typed = typed.strip()
        self._refresh()

    def _leave_filter(self) -> None:
        self._keep_to_way()
        self.ui.level_cards.focus_card(Qt.FocusReason.ShortcutFocusReason)

    def _keep_to_way(self) -> None:
        """Go to the next question that the filter leaves, where it leaves any."""
        among = self.way.among(self._hub)
        if among and self.question not in among:
            self._go(asking.after(self.way.order, self.question, among))
        else:
            self._refresh()

    # ------------------------------------------------------------ what the user does

    def _pick_level(self, level: int) -> None:
        pending = self.answers.na_pending
        self.answers.pick_level(level)
        if pending:
            self._refresh()

    def _show_person(self, person: str) -> None:
        self._keep_fields()
        self.answers.person = person
        self._refresh()

    def _toggle_na(self) -> None:
        self.answers.toggle_not_applicable()
        self._refresh()
        if self.answers.na_pending:
            self._ask_reason()

    def _ask_reason(self) -> None:
        self.view.show_answer(self._hub) if self._hub is not None else None
        self.ui.options_row.focus_reason()

    def _take_reason(self, reason: str) -> None:
        kept = self.answers.give_reason(reason)
        self.ui.options_row.show_problem("" if kept else _("Say why it does not apply, or untick it."))

    def _confirm(self, *, all_here: bool = False) -> None:
        """Confirm what was taken over, here or in the whole part, and go on to the next that waits for it."""
        do = self.answers
        if self._hub is not None and not do.locked and do.answer.carried and self.keep_fields():
            do.confirm_here() if all_here else do.confirm()
            self._go_to_wish("carried")

    def _note_typed(self) -> None:
        if not self.view.filling:
            self.answers.set_note(self.ui.notes.toPlainText())

    def keep_fields(self) -> bool:
        """Keep what stands in the fields; False, with the focus there, while "not applicable" has no reason."""
        if self.answers.na_pending and self.answers.person != AGREED:
            self._show_person(AGREED)
        self._keep_fields()
        if self.ui.options_row.complains:
            self.ui.question_scroll.ensureWidgetVisible(self.ui.options_row)
            self.ui.options_row.focus_reason()
            return False
        return True

    def _keep_fields(self) -> None:
        """Keep what stands in the fields of the question that is left."""
        if self._hub is not None and self.question:
            self.ui.options_row.give_reason()
            self._hub.end_merge()

    def offered(self) -> tuple[Offered, ...]:
        """What can be done here, for Go to anything."""
        return (
            ("history", _("History of {question}").format(question=self.question), "H", self.history.toggle),
            ("book-open", _("Guidance"), "?", self.panes.toggle_guidance),
            ("flag", _("Flag for review"), "F", self.answers.toggle_review),
            ("flag", _("Next flagged question"), "Ctrl+Shift+F", lambda: self._go_to_wish("flagged")),
            *self.voices.offered(),
        )

    def _leave(self) -> None:
        if not self.history.leave():
            self.panes.leave()

    def focus_filter(self) -> None:
        """Go to the filters of the list."""
        self.ui.dimension_list.focus_filter()

    def cycle_panes(self) -> None:
        """Go to the next pane; where the live effect is a drawer, open it or put it away."""
        self.panes.cycle()

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        if self.whole:
            self.shape.renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.whole:
            self.shape.fit()
            self.voices.set_roomy(not self.shape.narrow)
            self.panes.fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # type: ignore[override]
        if watched is self.ui.notes and event.type() == QEvent.Type.FocusOut and self._hub is not None:
            self._hub.end_merge()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        level = keys.level_by_place(event)
        if level is None:
            super().keyPressEvent(event)
        else:
            self._pick_level(level)

    def sizeHint(self) -> QSize:
        return QSize(1384, 848)
