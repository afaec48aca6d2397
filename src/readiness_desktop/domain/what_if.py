"""What a dimension would score in rounds that differ in few answers: what they share is credited once."""

from collections.abc import Mapping, Sequence
from datetime import date

from readiness_desktop.domain.assessment import Answer, EvidenceItem, Round
from readiness_desktop.domain.credit import Credit, Credited, credit_answer
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import limits
from readiness_desktop.domain.results import Limit
from readiness_desktop.domain.scoring import group, score_dimension, used_modules

Known = dict[str, tuple[Answer, tuple[EvidenceItem, ...], tuple[Limit, ...], date, Credited]]
"""Questions that were credited before, with what that depends on."""


def dimension_scores(
    framework: Framework, dimension: str, rounds: Sequence[Round], known: Known | None = None
) -> tuple[float | None, ...]:
    """The score of one dimension in each of these rounds, in points, as `evaluate` gives it (docs/model.md 1 to 5).

    The rounds share their evidence. What is `known` of other calls with this pack is not credited again.
    """
    known = {} if known is None else known
    modules = [one for one in framework.modules if one.feeds == dimension]
    parts = (*framework.core(dimension), *(item for one in modules for item in framework.items(one.id)))
    ids = {part.id for part in parts}
    items: dict[str, tuple[EvidenceItem, ...]] = {}
    for item in rounds[0].evidence if rounds else ():
        if item.question in ids:
            items[item.question] = (*items.get(item.question, ()), item)
    scores: list[float | None] = []
    for current in rounds:
        limited: dict[str, tuple[Limit, ...]] = {}
        for limit in limits(framework, current):
            if limit.question in ids:
                limited[limit.question] = (*limited.get(limit.question, ()), limit)
        credits: dict[str, Credit] = {}
        na: set[str] = set()
        for question in ids:
            credited = _credited(framework, current, question, items, limited, known)
            if credited.credit is not None:
                credits[question] = credited.credit
            elif credited.state == "na":
                na.add(question)
        groups = {one.id: group(framework, framework.items(one.id), credits, na) for one in modules}
        used = used_modules(framework, groups)
        feeding = {name: found for name, found in groups.items() if name in used}
        scores.append(score_dimension(framework, dimension, credits, na, feeding).score)
    return tuple(scores)


def _credited(
    framework: Framework,
    current: Round,
    question: str,
    items: Mapping[str, tuple[EvidenceItem, ...]],
    limited: Mapping[str, tuple[Limit, ...]],
    known: Known,
) -> Credited:
    answer = current.answers.get(question) or Answer(question)
    own, found, day = items.get(question, ()), limited.get(question, ()), current.as_of
    held = known.get(question)
    # The same answer is the same object; what is looked at five times over is not compared.
    if held is not None and held[0] is answer and held[1] == own and held[2] == found and held[3] == day:
        return held[4]
    done = credit_answer(framework, answer, own, found, day)
    if held is None or question in current.answers:
        known[question] = (answer, own, found, day, done)
    return done
