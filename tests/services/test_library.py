"""The library as a user has it."""

import json
import logging
import os
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment, Client, Person
from readiness_desktop.domain.document import checksum, from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.summary import summarise
from readiness_desktop.packs.reader import parse_framework
from readiness_desktop.paths import resources
from readiness_desktop.services.library import Library
from tests.storage.filled import (
    CANARY,
    NOON,
    PACK,
    assessment,
    filled_library,
    locked,
    next_round,
    summary_of,
    with_level,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = filled_library(tmp_path / "library.sqlite", [assessment(1), assessment(2)])
    yield opened
    opened.close()


def test_a_new_library_is_empty(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "new" / "folder" / "library.sqlite")
    assert (library.rows(), library.clients(), library.person()) == ((), (), None)
    library.check()
    library.close()
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == ["library.sqlite"]


def test_what_is_saved_is_there_after_reopening(library: Library) -> None:
    changed = with_level(assessment(1), "D1.1", 4)
    revision = library.save(changes_between(assessment(1), changed, "seen"), summary_of(changed, 50.0))
    library.close()
    again = Library.open(library.path)
    assert again.load("a1") == changed
    assert again.load("a2") == assessment(2)
    assert again.person() == Person("Ida Berg", "Harbour", "IB")
    assert again.framework_plain(checksum(PACK)) == PACK
    assert list(again.framework_plain(checksum(PACK))["zones"]) == ["b", "a"]  # type: ignore[index]
    first = again.rows()[0]
    assert (first.assessment, first.revision, first.changed) == ("a1", revision, NOON)
    assert first.summary == replace(summary_of(changed, 50.0), credited={})
    assert dict(again.levels(["a1"])) == {"a1": summary_of(changed).credited}
    again.close()


def test_lists_are_in_the_order_of_changes_and_not_of_the_clock(tmp_path: Path) -> None:
    moments = iter([NOON, NOON - timedelta(days=400), *[NOON - timedelta(days=9)] * 9])
    library = Library.open(tmp_path / "library.sqlite", clock=lambda: next(moments))
    for number in (1, 2):
        library.add(assessment(number), PACK, summary_of(assessment(number)))
    assert [row.assessment for row in library.rows()] == ["a2", "a1"]
    assert [row.changed for row in library.rows()] == [NOON - timedelta(days=400), NOON]
    library.close()


def test_a_save_can_be_made_again(library: Library) -> None:
    changes = changes_between(assessment(1), with_level(assessment(1), "D1.1", 4))
    first = library.save(changes, summary_of(assessment(1)))
    assert library.save(changes, summary_of(assessment(1))) == first


def test_a_new_round_is_the_one_that_lists_show(library: Library) -> None:
    first = locked(assessment(1))
    library.save(changes_between(assessment(1), first), summary_of(first))
    second = next_round(first)
    library.save(changes_between(first, second), summary_of(second, 61.0))
    shown = library.rows()[0].summary
    assert shown is not None
    assert (shown.number, shown.index, shown.status) == (2, 61.0, "draft")
    assert library.load("a1") == second


def test_a_locked_round_stays(library: Library) -> None:
    first = locked(assessment(1))
    library.save(changes_between(assessment(1), first), summary_of(first))
    with pytest.raises(ReadinessError) as caught:
        library.save(changes_between(first, with_level(first, "D1.1", 0)), None)
    assert caught.value.fault is Fault.ROUND_LOCKED
    assert caught.value.facts["round"] == 1
    assert library.load("a1") == first


def test_all_of_a_save_or_nothing(library: Library) -> None:
    before = library.rows()
    changed = with_level(assessment(1), "D1.1", 4)
    broken = replace(changes_between(assessment(1), changed)[0], field="colour")
    with pytest.raises(ReadinessError) as caught:
        library.save([*changes_between(assessment(1), changed), broken], summary_of(changed, 99.0))
    assert caught.value.fault is Fault.DOCUMENT_FIELD
    assert library.rows() == before
    assert library.load("a1") == assessment(1)


def test_a_client_has_one_name_everywhere(tmp_path: Path) -> None:
    client = Client("k1", "Old name")
    one, two = assessment(1, client), assessment(2, client)
    library = filled_library(tmp_path / "library.sqlite", [one, two])
    renamed = replace(one, client=replace(client, name="New name", sector="Energy"))
    library.save(changes_between(one, renamed), summary_of(renamed))
    assert library.clients() == (Client("k1", "New name", "Energy"),)
    assert library.load("a2").client.name == "New name"
    assert {row.summary.client for row in library.rows() if row.summary} == {"New name"}
    library.close()


def test_put_away_and_taken_back(library: Library) -> None:
    library.archive("a1")
    assert {row.assessment: row.archived for row in library.rows()} == {"a1": True, "a2": False}
    assert library.load("a1") == assessment(1)
    library.archive("a1", False)
    assert not any(row.archived for row in library.rows())


def test_deleting_leaves_no_word_and_makes_a_backup(library: Library) -> None:
    library.delete("a1")
    assert [row.assessment for row in library.rows()] == ["a2"]
    assert [client.uuid for client in library.clients()] == ["k2"]
    with pytest.raises(ReadinessError) as caught:
        library.load("a1")
    assert caught.value.fault is Fault.ASSESSMENT_UNKNOWN
    library.check()
    assert library.load("a2") == assessment(2)
    library.close()
    assert b"project 1" not in library.path.read_bytes()
    (backup,) = (library.path.parent / "backups").iterdir()
    shutil.copy(backup, library.path)
    restored = Library.open(library.path)
    assert restored.load("a1") == assessment(1)
    restored.close()


def test_deleting_one_of_two_keeps_the_client_and_its_history(tmp_path: Path) -> None:
    client = Client("k1", "Shared")
    library = filled_library(tmp_path / "library.sqlite", [assessment(1, client), assessment(2, client)])
    library.delete("a1")
    assert library.clients() == (client,)
    library.delete("a2")
    assert library.clients() == ()
    library.close()


def test_revisions_never_fall_back_after_a_deletion(library: Library) -> None:
    before = max(row.revision for row in library.rows())
    library.delete("a2")
    library.close()
    again = Library.open(library.path)
    assert again.archive("a1") > before
    again.close()


@pytest.mark.parametrize("call", ["load", "archive", "delete", "refresh"])
def test_an_unknown_assessment_is_named(library: Library, call: str) -> None:
    with pytest.raises(ReadinessError) as caught:
        getattr(library, call)("a9")
    assert caught.value.fault is Fault.ASSESSMENT_UNKNOWN


def test_an_assessment_that_is_there_can_be_added_again_without_harm(library: Library) -> None:
    library.add(assessment(1), PACK, summary_of(assessment(1)))
    assert library.load("a1") == assessment(1)
    assert len(library.rows()) == 2


# ---------------------------------------------------------------- summaries


@pytest.fixture
def real(framework: Framework, state: Callable[[str], Assessment], tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "real.sqlite")
    one = state("B")
    plain = parse_framework(resources() / "frameworks" / "ai-execution-readiness")
    library.add(one, plain, summarise(one, framework, evaluate(framework, one)))
    yield library
    library.close()


def test_a_summary_is_written_as_it_is_read(real: Library, framework: Framework) -> None:
    (row,) = real.rows()
    one = real.load(row.assessment)
    results = evaluate(framework, one)
    assert row.summary == replace(summarise(one, framework, results), credited={})
    assert not row.stale


def test_another_engine_makes_an_open_round_stale_until_it_is_refreshed(real: Library) -> None:
    (row,) = real.rows()
    assert row.summary is not None
    fresh = row.summary
    real.save((), replace(fresh, engine_version="0", index=1.0))
    (row,) = real.rows()
    assert row.stale
    assert replace(real.refresh(row.assessment), credited={}) == fresh
    (row,) = real.rows()
    assert (row.stale, row.summary) == (False, fresh)


def test_another_pack_version_makes_an_open_round_stale(real: Library) -> None:
    (row,) = real.rows()
    assert row.summary is not None
    real.save((), replace(row.summary, framework_checksum="0" * 64))
    assert real.rows()[0].stale


def test_an_open_round_of_an_earlier_day_is_stale_until_it_is_refreshed(real: Library) -> None:
    (row,) = real.rows()
    assert row.summary is not None
    next_day = row.summary.as_of + timedelta(days=1)
    assert [one.stale for one in real.rows(row.summary.as_of)] == [False]
    assert [one.stale for one in real.rows(next_day)] == [True]
    assert real.refresh(row.assessment, next_day).as_of == next_day
    assert [one.stale for one in real.rows(next_day)] == [False]


def test_a_locked_round_is_never_stale_and_keeps_what_it_said(library: Library) -> None:
    first = locked(assessment(1))
    library.save(changes_between(assessment(1), first), replace(summary_of(first), engine_version="0"))
    assert [row.stale for row in library.rows() if row.assessment == "a1"] == [False]


def test_a_summary_of_another_shape_is_stale_and_not_a_fault(library: Library) -> None:
    plain = {**to_plain(summary_of(assessment(1))), "colour": "red"}
    library._store.save((), [plain])
    rows = {row.assessment: row for row in library.rows()}
    assert (rows["a1"].summary, rows["a1"].stale) == (None, True)
    assert not rows["a2"].stale


def test_a_pack_that_is_not_kept_is_named(library: Library) -> None:
    odd = replace(assessment(3), rounds=(replace(assessment(3).current, framework_checksum="0" * 64),))
    library.add(odd, PACK, summary_of(odd))
    with pytest.raises(ReadinessError) as caught:
        library.refresh("a3")
    assert caught.value.fault is Fault.PACK_MISSING


# ---------------------------------------------------------------- the past version


def test_the_library_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    shutil.copy(resources() / "samples" / "library-v1.sqlite", path)
    before = path.read_bytes()
    expected = json.loads(
        (Path(__file__).parents[1] / "references" / "libraries" / "v1.json").read_text(encoding="utf-8")
    )
    library = Library.open(path)
    (row,) = library.rows()
    assert library.load(row.assessment) == from_plain(Assessment, expected["assessment"])
    assert to_plain(library.person()) == expected["person"]
    # The line of that day lacks what lines say since; it is read as it was written.
    since = {
        "depth_name": "",
        "issued": "",
        "sector": "",
        "tags": [],
        "exposures": {},
        "blockers": [],
        "outcome": None,
        "coming": [],
    }
    assert to_plain(row.summary) == {**expected["summary"], **since, "decided": "", "claim": None}
    plain = library.framework_plain(expected["pack"])
    assert plain is not None
    assert checksum(plain) == expected["pack"]
    library.archive(row.assessment)
    assert library.rows()[0].archived
    library.check()
    assert library.backup_due(timedelta())
    library.backup()
    library.close()
    backups = sorted((tmp_path / "backups").iterdir())
    assert [path.name.rpartition("Z-")[2] for path in backups] == ["before-update.sqlite", "regular.sqlite"]
    assert backups[0].read_bytes()[:100][60:64] == before[60:64] == b"\0\0\0\1"


# ---------------------------------------------------------------- backups


def test_a_backup_is_due_once_something_changed_and_some_time_went_by(library: Library) -> None:
    assert library.backup_due()
    library.backup()
    assert not library.backup_due(timedelta())
    library.archive("a1")
    assert not library.backup_due(), "the newest is younger than half an hour"
    assert library.backup_due(timedelta())


# ---------------------------------------------------------------- who holds it


def test_a_second_process_is_refused_and_told_who_holds_it(library: Library) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from readiness_desktop.services.library import Library\n"
        "from readiness_desktop.domain.errors import ReadinessError\n"
        "from readiness_desktop.wording.complaints import say\n"
        "try:\n    Library.open(Path(sys.argv[1]))\n"
        "except ReadinessError as error:\n    print(error.fault, error.facts['pid'], say(error))\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script, str(library.path)], capture_output=True, text=True, check=True
    ).stdout
    assert said.startswith(f"library_in_use {os.getpid()} ")
    assert "by Ida Berg on " in said
    library.archive("a1")
    assert library.rows()[0].archived


def test_a_second_opening_in_one_process_is_refused_and_the_lock_stays(library: Library) -> None:
    with pytest.raises(ReadinessError) as caught:
        Library.open(library.path)
    assert caught.value.fault is Fault.LIBRARY_IN_USE
    test_a_second_process_is_refused_and_told_who_holds_it(library)


# ---------------------------------------------------------------- privacy


def test_no_word_of_a_client_reaches_a_log_or_an_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    library = filled_library(tmp_path / "library.sqlite", [assessment(1)])
    said: list[str] = []
    changed = with_level(assessment(1), "D1.1", 3)
    note = next(one for one in changes_between(None, assessment(1)) if one.field == "note")
    for broken in (
        replace(note, entity_id="nowhere/D1.1", uuid="u1"),
        replace(note, entity_id="nowhere", uuid="u2"),
        replace(note, field="level", uuid="u3"),
        replace(note, entity=CANARY.lower(), uuid="u4"),
        replace(note, field="state", after="\ud800" + CANARY, uuid="u5"),
    ):
        with pytest.raises(Exception) as caught:
            library.save([*changes_between(assessment(1), changed), broken], summary_of(changed))
        said += traceback.format_exception(caught.value)
        said.append(repr(caught.value))
    library.check()
    library.close()
    captured = capfd.readouterr()
    text = "\n".join([*said, caplog.text, captured.out, captured.err])
    assert said
    assert CANARY not in text


def test_opening_loads_no_heavy_library() -> None:
    script = (
        "import sys, readiness_desktop.services.library\n"
        "print(sorted({'sqlalchemy', 'alembic', 'sqlcipher3', 'matplotlib'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"


def test_opening_a_library_of_today_needs_no_migrations(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from readiness_desktop.services.library import Library\n"
        "Library.open(Path(sys.argv[1])).close()\n"
        "print(sorted({'sqlalchemy.orm', 'alembic'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "l.sqlite")], capture_output=True, text=True, check=True
    ).stdout
    assert said.strip() == "[]"


def test_times_are_shown_with_their_zone(library: Library) -> None:
    assert all(row.changed.tzinfo is not None for row in library.rows())
    assert library.rows()[0].changed == datetime(2026, 4, 14, 12, tzinfo=UTC)
