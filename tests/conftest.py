"""What every test shares: the offscreen screen, an empty home, and which tests a plain run leaves out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.reader import read_framework
from readiness_desktop.paths import resources
from tests.vectors import assessment_of, load_vectors, make_mini

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LEFT_OUT = "runs for long; left out"

# Before the first import of Qt. An absolute path has a colon on Windows, which Qt takes for the next option.
_SCREENS = "tests/screens.json" if sys.platform == "win32" else str(HERE / "screens.json")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREENS}")
# Matplotlib looks for its list of fonts here; without it every process would make one anew.
os.environ.setdefault("MPLCONFIGDIR", str(ROOT / "build" / "matplotlib"))


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("readiness")
    group.addoption("--soak", action="store_true", help="also run what takes long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("soak"):
        return
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(pytest.mark.skip(reason=LEFT_OUT))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names the tests that this run left out, so that nobody takes them for passed."""
    left_out: list[str] = []
    for report in terminalreporter.getreports("skipped"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if LEFT_OUT in reason:
            left_out.append(report.nodeid)
    if left_out:
        terminalreporter.section("left out; ./dev soak runs them")
        for line in sorted(left_out):
            terminalreporter.line(line)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the data of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in (
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "XDG_CONFIG_HOME",
        "READINESS_LIBRARY",
    ):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture(autouse=True)
def _garbage_on_this_thread() -> Iterator[None]:
    """As in the app, no other thread may take widgets apart (gui/garbage.py)."""
    if "PySide6.QtWidgets" not in sys.modules:
        yield
        return
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What pytest-qt makes its QApplication with."""
    from readiness_desktop.gui.theme import STYLE

    return ["tests", *STYLE]


@pytest.fixture(scope="session")
def framework() -> Framework:
    """The shipped pack."""
    return read_framework(resources() / "frameworks" / "ai-execution-readiness")


@pytest.fixture(scope="session")
def vectors() -> dict[str, Any]:
    """Every committed vector, by group and name."""
    return load_vectors()


@pytest.fixture(scope="session")
def state(framework: Framework, vectors: dict[str, Any]) -> Callable[[str], Assessment]:
    """`state("A")` is the assessment of the full state A, B or C."""
    return lambda name: assessment_of(framework, vectors["full"][name])


@pytest.fixture(scope="session")
def mini(framework: Framework) -> Framework:
    """A framework of three dimensions that can be computed by hand."""
    return make_mini(framework)
