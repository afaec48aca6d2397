"""The line of an assessment in a list, read without SQLAlchemy and without a look at its text."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from readiness_desktop.domain.reasons import Why
from readiness_desktop.storage.sealing import damaged, text_checksum

LINES = """
SELECT a.uuid, a.client, a.changed, a.revision, a.archived, r.framework_checksum,
    s.round, s.client, s.project, s.status, s.verdict, s.as_of, s.engine, s.pack, s.shape
FROM assessment AS a
LEFT JOIN round AS r ON r.assessment = a.uuid
    AND r.number = (SELECT max(number) FROM round WHERE assessment = a.uuid)
LEFT JOIN summary AS s ON s.assessment = a.uuid AND s.number = r.number
ORDER BY a.revision DESC
"""
"""What a list sorts, counts and filters by. The index on `summary` holds all of it: no document is touched."""

DOCUMENTS = "SELECT round, document, checksum FROM summary"
"""The rest of every line, in the order in which it lies: a join would fetch page after page from all over the file."""

DOCUMENTS_OF = "SELECT round, document, checksum FROM summary WHERE round IN (SELECT value FROM json_each(?))"
"""Those of the rounds in a JSON array."""


class Line(NamedTuple):
    """The last round of an assessment as its summary says it (`round` None: not summarised yet), for a list.

    `changed` is the clock on the wall at the last change (UTC, ISO 8601), `revision` the counter of that change,
    `archived` 0 or 1; `document` is JSON, what stands before it stands in it too. None where it was not read.
    """

    assessment: str
    client_uuid: str
    changed: str
    revision: int
    archived: int
    framework_checksum: str | None
    round: str | None
    client: str
    project: str
    status: str
    verdict: str
    as_of: str
    engine: str
    pack: str
    shape: str
    document: str | None = None


ROUND = Line._fields.index("round")


def lines(rows: Sequence[tuple[Any, ...]], documents: Iterable[tuple[str, str, str]]) -> list[Line]:
    """The rows of `LINES` with those of `DOCUMENTS` that are theirs.

    Raises ReadinessError LIBRARY_DAMAGED where such a document does not match its checksum.
    """
    found: dict[str | None, str | None] = dict.fromkeys(row[ROUND] for row in rows)
    for name, document, seal in documents:
        if name not in found:
            continue  # of an earlier round, or of none
        if text_checksum(document) != seal:
            raise damaged(Why.LINE_CHECKSUM)
        found[name] = document
    return [Line._make((*row, found[row[ROUND]])) for row in rows]
