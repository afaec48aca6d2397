"""Two rounds side by side in words; a change that the ranges explain is called no change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness_desktop.wording import dates, numbers, questions
from readiness_desktop.wording.digits import cut, written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.domain.comparison import Comparison, FigureChange, QuestionChange, Stand, Work
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.domain.results import QuestionResult

_LEAST_SHOWN = 0.1
_POINTS_A_LEVEL = 25


def counted(stand: Stand) -> str:
    """What a round rests on: `52 questions, 4 respondents, 31% documented`."""
    answered = sum(one.state != "open" for one in stand.results.questions.values())
    people = len(stand.round.respondents)
    return _("{questions}, {people}, {share} documented").format(
        questions=ngettext("{n} question", "{n} questions", answered).format(n=written(answered)),
        people=ngettext("{n} respondent", "{n} respondents", people).format(n=written(people)),
        share=numbers.percent(stand.results.evidence_index or 0.0),
    )


def points_moved(change: FigureChange) -> str:
    """The change of the index: `+12 points`; `Not yet` where a round has none."""
    if change.difference is None:
        return numbers.not_yet()
    moved = numbers.points_change(change.before, change.after)
    return ngettext("{n} point", "{n} points", 1 if moved in ("+1", "−1") else 2).format(n=moved)


def margin(change: FigureChange) -> str:
    """The combined range beside it: `±7`; empty without one."""
    return "" if change.margin is None else "±" + written(cut(change.margin, 0))


def explained(change: FigureChange) -> str:
    """Whether the ranges explain a change of the index."""
    if change.difference is None:
        return _("One of them has no index yet")
    if change.margin is None:
        return _("Without ranges to compare")
    if round(change.difference, 9) == 0:
        return _("The index is the same")
    if change.within:
        return _("No more than the ranges explain: read it as no change")
    return _("More than the ranges explain")


def index_sentence(change: FigureChange) -> str:
    """The change of the index in one sentence, with the rule behind it."""
    if change.difference is None or change.margin is None:
        return explained(change) + "."
    said = _("The combined range is {margin} points.").format(margin=written(cut(change.margin, 1), 1))
    if change.within:
        return _(
            "The change of {points} is no more than the ranges explain: read it as no change. {range}"
        ).format(points=numbers.points_change(change.before, change.after, 1), range=said)
    return _("The change of {points} is more than the ranges explain. {range}").format(
        points=numbers.points_change(change.before, change.after, 1), range=said
    )


def score_moved(change: FigureChange | None) -> str:
    """The change of a dimension: signed, `none` within its range, `new` without an earlier score."""
    if change is None or change.after is None:
        return numbers.not_yet()
    if change.before is None:
        return _("new")
    if change.within or not change.changed:
        return _("none")
    return numbers.score_change(change.before, change.after)


def short_names(framework: Framework) -> dict[str, str]:
    """The dimensions by id."""
    return {one.id: one.short for one in framework.dimensions}


def within_sentence(framework: Framework, compared: Comparison) -> str:
    """Which dimensions moved by no more than their range; empty where none did."""
    names = short_names(framework)
    found = [names.get(one, one) for one in compared.within]
    if not found:
        return ""
    return ngettext(
        "{n} change is no larger than its range: {names}. Read it as no change.",
        "{n} changes are no larger than their range: {names}. Read them as no change.",
        len(found),
    ).format(n=sentence(numbers.word(len(found))), names=joined(found))


def moved_sentence(framework: Framework, compared: Comparison) -> str:
    """Which dimensions moved by more than their range."""
    names = short_names(framework)
    found = [
        _("{name} {change}").format(
            name=names.get(name, name), change=numbers.score_change(one.before, one.after)
        )
        for name, one in sorted(compared.dimensions.items(), key=lambda pair: -abs(pair[1].difference or 0.0))
        if one.changed
    ]
    if not found:
        return _("No dimension moved by more than its range.")
    return _("By more than their range moved {names}.").format(names=joined(found))


def gates_sentence(compared: Comparison) -> str:
    """How many launch gates were met and are met: `2 of 6 met, now 3 of 6`."""
    before = [one for one in compared.gates if one.before is not None]
    after = [one for one in compared.gates if one.after is not None]
    return _("{before} met, now {after}").format(
        before=numbers.of(sum(one.met_before for one in before), len(before)),
        after=numbers.of(sum(one.met_after for one in after), len(after)),
    )


def kind(code: str) -> str:
    """What became of an answer: `New`, `Gone`, `Changed`, `Unchanged`."""
    return {"new": _("New"), "gone": _("Gone"), "changed": _("Changed"), "unchanged": _("Unchanged")}[code]


def said(result: QuestionResult | None) -> str:
    """An answer in a word: its credited level, or why it has none."""
    if result is None:
        return _("Not asked")
    if result.credited is None:
        return questions.state(result.state)
    return written(result.credited)


def what_changed(framework: Framework, one: QuestionChange) -> str:
    """What is different about an answer besides its credited level; empty where nothing is."""
    was, now = one.before, one.after
    if was is None or now is None or one.kind != "changed":
        return "" if one.kind in ("changed", "unchanged") else kind(one.kind)
    parts: list[str] = []
    if was.claimed != now.claimed and was.claimed is not None and now.claimed is not None:
        parts.append(
            _("claimed level {before}, now {after}").format(
                before=written(was.claimed), after=written(now.claimed)
            )
        )
    if was.grade != now.grade and was.grade is not None and now.grade is not None:
        parts.append(
            _("evidence: {before}, now {after}").format(
                before=_grade(framework, was.grade), after=_grade(framework, now.grade)
            )
        )
    if was.state != now.state:
        parts.append(
            _("{before}, now {after}").format(
                before=questions.state(was.state), after=questions.state(now.state)
            )
        )
    return sentence("; ".join(parts))


def effect(points: float | None) -> str:
    """How far an answer moved the index: `+1.2`; `0`; `under 0.1`; empty where that cannot be said."""
    if points is None:
        return ""
    size = round(abs(points), 9)
    if not size:
        return written(0)
    if size < _LEAST_SHOWN:
        return _("under {sign}{least}").format(sign=_sign(points), least=written(_LEAST_SHOWN, 1))
    return _sign(points) + written(cut(abs(points), 1), 1)


def effect_sentence(points: float | None) -> str:
    """The same as a sentence for a tooltip."""
    if points is None:
        return _("Not a question of the set in use: its effect on the index is not known.")
    size = round(points, 9)
    if not size:
        return _("The index is the same with this answer as it was before.")
    words = _("With this answer as it was before, the index would be {points} points lower.")
    if size < 0:
        words = _("With this answer as it was before, the index would be {points} points higher.")
    return words.format(points=effect(abs(points)).replace("+", ""))


def question_name(framework: Framework, question: str) -> str:
    """A question by id and title; by its id alone where the question set in use does not have it."""
    return questions.named(framework, question) if framework.has_question(question) else question


def other_pack(framework: Framework, compared: Comparison) -> str:
    """That the rounds asked different questions, and which ones only one of them has; empty where they did not."""
    if compared.same_pack:
        return ""
    parts = [_("The rounds used different versions of the question set; questions are matched by their id.")]
    if compared.added:
        parts.append(_("Only the later one asks {list}.").format(list=joined(list(compared.added))))
    if compared.dropped:
        parts.append(_("Only the earlier one asks {list}.").format(list=joined(list(compared.dropped))))
    return " ".join(parts)


def work_name(framework: Framework, work: Work) -> str:
    """What was done: the text of the action, else its initiative, else the condition it was for."""
    if work.name:
        return work.name
    if work.initiative and any(one.id == work.initiative for one in framework.initiatives):
        return f"{work.initiative} {framework.initiative(work.initiative).title}"
    return work.initiative or work.key


def work_sentence(work: Work) -> str:
    """What a piece of work moved: `Moved D2.4 and D5.2: +3.1 points of the index`."""
    if not work.questions:
        return _("Marked as done; no answer that it lifts has changed")
    return _("Moved {questions}: {points} points of the index").format(
        questions=joined(list(work.questions)), points=effect(work.effect) or numbers.not_yet()
    )


def month_of(stand: Stand) -> str:
    """The month of a round, as charts call it; the whole day where that tells it from another."""
    return dates.month(stand.round.as_of)


def _grade(framework: Framework, code: str) -> str:
    found = next((one.name for one in framework.grades if one.id == code), code)
    return found.lower()


def _sign(points: float) -> str:
    return "+" if points > 0 else "−"
