"""Brings an older library to the present schema: every step or none, held against what was there before."""

from collections.abc import Callable
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.storage.migrations import STEPS
from readiness_desktop.storage.opening import raw
from readiness_desktop.storage.tables import SCHEMA_VERSION


def migrate(
    engine: Engine,
    path: Path,
    steps: "dict[int, Callable[[Operations], None]] | None" = None,
    target: int = SCHEMA_VERSION,
) -> None:
    """Take the steps from the version that the library says to `target`, all in one transaction.

    Foreign keys are off meanwhile, because a rebuilt table would empty its children; they are checked before the
    commit, and every table must still have the rows it had. Raises ReadinessError LIBRARY_DAMAGED otherwise, and
    then nothing has changed.
    """
    known = STEPS if steps is None else steps
    with engine.connect() as connection:
        driver_connection = raw(connection)
        driver_connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
                before = row_counts(connection)
                operations = Operations(MigrationContext.configure(connection))
                for number in range(version + 1, target + 1):
                    known[number](operations)
                    connection.exec_driver_sql(f"PRAGMA user_version = {number}")
                _hold(connection, path, before)
        except IntegrityError:
            raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.ROWS_BREAK_RULES), path=path) from None
        finally:
            driver_connection.execute("PRAGMA foreign_keys = ON")


def row_counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).scalars()
    preparer = connection.dialect.identifier_preparer
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {preparer.quote(name)}").scalar_one()  # noqa: S608
        for name in list(names)
    }


def _hold(connection: Connection, path: Path, before: dict[str, int]) -> None:
    after = row_counts(connection)
    lost = [name for name, count in before.items() if after.get(name) != count]
    if lost:
        raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.ROWS_WOULD_BE_LOST), path=path)
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.ROWS_APART), path=path)
