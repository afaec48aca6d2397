"""Whether assessments that came in a file make sense: known questions, levels in range, rounds in order."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NoReturn

from readiness_desktop.domain.assessment import (
    LONGEST_TEXT,
    Answer,
    Assessment,
    EvidenceItem,
    Profile,
    Round,
)
from readiness_desktop.domain.calendar import FIRST_DAY, LAST_DAY, in_calendar
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import input_hash
from readiness_desktop.domain.evidence import MAX_ITEM_BYTES
from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.domain.results import ENGINE_VERSION, Results
from readiness_desktop.domain.self_check import NOT_KNOWN
from readiness_desktop.exchange.vetting_agreements import vet_agreements, vet_head
from readiness_desktop.exchange.vetting_roadmap import vet_roadmap

MAX_ENTRIES = 10_000
MAX_ROUNDS = 100
MAX_WEIGHT = 1_000
MAX_MONTHS = 1_200
MAX_DAYS = 36_500
MAX_FILE_BYTES = 2**40

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def vet(assessments: Sequence[Assessment], frameworks: Mapping[str, Framework]) -> None:
    """Refuse assessments that no program of ours could have written; raises ReadinessError DOCUMENT_FIELD.

    `frameworks` maps checksums to the packs that came with them.
    """
    if not assessments:
        _refuse("assessments", Why.IS_EMPTY)
    if len({assessment.uuid for assessment in assessments}) != len(assessments):
        _refuse("assessments", Why.ASSESSMENT_TWICE)
    if len({assessment.client.uuid for assessment in assessments}) != 1:
        _refuse("client", Why.SEVERAL_CLIENTS)
    for assessment in assessments:
        _uuid(assessment.uuid, "uuid")
        _uuid(assessment.client.uuid, "client.uuid")
        _texts("client", assessment.client.name, assessment.client.sector)
        vet_head(assessment)
        if not 1 <= len(assessment.rounds) <= MAX_ROUNDS:
            _refuse("rounds", Why.ROUND_COUNT, most=MAX_ROUNDS)
        numbers = [part.number for part in assessment.rounds]
        if numbers[0] < 1 or sorted(set(numbers)) != numbers:
            _refuse("rounds", Why.OUT_OF_ORDER)
        for place, part in enumerate(assessment.rounds):
            framework = frameworks.get(part.framework_checksum)
            if framework is None:
                _refuse(f"rounds[{place}].framework_checksum", Why.PACK_NOT_HELD)
            if part.lock is None and place + 1 < len(assessment.rounds):
                _refuse(f"rounds[{place}]", Why.OPEN_BEFORE_LATER)
            _round(part, framework, f"rounds[{place}]")


def _round(part: Round, framework: Framework, key: str) -> None:
    _uuid(part.uuid, f"{key}.uuid")
    if (part.framework_id, part.framework_version) != (framework.id, framework.version):
        _refuse(f"{key}.framework_id", Why.NOT_OF_ITS_PACK)
    _texts(f"{key}.name", part.name)
    _day(part.as_of, f"{key}.as_of")
    _profile(part.profile, framework, f"{key}.profile")
    for entries, name in (
        (part.respondents, "respondents"),
        (part.evidence, "evidence"),
        (part.actions, "actions"),
        (part.parked, "parked"),
        (part.criteria, "criteria"),
        (part.sign_offs, "sign_offs"),
        (part.decisions, "decisions"),
        (part.debt, "debt"),
        (part.plans, "plans"),
    ):
        uuids = [entry.uuid for entry in entries]
        if len(uuids) > MAX_ENTRIES or len(set(uuids)) != len(uuids):
            _refuse(f"{key}.{name}", Why.MANY_OR_TWICE)
        for uuid in uuids:
            _uuid(uuid, f"{key}.{name}")
    people = {person.uuid for person in part.respondents}
    for person in part.respondents:
        _texts(f"{key}.respondents", person.name, person.role)
        for dimension in person.dimensions:
            _one_of(dimension, [d.id for d in framework.dimensions], f"{key}.respondents")
    for question, answer in part.answers.items():
        if question != answer.question:
            _refuse(f"{key}.answers.{question}", Why.OF_ANOTHER_QUESTION)
        if part.profile.depth == SELF_CHECK and answer.state != "open":
            # It would have an index, which a self-check has not.
            _refuse(f"{key}.answers.{question}", Why.NOT_ALLOWED)
        _answer(answer, framework, people, f"{key}.answers.{question}")
    for item in part.evidence:
        _evidence(item, framework, f"{key}.evidence")
    for action in part.actions:
        _texts(f"{key}.actions", action.key, action.text, action.owner, action.closing_evidence)
        _day(action.due, f"{key}.actions.due")
    for parked in part.parked:
        _texts(f"{key}.parked", parked.text)
        if parked.question:
            _question(parked.question, framework, f"{key}.parked")
        if parked.respondent and parked.respondent not in people:
            _refuse(f"{key}.parked", Why.SAID_BY_NOBODY)
    vet_agreements(part, framework, key)
    vet_roadmap(part, framework, key)
    if part.lock is not None:
        _results(part.lock.results, framework, f"{key}.lock.results")
        if part.lock.on != part.as_of:
            _refuse(f"{key}.lock.on", Why.NOT_THE_DATE)
        same_engine = part.lock.engine_version == ENGINE_VERSION
        if same_engine and part.lock.input_hash != input_hash(framework, part):
            _refuse(f"{key}.lock.input_hash", Why.NOT_OF_THE_ANSWERS)


def _profile(profile: Profile, framework: Framework, key: str) -> None:
    _texts(key, profile.project, profile.scope, profile.stage, profile.size)
    _one_of(profile.depth, [SELF_CHECK, *(depth.id for depth in framework.depths)], f"{key}.depth")
    _one_of(profile.target, [target.id for target in framework.targets], f"{key}.target")
    _one_of(profile.size, list(framework.constants.size_factors), f"{key}.size")
    for question, level in profile.target_changes.items():
        _question(question, framework, f"{key}.target_changes")
        _level(level, f"{key}.target_changes.{question}")
    for name, day in profile.dates.items():
        _one_of(name, list(framework.dates), f"{key}.dates")
        _day(day, f"{key}.dates.{name}")
    for dimension, weight in profile.weights.items():
        _one_of(dimension, [d.id for d in framework.dimensions], f"{key}.weights")
        if not 0 < weight <= MAX_WEIGHT:
            _refuse(f"{key}.weights.{dimension}", Why.NOT_A_WEIGHT, most=MAX_WEIGHT)
    if profile.budget_months is not None and not 0 <= profile.budget_months <= MAX_MONTHS:
        _refuse(f"{key}.budget_months", Why.NOT_BETWEEN, low=0, high=MAX_MONTHS)
    if len(profile.facts) > MAX_ENTRIES:
        _refuse(f"{key}.facts", Why.TOO_MANY_ENTRIES, most=MAX_ENTRIES)
    for dimension, level in profile.headlines.items():
        _one_of(dimension, [d.id for d in framework.dimensions], f"{key}.headlines")
        if level != NOT_KNOWN:
            _level(level, f"{key}.headlines.{dimension}")
    for row in profile.overlay_present:
        _one_of(row, [known.id for known in framework.overlay], f"{key}.overlay_present")


def _answer(answer: Answer, framework: Framework, people: set[str], key: str) -> None:
    _question(answer.question, framework, key)
    _one_of(answer.grade, [grade.id for grade in framework.grades], f"{key}.grade")
    _one_of(answer.breadth, list(framework.constants.breadth), f"{key}.breadth")
    _texts(key, answer.note, answer.level_reason, answer.na_reason, answer.second_by)
    if answer.state == "na" and framework.question(answer.question).not_applicable is None:
        _refuse(f"{key}.state", Why.MAY_NOT_BE_LEFT_OUT)
    levels = [vote.level for vote in answer.votes]
    if answer.state == "answered" and answer.level is None and all(level is None for level in levels):
        _refuse(f"{key}.level", Why.IS_MISSING)
    for level in (answer.level, answer.second_level, *levels, *answer.votes_seen):
        if level is not None:
            _level(level, f"{key}.level")
    voters = [vote.respondent for vote in answer.votes]
    if len(set(voters)) != len(voters) or not people.issuperset(voters):
        _refuse(f"{key}.votes", Why.VOTE_OF_NOBODY)
    speakers = [own.respondent for own in answer.said]
    if len(set(speakers)) != len(speakers) or not people.issuperset(speakers):
        _refuse(f"{key}.said", Why.SAID_BY_NOBODY)
    _texts(f"{key}.said", *(own.text for own in answer.said))


def _evidence(item: EvidenceItem, framework: Framework, key: str) -> None:
    _question(item.question, framework, f"{key}.question")
    _one_of(item.grade, [grade.id for grade in framework.grades], f"{key}.grade")
    _one_of(item.kind, [kind.id for kind in framework.evidence_kinds], f"{key}.kind")
    _texts(key, item.title, item.link, item.file_name)
    _day(item.dated, f"{key}.dated")
    if item.sha256 and not _SHA256.fullmatch(item.sha256):
        _refuse(f"{key}.sha256", Why.NOT_A_CHECKSUM)
    if item.expires_days is not None and not 0 <= item.expires_days <= MAX_DAYS:
        _refuse(f"{key}.expires_days", Why.NOT_BETWEEN, low=0, high=MAX_DAYS)
    most = MAX_ITEM_BYTES if item.sha256 else MAX_FILE_BYTES
    if not 0 <= item.file_size <= most:
        _refuse(f"{key}.file_size", Why.NOT_BETWEEN, low=0, high=most)


def _results(results: Results, framework: Framework, key: str) -> None:
    """The stored results speak of the pack that the round was made with."""
    said = (
        (results.dimensions, {d.id for d in framework.dimensions}, "dimensions"),
        (results.modules, {m.id for m in framework.modules}, "modules"),
        (results.exposures, {f.id for f in framework.failure_modes}, "exposures"),
        (results.questions, {q.id for q in framework.questions}, "questions"),
    )
    for values, known, name in said:
        if set(values) != known:
            _refuse(f"{key}.{name}", Why.NOT_ABOUT_THE_PACK)
    for question in results.gates:
        _question(question, framework, f"{key}.gates")


def _question(question: str, framework: Framework, key: str) -> None:
    if not framework.has_question(question):
        _refuse(key, Why.UNKNOWN_QUESTION)


def _one_of(value: str, known: Sequence[str], key: str) -> None:
    if value not in known:
        _refuse(key, Why.UNKNOWN_TO_THE_PACK)


def _level(value: int, key: str) -> None:
    if not 0 <= value <= 4:
        _refuse(key, Why.NOT_A_LEVEL)


def _day(value: date | None, key: str) -> None:
    if value is not None and not in_calendar(value):
        _refuse(key, Why.NO_DAY_OF_OURS, first=FIRST_DAY.isoformat(), last=LAST_DAY.isoformat())


def _texts(key: str, *texts: str) -> None:
    if any(len(text) > LONGEST_TEXT for text in texts):
        _refuse(key, Why.TOO_LONG, most=LONGEST_TEXT)


def _uuid(value: str, key: str) -> None:
    if not _UUID.fullmatch(value):
        _refuse(key, Why.NOT_A_UUID)


def _refuse(key: str, why: Why, /, **facts: object) -> NoReturn:
    raise ReadinessError(Fault.DOCUMENT_FIELD, because(why, **facts), key=key)
