"""The criteria of a stage gate: from answers, ticked by hand, worked out, or waived (docs/model.md 25)."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest

from readiness_desktop.domain.agreements import NO_SHEET, Criterion
from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.catalogue import StageGate
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_ahead import verdict_ahead
from readiness_desktop.domain.gate_facts import GATE_KEY, GateItem, ItemStatus, WaiverFault
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results

_REFUSED = ("FIX", "INCONCLUSIVE")
_NO_VERDICT = "INCONCLUSIVE"
_ABOUT_CONDITIONS = ("conditions_agreed", "conditions_closed")


def also_key(number: int) -> str:
    """The key of the pack's own criterion with this number."""
    return f"also.{number}"


def gate_items(
    framework: Framework, assessment: Assessment, results: Results, gate: StageGate, plan: Plan | None = None
) -> tuple[GateItem, ...]:
    """The criteria of one gate: must-pass questions, what else must pass, own ones, then what should pass."""
    current = assessment.current
    records = {one.key: one for one in current.criteria if one.gate == gate.id and one.key}
    sponsors = who_waives(current, gate)
    found = [
        _of_question(framework, results, gate, question, level, must=True, records=records, sponsors=sponsors)
        for question, level in gate.must
    ]
    for number, (text, rule) in enumerate(zip_longest(gate.also, gate.also_rules, fillvalue="")):
        record = records.get(also_key(number))
        worked = _rule(framework, assessment, results, gate, rule, plan) if rule else None
        found_here = _by_hand(gate, also_key(number), text, record, worked, sponsors)
        found_here = _unless_no_verdict(found_here, rule, results)
        if rule == "verdict" and not found_here.met:
            found_here = replace(found_here, ahead=verdict_ahead(plan, _REFUSED, current.as_of))
        found.append(found_here)
    for one in current.criteria:
        if one.gate == gate.id and not one.key:
            item = _by_hand(gate, one.uuid, one.text, one, None, sponsors)
            found.append(replace(item, kind="own", must=one.must))
    found += [
        _of_question(
            framework, results, gate, question, level, must=False, records=records, sponsors=sponsors
        )
        for question, level in gate.should
    ]
    found += _of_gates(framework, results, gate, records)
    due = current.profile.gate_sheets.get(gate.id, NO_SHEET).due
    return tuple(item if item.due is not None else replace(item, due=due) for item in found)


def merged_items(first: tuple[GateItem, ...], second: tuple[GateItem, ...]) -> tuple[GateItem, ...]:
    """The criteria of two gates as those of one: a question that both ask for stands once, at the higher level."""
    higher: dict[tuple[str, bool], GateItem] = {}
    for item in (*first, *second):
        key = (item.key, item.must) if item.kind == "question" else (f"{item.gate} {item.key}", item.must)
        held = higher.get(key)
        if held is None or _harder(item, held):
            higher[key] = item
    musts = {item.key for item in higher.values() if item.must and item.kind == "question"}
    return tuple(
        item for item in higher.values() if item.must or item.key not in musts or item.kind != "question"
    )


def after_launch(items: tuple[GateItem, ...], results: Results, launch: StageGate) -> tuple[GateItem, ...]:
    """What the gate after the launch adds to the decision to launch, where both are one.

    Nothing is live yet, so what is ticked there is not assessed. What the launch may leave as a condition is no
    must-pass before it: the launch asks for that itself.
    """
    mild = {one.question for one in results.gates.values() if one.kind in launch.should_all}
    return tuple(
        replace(item, status="not_assessed", computed=True) if item.kind in ("also", "own") else item
        for item in items
        if not (item.kind == "question" and item.must and item.key in mild)
    )


def names_of(current: Round, role: str) -> tuple[str, ...]:
    """The names of those who hold a role, as Setup and the sign-offs know them; each once, whatever its case."""
    named = [person.name.strip() for person in current.respondents if person.role == role]
    named += [one.person.strip() for one in current.sign_offs if one.role == role]
    once: dict[str, str] = {}
    for name in named:
        if name:
            once.setdefault(name.casefold(), name)
    return tuple(once.values())


def who_waives(current: Round, gate: StageGate) -> frozenset[str]:
    """The names of those who hold the role that may waive, in lower case."""
    return frozenset(name.casefold() for name in names_of(current, gate.waiver_by))


def waiver_fault(record: Criterion, sponsors: frozenset[str]) -> WaiverFault:
    """Why a waiver does not hold: no reason, no name, or not by a sponsor who is known; empty where it holds."""
    if not record.reason.strip():
        return "no_reason"
    who = record.waived_by.strip().casefold()
    if not who:
        return "nobody"
    if not sponsors:
        return "no_sponsor"
    return "" if who in sponsors else "not_sponsor"


def _harder(one: GateItem, other: GateItem) -> bool:
    return ((one.needs or 0), not one.met) > ((other.needs or 0), not other.met)


def _of_question(
    framework: Framework,
    results: Results,
    gate: StageGate,
    question: str,
    level: int,
    *,
    must: bool,
    records: Mapping[str, Criterion],
    sponsors: frozenset[str],
) -> GateItem:
    result = results.questions[question]
    asked = framework.question(question)
    item = GateItem(
        question,
        "question",
        asked.title,
        must,
        "open",
        gate.id,
        needs=level,
        now=result.credited,
        grade=result.grade,
        computed=True,
    )
    if asked.module is not None and not results.modules[asked.module].used:
        return replace(item, status="not_assessed")
    if result.state == "na":
        status: ItemStatus = "na"
    elif result.credited is None:
        status = "open"
    elif result.credited < level:
        status = "not_met"
    else:
        proven = not (must and gate.evidence) or result.grade in gate.evidence
        status = "met" if proven else "claim"
    return _with_record(replace(item, status=status), records.get(question), sponsors)


def _by_hand(
    gate: StageGate,
    key: str,
    text: str,
    record: Criterion | None,
    worked: bool | None,
    sponsors: frozenset[str],
) -> GateItem:
    status: ItemStatus = "open"
    if worked is not None:
        status = "met" if worked else "not_met"
    elif record is not None and record.status != "waived":
        status = record.status
    item = GateItem(key, "also", text, must=True, status=status, gate=gate.id, computed=worked is not None)
    return _with_record(item, record, sponsors)


def _unless_no_verdict(item: GateItem, rule: str, results: Results) -> GateItem:
    """Without a verdict there are no conditions of it, which says nothing about whether they are met."""
    nothing = rule in _ABOUT_CONDITIONS and results.verdict == _NO_VERDICT
    return replace(item, status="open") if nothing and item.status == "met" else item


def _with_record(item: GateItem, record: Criterion | None, sponsors: frozenset[str]) -> GateItem:
    """With what was written down; a waiver that holds stands in the place of what is not met, never of what is."""
    if record is None:
        return item
    item = replace(item, record=record, due=record.due)
    if record.status != "waived" or not item.must:
        return item
    if item.met:
        return item
    fault = waiver_fault(record, sponsors)
    return replace(item, status=item.status if fault else "waived", waiver_fault=fault)


def _of_gates(
    framework: Framework, results: Results, gate: StageGate, records: Mapping[str, Criterion]
) -> list[GateItem]:
    """One criterion for each launch gate in scope of the kinds that all have to pass."""
    named = {question for question, _level in gate.should}
    found: list[GateItem] = []
    for one in results.gates.values():
        if one.kind not in gate.should_all or one.question in named:
            continue
        status: ItemStatus = "met" if one.passed else "not_met"
        if one.status in ("NA", "MISSING"):
            status = "na" if one.status == "NA" else "open"
        result = results.questions[one.question]
        found.append(
            GateItem(
                one.question,
                "gates",
                framework.question(one.question).title,
                must=False,
                status=status,
                gate=gate.id,
                needs=one.minimum,
                now=one.credited,
                grade=result.grade,
                computed=True,
                record=records.get(one.question),
            )
        )
    return found


def _rule(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    gate: StageGate,
    rule: str,
    plan: Plan | None,
) -> bool:
    """Whether a criterion that is worked out holds."""
    if rule == "verdict":
        return results.verdict not in _REFUSED
    set_here = [one for one in assessment.current.actions if one.key.startswith(GATE_KEY)]
    rows = condition_rows(framework, assessment, results, plan)
    if rule == "conditions_agreed":
        mine = [one for one in set_here if one.key.startswith(f"{GATE_KEY}{gate.id}:")]
        return all(row.complete for row in rows) and all(
            one.owner.strip() and one.due is not None for one in mine
        )
    return not rows and all(one.status == "done" for one in set_here)
