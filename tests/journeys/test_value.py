"""The success sentence is written blank by blank and a budget line by line: undone, kept, in Results, PDF and JSON."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.pages.value import ValuePage
from readiness_desktop.wording import dates, statement
from tests.journeys.day import Day
from tests.journeys.test_consultant import answer_all, begin, export
from tests.journeys.test_explained import told_as_json
from tests.journeys.test_launch import all_good

K = Qt.Key
TODAY = date.today()  # noqa: DTZ011


def ahead(days: int) -> str:
    """A day from today as people type it."""
    return dates.day(TODAY + timedelta(days))


SENTENCE = {
    "due": (ahead(400),),
    "system": ("claims triage",),
    "metric": ("average handling time",),
    "scope": ("motor claims in two regions",),
    "baseline": ("41", "minutes"),
    "period": (ahead(-300), ahead(-100)),
    "record_system": ("claims system",),
    "target": ("33",),
    "value": ("412000", "1.03", "50 000"),
    "cash_share": ("60",),
    "cadence": ("monthly",),
    "measurer": ("finance analytics",),
    "owner": ("Ana Ruiz",),
    "minimum": ("38",),
    "review": (ahead(300),),
    "stop_action": ("stop",),
    "guardrail": ("reopened claims",),
    "guardrail_limit": ("4 %",),
}


def fill(page: ValuePage, slot: str, *texts: str) -> None:
    """Press the button of a blank and type into its fields, each taken by Enter."""
    button = page.sentence.flow.slots[slot]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, K.Key_Return)
    popup = page.popup
    assert popup is not None, slot
    for name, text in zip(popup.form.names, texts, strict=False):
        entry = popup.form.entry(name)
        entry.setFocus()
        QTest.keyClick(entry, K.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(entry, text)
        QTest.keyClick(entry, K.Key_Return)
    if page.popup is not None:
        page.popup.close()


def choose(page: ValuePage, slot: str, name: str, wanted: str) -> None:
    """Choose from a list under a blank by its first letters."""
    page.open_slot(slot, name)
    assert page.popup is not None
    box = page.popup.form.entry(name)
    QTest.keyClicks(box, wanted)
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]
    page.popup.close()


def write_the_sentence(day: Day) -> ValuePage:
    """Every blank, what only the window of all fields has room for, and the dates in Setup."""
    day.window.show_page("setup", "planned_launch")
    setup = day.page(SetupPage)
    day.write(setup.client_step.dates["planned_launch"].entry, ahead(90))  # type: ignore[arg-type]
    day.write(setup.client_step.dates["pilot_start"].entry, ahead(-60))  # type: ignore[arg-type]
    day.window.show_page("value")
    page = day.page(ValuePage)
    for slot, texts in SENTENCE.items():
        fill(page, slot, *texts)
    choose(page, "metric", "metric_kind", "Time")
    choose(page, "metric", "direction", "Falls")
    choose(page, "counterfactual", "counterfactual", "Staggered")
    page.checks.rows["V09"].button.click()
    fields = page.all_fields
    assert fields is not None
    form = next(form for form in fields.forms if "approver" in form.names)
    day.write(form.entry("approver"), "Jon Beck")  # type: ignore[arg-type]
    day.write(form.entry("approved"), ahead(-80))  # type: ignore[arg-type]
    fields.close_if_right()
    return page


def codes(day: Day) -> list[str]:
    """The codes of the verdict's reasons."""
    return [reason.code for reason in day.hub.results.reasons]


def break_and_undo(day: Day, page: ValuePage) -> None:
    """Break a check and leave a line unknown; Results say what follows, and undo takes both back."""
    # A check is broken: the verdict says which, and undo takes it back.
    day.window.show_page("value", "statement")
    fill(page, "value", "500 000")
    assert day.hub.results.reasons[0].ids == ("V07",)
    day.window.show_page("results")
    results = day.page(ResultsPage)
    assert results.ui.verdict_name.text() == "Launch with conditions"
    day.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert day.hub.results.verdict == "LAUNCH"

    # An unknown line holds the run money at level 1.
    day.window.show_page("value", "budget")
    other = page.budget.rows["L02"]
    other.state.setFocus()
    QTest.keyClicks(other.state, "Unknown")
    other.state.activated.emit(other.state.currentIndex())
    assert day.hub.results.questions["D5.2"].credited == 1
    day.hub.undo_stack.undo()
    assert day.hub.results.questions["D5.2"].credited == 4


def test_the_sentence_and_the_budget_last(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    day = Day(qtbot, tmp_path)
    begin(day)
    answer_all(day, all_good(day.hub.framework))
    assert codes(day) == ["C8", "C9"]

    page = write_the_sentence(day)
    assert page.checks.head.remark.text().startswith("10 of 10 checks that must hold pass")
    assert codes(day) == ["C9"]

    day.window.show_page("value", "budget")
    day.write(page.budget.months.line, "12")
    row = page.budget.rows["L01"]
    day.write(row.text, "90 000")
    assert codes(day) == []
    day.window.show_page("results")
    assert day.page(ResultsPage).ui.verdict_name.text() == "Launch"

    break_and_undo(day, page)
    left = day.hub.assessment
    said = " ".join(export(day, tmp_path / "report.pdf", monkeypatch).split())
    assert "will move average handling time for motor claims in two regions from 41 minutes" in said
    assert "The success statement passes every check that must hold" in said
    assert "14 lines of the production budget are still open" in said
    told = told_as_json(day, tmp_path / "copy.readiness", capsys)
    assert dict(told["statement"])["text"] == statement.text(left.profile)  # type: ignore[call-overload]
    assert dict(told["budget"])["total"] == 90_000  # type: ignore[call-overload]
    day.until(lambda: day.session.unsaved == 0)
    day.end()

    tomorrow = Day(qtbot, tmp_path)
    tomorrow.until(lambda: bool(tomorrow.session.rows))
    tomorrow.session.open_row(left.uuid)
    tomorrow.until(lambda: tomorrow.session.hub is not None)
    profile = tomorrow.hub.assessment.profile
    assert (profile.statement, profile.budget, profile.budget_months) == (
        left.profile.statement, left.profile.budget, 12,
    )  # fmt: skip
    tomorrow.window.show_page("value")
    again = tomorrow.page(ValuePage)
    assert again.sentence.flow.slots["target"].text() == "33 minutes"
    assert again.checks.head.remark.text().startswith("10 of 10 checks")
    assert tomorrow.hub.results.verdict == "LAUNCH"
    tomorrow.end()
