"""The lines of an explanation in words: what each is, its figure, and how it comes in."""

from dataclasses import dataclass

from readiness_desktop.domain.explanation import Explanation, Step, Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Limit
from readiness_desktop.wording import exposures, gates, limits, numbers, questions, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it is, its figure, how it comes in, and whether it decides or is a result.

    `leads` is the topic that explains it, or the page where it stands in full.
    """

    term: str
    value: str
    how: str
    decides: bool
    result: bool
    leads: Topic | str | None

    @property
    def words(self) -> str:
        """The line as one sentence."""
        said = f"{self.term}: {self.value}" if self.value else self.term
        return f"{said}. {self.how}" if self.how else f"{said}."


def lines(framework: Framework, explanation: Explanation) -> tuple[Line, ...]:
    """All lines of an explanation."""
    return tuple(line(framework, explanation.topic, step) for step in explanation.steps)


def line(framework: Framework, topic: Topic, step: Step) -> Line:
    """One step in words."""
    value, how = _figure(framework, topic, step), _how(framework, topic, step)
    if step.decides and step.term in _DECIDING:
        decides = _("This decides.")
        how = f"{how} {decides}".strip()
    return Line(_term(framework, topic, step), value, how, step.decides, step.result, step.leads)


_DECIDING = ("geometric", "soft_cap", "cap", "floor", "breadth", "ceiling", "limit")


def _term(framework: Framework, topic: Topic, step: Step) -> str:
    match step.term:
        case "answer" | "item":
            return questions.named(framework, step.id)
        case "dimension" | "share":
            return verdicts.dimension(framework, step.id)
        case "mode":
            return exposures.named(framework, step.id)
        case "module":
            return next(m.name for m in framework.modules if m.id == step.id)
        case "soft_cap":
            return _("Weakest dimension plus {soft}").format(soft=numbers.points(step.weight))
        case "mean":
            return _MEANS()[str(step.facts.get("of", "both"))]
        case "floor":
            return _floor_name(framework, topic, step)
        case "cap":
            return _("Cap of the dimension") if topic.kind == "gate" else _("Cap of failed gates")
        case "result":
            return _("Status")
        case "minimum":
            return _("Gate, needs at least") if topic.kind == "question" else _("Needs at least")
        case _:
            return _NAMES()[step.term]


def _floor_name(framework: Framework, topic: Topic, step: Step) -> str:
    if topic.kind == "gate":
        return _("Floor of {mode}").format(mode=exposures.named(framework, step.id))
    if not step.id:
        return _("Floor of failed gates")
    return _("Floor by {question}").format(question=questions.named(framework, step.id))


def _MEANS() -> dict[str, str]:
    return {
        "core": _("Mean of the core answers"),
        "both": _("Mean of the answers"),
        "module": _("Mean of the module"),
    }


def _NAMES() -> dict[str, str]:
    return {
        "geometric": _("Geometric mean"),
        "arithmetic": _("Arithmetic mean"),
        "index": _("Readiness index"),
        "range": _("Likely range"),
        "se": _("Standard error"),
        "lo": _("Lower end"),
        "hi": _("Upper end"),
        "coverage": _("Coverage"),
        "evidence": _("Evidence index"),
        "claim_gap": _("Claim gap"),
        "claimed": _("Claimed"),
        "breadth": _("Where it applies"),
        "ceiling": _("Evidence carries at most"),
        "limit": _("Limit of another rule"),
        "level": _("Credited level"),
        "proof": _("Evidence"),
        "raw": _("Exposure without floor"),
        "exposure": _("Exposure"),
        "score": _("Score"),
    }


def _figure(framework: Framework, topic: Topic, step: Step) -> str:
    match step.term:
        case "range":
            lo, hi = step.facts.get("lo"), step.facts.get("hi")
            if not isinstance(lo, float) or not isinstance(hi, float):
                return numbers.not_yet()
            return numbers.points_span(lo, hi, 1)
        case "claimed" | "breadth" | "ceiling" | "limit" | "level" | "minimum":
            return _level(step)
        case "result":
            return gates.status(str(step.facts["status"]))
        case "coverage" | "evidence" | "share":
            return numbers.percent(step.value)
        case "claim_gap":
            return numbers.not_yet() if step.value is None else written(step.value, 2)
        case "item":
            return _item(topic, step)
        case "proof":
            return questions.grade(framework, str(step.facts["grade"]))
        case "cap" if step.value == 100.0:
            return _("None")
        case "floor" if not step.id:
            return _("None")
        case "se" | "dimension" if topic.kind == "range":
            return written(step.value or 0.0, 4)
        case "answer" if step.value is None:
            return questions.state(str(step.facts.get("state", "open")))
        case _:
            return numbers.points(step.value, 2)


def _level(step: Step) -> str:
    if step.value is None:
        return questions.state(str(step.facts.get("state", "open")))
    return written(int(step.value))


def _item(topic: Topic, step: Step) -> str:
    if topic.kind == "dimension_range":
        return "±" + written(step.value or 0.0, 2)
    if topic.kind == "claim_gap":
        return written(int(step.value or 0))
    if step.value is None:
        return questions.state(str(step.facts.get("state", "na")))
    return _("Yes") if step.value else _("No")


def _how(framework: Framework, topic: Topic, step: Step) -> str:
    match step.term:
        case "answer":
            return _answer(framework, topic, step)
        case "item":
            return _one_item(framework, topic, step)
        case "dimension":
            return _dimension(topic, step)
        case "share":
            return _weights(step.facts.get("part"), step.weight)
        case "coverage" | "evidence" if "part" in step.facts:
            return _weights(step.facts.get("part"), step.facts.get("whole"))
        case "module":
            return _module(topic, step)
        case "soft_cap":
            return _(
                "{dimension} at {points}, plus {soft}: no more than one level above the weakest."
            ).format(
                dimension=verdicts.dimension(framework, step.id),
                points=_points(step.facts.get("lowest")),
                soft=numbers.points(step.weight),
            )
        case "mode":
            return _("weighs {v} of 3 for this failure mode").format(v=_plain(step.weight))
        case "raw":
            return _("weights times what is lacking, over the weights")
        case "exposure":
            return exposures.band(str(step.facts["band"]))
        case _:
            return _rule_step(framework, topic, step)


def _rule_step(framework: Framework, topic: Topic, step: Step) -> str:
    match step.term:
        case "cap":
            return _cap(framework, topic, step)
        case "floor":
            return _floor(step)
        case "se":
            return _("errors of one assessor go together with {rho}").format(
                rho=_share(step.facts.get("rho"))
            )
        case "lo" | "hi":
            return _end(topic, step)
        case "claimed":
            return _claimed(step)
        case "breadth":
            return questions.breadth_sentence(str(step.facts["breadth"])) + "."
        case "ceiling":
            return _ceiling(framework, step)
        case "limit":
            found = Limit(step.id, int(step.value or 0), str(step.facts["rule"]))
            return sentence(limits.reason(framework, found)) + "."
        case "score" if topic.kind == "question":
            return _("25 points a level; weighs {w} in its dimension").format(w=_plain(step.weight))
        case "level" if topic.kind == "question":
            return _("the lowest of the lines above")
        case "result":
            return gates.kind(str(step.facts["kind"]))
        case _:
            return ""


def _answer(framework: Framework, topic: Topic, step: Step) -> str:
    level = step.facts.get("level")
    if topic.kind == "exposure":
        said = _("level {level} lacks {lack}, weighs {v} of 3").format(
            level=_plain(level), lack=numbers.points(step.value), v=_plain(step.weight)
        )
        share = step.facts.get("share")
        if isinstance(share, float) and share > 0:
            said += _("; makes {share} of the exposure").format(share=numbers.rounded_percent(share))
        return said
    if step.value is None:
        return _("leaves the mean")
    said = _("level {level}, weighs {w}").format(level=_plain(level), w=_plain(step.weight))
    claimed = step.facts.get("claimed")
    if step.facts.get("state") == "dk":
        return _("nobody knows: level 0, weighs {w}").format(w=_plain(step.weight))
    if claimed != level:
        grade = framework.grade(str(step.facts["grade"])).name
        said += _("; claimed {claimed}, evidence: {grade}").format(claimed=_plain(claimed), grade=grade)
    return said


def _one_item(framework: Framework, topic: Topic, step: Step) -> str:
    weight = _("weighs {w}").format(w=_plain(step.weight))
    if topic.kind == "dimension_range":
        grade = framework.grade(str(step.facts["grade"])).name
        said = _("{grade}: ±{half} levels").format(grade=grade, half=_share(step.facts.get("half")))
        votes = step.facts.get("votes")
        if isinstance(votes, float) and votes > 1:
            said += ngettext(
                ", and the spread of {n} vote", ", and the spread of {n} votes", int(votes)
            ).format(n=written(int(votes)))
        return f"{said}; {weight}"
    if topic.kind == "claim_gap":
        return _("claimed {claimed}, credited {level}; {weight}").format(
            claimed=_plain(step.facts.get("claimed")), level=_plain(step.facts.get("level")), weight=weight
        )
    if topic.kind == "evidence":
        return f"{questions.grade(framework, str(step.facts['grade']))}; {weight}"
    return _("does not apply") if step.value is None else weight


def _dimension(topic: Topic, step: Step) -> str:
    if topic.kind == "question":
        return ""
    if step.value is None:
        return _("left out: no answer yet")
    share = _("{number}%").format(number=written((step.weight or 0.0) * 100, 1))
    said = _("{share} of the weight").format(share=share)
    if topic.kind == "range":
        return _("standard error {se} of {held}; {share}").format(
            se=_points(step.facts.get("se")), held=_points(step.facts.get("held")), share=said
        )
    if isinstance(step.facts.get("cap"), float):
        said += _("; held at its cap")
    floor, score = step.facts.get("floor"), step.facts.get("score")
    if isinstance(floor, float) and isinstance(score, float) and score < floor:
        said += _("; {score} counts as {floor}").format(score=_points(score), floor=_points(floor))
    if step.decides:
        said += _("; the weakest")
    return said


def _module(topic: Topic, step: Step) -> str:
    if topic.kind == "question":
        return ""
    if step.decides:
        return _("makes {share} of the mean").format(share=numbers.rounded_percent(step.weight))
    coverage, least = step.facts.get("coverage"), step.facts.get("least")
    return _("does not count yet: {coverage} covered, {least} needed").format(
        coverage=numbers.percent(coverage if isinstance(coverage, float) else 0.0),
        least=numbers.percent(least if isinstance(least, float) else 0.0),
    )


def _cap(framework: Framework, topic: Topic, step: Step) -> str:
    if topic.kind == "gate":
        return _("holds {dimension} at most there").format(dimension=verdicts.dimension(framework, step.id))
    if not step.id:
        return _("no gate of it fails")
    return _("set by gate {question}").format(question=questions.named(framework, step.id))


def _floor(step: Step) -> str:
    if not step.id:
        return _("no gate that matters most for it fails")
    return _("a failed gate at level {level} lifts the exposure at least to it").format(
        level=_plain(step.facts.get("level"))
    )


def _end(topic: Topic, step: Step) -> str:
    soft = step.facts.get("soft")
    if topic.kind != "range":
        return ""
    return _("at most the lowest such end of a dimension plus {cap}: {soft}").format(
        cap=numbers.points(_number(step.facts.get("cap"))), soft=_points(soft)
    )


def _claimed(step: Step) -> str:
    state = str(step.facts.get("state"))
    if state == "dk":
        return _("Whoever should know was asked; nobody does.")
    if state == "na":
        return _excused(step)
    if state == "open":
        return _("It counts for nothing until it is answered.")
    votes = str(step.facts.get("votes") or "")
    if not votes:
        return ""
    listed = ", ".join(votes.split())
    if step.facts.get("set"):
        return _("Agreed on; the votes were {votes}.").format(votes=listed)
    return _("The lower median of the votes {votes}.").format(votes=listed)


def _excused(step: Step) -> str:
    """Why it does not apply, and the rule that allows that."""
    said = [str(step.facts.get("reason") or "")]
    rule = str(step.facts.get("rule") or "")
    if rule:
        said.append(_("Allowed where: {rule}").format(rule=rule))
    said.append(_("It leaves every sum."))
    return " ".join(filter(None, (part.rstrip(".") + "." if part else "" for part in said)))


def _ceiling(framework: Framework, step: Step) -> str:
    counts, own = str(step.facts["grade"]), str(step.facts["set"])
    said = questions.grade(framework, counts)
    if counts != own and step.facts.get("set"):
        return _("{grade}; set to {own}, but what is attached carries no more.").format(
            grade=said, own=framework.grade(own).name
        )
    return said + "."


def _weights(part: float | str | None, whole: float | str | None) -> str:
    return _("{part} of {whole} by weight").format(part=_plain(part), whole=_plain(whole))


def _number(value: float | str | None) -> float | None:
    return float(value) if isinstance(value, float | int) else None


def _points(value: float | str | None) -> str:
    return numbers.points(_number(value), 2)


def _plain(value: float | str | None) -> str:
    number = _number(value)
    if number is None:
        return "−"
    return written(int(number)) if number == int(number) else written(number, 1)


def _share(value: float | str | None) -> str:
    return written(_number(value) or 0.0, 2)
