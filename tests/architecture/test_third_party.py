"""THIRD_PARTY.md names the releases that the lock takes."""

import re

import pytest

from tests.architecture.source import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "THIRD_PARTY.md").read_text("utf-8").splitlines()
    if line.startswith("| ")
]


def locked(name: str) -> set[str]:
    """The releases of a library in the lock; several where newer Pythons take a newer one."""
    package = name.strip().lower().replace("_", "-")
    return set(re.findall(rf"^{re.escape(package)}==(\S+)", LOCK, re.MULTILINE))


LIBRARIES = [row for row in ROWS if all(locked(name) for name in row[0].split(","))]


@pytest.mark.parametrize("row", LIBRARIES, ids=lambda row: row[0])
def test_the_releases_are_those_of_the_lock(row: list[str]) -> None:
    taken = set().union(*(locked(name) for name in row[0].split(",")))
    assert set(row[1].replace(" ", "").split(",")) == taken


def test_most_rows_are_libraries_of_the_lock() -> None:
    assert len(LIBRARIES) > 14
