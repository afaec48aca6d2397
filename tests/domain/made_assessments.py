"""Hypothesis strategies for whole assessments: every state of an answer, votes, evidence, actions, locked rounds."""

import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from readiness_desktop.domain.agreements import (
    BudgetEntry,
    CaseInputs,
    Criterion,
    DebtEntry,
    Decision,
    Duty,
    GateSheet,
    Issued,
    Outcome,
    Paydown,
    SignOff,
    Statement,
)
from readiness_desktop.domain.assessment import (
    Action,
    Answer,
    Assessment,
    Client,
    EvidenceItem,
    Lock,
    Parked,
    Profile,
    Respondent,
    Round,
    Said,
    Vote,
)
from readiness_desktop.domain.results import ENGINE_VERSION, Results
from tests.domain import made_roadmaps

QUESTIONS = ("D1.1", "D1.2", "D2.4", "D3.1", "D4.3", "IA.06", "DP.05")
RESPONDENTS = 3

of_whole_assessments = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
"""Such values are large and machines are busy: no time limit, fewer examples."""

uuids = st.uuids(version=4).map(str)
words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text)
)
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
levels = st.integers(0, 4)
grades = st.sampled_from(("E0", "E1", "E2", "E3", "E4"))
points = st.floats(0, 100, allow_nan=False)


def _names(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(names)


_figures = st.none() | points | st.integers(0, 10**9)
_statements = st.builds(
    Statement,
    metric=words,
    direction=st.sampled_from(("", "up", "down")),
    baseline=_figures,
    periods=st.none() | levels,
    due=st.none() | days,
    net_of_run_cost=st.booleans(),
)
_cases = st.builds(
    CaseInputs, investment=_figures, adoption=st.lists(points, max_size=3).map(tuple), holding=_figures
)
_budget_entries = st.builds(
    BudgetEntry, state=st.sampled_from(("number", "zero", "unknown")), amount=_figures, reason=words
)
_duties = st.builds(Duty, person=words, deputy=words, hours=_figures, building_team=st.booleans())
_gate_sheets = st.builds(GateSheet, version=words, entered=st.none() | days)


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    return Profile(
        project=draw(words),
        scope=draw(words),
        depth=draw(st.sampled_from(("Quick", "Standard", "Deep"))),
        target_changes=draw(st.dictionaries(_names(QUESTIONS), levels, max_size=3)),
        generative=draw(st.booleans()),
        dates=draw(st.dictionaries(_names(("pilot_start", "build.start", "planned_launch")), days)),
        statement_passes=draw(st.booleans()),
        budget_months=draw(st.none() | points),
        weights=draw(st.dictionaries(_names(("D1", "D2")), points)),
        overlay_present=tuple(draw(st.lists(st.sampled_from(("LLM1", "LLM2")), unique=True))),
        facts=draw(st.dictionaries(_names(("bought", "share")), st.booleans() | points)),
        headlines=draw(st.dictionaries(_names(("D1", "D2")), levels)),
        anonymous=draw(st.booleans()),
        currency=draw(st.sampled_from(("EUR", "USD"))),
        statement=draw(_statements),
        case=draw(_cases),
        paydown=draw(st.builds(Paydown, base=_figures, years=levels, carry_over=st.booleans())),
        issued=draw(st.builds(Issued, verdict=st.just("") | st.just("LAUNCH"), reason=words, by=words)),
        budget=draw(st.dictionaries(_names(("L01", "L14")), _budget_entries)),
        ownership=draw(st.dictionaries(_names(("W01", "W02")), _duties)),
        leaves=draw(st.dictionaries(_names(("Ana Ruiz", "J. Doe")), days)),
        switched_off=draw(st.dictionaries(_names(("F01", "F14")), words)),
        gate_sheets=draw(st.dictionaries(_names(("G1", "G2")), _gate_sheets)),
        booked_hours=draw(_figures),
        roadmap=draw(made_roadmaps.setups),
    )


def answers(question: str, respondents: tuple[str, ...]) -> st.SearchStrategy[Answer]:
    votes = st.lists(
        st.builds(Vote, st.sampled_from(respondents), st.none() | levels),
        unique_by=lambda vote: vote.respondent,
    )
    said = (
        st.lists(st.builds(Said, st.sampled_from(respondents), words), unique_by=lambda own: own.respondent)
        if respondents
        else st.just([])
    )
    return st.builds(
        Answer,
        question=st.just(question),
        state=st.sampled_from(("answered", "dk", "na", "open")),
        level=st.none() | levels,
        level_reason=words,
        grade=grades,
        breadth=st.sampled_from("NPLF"),
        votes=(votes if respondents else st.just([])).map(tuple),
        votes_seen=st.lists(levels, max_size=3).map(tuple),
        na_reason=words,
        note=words,
        note_in_report=st.booleans(),
        review=st.booleans(),
        carried=st.booleans(),
        second_level=st.none() | levels,
        second_by=words,
        said=said.map(tuple),
    )


def results(as_of: date, index: float | None) -> Results:
    """Results with a head and no body, as a locked round may hold them."""
    nothing: dict[str, Any] = {}
    return Results(
        framework_id="pack",
        framework_version="1",
        framework_checksum="c" * 64,
        engine_version=ENGINE_VERSION,
        input_hash="d" * 64,
        as_of=as_of,
        depth="Standard",
        questions=nothing,
        dimensions=nothing,
        modules=nothing,
        exposures=nothing,
        gates=nothing,
        index=index,
        lo=index,
        hi=index,
        arithmetic=index,
        geometric=index,
        weakest=None,
        coverage=0.5,
        evidence_index=None,
        verdict="INCONCLUSIVE",
        reasons=(),
        conditions=(),
        limits=(),
    )


@st.composite
def rounds(draw: st.DrawFn, number: int, locked: bool) -> Round:
    respondents = draw(
        st.lists(
            st.builds(
                Respondent,
                uuid=uuids,
                name=words,
                role=words,
                side=st.sampled_from(("executive", "practitioner", "other")),
                dimensions=st.lists(st.sampled_from(("D1", "D2")), unique=True).map(tuple),
                minutes=st.integers(0, 90),
            ),
            max_size=RESPONDENTS,
            unique_by=lambda respondent: respondent.uuid,
        )
    )
    asked = draw(st.lists(st.sampled_from(QUESTIONS), unique=True, max_size=4))
    names = tuple(respondent.uuid for respondent in respondents)
    item = Round(
        uuid=draw(uuids),
        number=number,
        as_of=draw(days),
        framework_id="pack",
        framework_version="1",
        framework_checksum="c" * 64,
        profile=draw(profiles()),
        name=draw(words),
        respondents=tuple(respondents),
        answers={question: draw(answers(question, names)) for question in asked},
        evidence=tuple(draw(st.lists(_evidence, max_size=2, unique_by=lambda thing: thing.uuid))),
        actions=tuple(draw(st.lists(_actions, max_size=2, unique_by=lambda thing: thing.uuid))),
        parked=tuple(draw(st.lists(_parked, max_size=2, unique_by=lambda thing: thing.uuid))),
        criteria=tuple(draw(st.lists(_criteria, max_size=2, unique_by=lambda thing: thing.uuid))),
        sign_offs=tuple(draw(st.lists(_sign_offs, max_size=2, unique_by=lambda thing: thing.uuid))),
        decisions=tuple(draw(st.lists(_decisions, max_size=2, unique_by=lambda thing: thing.uuid))),
        debt=tuple(draw(st.lists(_debt, max_size=2, unique_by=lambda thing: thing.uuid))),
        plans=tuple(draw(st.lists(made_roadmaps.plans, max_size=2, unique_by=lambda thing: thing.uuid))),
    )
    if not locked:
        return item
    said = results(item.as_of, draw(st.none() | points))
    return replace(item, lock=Lock(item.as_of, draw(words), said.input_hash, said.engine_version, said))


_evidence = st.builds(
    EvidenceItem,
    uuid=uuids,
    question=st.sampled_from(QUESTIONS),
    title=words,
    grade=grades,
    dated=st.none() | days,
    link=words,
    expires_days=st.none() | st.integers(1, 400),
    file_name=words,
    file_size=st.integers(0, 2**34),
)
_parked = st.builds(
    Parked, uuid=uuids, text=words, question=st.just("") | st.sampled_from(QUESTIONS), settled=st.booleans()
)
_gates = st.sampled_from(("G0", "G4"))
_criteria = st.builds(
    Criterion,
    uuid=uuids,
    gate=_gates,
    key=st.sampled_from(("", "also.0", "D2.4")),
    text=words,
    status=st.sampled_from(("open", "met", "not_met", "waived")),
    must=st.booleans(),
    due=st.none() | days,
)
_sign_offs = st.builds(
    SignOff,
    uuid=uuids,
    gate=_gates,
    role=words,
    vote=st.sampled_from(("asked", "signed", "condition", "objects")),
    on=st.none() | days,
)
_decisions = st.builds(
    Decision,
    uuid=uuids,
    gate=_gates,
    outcome=words,
    record=st.lists(st.tuples(words, words), max_size=2).map(tuple),
    exposures=st.lists(st.tuples(words, points), max_size=2).map(tuple),
)
_debt = st.builds(
    DebtEntry,
    uuid=uuids,
    type=st.sampled_from("TPD"),
    title=words,
    questions=st.lists(st.sampled_from(QUESTIONS), unique=True).map(tuple),
    days=_figures,
    external=_figures,
    share=points,
    contagion=levels,
    decision=st.sampled_from(("", "fix_now", "before_launch", "schedule", "accept")),
    status=st.sampled_from(("open", "fixed")),
)
_actions = st.builds(
    Action,
    uuid=uuids,
    key=st.sampled_from(("C1:D2.4", "C8", "score", "I33")),
    text=words,
    owner=words,
    due=st.none() | days,
    closing_evidence=words,
    initiative=st.sampled_from(("", "I33")),
    status=st.sampled_from(("open", "begun", "done", "dropped")),
    started=st.none() | days,
    finished=st.none() | days,
    spent_days=_figures,
    spent_money=_figures,
    left_days=_figures,
    shown=st.lists(st.integers(0, 4), unique=True).map(tuple),
    grade=st.just("") | grades,
)


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """One to three rounds, all but the last locked, the last one open or locked."""
    count = draw(st.integers(1, 3))
    last_locked = draw(st.booleans())
    made = tuple(draw(rounds(n, n < count or last_locked)) for n in range(1, count + 1))
    return Assessment(
        draw(uuids),
        draw(st.builds(Client, uuids, words, words)),
        made,
        tags=tuple(draw(st.lists(words, max_size=2, unique=True))),
        outcome=draw(st.none() | st.builds(Outcome, live=st.none() | days, note=words)),
    )


@st.composite
def successions(draw: st.DrawFn) -> tuple[Assessment, ...]:
    """An assessment with an open last round, and what it became: each differs from the one before in some way."""
    first = draw(assessments().filter(lambda one: one.current.lock is None))
    chain = [first]
    for _ in range(draw(st.integers(1, 3))):
        before = chain[-1]
        other = draw(rounds(before.current.number, False))
        mix = {name: getattr(other, name) for name in draw(_some_parts)}
        after = before.with_current(replace(before.current, **mix))
        chain.append(replace(after, tags=tuple(draw(st.lists(words, max_size=1)))))
    return tuple(chain)


_some_parts = st.sets(
    st.sampled_from(
        (
            "profile",
            "name",
            "respondents",
            "answers",
            "evidence",
            "actions",
            "parked",
            "criteria",
            "sign_offs",
            "decisions",
            "debt",
            "plans",
            "as_of",
        )
    ),
    min_size=1,
)
