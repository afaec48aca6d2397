"""No page of the navigation map cuts text, stacks widgets or shows text under 12 px, in any size."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.wording.translate import use_disguise
from tests.screens.checks import faults
from tests.screens.disguise import longer
from tests.screens.scenes import BASE, CASES, Case, Stage

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


def test_every_page_with_longer_words(qtbot: QtBot, tmp_path: Path) -> None:
    use_disguise(longer)
    try:
        assert faults_of(tmp_path, (Case("longer", BASE),)) == []
    finally:
        use_disguise(None)


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
