"""The list and the portfolio of 100, 1,000 and 10,000 assessments (740,000 answers): how each grows.

The libraries are kept in build/portfolios, since the largest takes minutes to make.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import SHAPE
from readiness_desktop.storage.marks import SCHEMA_VERSION
from tests.architecture.source import ROOT
from tests.benchmarks.made_library import make_library
from tests.benchmarks.measuring import Times
from tests.benchmarks.starting import Started
from tests.benchmarks.table import Aim, Table

RUNS = 5
MOST_MB = 600
AGAINST = "the lines read by the database alone"


def kept_library(framework: Framework, pattern: Assessment, count: int) -> Path:
    """The library of that many assessments, made where it is not there yet."""
    folder = ROOT / "build" / "portfolios" / f"{SCHEMA_VERSION}-{SHAPE}-{framework.checksum[:12]}-{count}"
    path = folder / "library.sqlite"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        begun = folder / "begun.sqlite"
        begun.unlink(missing_ok=True)
        make_library(begun, framework, pattern, count)
        begun.rename(path)
    return path


@pytest.mark.parametrize("count", [100, 1_000, 10_000])
def test_portfolio(
    count: int,
    framework: Framework,
    whole: Assessment,
    tmp_path: Path,
    table: Table,
    remark: Callable[[str], None],
) -> None:
    path = kept_library(framework, whole, count)
    told = Started(tmp_path, "portfolio.py", str(path), str(RUNS)).facts["measured"]
    assert told["rows"] == told["shown"] == count
    bare = Times(tuple(told["bare"][1:]))
    largest = count == 10_000
    table.add(
        f"{count:,} assessments: list read and drawn",
        Times(tuple(told["listed"][1:])),
        AGAINST,
        bare,
        aim=Aim(150, "ms") if largest else None,
    )
    table.add("  every line whole, behind the window", Times(tuple(told["whole"][1:])), AGAINST, bare)
    table.add(
        "  portfolio page",
        Times(tuple(told["portfolio"][1:])),
        AGAINST,
        bare,
        aim=Aim(1000, "ms") if largest else None,
    )
    met = "" if not largest else f", aim {MOST_MB}: {'met' if told['memory'] <= MOST_MB else 'NOT MET'}"
    remark(f"memory with the portfolio of {count:,} assessments: {told['memory']:.0f} MB{met}")
