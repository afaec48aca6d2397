"""The Evidence page: every piece with what it counts as, what rests on it, and what can be done with it by keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.evidence.evidence_model import DATE, GRADE, RESTS, TITLE
from readiness_desktop.gui.evidence.incoming import as_png
from readiness_desktop.gui.evidence.question_choice import QuestionChoice
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.evidence import EvidencePage
from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.paths import resources
from readiness_desktop.services import answering
from readiness_desktop.services.evidence import attach_bytes
from tests.gui.evidence.made import drag_over, drop_on, file_data, picture, shelf_in

State = Callable[[str], Assessment]


def made(state: State) -> Assessment:
    """State B with four pieces: fresh, expired, soon to expire, and without date; two share a place."""
    one = state("B")
    day = one.current.as_of
    items = (
        EvidenceItem("e1", "D6.1", "Alert log", "dashboard_or_log", "E4", day - timedelta(days=3)),
        EvidenceItem("e2", "D1.1", "Data catalogue", "document", "E3", day - timedelta(days=300)),
        EvidenceItem("e3", "D2.4", "Runbook", "document", "E3", day - timedelta(days=170), "wiki/runbook"),
        EvidenceItem("e4", "D4.7", "Runbook", "document", "E3", None, "wiki/runbook"),
    )
    return one.with_current(replace(one.current, evidence=items))


@contextmanager
def shown(
    qtbot: QtBot, framework: Framework, assessment: Assessment, folder: Path, *, read_only: bool = False
) -> Iterator[tuple[EvidencePage, OpenAssessment]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(resources(), mode="light")
    theme.apply(app)
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    page = EvidencePage(theme, window)
    page.setGeometry(0, 0, 1200, 800)
    hub = OpenAssessment(framework, assessment, read_only=read_only)
    hub.shelf = shelf_in(folder)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.show_assessment(hub)
    try:
        yield page, hub
    finally:
        hub.close()
        window.close()


def texts(page: EvidencePage, column: int) -> list[str]:
    rows = page.table.rows
    return [str(rows.index(n, column).data()) for n in range(rows.rowCount())]


def items(hub: OpenAssessment) -> dict[str, EvidenceItem]:
    return {item.uuid: item for item in hub.assessment.current.evidence}


def test_every_piece_says_what_it_counts_as(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    with shown(qtbot, framework, made(state), tmp_path) as (page, _hub):
        assert texts(page, TITLE) == ["Data catalogue", "Runbook", "Runbook", "Alert log"]
        assert texts(page, GRADE) == ["Corroborated, expired", "Documented", "Documented", "Demonstrated"]
        assert texts(page, RESTS) == ["D1.1", "D2.4, D4.7", "D4.7, D2.4", "D6.1"]
        assert page.filters.count.text() == "4 pieces of evidence"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("expired", ["Data catalogue"]),
        ("expiring", ["Runbook"]),
        ("no_date", ["Runbook"]),
        ("no_file", ["Data catalogue", "Runbook", "Runbook", "Alert log"]),
    ],
)
def test_filters_let_through_what_they_say(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path, name: str, found: list[str]
) -> None:
    with shown(qtbot, framework, made(state), tmp_path) as (page, _hub):
        chip = page.filters.chips[name]
        assert chip.words().startswith(f"{len(found)} ")
        chip.click()
        assert texts(page, TITLE) == found
        chip.click()
        assert len(texts(page, TITLE)) == 4
        page.focus_filter()
        qtbot.keyClicks(page.filters.field, "d6.1")
        assert texts(page, TITLE) == ["Alert log"]
        qtbot.keyClicks(page.filters.field, " nothing such")
        assert page.empty.headline.text() == "Nothing matches"
        page.empty.button.click()
        assert len(texts(page, TITLE)) == 4


def test_high_answers_without_evidence_are_listed_with_what_would_do(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    one = answering.set_grade(answering.set_level(made(state), "D6.1", 3), "D6.1", "E2")
    with shown(qtbot, framework, one, tmp_path) as (page, _hub):
        page.filters.chips["unproven"].click()
        rows = {row[0]: row[2] for row in page.unproven.answers.rows}
        assert rows["D6.1"].startswith("You say 3, we can credit 2")
        place = [row[0] for row in page.unproven.answers.rows].index("D6.1")
        with qtbot.waitSignal(page.navigate) as told:
            page.unproven.setCurrentIndex(page.unproven.answers.index(place, 0))
            qtbot.keyClick(page.unproven, Qt.Key.Key_Return)
        assert told.args == ["questions", "D6.1"]


def test_an_answer_is_gone_to_with_a_click(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    with shown(qtbot, framework, made(state), tmp_path) as (page, _hub):
        index = page.table.rows.index(1, RESTS)
        area = page.table.visualRect(index)
        assert page.table.question_at(index, QPoint(area.left() + 12, area.center().y())) == "D2.4"
        with qtbot.waitSignal(page.navigate) as told:
            at = QPoint(area.left() + 55, area.center().y())
            qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert told.args == ["questions", "D4.7"]
        assert [chip.words() for chip in page.panel.chips] == ["D2.4", "D4.7"]


def test_delete_removes_and_undo_brings_back(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    with shown(qtbot, framework, made(state), tmp_path) as (page, hub):
        page.table.setFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
        with qtbot.waitSignal(hub.noticed) as told:
            qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        assert told.args == ["“Runbook” removed"]
        assert "e3" not in items(hub)
        assert len(texts(page, TITLE)) == 3
        hub.undo_stack.undo()
        assert "e3" in items(hub)


def test_cells_are_edited_in_place(qtbot: QtBot, framework: Framework, state: State, tmp_path: Path) -> None:
    said: list[str] = []
    with shown(qtbot, framework, made(state), tmp_path) as (page, hub):
        hub.say_trouble = said.append
        rows = page.table.rows
        assert rows.setData(rows.index(3, TITLE), "Alert log, May")
        assert rows.setData(rows.index(3, DATE), "2 Feb 2026")
        assert rows.setData(rows.index(3, GRADE), "E3")
        item = items(hub)["e1"]
        assert (item.title, str(item.dated), item.grade) == ("Alert log, May", "2026-02-02", "E3")
        rows.setData(rows.index(3, DATE), "31 Apr 2026")
        assert said == ["April 2026 has 30 days."]
        assert items(hub)["e1"].dated == item.dated


def test_the_same_piece_supports_another_answer(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    with shown(qtbot, framework, made(state), tmp_path) as (page, hub):
        page.table.choose("e3")
        page.panel.buttons["reuse"].click()
        dialog = page.findChild(QuestionChoice)
        assert dialog.box.findData("D2.4") == -1
        dialog.box.setCurrentIndex(dialog.box.findData("D3.1"))
        dialog._take()
        added = [item for item in items(hub).values() if item.question == "D3.1"]
        assert [(item.title, item.link) for item in added] == [("Runbook", "wiki/runbook")]


def test_a_file_dropped_here_asks_for_its_question(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    (tmp_path / "Minutes.txt").write_bytes(b"x")
    with shown(qtbot, framework, made(state), tmp_path) as (page, _hub):
        data = file_data(tmp_path / "Minutes.txt")
        assert drag_over(page, data)
        drop_on(page, data)
        dialog = page.findChild(QuestionChoice)
        dialog.box.setCurrentIndex(dialog.box.findData("D3.1"))
        with qtbot.waitSignal(page.attaching.added):
            dialog._take()
        row = page.table.current()
        assert row is not None
        assert (row.item.title, row.item.question) == ("Minutes", "D3.1")


def test_a_file_has_a_picture_and_is_opened_with_enter(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    opened: list[str] = []
    said: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return len(opened) == 1

    with shown(qtbot, framework, made(state), tmp_path) as (page, hub):
        hub.say_trouble = said.append
        page.opening.show_url = open_url
        assert hub.shelf is not None
        kept = attach_bytes(
            hub.shelf, framework, as_png(picture(900, 600)), "a.png", hub.assessment.current.as_of
        )
        item = replace(items(hub)["e1"], sha256=kept.sha256, file_name="Board.png", file_size=kept.size)
        with qtbot.waitSignal(page.pictures.ready):
            hub.change(answering.change_evidence(hub.assessment, item), "evidence")
        page.table.choose("e1")
        qtbot.waitUntil(lambda: page.panel.preview is not None and page.panel.preview.image is not None)
        assert item.sha256 in page.table.rows.pictures
        page.table.setFocus()
        for count in (1, 2):
            qtbot.keyClick(page.table, Qt.Key.Key_Return)
            qtbot.waitUntil(lambda count=count: len(opened) == count)
        assert Path(opened[0]).name == "Board.png"
        qtbot.waitUntil(lambda: bool(said))
        assert said[0].startswith("This computer has no program that opens Board.png")
        hub.shelf.files().path(kept.sha256).unlink()
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: len(said) == 2)
        assert said[1].startswith("The file of Alert log is not in")


def test_a_locked_round_is_read(qtbot: QtBot, framework: Framework, state: State, tmp_path: Path) -> None:
    with shown(qtbot, framework, made(state), tmp_path, read_only=True) as (page, hub):
        assert not page.filters.add.isVisible()
        assert set(page.panel.buttons) == set()
        page.table.setFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        assert len(items(hub)) == 4
        assert not page.table.rows.flags(page.table.rows.index(0, TITLE)) & Qt.ItemFlag.ItemIsEditable
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
        dialog = page.findChild(EvidenceDialog)
        assert not dialog.keep.isVisible()
        dialog.reject()


def test_nothing_yet_says_what_to_do(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    one = state("B")
    one = one.with_current(replace(one.current, evidence=()))
    with shown(qtbot, framework, one, tmp_path) as (page, _hub):
        assert page.empty.headline.text() == "No evidence yet"
        page.empty.button.click()
        assert any(isinstance(dialog, QuestionChoice) for dialog in page.findChildren(QDialog))


def test_only_rows_in_sight_are_asked_for_their_pictures(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    one = made(state)
    many = tuple(EvidenceItem(f"m{n}", "D1.1", f"Minutes {n}") for n in range(200))
    with shown(qtbot, framework, one.with_current(replace(one.current, evidence=many)), tmp_path) as (
        page,
        _,
    ):
        seen = page.table.in_sight()
        assert seen[0].item.uuid == "m0"
        assert len(seen) < 40
        page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
        assert page.table.in_sight()[-1].item.uuid == "m199"


def test_the_panel_writes_titles_and_files_as_they_were_typed(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    one = state("B")
    item = EvidenceItem("e1", "D6.1", "iPhone log", link="eBay/x", sha256="0" * 64)
    item = replace(item, file_name="iPhone log.csv", file_size=9)
    listed = one.with_current(replace(one.current, evidence=(item,)))
    with shown(qtbot, framework, listed, tmp_path) as (page, _hub):
        page.table.selectRow(0)
        said = [label.text() for label in page.panel.findChildren(PlainLabel)]
        assert {"iPhone log", "eBay/x"} <= set(said)
        assert any(text.startswith("iPhone log.csv, ") for text in said)
