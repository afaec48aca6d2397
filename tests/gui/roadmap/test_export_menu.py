"""Exports of the roadmap: the file is asked for, written off the window's thread, and said."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap.export_menu import RoadmapExport
from tests.gui.findings.made import LONGEST_MS, State, rest
from tests.gui.roadmap.working import planned, settle


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where every file goes, under the name that is offered."""

    def ask_save(_parent: QWidget, _title: str, suggested: Path, _kinds: str, chosen: files.Chosen) -> None:
        chosen(tmp_path / suggested.name)

    monkeypatch.setattr(files, "ask_save", ask_save)
    return tmp_path


@pytest.fixture
def hub(qtbot: QtBot, framework: Framework, state: State) -> Iterator[OpenAssessment]:
    made = OpenAssessment(framework, planned(framework, state))
    made.want_plan()
    settle(qtbot, made)
    yield made
    made.close()
    rest(qtbot)


def export(qtbot: QtBot, hub: OpenAssessment) -> RoadmapExport:
    page = QWidget()
    qtbot.addWidget(page)
    made = RoadmapExport(page)
    made.now = lambda: datetime(2026, 5, 1, tzinfo=UTC)
    made.show_assessment(hub)
    return made


@pytest.mark.parametrize(
    ("number", "start", "what"),
    [
        (0, b"BEGIN:VCALENDAR", "Calendar of the roadmap"),
        (1, b"", "Task list of the roadmap"),
        (2, b"", "Task list of the roadmap"),
    ],
)
def test_each_entry_of_the_menu_writes_its_file(
    qtbot: QtBot, hub: OpenAssessment, folder: Path, number: int, start: bytes, what: str
) -> None:
    made = export(qtbot, hub)
    with qtbot.waitSignal(made.written, timeout=LONGEST_MS) as said:
        made.menu.actions()[number].trigger()
    assert said.args is not None
    assert said.args[0] == what
    path = Path(said.args[1])
    assert path.parent == folder
    assert path.read_bytes().startswith(start)
    assert hub.plan is not None
    assert hub.plan.initiatives[0].id.encode() in path.read_bytes()
    qtbot.waitUntil(lambda: not made.busy, timeout=LONGEST_MS)


def test_a_file_of_another_kind_is_left_alone_and_that_is_said(
    qtbot: QtBot, hub: OpenAssessment, folder: Path
) -> None:
    made = export(qtbot, hub)
    told: list[str] = []
    hub.say_trouble = told.append
    with qtbot.waitSignal(made.written, timeout=LONGEST_MS) as said:
        made.export("ics")
    assert said.args is not None
    path = Path(said.args[1])
    path.write_text("my own notes")
    qtbot.waitUntil(lambda: not made.busy, timeout=LONGEST_MS)
    made.export("ics")
    qtbot.waitUntil(lambda: bool(told), timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: not made.busy, timeout=LONGEST_MS)
    assert path.read_text() == "my own notes"
    assert path.name in told[0]


def test_without_a_plan_nobody_is_asked(
    qtbot: QtBot, framework: Framework, state: State, folder: Path
) -> None:
    hub = OpenAssessment(framework, state("A"))
    made = export(qtbot, hub)
    made.export("jira")
    assert not made.busy
    assert list(folder.iterdir()) == []
    hub.close()
    rest(qtbot)
