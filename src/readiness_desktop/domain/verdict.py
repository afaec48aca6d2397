"""The launch verdict with its reason codes and conditions (docs/model.md 11)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Condition, Exposure, GateResult, Reason, Verdict
from readiness_desktop.domain.scoring import DimensionScore, Index, rounded

_STATEMENT = "C8"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the verdict is decided on; `months` of run cost approved, `coverage` of all core questions.

    `checks` are the hard checks that keep a written success statement from passing.
    """

    dimensions: Collection[DimensionScore]
    index: Index
    exposures: Mapping[str, Exposure]
    gates: Mapping[str, GateResult]
    coverage: float
    statement: bool
    months: float
    depth: str
    checks: tuple[str, ...] = ()


def decide(framework: Framework, facts: Facts) -> tuple[Verdict, tuple[Reason, ...]]:
    """Verdict and every reason code that holds, in the order of the pack's codes."""
    fix = _fix(framework, facts)
    if not any(reason.code in ("F1", "F2") for reason in fix):
        inconclusive = _inconclusive(framework, facts)
        if inconclusive:
            return "INCONCLUSIVE", inconclusive
    if fix:
        return "FIX", fix
    conditions = condition_reasons(framework, facts)
    return ("CONDITIONS", conditions) if conditions else ("LAUNCH", ())


def _inconclusive(framework: Framework, facts: Facts) -> tuple[Reason, ...]:
    reasons: list[Reason] = []
    missing = tuple(g.question for g in facts.gates.values() if g.status == "MISSING")
    if missing:
        reasons.append(Reason("I1", missing))
    if rounded(facts.coverage) < framework.verdict.limits["coverage"]:
        reasons.append(Reason("I2", (), facts.coverage))
    empty = tuple(d.id for d in facts.dimensions if d.score is None)
    if empty:
        reasons.append(Reason("I3", empty))
    return tuple(reasons)


def _fix(framework: Framework, facts: Facts) -> tuple[Reason, ...]:
    limits = framework.verdict.limits
    failing = [g for g in facts.gates.values() if g.kind == "block" and g.status == "FAIL"]
    reasons: list[Reason] = []
    absent = tuple(g.question for g in failing if g.credited == 0)
    if absent:
        reasons.append(Reason("F1", absent))
    if distinct(framework, [g.question for g in failing]) >= limits["F2"]:
        reasons.append(Reason("F2", tuple(g.question for g in failing)))
    low = tuple(d.id for d in facts.dimensions if d.score is not None and rounded(d.score) < limits["F3"])
    if low:
        reasons.append(Reason("F3", low))
    if facts.index.index is not None and rounded(facts.index.index) < limits["F4"]:
        reasons.append(Reason("F4", (), facts.index.index))
    critical = tuple(
        e.id
        for e in facts.exposures.values()
        if e.exposure is not None and rounded(e.exposure) >= limits["F5"]
    )
    if critical:
        reasons.append(Reason("F5", critical))
    return tuple(reasons)


def distinct(framework: Framework, questions: list[str]) -> int:
    """Number of facts behind failed gates: the same fact asked twice counts once."""
    facts = set(questions)
    for same in framework.verdict.same_fact:
        facts -= set([q for q in same if q in facts][1:])
    return len(facts)


def condition_reasons(framework: Framework, facts: Facts) -> tuple[Reason, ...]:
    """The codes C1 to C10 that hold, whatever else does."""
    limits = framework.verdict.limits
    gates = facts.gates.values()
    index = facts.index
    named = {
        "C1": tuple(g.question for g in gates if g.kind == "block" and g.status == "FAIL"),
        "C2": tuple(g.question for g in gates if g.kind == "block" and g.status == "PASS_UNVERIFIED"),
        "C3": tuple(g.question for g in gates if g.kind == "condition" and g.status == "FAIL"),
        "C4": tuple(
            d.id for d in facts.dimensions if d.score is not None and rounded(d.score) < limits["C4"]
        ),
        "C7": tuple(
            e.id
            for e in facts.exposures.values()
            if e.exposure is not None and rounded(e.exposure) >= limits["C7"]
        ),
    }
    figures: dict[str, float | None] = {
        "C5": index.index if index.index is not None and rounded(index.index) < limits["C5"] else None,
        "C6": index.lo if index.lo is not None and rounded(index.lo) < limits["C6"] else None,
        "C9": facts.months if rounded(facts.months) < limits["budget_months"] else None,
    }
    quick = framework.depth(facts.depth).best_verdict == "CONDITIONS"
    plain = {_STATEMENT: not facts.statement, "C10": quick}
    reasons: list[Reason] = []
    for code in framework.verdict.codes:
        if named.get(code.code):
            reasons.append(Reason(code.code, named[code.code]))
        elif figures.get(code.code) is not None:
            reasons.append(Reason(code.code, (), figures[code.code]))
        elif plain.get(code.code):
            reasons.append(Reason(code.code, facts.checks if code.code == _STATEMENT else ()))
    return tuple(reasons)


def conditions(framework: Framework, reasons: tuple[Reason, ...]) -> tuple[Condition, ...]:
    """The conditions to store for the reasons of a verdict: one a gate, one for scores, one each for C8 to C10."""
    found: list[Condition] = []
    due = {code.code: code.due for code in framework.verdict.codes if code.verdict == "CONDITIONS"}
    score = framework.verdict.score_condition
    for reason in reasons:
        when = due.get(reason.code)
        if when is None or reason.code in score:
            continue
        if reason.ids and reason.code != _STATEMENT:
            found += [
                Condition(f"{reason.code}:{gate}", (reason.code,), (gate,), when) for gate in reason.ids
            ]
        else:
            found.append(Condition(reason.code, (reason.code,), (), when))
    scores = [reason for reason in reasons if reason.code in score]
    if scores:
        ids = tuple(identifier for reason in scores for identifier in reason.ids)
        when = due[scores[0].code] or ""
        found.append(Condition("score", tuple(reason.code for reason in scores), ids, when))
    return tuple(found)
