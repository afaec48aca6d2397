"""Whether the production budget is complete: each line a number, zero with reason, or unknown (docs/model.md 28)."""

from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.scoring import rounded

LineState = Literal["open", "number", "zero", "unexplained", "unknown"]
"""`open`: nobody said anything; `unexplained`: zero, and nobody said why."""

Standing = Literal["", "below", "within", "above"]


@dataclass(frozen=True, slots=True)
class LineResult:
    """What stands on a line; `share` of the total with how it stands to the line's guide, where it has one."""

    id: str
    name: str
    state: LineState
    amount: float | None = None
    reason: str = ""
    share: float | None = None
    guide: tuple[float, float] | None = None
    standing: Standing = ""


@dataclass(frozen=True, slots=True)
class BudgetResult:
    """The production budget: `total` of the lines with a number (None: none has one), and what is still to be said.

    `open` are lines of which nobody said anything, `unexplained` zeros without a reason, `unknown` what nobody knows.
    `months` of run cost are approved, `enough` says whether the verdict asks for no more.
    """

    lines: tuple[LineResult, ...]
    total: float | None
    months: float | None
    needed: float
    currency: str
    said: bool

    def ids(self, *states: LineState) -> tuple[str, ...]:
        """The lines in one of these states, in the pack's order."""
        return tuple(line.id for line in self.lines if line.state in states)

    @property
    def open_count(self) -> int:
        """How many lines are still to be settled, whatever is wrong with them."""
        return len(self.ids("open", "unexplained", "unknown"))

    @property
    def complete(self) -> bool:
        """Whether every line is a number or zero with its reason."""
        return bool(self.lines) and not self.open_count

    @property
    def enough(self) -> bool:
        """Whether as many months are approved as a launch needs."""
        return rounded(self.months or 0.0) >= self.needed


def budget_result(framework: Framework, profile: Profile) -> BudgetResult:
    """The lines of the pack with what the profile says of each."""
    amounts = [
        entry.amount
        for line in framework.budget_lines
        if (entry := profile.budget.get(line.id)) is not None
        and entry.state == "number"
        and entry.amount is not None
    ]
    total = sum(amounts) if amounts else None
    return BudgetResult(
        lines=tuple(_line(line.id, line.name, line.guide, profile, total) for line in framework.budget_lines),
        total=total,
        months=profile.budget_months,
        needed=framework.verdict.limits.get("budget_months", 0.0),
        currency=profile.currency,
        said=bool(profile.budget),
    )


def _line(
    line: str, name: str, guide: tuple[float, float] | None, profile: Profile, total: float | None
) -> LineResult:
    entry = profile.budget.get(line)
    if entry is None or (entry.state == "number" and entry.amount is None):
        return LineResult(line, name, "open", guide=guide)
    if entry.state == "unknown":
        return LineResult(line, name, "unknown", reason=entry.reason, guide=guide)
    if entry.state == "zero":
        state: LineState = "zero" if entry.reason.strip() else "unexplained"
        return LineResult(line, name, state, 0.0, entry.reason, guide=guide)
    share = None if not total else (entry.amount or 0.0) / total
    return LineResult(line, name, "number", entry.amount, entry.reason, share, guide, _standing(share, guide))


def _standing(share: float | None, guide: tuple[float, float] | None) -> Standing:
    if share is None or guide is None:
        return ""
    if rounded(share) < guide[0]:
        return "below"
    return "above" if rounded(share) > guide[1] else "within"
