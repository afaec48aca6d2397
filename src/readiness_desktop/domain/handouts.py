"""What is printed before people are met: whom to ask what, and which documents to ask for."""

from dataclasses import dataclass

from readiness_desktop.domain.assessment import Assessment, Parked
from readiness_desktop.domain.framework import Framework, Question


@dataclass(frozen=True, slots=True)
class Request:
    """A document to ask for: the questions that it answers, the roles that have it, the level that it is needed for.

    `gates` are those of the questions that are launch gates.
    """

    title: str
    dimension: str
    questions: tuple[str, ...]
    roles: tuple[str, ...]
    level: int
    gates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Interview:
    """What one person, or whoever has a role, is asked. Either `name` or `role` can be empty.

    `person` is the uuid of a respondent; what they are called in print follows from the round.
    """

    name: str
    role: str
    questions: tuple[Question, ...]
    minutes: int
    person: str = ""


@dataclass(frozen=True, slots=True)
class Handout:
    """Everything that a printed interview guide and a printed list of documents are made from.

    `mentioned` is what was put aside and is not settled; `assessor` and `firm` sign.
    """

    framework: Framework
    assessment: Assessment
    interviews: tuple[Interview, ...]
    requests: tuple[Request, ...]
    mentioned: tuple[Parked, ...] = ()
    assessor: str = ""
    firm: str = ""
