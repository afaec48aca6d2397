"""What opens over the question or beside it: the guidance, the drawer of the live effect, and going round them."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication

from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.gui.forms.ui_questions import Ui_QuestionsForm
from readiness_desktop.gui.questionnaire import guidance
from readiness_desktop.gui.questionnaire.page_shape import PageShape
from readiness_desktop.gui.theme import Theme


class Panes(QObject):
    """Opens and closes them and gives the focus back to the cards."""

    def __init__(
        self,
        ui: Ui_QuestionsForm,
        theme: Theme,
        shape: PageShape,
        panel: guidance.GuidancePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui, self._theme, self._shape, self._guidance = ui, theme, shape, panel
        panel.closed.connect(self.close_guidance)

    def show_question(self, framework: Framework, question: Question, generative: bool) -> None:
        """Let the guidance be about this question."""
        self._guidance.show_question(framework, question, generative)
        self.fit()

    def fit(self) -> None:
        """Take the room that there is now."""
        if self._guidance.isVisible():
            self._place_guidance()

    def toggle_guidance(self) -> None:
        """Open the guidance over the question, or put it away."""
        if self._guidance.isVisible():
            self.close_guidance()
        else:
            self._place_guidance()
            self._guidance.show()
            self._guidance.raise_()
            self._guidance.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_guidance(self) -> None:
        """Put the guidance away."""
        self._guidance.hide()
        self._ui.level_cards.focus_card()

    def leave(self) -> None:
        """Put away what is open, and leave a text field."""
        if self._guidance.isVisible():
            self.close_guidance()
        elif self._shape.drawer_open:
            self._shape.close_drawer()
        self._ui.level_cards.focus_card(Qt.FocusReason.ShortcutFocusReason)

    def _place_guidance(self) -> None:
        ui, body = self._ui, self._ui.body
        below = ui.guidance_button.mapTo(body, QPoint(0, ui.guidance_button.height() + 6))
        width = min(self._theme.scaled(guidance.WIDTH), ui.question_scroll.width() - 24)
        left = ui.question_scroll.geometry().right() - width - 16
        height = min(self._guidance.wanted_height(width), body.height() - below.y() - 12)
        self._guidance.setGeometry(left, below.y(), width, height)

    def cycle(self) -> None:
        """Go to the next pane; where the live effect is a drawer, open it or put it away."""
        if self._shape.narrow:
            self._shape.toggle_drawer()
            return
        ui, focused = self._ui, QApplication.focusWidget()
        if focused is not None and ui.dimension_list.isAncestorOf(focused):
            ui.level_cards.focus_card(Qt.FocusReason.ShortcutFocusReason)
        elif focused is not None and ui.effect_panel.isAncestorOf(focused):
            ui.dimension_list.focus_rows()
        elif ui.effect_panel.initiative_button.isVisible():
            ui.effect_panel.initiative_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            ui.dimension_list.focus_rows()
