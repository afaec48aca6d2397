"""The appendix: every question in scope as asked, with the level that was credited, the evidence and why."""

from typing import Any

from readiness_desktop.domain.framework import Question
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, beside, body, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import limits, numbers, questions
from readiness_desktop.wording.translate import _, ngettext


def _asked(report: Report) -> list[Question]:
    found = report.results.questions
    return [
        q
        for q in report.framework.questions
        if q.module is None or found[q.id].in_scope or found[q.id].answered
    ]


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    asked = _asked(report)
    answered = sum(1 for q in asked if report.results.questions[q.id].answered)
    title = ngettext("{n} answer", "{n} answers", answered).format(n=answered)
    parts = opening("answers", _("Appendix: answers"), title, outline=_("Appendix: answers"))
    groups = [(d.short, [q for q in asked if q.dimension == d.id and q.module is None])
              for d in report.framework.dimensions]  # fmt: skip
    groups += [(m.name, [q for q in asked if q.module == m.id]) for m in report.framework.modules]
    for name, items in groups:
        if not items:
            continue
        head = [_("No."), _("Question as asked"), _("Said"), _("Credited"), _("Evidence")]
        table = grid(head, [_row(report, q) for q in items], [14, 93, 12, 26, 29], right=(2,), padding=3)
        parts += headed(name, table)
    return parts


def _row(report: Report, question: Question) -> list[Any]:
    found = report.results.questions[question.id]
    answer = report.round.answer(question.id)
    anchor = f'<a name="q-{words.plain(question.id)}"/>'
    text: list[Any] = [
        body(words.plain(question.title)),
        small(words.plain(question.ask, 500), "text_secondary", before=1),
    ]
    if answer.state == "na" and answer.na_reason:
        text.append(small(words.plain(_("Not applicable: {reason}").format(reason=answer.na_reason), 300)))
    if answer.level_reason:
        text.append(small(words.plain(_("Agreed because: {reason}").format(reason=answer.level_reason), 300)))
    if found.limits:
        least = min(limit.maximum for limit in found.limits)
        reasons = limits.because(report.framework, (one for one in found.limits if one.maximum == least))
        said = _("Limited to level {level}: {reasons}").format(level=numbers.written(least), reasons=reasons)
        text.append(small(words.plain(said, 300)))
    credited = questions.state(found.state) if found.credited is None else questions.level(
        report.framework, found.credited)  # fmt: skip
    grade = questions.grade(report.framework, found.grade) if found.answered and found.grade else ""
    claimed = numbers.written(found.claimed) if found.claimed is not None else "−"
    return [
        body(anchor + words.plain(question.id), "text_muted"),
        text,
        body(words.numbers(claimed), "text_secondary", align="right"),
        body(words.plain(credited)),
        beside(words.plain(grade)),
    ]


def has_content(report: Report) -> bool:
    """Whether anything is answered."""
    return any(q.answered for q in report.results.questions.values())


SECTION = Section("answers", lambda: _("Appendix: answers"), story, has_content)
