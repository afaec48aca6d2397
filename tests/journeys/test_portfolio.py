"""The portfolio from the user's side: found in the sidebar, grouped, an outcome noted, found again after a restart."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.domain.assessment import Client
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import summarise
from readiness_desktop.exchange.score_json import whole
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.pages.portfolio import PortfolioPage
from readiness_desktop.gui.portfolio.note_dialog import NoteDialog
from readiness_desktop.reports.build import write_pdf
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.frameworks import framework_plain
from readiness_desktop.services.library import Library
from readiness_desktop.services.reporting import report_input
from readiness_desktop.services.sample import sample_assessment
from readiness_desktop.wording import at_a_glance
from tests.journeys.day import Day
from tests.pdf import text_of


def fill(path: Path, framework: Framework) -> str:
    """A library with two projects of one client, one of them locked, and one of another."""
    library = Library.open(path)
    plain = framework_plain(framework)
    sample = sample_assessment(framework, now().date())
    first = replace(sample, rounds=sample.rounds[:1])
    library.add(first, plain, summarise(first, framework, first.rounds[-1].lock.results))  # type: ignore[union-attr]
    for name, client in (
        ("Slotting", sample.client),
        ("Intake", Client(str(uuid4()), "Oriel Bank", "Banking")),
    ):
        current = replace(
            sample.current, uuid=str(uuid4()), number=1, profile=replace(sample.profile, project=name)
        )
        other = replace(sample, uuid=str(uuid4()), client=client, rounds=(current,))
        library.add(other, plain, summarise(other, framework, evaluate(framework, other)))
    library.close()
    return first.uuid


def note(day: Day, page: PortfolioPage) -> None:
    """Say of the chosen assessment that it is live, with a tag."""
    page.outcome.click()
    dialog = next(one for one in day.window.findChildren(NoteDialog) if one.isVisible())
    dialog.live.line.setText("1.1.26")
    dialog.tags.line.setText("wave 1")
    dialog.keep.click()


def test_an_outcome_is_noted_on_a_locked_project_and_found_again(
    qtbot: QtBot, framework: Framework, tmp_path: Path
) -> None:
    locked = fill(tmp_path / "library.sqlite", framework)
    day = Day(qtbot, tmp_path)
    day.until(lambda: len(day.session.rows) == 3)
    day.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert day.window.page == "portfolio"
    page = day.page(PortfolioPage)
    day.until(lambda: len(page.table.source.rows) == 3)
    assert page.side.blockers.rows and page.side.lacks.rows
    page.grouping.pick("client")
    assert sorted(row.first for row in page.table.source.rows) == ["Northwind Logistics", "Oriel Bank"]
    page.grouping.pick("assessment")
    page.table.selectRow([row.assessment for row in page.table.source.rows].index(locked))
    note(day, page)
    day.until(lambda: any(one.tags for one in page._portfolio.summaries))
    page.noting.undo.click()
    day.until(lambda: not any(one.tags or one.outcome for one in page._portfolio.summaries))
    note(day, page)
    day.until(lambda: any(one.tags for one in page._portfolio.summaries))
    day.end()

    again = Day(qtbot, tmp_path)
    again.until(lambda: len(again.session.rows) == 3)
    again.window.show_page("portfolio")
    page = again.page(PortfolioPage)
    again.until(lambda: page.tag.findData("wave 1") > 0)
    page.tag.setCurrentIndex(page.tag.findData("wave 1"))
    page.tag.activated.emit(page.tag.currentIndex())
    (row,) = page.table.source.rows
    assert row.assessment == locked
    page.table.selectRow(0)
    again.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    again.until(lambda: again.session.hub is not None)
    assert again.hub.assessment.outcome == Outcome(live=date(2026, 1, 1))
    assert again.hub.assessment.tags == ("wave 1",)
    exported = whole(again.hub.findings)
    assert exported["outcome"] == {"live": "2026-01-01", "on_roi": None, "stopped": None, "note": ""}
    assert exported["tags"] == ["wave 1"]
    shown = again.hub.assessment
    out = BytesIO()
    write_pdf(report_input(framework, shown), brand_in(), out, sections=("method",))
    assert "Live since 1 Jan 2026." in text_of(out.getvalue())
    assert "What became of the project" in [line.term for line in at_a_glance.lines(again.hub.findings)]
    assert "portfolio" not in again.window.ui.sidebar.order
    again.window.show_page("portfolio")
    assert (again.window.page, again.session.hub) == ("portfolio", None)
    again.end()
