"""Gates are ticked, waived, signed, held and decided; the next day all of it is there, on paper and in the export."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.cli import main
from readiness_desktop.domain.assessment import Person
from readiness_desktop.domain.gate_facts import GateItem, GateStanding
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.gates.criterion_dialog import CriterionDialog, WaiverDialog
from readiness_desktop.gui.gates.decision_dialog import ConditionDialog, DecisionDialog
from readiness_desktop.gui.gates.sign_dialog import SignDialog
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.pages.gates import GatesPage
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.services.files import save_copy
from readiness_desktop.wording import dates
from tests.journeys.day import Day
from tests.pdf import text_of

REASON = "The board accepts the risk for one depot"


def opened(qtbot: QtBot, folder: Path, *, anew: bool = True) -> Day:
    """The app at the Gates page of the sample, which comes into the library, or that lies there."""
    day = Day(qtbot, folder)
    day.session.set_person(Person("Anna Kowalska", "Kowalska Advisory"))
    if anew:
        day.session.open_sample()
        day.until(lambda: day.session.hub is not None)
    else:
        day.until(lambda: len(day.session.rows) == 1)
        day.session.open_row(day.session.rows[0].assessment)  # type: ignore[attr-defined]
        day.until(lambda: day.session.hub is not None)
    day.window.show_page("gates")
    return day


def standing(day: Day) -> GateStanding:
    found = day.page(GatesPage).standing
    assert found is not None
    return found


def item(day: Day, key: str) -> GateItem:
    return next(one for one in standing(day).items if one.key == key and one.must)


def dialog(day: Day, kind: type[QDialog]) -> QDialog:
    (found,) = [one for one in day.window.findChildren(kind) if one.isVisible()]
    return found


def stand_on(day: Day, key: str) -> GatesPage:
    page = day.page(GatesPage)
    assert page.criteria.table.choose(key)
    page.criteria.table.setFocus()
    return page


def waive(day: Day, key: str, name: str, reason: str) -> None:
    stand_on(day, key).criteria.waive.click()
    asked = dialog(day, WaiverDialog)
    assert isinstance(asked, WaiverDialog)
    asked.keep.click()
    assert asked.isVisible()
    assert "Without one the waiver does not hold" in asked.reason_field.complaint
    asked.name.setEditText("Tom Adeyemi")
    asked.reason.setPlainText(reason)
    asked.keep.click()
    assert "is not the sponsor" in asked.name_field.complaint
    asked.name.setEditText(name)
    asked.keep.click()
    assert not asked.isVisible()


def sign(day: Day, role: str, vote: str, **fields: str) -> SignDialog:
    day.page(GatesPage).side.sign_wanted.emit(role)
    asked = dialog(day, SignDialog)
    assert isinstance(asked, SignDialog)
    asked.vote.pick(vote)
    if "person" in fields:
        asked.person.setEditText(fields["person"])
    if "text" in fields:
        asked.said.setPlainText(fields["text"])
    if "lifted" in fields:
        asked.lifted.line.setText(fields["lifted"])
    asked.keep.click()
    return asked


def test_a_gate_from_its_criteria_to_its_decision(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    day = opened(qtbot, tmp_path)
    page = day.page(GatesPage)
    assert page.banner.headline.text() == "G4 cannot open yet."
    assert "Privacy officer objects." in page.banner.body.text()

    stand_on(day, "also.2")
    day.press(Qt.Key.Key_Space)
    assert item(day, "also.2").status == "met"
    day.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert item(day, "also.2").status == "open"
    day.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert item(day, "also.2").status == "met"

    waive(day, "also.1", "Claire Aubert", REASON)
    assert item(day, "also.1").status == "waived"
    assert "1 criterion is waived." in page.banner.body.text()
    own = next(one for one in standing(day).items if one.kind == "own" and one.must)
    stand_on(day, own.key)
    day.press(Qt.Key.Key_Return)
    asked = dialog(day, CriterionDialog)
    assert isinstance(asked, CriterionDialog)
    assert asked.status is not None
    asked.status.pick("met")
    asked.evidence.line.setText("Review signed")
    asked.keep.click()
    assert [one.kind for one in standing(day).blockers] == ["veto", "decider"]

    refused = sign(day, "Security lead", "objects", person="Lena Vogt", text="No test of the prompt filter")
    assert refused.isVisible()
    assert "own criteria" in refused.criterion_field.complaint
    refused.criterion.setCurrentIndex(1)
    refused.lifted.line.setText("A passed test")
    refused.keep.click()
    assert not refused.isVisible()
    assert standing(day).blockers[0].ids == ("Security lead", "Privacy officer")
    sign(day, "Security lead", "signed")
    sign(day, "Privacy officer", "signed")
    assert "Sponsor decides and has not signed." in page.banner.body.text()
    assert standing(day).blockers[0].kind == "decider"
    sign(day, "Sponsor", "signed", person="Claire Aubert")
    assert standing(day).blockers == ()
    assert page.banner.headline.text() == "G4 can be decided."
    assert standing(day).signed == (5, 8)

    decide(day)
    day.until(lambda: day.hub.unsaved == 0)
    day.end()
    again(qtbot, tmp_path, monkeypatch, capsys)


def decide(day: Day) -> None:
    """With a condition; then it is overdue and holds, until it is closed."""
    page = day.page(GatesPage)
    page.side.decide.click()
    asked = dialog(day, DecisionDialog)
    assert isinstance(asked, DecisionDialog)
    asked.outcome.setCurrentIndex(asked.outcome.findData("conditions"))
    assert not asked.keep.isEnabled()
    assert "Not heard, with a veto" in asked.keep.toolTip()
    asked.anyway.click()
    asked.on.line.setText("1 Jan 2020")
    asked.keep.click()
    assert "lies before the stage began" in asked.on.complaint
    asked.on.line.setText("1.1.2099")
    asked.keep.click()
    assert "lies after the day of the assessment" in asked.on.complaint
    asked.on.line.setText(dates.day(day.hub.assessment.current.as_of))
    asked.keep.click()
    assert asked.isVisible()
    text, (_field, owner), due = asked._conditions[0]
    assert text.complaint == "Say what the condition is."
    assert "Not heard, with a veto" in page.banner.body.text()
    text.line.setText("Rehearse the way back")
    owner.setEditText("Rosa Castellanos")
    due.line.setText(dates.day(now().date() - timedelta(1)))
    asked.keep.click()
    assert not asked.isVisible()
    assert page.gates is not None
    last = page.gates.gate("G4").last
    assert last is not None
    assert last.text.startswith("Decided without hearing, with a veto: ")
    assert page.gates.gate("G4").state == "held"
    assert page.gates.current == "G5"
    assert page.banner.headline.text() == "G4 is on hold."
    page.side.stand_on("conditions")
    page.side.condition_wanted.emit(page.side.conditions.rows.rows[0].key)
    closing = dialog(day, ConditionDialog)
    assert isinstance(closing, ConditionDialog)
    closing.status.pick("done")
    closing.keep.click()
    assert closing.evidence.complaint == "Name the evidence that closes it."
    closing.evidence.line.setText("Rehearsal log")
    closing.keep.click()
    assert page.gates.gate("G4").state == "passed"


def again(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The next day it is all there."""
    day = opened(qtbot, folder, anew=False)
    page = day.page(GatesPage)
    page.show_target("G4")
    found = standing(day)
    assert (found.state, found.flow.opened, found.flow.closed) == ("passed", 1, 1)
    assert found.last is not None
    assert (found.last.outcome, found.last.verdict, found.last.version) == ("conditions", "LAUNCH", "2.0")
    assert ("also.1", "waived") in found.last.record
    assert {mode for mode, _points in found.last.exposures} == {f"FM{n}" for n in range(1, 8)}
    day.window.show_page("results")
    notice = day.page(ResultsPage).gate_notice
    assert notice.isVisible()
    assert (
        notice.headline.text() == f"G4: No open critical or high finding. Waived by Claire Aubert: {REASON}."
    )
    notice.button.click()
    assert day.window.page == "gates"
    assert standing(day).id == "G4"
    on_paper(day, folder / "report.pdf", monkeypatch)
    exported(day, folder / "copy.readiness", capsys)
    assert day.hub.results.verdict == "LAUNCH"
    day.end()


def on_paper(day: Day, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The waiver stands loudly in the report, and what was decided."""

    def ask_save(
        _parent: QWidget, _title: str, _name: Path, _kinds: str, chosen: Callable[[Path], object]
    ) -> None:
        chosen(pdf)

    monkeypatch.setattr(files, "ask_save", ask_save)
    day.window.show_page("report")
    report = day.page(ReportPage)
    report.export()
    day.until(lambda: not report.ui.done_row.isHidden())
    said = " ".join(text_of(pdf).split())
    assert f"G4: No open critical or high finding. Waived by Claire Aubert: {REASON}" in said
    assert "Rehearse the way back" in said


def exported(day: Day, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same in JSON."""
    save_copy(copy, day.hub.framework, day.hub.assessment)
    assert main(["score", str(copy), "--json"]) == 0
    gates = json.loads(capsys.readouterr().out)["stage_gates"]["gates"]
    (waived,) = [one for one in gates["G4"]["criteria"] if "waiver" in one]
    assert waived["waiver"] == {"by": "Claire Aubert", "reason": REASON, "holds": True}
    assert gates["G4"]["decisions"][0]["outcome"] == "conditions"
    assert gates["G4"]["conditions"][0]["closing_evidence"] == "Rehearsal log"


def test_a_date_that_cannot_be_is_named_beside_its_field(qtbot: QtBot, tmp_path: Path) -> None:
    day = opened(qtbot, tmp_path)
    page = day.page(GatesPage)
    page.side.stand_on("sheet")
    field = page.side.sheet.fields["asked"]
    field.line.setText("31.2.2026")
    field.line.editingFinished.emit()
    assert field.complaint == "February 2026 has 28 days."
    entered = standing(day).flow.entered
    assert entered is not None
    field.line.setText(dates.day(entered - timedelta(3)))
    field.line.editingFinished.emit()
    assert "lies before the stage began" in field.complaint
    before = standing(day).sheet
    for name in ("asked", "entered"):
        one = page.side.sheet.fields[name]
        one.line.setText("1.1.2099")
        one.line.editingFinished.emit()
        assert "lies after the day of the assessment" in one.complaint
    assert standing(day).sheet == before
    due = page.side.sheet.fields["due"]
    due.line.setText("1.1.2099")
    due.line.editingFinished.emit()
    assert standing(day).sheet.due is not None
    page.show_target("G5")
    assert [one.complaint for one in page.side.sheet.fields.values() if one.complaint] == []
    day.end()


def test_a_decision_dated_before_its_stage_is_shown_as_such(qtbot: QtBot, tmp_path: Path) -> None:
    day = opened(qtbot, tmp_path)
    hub = day.hub
    current = hub.assessment.current
    early = replace(current.decisions[-1], on=date(2020, 1, 1))
    kept = (*current.decisions[:-1], early)
    hub.change(hub.assessment.with_current(replace(current, decisions=kept)), "decision")
    page = day.page(GatesPage)
    page.show_target(early.gate)
    assert "Its date cannot be" in page.strip.spoken_value()
    assert "2020" not in page.strip.spoken_value()
    assert "Its dates are in an order that cannot be" in page.banner.body.text()
    day.end()


def test_at_a_later_gate_nothing_can_be_decided(qtbot: QtBot, tmp_path: Path) -> None:
    day = opened(qtbot, tmp_path)
    page = day.page(GatesPage)
    for gate in ("G5", "G6"):
        page.show_target(gate)
        assert not page.side.decide.isEnabled()
        assert page.side.decide.toolTip() != ""
        assert "G4 comes first" in page.side.kept.text()
        page.side.decision_wanted.emit("")
        assert not [one for one in day.window.findChildren(DecisionDialog) if one.isVisible()]
    day.end()


def test_who_signs_last_is_warned_while_a_veto_stands(qtbot: QtBot, tmp_path: Path) -> None:
    day = opened(qtbot, tmp_path)
    day.page(GatesPage).side.sign_wanted.emit("Sponsor")
    asked = dialog(day, SignDialog)
    assert isinstance(asked, SignDialog)
    assert asked.early.isVisible()
    assert asked.early.text().startswith("Sponsor is the last to sign, and a veto stands (Privacy officer).")
    asked.on.line.setText("1.1.2099")
    asked.person.setEditText("Claire Aubert")
    asked.keep.click()
    assert "lies after the day of the assessment" in asked.on.complaint
    asked.on.line.setText(dates.day(day.hub.assessment.current.as_of))
    asked.role.setEditText("Process owner")
    assert not asked.early.isVisible()
    asked.role.setEditText("Sponsor")
    asked.keep.click()
    assert standing(day).blockers[-1].kind == "veto"
    day.end()


def test_from_a_criterion_to_its_question(qtbot: QtBot, tmp_path: Path) -> None:
    day = opened(qtbot, tmp_path)
    stand_on(day, "D2.4").criteria.question.click()
    assert day.window.page == "questions"
    assert day.page(QuestionsPage).question == "D2.4"
    day.end()


def test_a_locked_round_shows_its_gates_and_keeps_them(qtbot: QtBot, tmp_path: Path) -> None:
    day = opened(qtbot, tmp_path)
    whole = day.hub.assessment
    day.session.show_from_file(day.hub.framework, whole.at(2), tmp_path / "round.readiness")
    day.window.show_page("gates")
    page = day.page(GatesPage)
    assert day.hub.locked
    assert page.banner.headline.text() == "G3 cannot open yet."
    for widget in (page.criteria.add, page.criteria.waive, page.criteria.open, page.side.foot):
        assert widget.isHidden()
    frozen = day.hub.assessment
    stand_on(day, "also.2")
    day.press(Qt.Key.Key_Space)
    day.press(Qt.Key.Key_Return)
    page.side.voices.wanted.emit("Sponsor")
    assert page.side.sheet.fields["asked"].line.isReadOnly()
    assert [one for one in day.window.findChildren(QDialog) if one.isVisible()] == []
    assert day.hub.assessment == frozen
    day.end()


def test_a_condition_is_found_from_anywhere(qtbot: QtBot, tmp_path: Path) -> None:
    day = opened(qtbot, tmp_path)
    day.window.show_page("questions")
    day.window.commands.go_anywhere()
    day.until(lambda: not day.window.commands.finding.busy)
    day.window.anywhere.field.setText("pilot charter")
    targets = day.window.anywhere._model.targets
    found = next(one for one in targets if one.kind == "Condition of G2")
    found.go()
    assert (day.window.page, standing(day).id) == ("gates", "G2")
    assert day.page(GatesPage).side.view.current == "conditions"
    day.window.anywhere.close_it()
    day.end()
