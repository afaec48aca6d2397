"""Explains any figure of the results: one explanation a topic, and the way from one to the next."""

from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.credit import agreed_level, vote_levels
from readiness_desktop.domain.explain_scores import Scores
from readiness_desktop.domain.explain_shares import (
    explain_claim_gap,
    explain_coverage,
    explain_evidence,
    explain_exposure,
    explain_gate,
)
from readiness_desktop.domain.explanation import Explanation, Step, Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results


def explain(framework: Framework, assessment: Assessment, results: Results, topic: Topic) -> Explanation:
    """How this figure of the last round came about; nothing is scored anew."""
    scores = Scores(framework, results, assessment.profile.weights)
    match topic.kind:
        case "index":
            return scores.index()
        case "range":
            return scores.range()
        case "arithmetic":
            return scores.arithmetic()
        case "geometric":
            return scores.geometric()
        case "dimension":
            return scores.dimension(topic.id)
        case "dimension_range":
            return scores.dimension_range(topic.id)
        case "module":
            return scores.module(topic.id)
        case "exposure":
            return explain_exposure(framework, results, topic.id)
        case "gate":
            return explain_gate(framework, results, topic.id)
        case "coverage":
            return explain_coverage(framework, results, topic.id)
        case "evidence":
            return explain_evidence(framework, results, topic.id)
        case "claim_gap":
            return explain_claim_gap(framework, results, topic.id)
        case "question":
            return explain_question(framework, assessment.current, results, topic.id)


def explain_question(framework: Framework, current: Round, results: Results, question: str) -> Explanation:
    """c = min(breadth(x), ceiling(e'), limits); the state alone where nothing counts."""
    topic, found, answer = Topic("question", question), results.questions[question], current.answer(question)
    votes, excused = vote_levels(answer), framework.question(question).not_applicable
    said: dict[str, float | str | None] = {
        "state": found.state,
        "votes": " ".join(str(level) for level in votes),
        "set": float(answer.level is not None and answer.state == "answered"),
        "reason": answer.na_reason,
        "rule": excused.rule if excused is not None else "",
    }
    claimed = None if found.claimed is None else float(found.claimed)
    steps = [Step("claimed", claimed, question, facts=said)]
    if found.credited is None or found.grade is None:
        return Explanation(topic, None, tuple(steps))
    level = float(found.credited)
    agreed = agreed_level(answer)
    if agreed is not None:
        broad = framework.constants.breadth[answer.breadth].credited[agreed]
        facts: dict[str, float | str | None] = {"breadth": answer.breadth}
        steps.append(Step("breadth", float(broad), question, decides=broad == level < agreed, facts=facts))
    ceiling = float(framework.grade(found.grade).ceiling)
    grades: dict[str, float | str | None] = {"grade": found.grade, "set": answer.grade}
    steps.append(
        Step("ceiling", ceiling, question, decides=ceiling == level < (claimed or 0.0), facts=grades)
    )
    for limit in found.limits:
        decides = limit.maximum == level < (claimed or 0.0)
        steps.append(
            Step("limit", float(limit.maximum), question, decides=decides, facts={"rule": limit.rule})
        )
    steps.append(Step("level", level, question, result=True))
    weight = framework.question(question).weight
    steps.append(Step("score", found.score, question, weight, result=True))
    steps += _effects(framework, results, question)
    return Explanation(topic, level, tuple(steps))


def _effects(framework: Framework, results: Results, question: str) -> list[Step]:
    """Where the answer counts: its module or dimension, its gate, the failure modes that it feeds."""
    asked = framework.question(question)
    steps: list[Step] = []
    if asked.gate is not None and question in results.gates:
        steps.append(Step("minimum", float(asked.gate.minimum), question, leads=Topic("gate", question)))
    if asked.module is not None:
        module = results.modules[asked.module]
        steps.append(Step("module", module.mean, asked.module, leads=Topic("module", asked.module)))
    if asked.dimension in results.dimensions:
        score = results.dimensions[asked.dimension].score
        steps.append(Step("dimension", score, asked.dimension, leads=Topic("dimension", asked.dimension)))
    for mode, v in asked.feeds.items():
        steps.append(
            Step("mode", results.exposures[mode].exposure, mode, float(v), leads=Topic("exposure", mode))
        )
    return steps
