"""Rows of the library as tests want them."""

from datetime import datetime

from readiness_desktop.domain.document import canonical_json, to_plain
from readiness_desktop.domain.summary import Summary
from readiness_desktop.services.row import Row


def row_with(summary: Summary, changed: datetime, *, archived: bool = False) -> Row:
    """A row that says what this summary says."""
    return Row(
        assessment=summary.assessment,
        client_uuid=summary.client_uuid,
        changed_at=changed.isoformat(),
        revision=changed.toordinal(),
        archived=archived,
        document=canonical_json(to_plain(summary)).decode(),
        stale=False,
        client=summary.client,
        project=summary.project,
        status=summary.status,
        verdict=summary.in_force,
        as_of=summary.as_of.isoformat(),
    )
