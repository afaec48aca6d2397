from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Client, Person
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.summary import Summary, summarise
from readiness_desktop.gui import library_thread
from readiness_desktop.gui.library_thread import LibraryThread
from readiness_desktop.services import answering
from readiness_desktop.services.library import Library, Row
from readiness_desktop.storage.store import Store

WAIT = 30_000


@pytest.fixture
def library(qtbot: QtBot, tmp_path: Path) -> Iterator[LibraryThread]:
    made = LibraryThread(tmp_path / "library.sqlite", retry=0.01)
    made.start()
    yield made
    made.close()


def opened(library: LibraryThread, qtbot: QtBot) -> None:
    with qtbot.waitSignals([library.opened, library.rows_changed], timeout=WAIT):
        library.open()


def test_a_new_library_has_nobody_and_no_rows(library: LibraryThread, qtbot: QtBot) -> None:
    told: list[object] = []
    library.opened.connect(told.append)
    library.rows_changed.connect(told.append)
    opened(library, qtbot)
    assert told == [None, ()]


def test_what_is_added_is_listed_and_loads_as_it_was(
    library: LibraryThread, qtbot: QtBot, framework: Framework, state: Callable[[str], Assessment]
) -> None:
    opened(library, qtbot)
    made = state("B")
    with qtbot.waitSignals([library.added, library.rows_changed], timeout=WAIT):
        library.add(made, framework)
    with qtbot.waitSignal(library.loaded, timeout=WAIT) as told:
        library.load(made.uuid)
    assert told.args is not None
    loaded = told.args[0]
    assert loaded.assessment == made
    assert loaded.results == evaluate(framework, made)


def test_changes_are_saved_in_order_and_are_there_after_closing(
    library: LibraryThread, qtbot: QtBot, framework: Framework, state: Callable[[str], Assessment]
) -> None:
    opened(library, qtbot)
    made = state("B")
    library.add(made, framework)
    revisions: list[int] = []
    library.saved.connect(lambda _uuid, revision: revisions.append(revision))
    for level in (1, 2, 3):
        changed = answering.set_level(made, "D1.1", level)
        summary = summarise(changed, framework, evaluate(framework, changed))
        library.save(made.uuid, changes_between(made, changed), summary)
        made = changed
    assert library.unsaved == 4
    qtbot.waitUntil(lambda: library.unsaved == 0, timeout=WAIT)
    assert revisions == sorted(revisions)
    assert len(set(revisions)) == 4
    library.close()
    again = Library.open(library.path)
    assert again.load(made.uuid) == made
    again.close()


def test_a_failed_save_stays_queued_and_is_tried_again(
    library: LibraryThread,
    qtbot: QtBot,
    framework: Framework,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened(library, qtbot)
    made = state("B")
    with qtbot.waitSignal(library.added, timeout=WAIT):
        library.add(made, framework)
    real, tries = Library.save, []

    def full(self: Library, *rest: object) -> int:
        tries.append(1)
        if len(tries) < 3:
            raise ReadinessError(Fault.DISK_FULL, path="library.sqlite")
        return real(self, *rest)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(Library, "save", full)
    changed = answering.set_level(made, "D1.1", 0)
    summary = summarise(changed, framework, evaluate(framework, changed))
    sentences: list[str] = []
    library.save_failed.connect(lambda _uuid, sentence: sentences.append(sentence))
    with qtbot.waitSignal(library.saved, timeout=WAIT) as told:
        library.save(made.uuid, changes_between(made, changed), summary)
    assert told.args is not None
    assert told.args[0] == made.uuid
    assert len(sentences) == 2
    assert "full" in sentences[0]
    assert len(tries) == 3
    assert library.unsaved == 0


def test_an_assessment_whose_first_write_fails_stays_queued_in_front_of_its_answers(
    library: LibraryThread,
    qtbot: QtBot,
    framework: Framework,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened(library, qtbot)
    real, full = Store.save, [True]

    def save(self: Store, *rest: Any) -> int:
        if full[0]:
            raise ReadinessError(Fault.DISK_FULL, path=self.path)
        return real(self, *rest)

    monkeypatch.setattr(Store, "save", save)
    made = state("B")
    told: list[str] = []
    library.added.connect(lambda _uuid: told.append("added"))
    library.saved.connect(lambda _uuid, _revision: told.append("saved"))
    library.broke.connect(lambda: told.append("broke"))
    with qtbot.waitSignal(library.save_failed, timeout=WAIT) as failed:
        library.add(made, framework)
    assert failed.args is not None
    assert failed.args[0] == made.uuid
    changed = answering.set_level(made, "D1.1", 0)
    library.save(
        made.uuid,
        changes_between(made, changed),
        summarise(changed, framework, evaluate(framework, changed)),
    )
    with qtbot.waitSignal(library.save_failed, timeout=WAIT):
        library.try_again()
    assert library.unsaved == 2
    full[0] = False
    qtbot.waitUntil(lambda: library.unsaved == 0, timeout=WAIT)
    assert told == ["saved", "added", "saved"]
    library.close()
    again = Library.open(library.path)
    assert again.load(made.uuid) == changed
    again.close()


def test_what_is_made_without_a_library_comes_into_the_one_that_is_opened_then(
    qtbot: QtBot, tmp_path: Path, framework: Framework, state: Callable[[str], Assessment]
) -> None:
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_bytes(b"This is a letter, not a library. " * 100)
    library = LibraryThread(foreign, retry=0.01)
    library.start()
    with qtbot.waitSignal(library.open_failed, timeout=WAIT):
        library.open()
    made = state("B")
    with qtbot.waitSignal(library.save_failed, timeout=WAIT):
        library.add(made, framework)
    assert library.unsaved == 1
    with qtbot.waitSignal(library.added, timeout=WAIT):
        library.open_other(tmp_path / "other.sqlite")
    assert library.unsaved == 0
    library.close()
    again = Library.open(tmp_path / "other.sqlite")
    assert again.load(made.uuid) == made
    again.close()


def test_an_assessment_that_no_library_takes_is_refused_and_holds_up_nothing(
    library: LibraryThread, qtbot: QtBot, framework: Framework, state: Callable[[str], Assessment]
) -> None:
    opened(library, qtbot)
    made = state("B")
    with qtbot.waitSignal(library.added, timeout=WAIT):
        library.add(made, framework)
    other = replace(made, uuid="another")
    changed = answering.set_level(other, "D1.1", 0)
    summary = summarise(changed, framework, evaluate(framework, changed))
    told: list[tuple[str, Fault, Path | None]] = []
    library.refused.connect(lambda uuid, error, file: told.append((uuid, error.fault, file)))
    with qtbot.waitSignals([library.refused, library.dropped], timeout=WAIT):
        follows = library.add(other, framework)
        library.save(other.uuid, changes_between(other, changed), summary, follows)
    assert told == [("another", Fault.LIBRARY_HOLDS_IT, None)]
    assert library.unsaved == 0
    fine = apart(state("A"), "A")
    with qtbot.waitSignal(library.added, timeout=WAIT):
        library.add(fine, framework)
    library.close()
    again = Library.open(library.path)
    assert again.load(made.uuid) == made
    again.close()


def test_a_client_that_the_library_knows_keeps_its_name_there(
    library: LibraryThread, qtbot: QtBot, framework: Framework, state: Callable[[str], Assessment]
) -> None:
    opened(library, qtbot)
    made = state("B")
    with qtbot.waitSignal(library.added, timeout=WAIT):
        library.add(made, framework)
    other = replace(apart(state("A"), "A"), client=replace(made.client, name="A name from elsewhere"))
    told: list[tuple[str, Client]] = []
    library.adopted.connect(lambda uuid, client: told.append((uuid, client)))
    rows: list[tuple[Row, ...]] = []
    library.rows_changed.connect(rows.append)
    library.add(other, framework)
    qtbot.waitUntil(lambda: bool(rows) and len(rows[-1]) == 2, timeout=WAIT)
    assert told == [("A", made.client)]
    assert {row.summary.client for row in rows[-1] if row.summary} == {made.client.name}


def added(library: LibraryThread, qtbot: QtBot, framework: Framework, assessments: list[Assessment]) -> None:
    """Add these and wait until nothing more is to be told."""
    told: list[object] = []
    library.rows_changed.connect(told.append)
    for one in assessments:
        library.add(one, framework)
    qtbot.waitUntil(lambda: len(told) == len(assessments), timeout=WAIT)


def apart(assessment: Assessment, uuid: str) -> Assessment:
    """The same with identities of its own, so that a library can hold several."""
    current = replace(assessment.current, uuid=f"round {uuid}")
    return Assessment(uuid, Client(f"client {uuid}", uuid), (current,))


def dated(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """Make it noon of this day for the library thread."""
    monkeypatch.setattr(library_thread, "now", lambda: datetime(day.year, day.month, day.day, 12, tzinfo=UTC))


def test_lines_of_an_earlier_day_are_shown_marked_then_recomputed(
    library: LibraryThread,
    qtbot: QtBot,
    framework: Framework,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened(library, qtbot)
    day = state("B").current.as_of
    dated(monkeypatch, day)
    added(library, qtbot, framework, [apart(state(name), name) for name in "ABC"])
    told: list[tuple[Row, ...]] = []
    library.rows_changed.connect(told.append)
    dated(monkeypatch, day + timedelta(days=1))
    library.ask_rows()
    qtbot.waitUntil(lambda: len(told) > 1 and not any(row.stale for row in told[-1]), timeout=WAIT)
    assert all(row.stale and not row.stuck for row in told[0])
    assert {row.summary.as_of for row in told[0] if row.summary} == {day}
    assert {row.summary.as_of for row in told[-1] if row.summary} == {day + timedelta(days=1)}
    assert [row.changed for row in told[0]] == [row.changed for row in told[-1]]


def test_a_line_that_cannot_be_recomputed_is_marked_and_holds_up_no_other(
    library: LibraryThread,
    qtbot: QtBot,
    framework: Framework,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened(library, qtbot)
    day = state("B").current.as_of
    dated(monkeypatch, day)
    added(library, qtbot, framework, [apart(state(name), name) for name in "AB"])
    real = Library.refresh

    def refresh(self: Library, uuid: str, today: date | None = None) -> Summary:
        if uuid == "B":
            raise ReadinessError(Fault.PACK_MISSING, path=self.path)
        return real(self, uuid, today)

    monkeypatch.setattr(Library, "refresh", refresh)
    told: list[tuple[Row, ...]] = []
    library.rows_changed.connect(told.append)
    dated(monkeypatch, day + timedelta(days=1))
    library.ask_rows()
    qtbot.waitUntil(lambda: bool(told) and any(row.stuck for row in told[-1]), timeout=WAIT)
    qtbot.waitUntil(lambda: sum(row.stale for row in told[-1]) == 1, timeout=WAIT)
    with qtbot.waitSignal(library.rows_changed, timeout=WAIT):
        library.ask_rows()
    assert {row.assessment: (row.stale, row.stuck) for row in told[-1]} == {
        "A": (False, False),
        "B": (True, True),
    }


def test_opening_an_assessment_updates_its_line(
    library: LibraryThread,
    qtbot: QtBot,
    framework: Framework,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened(library, qtbot)
    made = state("B")
    day = made.current.as_of
    dated(monkeypatch, day)
    added(library, qtbot, framework, [made])
    dated(monkeypatch, day + timedelta(days=1))
    library.load(made.uuid)
    with qtbot.waitSignal(library.rows_changed, timeout=WAIT) as told:
        library.ask_rows()
    assert told.args is not None
    (row,) = told.args[0]
    assert not row.stale
    assert row.summary.as_of == day + timedelta(days=1)


def test_nothing_heavy_runs_while_the_list_is_drawn(library: LibraryThread, qtbot: QtBot) -> None:
    """Both would share the interpreter: the pack is read once the rows of the opened library have been drawn."""
    idle: list[tuple[str, bool]] = []
    library.rows_changed.connect(lambda _rows: idle.append(("rows", library.drawing)))
    library.framework_ready.connect(lambda _pack: idle.append(("pack", library.drawing)))
    with qtbot.waitSignal(library.framework_ready, timeout=WAIT):
        library.open()
    assert idle == [("rows", True), ("pack", False)]


def test_a_person_is_remembered(library: LibraryThread, qtbot: QtBot) -> None:
    opened(library, qtbot)
    anna = Person("Anna Kowalska", "Kowalska Advisory", "AK")
    with qtbot.waitSignal(library.person_changed, timeout=WAIT):
        library.set_person(anna)
    library.close()
    again = Library.open(library.path)
    assert again.person() == anna
    again.close()


def test_a_library_that_does_not_open_says_why_and_another_can_be_opened(
    qtbot: QtBot, tmp_path: Path
) -> None:
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_bytes(b"This is a letter, not a library. " * 100)
    library = LibraryThread(foreign)
    library.start()
    with qtbot.waitSignal(library.open_failed, timeout=WAIT) as told:
        library.open()
    assert told.args is not None
    assert isinstance(told.args[0], ReadinessError)
    with qtbot.waitSignal(library.failed, timeout=WAIT):
        library.ask_rows()
    with qtbot.waitSignal(library.opened, timeout=WAIT):
        library.open_other(tmp_path / "other.sqlite")
    library.close()
    assert foreign.read_bytes().startswith(b"This is a letter")


def test_a_mistake_of_the_program_on_the_thread_is_told(
    library: LibraryThread, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(library, qtbot)
    seen: list[object] = []
    monkeypatch.setattr("threading.excepthook", lambda told: seen.append(told.exc_type))

    def mistake(_library: Library) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(library.broke, timeout=WAIT):
        library.run(mistake)
    qtbot.waitUntil(lambda: seen == [ZeroDivisionError], timeout=WAIT)
