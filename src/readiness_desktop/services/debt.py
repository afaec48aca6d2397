"""What a consultant does with the debt register: add, take over, change, remove, dismiss, set the paydown.

Each step makes a new assessment; the same object comes back where nothing changes. ROUND_LOCKED in a locked round.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import uuid4

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.debt_proposals import Proposal
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.services.setup import change_profile


def new_entry(kind: str, title: str = "") -> DebtEntry:
    """An item of which nothing else is known yet."""
    return DebtEntry(str(uuid4()), kind, title)


def is_blank(entry: DebtEntry) -> bool:
    """Whether nothing but its type is known of an item."""
    return entry == DebtEntry(entry.uuid, entry.type, "")


def from_proposal(current: Round, proposal: Proposal, title: str) -> DebtEntry:
    """An item with the questions and the effort of a proposal, at the day rate that its pool has in the register."""
    entry = replace(new_entry(proposal.type, title), questions=proposal.questions, pool=proposal.pool)
    if proposal.days is None:
        return entry
    low, likely, high = proposal.days
    rate = day_rate(current, proposal.pool)
    return replace(entry, days_low=low, days=likely, days_high=high, day_rate=rate)


def day_rate(current: Round, pool: str) -> float | None:
    """The day rate that was last given for a pool."""
    rates = [one.day_rate for one in current.debt if pool and one.pool == pool and one.day_rate is not None]
    return rates[-1] if rates else None


def add(assessment: Assessment, entries: Iterable[DebtEntry]) -> Assessment:
    """Put items into the register."""
    return _with(assessment, (*assessment.current.debt, *entries))


def change(assessment: Assessment, uuid: str, **fields: Any) -> Assessment:
    """Change some fields of an item; a day rate is that of its pool, so items of it without one take it, too."""
    entries: list[DebtEntry] = []
    changed = next((one for one in assessment.current.debt if one.uuid == uuid), None)
    if changed is None:
        return assessment
    changed = replace(changed, **fields)
    rate = changed.day_rate if "day_rate" in fields else None
    for one in assessment.current.debt:
        if one.uuid == uuid:
            entries.append(changed)
        elif rate is not None and one.pool and one.pool == changed.pool and one.day_rate is None:
            entries.append(replace(one, day_rate=rate))
        else:
            entries.append(one)
    return _with(assessment, tuple(entries))


def into_pool(assessment: Assessment, uuid: str, pool: str) -> Assessment:
    """Let another pool do the work of an item, at the rate that the pool has in the register if it has one."""
    others = tuple(one for one in assessment.current.debt if one.uuid != uuid)
    rate = day_rate(replace(assessment.current, debt=others), pool)
    return change(assessment, uuid, pool=pool, **({} if rate is None else {"day_rate": rate}))


def remove(assessment: Assessment, uuid: str) -> Assessment:
    """Take an item out of the register."""
    return _with(assessment, tuple(one for one in assessment.current.debt if one.uuid != uuid))


def dismiss(assessment: Assessment, proposal: Proposal) -> Assessment:
    """Propose these questions no more."""
    gone = assessment.profile.debt_dismissed
    more = tuple(question for question in proposal.questions if question not in gone)
    return _with_profile(assessment, debt_dismissed=(*gone, *more)) if more else assessment


def restore(assessment: Assessment) -> Assessment:
    """Propose again what was dismissed."""
    return _with_profile(assessment, debt_dismissed=()) if assessment.profile.debt_dismissed else assessment


def set_paydown(assessment: Assessment, rules: Paydown) -> Assessment:
    """Pay back by other rules."""
    return assessment if rules == assessment.profile.paydown else _with_profile(assessment, paydown=rules)


def _with(assessment: Assessment, entries: tuple[DebtEntry, ...]) -> Assessment:
    current = _open_round(assessment)
    return assessment if entries == current.debt else assessment.with_current(replace(current, debt=entries))


def _with_profile(assessment: Assessment, **fields: Any) -> Assessment:
    return change_profile(assessment, replace(assessment.profile, **fields))


def _open_round(assessment: Assessment) -> Round:
    current = assessment.current
    if current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    return current
