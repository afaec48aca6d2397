"""With two screens the slides go to the other one and the notes stay; where it goes away, nothing is lost."""

import os
import subprocess
import sys

from tests.conftest import HERE, ROOT


def test_two_screens_are_used_and_let_go() -> None:
    screens = "tests/two_screens.json" if sys.platform == "win32" else str(HERE / "two_screens.json")
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.presenting.on_two_screens"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "two screens are used and let go" in done.stdout
