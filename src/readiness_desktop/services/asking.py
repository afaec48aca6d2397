"""Which questions an assessment asks, in which order, and which of them still want something."""

from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.services.answering import levels_apart

MINUTES_A_QUESTION = 2
"""What an open question takes in an interview, for the rough time that is left."""

Wish = Literal["open", "flagged", "disagree", "carried"]
WISHES: tuple[Wish, ...] = ("open", "flagged", "disagree", "carried")


@dataclass(frozen=True, slots=True)
class Group:
    """A dimension or a deep module with the questions that are asked of it. `module` is None for a dimension."""

    id: str
    dimension: str
    module: str | None
    name: str
    short: str
    questions: tuple[Question, ...]


def groups(framework: Framework, depth: str) -> tuple[Group, ...]:
    """The dimensions and then the deep modules that a depth asks, without empty ones."""
    asked = framework.in_depth(depth)
    found = [
        Group(
            d.id,
            d.id,
            None,
            d.name,
            d.short,
            tuple(q for q in asked if q.dimension == d.id and q.module is None),
        )
        for d in framework.dimensions
    ]
    found += [
        Group(m.id, m.feeds, m.id, m.name, m.name, tuple(q for q in asked if q.module == m.id))
        for m in framework.modules
    ]
    return tuple(group for group in found if group.questions)


def wishes(framework: Framework, assessment: Assessment, question: str) -> frozenset[Wish]:
    """What a question still wants: an answer, a second look, agreement, or (`carried`) that somebody confirms it."""
    answer = assessment.current.answer(question)
    wanted: set[Wish] = set()
    if answer.state == "open":
        wanted.add("open")
    if answer.review:
        wanted.add("flagged")
    if levels_apart(answer) >= framework.constants.split_range:
        wanted.add("disagree")
    if answer.carried:
        wanted.add("carried")
    return frozenset(wanted)


def wanting(
    framework: Framework, assessment: Assessment, order: tuple[str, ...], wish: Wish
) -> tuple[str, ...]:
    """The questions of `order` with this wish, in the same order."""
    return tuple(q for q in order if wish in wishes(framework, assessment, q))


def after(order: tuple[str, ...], question: str, among: tuple[str, ...]) -> str | None:
    """The next question of `among` behind `question` in `order`, going round; None if there is no other."""
    if question not in order:
        return among[0] if among else None
    place = order.index(question)
    allowed = set(among)
    return next((q for q in (*order[place + 1 :], *order[:place]) if q in allowed), None)


def onward(order: tuple[str, ...], question: str) -> str | None:
    """The question behind `question` in `order`; None behind the last."""
    if question not in order:
        return order[0] if order else None
    return next(iter(order[order.index(question) + 1 :]), None)


def before(order: tuple[str, ...], question: str, among: tuple[str, ...]) -> str | None:
    """The last question of `among` before `question` in `order`; None at the start."""
    place = order.index(question) if question in order else 0
    allowed = set(among)
    return next((q for q in reversed(order[:place]) if q in allowed), None)


def minutes_left(open_questions: int) -> int:
    """A rough number of minutes for the questions that are still open."""
    return MINUTES_A_QUESTION * open_questions
