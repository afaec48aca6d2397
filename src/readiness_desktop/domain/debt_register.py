"""The debt register of a round: every item with its figures, totals, proposals and paydown (docs/model.md 23)."""

from dataclasses import dataclass

from readiness_desktop.domain import debt
from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.debt import NOTHING, Gap, Spread
from readiness_desktop.domain.debt_paydown import Owed, PaydownYear, paydown
from readiness_desktop.domain.debt_proposals import Proposal, proposals
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results

_DRIVES = 3
"""A question drives a failure mode that it feeds with this weight."""
_TIE = 9


@dataclass(frozen=True, slots=True)
class DebtRow:
    """An item with its figures. `modes` are the failure modes it drives, `high` and `critical` those in these bands."""

    entry: DebtEntry
    principal: Spread | None
    interest: float | None
    debt_yield: float | None
    break_even: float | None
    never: bool
    priority: float | None
    modes: tuple[str, ...]
    high: tuple[str, ...]
    critical: tuple[str, ...]
    gaps: tuple[Gap, ...]

    @property
    def open(self) -> bool:
        """Whether it is still owed."""
        return self.entry.status == "open"


@dataclass(frozen=True, slots=True)
class DebtTotal:
    """Open items of a type (empty: of all types): their principal and interest; what fixed ones were measured to save.

    `unpriced` counts open items without a principal, `fixed` those that are fixed.
    """

    type: str
    open: int
    principal: Spread
    interest: float
    unpriced: int
    fixed: int
    saved: float


@dataclass(frozen=True, slots=True)
class DebtRegister:
    """What the register of a round says. `rows` stand by priority, those without one last, fixed ones below all.

    `load` is the interest of all open items / the AI budget a year, None without one. `years` is empty without money
    for paydown; `start` is the principal that it starts from, and `left_out` counts open items that lack a priority.
    """

    rows: tuple[DebtRow, ...]
    totals: tuple[DebtTotal, ...]
    total: DebtTotal
    load: float | None
    proposals: tuple[Proposal, ...]
    start: float
    years: tuple[PaydownYear, ...]
    left_out: int

    def row(self, uuid: str) -> DebtRow | None:
        """The row of an item, if there is such a one."""
        return next((row for row in self.rows if row.entry.uuid == uuid), None)


def debt_register(framework: Framework, current: Round, results: Results) -> DebtRegister:
    """The register of a round."""
    rows = tuple(sorted((_row(framework, results, entry) for entry in current.debt), key=_place))
    totals = tuple(_total(kind, [r for r in rows if r.entry.type == kind]) for kind in framework.debt_types)
    total = _total("", list(rows))
    budget = current.profile.paydown.ai_budget
    queue = [
        Owed(row.entry.uuid, row.principal.likely, row.interest)
        for row in rows
        if row.open and row.principal is not None and row.interest is not None and row.priority is not None
    ]
    return DebtRegister(
        rows=rows,
        totals=totals,
        total=total,
        load=total.interest / budget if budget else None,
        proposals=proposals(framework, current, results),
        start=sum(item.principal for item in queue),
        years=paydown(queue, current.profile.paydown),
        left_out=total.open - len(queue),
    )


def _row(framework: Framework, results: Results, entry: DebtEntry) -> DebtRow:
    driven = {
        mode
        for question in entry.questions
        if framework.has_question(question)
        for mode, weight in framework.question(question).feeds.items()
        if weight == _DRIVES
    }
    modes = tuple(mode.id for mode in framework.failure_modes if mode.id in driven)
    names = [band.name for band in framework.constants.exposure_bands]
    high, critical = (_in_band(results, modes, name) for name in names[-2:])
    return DebtRow(
        entry=entry,
        principal=debt.principal(entry),
        interest=debt.interest(entry),
        debt_yield=debt.debt_yield(entry),
        break_even=debt.break_even_months(entry),
        never=debt.never(entry),
        priority=debt.priority(entry, len(high), len(critical), framework.constants),
        modes=modes,
        high=high,
        critical=critical,
        gaps=debt.gaps(entry),
    )


def _in_band(results: Results, modes: tuple[str, ...], band: str) -> tuple[str, ...]:
    """Bands are those of the exposure with its floor."""
    found = results.exposures
    return tuple(mode for mode in modes if mode in found and found[mode].band == band)


def _place(row: DebtRow) -> tuple[bool, bool, float]:
    return (not row.open, row.priority is None, -round(row.priority or 0.0, _TIE))


def _total(kind: str, rows: list[DebtRow]) -> DebtTotal:
    still = [row for row in rows if row.open]
    fixed = [row for row in rows if not row.open]
    principal = NOTHING
    for row in still:
        principal = principal.plus(row.principal or NOTHING)
    return DebtTotal(
        type=kind,
        open=len(still),
        principal=principal,
        interest=sum(row.interest or 0.0 for row in still),
        unpriced=sum(row.principal is None for row in still),
        fixed=len(fixed),
        saved=sum(row.entry.saved or 0.0 for row in fixed),
    )
