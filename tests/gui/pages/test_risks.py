"""The Risks page: what it shows follows every answer, and every line leads to its question."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.explain_dialog import ExplainDialog
from readiness_desktop.gui.pages.risks import RisksPage
from readiness_desktop.gui.risks.mode_table import shortened
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.answering import set_level
from tests.gui.findings.made import LONGEST_MS, after_round, empty, shown
from tests.gui.pictures import Saved, ask_menu, inked
from tests.gui.seen import large_text, whole_rows
from tests.screens.checks import faults

State = Callable[[str], Assessment]


def test_the_failure_modes_with_floor_change_and_drivers(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    both = after_round(framework, state("A"), state("A"))
    with shown(qtbot, RisksPage, framework, both) as (page, hub):
        rows = page.modes.table.rows
        assert [row.id for row in rows] == ["FM5", "FM6", "FM4", "FM1", "FM3", "FM7", "FM2"]
        assert (rows[1].floor, rows[1].figure, rows[1].band) == (
            "Floor 75: D5.2 at level 0",
            "75",
            "Critical",
        )
        assert "the answers alone give 68" in rows[1].words
        assert (rows[1].previous, rows[1].change) == (75, "0")
        assert page.heading.text() == "Seven failure modes are present to a high degree."
        drivers = page.modes.drivers.rows
        assert [row.question for row in drivers[:3]] == ["D6.3", "D5.3", "D5.5"]
        assert drivers[-1].question == ""
        assert sum(int(row.last) for row in drivers) == 64

        hub.change(set_level(hub.assessment, "D5.2", 2), "D5.2 to 2", question="D5.2")
        assert (page.modes.table.rows[1].id, page.modes.table.rows[1].floor) == ("FM6", "")
        assert page.modes.table.rows[1].figure == "64"
        hub.undo_stack.undo()
        assert (page.modes.table.rows[1].floor, page.modes.table.rows[1].figure) == (
            "Floor 75: D5.2 at level 0",
            "75",
        )


def test_choosing_a_mode_shows_its_answers_and_what_the_plan_does(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, hub):
        assert page.modes.lowered.text() == "The roadmap is being worked out."
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        page.modes.table.setFocus()
        page.modes.choose("FM5")
        qtbot.keyClick(page.modes.table, Qt.Key.Key_Down)
        assert page.modes.table.chosen == "FM6"
        assert page.modes.drivers_title.text() == "What drives “No budget for production”"
        assert page.modes.lowered.text().startswith("Lowered by ")
        ahead = hub.findings.modes["FM6"].ahead
        assert ahead is not None
        assert page.modes.lowered.text().endswith(f": 75 to {ahead.exposure:.0f} by day {ahead.day}")
        asked: list[tuple[str, object]] = []
        page.navigate.connect(lambda where, what: asked.append((where, what)))
        page.modes.roadmap.click()
        assert asked == [("roadmap", hub.findings.modes["FM6"].initiatives[0])]


def test_an_answer_leads_to_its_question_and_the_rest_unfolds(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, _hub):
        asked: list[tuple[str, object]] = []
        page.navigate.connect(lambda where, what: asked.append((where, what)))
        table = page.modes.drivers
        table.setCurrentIndex(table.model().index(0, 0))
        table.setFocus()
        qtbot.keyClick(table, Qt.Key.Key_Return)
        assert asked == [("questions", "D6.3")]
        table.setCurrentIndex(table.model().index(len(table.rows) - 1, 0))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        assert len(table.rows) > 6
        assert all(row.question for row in table.rows)
        assert sum(int(row.last) for row in table.rows) == 64


def test_the_orders(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, hub):
        page.order.pick("cost")
        assert {row.extra for row in page.modes.table.rows} == {"Not yet"}
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        costs = [hub.findings.modes[row.id].cost or 0.0 for row in page.modes.table.rows]
        assert costs == sorted(costs)
        assert page.modes.table.rows[0].extra == f"{costs[0]:.0f} person-days"
        page.order.pick("dimension")
        assert [row.id for row in page.modes.table.rows] == [
            "FM1", "FM3", "FM7", "FM2", "FM6", "FM5", "FM4",
        ]  # fmt: skip
        assert all(row.extra for row in page.modes.table.rows)


def test_the_practices_and_the_questions_behind_them(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, _hub):
        page.views.pick("practices")
        assert page.heading.text() == "No practice of those who succeed is practised yet."
        assert [row.figure for row in page.practices.list.rows][:4] == [
            "Partly", "Partly", "Partly", "Not practised",
        ]  # fmt: skip
        page.show_target("P6")
        assert page.practices.title.text() == "Production is its own project: not practised"
        assert page.practices.why.text() == (
            "Mean level 0.7, it takes 2.5. The gate D5.2 needs level 2 with Documented (E3) or better."
        )
        rows = {row.question: row for row in page.practices.table.rows}
        assert (rows["D5.2"].lacks, rows["D5.1"].lacks) == (True, False)
        asked: list[tuple[str, object]] = []
        page.navigate.connect(lambda where, what: asked.append((where, what)))
        page.practices.table.opened.emit(page.practices.table.model().index(0, 0))
        assert asked == [("questions", "D5.1")]


def test_false_comfort_leads_to_questions_and_dates(qtbot: QtBot, framework: Framework, state: State) -> None:
    assessment = state("A")
    dates = {"statement_signed": date(2026, 3, 9), "pilot_start": date(2026, 3, 2)}
    late = assessment.with_current(
        replace(assessment.current, profile=replace(assessment.profile, dates=dates))
    )
    with shown(qtbot, RisksPage, framework, late) as (page, _hub):
        page.views.pick("comfort")
        claims = {row.key: row for row in page.comfort.claims.list.rows}
        assert (claims["D2.5"].figure, claims["D2.5"].below) == ("3 → 2", "Claimed")
        assert claims["D2.5"].words.startswith("You say 3, we can credit 2: ")
        assert claims["D6.5"].words == "No piece of evidence is listed."
        assert [row.key for row in page.comfort.strengths.list.rows] == ["D6.5"]
        assert page.comfort.timing.head.remark.text() == "1 broken, 0 in order, 8 not checked"
        asked: list[tuple[str, object]] = []
        page.navigate.connect(lambda where, what: asked.append((where, what)))
        for part in (page.comfort.claims, page.comfort.timing):
            part.list.opened.emit(part.list.model().index(0, 0))
        assert asked == [("questions", page.comfort.claims.list.rows[0].key), ("setup", "statement_signed")]
        page.views.pick("modes")
        page.show_target("FM7")
        assert "Came late: success statement signed ≤ pilot start (T1)." in page.modes.remark.text()


def test_nothing_answered_says_so_and_leads_on(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RisksPage, framework, empty(state)) as (page, _hub):
        assert page.stack.currentWidget() is page.empty_card
        asked: list[tuple[str, object]] = []
        page.navigate.connect(lambda where, what: asked.append((where, what)))
        page.empty.button.click()
        assert asked == [("questions", None)]


def test_one_mode_that_nothing_feeds_is_not_assessed(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    assessment = state("A")
    kept = {q: a for q, a in assessment.current.answers.items() if q == "D8.6"}
    only = assessment.with_current(replace(assessment.current, answers=kept))
    with shown(qtbot, RisksPage, framework, only) as (page, _hub):
        rows = page.modes.table.rows
        assert rows[-1].band == "Not assessed"
        assert rows[-1].figure == ""
        page.modes.choose(rows[-1].id)
        assert page.modes.lowered.text() == "No answer feeds it yet."
        assert page.modes.drivers.rows == ()


def test_the_cards_lie_beside_each_other_where_it_is_low(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A"), size=(1124, 588)) as (page, _hub):
        QApplication.processEvents()
        left, right = page.modes.modes_card.geometry(), page.modes.drivers_card.geometry()
        assert left.right() < right.left()
        page.resize(1232, 848)
        QApplication.processEvents()
        assert page.modes.modes_card.geometry().bottom() < page.modes.drivers_card.geometry().top()
        assert page.modes.table.model().rowCount(QModelIndex()) == 7


def test_the_published_figures_fold_away_where_it_is_narrow(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, _hub):
        asked: list[tuple[str, object]] = []
        page.navigate.connect(lambda where, what: asked.append((where, what)))
        assert page.figures.isVisible()
        assert page.figures_button.isHidden()
        page.figures.all.click()
        assert asked == [("benchmarks", None)]
        page.resize(1000, 848)
        QApplication.processEvents()
        assert page.figures.isHidden()
        page.figures_button.click()
        assert page.figures.isVisible()
        page.cycle_panes()
        assert page.figures.isHidden()
        page.views.pick("practices")
        assert page.figures_button.isHidden()


def test_bands_keep_a_name_where_there_is_little_room(theme: Theme) -> None:
    measure = marks.metrics(theme, "small")
    for name in ("Low", "Moderate", "High", "Critical"):
        assert shortened(measure, name, 200) == name
        for room in range(measure.horizontalAdvance(name)):
            short = shortened(measure, name, room)
            assert short and short[0] == name[0]
            assert len(short) == 1 or measure.horizontalAdvance(short) <= room


def test_enough_failure_modes_are_seen_under_the_bar_of_a_locked_round(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    both = after_round(framework, state("A"), state("A"))
    with shown(qtbot, RisksPage, framework, both, read_only=True, size=(1223, 603)) as (page, _hub):
        QApplication.processEvents()
        assert page.figures.isHidden(), "right panels are drawers in a window under 800"
        assert whole_rows(page.modes.table) == 7
        page.figures_button.click()
        QApplication.processEvents()
        assert whole_rows(page.modes.table) >= 4
        assert whole_rows(page.modes.drivers) >= 1
        assert faults(page) == []
        page.figures_button.click()
        page.resize(1232, 848)
        QApplication.processEvents()
        assert page.figures.isVisible()
        assert whole_rows(page.modes.table) == 7
        assert page.modes.modes_card.geometry().bottom() < page.modes.drivers_card.geometry().top()


def test_large_text_scrolls_instead_of_lying_over_each_other(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, _hub):
        for height in (573, 494):
            large_text(qtbot, page._theme, page, (1123, height))
            assert page.scroller.scrolls
            assert page.modes.table.viewport().height() >= sum(map(page.modes.table.rowHeight, range(4)))
            assert faults(page) == []


def test_one_click_on_an_exposure_says_how_it_came_about(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, _hub):
        table = page.modes.table
        index = table.model().index(2, 0)
        at = table.columns(table.visualRect(index))
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at.name.center())
        assert table.chosen == table.rows[2].id
        assert page.findChild(ExplainDialog) is None, "elsewhere a click chooses the row"
        assert table.chosen == table.rows[2].id
        other = table.model().index(1, 0)
        figure = table.columns(table.visualRect(other)).figure.center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=figure)
        dialog = page.findChild(ExplainDialog)
        assert dialog is not None
        assert table.chosen == "FM6"
        assert "No budget for production" in dialog.name.text()
        dialog.reject()


def test_enter_on_a_failure_mode_says_how_its_exposure_came_about(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RisksPage, framework, state("A")) as (page, _hub):
        page.modes.table.setFocus(Qt.FocusReason.TabFocusReason)
        page.modes.choose("FM5")
        qtbot.keyClick(page.modes.table, Qt.Key.Key_Return)
        dialog = page.findChild(ExplainDialog)
        assert dialog is not None
        dialog.reject()


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_the_failure_modes_are_saved_as_a_picture_in_the_order_of_the_list(
    qtbot: QtBot, framework: Framework, state: State, saved: Saved, kind: str
) -> None:
    both = after_round(framework, state("A"), state("B"))
    with shown(qtbot, RisksPage, framework, both) as (page, _hub):
        ask_menu(page.modes.table, page.modes_pane).close()
        written = saved(page.modes.picture.actions_of, kind)
        assert written.name == f"Failure modes.{kind}"
        assert inked(written)
        chart = page.modes.picture.actions_of._paper()
        assert [row[0] for row in chart.table()[1:]] == [row.name for row in page.modes.table.rows]
        assert chart.table()[0][-1] == "Nov 2025"
