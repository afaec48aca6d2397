"""Why another finding limits the level of an answer, in words that say what would lift the limit."""

from collections.abc import Iterable

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import fact_name
from readiness_desktop.domain.results import Limit
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _


def because(framework: Framework, limits: Iterable[Limit]) -> str:
    """The reasons of some limits as the end of a sentence: `the dates allow no more (T1: signed ≤ pilot start)`."""
    return joined([reason(framework, limit) for limit in limits])


def reason(framework: Framework, limit: Limit) -> str:
    """The reason of one limit, in the words of the pack where it has some."""
    for say in (_by_dates, _by_overlay, _by_fact, _by_age):
        said = say(framework, limit)
        if said:
            return said
    return _("rule {rule} allows at most {level}").format(rule=limit.rule, level=written(limit.maximum))


def _by_dates(framework: Framework, limit: Limit) -> str:
    found = next((check for check in framework.timing_checks if check.id == limit.rule), None)
    if found is None:
        return ""
    return _("the dates in Setup allow no more ({rule}: {order})").format(
        rule=found.id, order=found.rule.replace("<=", "≤")
    )


def _by_overlay(framework: Framework, limit: Limit) -> str:
    found = next((row for row in framework.overlay if row.id == limit.rule), None)
    if found is None:
        return ""
    return _("a generative or agentic system also has to show {evidence} ({rule})").format(
        evidence=found.evidence, rule=found.id
    )


def _by_fact(framework: Framework, limit: Limit) -> str:
    facts = framework.constants.special_limits
    found = next((one for one in facts if fact_name(one.source) == limit.rule), None)
    if found is None:
        return ""
    check = next((one for one in framework.ownership_checks if found.source.endswith(f" {one.id}")), None)
    if check is not None:
        return _("{finding} allows no more ({rule})").format(finding=found.source, rule=check.text)
    return _("{finding} allows no more").format(finding=found.source)


def _by_age(framework: Framework, limit: Limit) -> str:
    periods = framework.constants.period_in_text.values()
    found = next((one for one in periods if one.question == limit.question), None)
    if found is None or limit.rule != "period":
        return ""
    return _("its newest evidence is more than {days} days old").format(days=written(found.days))
