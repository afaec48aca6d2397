"""An assessment that comes a second time: whether it says the same, and how to keep both."""

from dataclasses import dataclass, replace
from uuid import uuid4

from readiness_desktop.domain.assessment import Answer, Assessment, Round


@dataclass(frozen=True, slots=True)
class Comparison:
    """How one's own copy and another one differ: the number of rounds of each, and the rounds that are not alike."""

    mine: int
    theirs: int
    different: tuple[int, ...]
    client_differs: bool = False
    tags_differ: bool = False
    outcome_differs: bool = False

    @property
    def same(self) -> bool:
        """Whether both say the same."""
        beside = self.client_differs or self.tags_differ or self.outcome_differs
        return not self.different and not beside


def compare(mine: Assessment, theirs: Assessment) -> Comparison:
    """Compare two copies of an assessment round by round, and what is noted beside the rounds.

    The day on which an open round is seen does not count, nor the order of tags.
    """
    numbers = sorted({one.number for one in (*mine.rounds, *theirs.rounds)})
    different = tuple(number for number in numbers if _round(mine, number) != _round(theirs, number))
    return Comparison(
        len(mine.rounds),
        len(theirs.rounds),
        different,
        client_differs=mine.client != theirs.client,
        tags_differ=set(mine.tags) != set(theirs.tags),
        outcome_differs=mine.outcome != theirs.outcome,
    )


def as_new(assessment: Assessment) -> Assessment:
    """The same client, answers and rounds as an assessment of its own, with an identity that nothing else has.

    What became of the project stays with the other one: two of them would count twice in the portfolio.
    """
    rounds = tuple(_again(one) for one in assessment.rounds)
    return replace(assessment, uuid=str(uuid4()), rounds=rounds, outcome=None)


def _round(assessment: Assessment, number: int) -> Round | None:
    found = next((one for one in assessment.rounds if one.number == number), None)
    return found if found is None or found.lock is not None else replace(found, as_of=found.as_of.min)


def _again(one: Round) -> Round:
    people = {person.uuid: str(uuid4()) for person in one.respondents}
    return replace(
        one,
        uuid=str(uuid4()),
        respondents=tuple(replace(person, uuid=people[person.uuid]) for person in one.respondents),
        answers={question: _answer(answer, people) for question, answer in one.answers.items()},
        evidence=tuple(replace(item, uuid=str(uuid4())) for item in one.evidence),
        actions=tuple(replace(action, uuid=str(uuid4())) for action in one.actions),
        parked=tuple(replace(item, respondent=people.get(item.respondent, "")) for item in one.parked),
        criteria=tuple(replace(item, uuid=str(uuid4())) for item in one.criteria),
        sign_offs=tuple(replace(item, uuid=str(uuid4())) for item in one.sign_offs),
        decisions=tuple(replace(item, uuid=str(uuid4())) for item in one.decisions),
        debt=tuple(replace(item, uuid=str(uuid4())) for item in one.debt),
        plans=tuple(replace(item, uuid=str(uuid4())) for item in one.plans),
    )


def _answer(answer: Answer, people: dict[str, str]) -> Answer:
    votes = tuple(
        replace(vote, respondent=people.get(vote.respondent, vote.respondent)) for vote in answer.votes
    )
    said = tuple(replace(own, respondent=people.get(own.respondent, own.respondent)) for own in answer.said)
    return replace(answer, votes=votes, said=said)
