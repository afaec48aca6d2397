"""The slide that says what debt takes and costs: the totals by type, and the items to look at first."""

from readiness_desktop.domain.debt_register import DebtRegister, DebtRow, DebtTotal
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.wording import debt, numbers
from readiness_desktop.wording.slide import MOST_POINTS, Point, Row, Slide
from readiness_desktop.wording.translate import _


def owed(report: ReportInput) -> Slide | None:
    """The debt register; None while it has no item."""
    register, currency = report.findings.debt, report.assessment.current.profile.currency
    if not register.rows:
        return None
    first = _first(register)
    notes = [
        _("Principal is what the fix takes once, interest what an item costs a year while it stays."),
        _("Priority weighs the interest, the uses that an item burdens, and the failure modes that it drives against "
          "the principal."),
        *(_owner(report, row) for row in first if row.open),
    ]  # fmt: skip
    if register.years and register.start:
        notes.append(debt.paydown_finding(register, currency) + ".")
    return Slide(
        "debt",
        _("Debt"),
        debt.finding(register, currency),
        _subline(register),
        "debt",
        tuple(Point(debt.title(row.entry), _stands(row, currency)) for row in first),
        tuple(_type(report, total) for total in register.totals),
        notes=tuple(notes),
    )


def _first(register: DebtRegister) -> tuple[DebtRow, ...]:
    """The open items of highest priority; where all are fixed, what was fixed."""
    still = tuple(row for row in register.rows if row.open)
    return (still or register.rows)[:MOST_POINTS]


def _subline(register: DebtRegister) -> str:
    if register.load is None or not register.total.open:
        return debt.below(register)
    return _("{items} Interest is {share} of the AI budget.").format(
        items=debt.below(register), share=numbers.rounded_percent(register.load)
    )


def _stands(row: DebtRow, currency: str) -> str:
    """What an open item takes and costs and what was decided on it; what a fixed one saves."""
    said, when = debt.decided(row.entry)
    if not row.open:
        return f"{said}, {debt.saved(row.entry, currency)}"
    return f"{debt.takes(row, currency)}. {', '.join(filter(None, (said, when)))}"


def _type(report: ReportInput, total: DebtTotal) -> Row:
    """A type of debt with its principal and its interest, or that nothing of it is open."""
    name = debt.type_name(report.framework, total.type)
    currency = report.assessment.current.profile.currency
    if not total.open:
        return Row(name, when=debt.total_line(total, currency))
    return Row(name, debt.to_fix(total.principal.likely, currency), debt.a_year(total.interest, currency))


def _owner(report: ReportInput, row: DebtRow) -> str:
    """Who owns an item, by number where the round is shown without names."""
    item = debt.title(row.entry)
    if not row.entry.owner.strip():
        return _("{item}: nobody owns it yet.").format(item=item)
    owner = debt.owner_shown(report.assessment.current, row.entry.owner)
    return _("{item}: owned by {name}.").format(item=item, name=owner)
