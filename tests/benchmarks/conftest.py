"""What every benchmark shares: the table that they fill and what they work on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from readiness_desktop.domain.assessment import Assessment, Client, Person
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import summarise
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.services.library import Library
from readiness_desktop.services.sample import sample_assessment
from tests.benchmarks.table import Table
from tests.vectors import assessment_of

HELD = 200
"""Assessments in the library that the window starts with."""

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
    if not config.stash[_TABLE].rows and not config.stash[_REMARKS]:
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


@pytest.fixture(scope="session")
def library(
    framework: Framework, state: Callable[[str], Assessment], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A library with 200 assessments of as many clients."""
    path = tmp_path_factory.mktemp("library") / "library.sqlite"
    plain = framework_plain(framework)
    opened = Library.open(path)
    opened.set_person(Person("Ida Berg", "Harbour", "IB"))
    for number in range(HELD):
        one = state("ABC"[number % 3])
        profile = replace(one.profile, project=f"Forecast {number}")
        current = replace(one.current, uuid=str(uuid4()), profile=profile)
        one = Assessment(str(uuid4()), Client(str(uuid4()), f"Client {number}"), (current,))
        opened.add(one, plain, summarise(one, framework, evaluate(framework, one)))
    opened.backup()
    opened.close()
    return path
