"""Steps from version to version: the same schema as a new library, and nothing lost on the way."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from readiness_desktop.domain.assessment import Action, Parked, Said
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.roadmap_setup import NO_ROADMAP, ChosenPlan, Placement
from readiness_desktop.paths import resources
from readiness_desktop.services.library import Library
from readiness_desktop.storage.migrating import migrate, row_counts
from readiness_desktop.storage.migrations import STEPS
from readiness_desktop.storage.opening import close_library, open_library
from readiness_desktop.storage.tables import SCHEMA_VERSION
from tests.storage.filled import assessment, summary_of

OLD = resources() / "samples" / "library-v1.sqlite"


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Engine]:
    engine = open_library(tmp_path / "fresh.sqlite", before_migration=lambda _engine: None)
    yield engine
    close_library(engine)


def schema(engine: Engine) -> dict[str, Any]:
    """Columns, keys, indexes and triggers, whatever words made them."""
    found: dict[str, Any] = {}
    with engine.begin() as connection:
        for name, strict, without_rowid in connection.exec_driver_sql(
            "SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
        ).all():
            found[name] = {
                "kind": (strict, without_rowid),
                "columns": connection.exec_driver_sql(f"PRAGMA table_xinfo({name})").all(),
                "keys": connection.exec_driver_sql(f"PRAGMA foreign_key_list({name})").all(),
                "indexes": sorted(
                    (row[1], row[2], connection.exec_driver_sql(f"PRAGMA index_xinfo('{row[1]}')").all())
                    for row in connection.exec_driver_sql(f"PRAGMA index_list({name})").all()
                ),
            }
        found["triggers"] = sorted(
            connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
        )
    return found


def test_every_version_has_its_step() -> None:
    assert sorted(STEPS) == list(range(2, SCHEMA_VERSION + 1))


def test_an_old_library_becomes_the_same_as_a_new_one(fresh: Engine, tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    shutil.copy(OLD, path)
    versions: list[int] = []

    def before(engine: Engine) -> None:
        with engine.begin() as connection:
            versions.append(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    engine = open_library(path, before_migration=before)
    assert schema(engine) == schema(fresh)
    with engine.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == SCHEMA_VERSION
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    close_library(engine)
    assert versions == [1]
    again = open_library(path, before_migration=lambda _engine: pytest.fail("once is enough"))
    close_library(again)


def test_a_library_of_version_2_gets_its_locks_kept(fresh: Engine, tmp_path: Path) -> None:
    path = tmp_path / "v2.sqlite"
    shutil.copy(Path(__file__).parents[1] / "references" / "libraries" / "v2.sqlite", path)
    versions: list[int] = []

    def before(engine: Engine) -> None:
        with engine.begin() as connection:
            versions.append(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    engine = open_library(path, before_migration=before)
    assert versions == [2]
    assert schema(engine) == schema(fresh)
    with engine.begin() as connection:
        assert row_counts(connection)["lock"] == 1
    close_library(engine)
    library = Library.open(path)
    loaded = library.load("a1")
    assert [part.state for part in loaded.rounds] == ["locked", "open"]
    assert loaded.rounds[0].answers == assessment(1).current.answers
    library.close()


def test_a_library_of_version_3_loses_nothing(fresh: Engine, tmp_path: Path) -> None:
    path = tmp_path / "v3.sqlite"
    shutil.copy(Path(__file__).parents[1] / "references" / "libraries" / "v3.sqlite", path)
    engine = open_library(path, before_migration=lambda _engine: None)
    assert schema(engine) == schema(fresh)
    close_library(engine)
    library = Library.open(path)
    assert library.load("a1") == assessment(1)
    library.close()


def test_a_library_of_version_4_loses_nothing(fresh: Engine, tmp_path: Path) -> None:
    path = tmp_path / "v4.sqlite"
    shutil.copy(Path(__file__).parents[1] / "references" / "libraries" / "v4.sqlite", path)
    engine = open_library(path, before_migration=lambda _engine: None)
    assert schema(engine) == schema(fresh)
    close_library(engine)
    library = Library.open(path)
    loaded = library.load("a1")
    answer = loaded.current.answer("D1.1")
    assert (answer.second_level, answer.second_by) == (1, "Ida")
    assert answer.said == (Said("p1-1", "Weekly"),)
    assert loaded.current.parked == (Parked("p1", "Ask the vendor", "D2.4"),)
    assert (loaded.tags, loaded.outcome, loaded.current.debt) == ((), None, ())
    library.close()


def test_a_library_of_version_5_loses_nothing(fresh: Engine, tmp_path: Path) -> None:
    path = tmp_path / "v5.sqlite"
    shutil.copy(Path(__file__).parents[1] / "references" / "libraries" / "v5.sqlite", path)
    engine = open_library(path, before_migration=lambda _engine: None)
    assert schema(engine) == schema(fresh)
    close_library(engine)
    library = Library.open(path)
    loaded = library.load("a1")
    current = loaded.current
    assert current.actions == (
        Action("c1", "C1:D2.4", "Run it", "Bo", date(2026, 6, 1), "Report", "I33"),
        Action("c2", "C8", status="done"),
    )
    assert current.decisions[0].record == (("D1.1", "met"),)
    assert (current.debt[0].days, current.debt[0].external) == (12, 2.5)
    assert (current.profile.statement.metric, loaded.tags) == ("Late shipments", ("logistics",))
    assert (current.profile.roadmap, current.plans) == (NO_ROADMAP, ())
    plan = ChosenPlan("n", date(2026, 4, 14), date(2026, 4, 20), "list", (Placement("I33", 3, 4, 9),), 12, 52)
    begun = replace(current.actions[0], key="I33", status="begun", spent_days=2, shown=(1,), grade="E3")
    further = loaded.with_current(replace(current, plans=(plan,), actions=(begun, current.actions[1])))
    library.save(changes_between(loaded, further), summary_of(further))
    assert library.load("a1") == further
    library.check()
    library.close()


def test_a_backup_that_fails_stops_the_migration(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    shutil.copy(OLD, path)

    def no_room(_engine: Engine) -> None:
        raise ReadinessError(Fault.DISK_FULL, path=path)

    with pytest.raises(ReadinessError):
        open_library(path, before_migration=no_room)
    close_library(open_library(path, before_migration=lambda _engine: None))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM vote",
        "DROP TABLE action",
        "INSERT INTO purge (assessment) VALUES ('x')",
        "UPDATE respondent SET round = 'nowhere'",
        "UPDATE profile SET round = 'nowhere' WHERE round = (SELECT min(round) FROM profile)",
    ],
)
def test_a_step_that_loses_or_tears_anything_is_taken_back(
    fresh: Engine, tmp_path: Path, statement: str
) -> None:
    old = tmp_path / "old.sqlite"
    shutil.copy(OLD, old)
    engine = open_library(old, before_migration=lambda _engine: None)
    with engine.begin() as connection:
        before = row_counts(connection)
    assert before["respondent"] == 6
    step = {SCHEMA_VERSION + 1: lambda operations: operations.execute(statement)}
    with pytest.raises(ReadinessError) as caught:
        migrate(engine, old, step, SCHEMA_VERSION + 1)
    assert caught.value.fault is Fault.LIBRARY_DAMAGED
    with engine.begin() as connection:
        assert row_counts(connection) == before
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == SCHEMA_VERSION
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    close_library(engine)


def test_a_table_made_anew_keeps_its_children(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    shutil.copy(OLD, path)
    engine = open_library(path, before_migration=lambda _engine: None)
    with engine.begin() as connection:
        before = row_counts(connection)

    def step(operations: Any) -> None:
        with operations.batch_alter_table("round", recreate="always") as batch:
            batch.alter_column("name", server_default="none")

    migrate(engine, path, {SCHEMA_VERSION + 1: step}, SCHEMA_VERSION + 1)
    with engine.begin() as connection:
        assert row_counts(connection) == before
    close_library(engine)
