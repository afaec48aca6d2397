"""The ownership sheet through the real window: named, undone, found again, and seen in Results, PDF and JSON."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from readiness_desktop import cli
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.gui.ownership.duty_model import DEPUTY, HOURS, PERSON, TEAM
from readiness_desktop.gui.pages.ownership import OwnershipPage
from readiness_desktop.services import files
from readiness_desktop.services.frameworks import framework_plain
from tests.journeys.day import Day
from tests.journeys.test_consultant import answer_all, begin
from tests.journeys.test_rounds import export

K = Qt.Key


def page_of(day: Day) -> OwnershipPage:
    day.window.show_page("ownership")
    return day.page(OwnershipPage)


def enter(page: OwnershipPage, row: int, column: int, value: object) -> None:
    """As an editor hands it over."""
    model = page.table.model()
    model.setData(model.index(row, column), value)


def test_the_sheet_from_empty_to_volunteers(
    qtbot: QtBot,
    tmp_path: Path,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    day = Day(qtbot, tmp_path / "library")
    begin(day)
    answer_all(day, state("C"))
    assert day.hub.results.questions["D5.1"].credited == 3
    page = page_of(day)
    assert len(page.table.rows) == 14
    assert not page.nobody.isHidden()
    assert page.checks.rows["O1"].mark.accessibleName() == "Not known yet"

    page.fill.click()
    assert day.hub.assessment.profile.ownership["W02"].hours == 2.0
    day.hub.undo_stack.undo()
    assert dict(day.hub.assessment.profile.ownership) == {}
    day.hub.undo_stack.redo()

    for row in range(14):
        enter(page, row, PERSON, "Ann Lee")
        enter(page, row, DEPUTY, "Bo Ray")
        enter(page, row, TEAM, True)
    assert page.checks.rows["O1"].mark.accessibleName() == "Met"
    assert page.checks.rows["O2"].mark.accessibleName() == "Not met"
    assert page.checks.rows["O5"].mark.accessibleName() == "Not met"
    assert day.hub.results.questions["D5.1"].credited == 1, "volunteers hold D5.1"
    day.hub.undo_stack.undo()
    assert day.hub.results.questions["D5.1"].credited == 3
    day.hub.undo_stack.redo()

    hours_and_authority(day, page)
    day.until(lambda: not day.hub.unsaved)
    left = day.hub.assessment
    day.end()
    found_again(qtbot, tmp_path, left, monkeypatch)

    capsys.readouterr()
    assert cli.main(["score", str(tmp_path / "owners.readiness"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["ownership"]
    assert told["tasks"]["W01"]["person"] == "Ann Lee"
    assert told["checks"]["O5"]["state"] == "not_met"


def hours_and_authority(day: Day, page: OwnershipPage) -> None:
    """Booked hours, first wrong and then right, who may approve, and when somebody leaves."""
    page.booked.line.setText("a lot")
    page.booked.line.editingFinished.emit()
    assert page.booked.complaint
    assert day.hub.assessment.profile.booked_hours is None
    page.booked.line.setText("20")
    page.booked.line.editingFinished.emit()
    assert page.checks.rows["O4"].mark.accessibleName() == "Met", "what is done on call needs no hours"
    page.facts["budget_holder_approves"].pick("no")
    assert page.checks.rows["O6"].mark.accessibleName() == "Not met"
    (person,) = page.people.rows.values()
    person.field.line.setText("1 Mar 2026")
    person.field.line.editingFinished.emit()
    assert day.hub.assessment.profile.leaves == {"Ann Lee": date(2026, 3, 1)}
    assert page.checks.rows["O3"].mark.accessibleName() == "Not met"


def found_again(qtbot: QtBot, tmp_path: Path, left: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a restart the same is there, goes into the PDF and into a copy."""
    later = Day(qtbot, tmp_path / "library")
    later.until(lambda: bool(later.session.rows))
    later.session.open_row(left.uuid)
    later.until(lambda: later.session.hub is not None)
    assert later.hub.assessment.profile == left.profile
    again = page_of(later)
    assert again.table.rows[0].duty.person == "Ann Lee"
    assert again.checks.rows["O2"].found.text() == "Key person: Ann Lee answers for 100% of the tasks."
    later.window.show_page("report")
    said = export(later, tmp_path / "owners.pdf", monkeypatch)
    assert "of 7 ownership checks met" in said
    assert "Volunteers" in said
    packs = {later.hub.framework.checksum: framework_plain(later.hub.framework)}
    files.save_copy(tmp_path / "owners.readiness", later.hub.framework, left, packs)
    later.end()


def test_the_sample_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    page = page_of(day)
    assert page.checks.rows["O1"].mark.accessibleName() == "Not met"
    page.checks.rows["O1"].show_task.click()
    index = page.table.currentIndex()
    assert (page.table.rows[index.row()].task.id, index.column()) == ("W12", DEPUTY)
    qtbot.keyClick(page.table, K.Key_F2)
    box = page.table.indexWidget(index)
    assert isinstance(box, QComboBox)
    assert "Anna Kowalczyk" in [box.itemText(number) for number in range(box.count())]
    field = box.lineEdit()
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, "Rosa Castellanos")
    qtbot.keyClick(field, K.Key_Return)
    assert day.hub.assessment.profile.ownership["W12"].deputy == "Rosa Castellanos"
    assert page.checks.rows["O1"].mark.accessibleName() == "Met"

    hours = page.table.model().index(0, HOURS)
    page.table.setCurrentIndex(hours)
    qtbot.keyClick(page.table, K.Key_F2)
    line = page.table.indexWidget(hours)
    assert isinstance(line, QLineEdit)
    line.setText("two")
    page.table.finish_editing()
    assert "Nothing was changed" in page.wrong.text()
    day.until(lambda: not page.wrong.visibleRegion().isEmpty())
    assert page.wrong.y() < page.table.y()
    assert page.table.model().data(hours) == "two", "what was typed stays"
    assert not page.keep_fields()
    assert day.hub.assessment.profile.ownership["W01"].hours == 1.5
    qtbot.keyClick(page.table, K.Key_Delete)
    assert day.hub.assessment.profile.ownership["W01"].hours is None
    assert page.wrong.isHidden()
    assert page.keep_fields()
    team = page.table.model().index(0, TEAM)
    page.table.setCurrentIndex(team)
    qtbot.keyClick(page.table, K.Key_Space)
    assert day.hub.assessment.profile.ownership["W01"].building_team
    day.until(lambda: not day.hub.unsaved)
    day.end()


def test_a_locked_round_is_only_read(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    newest = day.hub
    day.session.rounds.show(2)
    day.until(lambda: day.hub is not newest)
    page = page_of(day)
    before = day.hub.assessment
    enter(page, 0, PERSON, "Somebody")
    assert day.hub.assessment == before
    assert page.fill.isHidden()
    assert page.booked.line.isReadOnly()
    assert not page.facts["pause_right_in_time"].isEnabled()
    day.end()
