"""An explanation in words: what it is about, the figure as shown, the rule as a sentence with the real values."""

from readiness_desktop.domain.explanation import Explanation, Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import exposures, gates, numbers, questions, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _


def heading(framework: Framework, topic: Topic) -> str:
    """What is explained: `Likely range of the index`, `Exposure to …`, `D5.2 Run money is approved`."""
    match topic.kind:
        case "index":
            return _("Readiness index")
        case "range":
            return _("Likely range of the index")
        case "arithmetic":
            return _("Arithmetic mean")
        case "geometric":
            return _("Geometric mean")
        case "dimension":
            return verdicts.dimension(framework, topic.id)
        case "dimension_range":
            return _("Likely range of {name}").format(name=verdicts.dimension(framework, topic.id))
        case "module":
            return next(m.name for m in framework.modules if m.id == topic.id)
        case "exposure":
            return _("Exposure to {mode}").format(mode=exposures.named(framework, topic.id))
        case "gate":
            return _("Gate {question}").format(question=questions.named(framework, topic.id))
        case "question":
            return questions.named(framework, topic.id)
        case _:
            return _of(framework, topic)


def _of(framework: Framework, topic: Topic) -> str:
    names = {d.id: d.name for d in framework.dimensions} | {m.id: m.name for m in framework.modules}
    words = {
        "coverage": (_("Coverage"), _("Coverage of {name}")),
        "evidence": (_("Evidence index"), _("Evidence index of {name}")),
        "claim_gap": (_("Claim gap"), _("Claim gap of {name}")),
    }[topic.kind]
    return words[1].format(name=names[topic.id]) if topic.id else words[0]


def short(framework: Framework, topic: Topic) -> str:
    """What is explained, as a step of the way back."""
    match topic.kind:
        case "question":
            return topic.id
        case "gate":
            return _("Gate {question}").format(question=topic.id)
        case "exposure":
            return next(mode.name for mode in framework.failure_modes if mode.id == topic.id)
        case "dimension":
            return next(d.short for d in framework.dimensions if d.id == topic.id)
        case "range" | "dimension_range":
            return _("Likely range")
        case "coverage":
            return _("Coverage")
        case "evidence":
            return _("Evidence index")
        case "claim_gap":
            return _("Claim gap")
        case _:
            return heading(framework, topic)


def shown(framework: Framework, explanation: Explanation) -> str:
    """The figure as it is shown elsewhere, with the points behind it."""
    topic, value = explanation.topic, explanation.value
    if explanation.span is not None:
        lo, hi = explanation.span
        if topic.kind == "dimension_range":
            return numbers.score_span(lo, hi)
        return _("{span} of 100").format(span=numbers.points_span(lo, hi))
    if topic.kind == "gate":
        result = next((step for step in explanation.steps if step.term == "result"), None)
        return gates.status(str(result.facts["status"])) if result is not None else numbers.not_yet()
    if value is None:
        return numbers.not_yet()
    match topic.kind:
        case "dimension" | "module":
            return _("{score} of 4, {points} points").format(
                score=numbers.score(value), points=numbers.points(value, 1)
            )
        case "coverage" | "evidence":
            return numbers.percent(value)
        case "claim_gap":
            return _("{n} levels").format(n=written(value, 1))
        case "question":
            return questions.level(framework, int(value))
        case _:
            return _("{points} of 100").format(points=numbers.points(value, 1))


def rule(framework: Framework, explanation: Explanation) -> str:
    """The rule behind the figure in a sentence or two."""
    if not explanation.steps:
        return _("Nothing that it rests on is answered yet.")
    constants = framework.constants
    match explanation.topic.kind:
        case "index":
            return _(
                "The lower of two: the geometric mean of the dimensions, and the weakest dimension plus {soft}."
            ).format(soft=numbers.points(constants.soft_cap))
        case "arithmetic":
            return _(
                "Each dimension times its share of the weight, added up. Shown beside the index, not used by it."
            )
        case "geometric":
            return _(
                "The dimensions multiplied, each to the power of its share of the weight; one below {floor} counts as "
                "{floor}. It falls further behind the mean the more the dimensions differ."
            ).format(floor=numbers.points(constants.floor))
        case "range" | "dimension_range":
            return _range_rule(framework, explanation)
        case "dimension":
            return _(
                "The mean of the answers, each times its weight, but never above the cap of a failed gate."
            )
        case "module":
            return _(
                "The mean of its answers, each times its weight. It counts from {least} coverage on."
            ).format(least=numbers.percent(constants.module_min))
        case "exposure":
            return _(
                "What each answer lacks to 100, times how much it matters for this failure mode, shared by the sum of "
                "these weights; a failed gate that matters most sets a floor. It is not a probability."
            )
        case "gate":
            return _("Met at its minimum level; proven where the evidence was seen, else met on claim only.")
        case "question":
            return _(
                "The lowest of what is claimed and applies, what its evidence carries, and the limits of other rules."
            )
        case _:
            return _share_rule(framework, explanation)


def _range_rule(framework: Framework, explanation: Explanation) -> str:
    said = _("The likely range given the evidence seen, not a confidence interval of the truth.")
    z = written(framework.constants.z, 3)
    if explanation.topic.kind == "range":
        more = _("The geometric mean divided and multiplied by e to the power of {z} standard errors.")
    else:
        more = _("The mean of the answers less and plus {z} standard errors, never above the cap.")
    return f"{said} {more.format(z=z)}"


def _share_rule(framework: Framework, explanation: Explanation) -> str:
    if explanation.topic.kind == "coverage":
        return _("The weight of what is answered over the weight of what applies.")
    if explanation.topic.kind == "evidence":
        grade = questions.grade_or_better(framework, framework.constants.verified_from)
        return _("The weight of what is answered with {grade} over the weight of what is answered.").format(
            grade=grade
        )
    return _("By how many levels the claims exceed what can be credited, as a mean by weight.")
