"""The debt register in words: types, decisions, figures of an item, what it lacks, and the finding over the page."""

from datetime import date

from readiness_desktop.domain.agreements import DebtDecision, DebtEntry
from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.debt import Gap, Spread
from readiness_desktop.domain.debt_proposals import Proposal
from readiness_desktop.domain.debt_register import DebtRegister, DebtRow, DebtTotal
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import dates, numbers, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.money import amount, short
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _, ngettext

DECISIONS: tuple[DebtDecision, ...] = ("", "fix_now", "before_launch", "schedule", "accept")
_HOURS_OF_A_MONTH = 31 * 24


def type_name(framework: Framework, kind: str) -> str:
    """What a type of debt is called."""
    return framework.debt_types.get(kind, kind)


def title(entry: DebtEntry) -> str:
    """What an item is called."""
    return entry.title or _("Without a title")


def to_fix(principal: float, currency: str) -> str:
    """A principal in short: `€40K to fix`."""
    return _("{money} to fix").format(money=short(principal, currency))


def a_year(interest: float, currency: str) -> str:
    """An interest in short: `€9.8K a year`."""
    return _("{money} a year").format(money=short(interest, currency))


def takes(row: DebtRow, currency: str) -> str:
    """What an item takes and costs, as far as it is known: `€40K to fix, €9.8K a year`."""
    parts: list[str] = []
    if row.principal is not None:
        parts.append(to_fix(row.principal.likely, currency))
    if row.interest is not None:
        parts.append(a_year(row.interest, currency))
    return ", ".join(parts) or _("No figures yet")


def decision(choice: DebtDecision) -> str:
    """What was decided on an item."""
    return {
        "": _("Not decided"),
        "fix_now": _("Fix now"),
        "before_launch": _("Fix before launch"),
        "schedule": _("Schedule"),
        "accept": _("Accept until"),
    }[choice]


def decided(entry: DebtEntry) -> tuple[str, str]:
    """The decision on an item or that it is fixed, and the day or the saving that goes with it."""
    if entry.status == "fixed":
        return _("Fixed"), ""
    if entry.decision == "accept":
        return _("Accept"), "" if entry.due is None else _("until {day}").format(day=dates.day(entry.due))
    due = "" if entry.due is None else _("due {day}").format(day=dates.day(entry.due))
    return decision(entry.decision), due


def saved(entry: DebtEntry, currency: str) -> str:
    """What a fixed item was measured to save: `saves €11,400 a year`."""
    if entry.saved is None:
        return _("saving not measured")
    return _("saves {money} a year").format(money=amount(entry.saved, currency))


def spread(found: Spread | None, currency: str) -> str:
    """The range of a principal, empty where it is one figure: `€27K to €55K`."""
    if found is None or found.low == found.high:
        return ""
    return numbers.span(short(found.low, currency), short(found.high, currency))


def principal(found: Spread | None, currency: str) -> str:
    """The likely principal."""
    return amount(None if found is None else found.likely, currency)


def principal_short(found: Spread | None, currency: str) -> str:
    """The likely principal for a narrow place."""
    return short(None if found is None else found.likely, currency)


def ratio(value: float | None) -> str:
    """A yield: two decimals."""
    return numbers.not_yet() if value is None else written(value, 2)


def priority(value: float | None) -> str:
    """A priority: three decimals, so that neighbours can be told apart."""
    return numbers.not_yet() if value is None else written(value, 3)


def break_even(row: DebtRow) -> str:
    """When the fix has paid for itself: `17.4 months`, or `Never`."""
    if row.never:
        return _("Never")
    if row.break_even is None:
        return numbers.not_yet()
    return units.months(row.break_even)


def driven(row: DebtRow) -> tuple[str, str]:
    """The failure modes that an item drives, and which of them are high or critical."""
    said: list[str] = []
    if row.critical:
        said.append(_("critical: {modes}").format(modes=", ".join(row.critical)))
    if row.high:
        said.append(_("high: {modes}").format(modes=", ".join(row.high)))
    return ", ".join(row.modes) or _("None"), ", ".join(said)


def gap(missing: Gap) -> str:
    """What an item lacks, and what that means for its figures."""
    return {
        "principal": _("No principal yet: estimate the days or what is bought, above zero."),
        "day_rate": _("The days have no day rate yet, so there is no principal."),
        "days_order": _("The person-days do not run from low over likely to high, so there is no principal."),
        "external_order": _(
            "What is bought does not run from low over likely to high, so there is no principal."
        ),
        "interest": _("No interest yet: say what it costs a year while it stays, zero if nothing."),
        "hours": _("The rate has no hours yet, so there is no interest."),
        "hour_rate": _("The hours have no rate yet, so there is no interest."),
        "incidents": _("The cost has no number of incidents yet, so there is no interest."),
        "incident_cost": _("The incidents have no cost yet, so there is no interest."),
    }[missing]


def finding(register: DebtRegister, currency: str) -> str:
    """The heading over the register: what open debt takes and costs."""
    total = register.total
    if not register.rows:
        return _("No debt in the register yet")
    if not total.open:
        return _("All debt in the register is fixed")
    return _("Debt costs {interest} a year and takes {principal} to fix").format(
        interest=short(total.interest, currency), principal=short(total.principal.likely, currency)
    )


def below(register: DebtRegister) -> str:
    """The line under the heading: how many items, of which some lack figures, and what fixed ones save."""
    total = register.total
    parts: list[str] = []
    if total.open or not total.fixed:
        parts.append(ngettext("{n} open item", "{n} open items", total.open).format(n=written(total.open)))
    if register.left_out:
        said = ngettext("{n} without all figures", "{n} without all figures", register.left_out)
        parts.append(said.format(n=written(register.left_out)))
    if total.fixed:
        parts.append(ngettext("{n} fixed", "{n} fixed", total.fixed).format(n=written(total.fixed)))
    return ", ".join(parts) + "."


def total_line(total: DebtTotal, currency: str) -> str:
    """The line under the principal of a type: `3 open, €14K a year`."""
    if not total.open:
        return _("nothing open")
    return _("{n} open, {interest} a year").format(
        n=written(total.open), interest=short(total.interest, currency)
    )


def load(register: DebtRegister) -> str:
    """The interest as a share of the AI budget."""
    return numbers.not_yet() if register.load is None else numbers.rounded_percent(register.load)


def proposed_title(framework: Framework, proposal: Proposal) -> str:
    """The title that an item has when it is taken over: what is not yet so."""
    return _("Not yet: {question}").format(question=framework.question(proposal.questions[0]).title)


def proposed_questions(framework: Framework, levels: dict[str, tuple[int, int]]) -> str:
    """The questions of a proposal with their level and target: `D1.2 at 1, needs 3`."""
    return ", ".join(
        _("{question} at {level}, needs {target}").format(question=question, level=level, target=target)
        for question, (level, target) in levels.items()
    )


def proposed_work(framework: Framework, proposal: Proposal) -> tuple[str, str]:
    """The work that lifts the answers, and its effort."""
    if not proposal.initiative:
        return _("No effort known"), _("estimate it yourself")
    title = framework.initiative(proposal.initiative).title
    if proposal.days is None:
        return title, _("its effort is in another item")
    low, likely, high = proposal.days
    pool = next((one.name for one in framework.pools if one.id == proposal.pool), proposal.pool)
    span = numbers.label_span(_plain(low), _plain(high))
    said = _("{days} ({span}), {pool}").format(days=units.days(likely), span=span, pool=pool)
    return title, said


def _plain(value: float) -> str:
    return written(value, 0 if value == int(value) else 1)


def paydown_finding(register: DebtRegister, currency: str) -> str:
    """What the years of paydown come to: `€208K of debt falls to €31K in five years`."""
    if not register.years:
        return _("How fast could this be paid back?")
    last = register.years[-1].left
    if not register.start:
        return _("No open item has all its figures yet")
    if last == 0:
        year = next(one.year for one in register.years if one.left == 0)
        return _("{start} of debt is paid back in year {year}").format(
            start=short(register.start, currency), year=written(year)
        )
    years = len(register.years)
    if last == register.start:
        said = ngettext(
            "{start} of debt does not fall in {n} year: no item fits the money of a year",
            "{start} of debt does not fall in {n} years: no item fits the money of a year",
            years,
        )
        return said.format(start=short(register.start, currency), n=written(years))
    # What falls by little is not told in figures that look the same.
    money = amount if short(register.start, currency) == short(last, currency) else short
    return ngettext(
        "{start} of debt falls to {left} in {n} year", "{start} of debt falls to {left} in {n} years", years
    ).format(start=money(register.start, currency), left=money(last, currency), n=written(years))


def closed_items(register: DebtRegister, uuids: tuple[str, ...]) -> str:
    """The titles of what a year closes."""
    found = [row for uuid in uuids if (row := register.row(uuid)) is not None]
    return joined([title(row.entry) for row in found]) or _("Nothing")


def due_doubt(entry: DebtEntry, as_of: date, launch: date | None) -> str:
    """What looks odd about the day of an item; empty where nothing does."""
    if entry.status == "fixed" or entry.due is None:
        return ""
    if entry.due < as_of:
        if entry.decision == "accept":
            return _("This day has passed: decide anew.")
        return _("This day has passed and the item is open.")
    if entry.decision == "before_launch" and launch is not None and entry.due > launch:
        return _("This is after the planned launch on {day}.").format(day=dates.day(launch))
    return ""


def hours_doubt(hours: float | None) -> str:
    """That a single person cannot spend these hours in a month; empty where one can."""
    if hours is None or hours <= _HOURS_OF_A_MONTH:
        return ""
    return _("A month has at most {n} hours: this takes more than one person around the clock.").format(
        n=written(_HOURS_OF_A_MONTH)
    )


def end_doubt(end: float | None, likely: float | None, *, low_end: bool) -> str:
    """That an end of a range lies beyond its likely figure or has none; empty where nothing is wrong with it."""
    if end is None:
        return ""
    if likely is None:
        return _("No likely figure goes with it, so there is no principal.")
    if end <= likely if low_end else end >= likely:
        return ""
    if low_end:
        return _("Above the likely figure, so there is no principal.")
    return _("Below the likely figure, so there is no principal.")


def budget_doubt(ai_budget: float | None) -> str:
    """That no debt load can be worked out of an AI budget of zero; empty for any other, and for none."""
    if ai_budget != 0:
        return ""
    return _("A debt load is a share of the AI budget: of zero there is none.")


def owner_shown(current: Round, owner: str, newest: Round | None = None) -> str:
    """How an owner is shown: by number while the round is shown without names."""
    return shown_names(current, newest)(owner)
