"""Assessments for tests of planning: chosen levels, and a strategy that covers every state of an answer."""

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, AnswerState, Assessment, Client, Profile, Round
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.planning.instance import Work

DAY = date(2026, 4, 14)
GRADES = ("E0", "E1", "E2", "E3", "E4")


def assessed(
    framework: Framework, answers: Mapping[str, Answer], profile: Profile | None = None
) -> Assessment:
    """An assessment with one open round."""
    current = Round(
        uuid="round",
        number=1,
        as_of=DAY,
        framework_id=framework.id,
        framework_version=framework.version,
        framework_checksum=framework.checksum,
        profile=profile or Profile("Project", statement_passes=True, budget_months=12),
        answers=answers,
    )
    return Assessment("assessment", Client("client", "Client"), (current,))


def everywhere(framework: Framework, level: int, grade: str = "E3", **changes: Answer) -> dict[str, Answer]:
    """Every question answered at one level; `changes` by id with underscores for dots (`D1_2`)."""
    answers = {q.id: Answer(q.id, "answered", level, grade=grade) for q in framework.questions}
    return answers | {name.replace("_", "."): answer for name, answer in changes.items()}


def answered(question: str, level: int, grade: str = "E3", breadth: str = "F") -> Answer:
    """One answered question."""
    return Answer(question, "answered", level, grade=grade, breadth=breadth)


@st.composite
def engagements(draw: st.DrawFn, framework: Framework) -> Assessment:
    """Any assessment: answered, don't know, open, not applicable where the pack allows it; any profile and size."""
    answers: dict[str, Answer] = {}
    for question in framework.questions:
        states: list[AnswerState] = ["answered", "answered", "answered", "answered", "dk", "open"]
        if question.not_applicable is not None:
            states.append("na")
        state = draw(st.sampled_from(states))
        if state == "answered":
            answers[question.id] = Answer(
                question.id,
                "answered",
                draw(st.integers(0, 4)),
                grade=draw(st.sampled_from(GRADES)),
                breadth=draw(st.sampled_from("FLPN")),
            )
        elif state != "open":
            answers[question.id] = Answer(question.id, state, na_reason="none here")
    profile = Profile(
        "Project",
        target=draw(st.sampled_from([t.id for t in framework.targets])),
        size=draw(st.sampled_from(sorted(framework.constants.size_factors))),
    )
    return assessed(framework, answers, profile)


def piece(
    name: str, effort: float, weeks: int, after: tuple[str, ...] = (), wait: int = 0, pool: str = "P"
) -> Work:
    """A piece of work that lifts a question of its own name from 0 to 1."""
    return Work(name, (Lift(name, 0, 1),), after, effort, weeks, wait, pool)
