"""Files dropped on the question page, pasted pictures, and what is said where something cannot be attached."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services import answering
from tests.gui.evidence.made import drag_over, drop_on, file_data, image_data, picture, shelf_in
from tests.gui.questionnaire.made import press, shown, two_rounds

State = Callable[[str], Assessment]
Q = "D6.1"


def held(hub: OpenAssessment) -> tuple[EvidenceItem, ...]:
    return answering.evidence_of(hub.assessment, Q)


def close_dialogs(page: object) -> None:
    for dialog in page.findChildren(EvidenceDialog):  # type: ignore[attr-defined]
        dialog.reject()


def test_a_dropped_file_is_attached_described_and_undone(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    path = tmp_path / "Drift report.pdf"
    path.write_bytes(b"%PDF-1.4 x")
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        hub.shelf = shelf_in(tmp_path)
        before = held(hub)
        data = file_data(path)
        assert drag_over(page, data)
        ground = page.evidence.dropping.ground
        assert ground.isVisible()
        assert ground.words == f"Drop to attach to {Q}"
        with qtbot.waitSignal(page.evidence.attaching.added):
            drop_on(page, data)
        assert not ground.isVisible()
        (item,) = set(held(hub)) - set(before)
        assert (item.title, item.file_name, item.grade) == ("Drift report", "Drift report.pdf", "E3")
        assert hub.shelf.read(item) == b"%PDF-1.4 x"
        assert hub.undo_stack.undoText() == "evidence “Drift report”"
        dialog = page.findChildren(EvidenceDialog)[-1]
        assert dialog.isVisible()
        assert dialog.title.text() == "Drift report"
        dialog.reject()
        assert item in held(hub)
        hub.undo_stack.undo()
        assert held(hub) == before
        hub.undo_stack.redo()
        assert hub.shelf.read(item) == b"%PDF-1.4 x"


def test_a_file_over_the_notes_is_attached_and_not_written_there(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        hub.shelf = shelf_in(tmp_path)
        note = page.ui.notes.toPlainText()
        with qtbot.waitSignal(page.evidence.attaching.added):
            assert drag_over(page.ui.notes.viewport(), file_data(tmp_path / "a.txt"))
            drop_on(page.ui.notes.viewport(), file_data(tmp_path / "a.txt"))
        close_dialogs(page)
        assert page.ui.notes.toPlainText() == note


def test_a_picture_is_pasted_where_no_text_field_has_the_focus(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        hub.shelf = shelf_in(tmp_path)
        QApplication.clipboard().setMimeData(image_data(picture()))
        before = held(hub)
        page.ui.level_cards.focus_card()
        with qtbot.waitSignal(page.evidence.attaching.added):
            press(qtbot, page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        close_dialogs(page)
        (item,) = set(held(hub)) - set(before)
        assert item.title.startswith("Screenshot ")
        assert item.kind == "dashboard_or_log"
        assert hub.shelf.read(item).startswith(b"\x89PNG")
        QApplication.clipboard().clear()


def test_the_same_file_is_attached_once_and_one_of_the_same_name_twice(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    said: list[str] = []
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        hub.shelf, hub.say_trouble = shelf_in(tmp_path), said.append
        first, other = tmp_path / "Log.txt", tmp_path / "other" / "Log.txt"
        other.parent.mkdir()
        first.write_bytes(b"1")
        other.write_bytes(b"2")
        for path in (first, other):
            with qtbot.waitSignal(page.evidence.attaching.added):
                page.evidence.attach((path,))
            close_dialogs(page)
        assert [item.title for item in held(hub)][-2:] == ["Log", "Log (2)"]
        count = len(held(hub))
        page.evidence.attach((first,))
        qtbot.waitUntil(lambda: bool(said))
        assert said == [f"This file is attached to {Q} already, as “Log”. Nothing was added."]
        assert len(held(hub)) == count


def test_what_cannot_be_attached_is_said_and_the_rest_is_attached(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    said: list[str] = []
    good, big = tmp_path / "good.txt", tmp_path / "film.mp4"
    good.write_bytes(b"x")
    with big.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        hub.shelf, hub.say_trouble = shelf_in(tmp_path), said.append
        before = len(held(hub))
        page.evidence.attach((big, tmp_path / "gone.txt", good, tmp_path))
        qtbot.waitUntil(lambda: bool(said))
        close_dialogs(page)
        assert len(held(hub)) == before + 1
        assert "film.mp4 is larger than the 25 MB" in said[0]
        assert "There is no file at" in said[0]


def test_a_locked_page_takes_nothing(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    with shown(qtbot, framework, two_rounds(framework, state), read_only=True) as (page, _hub):
        assert not drag_over(page, file_data(tmp_path / "a.txt"))
        page.evidence.attach((tmp_path / "a.txt",))
        assert page.evidence.attaching._job is None


def test_stopping_attaches_nothing(qtbot: QtBot, framework: Framework, state: State, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(20 * 1024 * 1024))
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        hub.shelf = shelf_in(tmp_path)
        before = held(hub)
        strip = page.ui.evidence_strip
        strip.show_busy(40)
        assert strip.stop.isVisible()
        assert strip.stop.words() == "Attaching, 40 %. Stop"
        page.evidence.attach((path,))
        with qtbot.waitSignal(page.evidence.attaching.busy):
            strip.stop.click()
        assert held(hub) == before
        assert not strip.stop.isVisible()


def test_a_hundred_files_are_attached_undone_redone_and_removed(
    qtbot: QtBot, framework: Framework, state: State, tmp_path: Path
) -> None:
    chance = random.Random(11)
    contents = [chance.randbytes(chance.randint(1, 4000)) for _ in range(100)]
    paths: list[Path] = []
    for number, data in enumerate(contents):
        paths.append(tmp_path / f"{number}.bin")
        paths[-1].write_bytes(data)
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        hub.shelf = shelf_in(tmp_path)
        before = hub.assessment
        while paths:
            batch = tuple(paths.pop() for _ in range(min(len(paths), chance.randint(2, 20))))
            with qtbot.waitSignal(page.evidence.attaching.added):
                page.evidence.attach(batch)
        items = held(hub)[-100:]
        assert sorted(hub.shelf.read(item) for item in items) == sorted(contents)
        for item in chance.sample(items, 60):
            page.answers.remove_evidence(item.uuid)
        after = hub.assessment
        steps = hub.undo_stack.count()
        for _ in range(steps):
            hub.undo_stack.undo()
        assert hub.assessment == before
        for _ in range(steps):
            hub.undo_stack.redo()
        assert hub.assessment == after
        # What was removed or undone can come back: every file is there still.
        assert sorted(hub.shelf.read(item) for item in items) == sorted(contents)


@pytest.mark.parametrize("level", [3])
def test_the_claim_gap_is_said_beside_the_evidence(
    qtbot: QtBot, framework: Framework, state: State, level: int
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        page.answers.set_grade("E2")
        page.answers.pick_level(level)
        for item in held(hub):
            page.answers.remove_evidence(item.uuid)
        assert page.ui.grade_meaning.text().startswith("You say 3, we can credit 2: a document would do")
        shown_twice = [one for one in page.findChildren(PlainLabel) if one.text().startswith("You say 3,")]
        assert len(shown_twice) == 1, "it is said in one place"
        assert page.ui.grade_meaning.isVisible()
