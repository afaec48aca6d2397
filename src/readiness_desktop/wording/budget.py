"""The production budget in words: how each line stands, what it does to the assessment, and the whole in a line."""

from readiness_desktop.domain.budget import BudgetResult, LineResult
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import BUDGET_UNKNOWN, fact_name
from readiness_desktop.wording import money, numbers, questions, units
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext


def state(line: LineResult) -> str:
    """How a line stands: `Figure`, `Zero, with reason`, `Zero without reason`, `Unknown`, `Not said yet`."""
    return {
        "number": _("Figure"),
        "zero": _("Zero, with reason"),
        "unexplained": _("Zero without reason"),
        "unknown": _("Unknown"),
        "open": _("Not said yet"),
    }[line.state]


def effect(framework: Framework, line: LineResult) -> str:
    """What stands in the way on a line, or how its share stands to the guide; empty where all is well."""
    if line.state == "unknown":
        return unknown_effect(framework)
    if line.state == "unexplained":
        return _("Zero without reason: say why nothing is needed.")
    if line.state == "open":
        return _("Nobody has said anything yet.")
    if line.guide is None or line.share is None:
        return ""
    share = numbers.percent(line.share)
    guide = f"{numbers.written(line.guide[0] * 100)}–{numbers.percent(line.guide[1])}"
    return {
        "below": _("{share} of the budget, below the guide of {guide}."),
        "within": _("{share} of the budget, within the guide of {guide}."),
        "above": _("{share} of the budget, above the guide of {guide}."),
    }[line.standing].format(share=share, guide=guide)


def unknown_effect(framework: Framework) -> str:
    """What an unknown line does: `Unknown holds D5.2 Run money is approved at level 1.`"""
    found = next(
        (one for one in framework.constants.special_limits if fact_name(one.source) == BUDGET_UNKNOWN), None
    )
    if found is None:
        return _("Nobody knows it yet.")
    return _("Unknown holds {question} at level {level}.").format(
        question=questions.named(framework, found.question), level=numbers.written(found.maximum)
    )


def total(result: BudgetResult) -> str:
    """The sum of the lines with a number."""
    return money.amount(result.total, result.currency)


def still_open(result: BudgetResult) -> str:
    """How many lines are still to be settled: `4 of 15 lines are open`."""
    count = result.open_count
    if not count:
        return _("All {n} lines are settled").format(n=len(result.lines))
    said = ngettext("{n} of {all} lines is open", "{n} of {all} lines are open", count)
    return said.format(n=count, all=len(result.lines))


def approved(result: BudgetResult) -> str:
    """How many months of run cost are approved, and whether that is enough: `12 months approved, 12 needed`."""
    needed = numbers.written(result.needed)
    if result.months is None:
        return _("No months of run cost are approved yet, {needed} needed").format(needed=needed)
    return _("{months} of run cost approved, {needed} needed").format(
        months=units.months(result.months), needed=needed
    )


def headline(result: BudgetResult) -> str:
    """Whether the budget is complete, as a heading."""
    if result.complete:
        return _("The production budget is complete")
    count = result.open_count
    return sentence(
        ngettext(
            "{n} line of the production budget is still open",
            "{n} lines of the production budget are still open",
            count,
        ).format(n=numbers.word(count))
    )
