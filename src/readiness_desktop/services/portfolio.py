"""The portfolio: every assessment of the library that is not put away, with its levels, and what is noted on one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.portfolio import Levels
from readiness_desktop.domain.summary import Summary
from readiness_desktop.services.library import Library
from readiness_desktop.services.row import Row


@dataclass(frozen=True, slots=True)
class Portfolio:
    """The last round of each assessment, last changed first; self-checks have no verdict and are left out."""

    summaries: tuple[Summary, ...] = ()
    levels: Levels = field(default_factory=lambda: Levels(()))


def portfolio_of(rows: Sequence[Row], library: Library | None, framework: Framework) -> Portfolio:
    """Read the portfolio; without a library nothing is known of the levels."""
    found = tuple(
        summary
        for row in rows
        if not row.archived and (summary := row.summary) is not None and not summary.self_check
    )
    levels = Levels(tuple(question.id for question in framework.questions))
    if library is not None:
        for assessment, credited in library.levels():
            levels.add(assessment, credited)
    return Portfolio(found, levels)


def note(library: Library, uuid: str, tags: tuple[str, ...], outcome: Outcome | None) -> None:
    """Write down tags and outcome of an assessment, locked or not. ReadinessError as `load` and `save` raise it."""
    before = library.load(uuid)
    after = replace(before, tags=tags, outcome=outcome)
    if after != before:
        library.save(changes_between(before, after), None)
        library.refresh(uuid)


def typed_tags(typed: str) -> tuple[str, ...]:
    """Tags as people type them, between commas: each once, without spaces around it."""
    return tuple(dict.fromkeys(tag for part in typed.split(",") if (tag := " ".join(part.split()))))
