"""What waits for the library: what a refusal takes along, and whom a failure holds up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.summary import summarise
from readiness_desktop.gui.save_queue import QueuedAssessment, QueuedChanges, SaveQueue
from readiness_desktop.services import answering
from readiness_desktop.services.duplicates import as_new
from readiness_desktop.services.library import Library

State = Callable[[str], Assessment]


class Told:
    """Collects what a queue tells."""

    def __init__(self) -> None:
        self.said: list[tuple[object, ...]] = []

    def __call__(self, signal: str, *values: object) -> None:
        self.said.append((signal, *values[:1]))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library.sqlite")


def change(framework: Framework, before: Assessment, level: int, follows: int = 0) -> QueuedChanges:
    after = answering.set_level(before, "D1.2", level)
    summary = summarise(after, framework, evaluate(framework, after))
    return QueuedChanges(before.uuid, changes_between(before, after), summary, follows)


def test_a_refusal_drops_what_follows_it_and_nothing_of_the_library(
    library: Library, framework: Framework, state: State
) -> None:
    mine, told = state("B"), Told()
    queue = SaveQueue(told, 1.0)
    queue.put(QueuedAssessment(mine, framework, None, 1))
    queue.flush(lambda: library)
    theirs = answering.set_level(mine, "D1.1", 0)
    queue.put(QueuedAssessment(theirs, framework, None, 2))
    queue.put(change(framework, mine, 0))
    queue.put(change(framework, theirs, 4, 2))
    queue.flush(lambda: library)
    queue.put(change(framework, theirs, 3, 2))
    queue.put(change(framework, mine, 1))
    queue.flush(lambda: library)
    assert [said for said, *_rest in told.said] == [
        "saved", "added", "dropped", "refused", "saved", "dropped", "saved"
    ]  # fmt: skip
    assert library.load(mine.uuid).current.answer("D1.2").level == 1
    library.close()


def test_what_can_never_be_written_holds_up_its_own_assessment_alone(
    library: Library, framework: Framework, state: State
) -> None:
    bad, fine, told = state("B"), as_new(state("B")), Told()
    queue = SaveQueue(told, 1.0)
    for one in (bad, fine):
        queue.put(QueuedAssessment(one, framework, None))
    queue.flush(lambda: library)
    told.said.clear()
    nonsense = change(framework, bad, 0)
    changes = tuple(replace(one, entity="nothing") for one in nonsense.changes)
    queue.put(replace(nonsense, changes=changes))
    queue.put(change(framework, bad, 1))
    queue.put(change(framework, fine, 0))
    queue.flush(lambda: library)
    assert told.said == [("save_failed", bad.uuid), ("saved", fine.uuid)]
    assert library.load(fine.uuid).current.answer("D1.2").level == 0
    assert library.load(bad.uuid).current.answer("D1.2") == bad.current.answer("D1.2"), "the order is kept"
    assert queue
    assert queue.retry_seconds == 2.0
    library.close()
