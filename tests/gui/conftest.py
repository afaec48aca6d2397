"""The theme of the window tests, and the dialog that says where a picture is saved."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from readiness_desktop import paths
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.chart_actions import ChartActions
from tests.gui.pictures import Saved


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """A light theme, applied."""
    made = Theme(paths.resources(), mode="light")
    made.apply(qapp)
    return made


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Saved:
    """Saves a picture under the name that is offered."""
    written: list[Path] = []

    def ask_save(_parent: QWidget, _title: str, suggested: Path, _kinds: str, chosen: files.Chosen) -> None:
        written.append(tmp_path / suggested.name)
        chosen(written[-1])

    def save(actions: ChartActions, kind: str) -> Path:
        actions.save(kind)
        return written[-1]

    monkeypatch.setattr(files, "ask_save", ask_save)
    return save
