"""What comes up, in words: `Planned launch`, and under it when and whose it is."""

from datetime import date

from readiness_desktop.domain.coming import Coming
from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _


def what(one: Coming, today: date) -> str:
    """What is due: `G4 to be decided`."""
    if one.kind == "condition" and one.day < today:
        return _("Condition overdue")
    words = {
        "launch": _("Planned launch"),
        "gate": _("{gate} to be decided"),
        "again": _("{gate} to be decided again"),
        "condition": _("Condition due"),
        "review": _("Success reviewed"),
    }
    return words[one.kind].format(gate=one.gate)


def whose(one: Coming, project: str, today: date) -> str:
    """When, and of which project: `31 Jan, Shipment ETA`."""
    return _("{day}, {project}").format(day=dates.day_near(one.day, today), project=project)
