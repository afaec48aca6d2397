"""The line of an assessment in a list, read in one statement, without SQLAlchemy and without a look at its text."""

from dataclasses import dataclass
from typing import Any

from readiness_desktop.domain.reasons import Why
from readiness_desktop.storage.sealing import damaged, text_checksum

LINES = """
SELECT a.uuid, a.client, a.changed, a.revision, a.archived, r.framework_checksum, s.document, s.checksum,
    s.client, s.project, s.status, s.verdict, s.as_of, s.engine, s.pack, s.shape
FROM assessment AS a
LEFT JOIN round AS r ON r.assessment = a.uuid
    AND r.number = (SELECT max(number) FROM round WHERE assessment = a.uuid)
LEFT JOIN summary AS s ON s.round = r.uuid
ORDER BY a.revision DESC
"""


@dataclass(frozen=True, slots=True)
class Line:
    """The last round of an assessment as its summary says it (None: not summarised yet), for a list.

    `changed` is the clock on the wall at the last change (UTC, ISO 8601), `revision` the counter of that change;
    `document` is JSON, and what follows it stands in it too.
    """

    assessment: str
    client_uuid: str
    changed: str
    revision: int
    archived: bool
    framework_checksum: str
    document: str | None
    client: str = ""
    project: str = ""
    status: str = ""
    verdict: str = ""
    as_of: str = ""
    engine: str = ""
    pack: str = ""
    shape: str = ""


def line(row: Any) -> Line:
    """A row of `LINES`; ReadinessError LIBRARY_DAMAGED where its document does not match its checksum."""
    uuid, client, changed, revision, archived, pack, document, seal, *beside = row
    if document is None:
        return Line(uuid, client, changed, revision, bool(archived), pack or "", None)
    if text_checksum(document) != seal:
        raise damaged(Why.LINE_CHECKSUM)
    return Line(uuid, client, changed, revision, bool(archived), pack or "", document, *beside)
