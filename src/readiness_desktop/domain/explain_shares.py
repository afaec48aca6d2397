"""How exposures, gates, coverage, evidence index and claim gap came about, step by step (docs/model.md 8 to 10)."""

from readiness_desktop.domain.explanation import Explanation, Step, Topic
from readiness_desktop.domain.exposure import PRIMARY, floor_of
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.results import Exposure, Results
from readiness_desktop.domain.scoring import gate_cap


def explain_exposure(framework: Framework, results: Results, mode: str) -> Explanation:
    """X = sum v (100 - s) / sum v, lifted by the floor of a failed gate."""
    found, topic = results.exposures[mode], Topic("exposure", mode)
    if found.exposure is None:
        return Explanation(topic, None, ())
    used = {m.id for m in results.modules.values() if m.used}
    steps: list[Step] = []
    for question in framework.questions:
        result, v = results.questions[question.id], question.feeds.get(mode)
        if v is None or result.score is None or not (question.module is None or question.module in used):
            continue
        facts = {"level": result.credited, "share": found.shares.get(question.id)}
        steps.append(
            Step(
                "answer",
                100.0 - result.score,
                question.id,
                float(v),
                question.id in found.drivers,
                facts=facts,
                leads=Topic("question", question.id),
            )
        )
    steps.sort(key=lambda step: -(step.weight or 0.0) * (step.value or 0.0))
    steps.append(Step("raw", found.raw, result=True))
    steps += _floors(framework, results, found)
    steps.append(Step("exposure", found.exposure, mode, result=True, facts={"band": found.band}))
    return Explanation(topic, found.exposure, tuple(steps))


def _floors(framework: Framework, results: Results, found: Exposure) -> list[Step]:
    steps: list[Step] = []
    for gate in results.gates.values():
        question = framework.question(gate.question)
        if question.feeds.get(found.id) != PRIMARY or gate.status != "FAIL":
            continue
        least = floor_of(framework, question, gate.credited or 0)
        decides = least == found.floor and found.floor > (found.raw or 0.0)
        steps.append(
            Step(
                "floor",
                least,
                gate.question,
                decides=decides,
                facts={"level": gate.credited},
                leads=Topic("gate", gate.question),
            )
        )
    return steps or [Step("floor", 0.0)]


def explain_gate(framework: Framework, results: Results, question: str) -> Explanation:
    """The credited level against the minimum, and the grade behind it."""
    gate, result = results.gates.get(question), results.questions[question]
    topic = Topic("gate", question)
    if gate is None:
        return Explanation(topic, None, ())
    level = None if gate.credited is None else float(gate.credited)
    steps = [Step("level", level, question, leads=Topic("question", question), facts={"state": result.state})]
    steps.append(Step("minimum", float(gate.minimum), question, decides=gate.status == "FAIL"))
    if level is not None:
        verified = float(result.grade in framework.verified_grades)
        steps.append(
            Step(
                "proof",
                verified,
                question,
                decides=gate.status == "PASS_UNVERIFIED",
                facts={"grade": result.grade},
            )
        )
    facts: dict[str, float | str | None] = {"status": gate.status, "kind": gate.kind, "due": gate.due}
    steps.append(Step("result", level, question, result=True, facts=facts))
    asked = framework.question(question)
    home = asked.dimension
    capped = results.dimensions.get(home)
    if capped is not None and gate.status == "FAIL":
        cap = gate_cap(asked.gate, gate.credited or 0, framework.constants) if asked.gate else 100.0
        steps.append(
            Step("cap", cap, home, decides=capped.cap_by == question, leads=Topic("dimension", home))
        )
        for mode, v in asked.feeds.items():
            if v == PRIMARY:
                least = floor_of(framework, asked, gate.credited or 0)
                steps.append(
                    Step("floor", least, mode, facts={"level": gate.credited}, leads=Topic("exposure", mode))
                )
    return Explanation(topic, level, tuple(steps))


def _questions(framework: Framework, at: str) -> tuple[Question, ...]:
    """The core questions of a dimension, the items of a module, or all core questions."""
    if not at:
        return tuple(q for q in framework.questions if q.module is None)
    if any(m.id == at for m in framework.modules):
        return framework.items(at)
    return framework.core(at)


def explain_coverage(framework: Framework, results: Results, at: str) -> Explanation:
    """Answered weight over the weight that applies; the whole by dimension, else question by question."""
    topic = Topic("coverage", at)
    steps: list[Step] = []
    total = answered = 0.0
    for question in _questions(framework, at):
        found = results.questions[question.id]
        applies = found.state != "na"
        total += question.weight if applies else 0.0
        answered += question.weight if applies and found.answered else 0.0
        if at:
            value = None if not applies else float(found.answered)
            facts: dict[str, float | str | None] = {"state": found.state}
            steps.append(
                Step(
                    "item",
                    value,
                    question.id,
                    question.weight,
                    facts=facts,
                    leads=Topic("question", question.id),
                )
            )
    if not at:
        steps = _by_dimension(framework, results, "coverage")
    value = answered / total if total else 1.0
    steps.append(Step("coverage", value, at, result=True, facts={"part": answered, "whole": total}))
    return Explanation(topic, value, tuple(steps))


def explain_evidence(framework: Framework, results: Results, at: str) -> Explanation:
    """Verified weight over answered weight."""
    topic = Topic("evidence", at)
    steps: list[Step] = []
    answered = verified = 0.0
    for question in _questions(framework, at):
        found = results.questions[question.id]
        if not found.answered:
            continue
        proven = found.grade in framework.verified_grades
        answered += question.weight
        verified += question.weight if proven else 0.0
        if at:
            facts: dict[str, float | str | None] = {"grade": found.grade}
            steps.append(
                Step(
                    "item",
                    float(proven),
                    question.id,
                    question.weight,
                    facts=facts,
                    leads=Topic("question", question.id),
                )
            )
    if not at:
        steps = _by_dimension(framework, results, "evidence")
    value = verified / answered if answered else None
    steps.append(Step("evidence", value, at, result=True, facts={"part": verified, "whole": answered}))
    return Explanation(topic, value, tuple(steps))


def _by_dimension(framework: Framework, results: Results, kind: str) -> list[Step]:
    steps: list[Step] = []
    for d in framework.dimensions:
        found = [(q.weight, results.questions[q.id]) for q in framework.core(d.id)]
        if kind == "coverage":
            whole = sum(w for w, r in found if r.state != "na")
            part = sum(w for w, r in found if r.answered)
            leads = Topic("coverage", d.id)
        else:
            whole = sum(w for w, r in found if r.answered)
            part = sum(w for w, r in found if r.answered and r.grade in framework.verified_grades)
            leads = Topic("evidence", d.id)
        value = part / whole if whole else None
        steps.append(Step("share", value, d.id, whole, facts={"part": part}, leads=leads))
    return steps


def explain_claim_gap(framework: Framework, results: Results, at: str) -> Explanation:
    """The weighted mean of claimed less credited level over the answered core questions of a dimension."""
    steps: list[Step] = []
    for question in _questions(framework, at):
        found = results.questions[question.id]
        if found.claim_gap is None:
            continue
        facts: dict[str, float | str | None] = {"claimed": found.claimed, "level": found.credited}
        steps.append(
            Step(
                "item",
                float(found.claim_gap),
                question.id,
                question.weight,
                facts=facts,
                leads=Topic("question", question.id),
            )
        )
    value = results.dimensions[at].claim_gap
    steps.append(Step("claim_gap", value, at, result=True))
    return Explanation(Topic("claim_gap", at), value, tuple(steps))
