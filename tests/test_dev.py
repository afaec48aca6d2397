"""The front door itself: it lists its jobs and refuses what it does not know."""

import re
import shutil
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")

JOBS = ["run", "test", "soak", "check", "format", "forms", "texts", "screens", "bench", "bundle", "lock"]
SHELLS = [shell for shell in ("sh", "dash", "bash") if shutil.which(shell)]


def dev(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", str(ROOT / "dev"), *words], capture_output=True, text=True)


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_reads_the_script(shell: str) -> None:
    assert subprocess.run([shell, "-n", str(ROOT / "dev")]).returncode == 0


def test_alone_it_lists_its_jobs() -> None:
    done = dev()
    assert done.returncode == 0
    assert re.findall(r"\./dev (\w+)", done.stdout) == JOBS


def test_an_unknown_job_is_one_clear_line() -> None:
    done = dev("fly")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "dev: there is no job 'fly'."


def test_every_listed_job_exists() -> None:
    text = (ROOT / "dev").read_text("utf-8")
    for job in JOBS:
        assert f"    {job}) setup &&" in text
