"""Reads an answers file: the answers and inputs of one round as JSON, without people, dates or evidence items."""

import json
import uuid
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

from readiness_desktop.domain.assessment import Answer, Assessment, Client, Profile, Respondent, Round, Vote
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.reasons import Because, Form, Why, because
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.exchange.reading import read_bytes
from readiness_desktop.exchange.strict_json import JsonError, Unusable, parse
from readiness_desktop.wording.translate import _

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 64
MAX_VOTES = 1_000
MAX_WEIGHT = 1_000
MAX_MONTHS = 1_200

_SPACE = uuid.UUID("6f0c6a52-7e2f-4c1e-9d7c-3f1f5a7f6b11")
# An entry may carry what another program expected of it; that is not read.
_FIELDS = {"answers", "inputs", "what"}
_EXPECTED = {"result", "dims", "overall", "exposure", "gates", "verdict", "codes"}
_STATES = ("answered", "dk", "na", "open")
_ANSWER_FIELDS = {"level", "ev", "state", "votes", "consensus", "breadth", "reason"}


def read_answers(path: Path, framework: Framework, as_of: date) -> Assessment:
    """The assessment that an answers file describes, with one open round as of `as_of`.

    An input that is absent means: the statement passes, the months of run cost that the verdict asks for are approved,
    the pack's usual depth, weights 1.
    Raises ReadinessError FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE, or one of ANSWERS_...
    (path, key, value, question).
    """
    entry = _parsed(read_bytes(path, MAX_BYTES), path)
    try:
        return assessment_from_entry(entry, framework, as_of, path.stem)
    except ReadinessError as error:
        raise ReadinessError(error.fault, error.reason, **{"path": str(path), **error.facts}) from error


def _parsed(data: bytes, path: Path) -> object:
    try:
        return parse(data, depth=MAX_DEPTH)
    except JsonError as error:
        if error.kind == "duplicate":
            raise ReadinessError(
                Fault.ANSWERS_BAD_FIELD, error.reason, path=str(path), key=error.key
            ) from error
        fault = Fault.ANSWERS_TOO_DEEP if error.kind == "depth" else Fault.ANSWERS_NOT_JSON
        raise ReadinessError(fault, error.reason, path=str(path)) from error


def assessment_from_entry(
    entry: object, framework: Framework, as_of: date, name: str = "answers"
) -> Assessment:
    """The assessment of one parsed entry; raises ReadinessError ANSWERS_... as `read_answers` does."""
    _refuse_unusable(entry, "")
    given = _table(entry, "", _FIELDS | _EXPECTED)
    if "answers" not in given:
        raise _bad("answers", because(Why.FIELD_MISSING))
    answers: dict[str, Answer] = {}
    voters = 0
    for question, content in _table(given["answers"], "answers", None).items():
        if not framework.has_question(question):
            raise ReadinessError(Fault.ANSWERS_UNKNOWN_QUESTION, question=question)
        answer = _answer(content, question, framework)
        voters = max(voters, len(answer.votes))
        if answer.state != "open":
            answers[question] = answer
    ordered = {q.id: answers[q.id] for q in framework.questions if q.id in answers}
    return Assessment(
        uuid=_id(f"assessment {name}"),
        client=Client(_id(f"client {name}"), name),
        rounds=(
            Round(
                uuid=_id(f"round {name}"),
                number=1,
                as_of=as_of,
                framework_id=framework.id,
                framework_version=framework.version,
                framework_checksum=framework.checksum,
                profile=_profile(given.get("inputs", {}), name, framework),
                respondents=tuple(
                    Respondent(_id(f"respondent {number}"), _("Respondent {number}").format(number=number))
                    for number in range(1, voters + 1)
                ),
                answers=ordered,
            ),
        ),
    )


def _answer(content: object, question: str, framework: Framework) -> Answer:
    key = f"answers.{question}"
    given = _table(content, key, _ANSWER_FIELDS)
    state = given.get("state", "answered")
    if state not in _STATES:
        raise _bad(f"{key}.state", because(Why.FIELD_NOT_ONE_OF, choices=_STATES))
    reason = _text(given.get("reason", ""), f"{key}.reason")
    if state != "answered":
        extra = given.keys() - {"state", "reason"}
        if extra:
            raise _bad(f"{key}.{min(extra)}", because(Why.STATE_HAS_NONE, state=state))
        if state == "na" and framework.question(question).not_applicable is None:
            raise ReadinessError(Fault.ANSWERS_NOT_APPLICABLE, question=question)
        return Answer(
            question, state=cast("Any", state), na_reason=reason if state == "na" else "", grade="E0"
        )
    votes = _votes(given.get("votes"), question)
    level = next((_level(given[name], question) for name in ("level", "consensus") if name in given), None)
    if "level" in given and ("consensus" in given or votes):
        raise _bad(f"{key}.level", because(Why.LEVEL_BESIDE_VOTES))
    if level is None and not votes:
        raise _bad(key, because(Why.SAYS_NOTHING))
    grade = _choice(given.get("ev"), [grade.id for grade in framework.grades], f"{key}.ev")
    breadth = _choice(given.get("breadth", "F"), list(framework.constants.breadth), f"{key}.breadth")
    return Answer(
        question,
        state="answered",
        level=level,
        level_reason=reason,
        grade=grade,
        breadth=breadth,
        votes=votes,
        votes_seen=tuple(vote.level for vote in votes if vote.level is not None) if level is not None else (),
    )


def _votes(content: object, question: str) -> tuple[Vote, ...]:
    if content is None:
        return ()
    key = f"answers.{question}.votes"
    if not isinstance(content, list) or not content:
        raise _bad(key, because(Why.NOT_LEVELS))
    entries = cast("list[object]", content)
    if len(entries) > MAX_VOTES:
        raise _bad(key, because(Why.FIELD_TOO_MANY, most=MAX_VOTES))
    return tuple(
        Vote(_id(f"respondent {number}"), _level(level, question)) for number, level in enumerate(entries, 1)
    )


def _profile(content: object, name: str, framework: Framework) -> Profile:
    given = _table(content, "inputs", {"statement", "budget_months", "depth", "weights"})
    statement = given.get("statement", True)
    if not isinstance(statement, bool):
        raise _bad("inputs.statement", because(Why.FIELD_MUST_BE, wanted=Form.TRUTH))
    weights = {
        _choice(dimension, [d.id for d in framework.dimensions], f"inputs.weights.{dimension}"): _number(
            weight,
            f"inputs.weights.{dimension}",
            lambda x: 0 < x <= MAX_WEIGHT,
            because(Why.FIELD_NOT_ABOVE_ZERO, most=MAX_WEIGHT),
        )
        for dimension, weight in _table(given.get("weights", {}), "inputs.weights", None).items()
    }
    return Profile(
        project=name,
        depth=_choice(
            given.get("depth", framework.usual_depth.id), [d.id for d in framework.depths], "inputs.depth"
        ),
        target=next((t.id for t in framework.targets if t.id == "standard"), framework.targets[0].id),
        statement_passes=statement,
        budget_months=_number(
            given.get("budget_months", framework.verdict.limits["budget_months"]),
            "inputs.budget_months",
            lambda x: 0 <= x <= MAX_MONTHS,
            because(Why.FIELD_NOT_BETWEEN, low=0, high=MAX_MONTHS),
        ),
        weights=weights,
        # It has no profile that a roadmap could aim at: every lift counts.
        roadmap=RoadmapSetup(aim="all"),
    )


def _refuse_unusable(value: object, key: str) -> None:
    # MAX_DEPTH bounds the recursion.
    if isinstance(value, Unusable):
        raise ReadinessError(Fault.ANSWERS_NOT_A_NUMBER, key=key, value=value.text)
    if isinstance(value, dict):
        for name, item in cast("dict[str, object]", value).items():
            _refuse_unusable(item, f"{key}.{name}" if key else name)
    elif isinstance(value, list):
        for number, item in enumerate(cast("list[object]", value)):
            _refuse_unusable(item, f"{key}[{number}]")


def _table(value: object, key: str, known: set[str] | None) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _bad(key, because(Why.FIELD_MUST_BE, wanted=Form.OBJECT))
    given = cast("dict[str, object]", value)
    for name in given:
        if known is not None and name not in known:
            raise _bad(f"{key}.{name}" if key else name, because(Why.FIELD_UNKNOWN))
    return given


def _level(value: object, question: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 4:
        return value
    raise ReadinessError(Fault.ANSWERS_BAD_LEVEL, question=question, value=json.dumps(value)[:40])


def _number(value: object, key: str, fits: Callable[[float], bool], reason: Because) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and fits(value):
        return float(value)
    raise _bad(key, reason)


def _choice(value: object, choices: list[str], key: str) -> str:
    if isinstance(value, str) and value in choices:
        return value
    raise _bad(key, because(Why.FIELD_NOT_ONE_OF, choices=choices))


def _text(value: object, key: str) -> str:
    if isinstance(value, str) and len(value) <= 20_000:
        return value
    raise _bad(key, because(Why.FIELD_MUST_BE, wanted=Form.TEXT))


def _bad(key: str, reason: Because) -> ReadinessError:
    return ReadinessError(Fault.ANSWERS_BAD_FIELD, reason, key=key)


def _id(name: str) -> str:
    """The same file gives the same assessment each time, so these ids are not random."""
    return str(uuid.uuid5(_SPACE, name))
