"""What the tasks of a roadmap say in a calendar or a tracker: titles, and the lines that describe them."""

from collections.abc import Mapping
from datetime import date

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.wording import dates, questions, roadmap, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _


def calendar_name(assessment: Assessment) -> str:
    """What the calendar of a roadmap is called: `Roadmap of Fraud scoring, Northwind`."""
    return _("Roadmap of {project}, {client}").format(
        project=assessment.profile.project, client=assessment.client.name
    )


def gate_title(framework: Framework, question: str) -> str:
    """The milestone at which a launch gate is met: `Gate met: Run money is approved (D5.2)`."""
    return _("Gate met: {title} ({id})").format(title=framework.question(question).title, id=question)


def refresh_title(title: str) -> str:
    """What a refresh task asks."""
    return _("Renew the evidence of: {title}").format(title=title)


def evidence_lines(days: float, gate: bool) -> tuple[str, ...]:
    """What describes an evidence task."""
    said = [_("The level is claimed already; what is missing is the evidence.")]
    if gate:
        said.append(_("A launch gate rests on it."))
    said.append(_("Effort: {days}").format(days=units.days(days)))
    return tuple(said)


def refresh_lines(initiative: Initiative) -> tuple[str, ...]:
    """What describes a refresh task."""
    return (
        _("The evidence will be outdated when the launch gate comes."),
        _("Shown by: {evidence}").format(evidence=initiative.exit_evidence),
        _("Role: {role}").format(role=initiative.role),
    )


def gate_lines(framework: Framework, question: str, kind: str, done: tuple[str, ...]) -> tuple[str, ...]:
    """What describes the milestone of a gate: what it is, and the titles of the work that brings it."""
    gate = framework.question(question).gate
    least = 0 if gate is None else gate.minimum
    what = (
        _("Blocking gate: a launch needs level {level}.")
        if kind == "block"
        else _("Condition gate: a launch without conditions needs level {level}.")
    )
    return (
        what.format(level=questions.level(framework, least)),
        _("Reached by: {work}").format(work=joined(done)),
    )


def initiative_lines(
    framework: Framework,
    plan: Plan,
    one: PlannedInitiative,
    levels: Mapping[str, int | None],
    owner: str,
    action: Action | None,
) -> tuple[str, ...]:
    """What describes an initiative: why, what it lifts, what shows it, who, how much, and how it stands.

    `levels` are the credited levels of now, `owner` the name as it is shown.
    """
    initiative = plan.initiative(framework, one.id)
    said: list[str] = []
    if why := roadmap.reasons(framework, plan, one):
        said.append(_("Why: {reasons}").format(reasons="; ".join(why)))
    lifted = _lifted(framework, one, levels)
    if lifted:
        said.append(_("Lifts: {questions}").format(questions="; ".join(lifted)))
    if initiative.exit_evidence:
        said.append(_("Shown by: {evidence}").format(evidence=initiative.exit_evidence))
    if owner:
        said.append(_("Owner: {name}").format(name=owner))
    if initiative.role:
        said.append(_("Role: {role}").format(role=initiative.role))
    pool = next((pool.name for pool in framework.pools if pool.id == one.pool), one.pool)
    said.append(_("Effort: {days} of {pool}").format(days=units.days(one.effort), pool=pool))
    if one.after:
        before = [f"{plan.initiative(framework, name).title} ({name})" for name in one.after]
        said.append(_("Waits for: {work}").format(work=joined(before)))
    if one.confirm:
        said.append(sentence(_("has to be confirmed first: its questions are not answered yet")) + ".")
    if standing := _standing(action):
        said.append(standing)
    return tuple(said)


def _lifted(framework: Framework, one: PlannedInitiative, levels: Mapping[str, int | None]) -> list[str]:
    """Each question once, from the level of now to the highest that this work brings."""
    highest: dict[str, int] = {}
    for lift in one.lifts:
        highest[lift.question] = max(lift.to, highest.get(lift.question, 0))
    said: list[str] = []
    for question, to in highest.items():
        level = levels.get(question)
        name = questions.named(framework, question)
        if level is None:
            said.append(_("{question} to level {to}").format(question=name, to=written(to)))
        else:
            said.append(
                _("{question} from level {level} to {to}").format(
                    question=name, level=written(level), to=written(to)
                )
            )
    return said


def _standing(action: Action | None) -> str:
    """How the work stands: agreed date, begun, done or dropped; empty where nothing was said."""
    if action is None:
        return ""
    if action.status == "done":
        return _dated(action.finished, _("Done on {day}."), _("Done."))
    if action.status == "dropped":
        return _("Dropped.")
    said: list[str] = []
    if action.status == "begun":
        said.append(_dated(action.started, _("Begun on {day}."), _("Begun.")))
    if action.due is not None:
        said.append(_("Agreed for {day}.").format(day=dates.day(action.due)))
    return " ".join(said)


def _dated(day: date | None, dated: str, plain: str) -> str:
    return plain if day is None else dated.format(day=dates.day(day))
