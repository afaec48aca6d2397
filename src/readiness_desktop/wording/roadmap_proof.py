"""How good a plan is, in words: proven, within a distance of the best, chosen by hand, or no longer up to date."""

import math
from datetime import date
from typing import Literal

from readiness_desktop.domain.plan import Plan
from readiness_desktop.wording import dates
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.roadmap_limits import Told, broken, broken_count, unmet
from readiness_desktop.wording.translate import _

Standing = Literal["unmet", "breaks", "stale", "proven", "gap", "hand", "list"]


def standing(plan: Plan) -> Standing:
    """What is to be said first about a plan: what cannot be, then what is not kept, then how good it is."""
    if plan.unmet:
        return "unmet"
    if plan.breaks:
        return "breaks"
    if plan.stale:
        return "stale"
    if plan.proven:
        return "proven"
    if plan.gap is not None:
        return "gap"
    return "hand" if plan.solver == "hand" else "list"


def gap(share: float) -> str:
    """A distance to the best possible in per cent with one decimal, rounded up so that it never reads too small."""
    tenths = math.ceil(round(share * 1000, 6))
    return _("{number}%").format(number=written(tenths / 10, 1))


def seconds(value: float) -> str:
    """A short time: `1.9 s`, `12 s`."""
    return _("{n} s").format(n=written(value, 1 if value < 10 else 0))


def banner(told: Told, chosen_on: date | None = None) -> tuple[str, str]:
    """What the banner says: the finding, and the sentence behind it."""
    plan = told.plan
    found = standing(plan)
    if found == "unmet":
        return _("These limits cannot all be met."), unmet(told, plan.unmet[0])
    if found == "breaks":
        return f"{broken_count(len(plan.breaks))}.", broken(told, plan.breaks[0])
    if found == "stale":
        return _stale(plan, chosen_on), _("Plan again to see what follows from them.")
    if found == "proven" and plan.chosen and chosen_on is not None:
        day = dates.day_near(chosen_on, plan.first_day or chosen_on)
        return (
            _("Best possible plan, proven on {day}.").format(day=day),
            _("No other plan within these limits lowers risk sooner."),
        )
    if found == "proven":
        return _("Best possible plan, proven."), _("No other plan within these limits lowers risk sooner.")
    if found == "gap" and plan.gap is not None:
        return (
            _("Within {gap} of the best possible.").format(gap=gap(plan.gap)),
            _("A better plan may exist; none is better by more than that."),
        )
    if found == "hand":
        return _("Chosen by hand."), _("Not compared with the best possible.")
    if plan.seconds is None:
        return _("Good order, not proven."), _("Ordered by the risk that each removes for its effort.")
    return _("Good order, found in {time}; not proven.").format(time=seconds(plan.seconds)), ""


def _stale(plan: Plan, chosen_on: date | None) -> str:
    if chosen_on is None:
        return _("Answers changed since this plan was chosen.")
    day = dates.day_near(chosen_on, plan.first_day or chosen_on)
    return _("Answers changed since this plan was chosen on {day}.").format(day=day)


def figures(plan: Plan) -> str:
    """The figures behind it: `area 16,980, at least 16,902, gap 0.5%, solved in 1.9 s`."""
    parts = [_("area {area}").format(area=written(plan.area))]
    if plan.bound is not None:
        parts.append(_("at least {bound}").format(bound=written(plan.bound)))
    if plan.gap is not None:
        parts.append(_("gap {gap}").format(gap=gap(plan.gap)))
    if plan.seconds is not None:
        parts.append(_("solved in {time}").format(time=seconds(plan.seconds)))
    return ", ".join(parts)


def short(plan: Plan) -> str:
    """The figures of the banner: `solved in 1.9 s`, `at most 1.9% of what order can change`."""
    parts: list[str] = []
    if plan.gap and plan.bound is not None and plan.area > plan.residual:
        share = (plan.area - plan.bound) / (plan.area - plan.residual)
        parts.append(_("at most {gap} of what order can change").format(gap=gap(share)))
    if plan.seconds is not None and plan.bound is not None:
        parts.append(_("solved in {time}").format(time=seconds(plan.seconds)))
    return ", ".join(parts)


def progress(area: float | None, bound: float | None, spent: float) -> str:
    """How far the search is: `best 16,980, at least 16,902, gap 0.5%, 12 s`. Areas in points times weeks."""
    parts: list[str] = []
    if area is not None:
        parts.append(_("best {area}").format(area=written(area)))
    if bound is not None:
        parts.append(_("at least {bound}").format(bound=written(bound)))
    if area is not None and bound is not None and bound > 0:
        parts.append(_("gap {gap}").format(gap=gap(max(0.0, area - bound) / bound)))
    return ", ".join([*parts, seconds(spent)])


def kept(plan: Plan) -> str:
    """The notice once a search has ended: `Best possible plan, proven and kept.`"""
    if plan.proven:
        return _("Best possible plan, proven and kept.")
    if plan.gap is not None:
        return _("Best plan found is kept; within {gap} of the best possible.").format(gap=gap(plan.gap))
    return _("Best plan found is kept.")


def explained(plan: Plan) -> tuple[str, ...]:
    """How it was proven or why it is not, in plain words."""
    said = [
        _(
            "A plan is better the sooner it lowers the remaining risk. Its area adds up what is left of the risk "
            "in each of the {weeks} weeks: the smaller, the better."
        ).format(weeks=written(plan.horizon)),
        _("This plan has an area of {area}. {residual} of it no order can remove.").format(
            area=written(plan.area), residual=written(plan.residual)
        ),
    ]
    if plan.proven:
        said.append(
            _(
                "A solver went through every possible plan, in groups that it could rule out as a whole, and found "
                "none with a smaller area."
            )
        )
        said.append(
            _("A check of its own added up people, dates, money and area again from the starts, and agreed.")
        )
    elif plan.bound is not None and plan.gap is not None:
        said.append(
            _(
                "No plan within these limits can have an area below {bound}. This one is {gap} above that."
            ).format(bound=written(plan.bound), gap=gap(plan.gap))
        )
        said.append(_("The search ended before it could say whether a better one exists."))
    else:
        said.append(_("This order came from rules of thumb or by hand. Nothing is proven about it."))
        said.append(
            _("“Find best plan” looks for the best one and proves it, or says how far off it can be.")
        )
    return tuple(said)
