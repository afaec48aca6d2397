"""What a plan does not keep, leaves out or cannot meet, a sentence each with the least change that would mend it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import NOTHING, Break, LeftOut, Plan, Range, Unmet
from readiness_desktop.wording import dates, money, numbers, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext


@dataclass(frozen=True, slots=True)
class Told:
    """A plan with what its sentences need: the day of its week 0, the currency, and how a person is named."""

    framework: Framework
    plan: Plan
    first: date
    currency: str = "EUR"
    shown_name: Callable[[str], str] = str

    def title(self, initiative: str) -> str:
        """The title of an initiative; its id where neither pack nor plan has it any more."""
        try:
            return self.plan.initiative(self.framework, initiative).title
        except KeyError:
            return initiative

    def titles(self, initiatives: Sequence[str]) -> str:
        """Several titles in one sentence."""
        return joined([self.title(one) for one in initiatives])

    def pool(self, name: str) -> str:
        """The name of a pool; its id where the pack does not have it."""
        return next((one.name for one in self.framework.pools if one.id == name), name)

    def day(self, week: float) -> str:
        """The first day of a week."""
        return dates.day(self.first + timedelta(days=round(week) * DAYS_A_WEEK))

    def last_day(self, week: float) -> str:
        """The last day before a week begins: the one on which what finishes at that week is done."""
        return dates.day(self.first + timedelta(days=round(week) * DAYS_A_WEEK - 1))


def span(first: date, start: int, finish: int) -> str:
    """Weeks counted from 1 and their dates: `Week 5 to 9, 14 May to 17 Jun`."""
    last = max(finish, start + 1)
    begins = first + timedelta(days=start * DAYS_A_WEEK)
    ends = first + timedelta(days=last * DAYS_A_WEEK - 1)
    days = numbers.span(dates.day_near(begins, first), dates.day_near(ends, first))
    if last == start + 1:
        return _("Week {week}, {days}").format(week=written(last), days=days)
    weeks = numbers.span(written(start + 1), written(last))
    return _("Week {weeks}, {days}").format(weeks=weeks, days=days)


def broken(told: Told, one: Break) -> str:
    """A limit that the plan does not keep, as one sentence."""
    title, weeks, day = told.title(one.id), units.weeks(one.amount), told.day(one.week)
    if one.kind == "prerequisite":
        return _("{title} starts {weeks} before {other} is finished.").format(
            title=title, weeks=weeks, other=told.title(one.other)
        )
    if one.kind == "capacity":
        return _("{pool} lacks {days} from {day} on.").format(
            pool=told.pool(one.other), days=units.days_a_week(one.amount), day=day
        )
    if one.kind == "budget":
        return _("By the quarter of {day} the plan spends {money} more than the budget.").format(
            day=day, money=money.amount(one.amount, told.currency)
        )
    if one.kind == "start":
        return _("{title} starts {weeks} away from the day that is fixed for it.").format(
            title=title, weeks=weeks
        )
    if one.kind == "early":
        return _("{title} starts {weeks} before it may.").format(title=title, weeks=weeks)
    if one.kind == "late":
        return _("{title} is finished {weeks} too late.").format(title=title, weeks=weeks)
    if one.kind == "person":
        return _("{person} works on {title} and on something else from {day} on.").format(
            person=told.shown_name(one.other), title=title, day=day
        )
    return _("{title} has to be done and is not finished before {day}.").format(
        title=title, day=told.day(told.plan.horizon)
    )


def broken_count(count: int) -> str:
    """How many limits are not kept."""
    return ngettext("{n} limit is not kept", "{n} limits are not kept", count).format(n=written(count))


def left_out(told: Told, one: LeftOut) -> str:
    """Why an initiative that is needed is not planned."""
    if one.kind == "excluded":
        return (
            _("Left out by hand: {reason}").format(reason=one.reason)
            if one.reason
            else _("Left out by hand.")
        )
    if one.kind == "needs":
        return _("It needs {others} first, and that is not planned.").format(others=told.titles(one.other))
    if one.kind == "no_capacity":
        return _("{pool} has nobody for it.").format(pool=joined([told.pool(name) for name in one.other]))
    if one.kind == "budget":
        return _("The budget has no money left for it.")
    if one.kind == "cycle":
        return _("It waits for itself, by way of {others}.").format(others=told.titles(one.other))
    if one.kind == "unplaced":
        return _("It was not needed when this plan was made: plan again to put it in.")
    if one.kind == "done":
        return _("It is done; whether levels rise by it is yours to say.")
    return _("It would not be finished before {day}.").format(day=told.day(told.plan.horizon))


def not_now(told: Told) -> tuple[tuple[str, str], ...]:
    """Everything that is not to be done now: (initiative, why); last, in one line, what is in place already."""
    rows = [(one.id, left_out(told, one)) for one in told.plan.left_out]
    known = {name for name, _why in rows}
    confirm = [name for name in told.plan.unassessed if name not in known]
    rows += [(name, _("Its questions are not answered yet: confirm it first.")) for name in confirm]
    waived = [name for name in told.plan.waived if name not in known]
    if len(waived) > 1:
        others = told.titles(waived[1:])
        rows.append((waived[0], _("In place already, as are {titles}.").format(titles=others)))
    elif waived:
        rows.append((waived[0], _("What it would bring is in place already.")))
    return tuple(rows)


def money_note(told: Told) -> str:
    """That a budget limits nothing, or not all, because no day rate is set; empty where it limits everything."""
    plan = told.plan
    if not plan.budget:
        return ""
    lacking = {one.pool for one in plan.initiatives if one.cost is None}
    unrated = [pool.id for pool in told.framework.pools if pool.id in lacking]
    if not unrated:
        return ""
    if any(one.cost is not None for one in plan.initiatives):
        return _("No day rate is set for {pools}, so the budget does not count their days.").format(
            pools=joined([told.pool(name) for name in unrated])
        )
    return _("No day rate is set, so the budget limits only what is bought.")


def left_words(told: Told, most: int = 3) -> str:
    """The first of those that are left out, for the foot of the page; empty where none is."""
    names = [told.title(one.id) for one in told.plan.left_out if one.kind != "done"]
    if not names:
        return ""
    rest = len(names) - most
    if rest > 0:
        return ngettext("Left out: {names} and {n} more", "Left out: {names} and {n} more", rest).format(
            names=", ".join(names[:most]), n=written(rest)
        )
    return _("Left out: {names}").format(names=joined(names))


def unmet(told: Told, one: Unmet) -> str:
    """What cannot be met, and the least change that would make it possible."""
    return f"{_cannot(told, one)} {_least(told, one)}".strip()


def _cannot(told: Told, one: Unmet) -> str:
    titles = told.titles(one.ids)
    if one.kind == "no_capacity":
        return _("{pool} has too few people for {titles}.").format(pool=told.pool(one.pool), titles=titles)
    if one.kind == "cycle":
        return _("{titles} wait for each other.").format(titles=titles)
    if one.kind == "budget":
        return _("{money} a quarter is too little for {titles}.").format(
            money=money.amount(one.have, told.currency), titles=titles
        )
    if one.kind == "late":
        return _("{titles} cannot be finished by {day}.").format(titles=titles, day=told.last_day(one.have))
    if one.kind == "start":
        return _("{titles} cannot start on {day}.").format(titles=titles, day=told.day(one.have))
    if one.kind == "needs":
        return _("{titles} has to be done and needs {other}, which is left out.").format(
            titles=titles, other=told.title(one.other)
        )
    return _("{titles} has to be done and cannot be finished within {weeks}.").format(
        titles=titles, weeks=units.weeks(one.have or told.plan.horizon)
    )


def _least(told: Told, one: Unmet) -> str:
    if one.kind == "no_capacity":
        return _("Raise {pool} to at least {days}.").format(
            pool=told.pool(one.pool), days=units.days_a_week(one.need)
        )
    if one.kind == "cycle":
        return _("Let {first} no longer wait for {other}.").format(
            first=told.title(one.ids[0]), other=told.title(one.other)
        )
    if one.kind == "budget":
        return _("Raise the budget to at least {money} a quarter.").format(
            money=money.amount(one.need, told.currency)
        )
    if one.kind == "late":
        return _("The earliest day is {day}.").format(day=told.last_day(one.need))
    if one.kind == "start":
        return _("The earliest day is {day}.").format(day=told.day(one.need))
    if one.kind == "needs":
        return _("Take {other} in again.").format(other=told.title(one.other))
    return _("Plan for at least {weeks}.").format(weeks=units.weeks(one.need)) if one.need else ""


def mend(one: Unmet) -> str:
    """The words of the button that makes the least change; empty where it is not one change."""
    if one.kind == "no_capacity":
        return _("Raise the capacity")
    if one.kind == "budget":
        return _("Raise the budget")
    if one.kind in ("late", "start"):
        return _("Move the day")
    if one.kind == "needs":
        return _("Take it in again")
    if one.kind == "must" and one.need:
        return _("Plan for longer")
    return ""


def money_span(cost: Range | None, currency: str) -> str:
    """A range of money before any point: `€210,000 to €390,000`; one figure where both ends read the same."""
    if cost is None:
        return numbers.not_yet()
    low, high = money.amount(cost.low, currency), money.amount(cost.high, currency)
    return low if low == high else numbers.span(low, high)


def total(told: Told) -> str:
    """The plan as a sum: `25 initiatives, 518 person-days, €210,000 to €390,000`."""
    plan = told.plan
    count = len(plan.initiatives)
    parts = [
        ngettext("{n} initiative", "{n} initiatives", count).format(n=written(count)),
        units.days(plan.effort),
    ]
    known = [one.cost for one in plan.initiatives if one.cost is not None]
    if known:
        said = money_span(sum(known, NOTHING), told.currency)
        if len(known) < count:
            said = _("{money} for {n} of them").format(money=said, n=written(len(known)))
        parts.append(said)
    return ", ".join(parts)
