"""The rows of the three tables of the Debt page, from the register to cells."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from readiness_desktop.domain.debt_proposals import Proposal
from readiness_desktop.domain.debt_register import DebtRegister, DebtRow
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.debt.lines_table import Cell, Column, Line
from readiness_desktop.wording import debt, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.money import amount, short
from readiness_desktop.wording.translate import _, ngettext

TYPE_ICONS = {"T": "hard-drive", "P": "workflow", "D": "database"}
OTHER_ICON = "hammer"
ADD, DISMISS = 2, 3


def icon_of(kind: str) -> str:
    """The icon of a type of debt."""
    return TYPE_ICONS.get(kind, OTHER_ICON)


def register_columns() -> tuple[Column, ...]:
    """Item, priority, principal, interest a year, yield and break-even, what it burdens, owner, decision."""
    return (
        Column(_("Item"), 0),
        Column(_("Priority"), 66, right=True),
        Column(_("Principal"), 106, right=True),
        Column(_("Interest"), 84, right=True, needs=560),
        Column(_("Yield, break-even"), 116, right=True, needs=660),
        Column(_("Uses, modes"), 90, needs=740),
        Column(_("Owner"), 134, needs=900),
        Column(_("Decision"), 154, needs=460),
    )


def register_lines(
    framework: Framework, rows: tuple[DebtRow, ...], currency: str, owner_shown: Callable[[str], str]
) -> tuple[Line, ...]:
    """The rows of the register; `owner_shown` says how an owner is shown."""
    return tuple(_register_line(framework, row, currency, owner_shown(row.entry.owner)) for row in rows)


def _register_line(framework: Framework, row: DebtRow, currency: str, owner: str) -> Line:
    entry = row.entry
    place = ", ".join(part for part in (debt.type_name(framework, entry.type), entry.where) if part)
    title = entry.title or _("Without a title")
    muted = "text" if row.open else "text_muted"
    modes, exposed = debt.driven(row)
    worst = "level0" if row.critical else "level1" if row.high else "text"
    uses = ngettext("{n} use", "{n} uses", entry.contagion).format(n=written(entry.contagion))
    interest = numbers.not_yet() if row.interest is None else amount(row.interest, currency)
    pays = "" if row.debt_yield is None else debt.break_even(row)
    return Line(
        entry.uuid,
        (
            Cell(title, place, icon_of(entry.type), muted, strong=True, wraps=True),
            Cell(debt.priority(row.priority) if row.open else "", strong=row.priority is not None),
            Cell(
                debt.principal(row.principal, currency),
                debt.spread(row.principal, currency),
                color=muted,
                brief=debt.principal_short(row.principal, currency),
            ),
            Cell(interest, color=muted, brief=short(row.interest, currency)),
            Cell(debt.ratio(row.debt_yield), pays, color=muted),
            Cell(uses, exposed or modes, color=worst if row.open else muted),
            Cell(owner or _("Nobody"), color=muted),
            _decision(row, currency),
        ),
    )


def _decision(row: DebtRow, currency: str) -> Cell:
    entry = row.entry
    first, due = debt.decided(entry)
    if not row.open:
        return Cell(first, debt.saved(entry, currency), "circle-check", "level4")
    icon = {"fix_now": "hammer", "before_launch": "flag", "schedule": "calendar", "accept": "handshake"}
    return Cell(first, due, icon.get(entry.decision, "circle-dashed"))


def proposal_columns() -> tuple[Column, ...]:
    """What is not yet so, the work that lifts it, and what can be done with it."""
    return (
        Column(_("Below target"), 0),
        Column(_("Work that lifts it"), 390, needs=760),
        Column("", 72),
        Column("", 92),
    )


def proposal_lines(
    framework: Framework, results: Results, proposals: tuple[Proposal, ...], *, editable: bool
) -> tuple[Line, ...]:
    """The rows of what is proposed."""
    lines: list[Line] = []
    add, away = (_("Add"), _("Dismiss")) if editable else ("", "")
    enter, gone = _tip(add, Qt.Key.Key_Return), _tip(away, Qt.Key.Key_Delete)
    for one in proposals:
        levels = {q: (results.questions[q].credited or 0, results.questions[q].target) for q in one.questions}
        work, effort = debt.proposed_work(framework, one)
        title = debt.proposed_title(framework, one)
        lines.append(
            Line(
                one.questions[0],
                (
                    Cell(
                        title,
                        debt.proposed_questions(framework, levels),
                        icon_of(one.type),
                        strong=True,
                        wraps=True,
                    ),
                    Cell(work, effort),
                    Cell(add, color="accent_text", tip=enter),
                    Cell(away, color="accent_text", tip=gone),
                ),
            )
        )
    return tuple(lines)


def _tip(action: str, key: Qt.Key) -> str:
    """An action with its key as this system writes it."""
    if not action:
        return ""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return _("{action} ({key})").format(action=action, key=shown)


def year_columns() -> tuple[Column, ...]:
    """Year with its budget, what it closes, what is left, what is saved."""
    return (
        Column(_("Year"), 84),
        Column(_("Budget"), 108, right=True),
        Column(_("Closed"), 0),
        Column(_("Principal left"), 116, right=True),
        Column(_("Saved a year"), 116, right=True, needs=520),
    )


def year_lines(register: DebtRegister, currency: str) -> tuple[Line, ...]:
    """The rows of the paydown."""
    lines: list[Line] = []
    for year in register.years:
        carried = ""
        if year.carried:
            carried = _("{money} carried").format(money=amount(year.carried, currency))
        lines.append(
            Line(
                str(year.year),
                (
                    Cell(_("Year {n}").format(n=written(year.year)), strong=True),
                    Cell(amount(year.budget, currency), carried, brief=short(year.budget, currency)),
                    Cell(debt.closed_items(register, year.closed), wraps=True),
                    Cell(amount(year.left, currency), strong=True, brief=short(year.left, currency)),
                    Cell(amount(year.savings, currency), brief=short(year.savings, currency)),
                ),
            )
        )
    return tuple(lines)
