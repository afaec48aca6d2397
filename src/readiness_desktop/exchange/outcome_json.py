"""What became of the project, and its tags, as plain JSON values."""

from typing import Any

from readiness_desktop.domain.document import to_plain
from readiness_desktop.domain.findings import Findings


def outcome(findings: Findings) -> dict[str, Any]:
    """`outcome` (None where nothing was noted) and `tags`; both belong to the assessment, not to its round."""
    one = findings.assessment
    return {"outcome": to_plain(one.outcome), "tags": list(one.tags)}
