"""What a roadmap says on paper and slides: finding with day and money, when a gate is closed, the sums of its proof."""

import math
from datetime import date

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_cost import CostSum
from readiness_desktop.domain.roadmap_progress import last_day_of
from readiness_desktop.wording import dates, money, numbers, roadmap, units, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext

_FIGURES = 3
_SHORT = 75
# So many letters of the evidence at the end of an initiative stand where it is said in short.


def headline(
    framework: Framework,
    plan: Plan,
    results: Results,
    total: CostSum | None = None,
    currency: str = "",
    *,
    brief: bool = False,
) -> str:
    """The plan as a finding with its money and the day on which it turns the verdict.

    `26 initiatives, 578 person-days, €225,000 to €802,000, launch with conditions from 28 Jan 2026 (after 11 weeks)`;
    without a price there is no money, and a `brief` one has no weeks behind the day. Plans of before, which know no
    day, say their week.
    """
    if not plan.initiatives or plan.first_day is None:
        return roadmap.headline(framework, plan, results)
    count = len(plan.initiatives)
    head = ngettext("{n} initiative", "{n} initiatives", count).format(n=numbers.word(count))
    parts = [sentence(head), units.days(plan.effort)]
    if total is not None and (price := _price(total, currency)):
        parts.append(price)
    if (reached := roadmap.first_better(plan)) is not None:
        verdict, week = reached
        turn = _("{verdict} from {day}") if brief else _("{verdict} from {day} (after {weeks})")
        parts.append(
            turn.format(
                verdict=verdicts.name(framework, verdict).lower(),
                day=dates.day(plan.day(week, plan.first_day)),
                weeks=units.weeks(week),
            )
        )
    return ", ".join(parts)


def _price(total: CostSum, currency: str) -> str:
    """The range of the money to three figures; `at least` its lower end while not all has a price."""
    if total.cost is None:
        return ""
    low, high = (money.amount(_three_figures(end), currency) for end in (total.cost.low, total.cost.high))
    if total.partial:
        return _("at least {cost}").format(cost=low)
    return low if low == high else numbers.span(low, high)


def _three_figures(value: float) -> float:
    if value <= 0:
        return value
    return round(value, _FIGURES - 1 - math.floor(math.log10(value)))


def done_by(planned: PlannedInitiative, first: date) -> str:
    """The last day of an initiative, its wait for an answer included: `27 Jan 2026`."""
    return dates.day(last_day_of(first, max(planned.finish, planned.start + 1)))


def in_short(evidence: str) -> str:
    """The evidence at the end of an initiative, in as many of its parts as are short; the first one at least."""
    first, *rest = evidence.split("; ")
    said = first
    for part in rest:
        if len(said) + len(part) + 2 > _SHORT:
            break
        said += f"; {part}"
    return said


def summed(plan: Plan) -> str:
    """What the area and its bound mean, in words, with the part of it that no order can remove.

    `Remaining risk added up over 52 weeks: 17,059; no plan within these limits can be below 17,017. ...`; empty where
    no bound is known.
    """
    if plan.bound is None:
        return ""
    known = {
        "weeks": units.weeks(plan.horizon),
        "area": written(plan.area),
        # A bound is cut, so that it never reads as more than was proven.
        "bound": written(math.floor(round(plan.bound, 6))),
        "residual": written(plan.residual),
    }
    if plan.proven:
        said = _(
            "Remaining risk added up over {weeks}: {area}; no plan within these limits can be below that. {residual} "
            "of it no order can remove. A check of its own added it up again and agreed."
        )
    else:
        said = _(
            "Remaining risk added up over {weeks}: {area}; no plan within these limits can be below {bound}. "
            "{residual} of it no order can remove."
        )
    return said.format(**known)
