"""Whom to ask what: the questions of a person or a role, and the documents to ask for. Pure functions."""

from readiness_desktop.domain.assessment import Assessment, Person, Respondent
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.handouts import Handout, Interview, Request
from readiness_desktop.domain.targets import target_levels
from readiness_desktop.services.asking import minutes_left
from readiness_desktop.services.reporting import signed_by


def roles_asked(framework: Framework, depth: str) -> tuple[str, ...]:
    """The roles of the pack that some question of a depth is for."""
    asked = {role for question in framework.in_depth(depth) for role in question.roles}
    return tuple(role.name for role in framework.roles if role.name in asked)


def questions_for_role(framework: Framework, depth: str, role: str) -> tuple[Question, ...]:
    """The questions of a depth that the pack wants this role to be asked."""
    wanted = role.strip().casefold()
    return tuple(
        question
        for question in framework.in_depth(depth)
        if any(known.casefold() == wanted for known in question.roles)
    )


def questions_for(framework: Framework, depth: str, respondent: Respondent) -> tuple[Question, ...]:
    """What to ask a person: what the pack asks of their role, and everything of the dimensions they answer for.

    Somebody of whom neither is known is asked everything.
    """
    by_role = {question.id for question in questions_for_role(framework, depth, respondent.role)}
    found = tuple(
        question
        for question in framework.in_depth(depth)
        if question.id in by_role or question.dimension in respondent.dimensions
    )
    return found or framework.in_depth(depth)


# ---------------------------------------------------------------- documents


def documents(framework: Framework, assessment: Assessment) -> tuple[Request, ...]:
    """Every document that the questions of the depth ask for, each once, in pack order.

    The level is the highest that one of its questions needs: the least of its gate, else the target.
    """
    targets = target_levels(framework, assessment.profile)
    found: dict[str, Request] = {}
    for question in framework.in_depth(assessment.profile.depth):
        level = question.gate.minimum if question.gate is not None else targets[question.id]
        gates = (question.id,) if question.gate is not None else ()
        for title in question.evidence:
            key = " ".join(title.casefold().split())
            known = found.get(key)
            if known is None:
                found[key] = Request(title, question.dimension, (question.id,), question.roles, level, gates)
            elif question.id not in known.questions:
                found[key] = Request(
                    known.title,
                    known.dimension,
                    (*known.questions, question.id),
                    tuple(dict.fromkeys((*known.roles, *question.roles))),
                    max(known.level, level),
                    (*known.gates, *gates),
                )
    return tuple(found.values())


# ---------------------------------------------------------------- what is printed


def interview_of(framework: Framework, depth: str, respondent: Respondent) -> Interview:
    """What one person is asked."""
    asked = questions_for(framework, depth, respondent)
    return Interview(respondent.name, respondent.role, asked, minutes_left(len(asked)), respondent.uuid)


def interview_of_role(framework: Framework, depth: str, role: str) -> Interview:
    """What whoever has a role is asked."""
    asked = questions_for_role(framework, depth, role)
    return Interview("", role, asked, minutes_left(len(asked)))


def every_interview(framework: Framework, assessment: Assessment) -> tuple[Interview, ...]:
    """One for every respondent of the round, then one for every role that nobody of them has."""
    depth, people = assessment.profile.depth, assessment.current.respondents
    known = {person.role.casefold() for person in people}
    return (
        *(interview_of(framework, depth, person) for person in people),
        *(
            interview_of_role(framework, depth, role)
            for role in roles_asked(framework, depth)
            if role.casefold() not in known
        ),
    )


def interviews_named(framework: Framework, assessment: Assessment, name: str) -> tuple[Interview, ...]:
    """The interview of a person of the round by name or uuid, or of a role.

    ReadinessError NOBODY_ASKED (asked, names) for neither; the names of people only where they are shown.
    """
    every = every_interview(framework, assessment)
    wanted = name.strip().casefold()
    people = tuple(one for one in every if wanted and (one.name.casefold() == wanted or one.person == wanted))
    if people:
        return people
    depth = assessment.profile.depth
    for role in roles_asked(framework, depth):
        if role.casefold() == wanted:
            return (interview_of_role(framework, depth, role),)
    named = [] if assessment.profile.anonymous else [one.name for one in every if one.name]
    known = dict.fromkeys([*named, *roles_asked(framework, depth)])
    raise ReadinessError(Fault.NOBODY_ASKED, asked=name, names=tuple(known))


def handout(
    framework: Framework,
    assessment: Assessment,
    interviews: tuple[Interview, ...] = (),
    *,
    person: Person | None = None,
) -> Handout:
    """What the guide of these interviews and the list of documents are made from."""
    signer = signed_by(assessment, person)
    return Handout(
        framework=framework,
        assessment=assessment,
        interviews=interviews,
        requests=documents(framework, assessment),
        mentioned=tuple(one for one in assessment.current.parked if not one.settled),
        assessor=signer.name,
        firm=signer.firm,
    )
