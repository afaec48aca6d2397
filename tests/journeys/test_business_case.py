"""A business case is entered through the window, changed, undone, found again the next day, and told everywhere."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop import cli
from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.gui.value.case_dialog import CaseDialog
from readiness_desktop.gui.value.case_view import CaseView
from readiness_desktop.services.setup import change_profile
from tests.gui.window import ANNA
from tests.journeys.day import Day
from tests.journeys.test_consultant import export

WORKED = {
    "investment": "550",
    "gross": "800",
    "adoption.1": "50 %",
    "adoption.2": "90 %",
    "adoption.3": "100 %",
    "haircut": "20 %",
    "rate": "10 %",
    "run_costs.1": "190",
    "run_costs.2": "180",
    "run_costs.3": "180",
    "holding": "25",
    "limbo_months": "6",
}


def view_of(day: Day) -> CaseView:
    """The business case on the Value page."""
    day.window.show_page("value", "case")
    found = day.window.findChild(CaseView)
    assert isinstance(found, CaseView)
    return found


def typed(day: Day, dialog: CaseDialog, field: str, text: str) -> None:
    """Type over what stands in a field, and leave it."""
    line = dialog.fields[field].line
    line.setText("")
    day.write(line, text)


def enter_example(day: Day) -> CaseView:
    """From an empty case, by the fields, to the worked example; 70 % of the benefit is cash."""
    hub = day.hub
    profile = hub.assessment.profile
    statement = replace(profile.statement, cash_share=0.7)
    empty = replace(profile, case=CaseInputs(), statement=statement, currency="EUR")
    hub.change(change_profile(hub.assessment, empty), "start anew")
    view = view_of(day)
    view.edit()
    dialog = view.dialog
    assert dialog is not None
    for field, text in WORKED.items():
        typed(day, dialog, field, text)
    dialog.done_button.click()
    assert view.figures.tiles["npv"].point.text() == "€241"
    return view


def change_and_take_back(day: Day, view: CaseView) -> None:
    """Another benefit, a figure that cannot be, and undo."""
    view.edit("gross")
    dialog = view.dialog
    assert dialog is not None
    typed(day, dialog, "gross", "900")
    typed(day, dialog, "haircut", "120 %")
    assert dialog.fields["haircut"].complaint
    typed(day, dialog, "haircut", "20 %")
    dialog.done_button.click()
    assert view.figures.tiles["npv"].point.text() != "€241"
    day.hub.undo_stack.undo()
    assert view.figures.tiles["npv"].point.text() == "€241"


def told_as_json(day: Day, copy: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What the command line says of a copy."""
    day.session.save_copy(copy)
    day.until(copy.exists)
    capsys.readouterr()
    assert cli.main(["score", str(copy), "--json"]) == 0
    return json.loads(capsys.readouterr().out)["case"]


def test_a_business_case_lasts(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    day = Day(qtbot, tmp_path / "library")
    day.session.set_person(ANNA)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    day.close_dialogs()
    view = enter_example(day)
    assert "rests on non-cash benefit" in view.said.text()
    assert view.waiting.rows[0].figure.text() == "€380"
    change_and_take_back(day, view)
    view.kinds.pick("cash")
    assert view.figures.tiles["npv"].point.text() == "−€133"

    found = told_as_json(day, tmp_path / "copy.readiness", capsys)
    likely = found["cases"]["likely"]
    assert likely["all_benefit"]["npv"] == pytest.approx(241.06, abs=0.01)
    assert likely["all_benefit"]["irr"] == pytest.approx(0.2932, abs=0.0001)
    assert likely["cash"]["npv"] == pytest.approx(-133.28, abs=0.01)
    assert found["limbo"]["npv"] == pytest.approx(54.25, abs=0.01)

    day.close_dialogs()
    paper = " ".join(export(day, tmp_path / "report.pdf", monkeypatch).split())
    assert "The case rests on non-cash benefit" in paper
    for figure in ("€241.06", "25 months", "29.32%", "−€133.28"):
        assert figure in paper
    uuid = day.hub.assessment.uuid
    kept = day.hub.assessment.profile.case
    day.end()

    tomorrow = Day(qtbot, tmp_path / "library")
    tomorrow.until(lambda: bool(tomorrow.session.rows))
    tomorrow.session.open_row(uuid)
    tomorrow.until(lambda: tomorrow.session.hub is not None)
    tomorrow.close_dialogs()
    assert tomorrow.hub.assessment.profile.case == kept
    assert view_of(tomorrow).figures.tiles["npv"].point.text() == "€241"
    tomorrow.end()
