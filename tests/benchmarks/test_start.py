"""From the start of the process to a window that can be used, against a bare window with and without SQLAlchemy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.conftest import HELD
from tests.benchmarks.measuring import Times, take_turns
from tests.benchmarks.starting import Started
from tests.benchmarks.table import Aim, Table

RUNS = 9
ACTIONS = 4


def test_start(library: Path, tmp_path_factory: pytest.TempPathFactory, table: Table) -> None:
    home = tmp_path_factory.mktemp("home")
    answered: list[Started] = []
    seconds: dict[str, float] = {}

    def bare() -> float:
        told = Started(home, "bare_window.py")
        assert "sqlalchemy" not in told.facts["painted"]["modules"]
        return told.seconds["painted"]

    def orm() -> float:
        told = Started(home, "bare_window.py", "orm")
        assert "sqlalchemy" in told.facts["painted"]["modules"]
        return told.seconds["painted"]

    def window() -> float:
        told = Started(home, "app_start.py", str(library), "window")
        facts = told.facts["answered"]
        assert (facts["page"], facts["cards"], facts["after"]) == ("home", ACTIONS, "setup")
        assert facts["colours"] > 10
        answered.append(told)
        return told.seconds["painted"]

    def usable() -> float:
        told = Started(home, "app_start.py", str(library), "list")
        facts = told.facts["moved"]
        assert facts["rows"] == HELD and facts["focused"]
        assert facts["after"] != facts["before"] and facts["chosen"] == [facts["after"]]
        seconds["first seen"] = told.seconds["painted"]
        return told.seconds["moved"]

    taken = take_turns(RUNS, {"bare": bare, "orm": orm, "window": window, "usable": usable})

    new = Times(tuple(told.facts["answered"]["seconds"] for told in answered[1:]))
    table.add(
        "start to first window", taken["window"], "bare window", taken["bare"], unit="s", aim=Aim(2, "x")
    )
    table.add(
        "start to first window", taken["window"], "bare window + sqlalchemy.orm", taken["orm"], unit="s"
    )
    table.add("  then Ctrl+N to the new page", new, "bare window", taken["bare"])
    table.add(
        f"start to usable home, {HELD} assessments",
        taken["usable"],
        "bare window + sqlalchemy.orm",
        taken["orm"],
        unit="s",
        aim=Aim(1.15, "x"),
    )
