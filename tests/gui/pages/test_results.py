"""The results page: verdict and index in words, rows that lead on, conditions that can be agreed, what is missing."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.conditions import lacks_owner
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings.condition_model import DUE, EVIDENCE, OWNER, STATUS, TEXT
from readiness_desktop.gui.findings.explain_dialog import ExplainDialog
from readiness_desktop.gui.findings.gate_list import gate_rows
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.services.setup import lock_round
from tests.gui.findings.made import LONGEST_MS, State, after_round, conditional, empty, shown
from tests.gui.pictures import Saved, ask_menu, inked
from tests.planning.engagements import answered, assessed


def test_state_a_says_fix_with_its_reasons_and_three_numbers(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        ui = page.ui
        assert ui.verdict_name.text() == "Fix the foundation first"
        assert ui.finding.text() == "Five gates stand between this project and a launch."
        assert [line.id for line in ui.reasons.lines] == ["D5.2", "D1.2", "D2.4", "D3.3", "D6.1", "", ""]
        qtbot.waitUntil(lambda: ui.reasons.height() >= ui.reasons.heightForWidth(ui.reasons.width()))
        assert ui.index_value.text() == "40"
        assert ui.index_range.text() == "likely 34 to 47"
        assert ui.mean_value.text() == "41.7"
        assert (ui.weakest_name.text(), ui.weakest_value.text()) == ("Weakest: Ownership and budget", "0.8")
        assert ui.index_change.text() == ""
        assert ui.gates_count.text() == "5 of 18 blocking gates not met"
        assert "below 40: fix" in ui.index_mark.spoken_value()
        assert ui.missing_row.isHidden()


@pytest.mark.parametrize("name", ["A", "B", "C"])
@pytest.mark.parametrize("size", [(1232, 848), (1224, 668), (1124, 588), (968, 548)])
def test_no_line_of_the_banner_is_cut(
    qtbot: QtBot, framework: Framework, state: State, name: str, size: tuple[int, int]
) -> None:
    with shown(qtbot, ResultsPage, framework, state(name), size=size) as (page, _hub):
        ui = page.ui

        def well_filled() -> bool:
            needed = ui.reasons.heightForWidth(ui.reasons.width())
            above = ui.reasons.mapTo(ui.banner, QPoint(0, 0)).y()
            most = max(needed + above, ui.index_card.geometry().bottom()) + 12
            return ui.reasons.height() >= needed > 60 and ui.banner.height() <= most

        qtbot.waitUntil(well_filled, timeout=LONGEST_MS)
        if size[1] < 600:
            assert ui.index_card.height() < 150


def test_a_line_of_the_banner_leads_to_its_question(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        with qtbot.waitSignal(page.navigate) as asked:
            qtbot.mouseClick(page.ui.reasons, Qt.MouseButton.LeftButton, pos=QPoint(60, 6))
        assert asked.args == ["questions", "D5.2"]


def test_the_banner_counts_the_conditions_that_the_view_holds(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, conditional(state)) as (page, hub):
        assert len(hub.results.conditions) == 3
        assert page.ui.finding.text().startswith("Three conditions must be closed, two before the launch")
        assert ("conditions", "Conditions (3)") in page.views()


def test_the_round_before_gives_a_change(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, after_round(framework, state("A"), state("B"))) as (page, _hub):
        assert (page.ui.index_change.text(), page.ui.index_since.text()) == ("+10", "since Nov 2025")
        model = page.dimensions.model()
        assert model.index(4, 3).data() == "+1.0"
        assert "Previous round 0.8" in model.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_without_answers_it_says_what_is_missing_and_leads_there(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, empty(state)) as (page, _hub):
        assert page.ui.verdict_name.text() == "Not enough answers yet"
        assert page.ui.index_value.text() == "Not yet"
        assert page.dimensions.model().index(0, 2).data() == "Not yet"
        with qtbot.waitSignal(page.navigate) as asked:
            page.ui.first_open.click()
        assert asked.args == ["questions", "D1.1"]
        assert [key for key, _words in page.views()] == ["findings"]


def test_failing_gates_stand_first_and_lead_to_their_question(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, hub):
        rows = gate_rows(framework, hub.results)
        assert [row.gate.question for row in rows[:5]] == ["D1.2", "D2.4", "D3.3", "D5.2", "D6.1"]
        assert rows[3].state == "Not met, blocks launch"
        assert rows[3].words == "D5.2 Run money is approved: Not met, blocks launch. At level 0, needs 2."
        assert {row.gate.status for row in rows[-3:]} == {"PASS_VERIFIED"}
        page.gates.setCurrentIndex(page.gates.model().index(0, 0))
        qtbot.keyClick(page.gates, Qt.Key.Key_Return)
        dialog = page.findChild(ExplainDialog)
        assert dialog is not None
        assert dialog.name.text() == "Gate D1.2 Quality measured on the real sources"
        with qtbot.waitSignal(page.navigate) as asked:
            dialog.question.click()
        assert asked.args == ["questions", "D1.2"]


def test_a_gate_that_is_begun_reads_the_same_in_the_list_and_in_the_verdict(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, conditional(state)) as (page, hub):
        assert hub.results.verdict == "CONDITIONS"
        reason = next(line for line in page.ui.reasons.lines if line.id == "D2.4")
        assert reason.standing == "only begun: level 1, needs 2"
        row = gate_rows(framework, hub.results)[0]
        assert (row.gate.question, row.state) == ("D2.4", "Only begun, condition")
        assert not any("blocks launch" in one.words for one in gate_rows(framework, hub.results))


def test_a_click_on_a_dimension_says_how_its_score_came_about(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        index = page.dimensions.model().index(4, 0)
        place = page.dimensions.visualRect(index).center()
        qtbot.mouseClick(page.dimensions.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
        dialog = page.findChild(ExplainDialog)
        assert dialog is not None
        assert dialog.value.text() == "0.8 of 4, 21.8 points"
        dialog.reject()


def test_an_answer_changes_what_is_shown(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, state("B")) as (page, hub):
        assert page.ui.verdict_name.text() == "Launch with conditions"
        current = hub.assessment.current
        answers = {**current.answers, "D5.2": replace(current.answers["D5.2"], level=0)}
        hub.change(
            hub.assessment.with_current(replace(current, answers=answers)), "level of D5.2", question="D5.2"
        )
        assert page.ui.verdict_name.text() == "Fix the foundation first"
        hub.undo_stack.undo()
        assert page.ui.verdict_name.text() == "Launch with conditions"


def test_conditions_take_owner_date_evidence_and_status_and_undo(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, conditional(state)) as (page, hub):
        page.ui.views.pick("conditions")
        model = page.conditions.model()
        count = model.rowCount()
        assert count == len(hub.results.conditions)
        assert model.index(0, OWNER).data() == "Choose an owner"
        assert not page.ui.draft_notice.isHidden()
        for row in range(count):
            assert model.setData(model.index(row, OWNER), "Rosa Castellanos")
        assert page.ui.draft_notice.isHidden()
        assert not lacks_owner(framework, hub.assessment, hub.results)
        assert model.setData(model.index(0, DUE), date(2027, 2, 1))
        assert model.index(0, DUE).data() == "1 Feb 2027"
        assert model.setData(model.index(0, EVIDENCE), "Shadow report")
        assert model.index(0, EVIDENCE).data() == "Shadow report"
        assert model.setData(model.index(0, STATUS), "done")
        assert model.index(0, STATUS).data() == "Done, to be shown"
        while hub.undo_stack.canUndo():
            hub.undo_stack.undo()
        assert hub.assessment.current.actions == ()
        assert model.index(0, OWNER).data() == "Choose an owner"


@pytest.mark.parametrize(
    ("anonymous", "typed", "kept"),
    [(False, "Priya <b>Nair</b>", "Priya <b>Nair</b>"), (True, "Executive 1", "Rosa Castellanos")],
)
def test_an_owner_is_chosen_from_the_respondents_or_typed(
    qtbot: QtBot, framework: Framework, state: State, anonymous: bool, typed: str, kept: str
) -> None:
    start = conditional(state)
    start = start.with_current(replace(start.current, profile=replace(start.profile, anonymous=anonymous)))
    with shown(qtbot, ResultsPage, framework, start) as (page, hub):
        page.ui.views.pick("conditions")
        table = page.conditions
        index = table.model().index(0, OWNER)
        table.setCurrentIndex(index)
        qtbot.keyClick(table, Qt.Key.Key_Return)
        box = table.viewport().findChild(QComboBox)
        offered = [] if anonymous else ["Rosa Castellanos", "Jonas Weber"]
        assert [box.itemText(i) for i in range(box.count())] == offered
        box.setEditText(typed)
        qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
        owners = {action.owner for action in hub.assessment.current.actions}
        assert (owners, index.data()) == ({kept}, typed)


def test_owner_and_due_date_are_entered_one_after_the_other(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, conditional(state)) as (page, hub):
        page.ui.views.pick("conditions")
        table = page.conditions
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, OWNER))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        box = table.viewport().findChild(QComboBox)
        qtbot.keyClicks(box, "Jonas Weber")
        qtbot.keyClick(box, Qt.Key.Key_Tab)
        QApplication.processEvents()
        edit = table.viewport().findChild(QLineEdit)
        assert edit is not None, "Tab leads to the due date"
        assert edit.fontMetrics().horizontalAdvance(edit.text()) + 44 <= edit.width()
        edit.setText("1 Feb 2027")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        QApplication.processEvents()
        (action,) = hub.assessment.current.actions
        assert (action.owner, action.due) == ("Jonas Weber", date(2027, 2, 1))


@pytest.mark.parametrize("name", ["Jonas Weber", "Priya Nair"])
def test_enter_ends_the_choice_of_an_owner_once(
    qtbot: QtBot, framework: Framework, state: State, name: str
) -> None:
    with shown(qtbot, ResultsPage, framework, conditional(state)) as (page, hub):
        page.ui.views.pick("conditions")
        table = page.conditions
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, OWNER))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        box = table.viewport().findChild(QComboBox)
        qtbot.keyClicks(box, name)
        # Keys go to the box, which hands them to its field; what is queued then finds the editor gone.
        qtbot.keyClick(box, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert [action.owner for action in hub.assessment.current.actions] == [name]
        assert hub.undo_stack.count() == 1


def test_an_owner_chosen_from_the_list_and_a_date_left_by_a_click(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, conditional(state)) as (page, hub):
        page.ui.views.pick("conditions")
        table = page.conditions
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, OWNER))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        box = table.viewport().findChild(QComboBox)
        box.showPopup()
        box.setCurrentIndex(1)
        box.activated.emit(1)
        QApplication.processEvents()
        place = table.visualRect(table.model().index(1, DUE)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()
        edit = table.viewport().findChild(QLineEdit)
        edit.setText("2 Feb 2027")
        below = table.visualRect(table.model().index(2, OWNER)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=below)
        QApplication.processEvents()
        found = {action.owner or action.due for action in hub.assessment.current.actions}
        assert found == {"Jonas Weber", date(2027, 2, 2)}


def test_a_file_that_is_read_only_offers_no_editing(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, conditional(state), read_only=True) as (page, _hub):
        model = page.conditions.model()
        for column in (TEXT, OWNER, DUE, EVIDENCE, STATUS):
            assert not model.index(0, column).flags() & Qt.ItemFlag.ItemIsEditable


def test_the_way_to_a_better_verdict_and_the_first_moves(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("B")) as (page, hub):
        qtbot.waitUntil(lambda: page.moves.model().rowCount() > 0, timeout=LONGEST_MS)
        assert "lead to the verdict Launch" in page.ui.way_finding.text()
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert hub.plan is not None
        count, days = len(hub.plan.initiatives), round(hub.plan.effort)
        assert page.ui.strip_remark.text() == f"{count} initiatives, {days} person-days"
        with qtbot.waitSignal(page.navigate) as asked:
            qtbot.keyClick(page.first, Qt.Key.Key_Return)
        assert hub.plan is not None
        assert asked.args == ["roadmap", hub.plan.initiatives[0].id]


def test_the_profile_chart_says_what_it_shows_and_follows_the_theme(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        qtbot.waitUntil(lambda: page.radar.chart is not None, timeout=LONGEST_MS)
        assert "weakest" in page.radar.spoken_value()
        figure = page.radar.chart.figure  # type: ignore[union-attr]
        light = figure.get_facecolor()
        page.radar.theme.set_mode("dark")
        qtbot.waitUntil(lambda: page.radar.theme.settled, timeout=LONGEST_MS)
        assert page.radar.chart.figure is figure  # type: ignore[union-attr]
        assert figure.get_facecolor() != light


def test_in_a_narrow_window_the_profile_is_a_view_of_its_own(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A"), size=(968, 548)) as (page, _hub):
        assert [key for key, _words in page.views()] == [
            "findings",
            "profile",
            "way",
            "glance",
            "figures",
            "voices",
        ]
        assert page.ui.profile_card.isHidden()
        page.ui.views.pick("profile")
        assert not page.ui.profile_card.isHidden()
        assert page.ui.dimensions_card.isHidden()


def test_a_cell_that_was_open_when_the_round_was_locked_changes_nothing(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, conditional(state)) as (page, hub):
        key = hub.results.conditions[0].key
        locked = lock_round(framework, hub.assessment, hub.results, None, "Anna", date(2026, 4, 1))
        hub.settle(locked)
        page.conditions.owner_set.emit(key, "Rosa Castellanos")
        assert hub.assessment is locked
        assert not locked.current.actions


def test_while_questions_are_open_no_initiative_is_said_not_to_be_needed(
    qtbot: QtBot, framework: Framework
) -> None:
    one = assessed(framework, {"D1.1": answered("D1.1", 4, "E4")})
    with shown(qtbot, ResultsPage, framework, one) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert page.first.accessibleDescription() == "No roadmap yet: 49 questions are open."


def test_what_else_the_answers_mean_is_one_click_from_its_page(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("B")) as (page, _hub):
        page.show_target("glance")
        listed = page.glance.list
        assert [line.leads for line in listed.lines][:3] == ["risks", "risks", "benchmarks"]
        with qtbot.waitSignal(page.navigate) as told:
            listed.opened.emit(listed.model().index(3, 0))
        assert told.args == ["value", None]


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_dimensions_and_index_are_saved_as_pictures(
    qtbot: QtBot, framework: Framework, state: State, saved: Saved, kind: str
) -> None:
    with shown(qtbot, ResultsPage, framework, after_round(framework, state("A"), state("B"))) as (page, _hub):
        ask_menu(page.dimensions, page.ui.dimensions_card).close()
        ask_menu(page.ui.index_value, page.ui.index_card).close()
        pictures = page.pictures
        for menu, name in ((pictures.dimensions, "Dimensions"), (pictures.index, "Readiness index")):
            written = saved(menu.actions_of, kind)
            assert written.name == f"{name}.{kind}"
            assert inked(written)
        assert "Overall index 50 of 100" in pictures.index.actions_of._paper().alternative()


def test_without_an_index_there_is_no_picture_of_it(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, empty(state)) as (page, _hub):
        for place in (page.dimensions, page.ui.index_value):
            event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), QPoint(4, 4))
            QApplication.sendEvent(place, event)
        assert not page.findChildren(QMenu)


def test_a_business_case_without_any_answer_is_told_in_short(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    bare = empty(state)
    profile = replace(bare.profile, case=CaseInputs(investment=100_000, gross=90_000, run_costs=(20_000,)))
    told = bare.with_current(replace(bare.current, profile=profile))
    with shown(qtbot, ResultsPage, framework, told) as (page, hub):
        assert hub.results.index is None
        assert [key for key, _words in page.views()] == ["findings", "glance"]
        page.ui.views.pick("glance")
        assert page.glance.isVisible()
        assert "Business case" in [line.term for line in page.glance.list.lines]
