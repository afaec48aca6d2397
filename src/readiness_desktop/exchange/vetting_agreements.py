"""Whether what was agreed in an assessment from a file makes sense: known ids, figures in range, texts not too long."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.assessment import LONGEST_TEXT, Assessment, Profile, Round
from readiness_desktop.domain.calendar import FIRST_DAY, LAST_DAY, in_calendar
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.issued import LADDER
from readiness_desktop.domain.own_figures import fits
from readiness_desktop.domain.reasons import Why, because

MAX_FIGURE = 1e15
MAX_YEARS = 50
MAX_TAGS = 100
_CASE_MOST = {
    "adoption": 100, "haircut": 100, "rate": 100, "error_rise": 100,
    "limbo_months": 1_200, "late_months": 1_200, "detection_days": 36_500, "repair_days": 36_500,
}  # fmt: skip
"""Beyond these powers and products of a business case are no figures any more."""
_SIGNED = {(Statement, name) for name in ("baseline", "target", "minimum", "unit_value", "value")}
"""Of these a negative figure says something; elsewhere none does."""


def vet_head(assessment: Assessment) -> None:
    """Refuse tags and an outcome that cannot be; ReadinessError DOCUMENT_FIELD."""
    if len(assessment.tags) > MAX_TAGS or len(set(assessment.tags)) != len(assessment.tags):
        raise _refused("tags", Why.MANY_OR_TWICE)
    for tag in assessment.tags:
        _plain(tag, "tags", signed=False)
    if assessment.outcome is not None:
        _group(assessment.outcome, "outcome")


def vet_agreements(part: Round, framework: Framework, key: str) -> None:
    """Refuse agreements of a round that cannot be; ReadinessError DOCUMENT_FIELD."""
    gates = {gate.id for gate in framework.stage_gates}
    for name in ("criteria", "sign_offs", "decisions", "debt"):
        for one in getattr(part, name):
            _group(one, f"{key}.{name}")
            if name != "debt":
                _known([one.gate], gates, f"{key}.{name}")
    for entry in part.debt:
        _known([entry.type], framework.debt_types, f"{key}.debt.type")
        _known(entry.questions, {q.id for q in framework.questions}, f"{key}.debt.questions")
        if not 0 <= entry.share <= 1 or entry.contagion < 1:
            raise _refused(f"{key}.debt", Why.NOT_ALLOWED)
    _profile(part.profile, framework, f"{key}.profile")


def _profile(profile: Profile, framework: Framework, key: str) -> None:
    for name in ("statement", "case", "paydown", "issued"):
        _group(getattr(profile, name), f"{key}.{name}")
    _known([profile.issued.verdict, profile.issued.computed], ("", *LADDER), f"{key}.issued")
    known = {
        "budget": {line.id for line in framework.budget_lines},
        "ownership": {task.id for task in framework.ownership_tasks},
        "switched_off": {figure.id for figure in framework.figures},
        "gate_sheets": {gate.id for gate in framework.stage_gates},
    }
    _known(profile.debt_dismissed, {q.id for q in framework.questions}, f"{key}.debt_dismissed")
    for name, ids in known.items():
        entries: dict[str, Any] = dict(getattr(profile, name))
        _known(entries, ids, f"{key}.{name}")
        for entry in entries.values():
            _group(entry, f"{key}.{name}")
    if not all(reason.strip() for reason in profile.switched_off.values()):
        raise _refused(f"{key}.switched_off", Why.IS_EMPTY)
    if not fits(profile.facts):
        raise _refused(f"{key}.facts", Why.NOT_ALLOWED)
    for person, day in profile.leaves.items():
        _plain(person, f"{key}.leaves", signed=False)
        _plain(day, f"{key}.leaves", signed=False)
    _plain(profile.currency, f"{key}.currency", signed=False)
    _plain(profile.booked_hours, f"{key}.booked_hours", signed=False)
    if profile.paydown.reinvest > 1:
        raise _refused(f"{key}.paydown", Why.NOT_ALLOWED)
    case = profile.case
    for name, most in _CASE_MOST.items():
        for value in _flat(getattr(case, name)):
            if value is not None and value > most:
                raise _refused(f"{key}.case.{name}", Why.NOT_BETWEEN, low=0, high=most)
    if max(len(case.adoption), len(case.run_costs), profile.paydown.years) > MAX_YEARS:
        raise _refused(f"{key}.case", Why.TOO_MANY_ENTRIES, most=MAX_YEARS)
    _known(
        filter(None, [profile.statement.metric_kind]), framework.statement_kinds.metric, f"{key}.statement"
    )
    compared = filter(None, [profile.statement.counterfactual])
    _known(compared, framework.statement_kinds.counterfactual, f"{key}.statement")


def _group(entry: object, key: str) -> None:
    if isinstance(entry, str):
        _plain(entry, key, signed=False)
        return
    for item in fields(entry):  # type: ignore[arg-type]
        signed = (type(entry), item.name) in _SIGNED
        for value in _flat(getattr(entry, item.name)):
            _plain(value, f"{key}.{item.name}", signed=signed)


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for one in value:  # type: ignore[misc]
            yield from _flat(one)
    else:
        yield value


def _plain(value: Any, key: str, *, signed: bool) -> None:
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        raise _refused(key, Why.TOO_LONG, most=LONGEST_TEXT)
    if isinstance(value, date) and not in_calendar(value):
        raise _refused(key, Why.NO_DAY_OF_OURS, first=FIRST_DAY.isoformat(), last=LAST_DAY.isoformat())
    if isinstance(value, int | float) and not isinstance(value, bool):
        least = -MAX_FIGURE if signed else 0
        if not least <= value <= MAX_FIGURE:
            raise _refused(key, Why.NOT_BETWEEN, low=least, high=MAX_FIGURE)


def _known(ids: Iterable[str], known: Iterable[str], key: str) -> None:
    if not set(ids) <= set(known):
        raise _refused(key, Why.UNKNOWN_TO_THE_PACK)


def _refused(key: str, why: Why, /, **facts: object) -> ReadinessError:
    return ReadinessError(Fault.DOCUMENT_FIELD, because(why, **facts), key=key)
