"""What would change the verdict: the steps to the next better one."""

from typing import Any

from readiness_desktop.domain.next_verdict import Move
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, body, figures, level_cell, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import issued, numbers, questions, verdicts
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    way = report.input.way
    title = verdicts.way_headline(report.framework, way)
    parts = opening("way", _("Way to a better verdict"), title, room=75)
    remark = issued.account(report.framework, report.results)
    if remark:
        parts.append(body(words.plain(remark), "text_secondary", after=6))
    head = [_("Step"), "", _("Question"), _("Today"), _("Needed"), _("Evidence")]
    rows = [_row(report, n, move) for n, move in enumerate(way.moves, 1)]
    parts.append(grid(head, rows, [12, 14, 60, 30, 30, 28], right=(0,), padding=3))
    said = _("Found step by step, not proven to be the fewest.")
    if way.index is not None:
        said = _("The index would then be {index}. {found}").format(
            index=numbers.points(way.index), found=said
        )
    parts.append(small(words.plain(said)))
    return parts


def _row(report: Report, number: int, move: Move) -> list[Any]:
    grade = report.framework.grade(move.grade).name
    return [
        figures(numbers.written(number), color="text_muted"),
        body(report.question_link(move.question), "text_muted"),
        body(words.plain(report.framework.question(move.question).title)),
        level_cell(report, move.level_from),
        body(words.plain(questions.level(report.framework, move.level))),
        body(words.plain(grade), "text_secondary"),
    ]


def has_content(report: Report) -> bool:
    """Whether a better verdict was reached by some steps."""
    return report.input.way.reached and bool(report.input.way.moves)


SECTION = Section(
    "way",
    lambda: _("Way to a better verdict"),
    story,
    has_content,
    lambda: _("no short way to a better verdict was found"),
)
