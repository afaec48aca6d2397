"""A proposal becomes an item with figures, is changed, undone, fixed, there the next day, on paper and in JSON."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.cli import main
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.debt import DebtPage
from readiness_desktop.gui.widgets.typed_field import TypedField
from readiness_desktop.services.answering import set_level
from tests.journeys.day import Day
from tests.pdf import page_texts

QUESTION = "D6.2"


def enter(page: DebtPage, **figures: str) -> None:
    """Write figures into the fields of the shown item and leave them."""
    for name, words in figures.items():
        field = page.editor.fields[name]
        assert isinstance(field, TypedField)
        field.line.setText(words)
        field.line.editingFinished.emit()


def priority(page: DebtPage) -> str:
    return page.editor.figures.figures["priority"].text()


def lower(day: Day, framework: Framework) -> str:
    """Give low answers: what debt is proposed from, and what makes one failure mode High."""
    hub = day.hub
    mode = next(name for name, v in framework.question(QUESTION).feeds.items() if v == 3)
    for question in [q.id for q in framework.questions if mode in q.feeds]:
        if hub.results.exposures[mode].band != "High":
            hub.change(set_level(hub.assessment, question, 1), "lower", question=question)
    hub.change(set_level(hub.assessment, QUESTION, 1), "lower", question=QUESTION)
    assert hub.results.exposures[mode].band == "High"
    day.close_dialogs()
    return mode


def take_over(day: Day, page: DebtPage) -> str:
    """Take over what is proposed for the answer, with the figures of the worked item; its uuid."""
    hub = day.hub
    key = next(one.questions[0] for one in hub.findings.debt.proposals if QUESTION in one.questions)
    before = len(hub.assessment.current.debt)
    page.proposals.table.acted.emit(key, -1)
    day.close_dialogs()
    entry = hub.assessment.current.debt[-1]
    assert len(hub.assessment.current.debt) == before + 1
    assert QUESTION in entry.questions
    assert all(QUESTION not in one.questions for one in hub.findings.debt.proposals)
    page.show_target(entry.uuid)
    for other in [q for q in entry.questions if q != QUESTION]:
        page.editor.links.removers[other].click()
    # 40 000, 20 hours a month at 90, half an incident at 12 000, three uses, one High mode.
    enter(page, days_low="", days="", days_high="", external="40 000", hours="20", hour_rate="90")
    enter(page, incidents="0.5", incident_cost="12 000", contagion="3")
    return entry.uuid


def test_debt_from_an_answer_to_the_report(
    qtbot: QtBot, framework: Framework, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = Day(qtbot, tmp_path / "library")
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    day.close_dialogs()
    mode = lower(day, framework)
    day.window.show_page("debt", "proposed")
    page = day.page(DebtPage)
    uuid = take_over(day, page)
    row = day.hub.findings.debt.row(uuid)
    assert row is not None
    assert (row.high, row.critical) == ((mode,), ())
    assert priority(page) == "1.085"
    enter(page, contagion="2")
    assert priority(page) == "0.913"
    day.hub.undo_stack.undo()
    assert priority(page) == "1.085"
    title, assessment = row.entry.title, day.hub.assessment.uuid
    day.end()

    tomorrow = Day(qtbot, tmp_path / "library")
    tomorrow.until(lambda: bool(tomorrow.session.rows))
    tomorrow.session.open_row(assessment)
    tomorrow.until(lambda: tomorrow.session.hub is not None)
    tomorrow.close_dialogs()
    tomorrow.window.show_page("debt", uuid)
    again = tomorrow.page(DebtPage)
    assert again.editor.uuid == uuid
    assert priority(again) == "1.085"
    again.editor.fixed.click()
    tomorrow.close_dialogs()
    enter(again, saved="25 000", reinvested="Lineage")
    assert tomorrow.hub.findings.debt.total.saved == 11_400 + 25_000
    # What was measured is what the practice of paying debt down asks for beside its answers.
    assert [one.savings for one in tomorrow.hub.findings.practices if one.savings is not None] == [True]
    copy = tmp_path / "copy.readiness"
    tomorrow.session.save_copy(copy)
    tomorrow.until(copy.exists)
    tomorrow.end()
    capsys.readouterr()
    assert main(["score", str(copy), "--json"]) == 0
    found_in(capsys.readouterr().out, uuid)
    on_paper(tmp_path, copy, title)


def found_in(said: str, uuid: str) -> None:
    """What the JSON says of the item."""
    found = next(item for item in json.loads(said)["debt"]["items"] if item["id"] == uuid)
    assert found["priority"] == pytest.approx(1.085)
    assert (found["saved"], found["reinvested"], found["status"]) == (25_000, "Lineage", "fixed")


def on_paper(folder: Path, copy: Path, title: str) -> None:
    """What the report says of the item."""
    paper = folder / "report.pdf"
    assert main(["report", str(copy), "--out", str(paper)]) == 0
    text = " ".join(" ".join(page_texts(paper)).split())
    assert "Debt register" in text
    assert title in text
    assert "saves €25,000 a year" in text
