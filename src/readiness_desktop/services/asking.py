"""Which questions an assessment asks, in which order, and which of them still want something."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.credit import agreed_level
from readiness_desktop.domain.evidence import unproven
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.quality import unsettled
from readiness_desktop.domain.results import QuestionResult, Results
from readiness_desktop.services.typed_words import bare, folded, has_words, typed_words

MINUTES_A_QUESTION = 2
"""What an open question takes in an interview, for the rough time that is left."""

Wish = Literal["open", "flagged", "unproven", "disagree", "na", "changed", "carried"]
WISHES: tuple[Wish, ...] = ("open", "flagged", "unproven", "disagree", "na", "changed", "carried")


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


def wishes(
    framework: Framework, assessment: Assessment, question: str, results: Results | None = None
) -> frozenset[Wish]:
    """What is to be looked at in a question.

    It has no answer, waits for a second look, somebody who settles its votes (`disagree`) or confirms it
    (`carried`), is not applicable, has another answer than in the round before (`changed`), or, where there are
    `results`, claims a high level that its evidence does not carry (`unproven`).
    """
    found = None if results is None else results.questions.get(question)
    return _wishes(
        framework, assessment.current.answer(question), _answer_before(assessment, question), found
    )


def _wishes(
    framework: Framework, answer: Answer, before: Answer | None, found: QuestionResult | None
) -> frozenset[Wish]:
    wanted: set[Wish] = set()
    if answer.state in ("open", "na"):
        wanted.add(answer.state)
    if answer.review:
        wanted.add("flagged")
    if unsettled(framework, answer):
        wanted.add("disagree")
    if answer.carried:
        wanted.add("carried")
    if before is not None and before is not answer and _said(before) != _said(answer):
        wanted.add("changed")
    if found is not None and unproven(framework, found):
        wanted.add("unproven")
    return frozenset(wanted)


def _answer_before(assessment: Assessment, question: str) -> Answer | None:
    """The answer of the round before; None where there is no such round."""
    return assessment.rounds[-2].answer(question) if len(assessment.rounds) > 1 else None


def _said(answer: Answer) -> tuple[object, ...]:
    return (answer.state, agreed_level(answer), answer.grade, answer.breadth)


class Wanted:
    """What is to be looked at in every question; asked again, it looks only at what has changed."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._known: dict[str, tuple[tuple[object, ...], frozenset[Wish]]] = {}
        self._all: dict[str, frozenset[Wish]] = {}

    def of(
        self, framework: Framework, assessment: Assessment, results: Results, order: tuple[str, ...]
    ) -> Mapping[str, frozenset[Wish]]:
        """The wishes of the questions of `order`, in its order."""
        key = (framework, assessment, results, order)
        if not self._of or any(one is not other for one, other in zip(key, self._of, strict=True)):
            answers, known = assessment.current.answers, self._known
            before = assessment.rounds[-2].answers if len(assessment.rounds) > 1 else dict[str, Answer]()
            self._all = {}
            for question in order:
                found = results.questions.get(question)
                gap = None if found is None else (found.state, found.claimed, found.grade)
                facts = (answers.get(question), before.get(question), gap)
                held = known.get(question)
                if held is None or held[0][0] is not facts[0] or held[0][1:] != facts[1:]:
                    held = (facts, wishes(framework, assessment, question, results))
                    known[question] = held
                self._all[question] = held[1]
            self._of = key
        return self._all


def wanting(
    framework: Framework,
    assessment: Assessment,
    order: tuple[str, ...],
    wish: Wish,
    results: Results | None = None,
) -> tuple[str, ...]:
    """The questions of `order` with this wish, in the same order; `unproven` asks for `results`."""
    return tuple(q for q in order if wish in wishes(framework, assessment, q, results))


class Texts:
    """Finds questions of some groups by the words of what they ask and of the notes on them."""

    def __init__(self, groups: tuple[Group, ...]) -> None:
        self._asked = {q.id: (folded(f"{q.title} {q.ask}"), bare(q.id)) for g in groups for q in g.questions}

    def having(self, assessment: Assessment, typed: str) -> frozenset[str]:
        """The questions that have every typed word, or whose id begins with it."""
        words, name = typed_words(typed), bare(typed)
        if not words:
            return frozenset()
        answers = assessment.current.answers
        found: set[str] = set()
        for question, (text, own) in self._asked.items():
            note = answers[question].note if question in answers else ""
            if own.startswith(name) or has_words(text, words) or (note and has_words(folded(note), words)):
                found.add(question)
        return frozenset(found)


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
