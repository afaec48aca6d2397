"""The debt register as plain JSON values, unrounded, for other programs."""

from typing import Any

from readiness_desktop.domain.debt import Spread
from readiness_desktop.domain.debt_proposals import Proposal
from readiness_desktop.domain.debt_register import DebtRow, DebtTotal
from readiness_desktop.domain.findings import Findings
from readiness_desktop.wording.people import Named, shown_names


def debt(findings: Findings) -> dict[str, Any]:
    """Items by priority, totals by type, what is proposed, and the years of the paydown.

    Money is in `currency`, a year unless it is principal; None where a figure is missing. `never` says that a fix never
    pays for itself, as the item costs nothing while it stays.
    """
    register, profile = findings.debt, findings.assessment.profile
    named = shown_names(findings.assessment.current)
    return {
        "debt": {
            "currency": profile.currency,
            "items": [_item(row, named) for row in register.rows],
            "totals": {total.type: _total(total) for total in register.totals},
            "total": _total(register.total),
            "load": register.load,
            "proposed": [_proposal(one) for one in register.proposals],
            "paydown": [
                {
                    "year": year.year,
                    "budget": year.budget,
                    "carried": year.carried,
                    "closed": list(year.closed),
                    "spent": year.spent,
                    "principal_left": year.left,
                    "savings": year.savings,
                }
                for year in register.years
            ],
        }
    }


def _item(row: DebtRow, named: Named) -> dict[str, Any]:
    entry = row.entry
    return {
        "id": entry.uuid,
        "type": entry.type,
        "title": entry.title,
        "where": entry.where,
        "questions": list(entry.questions),
        "principal": _spread(row.principal),
        "interest": row.interest,
        "yield": row.debt_yield,
        "break_even_months": row.break_even,
        "never": row.never,
        "contagion": entry.contagion,
        "modes": list(row.modes),
        "high": list(row.high),
        "critical": list(row.critical),
        "priority": row.priority,
        "missing": list(row.gaps),
        "owner": named(entry.owner),
        "decision": entry.decision,
        "due": None if entry.due is None else entry.due.isoformat(),
        "status": entry.status,
        "saved": entry.saved,
        "reinvested": entry.reinvested,
    }


def _spread(found: Spread | None) -> list[float] | None:
    return None if found is None else [found.low, found.likely, found.high]


def _total(total: DebtTotal) -> dict[str, Any]:
    return {
        "open": total.open,
        "principal": _spread(total.principal),
        "interest": total.interest,
        "unpriced": total.unpriced,
        "fixed": total.fixed,
        "saved": total.saved,
    }


def _proposal(one: Proposal) -> dict[str, Any]:
    return {
        "type": one.type,
        "questions": list(one.questions),
        "initiative": one.initiative or None,
        "pool": one.pool or None,
        "days": None if one.days is None else list(one.days),
    }
