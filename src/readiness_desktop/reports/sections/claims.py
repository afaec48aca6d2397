"""Where what is said is above what can be credited, and where executives and practitioners see it differently."""

from typing import Any

from readiness_desktop.charts.views_radar import ViewsRadar, Voice
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import DimensionResult
from readiness_desktop.domain.views import SideOrAll, views
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Figure, grid
from readiness_desktop.reports.report import Report, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import numbers, people, questions, voices
from readiness_desktop.wording.translate import _, ngettext

_LEAST_SHAPE = 3
"""On fewer dimensions two outlines are single points."""


def _claimed(report: Report) -> list[str]:
    return [q.id for q in report.results.questions.values() if q.in_scope and (q.claim_gap or 0) > 0]


def _split(report: Report) -> list[str]:
    return [q.id for q in report.results.questions.values() if q.split]


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    claimed = _claimed(report)
    title = _("What is said and what can be credited agree")
    if claimed:
        title = ngettext(
            "{n} answer claims more than its evidence carries",
            "{n} answers claim more than their evidence carries",
            len(claimed),
        ).format(n=numbers.word(len(claimed)).capitalize())
    parts = opening("claims", _("Claims and views"), title, _lead(report.framework), room=120)
    found = report.results.dimensions.values()
    if any(d.claim_gap or d.perception_gap is not None for d in found):
        parts.append(_table(report))
    if not any(d.perception_gap is not None for d in found):
        parts.append(
            small(words.plain(_("The gap between executives and practitioners needs votes from both sides.")))
        )
    parts += _views(report)
    if claimed:
        head = ["", _("Question"), _("Said"), _("Credited"), _("Evidence")]
        rows = [_claim_row(report, q) for q in claimed]
        table = grid(head, rows, [14, 90, 17, 19, 34], right=(2, 3), padding=2.6)
        parts += headed(_("Claimed above evidence"), table)
    split = _split(report)
    if split:
        rows = [_split_row(report, q) for q in split]
        table = grid(["", _("Question"), _("Levels said")], rows, [14, 108, 52], padding=2.6)
        parts += headed(_("Answers far apart"), table)
    return parts


def _views(report: Report) -> list[Any]:
    """The sides as outlines, where both voted on enough dimensions for a shape; nobody is named."""
    seen = views(report.framework, report.round)
    lines: tuple[tuple[SideOrAll, int], ...] = (("executive", 0), ("practitioner", 1))
    made = tuple(
        Voice(people.sides(side), seen.sides[side], line)
        for side, line in lines
        if side != "all" and any(one.count for one in seen.sides[side].values())
    )
    if len(made) < len(lines):
        return []
    flagged = [d for d in report.results.dimensions.values() if d.perception_flag]
    said = [small(words.plain(f"{report.dimension(d.id).short}: {voices.gap(d)}.")) for d in flagged]
    both = [d.id for d in report.framework.dimensions if all(voice.seen[d.id].count for voice in made)]
    if len(both) < _LEAST_SHAPE:
        return said
    radar = ViewsRadar(report.chart_style, (174.0, 84.0))
    radar.update(report.framework, made)
    return [*headed(_("How each side sees the dimensions"), Figure(radar)), *said]


def _lead(framework: Framework) -> str:
    said = _("Evidence limits the level that can be credited.")
    unverified = [grade.ceiling for grade in framework.grades if grade.id not in framework.verified_grades]
    if not unverified:
        return said
    return _("{limits} Below the grade {grade} an answer counts at most level {level}.").format(
        limits=said,
        grade=questions.grade(framework, framework.constants.verified_from),
        level=numbers.written(max(unverified)),
    )


def _table(report: Report) -> Any:
    head = [_("Dimension"), _("Claim gap"), _("Executives minus practitioners"), _("Compared on")]
    rows = [_row(report, found) for found in report.results.dimensions.values()]
    return grid(head, rows, [62, 26, 52, 34], right=(1, 2), padding=2.6)


def _row(report: Report, found: DimensionResult) -> list[Any]:
    gap = numbers.not_yet() if found.claim_gap is None else _levels(found.claim_gap)
    seen, asked = numbers.not_yet(), ""
    if found.perception_gap is not None:
        seen = _levels(found.perception_gap, signed=True)
        count = found.perception_questions
        asked = ngettext("{n} question", "{n} questions", count).format(n=count)
    weight = 600 if found.perception_flag else 400
    return [
        body(words.plain(report.dimension(found.id).short)),
        figures(gap),
        figures(seen, weight=weight),
        body(words.plain(asked), "text_secondary"),
    ]


def _levels(value: float, *, signed: bool = False) -> str:
    shown = numbers.written(numbers.cut(value, 1), 1)
    return f"+{shown}" if signed and value > 0 else shown


def _claim_row(report: Report, question: str) -> list[Any]:
    found = report.results.questions[question]
    return [
        body(report.question_link(question), "text_muted"),
        body(words.plain(report.framework.question(question).title)),
        figures(numbers.written(found.claimed or 0)),
        figures(numbers.written(found.credited or 0)),
        body(
            words.plain(questions.grade(report.framework, found.grade) if found.grade else ""),
            "text_secondary",
        ),
    ]


def _split_row(report: Report, question: str) -> list[Any]:
    levels = sorted(v.level for v in report.round.answer(question).votes if v.level is not None)
    said = ", ".join(numbers.written(level) for level in levels)
    return [
        body(report.question_link(question), "text_muted"),
        body(words.plain(report.framework.question(question).title)),
        body(words.numbers(said), "text_secondary"),
    ]


def has_content(report: Report) -> bool:
    """Whether anything is answered."""
    return any(d.claim_gap is not None for d in report.results.dimensions.values())


SECTION = Section("claims", lambda: _("Claims and views"), story, has_content)
