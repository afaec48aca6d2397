"""What several voices say: disagreement on a question, the gap between sides, two ratings of a sample."""

from readiness_desktop.domain.assessment import Answer, Round
from readiness_desktop.domain.double_rating import DoubleRating
from readiness_desktop.domain.results import DimensionResult, QuestionResult
from readiness_desktop.domain.statistics import lower_median
from readiness_desktop.wording import numbers, questions
from readiness_desktop.wording.digits import cut, written
from readiness_desktop.wording.people import shown_people
from readiness_desktop.wording.translate import _, ngettext


def levels_apart(apart: int) -> str:
    """How far answers lie apart: `2 levels apart`."""
    return ngettext("{n} level apart", "{n} levels apart", apart).format(n=written(apart))


def disagreement(found: QuestionResult, apart: int, *, split: bool = False) -> str:
    """The votes on a question: `Split: 2 levels apart, agreement 0.33`; empty with fewer than two votes."""
    if found.votes < 2:
        return ""
    spread = levels_apart(apart) if apart else _("All say the same")
    said = _("{apart}, agreement {value}").format(apart=spread, value=questions.agreement(found.agreement))
    return _("Split: {disagreement}").format(disagreement=said) if split else said


def with_changed(said: str) -> str:
    """The same, and that votes changed after the level was agreed."""
    changed = _("votes changed since")
    return _("{disagreement}, {changed}").format(disagreement=said, changed=changed) if said else changed


def agreement_explained() -> str:
    """What the agreement figure is."""
    return _(
        "Agreement is r_wg: 1 less the variance of the levels over 2, the variance if people chose by chance. "
        "1 is full agreement, 0 none."
    )


def chosen_by(level: str, names: str) -> str:
    """Who said a level: `3 Established: Maya Okafor, Tom Adeyemi`."""
    return _("{level}: {names}").format(level=level, names=names)


def basis(answer: Answer) -> str:
    """Where the agreed level comes from: `Lower median of 3 votes`; empty where nothing is agreed."""
    levels = [vote.level for vote in answer.votes if vote.level is not None]
    if answer.state != "answered":
        return ""
    if answer.level is None:
        return ngettext("From {n} vote", "Lower median of {n} votes", len(levels)).format(
            n=written(len(levels))
        )
    if not levels:
        return ""
    median = lower_median(levels)
    if median == answer.level:
        return _("Set by hand, as the votes say")
    return _("Set by hand, lower median is {level}").format(level=written(median))


def gap(found: DimensionResult) -> str:
    """The perception gap of a dimension: `Executives rate it 1.3 higher than practitioners (5 questions compare)`."""
    if found.perception_gap is None:
        return ""
    count = found.perception_questions
    compared = ngettext("{n} question compares", "{n} questions compare", count).format(n=written(count))
    size = cut(abs(found.perception_gap), 1)
    if size == 0:
        said = _("Executives and practitioners rate it alike ({compared})")
    elif found.perception_gap > 0:
        said = _("Executives rate it {size} higher than practitioners ({compared})")
    else:
        said = _("Executives rate it {size} lower than practitioners ({compared})")
    return said.format(size=written(size, 1), compared=compared)


def gap_size(found: DimensionResult) -> str:
    """The perception gap with how many questions it rests on: `+1.3, 5 questions`; `Not yet` without one."""
    value, count = found.perception_gap, found.perception_questions
    if value is None:
        return numbers.not_yet()
    size = cut(value, 1)
    shown = f"+{written(size, 1)}" if size > 0 else written(size, 1)
    told = ngettext("{size}, {n} question", "{size}, {n} questions", count)
    return told.format(size=shown, n=written(count))


def gap_flag() -> str:
    """What a flagged gap asks for."""
    return _("Talk it through before the round is locked")


def double_rating(found: DoubleRating) -> str:
    """Two ratings of a sample: `Double rating of 14 questions: kappa 0.84, same level in 9 of 14`."""
    if not found.count:
        return _("No question has a second rating yet.")
    head = ngettext(
        "Double rating of {n} question: {kappa}, same level in {same} of {n}.",
        "Double rating of {n} questions: {kappa}, same level in {same} of {n}.",
        found.count,
    )
    if found.kappa is None:
        kappa = _("kappa is not defined")
    else:
        kappa = _("kappa {value}").format(value=written(found.kappa, 2))
    return head.format(n=written(found.count), kappa=kappa, same=written(found.same))


def double_rating_advice(found: DoubleRating) -> str:
    """What follows from it: more questions, calibration, or nothing (empty)."""
    said: list[str] = []
    if found.count and not found.enough:
        said.append(_("A sample needs at least {n} questions.").format(n=written(found.needed)))
    if found.calibrate:
        said.append(_("Calibrate before the round is locked."))
    return " ".join(said)


def second_rating(level: int, by: str) -> str:
    """A second rating: `Second rating 3 by J. Roe`."""
    return _("Second rating {level} by {name}").format(level=written(level), name=by)


def said(current: Round, answer: Answer) -> tuple[str, ...]:
    """What respondents said on a question, each under the name that is shown: `Anna Berg: we count by hand`."""
    names = {one.uuid: one.name for one in shown_people(current)}
    return tuple(
        _("{person}: {words}").format(person=names[own.respondent], words=own.text)
        for own in answer.said
        if own.respondent in names
    )


def notes_of_people(count: int) -> str:
    """How many respondents said something that was written down: `2 interview notes`."""
    return (
        ngettext("{n} interview note", "{n} interview notes", count).format(n=written(count)) if count else ""
    )
