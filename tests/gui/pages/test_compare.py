"""The Compare page: two rounds in either order, what became of every answer, and what it says with only one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.comparison import Stand
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.compare.pair_bar import explainable
from readiness_desktop.gui.findings.explain_dialog import ExplainDialog
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.compare import ComparePage
from readiness_desktop.services.answering import set_level
from tests.gui.findings.made import after_round, shown

State = Callable[[str], Assessment]


@pytest.fixture
def rounds(framework: Framework, state: State) -> Assessment:
    """State A, locked, and after it an open round with state B."""
    return after_round(framework, state("A"), state("B"))


def numbers_of(page: ComparePage) -> tuple[int, int]:
    compared = page.compared
    assert compared is not None
    return compared.before.round.number, compared.after.round.number


def test_it_opens_on_the_last_two_rounds(qtbot: QtBot, framework: Framework, rounds: Assessment) -> None:
    with shown(qtbot, ComparePage, framework, rounds) as (page, hub):
        assert numbers_of(page) == (1, 2)
        assert page.bar.before.button.text() == "Round 1, 11 Nov 2025"
        assert page.bar.after.index.accessibleName() == f"Index {page.bar.after.index.text()}"
        assert page.stack.currentWidget() is page.scroller
        before = page.bar.moved.text()
        hub.change(set_level(hub.assessment, "D5.2", 4), "D5.2 to 4", question="D5.2")
        assert page.bar.moved.text() != before, "it follows every answer"


def test_one_round_has_nothing_to_compare_and_says_what_makes_a_second(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ComparePage, framework, state("A")) as (page, _hub):
        assert page.compared is None
        assert page.stack.currentWidget() is page.empty_card
        assert page.bar.isHidden()
        assert page.empty.headline.text() == "One round so far"
        with qtbot.waitSignal(page.navigate) as told:
            page.empty.button.click()
        assert told.args == ["review", None]
    with shown(qtbot, ComparePage, framework, state("A"), read_only=True) as (page, _hub):
        assert page.empty.button.isHidden(), "whoever only reads cannot lock a round"


def test_the_sides_are_chosen_and_swapped(qtbot: QtBot, framework: Framework, rounds: Assessment) -> None:
    with shown(qtbot, ComparePage, framework, rounds) as (page, _hub):
        assert page.compared is not None
        risen = page.compared.index.difference or 0.0
        page.bar.swap.click()
        assert numbers_of(page) == (2, 1)
        assert page.compared.index.difference == pytest.approx(-risen)
        menu = page.bar.before.offer()
        ticked = [action.text()[:7] for action in menu.actions() if action.isChecked()]
        assert ticked == ["Round 2"]
        next(action for action in menu.actions() if action.text().startswith("Round 1")).trigger()
        menu.close()
        assert numbers_of(page) == (1, 2), "the round of the other side changes places with this one"


def test_another_assessment_is_set_beside_it_until_it_is_left(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    other = state("C")
    stand = Stand(
        replace(other.current, uuid="elsewhere"), evaluate(framework, other), None, "Other, Project"
    )
    with shown(qtbot, ComparePage, framework, state("A")) as (page, hub):
        page.show_target(stand)
        assert page.bar.before.button.text().startswith("Other, Project, Round ")
        assert page.compared is not None
        assert page.compared.after.round.number == hub.assessment.current.number
        page.show_target("no round at all")
        assert page.compared is not None


def test_all_changes_are_filtered_and_lead_to_the_question(
    qtbot: QtBot, framework: Framework, rounds: Assessment
) -> None:
    with shown(qtbot, ComparePage, framework, rounds) as (page, _hub):
        compared = page.compared
        assert compared is not None
        page.view.all.click()
        assert page.stack.currentWidget() is page.changes
        counted = {kind: sum(one.kind == kind for one in compared.questions) for kind in ("changed", "gone")}
        assert counted["changed"] > 3
        assert len(page.changes.list.rows) == counted["changed"]
        effects = {one.id: abs(one.effect or 0.0) for one in compared.questions}
        found = [effects[row.id] for row in page.changes.list.rows]
        assert found == sorted(found, reverse=True), "what moved the index most comes first"
        page.changes.filter.pick("gone")
        assert len(page.changes.list.rows) == counted["gone"]
        assert page.changes.nothing.isVisible() == (counted["gone"] == 0)
        page.changes.filter.pick("changed")
        page.changes.list.setCurrentIndex(page.changes.list.model().index(0, 0))
        with qtbot.waitSignal(page.navigate) as told:
            qtbot.keyClick(page.changes.list, Qt.Key.Key_Return)
        assert told.args == ["questions", page.changes.list.rows[0].id]
        page.changes.back.click()
        assert page.stack.currentWidget() is page.scroller


def test_a_locked_assessment_is_compared_as_it_was(
    qtbot: QtBot, framework: Framework, rounds: Assessment
) -> None:
    with shown(qtbot, ComparePage, framework, rounds, read_only=True) as (page, hub):
        page.bar.swap.click()
        assert numbers_of(page) == (2, 1)
        assert hub.assessment == rounds


def test_looking_back_at_the_first_round_shows_the_first_two_in_the_order_of_time(
    qtbot: QtBot, framework: Framework, rounds: Assessment
) -> None:
    with shown(qtbot, ComparePage, framework, rounds) as (page, newest):
        first = replace(rounds, rounds=rounds.rounds[:1])
        looked_at = OpenAssessment(framework, first, read_only=True, newest=newest)
        page.show_assessment(looked_at)
        assert numbers_of(page) == (1, 2)
        page.show_assessment(newest)
        looked_at.close()


def test_a_figure_says_how_it_came_about_in_its_own_round(
    qtbot: QtBot, framework: Framework, rounds: Assessment
) -> None:
    with shown(qtbot, ComparePage, framework, rounds) as (page, _hub):
        for box in (page.bar.before, page.bar.after):
            qtbot.mouseClick(box.index, Qt.MouseButton.LeftButton)
            (dialog,) = [one for one in page.findChildren(ExplainDialog) if one.isVisible()]
            assert dialog.value.text().startswith(box.index.text())
            dialog.reject()
            dialog.deleteLater()
        at = next(n for n, row in enumerate(page.view.table.rows) if row.after is not None)
        page.view.table.opened.emit(page.view.table.model().index(at, 0))
        (dialog,) = [one for one in page.findChildren(ExplainDialog) if one.isVisible()]
        assert dialog.topic == page.view.table.rows[at].topic
        dialog.reject()
        page.view.figures.pick("exposures")
        assert page.view.table.rows[0].topic == Topic("exposure", "FM1")


def test_only_the_open_round_leads_to_its_question_and_another_question_set_explains_nothing(
    qtbot: QtBot, framework: Framework, rounds: Assessment
) -> None:
    with shown(qtbot, ComparePage, framework, rounds) as (page, _hub):
        for box, leads in ((page.bar.before, False), (page.bar.after, True)):
            qtbot.mouseClick(box.index, Qt.MouseButton.LeftButton)
            (dialog,) = [one for one in page.findChildren(ExplainDialog) if one.isVisible()]
            dialog.show_topic(Topic("question", "D1.2"))
            assert dialog.question.isVisible() is leads
            dialog.reject()
            dialog.deleteLater()
        compared = page.compared
        assert compared is not None
        other = replace(compared.after, results=replace(compared.after.results, framework_checksum="another"))
        assert explainable(framework, compared.after) and not explainable(framework, other)
        page.view.show_comparison(framework, replace(compared, after=other), ())
        assert {row.topic for row in page.view.table.rows} == {None}
