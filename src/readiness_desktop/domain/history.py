"""An assessment as flat facts, and every change of it as rows that can be kept, replayed and taken back.

The state of an assessment is a mapping `(entity, entity id, field) -> plain value`. A field at its default (and None
is always a default) has no entry, so a key that is missing says "as the type has it"; a default may therefore only
change together with a migration. Ids of things inside a round start with the uuid of the round:

    client <uuid>          assessment <uuid>            round <uuid>               profile <round>
    respondent <round>/<uuid>    answer <round>/<question>    vote <round>/<question>/<respondent>
    said <round>/<question>/<respondent>
    evidence <round>/<uuid>      action <round>/<uuid>        parked <round>/<uuid>    lock <round>
    criterion, sign_off, decision, debt, plan <round>/<uuid>

Entries of a mapping in the profile (`dates.pilot_start`) and of a group (`statement.metric`, `roadmap.terms`) are
fields of their own. Order within a round is kept in `position`. `lock` holds one field, `document`: the whole locked
round, from which that round is read again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast
from uuid import uuid4

from readiness_desktop.domain.agreements import Criterion, DebtEntry, Decision, Outcome, SignOff
from readiness_desktop.domain.assessment import (
    Action,
    Answer,
    Assessment,
    Client,
    EvidenceItem,
    Parked,
    Profile,
    Respondent,
    Round,
    Said,
    Vote,
)
from readiness_desktop.domain.document import from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.facts import (
    ACTION,
    ANSWER,
    ASSESSMENT,
    CLIENT,
    CRITERION,
    DEBT,
    DECISION,
    DEFAULTS,
    ENTITIES,
    EVIDENCE,
    LOCK,
    MAPPED_FIELDS,
    MARKERS,
    NESTED_FIELDS,
    OUTSIDE,
    PARKED,
    PLAN,
    PROFILE,
    RESPONDENT,
    ROUND,
    ROUND_FIELDS,
    SAID,
    SIGN_OFF,
    VOTE,
    Plain,
)
from readiness_desktop.domain.reasons import Form, Why, because
from readiness_desktop.domain.roadmap_setup import ChosenPlan

T = TypeVar("T")

_LISTED: Mapping[str, tuple[type[Any], str]] = {
    RESPONDENT: (Respondent, "respondents"),
    EVIDENCE: (EvidenceItem, "evidence"),
    ACTION: (Action, "actions"),
    PARKED: (Parked, "parked"),
    CRITERION: (Criterion, "criteria"),
    SIGN_OFF: (SignOff, "sign_offs"),
    DECISION: (Decision, "decisions"),
    DEBT: (DebtEntry, "debt"),
    PLAN: (ChosenPlan, "plans"),
}
"""Entity -> its type, and the field of the round that lists such things in order."""

Key = tuple[str, str, str]
"""(entity, entity id, field)."""

State = dict[Key, Plain]


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one thing went from `before` to `after` (plain values, None where there was or is no entry)."""

    uuid: str
    assessment: str
    entity: str
    entity_id: str
    field: str
    before: Plain
    after: Plain
    reason: str = ""

    @property
    def key(self) -> Key:
        """Where the value stands in a state."""
        return (self.entity, self.entity_id, self.field)

    @property
    def round(self) -> str | None:
        """The uuid of the round that the thing is in; None for client and assessment."""
        if self.entity in (CLIENT, ASSESSMENT):
            return None
        return self.entity_id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class _Part:
    """A thing that is compared as a whole first: the value it is made from and its place among its like."""

    source: object
    position: int = 0


_Parts = dict[tuple[str, str], _Part]


def flatten(assessment: Assessment) -> State:
    """The assessment as flat facts."""
    state: State = {}
    for (entity, entity_id), part in _parts(assessment).items():
        for field, value in _fields(entity, part).items():
            state[(entity, entity_id, field)] = value
    return state


def changes_between(old: Assessment | None, new: Assessment, reason: str = "") -> tuple[Change, ...]:
    """What turns `old` (None: nothing) into `new`, each with a new random uuid.

    The way back is `changes_between(new, old)`: history only grows.
    """
    kept = _unchanged(old, new)
    before_parts = _parts(old, kept) if old is not None else {}
    after_parts = _parts(new, kept)
    changes: list[Change] = []
    for key in (*after_parts, *(k for k in before_parts if k not in after_parts)):
        was, now = before_parts.get(key), after_parts.get(key)
        if was is not None and now is not None and was.source is now.source and was.position == now.position:
            continue
        entity, entity_id = key
        old_fields = _fields(entity, was) if was is not None else {}
        new_fields = _fields(entity, now) if now is not None else {}
        for field in (*new_fields, *(f for f in old_fields if f not in new_fields)):
            before, after = old_fields.get(field), new_fields.get(field)
            if not _same(before, after):
                changes.append(
                    Change(str(uuid4()), new.uuid, entity, entity_id, field, before, after, reason)
                )
    return tuple(changes)


def apply_changes(state: Mapping[Key, Plain], changes: Iterable[Change]) -> State:
    """The state after these changes, in their order."""
    result = dict(state)
    for change in changes:
        if change.after is None:
            result.pop(change.key, None)
        else:
            result[change.key] = change.after
    return result


def assemble(state: Mapping[Key, Plain]) -> Assessment:
    """The assessment that a state holds; ReadinessError DOCUMENT_FIELD where it holds none or a broken one."""
    things: dict[str, dict[str, dict[str, Plain]]] = {entity: {} for entity in ENTITIES}
    for (entity, entity_id, field), value in state.items():
        if entity not in things:
            raise _broken(entity, Why.UNKNOWN_FIELD)
        things[entity].setdefault(entity_id, {})[field] = value
    assessments, clients = things[ASSESSMENT], things[CLIENT]
    if len(assessments) != 1 or len(clients) != 1:
        raise _broken(ASSESSMENT, Why.NOT_ONCE)
    ((uuid, _named),) = assessments.items()
    ((client_uuid, client_fields),) = clients.items()
    client = from_plain(Client, {"uuid": client_uuid, **client_fields})
    inside = _by_round(things)
    rounds = [_round(round_uuid, fields, inside) for round_uuid, fields in things[ROUND].items()]
    if not rounds:
        raise _broken(ROUND, Why.IS_MISSING)
    head = assessments[uuid]
    outcome = head.get("outcome")
    return Assessment(
        uuid,
        client,
        tuple(sorted(rounds, key=lambda r: r.number)),
        tags=tuple(head.get("tags", ())),
        outcome=None if outcome is None else from_plain(Outcome, outcome),
    )


def _unchanged(old: Assessment | None, new: Assessment) -> frozenset[int]:
    """The ids of rounds and answers that both have in the same place: nothing in them needs to be compared."""
    if old is None:
        return frozenset()
    found: set[int] = set()
    known = {item.uuid: item for item in old.rounds}
    for item in new.rounds:
        before = known.get(item.uuid)
        if before is item:
            found.add(id(item))
        elif before is not None:
            held = before.answers
            found.update(
                id(answer) for question, answer in item.answers.items() if held.get(question) is answer
            )
    return frozenset(found)


def _parts(assessment: Assessment, without: frozenset[int] = frozenset()) -> _Parts:
    parts: _Parts = {
        (CLIENT, assessment.client.uuid): _Part(assessment.client),
        (ASSESSMENT, assessment.uuid): _Part(assessment),
    }
    for item in assessment.rounds:
        if id(item) in without:
            continue
        parts[(ROUND, item.uuid)] = _Part(item)
        parts[(PROFILE, item.uuid)] = _Part(item.profile)
        if item.lock is not None:
            parts[(LOCK, item.uuid)] = _Part(item)
        for entity, entity_id, part in _round_parts(item, without):
            if (entity, entity_id) in parts:
                raise _broken(entity, Why.STANDS_TWICE)
            parts[(entity, entity_id)] = part
    return parts


def _round_parts(item: Round, without: frozenset[int]) -> Iterator[tuple[str, str, _Part]]:
    for question, answer in item.answers.items():
        if id(answer) in without:
            continue
        yield ANSWER, f"{item.uuid}/{question}", _Part(answer)
        for position, vote in enumerate(answer.votes):
            yield VOTE, f"{item.uuid}/{question}/{vote.respondent}", _Part(vote, position)
        for position, said in enumerate(answer.said):
            yield SAID, f"{item.uuid}/{question}/{said.respondent}", _Part(said, position)
    for entity, (_type, name) in _LISTED.items():
        for position, thing in enumerate(getattr(item, name)):
            yield entity, f"{item.uuid}/{thing.uuid}", _Part(thing, position)


def _fields(entity: str, part: _Part) -> dict[str, Plain]:
    """The fields of a part that differ from their default, with those that it cannot do without."""
    source = part.source
    if isinstance(source, Assessment):
        head = {"client": source.client.uuid, "tags": list(source.tags), "outcome": to_plain(source.outcome)}
        return {name: value for name, value in head.items() if _counts(ASSESSMENT, name, value)}
    if entity == LOCK:
        return {"document": to_plain(source)}
    if isinstance(source, Round):
        header = {name: to_plain(getattr(source, name)) for name in ROUND_FIELDS}
        return {name: value for name, value in header.items() if _counts(ROUND, name, value)}
    plain = cast(dict[str, Plain], to_plain(source))
    if isinstance(source, Profile):
        return _profile_fields(plain)
    fields = {
        name: value
        for name, value in plain.items()
        if name not in OUTSIDE[entity] and _counts(entity, name, value)
    }
    if MARKERS[entity] == "position":
        fields["position"] = part.position
    return fields


def _counts(entity: str, name: str, value: Plain) -> bool:
    """Whether a field has an entry: it is not None, and has no default or differs from it."""
    return value is not None and not (name in DEFAULTS[entity] and _same(value, DEFAULTS[entity][name]))


def _profile_fields(plain: dict[str, Plain]) -> dict[str, Plain]:
    fields: dict[str, Plain] = {}
    for name, value in plain.items():
        if name in MAPPED_FIELDS:
            fields.update({f"{name}.{entry}": of_entry for entry, of_entry in value.items()})
        elif name in NESTED_FIELDS:
            usual = NESTED_FIELDS[name]
            own = {f"{name}.{entry}": one for entry, one in value.items() if not _same(one, usual[entry])}
            fields.update({entry: one for entry, one in own.items() if one is not None})
        elif _counts(PROFILE, name, value):
            fields[name] = value
    return fields


def _by_round(things: Mapping[str, Mapping[str, dict[str, Plain]]]) -> dict[tuple[str, str], dict[str, Any]]:
    """(entity, round uuid) -> rest of the id -> fields."""
    inside: dict[tuple[str, str], dict[str, Any]] = {}
    for entity in (*_LISTED, ANSWER, VOTE, SAID):
        for entity_id, fields in things[entity].items():
            round_uuid, _slash, rest = entity_id.partition("/")
            inside.setdefault((entity, round_uuid), {})[rest] = fields
    for entity in (PROFILE, LOCK):
        for round_uuid, fields in things[entity].items():
            inside[(entity, round_uuid)] = fields
    return inside


def _round(uuid: str, fields: dict[str, Plain], inside: Mapping[tuple[str, str], dict[str, Any]]) -> Round:
    lock = inside.get((LOCK, uuid))
    if lock is not None:
        locked = from_plain(Round, lock.get("document"))
        if locked.uuid != uuid:
            raise _broken(LOCK, Why.OF_ANOTHER_ROUND)
        return locked
    answers = {question: from_plain(Answer, own) for question, own in inside.get((ANSWER, uuid), {}).items()}
    for question, votes in _of_people(Vote, VOTE, inside.get((VOTE, uuid), {}), answers).items():
        answers[question] = replace(answers[question], votes=votes)
    for question, said in _of_people(Said, SAID, inside.get((SAID, uuid), {}), answers).items():
        answers[question] = replace(answers[question], said=said)
    return Round(
        uuid=uuid,
        profile=_profile(inside.get((PROFILE, uuid), {})),
        answers=answers,
        **{name: _in_order(cls, inside.get((entity, uuid), {})) for entity, (cls, name) in _LISTED.items()},
        **_header(fields),
    )


def _of_people(
    cls: type[T], entity: str, things: Mapping[str, Mapping[str, Plain]], answers: Mapping[str, Answer]
) -> dict[str, tuple[T, ...]]:
    """What respondents gave on each question, in order; each on a question that has an answer."""
    placed: dict[str, list[tuple[int, T]]] = {}
    for rest, fields in things.items():
        question, _slash, respondent = rest.partition("/")
        if question not in answers:
            raise _broken(entity, Why.WITHOUT_ANSWER)
        own = {name: value for name, value in fields.items() if name != "position"}
        # A vote without a level says that somebody does not know.
        blank = {"level": None} if entity == VOTE else {}
        thing = from_plain(cls, {**blank, **own, "respondent": respondent})
        placed.setdefault(question, []).append((_position(fields), thing))
    return {
        question: tuple(thing for _at, thing in sorted(given, key=lambda pair: pair[0]))
        for question, given in placed.items()
    }


def _header(fields: Mapping[str, Plain]) -> dict[str, Any]:
    """The round's own fields, read strictly by way of a round that has nothing else."""
    bare = from_plain(Round, {"name": "", **fields, "uuid": "", "profile": {"project": ""}})
    return {name: getattr(bare, name) for name in ROUND_FIELDS}


def _profile(fields: Mapping[str, Plain]) -> Profile:
    plain: dict[str, Plain] = {}
    for field, value in fields.items():
        name, dot, entry = field.partition(".")
        if dot and (name in MAPPED_FIELDS or name in NESTED_FIELDS):
            plain.setdefault(name, {})[entry] = value
        else:
            plain[field] = value
    return from_plain(Profile, plain)


def _in_order(cls: type[T], things: Mapping[str, Mapping[str, Plain]]) -> tuple[T, ...]:
    placed: list[tuple[int, T]] = []
    for uuid, fields in things.items():
        own = {name: value for name, value in fields.items() if name != "position"}
        placed.append((_position(fields), from_plain(cls, {**own, "uuid": uuid})))
    return tuple(thing for _at, thing in sorted(placed, key=lambda pair: pair[0]))


def _position(fields: Mapping[str, Plain]) -> int:
    position = fields.get("position")
    if type(position) is not int:
        raise _broken("position", Why.IS_NOT, wanted=Form.WHOLE_NUMBER)
    return position


def _same(one: Plain, other: Plain) -> bool:
    """Equality that tells True from 1, as JSON does."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _broken(key: str, why: Why, /, **facts: object) -> ReadinessError:
    return ReadinessError(Fault.DOCUMENT_FIELD, because(why, **facts), key=key)
