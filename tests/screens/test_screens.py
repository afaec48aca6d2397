"""No page cuts text, stacks widgets or shows text under 12 px; everything is named, and reached by keys."""

import ast
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.wording.translate import use_disguise
from tests.architecture.source import files, room, tree
from tests.screens.checks import faults
from tests.screens.disguise import longer
from tests.screens.keyboard import keyboard_faults
from tests.screens.scenes import BASE, CASES, Case, Stage
from tests.screens.spoken import spoken_faults

ROOT = Path(__file__).resolve().parents[2]


def faults_of(folder: Path, cases: tuple[Case, ...]) -> list[str]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    stage = Stage(app, folder)
    stage.open_sample()
    found: list[str] = []
    for case in cases:
        stage.dress(case, "light")
        for name, seen in stage.scenes():
            found.extend(f"{name} {case.name}: {fault}" for fault in faults(seen))
    stage.close()
    return found


def test_every_page_at_every_size(qtbot: QtBot, tmp_path: Path) -> None:
    assert faults_of(tmp_path, CASES) == []


@cache
def disguised(folder: Path) -> dict[str, list[str]]:
    """One walk through everything in the pseudo-locale: what is wrong with what is seen and what is spoken."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found: dict[str, list[str]] = {"seen": [], "spoken": []}
    use_disguise(longer)
    try:
        stage = Stage(app, folder)
        stage.open_sample()
        stage.dress(Case("longer", BASE), "light")
        known: frozenset[str] = frozenset()
        dialogs: set[str] = set()
        for name, seen in stage.scenes():
            known |= stage.texts_of_others()
            dialogs.add(type(seen).__name__)
            found["seen"].extend(f"{name} longer: {fault}" for fault in faults(seen))
            found["spoken"].extend(f"{name}: {fault}" for fault in spoken_faults(seen, known))
        found["unseen"] = sorted(dialog_classes() - dialogs)
        stage.close()
    finally:
        use_disguise(None)
    return found


def dialog_classes() -> set[str]:
    """Every class of dialog that the program has."""
    return {
        node.name
        for path in files()
        if room(path) == "gui"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        and {"Dialog", "QDialog"} & {ast.unparse(base) for base in node.bases}
    } - {"Dialog"}


@pytest.fixture
def walk(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    return disguised(tmp_path_factory.getbasetemp() / "disguised")


def test_every_page_with_longer_words(walk: dict[str, list[str]]) -> None:
    assert walk["seen"] == []


def test_every_dialog_has_a_scene(walk: dict[str, list[str]]) -> None:
    assert walk["unseen"] == [], "add a scene to Stage._over_the_window for each"


def test_every_control_is_named_to_a_screen_reader(walk: dict[str, list[str]]) -> None:
    assert walk["spoken"] == []


def test_every_control_is_reached_by_keys_and_ringed(qtbot: QtBot, tmp_path: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    stage = Stage(app, tmp_path)
    stage.open_sample()
    stage.dress(Case("keys", BASE), "light")
    found = [f"{name}: {fault}" for name, seen in stage.scenes() for fault in keyboard_faults(seen)]
    stage.close()
    assert found == []


def test_every_page_at_twice_the_scale(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.screens", str(tmp_path), "--double"]
    done = subprocess.run(
        command,
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
