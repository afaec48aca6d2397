"""No page cuts text, stacks widgets or shows text under 12 px; everything is named, and reached by keys."""

import ast
import os
import subprocess
import sys
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


def test_every_page_where_there_is_least_room(qtbot: QtBot, tmp_path: Path) -> None:
    assert faults_of(tmp_path, tuple(case for case in CASES if case.size != BASE or case.text > 100)) == []


def dialog_classes() -> set[str]:
    """Every class of dialog that the program has."""
    return {
        node.name
        for path in files()
        if room(path) == "gui"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        and {"Dialog", "QDialog", "FormDialog"} & {ast.unparse(base) for base in node.bases}
    } - {"Dialog", "FormDialog"}


def test_every_page_in_longer_words_is_whole_named_and_reached_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    """One walk for all of it, as a walk takes as long as many other tests together."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found: list[str] = []
    known: frozenset[str] = frozenset()
    dialogs: set[str] = set()
    use_disguise(longer)
    try:
        stage = Stage(app, tmp_path)
        stage.open_sample()
        stage.dress(Case("longer", BASE), "light")
        for name, seen in stage.scenes():
            known |= stage.texts_of_others()
            dialogs.add(type(seen).__name__)
            wrong = [*faults(seen), *spoken_faults(seen, known), *keyboard_faults(seen)]
            found.extend(f"{name}: {fault}" for fault in wrong)
        stage.close()
    finally:
        use_disguise(None)
    assert found == []
    assert sorted(dialog_classes() - dialogs) == [], "add a scene to Stage._over_the_window for each"


@pytest.mark.soak
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
