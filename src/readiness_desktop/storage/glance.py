"""The list of a library that nobody holds, read before it is opened: SQLAlchemy takes longer than a list may."""

from dataclasses import dataclass
from pathlib import Path

from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.marks import APPLICATION_ID, SCHEMA_VERSION
from readiness_desktop.storage.sealing import text_checksum

_LINES = """
SELECT a.uuid, a.changed, a.revision, a.archived, r.framework_checksum, s.document, s.checksum
FROM assessment AS a
LEFT JOIN round AS r ON r.assessment = a.uuid
    AND r.number = (SELECT max(number) FROM round WHERE assessment = a.uuid)
LEFT JOIN summary AS s ON s.round = r.uuid
ORDER BY a.revision DESC
"""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A line of the list; `summary` is its JSON text, None where it has none."""

    assessment: str
    changed: str
    revision: int
    archived: bool
    framework_checksum: str
    summary: str | None


def glance(path: Path, key: str | None = None) -> tuple[Glimpse, ...] | None:
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
        rows = connection.execute(_LINES).fetchall()
    except driver.Error:
        return None
    finally:
        connection.close()
    found: list[Glimpse] = []
    for uuid, changed, revision, archived, pack, document, seal in rows:
        if document is not None and text_checksum(document) != seal:
            return None
        found.append(Glimpse(uuid, changed, revision, bool(archived), pack or "", document))
    return tuple(found)
