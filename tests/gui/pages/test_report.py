"""The report page: what is previewed is what is written, whole or not at all, and what goes wrong is said in words."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Client
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.services import answering, atomic
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.report_file import file_name, make_pdf
from readiness_desktop.services.reporting import report_input
from tests.gui.findings.made import LONGEST_MS, State, after_round, conditional, shown
from tests.pdf import page_count, page_texts


def with_sections(page: ReportPage, *wanted: str) -> None:
    """Tick only these sections, so that the report is quickly made."""
    for name, box in page.sections.boxes.items():
        box.setChecked(name in wanted)


def made(qtbot: QtBot, page: ReportPage) -> None:
    qtbot.waitUntil(lambda: bool(page.sections.boxes), timeout=LONGEST_MS)
    with_sections(page, "cover", "summary")
    qtbot.waitUntil(lambda: page.maker.up_to_date, timeout=LONGEST_MS)


def answer_with(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[Path]:
    """Answer the question where to write; tells what was suggested."""
    suggested: list[Path] = []

    def ask_save(_parent: QWidget, _title: str, name: Path, _kinds: str, chosen: files.Chosen) -> None:
        suggested.append(name)
        chosen(path)

    monkeypatch.setattr(files, "ask_save", ask_save)
    return suggested


def test_the_file_is_what_was_previewed(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.pdf"
    suggested = answer_with(monkeypatch, target)
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        made(qtbot, page)
        assert page.ui.state_words.text() == "Preview is up to date"
        assert (page.sections.pages["cover"].text(), page.sections.pages["summary"].text()) == ("1", "2")
        assert page.sections.pages["gates"].text() == ""
        with qtbot.waitSignal(page.maker.written, timeout=LONGEST_MS):
            page.ui.export_pdf.click()
        assert page.maker.now is not None
        assert target.read_bytes() == page.maker.now.pdf.data
        assert suggested[0].name == page.ui.file_name.text()
        assert page.ui.done_words.text().startswith("Report: saved as report.pdf in ")
        count = page_count(target)
        assert page.ui.page_count.text() == f"{count} pages"
        assert page.ui.page_words.text() == f"Page 1 of {count}"


def test_pages_are_turned_and_zoomed(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        made(qtbot, page)
        assert not page.ui.page_back.isEnabled()
        page.ui.page_on.click()
        assert page.ui.page_words.text().startswith("Page 2 of ")
        assert page.thumbnails.currentIndex().row() == 1
        qtbot.waitUntil(lambda: page.view.sheet.image is not None, timeout=LONGEST_MS)
        fitting = page.view.zoom
        page.ui.zoom_in.click()
        assert page.view.zoom > fitting
        assert page.ui.fit_page.isEnabled()
        page.ui.fit_page.click()
        assert page.view.zoom == pytest.approx(fitting)


def test_paper_and_sections_change_the_report(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        made(qtbot, page)
        assert page.maker.now is not None
        a4 = page.maker.now.pages.sizes[0]
        page.ui.paper.pick("Letter")
        assert page.ui.state_words.text() == "Preview is being made"
        qtbot.waitUntil(lambda: page.maker.up_to_date, timeout=LONGEST_MS)
        letter = page.maker.now.pages.sizes[0]
        assert letter[0] > a4[0]
        assert letter[1] < a4[1]
        with_sections(page, "cover")
        qtbot.waitUntil(lambda: page.maker.up_to_date, timeout=LONGEST_MS)
        assert len(page.maker.now.pages) == 1
        assert not page.sections.boxes["cover"].isEnabled()


def test_a_section_without_content_says_why_and_is_not_offered(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        qtbot.waitUntil(lambda: bool(page.sections.boxes), timeout=LONGEST_MS)
        with_sections(page, "cover", "rounds", "conditions")
        qtbot.waitUntil(lambda: page.maker.up_to_date, timeout=LONGEST_MS)
        sections = page.sections
        for name, why in (
            ("rounds", "this is the first round"),
            ("conditions", "the verdict sets no condition"),
        ):
            assert not sections.boxes[name].isChecked()
            assert not sections.boxes[name].isEnabled()
            assert not sections.reasons[name].isHidden()
            assert sections.reasons[name].text() == f"nothing to show yet: {why}"
        assert sections.reasons["cover"].isHidden()
        assert sections.pages["cover"].text() == "1"
        assert sections.chosen() == ("cover", "rounds", "conditions"), (
            "they are printed once there is something"
        )


def test_the_round_before_and_the_mark_of_a_draft_are_switches(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    assessment = after_round(framework, state("A"), state("C"))
    with shown(qtbot, ReportPage, framework, assessment) as (page, _hub):
        made(qtbot, page)
        switches = page.switches
        assert switches.before.label.text() == "Nov 2025 as outlines"
        assert switches.draft.switch.isChecked()
        assert not switches.draft.switch.isEnabled(), "an open round is a draft whatever is wished"
        with_outlines = page.maker.now
        qtbot.mouseClick(switches.before.switch, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.maker.up_to_date, timeout=LONGEST_MS)
        assert page.maker.now is not None
        assert with_outlines is not None
        assert page.maker.now.pdf.data != with_outlines.pdf.data
        assert not page.maker.now.wish.outlines


def test_an_unwritable_place_is_said_and_nothing_is_left(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, tmp_path / "missing" / "report.pdf")
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        made(qtbot, page)
        with qtbot.waitSignal(page.maker.failed, timeout=LONGEST_MS):
            page.ui.export_pdf.click()
        assert not page.ui.fault_box.isHidden()
        assert page.ui.fault_words.text()
        assert page.ui.export_pdf.isEnabled()
        assert list(tmp_path.iterdir()) == []
        assert not page.maker.exporting


def test_a_full_disk_keeps_the_file_that_was_there(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"before")
    answer_with(monkeypatch, target)

    def full(path: Path, _write: object) -> None:
        raise ReadinessError(Fault.DISK_FULL, path=str(path))

    monkeypatch.setattr("readiness_desktop.services.atomic.write_atomically", full)
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        made(qtbot, page)
        with qtbot.waitSignal(page.maker.failed, timeout=LONGEST_MS):
            page.ui.export_pdf.click()
        assert "full" in page.ui.fault_words.text()
        assert target.read_bytes() == b"before"


def test_stop_writes_nothing(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.pdf"
    answer_with(monkeypatch, target)
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        made(qtbot, page)
        page.ui.paper.pick("Letter")
        page.ui.export_pdf.click()
        assert not page.ui.progress_row.isHidden()
        page.ui.stop.click()
        assert page.ui.progress_row.isHidden()
        assert not page.maker.exporting
    assert not target.exists()


def test_a_report_of_another_assessment_is_neither_shown_nor_written(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The roadmap of the second is not there yet when its export is asked for."""
    target = tmp_path / "beta.pdf"
    answer_with(monkeypatch, target)
    beta = state("B")
    beta = replace(beta, client=replace(beta.client, name="Beta Insurance"))
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        made(qtbot, page)
        second = OpenAssessment(framework, beta, parent=page)
        page.show_assessment(second)
        assert page.maker.now is None
        assert second.plan is None
        with qtbot.waitSignal(page.maker.written, timeout=LONGEST_MS):
            page.ui.export_pdf.click()
        second.close()
    assert "Beta Insurance" in page_texts(target)[0]


def test_an_export_right_after_a_change_has_the_roadmap_of_that_change(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.pdf"
    answer_with(monkeypatch, target)
    with shown(qtbot, ReportPage, framework, state("A")) as (page, hub):
        made(qtbot, page)
        hub.change(answering.set_level(hub.assessment, "D5.2", 4), "level of D5.2", question="D5.2")
        assert not hub.planned
        assert not page.maker.up_to_date
        with qtbot.waitSignal(page.maker.written, timeout=LONGEST_MS):
            page.ui.export_pdf.click()
        sections = page.sections.chosen()
        qtbot.waitUntil(lambda: page.maker.up_to_date, timeout=LONGEST_MS)
    given = report_input(framework, hub.assessment)
    alone = make_pdf(given, brand_in(None), page="A4", sections=sections)
    assert target.read_bytes() == alone.data


@pytest.mark.parametrize("late", [False, True])
def test_stop_while_the_file_is_written(
    qtbot: QtBot,
    framework: Framework,
    state: State,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    late: bool,
) -> None:
    """Either nothing is there, or it was too late to stop and the page says that it is written."""
    target = tmp_path / "report.pdf"
    answer_with(monkeypatch, target)
    begun, go_on = threading.Event(), threading.Event()
    write = atomic.write_atomically

    def held(path: Path, fill: Callable[[BinaryIO], None]) -> None:
        if late:
            write(path, fill)
        begun.set()
        assert go_on.wait(LONGEST_MS / 1000)
        if not late:
            write(path, fill)

    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        made(qtbot, page)
        monkeypatch.setattr(atomic, "write_atomically", held)
        page.ui.export_pdf.click()
        qtbot.waitUntil(begun.is_set, timeout=LONGEST_MS)
        with qtbot.waitSignal(page.maker.written if late else page.maker.stopped, timeout=LONGEST_MS):
            page.ui.stop.click()
            go_on.set()
        assert not page.maker.exporting
        assert page.ui.done_row.isHidden() != late
    assert target.exists() == late
    assert [one.name for one in tmp_path.iterdir()] == (["report.pdf"] if late else [])


def test_an_export_is_written_though_its_page_is_left(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It holds what was there when it was asked for, whatever is changed or opened afterwards."""
    target = tmp_path / "report.pdf"
    answer_with(monkeypatch, target)
    with shown(qtbot, ReportPage, framework, state("A")) as (page, hub):
        hub.change(answering.set_level(hub.assessment, "D5.2", 4), "level of D5.2", question="D5.2")
        assert not hub.planned
        page.export()
        page.hide()
        second = OpenAssessment(framework, state("B"), parent=page)
        page.show_assessment(second)
        qtbot.waitUntil(target.exists, timeout=LONGEST_MS)
        qtbot.waitUntil(lambda: not page.maker.exporting, timeout=LONGEST_MS)
        assert page.ui.done_words.text().startswith("Report: saved as report.pdf in ")
        second.close()
    given = report_input(framework, hub.assessment)
    alone = make_pdf(given, brand_in(None), page="A4")
    assert target.read_bytes() == alone.data


def test_a_draft_says_why(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ReportPage, framework, conditional(state)) as (page, _hub):
        said = page.ui.draft_words.text()
        assert "The round is still open" in said
        assert "conditions have no owner or no due date" in said
        assert page.ui.final_box.isHidden()


def test_a_folder_that_is_no_brand_kit_is_refused_in_words(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    with shown(qtbot, ReportPage, framework, state("A")) as (page, _hub):
        page.use_brand(tmp_path)
        assert page.ui.brand_fault.text()
        assert not page.ui.brand_fault.isHidden()
        assert page.ui.brand.currentIndex() == 0


@pytest.mark.parametrize(
    ("client", "name"),
    [
        ("Northwind Logistics", "Northwind-Logistics"),
        ("../..\\Größe & Söhne: GmbH?", "Größe-Söhne-GmbH"),
        ("", "report"),
        ("a" * 300, "a" * 60),
    ],
)
def test_the_suggested_name_suits_every_system(state: State, client: str, name: str) -> None:
    assessment: Assessment = replace(state("A"), client=Client("c", client))
    day = assessment.current.as_of.isoformat()
    assert file_name(assessment) == f"{name}-readiness-{day}.pdf"
