"""The list of a library that nobody holds, read before it is opened: SQLAlchemy takes longer than a list may."""

import json
from pathlib import Path

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.line import DOCUMENTS_OF, LINES, ROUND, Line, lines
from readiness_desktop.storage.marks import APPLICATION_ID, SCHEMA_VERSION

FIRST = 100
"""So many lines, last changed first, are read whole: more than a window shows. The others follow once it is open."""


def glance(path: Path, key: str | None = None) -> tuple[Line, ...] | None:
    """The lines of the library at `path`, last changed first; None wherever anything is not as it should be.

    The file is read as it lies, without locks. So where a write-ahead log lies beside it (somebody holds the library,
    or did when the power went) there is nothing to see here, and opening tells what is.
    """
    try:
        if not path.is_file() or path.with_name(path.name + "-wal").exists():
            return None
        address = path.resolve().as_uri() + "?mode=ro&immutable=1"
        connection = driver.connect(address, uri=True, isolation_level=None)
    except (OSError, driver.Error):
        return None
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            connection.execute(f"PRAGMA key = \"x'{key}'\"")
        marks = [
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        ]
        if marks != [APPLICATION_ID, SCHEMA_VERSION]:
            return None
        rows = connection.execute(LINES).fetchall()
        first = [row[ROUND] for row in rows[:FIRST] if row[ROUND] is not None]
        documents = connection.execute(DOCUMENTS_OF, (json.dumps(first),)).fetchall()
    except driver.Error:
        return None
    finally:
        connection.close()
    try:
        return tuple(lines(rows, documents))
    except ReadinessError:
        return None
