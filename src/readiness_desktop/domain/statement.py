"""Whether a success statement passes, and what all its checks say (docs/model.md 28)."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from readiness_desktop.domain.agreements import NO_STATEMENT, Statement
from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statement_checks import BASELINE_END, HARD, Case, CheckResult, Claim
from readiness_desktop.domain.statement_doubts import SOFT
from readiness_desktop.domain.statement_money import foreign_money
from readiness_desktop.domain.statement_sums import relative_change, units_differ, worked_out

CHECKS = {**HARD, **SOFT}


@dataclass(frozen=True, slots=True)
class StatementResult:
    """All checks in the pack's order, and what the sentence comes to.

    `written` says that a field is filled; `passes` what the verdict counts. `change` is the fall or rise as a share of
    the baseline, `worked_out` unit value x volume x change; None where they cannot be worked out.
    """

    written: bool
    passes: bool
    checks: tuple[CheckResult, ...] = ()
    change: float | None = None
    worked_out: float | None = None

    @property
    def failing(self) -> tuple[CheckResult, ...]:
        """Hard checks that stand between the statement and a launch."""
        return tuple(one for one in self.checks if one.hard and one.outcome != "passes")

    @property
    def warnings(self) -> tuple[CheckResult, ...]:
        """Soft checks that failed, and hard ones that passed late."""
        return tuple(one for one in self.checks if one.late or (not one.hard and one.outcome == "fails"))


def written(current: Round) -> bool:
    """Whether a field of the success statement is filled."""
    return current.profile.statement != NO_STATEMENT


def filled_fields(statement: Statement) -> dict[str, Any]:
    """The fields that somebody filled, by name."""
    return {
        one.name: value
        for one in fields(statement)
        if (value := getattr(statement, one.name)) != getattr(NO_STATEMENT, one.name)
    }


def beside_its_fields(current: Round) -> dict[str, Any]:
    """What else decides its checks: days that have not come by the day of the assessment, and a foreign currency."""
    said = current.profile.statement
    days = {
        "approved": said.approved,
        "baseline_start": said.baseline_start,
        BASELINE_END: current.profile.dates.get(BASELINE_END),
    }
    ahead = [name for name, day in days.items() if day is not None and day > current.as_of]
    foreign = foreign_money(said.unit, current.profile.currency)
    found: dict[str, Any] = {"days_ahead": ahead, "foreign_money": foreign}
    return {name: value for name, value in found.items() if value}


def check_statement(
    framework: Framework, current: Round, others: Sequence[Claim] = (), *, only_hard: bool = False
) -> tuple[CheckResult, ...]:
    """What every check of the pack says of the round's statement; ids that the program does not know are left out."""
    profile = current.profile
    said, currency, dates = profile.statement, profile.currency, dict(profile.dates)
    return tuple(
        CHECKS[check.id](Case(framework, said, currency, dates, current.as_of, others, check))
        for check in framework.statement_checks
        if check.id in CHECKS and (check.kind == "hard" or not only_hard)
    )


def failing_checks(framework: Framework, current: Round) -> tuple[str, ...]:
    """Hard checks that a written statement does not pass; () where none is written."""
    if not written(current):
        return ()
    found = check_statement(framework, current, only_hard=True)
    return tuple(one.id for one in found if one.outcome != "passes")


def statement_passes(framework: Framework, current: Round) -> bool:
    """Whether the statement passes: by its hard checks once it is written, else by what somebody vouched for."""
    if not written(current):
        return current.profile.statement_passes
    return not failing_checks(framework, current)


def statement_result(framework: Framework, current: Round, others: Sequence[Claim] = ()) -> StatementResult:
    """The success statement of a round with every check."""
    said = current.profile.statement
    checks = check_statement(framework, current, others)
    holds = all(one.outcome == "passes" for one in checks if one.hard)
    is_written = written(current)
    return StatementResult(
        written=is_written,
        passes=holds if is_written else current.profile.statement_passes,
        checks=checks,
        change=None if units_differ(said) else relative_change(said),
        worked_out=worked_out(said),
    )
