"""Questions and answers in words: states, levels, grades, breadth, agreement, progress."""

from datetime import date

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import QuestionResult
from readiness_desktop.wording import dates
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


def named(framework: Framework, question: str) -> str:
    """A question by id and title: `D2.4 The pilot can predict production`."""
    return f"{question} {framework.question(question).title}"


def state(code: str) -> str:
    """The state of an answer: `Answered`, `Don't know`, `Not applicable`, `Not yet`."""
    words = {
        "answered": _("Answered"),
        "dk": _("Don’t know"),
        "na": _("Not applicable"),
        "open": _("Not yet"),
    }
    return words[code]


def level(framework: Framework, value: int | None) -> str:
    """A level by number and name: `2 In place`; `Not yet` for None."""
    if value is None:
        return _("Not yet")
    return f"{written(value)} {level_name(framework, value)}"


def level_name(framework: Framework, value: int) -> str:
    """The name of a level in the pack: `In place`."""
    return next(step.name for step in framework.scale if step.level == value)


def grade(framework: Framework, code: str) -> str:
    """An evidence grade by name and id: `Documented (E3)`."""
    return _("{name} ({grade})").format(name=framework.grade(code).name, grade=code)


def grade_or_better(framework: Framework, code: str) -> str:
    """An evidence grade as the least that will do: `Documented (E3) or better`; the strongest one alone."""
    least = grade(framework, code)
    if code == framework.grades[-1].id:
        return least
    return _("{grade} or better").format(grade=least)


def counts_as(framework: Framework, code: str, *, less: bool, expired: bool) -> str:
    """Why a grade counts lower: what is attached shows less, has expired, or both."""
    if less and expired:
        said = _("Counts as {grade}: what is attached shows less and has expired.")
    elif expired:
        said = _("Counts as {grade}: what is attached has expired.")
    else:
        said = _("Counts as {grade}: what is attached shows no more.")
    return said.format(grade=framework.grade(code).name)


def expired_since(count: int, since: date, today: date) -> str:
    """What time did: `As of today, 29 Nov 2026: 13 pieces of evidence have expired since 14 Apr 2026 ...`."""
    return ngettext(
        "As of today, {today}: {n} piece of evidence has expired since {since} and counts one grade lower.",
        "As of today, {today}: {n} pieces of evidence have expired since {since} and count one grade lower.",
        count,
    ).format(n=written(count), today=dates.day(today), since=dates.day(since))


def breadth(code: str) -> str:
    """Where a practice applies: `all` (F), `most` (L), `half` (P), `few` (N)."""
    words = {"F": _("all"), "L": _("most"), "P": _("half"), "N": _("few")}
    return words[code]


def breadth_sentence(code: str) -> str:
    """What a breadth says: `Applies to half of what is in scope`."""
    words = {
        "F": _("Applies to all of what is in scope"),
        "L": _("Applies to most of what is in scope"),
        "P": _("Applies to about half of what is in scope"),
        "N": _("Applies to few of what is in scope"),
    }
    return words[code]


def claim(question: QuestionResult) -> str:
    """What is claimed and what can be credited: `You say 3, we can credit 2`; empty where they agree."""
    if not question.claim_gap or question.credited is None or question.claimed is None:
        return ""
    return _("You say {claimed}, we can credit {credited}").format(
        claimed=written(question.claimed), credited=written(question.credited)
    )


def split(lowest: int, highest: int) -> str:
    """Disagreement of respondents: `Answers range from 1 to 3: discuss before locking`."""
    return _("Answers range from {lowest} to {highest}: discuss before locking").format(
        lowest=written(lowest), highest=written(highest)
    )


def votes_changed() -> str:
    """A vote came after the level was agreed."""
    return _("Votes changed since this level was agreed")


def agreement(value: float | None) -> str:
    """Agreement of respondents (r_wg) in two decimals, `−` with fewer than two votes."""
    return "−" if value is None else written(value, 2)


def progress(answered: int, required: int, to_confirm: int = 0) -> str:
    """How far a part is: `42 of 50 answered`, and how many of these wait: `50 of 50 answered, 42 to confirm`."""
    said = _("{answered} of {required} answered")
    if to_confirm:
        said = _("{answered} of {required} answered, {waiting} to confirm")
    return said.format(answered=written(answered), required=written(required), waiting=written(to_confirm))


def votes(count: int) -> str:
    """How many respondents chose a level: `3 votes`."""
    return ngettext("{n} vote", "{n} votes", count).format(n=written(count))
