"""Hypothesis strategies for answers to the shipped pack: every state, grade, breadth, votes, half-answered modules."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Assessment, Client, Profile, Respondent, Round, Vote
from readiness_desktop.domain.framework import Framework

GRADES = ("E0", "E1", "E2", "E3", "E4")
BREADTHS = ("N", "P", "L", "F")
PEOPLE = (
    Respondent("r1", "Ana", "Sponsor", "executive"),
    Respondent("r2", "Ben", "MLOps lead", "practitioner"),
    Respondent("r3", "Cleo", "Legal", "other"),
)

of_answer_sets = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@st.composite
def answer_sets(draw: st.DrawFn, framework: Framework) -> Assessment:
    """A round of the shipped pack. One sweep of draws a question; a module may be answered in full, part or not."""
    kind = draw(st.sampled_from(("all", "most", "mixed")))
    modules = {m.id: draw(st.sampled_from(("open", "part", "all"))) for m in framework.modules}
    rows = draw(
        st.lists(
            st.tuples(
                st.integers(0, 19),
                st.integers(0, 4),
                st.integers(0, 4),
                st.integers(0, 3),
                st.lists(st.integers(-1, 4), max_size=3),
            ),
            min_size=len(framework.questions),
            max_size=len(framework.questions),
        )
    )
    answers: dict[str, Answer] = {}
    for question, row in zip(framework.questions, rows, strict=True):
        extent = kind if question.module is None else modules[question.module]
        chance = {"all": 0, "most": 1, "mixed": 6, "part": 8, "open": 20}[extent]
        answer = _answer(question.id, row, may_be_na=question.not_applicable is not None)
        if row[0] >= chance:
            answers[question.id] = answer
    profile = Profile(
        "Claims triage",
        depth=draw(st.sampled_from(tuple(d.id for d in framework.depths))),
        statement_passes=draw(st.booleans()),
        budget_months=draw(st.sampled_from((None, 0.0, 11.9, 12.0, 24.0))),
    )
    current = Round(
        "r",
        1,
        date(2026, 4, 14),
        framework.id,
        framework.version,
        framework.checksum,
        profile,
        "",
        PEOPLE,
        answers,
    )
    return Assessment("a", Client("c", "Client"), (current,))


def _answer(question: str, row: tuple[int, int, int, int, list[int]], *, may_be_na: bool) -> Answer:
    roll, level, grade, breadth, voted = row
    if roll == 19:
        return Answer(question, "dk")
    if roll == 18 and may_be_na:
        return Answer(question, "na", na_reason="none")
    votes = tuple(Vote(p.uuid, None if v < 0 else v) for p, v in zip(PEOPLE, voted, strict=False))
    agreed = None if any(v.level is not None for v in votes) and roll % 2 else level
    return Answer(question, "answered", agreed, "", GRADES[grade], BREADTHS[max(breadth, roll % 4)], votes)


def with_answer(assessment: Assessment, answer: Answer) -> Assessment:
    """The assessment with one answer replaced."""
    current = assessment.current
    return assessment.with_current(replace(current, answers={**current.answers, answer.question: answer}))
