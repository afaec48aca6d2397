import os
import subprocess
import sys
from pathlib import Path

import pytest

from readiness_desktop.gui.self_check import FAULT_VARIABLE, LAST_LINE


def run(home: Path, fault: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(home), FAULT_VARIABLE: fault}
    return subprocess.run(
        [sys.executable, "-m", "readiness_desktop", "--self-check"],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_self_check_passes(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.stdout.splitlines()[-1] == LAST_LINE, done.stdout + done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("picture", "a picture of one colour"),
        ("warning", "Qt warning: planted"),
        ("log", "logged error: planted"),
        ("answer", "the answer was not in the library"),
        ("report", "the report does not say"),
    ],
)
def test_a_planted_fault_is_noticed(tmp_path: Path, fault: str, words: str) -> None:
    done = run(tmp_path, fault)
    last = done.stdout.splitlines()[-1]
    assert last.startswith("self-check: failed: ")
    assert words in last
    assert done.returncode == 1
