"""The ownership sheet in words: what each check asks, what it finds, and who carries how much."""

from dataclasses import replace

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.ownership import OwnershipCheckResult, OwnershipResult, PersonLoad
from readiness_desktop.wording import dates, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.people import Named, as_typed
from readiness_desktop.wording.translate import _, ngettext


def shown(result: OwnershipResult, named: Named) -> OwnershipResult:
    """The same sheet with every name as it is shown."""
    if named is as_typed:
        return result
    tasks = tuple(
        replace(row, duty=replace(row.duty, person=named(row.duty.person), deputy=named(row.duty.deputy)))
        for row in result.tasks
    )
    people = tuple(replace(one, name=named(one.name)) for one in result.people)
    checks = tuple(replace(one, people=tuple(map(named, one.people))) for one in result.checks)
    return replace(result, tasks=tasks, people=people, checks=checks)


def asked(framework: Framework, check: str) -> str:
    """What a check asks, as a heading."""
    months = framework.constants.ownership_after_launch_months
    share = numbers.percent(framework.constants.ownership_key_person_share)
    return {
        "O1": _("Every task has one accountable person and a deputy"),
        "O2": _("Nobody answers for more than {share} of the tasks").format(share=share),
        "O3": _("Accountable people stay until {n} months after launch").format(n=written(months)),
        "O4": _("The hours fit into those that are booked"),
        "O5": _("Not every task lies with the building team"),
        "O6": _("The budget holder can approve the run cost"),
        "O7": _("The pause right is reachable within the response time"),
    }[check]


def state(code: str) -> str:
    """How a check stands: `Met`, `Not met`, `Not known yet`."""
    return {"met": _("Met"), "not_met": _("Not met"), "open": _("Not known yet")}[code]


def hours(value: float | None) -> str:
    """Hours a week with at most two decimals; `Not yet` without any."""
    if value is None:
        return numbers.not_yet()
    shown = f"{round(value, 2):.2f}".rstrip("0").rstrip(".")
    return written(round(value, 2), len(shown.partition(".")[2]))


def found(framework: Framework, result: OwnershipResult, check: OwnershipCheckResult) -> str:
    """What a check finds, in one sentence."""
    return {
        "O1": _complete,
        "O2": _key_person,
        "O3": _leaving,
        "O4": _booked,
        "O5": _builders,
        "O6": _approves,
        "O7": _pause,
    }[check.id](framework, result, check)


def _complete(_framework: Framework, result: OwnershipResult, check: OwnershipCheckResult) -> str:
    if check.state == "open":
        return _("Nobody is named yet.")
    if check.state == "met":
        return _("All {n} tasks have both.").format(n=written(len(result.tasks)))
    rows = {row.id: row for row in result.tasks}
    lacks = [code for task in check.tasks for code in rows[task].lacks]
    roles = sum({"role", "deputy_role"} & set(rows[task].lacks) != set() for task in check.tasks)
    parts = [
        ngettext("{n} without a person", "{n} without a person", lacks.count("person")).format(
            n=written(lacks.count("person"))
        )
        if "person" in lacks
        else "",
        ngettext("{n} with several people", "{n} with several people", lacks.count("several")).format(
            n=written(lacks.count("several"))
        )
        if "several" in lacks
        else "",
        ngettext(
            "{n} with a role or a team for a person", "{n} with a role or a team for a person", roles
        ).format(n=written(roles))
        if roles
        else "",
        ngettext("{n} without a deputy", "{n} without a deputy", lacks.count("deputy")).format(
            n=written(lacks.count("deputy"))
        )
        if "deputy" in lacks
        else "",
        ngettext(
            "{n} whose deputy is the person", "{n} whose deputy is the person", lacks.count("same")
        ).format(n=written(lacks.count("same")))
        if "same" in lacks
        else "",
    ]
    said = ngettext(
        "{n} task is incomplete: {parts}.", "{n} tasks are incomplete: {parts}.", len(check.tasks)
    )
    return said.format(n=written(len(check.tasks)), parts=", ".join(filter(None, parts)))


def _key_person(_framework: Framework, _result: OwnershipResult, check: OwnershipCheckResult) -> str:
    if check.state == "open":
        return _("Nobody is named yet.")
    if check.state == "met":
        return _("The largest share is {share}.").format(share=numbers.rounded_percent(check.value))
    return _("Key person: {name} answers for {share} of the tasks.").format(
        name=joined(list(check.people)), share=numbers.rounded_percent(check.value)
    )


def _leaving(framework: Framework, result: OwnershipResult, check: OwnershipCheckResult) -> str:
    months = written(framework.constants.ownership_after_launch_months)
    if check.state == "not_met":
        people = {one.name: one for one in result.people}
        said = [
            _("{name} on {day}").format(name=name, day=dates.day(day))
            for name in check.people
            if (day := people[name].leaves) is not None
        ]
        if result.until is None:
            return _("Has left or leaves: {list}.").format(list=joined(said))
        return _("Leaves before {day}: {list}.").format(day=dates.day(result.until), list=joined(said))
    if check.state == "open":
        if not result.people:
            return _("Nobody is named yet.")
        return _("Without a planned launch in Setup the {n} months cannot be counted.").format(n=months)
    return _("Nobody is known to leave before {day}.").format(
        day=dates.day(result.until) if result.until is not None else numbers.not_yet()
    )


def _booked(_framework: Framework, result: OwnershipResult, check: OwnershipCheckResult) -> str:
    if check.value is None:
        return _("No hours are entered yet.")
    missing = len(result.without_hours)
    rest = ngettext("{n} task has none yet.", "{n} tasks have none yet.", missing).format(n=written(missing))
    if check.limit is None:
        said = _("{hours} hours a week are needed; how many are booked is not said yet.")
        return said.format(hours=hours(check.value))
    said = _("{hours} hours a week of {booked} booked.").format(
        hours=hours(check.value), booked=hours(check.limit)
    )
    return f"{said} {rest}" if missing else said


def _builders(framework: Framework, result: OwnershipResult, check: OwnershipCheckResult) -> str:
    if check.state == "open":
        return _("Nobody is named yet.")
    if check.state == "met":
        count = int(check.value or 0)
        return _("{part} tasks lie with it.").format(part=numbers.of(count, len(result.tasks)))
    special = next((one for one in framework.constants.special_limits if one.source.endswith(" O5")), None)
    if special is None:
        return _("Volunteers: every task lies with the building team.")
    return _(
        "Volunteers: every task lies with the building team. {question} is credited level {level} at most."
    ).format(question=special.question, level=written(special.maximum))


def _approves(_framework: Framework, _result: OwnershipResult, check: OwnershipCheckResult) -> str:
    return {
        "met": _("Yes, within their own authority."),
        "not_met": _("No: whoever holds the budget cannot approve it."),
        "open": _("Nobody has said so yet."),
    }[check.state]


def _pause(_framework: Framework, _result: OwnershipResult, check: OwnershipCheckResult) -> str:
    return {
        "met": _("Yes, whoever may pause the system can be reached in time."),
        "not_met": _("No: whoever may pause the system cannot be reached in time."),
        "open": _("Nobody has said so yet."),
    }[check.state]


def load(person: PersonLoad, total: int) -> str:
    """What one person carries: `5 of 14 tasks, 7.5 hours a week`."""
    return _("{tasks} tasks, {hours} hours a week").format(
        tasks=numbers.of(len(person.tasks), total), hours=hours(person.hours)
    )


def headline(result: OwnershipResult) -> str:
    """How many checks are met, as a heading."""
    met = sum(one.state == "met" for one in result.checks)
    return _("{met} ownership checks met").format(met=numbers.of(met, len(result.checks)))
