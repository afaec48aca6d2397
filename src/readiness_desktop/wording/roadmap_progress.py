"""Work on a roadmap in words: where each initiative stands, what was spent, and how far all of it is."""

from datetime import date

from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.exit_evidence import exit_parts
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan_moves import PlanMove
from readiness_desktop.domain.roadmap_progress import InitiativeProgress, ProgressState, RoadmapProgress
from readiness_desktop.domain.roadmap_setup import ChosenPlan
from readiness_desktop.wording import dates, money, numbers, questions, roadmap_proof, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.people import Named
from readiness_desktop.wording.translate import _, ngettext

_HALF_A_YEAR = 182


def state(code: ProgressState) -> str:
    """Where an initiative stands."""
    words: dict[ProgressState, str] = {
        "not_started": _("Not begun"),
        "late_start": _("Should have begun"),
        "running": _("Under way"),
        "overrun": _("Takes longer"),
        "done": _("Done"),
        "dropped": _("Dropped"),
    }
    return words[code]


def lateness(one: InitiativeProgress) -> str:
    """How much later it ends than planned: `two weeks late`; empty where it does not, or is done or dropped."""
    if one.state in ("done", "dropped") or not one.weeks_late:
        return ""
    return ngettext("{n} week late", "{n} weeks late", one.weeks_late).format(n=numbers.word(one.weeks_late))


def planned(one: InitiativeProgress, today: date) -> str:
    """First and last day by plan, in a label, without years that are clear: `14 May – 17 Jun`."""
    # The year of the last day tells that of the first one too.
    clear = today if near(one.start, today) else one.finish
    return _("{start} – {finish}").format(
        start=short_day(one.start, clear), finish=short_day(one.finish, today)
    )


def short_day(day: date, today: date) -> str:
    """A day without its year where that is clear: within half a year of today."""
    return dates.day_of_year(day) if near(day, today) else dates.day(day)


def near(day: date, today: date) -> bool:
    """Whether a day is clear without its year."""
    return abs((day - today).days) <= _HALF_A_YEAR


def due(day: date, today: date) -> str:
    """By when it has to be done as agreed: `due 5 Jun`."""
    return _("due {day}").format(day=short_day(day, today))


def ended(day: date, today: date) -> str:
    """When it ended: `to 5 Jun`."""
    return _("to {day}").format(day=short_day(day, today))


def left(days: float) -> str:
    """Days still to come: `2.5 left`."""
    return _("{days} left").format(days=figure(days))


def spent(one: InitiativeProgress) -> str:
    """Days spent of those planned: `4 of 6`."""
    if one.spent_days is None:
        return _("of {days}").format(days=numbers.rounded(one.effort, _decimals(one.effort)))
    return _("{part} of {whole}").format(
        part=numbers.rounded(one.spent_days, _decimals(one.spent_days)),
        whole=numbers.rounded(one.effort, _decimals(one.effort)),
    )


def figure(value: float) -> str:
    """Days with one decimal where they are not whole."""
    return numbers.rounded(value, _decimals(value))


def shown_parts(initiative: Initiative, shown: tuple[int, ...]) -> str:
    """How much of the exit evidence is there: `1 of 3 shown`."""
    parts = len(exit_parts(initiative.exit_evidence))
    if not parts:
        return ""
    there = numbers.of(len([one for one in shown if one < parts]), parts)
    return _("{parts} shown").format(parts=there)


def totals(found: RoadmapProgress) -> str:
    """How far all of it is: `22 % of the work is done, 31 % should be by today`."""
    if found.earned_share is None or found.due_share is None:
        return _("Nothing is planned")
    return _("{earned} of the work is done, {due} should be by today").format(
        earned=numbers.percent(found.earned_share), due=numbers.percent(found.due_share)
    )


def totals_more(found: RoadmapProgress, currency: str) -> str:
    """What was spent, what is left, and when it ends as it looks now."""
    said = [
        _("{spent} of {planned} spent, {left} left").format(
            spent=figure(found.spent_days), planned=units.days(found.effort), left=figure(found.left_days)
        )
    ]
    if found.spent_money:
        said.append(_("{money} paid").format(money=money.amount(found.spent_money, currency)))
    if found.expected is not None and found.finish is not None:
        said.append(_("ends on {day} as it looks now").format(day=dates.day(found.expected)))
        weeks = round((found.expected - found.finish).days / 7)
        if weeks:
            said.append(_weeks(weeks, _("than planned")))
    return sentence(", ".join(said)) + "."


def _weeks(weeks: int, than: str = "") -> str:
    count = abs(weeks)
    later = ngettext("{n} week later", "{n} weeks later", count)
    earlier = ngettext("{n} week earlier", "{n} weeks earlier", count)
    said = (later if weeks > 0 else earlier).format(n=numbers.word(count))
    return f"{said} {than}".strip()


def curve_sentence(found: RoadmapProgress) -> str:
    """What the curve shows, in one sentence."""
    return _("Work that should be done and work that is done, in per cent: {totals}.").format(
        totals=totals(found)
    )


def curve_head() -> tuple[str, str, str]:
    """The heads of the curve as a table of figures."""
    return (_("Day"), _("Should be done"), _("Is done"))


def proposed(
    framework: Framework, question: str, before: int | None, after: int, grade: str, held: str
) -> str:
    """A level that is proposed: `D5.2 Run money is approved: 1 → 2 at Documented (E3), gate then met`."""
    name = questions.named(framework, question)
    said = (
        _("{question}: stays at {level}, now at {grade}").format(
            question=name, level=written(after), grade=questions.grade(framework, grade)
        )
        if before == after
        else _("{question}: {before} → {after} at {grade}").format(
            question=name,
            before="?" if before is None else written(before),
            after=written(after),
            grade=questions.grade(framework, grade),
        )
    )
    return f"{said}, {held}" if held else said


def gate_then(*, met: bool) -> str:
    """What becomes of the launch gate of a question."""
    return _("gate then met") if met else _("gate still not met")


def held_back(credited: int, held: tuple[str, ...]) -> str:
    """Why a proposed level is not credited in full; empty where nothing holds it back."""
    if not held:
        return ""
    words = {"breadth": _("it does not apply everywhere"), "grade": _("the evidence carries no more")}
    said = joined([words.get(one) or _("limit {rule}").format(rule=one) for one in held])
    return _("Credited at {level}: {why}.").format(level=written(credited), why=said)


def plan_line(one: ChosenPlan, named: Named) -> str:
    """A chosen plan in one line: `3 Nov 2026, by Anna Kowalska`; `named` gives a name as it is shown."""
    day = dates.day(one.on)
    return _("{day}, by {name}").format(day=day, name=named(one.by)) if one.by else day


def solver(one: ChosenPlan) -> str:
    """What made a chosen plan, and how good it is known to be."""
    if one.proven:
        return _("Proven best")
    if one.bound:
        gap = max(0.0, one.area - one.bound) / one.bound
        return _("Within {gap} of the best possible").format(gap=roadmap_proof.gap(gap))
    return _("By hand") if one.solver == "hand" else _("Good order, not proven")


def move(title: str, one: PlanMove) -> str:
    """What moved, in one sentence: `I02 Stage map ends two weeks later, on 3 Feb 2027`."""
    if one.kind == "gone":
        return _("{title} is gone").format(title=title)
    end = "" if one.after is None else dates.day(one.after)
    if one.kind == "new":
        return _("{title} is new, it ends on {day}").format(title=title, day=end)
    return _("{title} ends {weeks}, on {day}").format(title=title, weeks=_weeks(one.weeks), day=end)


def moved(count: int, since: date) -> str:
    """How much moved since a plan was chosen."""
    day = dates.day(since)
    if not count:
        return _("Nothing moved since {day}.").format(day=day)
    said = ngettext("{n} initiative moved since {day}.", "{n} initiatives moved since {day}.", count)
    return sentence(said.format(n=numbers.word(count), day=day))


def _decimals(value: float) -> int:
    return 0 if round(value, 1) == round(value) else 1
