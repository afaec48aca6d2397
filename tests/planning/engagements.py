"""Assessments for tests of planning: chosen levels, and a strategy that covers every state of an answer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, AnswerState, Assessment, Client, Profile, Round
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.planning.instance import Instance, Work
from readiness_desktop.planning.risk import Risk

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


def instance(*pieces: Work, gains: Mapping[str, float] | None = None, **limits: Any) -> Instance:
    """A problem of pieces whose questions are at 0 and worth `gains` (1 where absent); pool P has 5 days a week."""
    work = {one.id: one for one in pieces}
    asked = {lift.question: lift.to for one in pieces for lift in one.lifts}
    worth = gains or {}
    risk = Risk({q: (float(worth.get(q, 1.0)), *[0.0] * most) for q, most in asked.items()})
    given: dict[str, Any] = {"capacity": {"P": 5.0}, "horizon": 52} | limits
    return Instance(work=work, risk=risk, levels=dict.fromkeys(asked, 0), **given)


def tiny(vectors: Mapping[str, Any]) -> Instance:
    """The small example of four pieces in one pool, one at a time."""
    items = vectors["roadmap"]["tiny"]["items"]
    pieces = [
        piece(name, effort, weeks, tuple(after)) for name, (effort, weeks, _gain, after) in items.items()
    ]
    return instance(*pieces, gains={name: item[2] for name, item in items.items()})


PLACES = ("P", "Q")


@st.composite
def instances(draw: st.DrawFn, most: int = 9, *, dated: bool = False, horizon: int = 12) -> Instance:
    """Any small problem: chains, two pools, waiting lifts, observation, money, closed weeks; with dates if wished."""
    count = draw(st.integers(1, most))
    questions = [f"q{number}" for number in range(draw(st.integers(1, 4)))]
    work: dict[str, Work] = {}
    for number in range(count):
        start = draw(st.integers(0, 2))
        lift = Lift(draw(st.sampled_from(questions)), start, start + draw(st.integers(1, 2)))
        before = draw(st.sets(st.sampled_from(sorted(work)), max_size=2)) if work else set[str]()
        made = Work(
            id=f"w{number}",
            lifts=(lift,),
            after=tuple(sorted(before)),
            effort=float(draw(st.integers(1, 12))),
            weeks=draw(st.integers(1, 3)),
            wait_weeks=draw(st.sampled_from((0, 0, 0, 2))),
            pool=draw(st.sampled_from(PLACES)),
            cost=float(draw(st.integers(0, 5))),
            external=float(draw(st.sampled_from((0, 0, 3)))),
            person=draw(st.sampled_from(("", "", "", "Ada"))),
        )
        if dated and draw(st.booleans()):
            made = replace(
                made,
                due=draw(st.integers(3, horizon)),
                not_before=draw(st.integers(0, 3)),
                must=draw(st.booleans()),
            )
        work[made.id] = made
    worth = [draw(st.lists(st.integers(0, 9), min_size=4, max_size=4)) for _q in questions]
    parts = {
        question: tuple(float(sum(falls[level:])) for level in range(5))
        for question, falls in zip(questions, worth, strict=True)
    }
    budget = draw(st.sampled_from(((), (), (8.0,), (4.0, 12.0))))
    closed = draw(st.sampled_from(((), (), (1.0, 0.0), (0.6, 1.0, 0.8))))
    return Instance(
        work=work,
        risk=Risk(parts),
        levels={question: draw(st.integers(0, 1)) for question in questions},
        capacity={"P": float(draw(st.integers(2, 6))), "Q": float(draw(st.integers(2, 6)))},
        horizon=horizon,
        shares={"P": closed} if closed else {},
        budget=budget,
    )
