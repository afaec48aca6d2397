"""What became of a project, in one sentence."""

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.wording import dates, lists
from readiness_desktop.wording.translate import _


def said(outcome: Outcome | None) -> str:
    """Since when it is live, meets its return, or was stopped; empty where nobody noted a day."""
    if outcome is None:
        return ""
    parts: list[str] = []
    if outcome.live is not None:
        parts.append(_("live since {day}").format(day=dates.day(outcome.live)))
    if outcome.on_roi is not None:
        parts.append(_("meets its return since {day}").format(day=dates.day(outcome.on_roi)))
    if outcome.stopped is not None:
        parts.append(_("stopped on {day}").format(day=dates.day(outcome.stopped)))
    return lists.sentence(lists.joined(parts)) + "." if parts else ""
