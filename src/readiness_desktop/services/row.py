"""One assessment in a list: what lists sort, count and filter by at once, the rest when it is looked at."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from readiness_desktop.domain.results import ENGINE_VERSION
from readiness_desktop.domain.summary import SHAPE, Summary, summary_from_plain

if TYPE_CHECKING:
    from readiness_desktop.storage.line import Line


@dataclass(frozen=True)
class Row:
    """One assessment: its last round, when it was last changed (UTC), whether it is put away.

    `document` is the JSON of its summary, None where it has none; `client`, `project`, `status`, the `verdict` in force
    and `as_of` (ISO 8601) stand in it too. `stale`: another engine or pack version made the summary of an open round,
    or an earlier day did, or there is none that can be read; `Library.refresh` writes it anew. `stuck` is for whoever
    tried that in vain. A locked round says for ever what it said.
    """

    assessment: str
    client_uuid: str
    changed: datetime
    revision: int
    archived: bool
    document: str | None
    stale: bool
    stuck: bool = False
    client: str = ""
    project: str = ""
    status: str = ""
    verdict: str = ""
    as_of: str = ""

    @cached_property
    def summary(self) -> Summary | None:
        """What the last round says in a line; None where it has none that can be read."""
        if self.document is None:
            return None
        try:
            return summary_from_plain(json.loads(self.document))
        except (ValueError, RecursionError):
            return None


def row_of(line: "Line", today: date | None) -> Row:
    """A row for a list that is seen as of `today`."""
    made_elsewhere = (line.engine, line.pack) != (ENGINE_VERSION, line.framework_checksum)
    past = today is not None and line.as_of != today.isoformat()
    return Row(
        line.assessment,
        line.client_uuid,
        _moment(line.changed),
        line.revision,
        line.archived,
        line.document,
        line.shape != SHAPE or (line.status == "draft" and (made_elsewhere or past)),
        False,
        line.client,
        line.project,
        line.status,
        line.verdict,
        line.as_of,
    )


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
