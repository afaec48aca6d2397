"""Walking an explanation: down by Enter, back by keys and crumbs, and out to the question."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings.explain_dialog import ExplainDialog
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.risks import RisksPage
from readiness_desktop.gui.widgets.button import Button
from tests.gui.findings.made import State, empty, shown

K = Qt.Key


@contextmanager
def opened(
    qtbot: QtBot, framework: Framework, state: State, topic: Topic
) -> Iterator[tuple[ResultsPage, ExplainDialog]]:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        page.banner.explained.emit(topic)
        dialog = page.findChild(ExplainDialog)
        assert dialog is not None
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        yield page, dialog
        dialog.reject()


def stand_on(dialog: ExplainDialog, term: str) -> None:
    row = next(n for n, line in enumerate(dialog.list.lines) if line.term == term)
    dialog.list.setCurrentIndex(dialog.list.model().index(row, 0))


def test_from_the_index_down_to_an_answer_and_to_its_question(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with opened(qtbot, framework, state, Topic("index")) as (page, dialog):
        assert (dialog.name.text(), dialog.value.text()) == ("Readiness index", "40.1 of 100")
        assert dialog.list.accessibleName() == "Readiness index: 40.1 of 100"
        for term in ("Production ownership and budget", "D5.2 Run money is approved"):
            stand_on(dialog, term)
            qtbot.keyClick(dialog.list, K.Key_Return)
        assert dialog.topic == Topic("question", "D5.2")
        assert dialog.value.text() == "0 Absent"
        assert dialog.descriptor.text() == framework.question("D5.2").levels[0]
        said = [line.words for line in dialog.list.lines]
        assert said[0] == "Claimed: 0."
        with qtbot.waitSignal(page.navigate) as asked:
            dialog.question.click()
        assert asked.args == ["questions", "D5.2"]


def test_back_leads_to_the_line_that_led_down(qtbot: QtBot, framework: Framework, state: State) -> None:
    with opened(qtbot, framework, state, Topic("index")) as (_page, dialog):
        assert not dialog.back.isEnabled()
        stand_on(dialog, "Governance in parallel")
        row = dialog.list.currentIndex().row()
        qtbot.keyClick(dialog.list, K.Key_Return)
        qtbot.keyClick(dialog.list, K.Key_Backspace)
        assert (dialog.topic, dialog.list.currentIndex().row()) == (Topic("index"), row)
        qtbot.keyClick(dialog.list, K.Key_Return)
        qtbot.keyClick(dialog.list, K.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert dialog.topic == Topic("index")


def test_a_crumb_leads_back_over_several_steps(qtbot: QtBot, framework: Framework, state: State) -> None:
    with opened(qtbot, framework, state, Topic("index")) as (_page, dialog):
        dialog.show_topic(Topic("dimension", "D5"))
        dialog.show_topic(Topic("gate", "D5.2"))
        QApplication.processEvents()
        crumbs = [one for one in dialog.findChildren(Button) if one.accessibleName().startswith("Back to")]
        assert [one.accessibleName() for one in crumbs if one.isVisible()] == [
            "Back to Readiness index",
            "Back to Ownership and budget",
        ]
        crumbs[0].click()
        assert dialog.topic == Topic("index")


def test_the_figures_of_the_banner_open_by_click_and_by_enter(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        found: list[Topic] = []
        page.banner.explained.disconnect()
        page.banner.explained.connect(found.append)
        ui = page.ui
        qtbot.mouseClick(ui.index_value, Qt.MouseButton.LeftButton)
        for label in (ui.index_range, ui.mean_value, ui.weakest_value):
            qtbot.keyClick(label, K.Key_Return)
        assert found == [Topic("index"), Topic("range"), Topic("arithmetic"), Topic("dimension", "D5")]
        assert ui.index_value.accessibleName() == "Readiness index 40"


def test_without_an_index_nothing_is_to_be_explained(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, empty(state)) as (page, _hub):
        assert page.ui.index_value.focusPolicy() == Qt.FocusPolicy.NoFocus
        assert "figures" not in dict(page.views())
        page.gates.explained.emit(Topic("dimension", "D1"))
        dialog = page.findChild(ExplainDialog)
        assert dialog is not None
        assert dialog.value.text() == "Not yet"
        dialog.reject()


def test_an_exposure_of_the_risks_page_says_how_it_came_about(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, _hub):
        page.modes.choose("FM6")
        page.modes.how.click()
        dialog = page.findChild(ExplainDialog)
        assert dialog is not None
        assert (dialog.topic, dialog.value.text()) == (Topic("exposure", "FM6"), "75.0 of 100")
        dialog.show_topic(Topic("question", "D5.4"))
        with qtbot.waitSignal(page.navigate) as asked:
            dialog.question.click()
        assert asked.args == ["questions", "D5.4"]
