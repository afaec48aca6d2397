"""Evidence in words: what it would take to credit a claim, until when it counts, what did not come along."""

from collections.abc import Sequence
from datetime import date

from readiness_desktop.domain.assessment import Answer, EvidenceItem
from readiness_desktop.domain.credit import item_grade
from readiness_desktop.domain.framework import EvidenceKind, Framework
from readiness_desktop.domain.results import QuestionResult
from readiness_desktop.wording import dates, limits, questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext

_MOST_NAMED = 3


def claim_gap(
    framework: Framework,
    answer: Answer,
    items: Sequence[EvidenceItem],
    result: QuestionResult,
    as_of: date,
) -> str:
    """`You say 3, we can credit 2: a document would do (dated, approved).`; empty where they agree."""
    said = questions.claim(result)
    if not said or result.claimed is None or result.credited is None:
        return ""
    remedy = _remedy(framework, answer, items, result.claimed, result.credited, as_of, result)
    return _("{claim}: {remedy}.").format(claim=said, remedy=remedy)


def _remedy(
    framework: Framework,
    answer: Answer,
    items: Sequence[EvidenceItem],
    claimed: int,
    credited: int,
    as_of: date,
    result: QuestionResult,
) -> str:
    binding = [limit for limit in result.limits if limit.maximum <= credited]
    if binding:
        return limits.because(framework, binding)
    broad = framework.constants.breadth[answer.breadth].credited[claimed]
    if broad <= credited:
        return _("it holds for {share} of what is in scope").format(share=questions.breadth(answer.breadth))
    enough = next((grade for grade in framework.grades if grade.ceiling >= broad), None)
    if enough is None:
        return _("no grade of evidence carries level {level}").format(level=written(broad))
    needed = framework.rank(enough.id)
    if any(framework.rank(item_grade(framework, item, as_of)) >= needed for item in items):
        return _("what is attached carries it, so set the grade to {grade}").format(
            grade=questions.grade(framework, enough.id)
        )
    if any(framework.rank(item.grade) >= needed for item in items):
        return _("what is attached has expired, so a newer one would do")
    return _would_do(framework, enough.id, items)


def _would_do(framework: Framework, grade: str, items: Sequence[EvidenceItem]) -> str:
    """The kind of evidence that reaches this grade: one that is attached already, else the first of the pack."""
    able = [kind for kind in framework.evidence_kinds if grade in kind.reaches]
    if not able:
        return _("it takes evidence of grade {grade}").format(
            grade=questions.grade_or_better(framework, grade)
        )
    attached = {item.kind for item in items}
    kind = next((one for one in able if one.id in attached), able[0])
    return _("a {kind} would do ({what})").format(kind=kind.name.lower(), what=kind.reaches[grade])


def kind_name(framework: Framework, code: str) -> str:
    """The name of a kind of evidence in the pack."""
    found: EvidenceKind | None = next((one for one in framework.evidence_kinds if one.id == code), None)
    return code if found is None else found.name


def until(last_day: date | None, *, expired: bool) -> str:
    """Until when evidence counts in full: `Until 14 Oct 2026`, `Expired 14 Apr 2026`; a dash for always."""
    if last_day is None:
        return "−"
    said = _("Expired {day}") if expired else _("Until {day}")
    return said.format(day=dates.day(last_day))


def counts_now(framework: Framework, grade: str, counts: str) -> str:
    """The grade as it counts: `Documented`, or `Partly shown, expired` where time took one away."""
    name = framework.grade(counts).name
    return name if grade == counts else _("{grade}, expired").format(grade=name)


def good_for(days: int) -> str:
    """How long evidence counts in full, as a choice."""
    return ngettext("{n} day", "{n} days", days).format(n=written(days))


def counted(count: int) -> str:
    """How many pieces of evidence there are."""
    return ngettext("{n} piece of evidence", "{n} pieces of evidence", count).format(n=written(count))


def filter_name(code: str) -> str:
    """What a filter of the list lets through."""
    return {
        "expired": _("expired"),
        "expiring": _("expire within 30 days"),
        "no_file": _("without a file"),
        "no_date": _("without a date"),
        "unproven": _("high answers without evidence"),
    }[code]


def attaching(percent: int) -> str:
    """How far a copy is, on the button that ends it."""
    return _("Attaching, {n} %. Stop").format(n=written(percent))


def attached(count: int) -> str:
    """Several files have been attached."""
    return ngettext("{n} file attached", "{n} files attached", count).format(n=written(count))


def attached_already(title: str, question: str) -> str:
    """A file that is attached to this question a second time."""
    return _("This file is attached to {question} already, as “{title}”. Nothing was added.").format(
        question=question, title=title
    )


def locked_meanwhile(count: int) -> str:
    """Files that were being copied while their round was locked."""
    return ngettext(
        "The round was locked while {n} file was being copied, so it was not attached. Nothing else was changed; "
        "attach it in the next round.",
        "The round was locked while {n} files were being copied, so they were not attached. Nothing else was "
        "changed; attach them in the next round.",
        count,
    ).format(n=written(count))


def left_out(items: Sequence[tuple[str, bool]], *, in_copy: bool) -> str:
    """What did not come along: titles, each with whether that is for want of room."""
    titles = [f"“{title}”" for title, _no_room in items[:_MOST_NAMED]]
    more = len(items) - len(titles)
    if more:
        titles.append(ngettext("{n} more", "{n} more", more).format(n=written(more)))
    count, named = len(items), joined(titles)
    if not in_copy:
        said = ngettext(
            "The assessment was added without the file of {n} piece of evidence, which was not in it: {names}. "
            "Everything else is there; attach it again where you have it.",
            "The assessment was added without the files of {n} pieces of evidence, which were not in it: {names}. "
            "Everything else is there; attach them again where you have them.",
            count,
        )
    elif all(no_room for _title, no_room in items):
        said = ngettext(
            "The copy was saved without the file of {n} piece of evidence, for which it has no room: {names}. "
            "Everything else is in it; save that file beside it.",
            "The copy was saved without the files of {n} pieces of evidence, for which it has no room: {names}. "
            "Everything else is in it; save those files beside it.",
            count,
        )
    else:
        said = ngettext(
            "The copy was saved without the file of {n} piece of evidence, which is missing here: {names}. "
            "Everything else is in it; attach it again where you have it.",
            "The copy was saved without the files of {n} pieces of evidence, some of them missing here: {names}. "
            "Everything else is in it; attach them again where you have them.",
            count,
        )
    return said.format(n=written(count), names=named)
