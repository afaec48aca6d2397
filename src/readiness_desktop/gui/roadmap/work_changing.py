"""What the views of the roadmap change in the open assessment, each a step of undo under its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from readiness_desktop.domain.assessment import ActionStatus, Assessment
from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_setup import OwnInitiative, Solver
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import roadmap_actions as acts
from readiness_desktop.services import roadmap_setup as limits
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.services.roadmap_closing import ProposedLevel

SETUP = "setup"
_SOLVERS = ("list", "exact", "hand")


@dataclass(frozen=True, slots=True)
class Closing:
    """How an initiative ended: last day, grade and parts of its exit evidence, what was spent, levels to change."""

    finished: date
    grade: str
    shown: tuple[int, ...]
    days: float | None
    money: float | None
    accepted: tuple[ProposedLevel, ...] = ()


def titled(hub: OpenAssessment, name: str) -> str:
    """The title of an initiative of the pack, the plan or the limits; its id where none has it."""
    known = known_initiative(hub, name)
    return name if known is None else known.title


def known_initiative(hub: OpenAssessment, name: str) -> Initiative | None:
    """An initiative of the limits, the plan or the pack; None where none has it any more."""
    own = next((one for one in hub.assessment.profile.roadmap.own if one.id == name), None)
    if own is not None:
        return own.initiative
    try:
        return (
            hub.framework.initiative(name) if hub.plan is None else hub.plan.initiative(hub.framework, name)
        )
    except KeyError:
        return None


def _step(hub: OpenAssessment, after: Assessment, text: str, spot: str, notice: str = "") -> None:
    if after is not hub.assessment:
        hub.change(after, text, notice=notice, spot=("roadmap", spot))


def _work(hub: OpenAssessment, name: str) -> str:
    return _("work on “{title}”").format(title=titled(hub, name))


# ------------------------------------------------------------ work


def enter(hub: OpenAssessment, name: str, field: str, value: Any) -> None:
    """Set a field of the work on an initiative: owner, due, started, finished, days, money or left."""
    if hub.locked:
        return
    held = acts.action_of(hub.assessment.current, name)
    ways: dict[str, Callable[[], Assessment]] = {
        "owner": lambda: acts.set_owner(hub.assessment, name, hub.typed_name(str(value or ""))),
        "due": lambda: acts.set_due(hub.assessment, name, value),
        "started": lambda: acts.set_started(hub.assessment, name, value),
        "finished": lambda: acts.set_finished(hub.assessment, name, value),
        "days": lambda: acts.set_spent(hub.assessment, name, days=value, money=held.spent_money),
        "money": lambda: acts.set_spent(hub.assessment, name, days=held.spent_days, money=value),
        "left": lambda: acts.set_left(hub.assessment, name, value),
    }
    _step(hub, ways[field](), _work(hub, name), name)


def set_status(hub: OpenAssessment, name: str, status: ActionStatus, today: date) -> None:
    """Begin an initiative, drop it or open it again; a strip offers to undo it."""
    if hub.locked:
        return
    title = titled(hub, name)
    said = {
        "begun": _("“{title}” begun").format(title=title),
        "dropped": _("“{title}” dropped").format(title=title),
        "open": _("“{title}” opened again").format(title=title),
    }
    after = acts.set_status(hub.assessment, name, status, on=today)
    _step(hub, after, _work(hub, name), name, said.get(status, ""))


def toggle_part(hub: OpenAssessment, name: str, part: int) -> None:
    """A part of the exit evidence of an initiative is there, or no more."""
    if not hub.locked:
        _step(hub, acts.toggle_shown(hub.assessment, name, part), _work(hub, name), name)


def close(hub: OpenAssessment, name: str, closing: Closing) -> None:
    """End an initiative, with the levels that were accepted; one step of undo for all of it."""
    from readiness_desktop.services.roadmap_closing import accept

    if hub.locked:
        return
    after = acts.set_status(hub.assessment, name, "done", on=closing.finished)
    after = acts.change_action(
        after, name, finished=closing.finished, grade=closing.grade, shown=closing.shown
    )
    after = acts.set_spent(after, name, days=closing.days, money=closing.money)
    if closing.accepted:
        initiative = next((one.initiative for one in after.profile.roadmap.own if one.id == name), None) or (
            hub.framework.initiative(name) if hub.plan is None else hub.plan.initiative(hub.framework, name)
        )
        after = accept(
            hub.framework, after, initiative, closing.accepted, closing.grade, dated=closing.finished
        )
    count = len(closing.accepted)
    said = _("“{title}” done").format(title=titled(hub, name))
    if count:
        levels = ngettext("{n} level changed", "{n} levels changed", count).format(n=count)
        said = f"{said}, {levels}"
    _step(hub, after, _work(hub, name), name, said)


def keep_plan(hub: OpenAssessment, plan: Plan, today: date) -> None:
    """Keep a plan as the chosen one, so that what is done is held against it."""
    if hub.locked:
        return
    by = "" if hub.person is None else hub.person.name
    solver = cast(Solver, plan.solver if plan.solver in _SOLVERS else "list")
    after = limits.choose(hub.assessment, plan, on=today, by=by, solver=solver)
    _step(hub, after, _("chosen plan of the roadmap"), "plan", _("Plan kept"))


# ------------------------------------------------------------ money and effort


def set_rate(hub: OpenAssessment, pool: str, rate: float | None) -> None:
    """Set the day rate of a pool; None or 0 takes it away."""
    if hub.locked:
        return
    rates = {name: value for name, value in hub.assessment.profile.roadmap.rates.items() if name != pool}
    if rate:
        rates[pool] = rate
    _step(hub, limits.set_roadmap(hub.assessment, rates=rates), _("day rates of the roadmap"), "cost")


def set_terms(hub: OpenAssessment, name: str, **fields: Any) -> None:
    """Set what was decided on an initiative, such as dates, external cost or an own estimate of its effort."""
    if not hub.locked:
        said = _("roadmap: “{title}”").format(title=titled(hub, name))
        _step(hub, limits.set_terms(hub.assessment, name, **fields), said, name)


# ------------------------------------------------------------ own initiatives


def put_own(hub: OpenAssessment, own: OwnInitiative) -> None:
    """Add an own initiative, or change the one of its id."""
    if hub.locked:
        return
    known = any(one.id == own.id for one in hub.assessment.profile.roadmap.own)
    after = (
        limits.change_own(hub.assessment, own)
        if known
        else limits.add_own(hub.framework, hub.assessment, own)
    )
    said = _("initiative “{title}”").format(title=own.title)
    _step(hub, after, said, after.profile.roadmap.own[-1].id if not known else own.id)


def remove_own(hub: OpenAssessment, name: str) -> None:
    """Take an own initiative away; a strip offers to undo it."""
    if not hub.locked:
        said = _("“{title}” removed").format(title=titled(hub, name))
        _step(hub, limits.remove_own(hub.assessment, name), said, SETUP, said)
