"""Set up an assessment: its client, project, people and target, its lock, and the round after. Pure functions."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import uuid4

from readiness_desktop.domain.agreements import NO_ISSUED
from readiness_desktop.domain.assessment import (
    Action,
    Answer,
    Assessment,
    Client,
    EvidenceItem,
    Lock,
    Profile,
    Respondent,
    Round,
)
from readiness_desktop.domain.calendar import in_calendar
from readiness_desktop.domain.credit import agreed_level
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework, Side
from readiness_desktop.domain.gate_facts import GATE_KEY
from readiness_desktop.domain.issued import OWN
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import ENGINE_VERSION, Results
from readiness_desktop.domain.roadmap_carried import carried_setup
from readiness_desktop.services.answering import clear_vote, said_by, set_said


def new_client(name: str, sector: str = "") -> Client:
    """A client that is not in the library yet."""
    return Client(str(uuid4()), name.strip(), sector.strip())


def side_of_role(framework: Framework, role: str) -> Side | None:
    """The side of the perception gap that a role of the pack has; None for a role of its own."""
    wanted = role.strip().casefold()
    return next((known.side for known in framework.roles if known.name.casefold() == wanted), None)


def new_respondent(
    framework: Framework,
    name: str,
    role: str = "",
    dimensions: Iterable[str] = (),
    minutes: int = 0,
    side: Side | None = None,
) -> Respondent:
    """A person to be asked; without a `side` a role of the pack puts them on its own, any other on none."""
    role = role.strip()
    known = {r.name.casefold(): r for r in framework.roles}.get(role.casefold())
    if side is None:
        side = known.side if known is not None else "other"
    return Respondent(
        str(uuid4()), name.strip(), known.name if known else role, side, tuple(dimensions), minutes
    )


def new_assessment(
    framework: Framework,
    client: Client,
    profile: Profile,
    respondents: tuple[Respondent, ...],
    today: date,
) -> Assessment:
    """A project with its first round, nothing answered yet; CLOCK_WRONG (day) where `today` cannot be its day."""
    check_clock(today)
    first = Round(
        uuid=str(uuid4()),
        number=1,
        as_of=today,
        framework_id=framework.id,
        framework_version=framework.version,
        framework_checksum=framework.checksum,
        profile=profile,
        respondents=respondents,
    )
    return Assessment(str(uuid4()), client, (first,))


def check_clock(today: date) -> None:
    """ReadinessError CLOCK_WRONG (day) where no round can be of this day: a file with it would not be read."""
    if not in_calendar(today):
        raise ReadinessError(Fault.CLOCK_WRONG, day=today.isoformat())


def as_of_today(assessment: Assessment, today: date) -> Assessment:
    """An open round is seen as of today; a locked one stays as it was, and so does any by a clock that is wrong."""
    current = assessment.current
    if current.lock is not None or current.as_of == today or not in_calendar(today):
        return assessment
    return assessment.with_current(replace(current, as_of=today))


def change_client(assessment: Assessment, client: Client) -> Assessment:
    """Rename the client or its sector; ROUND_LOCKED in a locked round."""
    _open_round(assessment)
    return replace(assessment, client=replace(client, uuid=assessment.client.uuid))


def change_profile(assessment: Assessment, profile: Profile) -> Assessment:
    """Change what is assessed and against what; ROUND_LOCKED in a locked round."""
    return assessment.with_current(replace(_open_round(assessment), profile=profile))


def name_round(assessment: Assessment, name: str) -> Assessment:
    """Give the open round a name, or none; ROUND_LOCKED in a locked round."""
    return assessment.with_current(replace(_open_round(assessment), name=name.strip()))


def add_respondent(assessment: Assessment, respondent: Respondent) -> Assessment:
    """Add somebody to be asked; ROUND_LOCKED in a locked round."""
    current = _open_round(assessment)
    return assessment.with_current(replace(current, respondents=(*current.respondents, respondent)))


def change_respondent(assessment: Assessment, respondent: Respondent) -> Assessment:
    """Change somebody's name, role or part; KeyError if nobody in the round has this uuid."""
    current = _open_round(assessment)
    if all(known.uuid != respondent.uuid for known in current.respondents):
        raise KeyError(respondent.uuid)
    people = tuple(respondent if known.uuid == respondent.uuid else known for known in current.respondents)
    return assessment.with_current(replace(current, respondents=people))


def remove_respondent(assessment: Assessment, uuid: str) -> Assessment:
    """Take somebody out, with what they said on every question; ROUND_LOCKED in a locked round."""
    _open_round(assessment)
    for question, answer in assessment.current.answers.items():
        if any(vote.respondent == uuid for vote in answer.votes):
            assessment = clear_vote(assessment, question, uuid)
        assessment = set_said(assessment, question, uuid, "") if said_by(answer, uuid) else assessment
    current = assessment.current
    people = tuple(known for known in current.respondents if known.uuid != uuid)
    parked = tuple(replace(one, respondent="") if one.respondent == uuid else one for one in current.parked)
    return assessment.with_current(replace(current, respondents=people, parked=parked))


def lock_round(
    framework: Framework, assessment: Assessment, results: Results, plan: Plan | None, by: str, today: date
) -> Assessment:
    """Freeze the open round as of today with what it says; it is never opened again.

    `results` are taken where they are as of today, else the round is evaluated once more. CLOCK_WRONG (day) where
    `today` cannot be the day of a round.
    """
    check_clock(today)
    dated = as_of_today(assessment, today)
    current = _open_round(dated)
    if results.as_of != today:
        results = evaluate(framework, dated)
    lock = Lock(today, by, results.input_hash, ENGINE_VERSION, results, plan)
    return dated.with_current(replace(current, lock=lock))


def next_round(framework: Framework, assessment: Assessment, today: date) -> Assessment:
    """A new open round after a locked one: people and profile stay, answers are carried over to be re-confirmed.

    Votes and what was said belong to the round in which they were given, so what votes came to is carried as the
    agreed level. Answers to questions that the framework no longer has are left behind. Limits and wishes of the
    roadmap and work that is not done go on; the chosen plans stay with the round that they were chosen in.
    """
    last = assessment.current
    if last.lock is None:
        raise ReadinessError(Fault.ROUND_OPEN, round=last.number)
    check_clock(today)
    renewed = Round(
        uuid=str(uuid4()),
        number=last.number + 1,
        as_of=today,
        framework_id=framework.id,
        framework_version=framework.version,
        framework_checksum=framework.checksum,
        # A verdict is issued for the round that it was computed for.
        profile=replace(
            last.profile,
            issued=NO_ISSUED,
            roadmap=carried_setup(framework, last.profile.roadmap, last.actions, today),
        ),
        respondents=last.respondents,
        answers={
            question: _carried(answer)
            for question, answer in last.answers.items()
            if framework.has_question(question) and answer.state != "open"
        },
        evidence=tuple(_again(item) for item in last.evidence if framework.has_question(item.question)),
        # What a stage gate set as conditions stays on its record once it is closed, too.
        actions=tuple(
            _still_to_do(action)
            for action in last.actions
            if (action.status != "done" and action.key != OWN) or action.key.startswith(GATE_KEY)
        ),
        parked=tuple(
            replace(parked, uuid=str(uuid4()))
            for parked in last.parked
            if not parked.settled and (not parked.question or framework.has_question(parked.question))
        ),
        criteria=tuple(replace(one, uuid=str(uuid4())) for one in last.criteria),
        sign_offs=tuple(replace(one, uuid=str(uuid4())) for one in last.sign_offs),
        decisions=tuple(replace(one, uuid=str(uuid4())) for one in last.decisions),
        debt=tuple(replace(one, uuid=str(uuid4())) for one in last.debt),
    )
    return replace(assessment, rounds=(*assessment.rounds, renewed))


def _carried(answer: Answer) -> Answer:
    return replace(
        answer,
        level=agreed_level(answer),
        votes=(),
        votes_seen=(),
        review=False,
        carried=True,
        second_level=None,
        second_by="",
        said=(),
    )


def _again(item: EvidenceItem) -> EvidenceItem:
    return replace(item, uuid=str(uuid4()))


def _still_to_do(action: Action) -> Action:
    return replace(action, uuid=str(uuid4()))


def _open_round(assessment: Assessment) -> Round:
    current = assessment.current
    if current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    return current
