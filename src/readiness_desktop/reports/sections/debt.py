"""The debt register: what open debt takes and costs by type, the items by priority, and the paydown over the years."""

from typing import Any

from readiness_desktop.charts.debt_paydown import DebtPaydown
from readiness_desktop.domain.debt_register import DebtRow, DebtTotal
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Figure, grid
from readiness_desktop.reports.report import Report, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import debt, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.money import amount
from readiness_desktop.wording.translate import _, ngettext

MOST = 20
"""So many items are printed; the rest is counted."""


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    register, currency = report.input.findings.debt, _currency(report)
    lead = _(
        "Debt is of technology, process or data. Principal is what the fix takes once, interest what the item costs "
        "a year while it stays. Priority weighs the interest, the uses that an item burdens, and the failure modes "
        "that it drives against the principal."
    )
    parts = opening("debt", _("Debt register"), debt.finding(register, currency), lead, room=150)
    parts.append(_totals(report))
    if register.load is not None:
        said = _("Debt load: interest is {share} of an AI budget of {budget} a year.").format(
            share=numbers.rounded_percent(register.load),
            budget=amount(report.round.profile.paydown.ai_budget, currency),
        )
        parts.append(small(words.plain(said), before=2))
    parts += headed(_("Items by priority"), _items(report), note=_counted(len(register.rows)))
    if register.years and register.start:
        chart = DebtPaydown(report.chart_style)
        chart.update(register, currency)
        parts += headed(debt.paydown_finding(register, currency), Figure(chart))
    return parts


def _currency(report: Report) -> str:
    return report.round.profile.currency


def _counted(count: int) -> str:
    if count <= MOST:
        return ""
    said = ngettext("{n} more item is not printed.", "{n} more items are not printed.", count - MOST)
    return said.format(n=written(count - MOST))


def _totals(report: Report) -> Any:
    register = report.input.findings.debt
    head = [
        _("Type"),
        _("Open"),
        _("Principal"),
        _("Range"),
        _("Interest a year"),
        _("Fixed"),
        _("Saved a year"),
    ]
    rows = [
        _total(report, debt.type_name(report.framework, total.type), total, weight=400)
        for total in register.totals
    ]
    rows.append(_total(report, _("All"), register.total, weight=600))
    return grid(head, rows, [34, 14, 28, 34, 28, 14, 22], right=(1, 2, 3, 4, 5, 6))


def _total(report: Report, name: str, total: DebtTotal, *, weight: int) -> list[Any]:
    currency = _currency(report)
    return [
        body(words.bold(words.plain(name)) if weight >= 600 else words.plain(name)),
        figures(written(total.open), weight=weight),
        figures(amount(total.principal.likely, currency), weight=weight),
        figures(debt.spread(total.principal, currency), color="text_secondary"),
        figures(amount(total.interest, currency), weight=weight),
        figures(written(total.fixed), weight=weight),
        figures(amount(total.saved, currency) if total.fixed else "", weight=weight),
    ]


def _items(report: Report) -> Any:
    head = [
        _("Item"),
        _("Principal"),
        _("Interest"),
        _("Yield, break-even"),
        _("Uses, modes"),
        _("Decision"),
        _("Priority"),
    ]
    rows = [_item(report, row) for row in report.input.findings.debt.rows[:MOST]]
    return grid(head, rows, [48, 26, 18, 21, 16, 31, 14], right=(1, 2, 3, 4, 6))


def _item(report: Report, row: DebtRow) -> list[Any]:
    entry, currency = row.entry, _currency(report)
    place = ", ".join(part for part in (debt.type_name(report.framework, entry.type), entry.where) if part)
    title = words.plain(debt.title(entry), 200)
    below = [words.plain(place, 200), *(report.question_link(question) for question in entry.questions)]
    first, due = debt.decided(entry)
    owner = debt.owner_shown(report.round, entry.owner)
    second = debt.saved(entry, currency) if not row.open else ", ".join(part for part in (due, owner) if part)
    interest = numbers.not_yet() if row.interest is None else amount(row.interest, currency)
    modes = ", ".join(row.critical + row.high) or ", ".join(row.modes)
    span = debt.spread(row.principal, currency)
    return [
        [body(title), small(", ".join(below), "text_secondary")],
        [figures(debt.principal(row.principal, currency)), *_under(span)],
        [figures(interest)],
        [
            figures(debt.ratio(row.debt_yield)),
            *_under("" if row.debt_yield is None else debt.break_even(row)),
        ],
        [figures(written(entry.contagion)), *_under(modes)],
        [body(words.plain(first)), *([small(words.plain(second, 120), "text_secondary")] if second else [])],
        [figures(debt.priority(row.priority) if row.open else "", weight=600)],
    ]


def _under(text: str) -> list[Any]:
    return [small(words.plain(text), "text_secondary", align="right")] if text else []


def has_content(report: Report) -> bool:
    """Whether the register has an item."""
    return bool(report.round.debt)


SECTION = Section(
    "debt", lambda: _("Debt register"), story, has_content, lambda: _("no debt is in the register yet")
)
