"""Starts child processes and takes the time from their start to what they tell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Timer
from time import perf_counter
from typing import Any

CHILDREN = Path(__file__).resolve().parent / "children"
PATIENCE_SECONDS = 120


class Started:
    """What one child told: `seconds` from its start to every event, and the facts of that event."""

    def __init__(self, home: Path, script: str, *arguments: str) -> None:
        """Run the child to its end; AssertionError with its complaint where it fails or warns."""
        self.seconds: dict[str, float] = {}
        self.facts: dict[str, dict[str, Any]] = {}
        begun = perf_counter()
        child = subprocess.Popen(
            [sys.executable, str(CHILDREN / script), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(home),
        )
        assert child.stdout is not None
        patience = Timer(PATIENCE_SECONDS, child.kill)
        patience.start()
        for line in child.stdout:
            told = json.loads(line)
            self.seconds[told["event"]] = perf_counter() - begun
            self.facts[told["event"]] = told
        complaint = child.communicate()[1]
        patience.cancel()
        said = [
            line
            for line in complaint.splitlines()
            if line and not line.startswith("This plugin does not support")
        ]
        assert child.returncode == 0 and not said, complaint


def environment(home: Path) -> dict[str, str]:
    """The surroundings of a child: a home of its own, the same screen, compiled modules kept as on any computer."""
    left_out = ("XDG_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return kept | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "LOCALAPPDATA": str(home),
        "APPDATA": str(home),
    }
