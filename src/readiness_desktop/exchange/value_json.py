"""Success statement and production budget as plain JSON values."""

from typing import Any

from readiness_desktop.domain.document import to_plain
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.statement import filled_fields
from readiness_desktop.wording import statement, statement_checks
from readiness_desktop.wording.people import shown_names


def statement_and_budget(findings: Findings) -> dict[str, Any]:
    """The sentence with its filled fields and its checks, and the lines of the budget; money in `currency`.

    `outcome` is passes, fails or open; `passes` is what the verdict counts.
    """
    profile = statement.shown(findings.assessment.profile, shown_names(findings.assessment.current))
    said, money = findings.statement, findings.budget
    return {
        "statement": {
            "written": said.written,
            "passes": said.passes,
            "text": statement.text(profile) if said.written else None,
            "fields": to_plain(filled_fields(profile.statement)),
            "currency": profile.currency,
            "change": said.change,
            "worked_out": said.worked_out,
            "checks": {
                one.id: {
                    "hard": one.hard,
                    "outcome": one.outcome,
                    "late": one.late,
                    "missing": list(one.missing),
                    "note": statement_checks.note(one, profile),
                }
                for one in said.checks
            },
        },
        "budget": {
            "currency": money.currency,
            "total": money.total,
            "open": money.open_count,
            "complete": money.complete,
            "months_approved": money.months,
            "months_needed": money.needed,
            "lines": {
                line.id: {
                    "name": line.name,
                    "state": line.state,
                    "amount": line.amount,
                    "reason": line.reason,
                    "share": line.share,
                    "guide": None if line.guide is None else list(line.guide),
                }
                for line in money.lines
            },
        },
    }
