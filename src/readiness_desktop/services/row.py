"""One assessment in a list: what lists sort, count and filter by at once, the rest when it is looked at."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from readiness_desktop.domain.results import ENGINE_VERSION
from readiness_desktop.domain.summary import SHAPE, Summary, summary_from_plain

if TYPE_CHECKING:
    from readiness_desktop.storage.line import Line


# Not frozen: a list makes ten thousand of them, and that would take twice as long. Nobody changes one.
@dataclass
class Row:
    """One assessment: its last round, when it was last changed (UTC, ISO 8601), whether it is put away.

    `document` is the JSON of its summary, None where it has none or `later`, where it is still to be read; `client`,
    `project`, `status`, the `verdict` in force and `as_of` (ISO 8601) stand in it too. `stale`: another engine or pack
    version made the summary of an open round, or an earlier day did, or there is none that can be read;
    `Library.refresh` writes it anew. `stuck` is for whoever tried that in vain. A locked round says for ever what it
    said.
    """

    assessment: str
    client_uuid: str
    changed_at: str
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
    later: bool = False

    @property
    def known(self) -> bool:
        """Whether it has a summary, read or not."""
        return self.later or self.document is not None

    @property
    def named(self) -> bool:
        """Whether it can be said whose it is: its summary can be read, or is still to be."""
        return self.later or self.summary is not None

    @cached_property
    def changed(self) -> datetime:
        """When it was last changed; the least moment where that cannot be read."""
        try:
            return datetime.fromisoformat(self.changed_at)
        except ValueError:
            return datetime.min.replace(tzinfo=UTC)

    @cached_property
    def summary(self) -> Summary | None:
        """What the last round says in a line; None where it has none that can be read."""
        if self.document is None:
            return None
        try:
            return summary_from_plain(json.loads(self.document))
        except (ValueError, RecursionError):
            return None


def rows_of(lines: "Iterable[Line]", today: date | None) -> tuple[Row, ...]:
    """Rows for a list that is seen as of `today`."""
    day = None if today is None else today.isoformat()
    return tuple(_row(line, day) for line in lines)


def _row(line: "Line", day: str | None) -> Row:
    made_elsewhere = line.engine != ENGINE_VERSION or line.pack != line.framework_checksum
    past = day is not None and line.as_of != day
    return Row(
        line.assessment,
        line.client_uuid,
        line.changed,
        line.revision,
        bool(line.archived),
        line.document,
        line.shape != SHAPE or (line.status == "draft" and (made_elsewhere or past)),
        False,
        line.client or "",
        line.project or "",
        line.status or "",
        line.verdict or "",
        line.as_of or "",
        line.round is not None and line.document is None,
    )
