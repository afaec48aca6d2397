"""The Gates page on its own: opening at the gate worked for, filter, waiver, decision, and a locked round."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import Decision
from readiness_desktop.domain.assessment import Action, Answer, Assessment, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.gates.criterion_dialog import CriterionDialog, WaiverDialog
from readiness_desktop.gui.gates.decision_dialog import ConditionDialog, DecisionDialog
from readiness_desktop.gui.gates.sign_dialog import SignDialog
from readiness_desktop.gui.pages.gates import GatesPage
from readiness_desktop.wording import dates
from tests.domain.gate_projects import TODAY, decided, made, signed_by_deciders, ticked, up_to, with_round
from tests.gui.findings.made import shown
from tests.gui.seen import is_whole, large_text, whole_rows
from tests.screens.checks import faults

LEAST = (1123, 573)
"""What is left for the page in the smallest window that the design has, text at 150 %."""


def asked(page: GatesPage, kind: type[QDialog]) -> QDialog:
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def test_it_opens_at_the_gate_that_is_worked_for(qtbot: QtBot, framework: Framework) -> None:
    start = decided(made(framework, stage=""), ("G0", "go"))
    with shown(qtbot, GatesPage, framework, start) as (page, _hub):
        assert page.standing is not None
        assert page.standing.id == "G1"
        assert page.criteria.title.text() == "G1 Worth a pilot design?"
        assert page.banner.headline.text() == "G1 cannot open yet."
        qtbot.keyClick(page.strip, Qt.Key.Key_Left)
        assert page.banner.headline.text() == "G0 is passed."
        page.show_target("G3 D2.4")
        chosen = page.criteria.table.current()
        assert chosen is not None
        assert (page.standing.id, chosen.key) == ("G3", "D2.4")
        page.show_target("G9")
        assert page.standing.id == "G3"


def test_the_filter_lets_through_what_is_open(qtbot: QtBot, framework: Framework) -> None:
    with shown(qtbot, GatesPage, framework, made(framework)) as (page, _hub):
        page.show_target("G0")
        keys = {row.item.key for row in page.criteria.table.rows.rows}
        assert {"also.0", "D8.1"} <= keys
        page.focus_filter()
        assert page.criteria.filter.hasFocus() or page.criteria.filter.isAncestorOf(page.focusWidget())
        page.criteria.filter.pick("open")
        assert {row.item.key for row in page.criteria.table.rows.rows} == {"also.0"}
        page.criteria.table.choose("also.0")
        qtbot.keyClick(page.criteria.table, Qt.Key.Key_Space)
        assert page.criteria.clear.isVisible(), "nothing is open any more"
        page.criteria.filter.pick("all")
        assert {row.item.key for row in page.criteria.table.rows.rows} == keys


def test_a_criterion_is_waived_and_the_waiver_taken_back(qtbot: QtBot, framework: Framework) -> None:
    people = (Respondent("p", "Claire Aubert", "Sponsor"),)
    start = with_round(signed_by_deciders(framework, made(framework), "G0"), respondents=people)
    with shown(qtbot, GatesPage, framework, start) as (page, hub):
        page.show_target("G0 D8.1")
        assert not page.criteria.waive.isEnabled(), "it is met"
        page.show_target("G0 also.0")
        page.criteria.waive.click()
        dialog = asked(page, WaiverDialog)
        assert isinstance(dialog, WaiverDialog)
        assert not dialog.vain.isVisible()
        dialog.name.setEditText("Claire Aubert")
        dialog.reason.setPlainText("Urgent")
        dialog.keep.click()
        (record,) = hub.assessment.current.criteria
        assert (record.status, record.waived_by, record.reason) == ("waived", "Claire Aubert", "Urgent")
        assert page.banner.headline.text() == "G0 can be decided."
        assert "1 criterion is waived." in page.banner.body.text()
        assert page.criteria.waive.text() == "Take the waiver back"
        page.criteria.waive.click()
        assert hub.assessment.current.criteria == ()
        assert page.banner.headline.text() == "G0 cannot open yet."


def test_the_dialog_says_that_no_waiver_holds_before_a_sponsor_is_named(
    qtbot: QtBot, framework: Framework
) -> None:
    start = signed_by_deciders(framework, made(framework), "G0")
    with shown(qtbot, GatesPage, framework, start) as (page, hub):
        page.show_target("G0 also.0")
        page.criteria.waive.click()
        dialog = asked(page, WaiverDialog)
        assert isinstance(dialog, WaiverDialog)
        assert dialog.vain.isVisible()
        assert "until a sponsor is named" in dialog.vain.text()
        dialog.name.setEditText("Somebody Else")
        dialog.reason.setPlainText("no time")
        dialog.keep.click()
        assert [one.status for one in hub.assessment.current.criteria] == ["waived"]
        assert page.banner.headline.text() == "G0 cannot open yet."
        assert "is waived" not in page.banner.body.text()
        assert "1 waiver does not hold." in page.banner.body.text()


def test_a_stop_at_an_earlier_gate_is_said_with_the_way_there(qtbot: QtBot, framework: Framework) -> None:
    killed = decided(up_to(made(framework, 3, stage="S5"), "G4"), ("G4", "kill"))
    with shown(qtbot, GatesPage, framework, killed) as (page, _hub):
        page.show_target("G5")
        assert page.banner.headline.text() == "The project was stopped at G4."
        assert not page.side.decide.isEnabled()
        assert page.banner.button.text() == "Show G4"
        page.banner.button.click()
        assert page.standing is not None
        assert (page.standing.id, page.side.view.current) == ("G4", "sheet")
        assert not page.banner.button.isVisible()


def test_the_roadmap_says_when_a_gate_is_there_and_the_report_is_near(
    qtbot: QtBot, framework: Framework
) -> None:
    low = {"D2.4": Answer("D2.4", "answered", 0, grade="E3")}
    start = ticked(framework, made(framework, stage="S3", answers=low), "G3")
    with shown(qtbot, GatesPage, framework, start) as (page, hub):
        page.show_target("G3 D2.4")
        qtbot.waitUntil(lambda: hub.planned)
        qtbot.waitUntil(page.banner.remark.isVisible)
        standing = page.standing
        assert standing is not None
        assert standing.ahead is not None
        day = dates.day(standing.ahead)
        assert page.banner.remark.text() == f"Earliest date on the roadmap: {day}"
        row = next(row for row in page.criteria.table.rows.rows if row.item.key == "D2.4")
        assert row.about.endswith(f"by the roadmap {day}")
        assert faults(page) == []
        (report,) = page.page_buttons
        with qtbot.waitSignal(page.navigate) as told:
            report.click()
        assert told.args == ["report", None]


def test_a_decision_is_recorded_and_the_next_gate_is_worked_for(qtbot: QtBot, framework: Framework) -> None:
    start = ticked(framework, made(framework, stage=""), "G0")
    with shown(qtbot, GatesPage, framework, start) as (page, hub):
        page.side.decide.click()
        dialog = asked(page, DecisionDialog)
        assert isinstance(dialog, DecisionDialog)
        dialog.outcome.setCurrentIndex(dialog.outcome.findData("go"))
        dialog.by.setEditText("Henrik Lindqvist")
        dialog.keep.click()
        (decision,) = hub.assessment.current.decisions
        assert (decision.gate, decision.outcome, decision.by) == ("G0", "go", "Henrik Lindqvist")
        assert ("also.0", "met") in decision.record
        assert page.gates is not None
        assert page.gates.current == "G1"


def test_it_leads_to_the_decision_of_a_gate_on_hold(qtbot: QtBot, framework: Framework) -> None:
    held = Decision("d", "G0", "hold", TODAY - timedelta(9), again=TODAY - timedelta(1))
    with shown(qtbot, GatesPage, framework, with_round(made(framework), decisions=(held,))) as (page, _hub):
        page.show_target("G0 decision")
        assert page.side.view.current == "sheet"
        assert page.side.sheet.decisions.isVisible()
        page.stand_on("decision")
        qtbot.waitUntil(page.side.decide.hasFocus)


def test_a_locked_round_is_text(qtbot: QtBot, framework: Framework) -> None:
    with shown(qtbot, GatesPage, framework, made(framework), read_only=True) as (page, hub):
        page.show_target("G0 also.0")
        before = hub.assessment
        assert not page.criteria.add.isVisible()
        assert not page.criteria.waive.isVisible()
        assert not page.criteria.open.isVisible()
        page.show_target("G0 D8.1")
        assert page.criteria.question.isVisible()
        qtbot.waitUntil(lambda: page.criteria.question.width() == page.criteria.question.sizeHint().width())
        page.show_target("G0 also.0")
        assert not page.side.foot.isVisible()
        qtbot.keyClick(page.criteria.table, Qt.Key.Key_Space)
        assert hub.assessment is before


def test_dialogs_show_no_name_and_keep_the_one_behind_it(qtbot: QtBot, framework: Framework) -> None:
    start = signed_by_deciders(framework, made(framework), "G0")
    signed = tuple(replace(one, person=f"Ada {n}") for n, one in enumerate(start.current.sign_offs))
    profile = replace(start.current.profile, anonymous=True)
    start = with_round(start, profile=profile, sign_offs=signed)
    known = {one.role: one.person for one in start.current.sign_offs}
    with shown(qtbot, GatesPage, framework, start) as (page, hub):
        page.show_target("G0")
        (role, name), *_rest = known.items()
        page.side.sign_wanted.emit(role)
        dialog = asked(page, SignDialog)
        assert isinstance(dialog, SignDialog)
        assert name not in dialog.person.currentText()
        assert dialog.person.currentText() == hub.shown_name(name) != ""
        dialog.said.setPlainText("Seen the figures.")
        dialog.keep.click()
        said = [one for one in hub.assessment.current.sign_offs if one.role == role][-1]
        assert (said.person, said.text) == (name, "Seen the figures.")
        page.side.decide.click()
        decision = asked(page, DecisionDialog)
        assert isinstance(decision, DecisionDialog)
        assert not set(known.values()) & {decision.by.itemText(n) for n in range(decision.by.count())}


def without_names(framework: Framework) -> Assessment:
    """A round at G2 that shows nobody by name: Tom is `Person 1`, Vera `Person 2` and Claire `Executive 1`."""
    start = ticked(framework, up_to(made(framework, 3, stage="", anonymous=True), "G2"), "G2")
    return with_round(
        start,
        respondents=(Respondent("c", "Claire Aubert", "Sponsor", "executive"),),
        criteria=tuple(replace(one, owner="Vera Blum") for one in start.current.criteria),
        actions=(Action("x", "gate:G2:x", "Sign the charter", "Tom Ray", TODAY),),
    )


def test_criteria_keep_the_name_behind_what_is_typed(qtbot: QtBot, framework: Framework) -> None:
    with shown(qtbot, GatesPage, framework, without_names(framework)) as (page, hub):
        page.show_target("G2 also.0")
        page.criteria.open.click()
        criterion = asked(page, CriterionDialog)
        assert isinstance(criterion, CriterionDialog)
        assert criterion.owner.currentText() == "Person 2"
        criterion.evidence.line.setText("Charter of 2 March")
        criterion.keep.click()
        assert hub.assessment.current.criteria[0].evidence == "Charter of 2 March"
        assert {one.owner for one in hub.assessment.current.criteria} == {"Vera Blum"}

        page.criteria.add.click()
        added = asked(page, CriterionDialog)
        assert isinstance(added, CriterionDialog)
        assert added.text_line is not None
        added.text_line.line.setText("The board agreed")
        added.owner.setEditText("Executive 1")
        added.keep.click()
        assert hub.assessment.current.criteria[-1].owner == "Claire Aubert"

        page.show_target("G3 also.0")
        page.criteria.waive.click()
        waiver = asked(page, WaiverDialog)
        assert isinstance(waiver, WaiverDialog)
        waiver.name.setEditText("Executive 1")
        waiver.reason.setPlainText("Urgent")
        waiver.keep.click()
        assert hub.assessment.current.criteria[-1].waived_by == "Claire Aubert"


def test_conditions_and_decisions_keep_the_name_behind_what_is_typed(
    qtbot: QtBot, framework: Framework
) -> None:
    with shown(qtbot, GatesPage, framework, without_names(framework)) as (page, hub):
        page.show_target("G2")
        page.side.condition_wanted.emit("gate:G2:x")
        condition = asked(page, ConditionDialog)
        assert isinstance(condition, ConditionDialog)
        assert condition.owner.currentText() == "Person 1"
        condition.text_line.line.setText("Sign the new charter")
        condition.keep.click()
        (action,) = hub.assessment.current.actions
        assert (action.text, action.owner) == ("Sign the new charter", "Tom Ray")

        page.side.decide.click()
        decision = asked(page, DecisionDialog)
        assert isinstance(decision, DecisionDialog)
        decision.outcome.setCurrentIndex(decision.outcome.findData("conditional"))
        decision.by.setEditText("Executive 1")
        ((text, (_field, owner), due),) = decision._conditions
        text.line.setText("Name a deputy")
        owner.setEditText("Person 2")
        due.line.setText("1 Jul 2026")
        decision.anyway.setChecked(True)
        decision.keep.click()
        assert hub.assessment.current.decisions[-1].by == "Claire Aubert"
        assert [one.owner for one in hub.assessment.current.actions] == ["Tom Ray", "Vera Blum"]


def test_three_criteria_are_seen_whole_where_there_is_least_room(qtbot: QtBot, framework: Framework) -> None:
    with shown(qtbot, GatesPage, framework, made(framework)) as (page, _hub):
        page.show_target("G4")
        assert whole_rows(page.criteria.table) >= 8
        assert page.side.isVisible()
        assert not page.criteria.to_side.isVisible()
        large_text(qtbot, page._theme, page, LEAST)
        assert whole_rows(page.criteria.table) >= 3
        assert not page.whole.scrolls
        assert is_whole(page.criteria.flow)
        assert faults(page) == []


def test_sign_offs_take_the_place_of_the_criteria_where_both_have_no_room(
    qtbot: QtBot, framework: Framework
) -> None:
    with shown(qtbot, GatesPage, framework, made(framework)) as (page, _hub):
        page.show_target("G4")
        large_text(qtbot, page._theme, page, LEAST)
        assert not page.side.isVisible()
        page.criteria.to_side.click()
        QApplication.processEvents()
        assert (page.side.isVisible(), page.criteria.isVisible()) == (True, False)
        assert is_whole(page.side.sign)
        for view in ("voices", "conditions", "sheet"):
            page.side.stand_on(view)
            qtbot.waitUntil(lambda: faults(page) == [])
        page.side.back.click()
        assert (page.side.isVisible(), page.criteria.isVisible()) == (False, True)
        page.show_target("G4 decision")
        assert page.side.sheet.isVisible()
        page.show_target("G4 D2.4")
        assert page.criteria.table.isVisible()
        page.cycle_panes()
        page.focus_filter()
        assert page.criteria.filter.isVisible()
        page.resize(1232, 848)
        page._theme.set_text_size(100)
        qtbot.waitUntil(lambda: page.side.isVisible() and page.criteria.isVisible())


def test_the_page_scrolls_where_even_three_rows_have_no_room(qtbot: QtBot, framework: Framework) -> None:
    with shown(qtbot, GatesPage, framework, made(framework)) as (page, _hub):
        page.show_target("G4")
        large_text(qtbot, page._theme, page, (LEAST[0], 380))
        table = page.criteria.table
        assert page.whole.scrolls
        assert table.viewport().height() >= sum(map(table.rowHeight, range(3)))
        assert faults(page) == []
        table.setFocus()
        for _step in range(4):
            qtbot.keyClick(table, Qt.Key.Key_Down)
        seen = table.viewport().visibleRegion().boundingRect()
        assert seen.contains(table.visualRect(table.currentIndex())), "the row that the keys went to is seen"
