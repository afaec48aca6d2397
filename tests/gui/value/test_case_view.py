"""The business case on screen: figures with their range, cash alone, what is missing, and inputs that are taken."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop import paths
from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.value.case_dialog import CaseDialog
from readiness_desktop.gui.value.case_view import CaseView
from readiness_desktop.services.business_case import yearly
from tests.domain.made_case import RELAPSING, WORKED, with_case

RANGED = replace(WORKED, investment_low=500, investment_high=700)
"""Its range does not hang on a plan, which comes when it is ready."""

Made = Callable[..., tuple[CaseView, OpenAssessment]]


@pytest.fixture
def made(
    qtbot: QtBot, qapp: QApplication, framework: Framework, state: Callable[[str], Assessment]
) -> Iterator[Made]:
    """`made(inputs, cash_share)` shows a case."""
    hubs: list[OpenAssessment] = []

    def make(
        inputs: CaseInputs = RANGED, share: float | None = 0.7, locked: bool = False
    ) -> tuple[CaseView, OpenAssessment]:
        theme = Theme(paths.resources(), mode="light")
        assessment = with_case(state("A"), inputs, share)
        hub = OpenAssessment(framework, assessment, read_only=locked)
        hubs.append(hub)
        view = CaseView(theme)
        qtbot.addWidget(view)
        view.resize(640, 900)
        view.show_assessment(hub)
        view.show()
        return view, hub

    yield make
    for hub in hubs:
        hub.close()


def typed(dialog: CaseDialog, field: str, text: str) -> None:
    """Type over what stands in a field, and leave it."""
    line = dialog.fields[field].line
    line.setText(text)
    line.editingFinished.emit()


def test_four_figures_stand_with_their_range(made: Made) -> None:
    view, _hub = made()
    tiles = view.figures.tiles
    assert tiles["npv"].point.text() == "€241"
    assert tiles["npv"].span.text() == "−€499 to €541"
    assert tiles["npv"].accessibleDescription() == "range −€499 to €541. €241. at 10% a year"
    assert tiles["paid_back"].point.text() == "25 months"
    assert tiles["paid_back"].note.text() == "discounted: 28 months"
    assert tiles["return_rate"].point.text() == "29.3%"
    assert tiles["deepest"].point.text() == "−€550"
    assert "rests on non-cash benefit" in view.said.text()
    assert "−€133" in view.said.text()


def test_a_return_rate_that_no_case_has_is_said_once(made: Made) -> None:
    view, _hub = made(replace(RANGED, adoption=(0.0, 0.0, 0.0)))
    tile = view.figures.tiles["return_rate"]
    assert tile.point.text() == "None exists"
    assert tile.span.text() == ""
    assert not tile.span.isVisible()
    assert tile.accessibleDescription().count("None exists") == 1


def test_another_case_and_cash_alone(made: Made) -> None:
    view, _hub = made()
    view.kinds.pick("cash")
    assert view.figures.tiles["npv"].point.text() == "−€133"
    assert view.figures.tiles["paid_back"].point.text() == "Never within 3 years"
    view.kinds.pick("all")
    view.cases.pick("low")
    assert view.figures.tiles["npv"].point.text() == "−€499"


def test_without_a_cash_share_cash_alone_cannot_be_chosen(made: Made) -> None:
    view, _hub = made(RANGED, None)
    assert not view.kinds.isEnabled()
    assert "No cash share yet" in view.said.text()


def test_what_is_missing_is_named_and_the_rest_shown(made: Made) -> None:
    view, _hub = made(replace(WORKED, investment=None))
    assert "No investment yet" in view.said.text()
    assert view.figures.tiles["npv"].point.text() == "Not yet"
    assert view.waiting.rows[0].figure.text() == "€380"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(531_000, 767_000, "outside its own range"), (900, 767, "“At least” is above “at most”")],
)
def test_a_range_that_cannot_be_right_is_named_and_left_out(
    made: Made, low: float, high: float, said: str
) -> None:
    view, hub = made(replace(WORKED, investment_low=low, investment_high=high))
    assert said in view.said.text()
    found = hub.findings.case
    least, likely, most = (found.cases[name].full.npv for name in ("low", "likely", "high"))
    assert least is not None
    assert likely is not None
    assert most is not None
    assert least <= likely <= most
    dialog = CaseDialog(view, view.theme, hub)
    for name in ("investment", "investment_low", "investment_high"):
        assert said in dialog.fields[name].line.accessibleDescription()
    dialog.close()


def test_an_empty_case_offers_its_inputs(made: Made) -> None:
    view, hub = made(CaseInputs(), None)
    assert view.stack.currentWidget() is view.empty_card
    view.empty.button.click()
    assert view.dialog is not None
    typed(view.dialog, "investment", "550")
    assert hub.assessment.profile.case.investment == 550
    assert hub.undo_stack.undoText() == "investment of the business case"
    assert view.stack.currentWidget() is view.area
    hub.undo_stack.undo()
    assert hub.assessment.profile.case == CaseInputs()
    assert view.dialog.fields["investment"].line.text() == ""


def test_inputs_are_taken_and_refused_beside_the_field(made: Made) -> None:
    view, hub = made()
    view.edit()
    dialog = view.dialog
    assert dialog is not None
    typed(dialog, "gross", "900")
    assert hub.findings.case.likely.gross == 900
    typed(dialog, "gross", "-5")
    assert "cannot be negative" in dialog.fields["gross"].complaint
    assert hub.findings.case.likely.gross == 900
    typed(dialog, "adoption.1", "110 %")
    assert dialog.fields["adoption.1"].complaint == "Shares run from 0 to 100 per cent here."
    typed(dialog, "adoption.1", "60 %")
    assert hub.assessment.profile.case.adoption == (0.6, 0.9, 1.0)
    typed(dialog, "requests", "100")
    assert dialog.fields["request_cost"].complaint == ""
    typed(dialog, "investment_low", "600")
    assert "outside its own range" in dialog.fields["investment"].entry.accessibleDescription()


def test_a_year_between_others_is_asked_for(made: Made) -> None:
    view, hub = made(replace(WORKED, run_costs=()))
    view.edit()
    dialog = view.dialog
    assert dialog is not None
    typed(dialog, "run_costs.2", "180")
    assert "Year 1 is missing" in dialog.fields["run_costs.1"].complaint
    assert hub.assessment.profile.case.run_costs == ()
    typed(dialog, "run_costs.1", "190")
    assert hub.assessment.profile.case.run_costs == (190, 180)
    assert dialog.fields["run_costs.1"].complaint == ""


def test_a_missing_factor_is_named_beside_its_field(made: Made) -> None:
    view, _hub = made(replace(WORKED, run_costs=(), requests=10, detection_days=3))
    view.edit("request_cost")
    dialog = view.dialog
    assert dialog is not None
    assert "cost of a request is missing" in dialog.fields["request_cost"].entry.accessibleDescription()
    assert "cost of one error" in dialog.fields["error_cost"].entry.accessibleDescription()


def test_a_locked_round_is_only_read(made: Made) -> None:
    view, _hub = made(locked=True)
    view.edit()
    assert view.dialog is None
    assert not view.assumptions.link.isVisible()


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ((1.0, None, None), ((1.0,), None)),
        ((None, 2.0), ((2.0,), 1)),
        ((), ((), None)),
        ((None, None), ((), None)),
    ],
)
def test_years_are_given_from_the_first_on(
    given: tuple[float | None, ...], found: tuple[tuple[float, ...], int | None]
) -> None:
    assert yearly(given) == found


def test_what_an_empty_year_counts_as_stands_beside_it(made: Made) -> None:
    view, hub = made(replace(RANGED, adoption=()))
    view.edit()
    dialog = view.dialog
    assert dialog is not None
    fields = dialog.fields
    assert [fields[f"adoption.{n}"].line.placeholderText() for n in (1, 2, 3)] == ["50 %", "90 %", "100 %"]
    assert [fields[f"adoption.{n}"].remark.text() for n in (1, 2, 3)] == ["usual"] * 3
    typed(dialog, "adoption.1", "60 %")
    assert hub.assessment.profile.case.adoption == (0.6,)
    assert [fields[f"adoption.{n}"].line.placeholderText() for n in (2, 3)] == ["60 %", "60 %"]
    assert [fields[f"adoption.{n}"].remark.text() for n in (1, 2, 3)] == ["", "as in year 1", "as in year 1"]
    typed(dialog, "run_costs.3", "")
    assert fields["run_costs.3"].remark.text() == "as in year 2"
    assert fields["run_costs.3"].line.placeholderText() == "180"
    assert fields["run_costs.2"].remark.text() == "EUR"
    typed(dialog, "adoption.1", "")
    assert fields["adoption.1"].remark.text() == "usual"
    dialog.accept()


def test_usual_adoption_that_an_older_file_stores_is_called_usual(made: Made) -> None:
    view, hub = made(RANGED)
    view.edit()
    dialog = view.dialog
    assert dialog is not None
    years = [dialog.fields[f"adoption.{n}"] for n in (1, 2, 3)]
    assert [(one.value, one.remark.text()) for one in years] == [
        (0.5, "usual"),
        (0.9, "usual"),
        (1.0, "usual"),
    ]
    typed(dialog, "adoption.3", "95 %")
    assert hub.assessment.profile.case.adoption == (0.5, 0.9, 0.95)
    assert [one.remark.text() for one in years] == [""] * 3
    dialog.accept()


def test_a_payback_that_does_not_last_stands_so_in_its_tile(made: Made) -> None:
    view, _hub = made(RELAPSING)
    tile = view.figures.tiles["paid_back"]
    assert tile.point.text() == "10 months, not for good"
    assert tile.note.text() == "below zero again by the end of year 2"
