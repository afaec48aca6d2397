"""The longest single calls on the thread of the window while somebody walks through every page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.benchmarks.measuring import Times
from tests.benchmarks.starting import Started
from tests.benchmarks.table import Aim, Table

RUNS = 3
SHOWN = 10
WALKED = ("home", "setup", "questions", "results", "roadmap", "report")
LIMIT_MS = 50


def test_walk(library: Path, tmp_path_factory: pytest.TempPathFactory, table: Table) -> None:
    calls: dict[str, list[float]] = {}
    named: dict[str, str] = {}
    repaints: list[float] = []
    for _run in range(RUNS):
        home = tmp_path_factory.mktemp("home")
        own = home / "library.sqlite"
        shutil.copyfile(library, own)
        facts = Started(home, "walk.py", str(own)).facts["walked"]
        assert set(WALKED) <= {step.partition(":")[0] for step in facts["slowest"]}
        repaints.append(facts["repaint"])
        for step, (seconds, call) in facts["slowest"].items():
            calls.setdefault(step, []).append(seconds)
            named[step] = call
    yardstick = Times(tuple(repaints))
    times = {step: Times(tuple(seconds)) for step, seconds in calls.items() if len(seconds) == RUNS}
    longest = sorted(times, key=lambda step: -times[step].median)[:SHOWN]
    for step in longest:
        table.add(
            f"longest call in “{step}”: {named[step]}",
            times[step],
            "the window painted anew as it is",
            yardstick,
            aim=Aim(LIMIT_MS, "ms"),
        )
