"""History is the truth: the current tables are a view of it, and it only grows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.document import to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.history import changes_between
from readiness_desktop.services.library import Library
from readiness_desktop.storage import tables
from tests.domain.made_assessments import of_whole_assessments, successions
from tests.storage.filled import PACK, assessment, filled_library, locked, next_round, summary_of, with_level


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = filled_library(tmp_path / "library.sqlite", [assessment(1), assessment(2)])
    yield opened
    opened.close()


def everything(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every current table."""
    with library._store._engine.begin() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in tables.CURRENT
        }


def history(library: Library) -> list[dict[str, Any]]:
    with library._store._engine.begin() as connection:
        query = select(tables.change).order_by(tables.change.c.counter)
        return [dict(row) for row in connection.execute(query).mappings()]


@settings(of_whole_assessments, max_examples=12)
@given(successions())
def test_the_current_tables_can_be_rebuilt(
    tmp_path_factory: pytest.TempPathFactory, chain: tuple[Assessment, ...]
) -> None:
    library = Library.open(tmp_path_factory.mktemp("rebuilt") / "library.sqlite")
    before: Assessment | None = None
    for one in chain:
        library._store.save(changes_between(before, one), [to_plain(summary_of(one))], [PACK])
        before = one
    assert library.load(chain[-1].uuid) == chain[-1]
    library._store.save(changes_between(chain[-1], chain[0]))
    library.archive(chain[0].uuid)
    kept = everything(library)
    library._store.rebuild()
    assert everything(library) == kept
    assert library.load(chain[0].uuid) == chain[0]
    library.check()
    library.close()


def test_rebuilding_brings_back_what_was_lost(library: Library) -> None:
    first = locked(assessment(1))
    library.save(changes_between(assessment(1), first), summary_of(first))
    library.save(changes_between(first, next_round(first)), summary_of(next_round(first)))
    kept = everything(library)
    with library._store._engine.begin() as connection:
        connection.execute(tables.purge.insert().values(assessment=""))
        for table in tables.CURRENT:
            if table.name in ("answer", "vote", "lock", "profile"):
                connection.execute(table.delete())
        connection.execute(tables.purge.delete())
    with pytest.raises(ReadinessError) as caught:
        library.load("a1")
    assert caught.value.fault is Fault.LIBRARY_DAMAGED
    library._store.rebuild()
    assert everything(library) == kept
    assert library.load("a1") == next_round(first)


def test_every_change_is_one_row(library: Library) -> None:
    old, new = assessment(1), with_level(assessment(1), "D1.1", 4)
    revision = library.save(changes_between(old, new, "seen on site"), summary_of(new))
    row = history(library)[-1]
    assert row == {
        "counter": revision,
        "installation": history(library)[0]["installation"],
        "uuid": row["uuid"],
        "assessment": "a1",
        "round": "r1-1",
        "entity": "answer",
        "entity_id": "r1-1/D1.1",
        "field": "level",
        "before": "2",
        "after": "4",
        "reason": "seen on site",
        "person": "Ida Berg",
        "at": "2026-04-14T12:00:00.000+00:00",
    }


def test_taking_back_is_a_change_of_its_own(library: Library) -> None:
    old, new = assessment(1), with_level(assessment(1), "D1.1", 4)
    there = library.save(changes_between(old, new), None)
    assert library.save(changes_between(new, old), None) == there + 1
    assert [(row["before"], row["after"]) for row in history(library)[-2:]] == [("2", "4"), ("4", "2")]
    assert library.load("a1") == old


def test_counters_have_no_gap(library: Library) -> None:
    assert [row["counter"] for row in history(library)] == list(range(1, len(history(library)) + 1))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET after = '9' WHERE counter = 1",
        "DELETE FROM change",
        "DELETE FROM change WHERE counter = 1",
        "INSERT OR REPLACE INTO change SELECT * FROM change WHERE counter = 1",
    ],
)
def test_history_only_grows(library: Library, statement: str) -> None:
    before = history(library)
    if "REPLACE" in statement:
        # A replaced row would be deleted first, and then the deletion is refused.
        with library._store._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA recursive_triggers = ON")
    with pytest.raises(IntegrityError), library._store._engine.begin() as connection:
        connection.exec_driver_sql(statement)
    assert history(library) == before


@pytest.mark.parametrize("statement", ["UPDATE lock SET document = '{}'", "DELETE FROM lock"])
def test_a_locked_document_stays(library: Library, statement: str) -> None:
    first = locked(assessment(1))
    library.save(changes_between(assessment(1), first), summary_of(first))
    with pytest.raises(IntegrityError, match="a locked round stays"):  # noqa: SIM117
        with library._store._engine.begin() as connection:
            connection.exec_driver_sql(statement)
    assert library.load("a1") == first
    library.delete("a1")
    assert [row.assessment for row in library.rows()] == ["a2"]


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("answer", "UPDATE answer SET level = 'three'"),
        ("answer", "UPDATE answer SET state = NULL"),
        ("vote", "INSERT INTO vote (round, question, respondent) VALUES ('nowhere', 'D1.1', 'p1')"),
        ("assessment", "UPDATE assessment SET client = 'nobody'"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(library: Library, table: str, statement: str) -> None:
    before = everything(library)[table]
    with pytest.raises(IntegrityError), library._store._engine.begin() as connection:
        connection.exec_driver_sql(statement)
    assert everything(library)[table] == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answer SET level = 3 WHERE question = 'D1.1'",
        "UPDATE answer SET note = 'other'",
        "DELETE FROM vote WHERE respondent = 'p1-2'",
        "UPDATE round SET as_of = '2026-04-15'",
        "UPDATE profile SET value = '\"Another\"' WHERE field = 'project'",
        "UPDATE client SET name = 'Another'",
        "UPDATE assessment SET revision = 1",
        "UPDATE assessment SET archived = 1",
        "UPDATE assessment SET seal = 'xyz'",
        "UPDATE respondent SET position = position + 1",
    ],
)
def test_what_does_not_match_its_seal_is_never_shown(library: Library, statement: str) -> None:
    with library._store._engine.begin() as connection:
        connection.exec_driver_sql(statement)
    with pytest.raises(ReadinessError) as caught:
        library.load("a1")
    assert caught.value.fault is Fault.LIBRARY_DAMAGED
    assert caught.value.facts["path"] == library.path


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE summary SET document = replace(document, '48.25', '84.25')", "rows"),
        ("UPDATE summary SET document = 'nothing'", "rows"),
        ("UPDATE assessment SET archived = 1", "rows"),
        ("UPDATE meta SET value = '{\"name\":\"Another\"}' WHERE key = 'person'", "person"),
        ("UPDATE client SET sector = 'Another'", "clients"),
    ],
)
def test_no_list_shows_what_does_not_match(library: Library, statement: str, read: str) -> None:
    with library._store._engine.begin() as connection:
        connection.exec_driver_sql(statement)
    with pytest.raises(ReadinessError) as caught:
        getattr(library, read)()
    assert caught.value.fault is Fault.LIBRARY_DAMAGED
