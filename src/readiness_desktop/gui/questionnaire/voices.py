"""What several people make of a question: how far apart they are, where the agreed level comes from, second ratings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from readiness_desktop.domain.assessment import Answer
from readiness_desktop.domain.credit import votes_changed
from readiness_desktop.domain.double_rating import rating_sample
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.forms.ui_questions import Ui_QuestionsForm
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.questionnaire.answers import Answers
from readiness_desktop.gui.questionnaire.said_popup import SaidPopup
from readiness_desktop.gui.questionnaire.second_dialog import SecondRatingDialog
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services import answering, people, second_rating
from readiness_desktop.wording import questions, voices
from readiness_desktop.wording.people import hides_names, shown_people
from readiness_desktop.wording.translate import _


class _ApartButton(Button):
    """Says how far answers are apart, in the ink of level 1 where they are split."""

    split = False

    def show_apart(self, words: str, *, split: bool) -> None:
        """Show these words; nothing without any."""
        self.split = split
        self.setText(words)
        self.set_icon_name("triangle-alert" if split else "users")
        self.setVisible(bool(words))

    def _content_color(self) -> QColor:
        return self.theme.level(1).ink if self.split else super()._content_color()


class Voices(QObject):
    """Stands beside and under the tabs. `question_wanted` names a question of the sample to be rated twice."""

    question_wanted = Signal(str)

    def __init__(self, page: QWidget, ui: Ui_QuestionsForm, theme: Theme, answers: Answers) -> None:
        super().__init__(page)
        self._page, self._ui, self._theme, self._answers = page, ui, theme, answers
        row, side = ui.respondent_tabs, ui.question_side
        self.apart = _ApartButton(row, kind="plain", size="small", icon="users", theme=theme)
        self.apart.clicked.connect(self.open_said)
        self.menu_button = Button(ui.head_row, kind="plain", icon="users", theme=theme)
        self.menu_button.setAccessibleName(_("People and second rating"))
        self.menu_button.set_tip(_("People and second rating"))
        self.menu_button.set_key("P")
        self.menu_button.clicked.connect(self.open_menu)
        ui.respondent_tabs.set_end(self.apart)
        head = ui.head_row.layout()
        assert isinstance(head, QHBoxLayout)
        head.insertWidget(head.indexOf(ui.guidance_button), self.menu_button)
        self.line = QWidget(side)
        line = QHBoxLayout(self.line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.basis = PlainLabel(self.line, style="small", color="text_secondary")
        self.second = Button(self.line, kind="plain", size="small", icon="eye", theme=theme)
        self.second.clicked.connect(self._reveal)
        line.addWidget(self.basis, 1)
        line.addWidget(self.second)
        dress(self.line, theme)
        ui.question_layout.insertWidget(ui.question_layout.indexOf(ui.level_cards), self.line)
        QWidget.setTabOrder(self.menu_button, ui.guidance_button)
        QWidget.setTabOrder(self.apart, self.second)
        QWidget.setTabOrder(self.second, ui.level_cards.cards[0])
        self.menu = QMenu(page)
        self.popup: SaidPopup | None = None
        self._roomy = True
        self._revealed = ""

    # ------------------------------------------------------------ showing

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room for a line under the tabs."""
        if roomy != self._roomy and self._answers.hub is not None and self._answers.question:
            self._roomy = roomy
            self.show_answer(self._answers.hub)

    def show_answer(self, hub: OpenAssessment) -> None:
        """Show how far the answers of the question are apart."""
        answer = self._answers.answer
        found = hub.results.questions[answer.question]
        words = voices.disagreement(found, answering.levels_apart(answer), split=found.split)
        if not self._roomy:
            words = voices.levels_apart(answering.levels_apart(answer)) if found.split else ""
        if votes_changed(answer):
            words = voices.with_changed(words)
        words = words or voices.notes_of_people(len(answer.said))
        self.apart.show_apart(words, split=found.split)
        self.apart.set_tip("\n".join(self._lines(hub, answer)))
        if answer.question != self._revealed:
            self._revealed = ""
        self._show_line()

    def _lines(self, hub: OpenAssessment, answer: Answer) -> tuple[str, ...]:
        """Who said what, the highest level first, then who does not know."""
        names = {one.uuid: one.name for one in shown_people(hub.assessment.current, hub.newest_round)}
        lines: list[str] = []
        for level in (*reversed(range(5)), None):
            who = [names[v.respondent] for v in answer.votes if v.level == level and v.respondent in names]
            if who:
                words = questions.state("dk") if level is None else questions.level(hub.framework, level)
                lines.append(voices.chosen_by(words, ", ".join(who)))
        return tuple(lines)

    def _show_line(self) -> None:
        hub = self._answers.hub
        if hub is None or not self._answers.question:
            return
        answer = self._answers.answer
        said = [voices.basis(answer)]
        if votes_changed(answer):
            said.append(questions.votes_changed())
        self.basis.setText(". ".join(one for one in said if one))
        both = answer.second_level is not None and answer.state == "answered"
        self.second.setVisible(both)
        if both and answer.second_level is not None:
            shown = self._revealed == answer.question
            rating = voices.second_rating(answer.second_level, answer.second_by)
            self.second.setText(rating if shown else _("Show the second rating"))
            self.second.set_icon_name("eye-off" if shown else "eye")
        self.line.setVisible(self._roomy and bool(self.basis.text() or both))

    def _reveal(self) -> None:
        self._revealed = "" if self._revealed else self._answers.question
        self._show_line()

    # ------------------------------------------------------------ asking

    def open_said(self) -> None:
        """List who said what."""
        hub = self._answers.hub
        if hub is None:
            return
        if self.popup is None:
            self.popup = SaidPopup(self._theme, self._page)
        answer = self._answers.answer
        split = hub.results.questions[answer.question].split
        title = questions.split(*self._ends(answer)) if split else _("Answers of respondents")
        figures = voices.disagreement(hub.results.questions[answer.question], answering.levels_apart(answer))
        said = voices.said(hub.assessment.current, answer)
        lines = (*self._lines(hub, answer), figures, voices.basis(answer), *said)
        self.popup.show_lines(title, lines, voices.agreement_explained())
        self.popup.open_under(self.apart if self.apart.isVisible() else self.menu_button)

    @property
    def _anybody(self) -> bool:
        answer = self._answers.answer
        return bool(answer.votes or answer.said)

    @staticmethod
    def _ends(answer: Answer) -> tuple[int, int]:
        levels = [vote.level for vote in answer.votes if vote.level is not None]
        return min(levels), max(levels)

    def open_menu(self) -> None:
        """Open what can be done with people and second ratings."""
        hub = self._answers.hub
        if hub is None:
            return
        self._fill_menu(hub)
        under = self.menu_button
        self.menu.popup(
            under.mapToGlobal(QPoint(under.width() - self.menu.sizeHint().width(), under.height() + 4))
        )

    def _fill_menu(self, hub: OpenAssessment) -> None:
        menu, current = self.menu, hub.assessment.current
        menu.clear()
        menu.setFont(self._theme.font("body"))
        hidden = menu.addAction(_("Show people without names"))
        hidden.setCheckable(True)
        hidden.setChecked(hides_names(current, hub.newest_round))
        hidden.setEnabled(not hub.locked)
        hidden.triggered.connect(self.hide_names)
        said = menu.addAction(_("Who said what"))
        said.setEnabled(self._anybody)
        said.triggered.connect(self.open_said)
        menu.addSeparator()
        rate = menu.addAction(_("Second rating…"))
        rate.setEnabled(not hub.locked)
        rate.triggered.connect(self.rate_twice)
        sample = rating_sample(hub.framework, current)
        left = [question for question in sample if current.answer(question).second_level is None]
        words = _("Next question to rate twice ({n} of {m} rated)")
        following = menu.addAction(words.format(n=len(sample) - len(left), m=len(sample)))
        following.setEnabled(bool(left))
        following.triggered.connect(lambda: self.question_wanted.emit(self._after(hub.framework, left)))

    def _after(self, framework: Framework, left: list[str]) -> str:
        """The next one of these behind the question that is shown, going round."""
        order = [q.id for q in framework.questions]
        here = order.index(self._answers.question)
        return next((one for one in left if order.index(one) > here), left[0])

    def offered(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        """What Go to anything can offer here: icon, words, key, and how."""
        hub = self._answers.hub
        if hub is None:
            return ()
        found: list[tuple[str, str, str, Callable[[], None]]] = []
        if self._anybody:
            found.append(("users", _("Who said what"), "", self.open_said))
        if not hub.locked:
            hidden = hub.assessment.profile.anonymous
            words = _("Show people by name") if hidden else _("Show people without names")
            found.append(("users", words, "", lambda: self.hide_names(not hidden)))
            found.append(("users", _("Second rating…"), "", self.rate_twice))
        return tuple(found)

    # ------------------------------------------------------------ changing

    def hide_names(self, hidden: bool) -> None:
        """Show people by number and side only, or by name again."""
        hub = self._answers.hub
        if hub is not None and not hub.locked:
            changed = people.show_names(hub.assessment, not hidden)
            hub.change(changed, _("names of respondents"), question=self._answers.question)

    def rate_twice(self) -> None:
        """Ask for the level of a second assessor."""
        hub = self._answers.hub
        if hub is None or hub.locked:
            return
        names = second_rating.second_assessors(hub.assessment)
        dialog = SecondRatingDialog(self._theme, hub.framework, self._answers.answer, names, self._page)
        dialog.rated.connect(self._rated)
        dialog.cleared.connect(self._cleared)
        dialog.open()

    def _rated(self, level: int, by: str) -> None:
        hub, question = self._answers.hub, self._answers.question
        if hub is not None and not hub.locked:
            changed = second_rating.set_second_rating(hub.assessment, question, level, by)
            hub.change(changed, _("second rating of {question}").format(question=question), question=question)

    def _cleared(self) -> None:
        hub, question = self._answers.hub, self._answers.question
        if hub is not None and not hub.locked:
            changed = second_rating.clear_second_rating(hub.assessment, question)
            hub.change(changed, _("second rating of {question}").format(question=question), question=question)
