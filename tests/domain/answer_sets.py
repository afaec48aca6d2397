"""Hypothesis strategies for whole rounds of the shipped pack: everything that `evaluate` reads, in every state."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import (
    Answer,
    Assessment,
    Client,
    EvidenceItem,
    Profile,
    Respondent,
    Round,
    Vote,
)
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import fact_name

GRADES = ("E0", "E1", "E2", "E3", "E4")
BREADTHS = ("N", "P", "L", "F")
PEOPLE = (
    Respondent("r1", "Ana", "Sponsor", "executive"),
    Respondent("r2", "Ben", "MLOps lead", "practitioner"),
    Respondent("r3", "Cleo", "Legal", "other"),
)
AS_OF = date(2026, 4, 14)

_BYTES_A_QUESTION = 11
_EXTENTS = {"all": 0, "most": 12, "some": 90, "half": 128, "open": 256}
"""How many of 256 rolls leave a question open."""

of_answer_sets = settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
"""For each property; `--soak` asks for far more (conftest.py)."""


@st.composite
def answer_sets(draw: st.DrawFn, framework: Framework) -> Assessment:
    """A round of the shipped pack; a module may be answered in full, in part or not at all.

    All questions are read from one string of bytes: one draw, where a draw a value would take a hundred times as long.
    """
    core = draw(st.sampled_from(("all", "all", "most", "some")))
    # Levels drawn evenly nearly always give FIX; with strong answers every verdict and its edges come up.
    weak = draw(st.sampled_from((256, 20, 8, 0)))
    extents = {m.id: draw(st.sampled_from(("open", "half", "all"))) for m in framework.modules}
    size = _BYTES_A_QUESTION * len(framework.questions)
    rolls = iter(draw(st.binary(min_size=size, max_size=size)))
    answers: dict[str, Answer] = {}
    items: list[EvidenceItem] = []
    for question in framework.questions:
        extent = core if question.module is None else extents[question.module]
        opens = next(rolls) < _EXTENTS[extent]
        may_be_na = question.not_applicable is not None
        answer = _answer(
            question.id, rolls, may_be_na=may_be_na, strong=next(rolls) >= weak, least=3 if weak == 0 else 2
        )
        found = _items(question.id, next(rolls), next(rolls))
        if not opens:
            answers[question.id] = answer
            items += found
    profile = draw(profiles(framework))
    if weak == 0 and draw(st.booleans()):
        # Nothing stands in the way of a launch but the answers themselves.
        items.clear()
        profile = Profile("Claims triage", statement_passes=True, budget_months=24.0)
    current = Round(
        "r",
        1,
        AS_OF,
        framework.id,
        framework.version,
        framework.checksum,
        profile,
        "",
        PEOPLE,
        answers,
        tuple(items),
    )
    return Assessment("a", Client("c", "Client"), (current,))


@st.composite
def profiles(draw: st.DrawFn, framework: Framework) -> Profile:
    """Everything of a profile that evaluation reads: depth, stage, dates, facts, overlay, weights, inputs."""
    near = st.integers(-300, 300).map(lambda days: AS_OF + timedelta(days))
    facts = {fact_name(limit.source) for limit in framework.constants.special_limits}
    facts |= {check.limit_unless for check in framework.timing_checks if check.limit_unless}
    rows = tuple(row.id for row in framework.overlay)
    questions = tuple(question.id for question in framework.questions)
    return Profile(
        "Claims triage",
        stage=draw(st.sampled_from(("", *(stage.id for stage in framework.stages)))),
        depth=draw(st.sampled_from(tuple(d.id for d in framework.depths))),
        target=draw(st.sampled_from(tuple(t.id for t in framework.targets))),
        target_changes=draw(st.dictionaries(st.sampled_from(questions), st.integers(0, 4), max_size=3)),
        generative=draw(st.sampled_from((False, False, True))),
        dates=draw(
            st.dictionaries(st.sampled_from(framework.dates), near)
            | st.fixed_dictionaries(dict.fromkeys(framework.dates, near))
        ),
        statement_passes=draw(st.booleans()),
        budget_months=draw(st.sampled_from((None, 0.0, 11.9, 12.0, 24.0, 36.0))),
        weights=draw(
            st.dictionaries(
                st.sampled_from(tuple(d.id for d in framework.dimensions)),
                st.sampled_from((0.25, 0.5, 1.0, 1.5, 4.0)),
            )
        ),
        overlay_present=draw(st.sets(st.sampled_from(rows)).map(lambda seen: tuple(sorted(seen)))),
        facts=draw(st.dictionaries(st.sampled_from(sorted(facts)), st.booleans())),
    )


def _answer(question: str, rolls: Iterator[int], *, may_be_na: bool, strong: bool, least: int) -> Answer:
    """One answer out of seven rolls: state, level, grade, breadth, three votes (none, do not know, a level)."""
    state, level, grade, breadth = next(rolls), next(rolls) % 5, next(rolls) % 5, next(rolls)
    voted = [next(rolls) % 8 for _person in PEOPLE]
    if strong:
        level, grade, breadth = 2 + level % 3, max(grade, min(4, least + state % 3)), breadth | 128
        voted = [2 + vote % 3 if vote < 5 else vote for vote in voted]
    if state < 12 and not strong:
        return Answer(question, "dk")
    if state < 60 and may_be_na:
        return Answer(question, "na", na_reason="none")
    votes = tuple(
        Vote(person.uuid, None if vote == 5 else vote)
        for person, vote in zip(PEOPLE, voted, strict=True)
        if vote <= 5
    )
    agreed = None if any(v.level is not None for v in votes) and state % 2 else level
    # Half of all answers hold for everything in scope, as most do.
    width = BREADTHS[breadth % 4] if breadth < 128 else "F"
    return Answer(question, "answered", agreed, "", GRADES[grade], width, votes)


def _items(question: str, kind: int, age: int) -> list[EvidenceItem]:
    """No evidence item on most questions, else one or two of any grade and age, some with a term of their own."""
    if kind < 160:
        return []
    dated = None if kind % 7 == 0 else AS_OF - timedelta(days=age * 2)
    first = EvidenceItem(
        f"{question} a", question, "Seen", grade=GRADES[1 + kind % 4], dated=dated,
        expires_days=(None, 30, 900)[kind % 3],
    )  # fmt: skip
    second = EvidenceItem(f"{question} b", question, "Told", grade=GRADES[1 + age % 4], dated=AS_OF)
    return [first, second] if kind > 220 else [first]


def with_answer(assessment: Assessment, answer: Answer) -> Assessment:
    """The assessment with one answer replaced."""
    current = assessment.current
    return assessment.with_current(replace(current, answers={**current.answers, answer.question: answer}))
