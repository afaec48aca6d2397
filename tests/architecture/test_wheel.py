"""What is installed holds what git holds: no resource forgotten, no stray file shipped."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

INSIDE = "readiness_desktop/_resources/"


def held_by_git() -> set[str]:
    try:
        done = subprocess.run(
            ["git", "ls-files", "-z", "resources"], cwd=ROOT, capture_output=True, text=True
        )
    except FileNotFoundError:
        pytest.skip("no git here")
    if done.returncode:
        pytest.skip("not a git checkout")
    return {name.removeprefix("resources/") for name in done.stdout.split("\0") if name}


def build(target: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (built,) = folder.iterdir()
    return built


def test_the_wheel_holds_exactly_the_resources_that_git_holds(tmp_path: Path) -> None:
    expected = held_by_git()
    with zipfile.ZipFile(build("wheel", tmp_path)) as wheel:
        inside = {name: wheel.read(name) for name in wheel.namelist() if name.startswith(INSIDE)}
    assert {name.removeprefix(INSIDE) for name in inside} == expected
    for name, content in inside.items():
        assert content == (ROOT / "resources" / name.removeprefix(INSIDE)).read_bytes(), name


def test_the_source_distribution_holds_them_too(tmp_path: Path) -> None:
    expected = held_by_git()
    with tarfile.open(build("sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {name.removeprefix("resources/") for name in names if name.startswith("resources/")} == expected
    assert {"pyproject.toml", "LICENSE", "dev", "requirements.lock"} <= names
