"""Whether assessments that came in a file make sense: known questions, levels in range, rounds in order."""

import re
from collections.abc import Mapping, Sequence
from typing import NoReturn

from readiness_desktop.domain.assessment import Answer, Assessment, EvidenceItem, Profile, Round
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import input_hash
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import ENGINE_VERSION, Results

MAX_TEXT = 100_000
MAX_ENTRIES = 10_000
MAX_ROUNDS = 100

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def vet(assessments: Sequence[Assessment], frameworks: Mapping[str, Framework]) -> None:
    """Refuse assessments that no program of ours could have written; raises ReadinessError DOCUMENT_FIELD.

    `frameworks` maps checksums to the packs that came with them.
    """
    if not assessments:
        _refuse("assessments", "is empty")
    if len({assessment.uuid for assessment in assessments}) != len(assessments):
        _refuse("assessments", "holds one assessment twice")
    if len({assessment.client.uuid for assessment in assessments}) != 1:
        _refuse("client", "is not one and the same")
    for assessment in assessments:
        _uuid(assessment.uuid, "uuid")
        _uuid(assessment.client.uuid, "client.uuid")
        _texts("client", assessment.client.name, assessment.client.sector)
        if not 1 <= len(assessment.rounds) <= MAX_ROUNDS:
            _refuse("rounds", "has no round, or too many")
        numbers = [part.number for part in assessment.rounds]
        if numbers[0] < 1 or sorted(set(numbers)) != numbers:
            _refuse("rounds", "is not in order")
        for place, part in enumerate(assessment.rounds):
            framework = frameworks.get(part.framework_checksum)
            if framework is None:
                _refuse(f"rounds[{place}].framework_checksum", "names a pack that the file does not hold")
            if part.lock is None and place + 1 < len(assessment.rounds):
                _refuse(f"rounds[{place}]", "is open although a later round exists")
            _round(part, framework, f"rounds[{place}]")


def _round(part: Round, framework: Framework, key: str) -> None:
    _uuid(part.uuid, f"{key}.uuid")
    if (part.framework_id, part.framework_version) != (framework.id, framework.version):
        _refuse(f"{key}.framework_id", "is not that of its pack")
    _texts(f"{key}.name", part.name)
    _profile(part.profile, framework, f"{key}.profile")
    for entries, name in (
        (part.respondents, "respondents"),
        (part.evidence, "evidence"),
        (part.actions, "actions"),
    ):
        uuids = [entry.uuid for entry in entries]
        if len(uuids) > MAX_ENTRIES or len(set(uuids)) != len(uuids):
            _refuse(f"{key}.{name}", "has too many entries, or one twice")
        for uuid in uuids:
            _uuid(uuid, f"{key}.{name}")
    people = {person.uuid for person in part.respondents}
    for person in part.respondents:
        _texts(f"{key}.respondents", person.name, person.role)
        for dimension in person.dimensions:
            _one_of(dimension, [d.id for d in framework.dimensions], f"{key}.respondents")
    for question, answer in part.answers.items():
        if question != answer.question:
            _refuse(f"{key}.answers.{question}", "holds the answer to another question")
        _answer(answer, framework, people, f"{key}.answers.{question}")
    for item in part.evidence:
        _evidence(item, framework, f"{key}.evidence")
    for action in part.actions:
        _texts(f"{key}.actions", action.key, action.text, action.owner, action.closing_evidence)
    if part.lock is not None:
        _results(part.lock.results, framework, f"{key}.lock.results")
        if part.lock.on != part.as_of:
            _refuse(f"{key}.lock.on", "is not the date of the round")
        same_engine = part.lock.engine_version == ENGINE_VERSION
        if same_engine and part.lock.input_hash != input_hash(framework, part):
            _refuse(f"{key}.lock.input_hash", "does not belong to the answers")


def _profile(profile: Profile, framework: Framework, key: str) -> None:
    _texts(key, profile.project, profile.scope, profile.stage, profile.size)
    _one_of(profile.depth, [depth.id for depth in framework.depths], f"{key}.depth")
    _one_of(profile.target, [target.id for target in framework.targets], f"{key}.target")
    _one_of(profile.size, list(framework.constants.size_factors), f"{key}.size")
    for question, level in profile.target_changes.items():
        _question(question, framework, f"{key}.target_changes")
        _level(level, f"{key}.target_changes.{question}")
    for name in profile.dates:
        _one_of(name, list(framework.dates), f"{key}.dates")
    for dimension, weight in profile.weights.items():
        _one_of(dimension, [d.id for d in framework.dimensions], f"{key}.weights")
        if not 0 < weight <= 1000:
            _refuse(f"{key}.weights.{dimension}", "is not above 0 and at most 1000")
    if profile.budget_months is not None and not 0 <= profile.budget_months <= 1200:
        _refuse(f"{key}.budget_months", "is not from 0 to 1200")
    if len(profile.facts) > MAX_ENTRIES:
        _refuse(f"{key}.facts", "has too many entries")
    for row in profile.overlay_present:
        _one_of(row, [known.id for known in framework.overlay], f"{key}.overlay_present")


def _answer(answer: Answer, framework: Framework, people: set[str], key: str) -> None:
    _question(answer.question, framework, key)
    _one_of(answer.grade, [grade.id for grade in framework.grades], f"{key}.grade")
    _one_of(answer.breadth, list(framework.constants.breadth), f"{key}.breadth")
    _texts(key, answer.note, answer.level_reason, answer.na_reason)
    if answer.state == "na" and framework.question(answer.question).not_applicable is None:
        _refuse(f"{key}.state", "may not be not applicable")
    levels = [vote.level for vote in answer.votes]
    if answer.state == "answered" and answer.level is None and all(level is None for level in levels):
        _refuse(f"{key}.level", "is missing")
    for level in (answer.level, *levels, *answer.votes_seen):
        if level is not None:
            _level(level, f"{key}.level")
    voters = [vote.respondent for vote in answer.votes]
    if len(set(voters)) != len(voters) or not people.issuperset(voters):
        _refuse(f"{key}.votes", "has a vote of nobody in the round, or two of one person")


def _evidence(item: EvidenceItem, framework: Framework, key: str) -> None:
    _question(item.question, framework, f"{key}.question")
    _one_of(item.grade, [grade.id for grade in framework.grades], f"{key}.grade")
    _one_of(item.kind, [kind.id for kind in framework.evidence_kinds], f"{key}.kind")
    _texts(key, item.title, item.link)
    if item.sha256 and not _SHA256.fullmatch(item.sha256):
        _refuse(f"{key}.sha256", "is not a checksum")
    if item.expires_days is not None and not 0 <= item.expires_days <= 36_500:
        _refuse(f"{key}.expires_days", "is not from 0 to 36500")


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
            _refuse(f"{key}.{name}", "is not about the pack of the round")
    for question in results.gates:
        _question(question, framework, f"{key}.gates")


def _question(question: str, framework: Framework, key: str) -> None:
    if not framework.has_question(question):
        _refuse(key, "names a question that the pack does not have")


def _one_of(value: str, known: Sequence[str], key: str) -> None:
    if value not in known:
        _refuse(key, "is not a name that the pack knows")


def _level(value: int, key: str) -> None:
    if not 0 <= value <= 4:
        _refuse(key, "is not a level from 0 to 4")


def _texts(key: str, *texts: str) -> None:
    if any(len(text) > MAX_TEXT for text in texts):
        _refuse(key, f"is longer than {MAX_TEXT} characters")


def _uuid(value: str, key: str) -> None:
    if not _UUID.fullmatch(value):
        _refuse(key, "is not a UUID")


def _refuse(key: str, reason: str) -> NoReturn:
    raise ReadinessError(Fault.DOCUMENT_FIELD, key=key, reason=reason)
