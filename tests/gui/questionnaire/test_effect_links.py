"""From the live effect of a question to how its figures came about, and from there to another question."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings.explain_dialog import ExplainDialog
from readiness_desktop.gui.pages.questions import QuestionsPage
from tests.gui.findings.made import State, empty, shown

K = Qt.Key


def test_every_figure_of_the_live_effect_opens_its_explanation(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, QuestionsPage, framework, state("A")) as (page, _hub):
        page.show_question("D5.2")
        panel = page.ui.effect_panel
        wanted = {
            panel.score: Topic("dimension", "D5"),
            panel.range: Topic("dimension_range", "D5"),
            panel.gate_title: Topic("gate", "D5.2"),
            panel.index: Topic("index"),
            panel.index_range: Topic("range"),
            panel.modes[0]: Topic("exposure", "FM6"),
        }
        for widget, topic in wanted.items():
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
            dialog = next(one for one in panel.findChildren(ExplainDialog) if one.isVisible())
            assert dialog.topic == topic
            dialog.reject()


def test_enter_opens_it_and_the_explanation_leads_to_another_question(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, QuestionsPage, framework, state("A")) as (page, _hub):
        page.show_question("D5.2")
        panel = page.ui.effect_panel
        panel.index.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(panel.index, K.Key_Return)
        assert page.question == "D5.2"
        dialog = panel.findChild(ExplainDialog)
        assert dialog is not None
        dialog.show_topic(Topic("question", "D6.1"))
        dialog.question.click()
        assert page.question == "D6.1"


def test_where_nothing_is_answered_nothing_can_be_opened(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, QuestionsPage, framework, empty(state)) as (page, _hub):
        page.show_question("D5.2")
        assert page.ui.effect_panel.score.focusPolicy() == Qt.FocusPolicy.NoFocus
        qtbot.mouseClick(page.ui.effect_panel.score, Qt.MouseButton.LeftButton)
        assert page.findChild(ExplainDialog) is None
