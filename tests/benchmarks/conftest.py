"""What every benchmark shares: the table that they fill and what they work on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.sample import sample_assessment
from tests.benchmarks.table import Table
from tests.vectors import assessment_of

_TABLE = pytest.StashKey[Table]()
_REMARKS = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_TABLE] = Table()
    config.stash[_REMARKS] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker("benchmark")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table, and below it what single benchmarks want to say about their numbers."""
    config = terminalreporter.config
    if not config.stash[_TABLE].rows:
        return
    terminalreporter.section("benchmarks")
    for line in (*config.stash[_TABLE].lines(), *config.stash[_REMARKS]):
        terminalreporter.line(line)


@pytest.fixture(scope="session")
def table(pytestconfig: pytest.Config) -> Table:
    """Where a benchmark notes what it measured."""
    return pytestconfig.stash[_TABLE]


@pytest.fixture(scope="session")
def remark(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Says a line below the table."""
    return pytestconfig.stash[_REMARKS].append


@pytest.fixture(scope="session")
def sample(framework: Framework) -> Assessment:
    """The sample engagement: two locked rounds and an open one."""
    return sample_assessment(framework)


@pytest.fixture(scope="session")
def whole(framework: Framework, vectors: dict[str, Any]) -> Assessment:
    """State A with all 74 questions answered: those that it leaves open get the answers of others."""
    entry = vectors["full"]["A"]
    answered = [given for given in entry["answers"].values() if given.get("level") is not None]
    answers = {
        question.id: given
        if (given := entry["answers"].get(question.id)) in answered
        else answered[place % len(answered)]
        for place, question in enumerate(framework.questions)
    }
    return assessment_of(framework, {**entry, "answers": answers})
