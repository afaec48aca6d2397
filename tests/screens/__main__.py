"""`./dev screens [DIR]`: pictures of every page, theme and size into one folder, with what is wrong in them."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from readiness_desktop.gui.theme import STYLE
from readiness_desktop.wording.translate import use_disguise
from tests.screens.checks import faults
from tests.screens.disguise import longer
from tests.screens.scenes import BASE, CASES, SMALL, THEMES, Case, Stage

DOUBLE = "--double"


class Album:
    """Keeps pictures in a folder and gathers their faults."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[str] = []
        self.count = 0

    def take(self, window: QWidget, name: str) -> None:
        """Picture the window under a name."""
        window.grab().save(str(self.folder / f"{name}.png"))
        self.count += 1
        for fault in faults(window):
            self.faults.append(f"{name}: {fault}")
            print(self.faults[-1], flush=True)


def shoot(stage: Stage, album: Album, cases: tuple[Case, ...]) -> None:
    """Everything that can be seen, in every case and theme."""
    for case in cases:
        for theme in THEMES:
            stage.dress(case, theme)
            for name, seen in stage.scenes():
                album.take(seen, f"{name}-{theme}-{case.name}")


def main(arguments: list[str]) -> int:
    """Write the pictures; 1 if anything is wrong in them."""
    double = DOUBLE in arguments
    folder = Path(next((a for a in arguments if a != DOUBLE), "build/screens"))
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(["screens", *STYLE])
    assert isinstance(app, QApplication)
    album = Album(folder)
    with tempfile.TemporaryDirectory() as home:
        stage = Stage(app, Path(home))
        stage.open_sample()
        shoot(stage, album, (Case("200", BASE),) if double else CASES)
        stage.close()
    if not double:
        with tempfile.TemporaryDirectory() as home:
            use_disguise(longer)
            stage = Stage(app, Path(home))
            stage.open_sample()
            shoot(stage, album, (Case("longer", BASE), Case("longer-1180x640", SMALL)))
            stage.close()
            use_disguise(None)
    print(f"{album.count} pictures in {folder}, {len(album.faults)} faults")
    wrong = bool(album.faults)
    if not double:
        wrong = bool(_double(folder)) or wrong
    return int(wrong)


def _double(folder: Path) -> int:
    """The pictures at 200 %: Qt takes its scale only when it starts."""
    command = [sys.executable, "-m", "tests.screens", str(folder), DOUBLE]
    return subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": "2"}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
