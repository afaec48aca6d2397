"""The view of all figures: each leads to its explanation; the sentences on trust; weights that can be changed."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings.explain_dialog import ExplainDialog
from readiness_desktop.gui.findings.weights_dialog import WeightsDialog
from readiness_desktop.gui.pages.results import ResultsPage
from tests.gui.findings.made import State, shown


def test_every_figure_leads_to_its_explanation(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        page.ui.views.pick("figures")
        lines = page.figures.list.lines
        found = {line.term: line.value for line in lines}
        assert found["Readiness index"] == "40.1 of 100"
        assert found["Evidence index"] == "72%"
        assert found["Production ownership and budget"] == "0.8 of 4, 21.8 points"
        assert all(line.leads is not None for line in lines)
        page.figures.list.setCurrentIndex(page.figures.list.model().index(4, 0))
        qtbot.keyClick(page.figures.list, Qt.Key.Key_Return)
        dialog = page.findChild(ExplainDialog)
        assert dialog is not None and dialog.name.text() == "Coverage"
        dialog.reject()


def test_the_sentences_name_range_weights_and_envelope(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        page.ui.views.pick("figures")
        view = page.figures
        assert "not a confidence interval" in view.likely.text()
        assert "likely between 34 and 47" in view.likely.text()
        assert view.weights.text().startswith(
            "Whatever single weight is halved or raised by half, the index stays between 38 and 41 and the verdict"
        )
        assert view.envelope.text().startswith("Were every level as low as its evidence leaves open")


def test_weights_are_set_undone_and_reset(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, hub):
        page.ui.views.pick("figures")
        page.figures.change.click()
        dialog = page.findChild(WeightsDialog)
        assert dialog is not None
        field = dialog.fields["D5"]
        field.line.setText("12")
        dialog.keep.click()
        assert field.complaint == "Figures run from 0.1 to 10 here."
        assert hub.assessment.profile.weights == {}
        field.line.setText("2.5")
        before = hub.results.index
        dialog.keep.click()
        assert hub.assessment.profile.weights == {"D5": 2.5}
        assert hub.results.index != before
        assert "Ownership and budget 2.5" in page.figures.own.text()
        hub.undo_stack.undo()
        assert hub.results.index == before
        hub.undo_stack.redo()
        page.figures.change.click()
        again = next(one for one in page.findChildren(WeightsDialog) if one.isVisible())
        again.reset.click()
        again.keep.click()
        assert hub.assessment.profile.weights == {}
