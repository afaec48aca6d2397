"""The evidence of a round as a list: what each piece counts as today, until when, and which answers rest on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from readiness_desktop.domain import evidence
from readiness_desktop.domain.assessment import EvidenceItem, Round
from readiness_desktop.domain.credit import item_grade
from readiness_desktop.domain.evidence import Resting
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results

SOON_DAYS = 30

FILTERS = ("expired", "expiring", "no_file", "no_date")


@dataclass(frozen=True, slots=True)
class Listed:
    """A piece of evidence as of the day of its round. `last_day` is the last one on which it counts in full."""

    item: EvidenceItem
    counts: str
    last_day: date | None
    expired: bool
    days_left: int | None
    rests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unproven:
    """A question whose answer claims a high level that its evidence does not carry."""

    question: str
    claimed: int
    credited: int


def listed(framework: Framework, current: Round) -> tuple[Listed, ...]:
    """Every piece of evidence of a round, in the order of the pack's questions."""
    order = {question.id: place for place, question in enumerate(framework.questions)}
    items = sorted(current.evidence, key=lambda item: order.get(item.question, len(order)))
    resting = Resting(current)
    return tuple(_listed(framework, current, item, resting.of(item)) for item in items)


def _listed(framework: Framework, current: Round, item: EvidenceItem, rests: tuple[str, ...]) -> Listed:
    counts = item_grade(framework, item, current.as_of)
    last = last_day(framework, item)
    left = None if last is None else (last - current.as_of).days
    return Listed(item, counts, last, left is not None and left < 0, left, rests)


def last_day(framework: Framework, item: EvidenceItem) -> date | None:
    """The last day on which an item counts in full; None without a date, or where its grade never expires."""
    constants = framework.constants
    if item.dated is None or framework.rank(item.grade) < framework.rank(constants.expires_from):
        return None
    days = constants.evidence_expiry_days if item.expires_days is None else item.expires_days
    try:
        return item.dated + timedelta(days=days)
    except OverflowError:
        return None


def matches(row: Listed, wanted: str | None) -> bool:
    """Whether a filter lets a row through; every row without one."""
    tests: Mapping[str, Callable[[], bool]] = {
        "expired": lambda: row.expired,
        "expiring": lambda: row.days_left is not None and 0 <= row.days_left <= SOON_DAYS,
        "no_file": lambda: not row.item.sha256,
        "no_date": lambda: row.item.dated is None,
    }
    return wanted is None or tests[wanted]()


def found(row: Listed, words: str) -> bool:
    """Whether a row has all these words in its title, file, place or questions."""
    item = row.item
    text = " ".join((item.title, item.file_name, item.link, *row.rests)).casefold()
    return all(word in text for word in words.casefold().split())


def unproven(framework: Framework, results: Results) -> tuple[Unproven, ...]:
    """The answers of a high level that are credited lower for want of evidence, in the order of the pack."""
    rows: list[Unproven] = []
    for question in framework.questions:
        said = results.questions.get(question.id)
        if said is None or said.claimed is None or said.credited is None or not said.in_scope:
            continue
        if evidence.unproven(framework, said):
            rows.append(Unproven(question.id, said.claimed, said.credited))
    return tuple(rows)
