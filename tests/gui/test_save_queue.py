"""What waits for the library: what a refusal takes along, and whom a failure holds up."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.summary import summarise
from readiness_desktop.gui.save_queue import QueuedAssessment, QueuedChanges, SaveQueue
from readiness_desktop.services import answering
from readiness_desktop.services.duplicates import as_new
from readiness_desktop.services.files import save_copy
from readiness_desktop.services.library import Library
from readiness_desktop.storage.evidence_files import EvidenceFiles, Kept

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


def test_files_of_evidence_are_remembered_where_the_first_try_finds_no_room(
    library: Library,
    framework: Framework,
    state: State,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = b"log"
    item = EvidenceItem("e1", "D1.1", "Log", sha256=sha256(data).hexdigest(), file_name="a.log", file_size=3)
    made = as_new(state("B"))
    made = made.with_current(replace(made.current, evidence=(replace(item, uuid=str(uuid4())),)))
    file = tmp_path / "a.readiness"
    save_copy(file, framework, made, evidence=lambda _name: data)
    real, full, told = EvidenceFiles.keep_bytes, [True], Told()

    def keep(self: EvidenceFiles, content: bytes, name: str) -> Kept:
        if full.pop() if full else False:
            raise ReadinessError(Fault.DISK_FULL, path=self.folder)
        return real(self, content, name)

    monkeypatch.setattr(EvidenceFiles, "keep_bytes", keep)
    queue = SaveQueue(told, 1.0)
    queue.put(QueuedAssessment(made, framework, file))
    queue.flush(lambda: library)
    assert [said for said, *_rest in told.said] == ["save_failed"]
    file.unlink()
    queue.flush(lambda: library)
    assert [said for said, *_rest in told.said] == ["save_failed", "saved", "added"]
    assert library.evidence.read(item.sha256) == data
    library.close()


def test_what_a_file_brings_holds_up_its_own_assessment_alone(
    library: Library, framework: Framework, state: State, tmp_path: Path
) -> None:
    slow, fine, told = state("B"), as_new(state("B")), Told()
    file = tmp_path / "a.readiness"
    save_copy(file, framework, slow)
    waiting: list[Callable[[], None]] = []
    queue = SaveQueue(told, 1.0, waiting.append)
    queue.put(QueuedAssessment(slow, framework, file))
    queue.put(change(framework, slow, 0))
    queue.put(QueuedAssessment(fine, framework, None))
    for _ in range(2):
        queue.flush(lambda: library)
    assert told.said == [("saved", fine.uuid), ("added", fine.uuid)]
    assert queue.retry_seconds == 1.0
    waiting.pop()()
    assert not waiting
    queue.flush(lambda: library)
    assert told.said[2:] == [("saved", slow.uuid), ("added", slow.uuid), ("saved", slow.uuid)]
    library.close()
