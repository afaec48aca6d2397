"""One block a dimension: its score, what caps it, its questions with level and evidence, and what moves it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from readiness_desktop.domain.framework import Dimension, Question
from readiness_desktop.domain.plan import PlannedInitiative
from readiness_desktop.domain.results import DimensionResult
from readiness_desktop.reports import words
from readiness_desktop.reports.breaks import Turn
from readiness_desktop.reports.flowables import (
    MM,
    GradeDots,
    Grid,
    Heading,
    NewPage,
    SectionMark,
    Space,
    Text,
    columns,
    grid,
    listing,
)  # fmt: skip
from readiness_desktop.reports.report import Report, body, figures, headed, level_cell, small
from readiness_desktop.reports.score_bar import ScoreBar
from readiness_desktop.reports.sections.roadmap_work import lifted
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import style
from readiness_desktop.wording import lists, numbers, questions, roadmap, voices
from readiness_desktop.wording.translate import _, ngettext

_MOST_MOVES = 5
_ROOM = 110


def _answered(report: Report) -> list[tuple[int, Dimension]]:
    found = report.results.dimensions
    return [(n, d) for n, d in enumerate(report.framework.dimensions, 1) if found[d.id].answered]


def story(report: Report) -> list[Any]:
    """A page a dimension with an answer; the others are named at the end."""
    answered = _answered(report)
    parts: list[Any] = []
    for number, dimension in answered:
        parts += _dimension(report, dimension, number, first=dimension is answered[0][1])
    seen = {dimension.id for _number, dimension in answered}
    rest = [d.name for d in report.framework.dimensions if d.id not in seen]
    if rest:
        said = _("Nothing is answered yet in {list}.").format(list=lists.joined(rest))
        parts.append(body(words.plain(said, 900), "text_secondary", before=14))
    return parts


def has_content(report: Report) -> bool:
    """Whether a dimension has an answer."""
    return bool(_answered(report))


def _dimension(report: Report, dimension: Dimension, number: int, *, first: bool) -> list[Any]:
    found = report.results.dimensions[dimension.id]
    count = len(report.framework.dimensions)
    title: list[Any] = [
        Heading(words.plain(dimension.name, 120), style("h1", after=3), level=1,
                key="dimensions" if first else f"d-{dimension.id}", outline=dimension.short),
        Text(words.plain(dimension.headline, 300), style("lead", "text_secondary")),
    ]  # fmt: skip
    # A block that needs a little more than a page leaves the rest of the next one to its follower.
    start = NewPage() if first else Turn(_ROOM * MM)
    parts: list[Any] = [
        start,
        SectionMark(number=number, joined=partial(_head, of=count)),
        columns([title, _score(found)], [130, 44], gap=6),
        Space(1, 8),
        ScoreBar(report, found),
        body(words.plain(_what(report, found), 900), "text_secondary", before=6),
        *headed(_("Answers"), question_table(report, report.framework.core(dimension.id)), before=8),
    ]
    parts += notes(report, report.framework.core(dimension.id))
    parts += _moves(report, dimension)
    return parts


def _head(shown: Sequence[int], of: int) -> str:
    said = ngettext("Dimension {n} of {m}", "Dimensions {n} of {m}", len(shown))
    return said.format(n=lists.joined([numbers.written(n) for n in shown]), m=numbers.written(of))


def _score(found: DimensionResult) -> list[Any]:
    if found.score is None:
        return [Text(words.plain(numbers.not_yet()), style("figure", "text_muted", align="right"))]
    span = _("of 4, likely {span}").format(span=numbers.score_span(found.lo, found.hi))
    return [
        Text(words.plain(numbers.score(found.score)), style("score", align="right")),
        small(words.plain(span), "text_secondary", align="right"),
    ]


def _what(report: Report, found: DimensionResult) -> str:
    said = [questions.progress(found.answered, found.required)]
    if found.evidence_index is not None:
        shared = _("{share} of the weight has evidence of grade {grade}")
        grade = questions.grade_or_better(report.framework, report.framework.constants.verified_from)
        said.append(shared.format(share=numbers.percent(found.evidence_index), grade=grade))
    if found.cap_by is not None:
        gate = questions.named(report.framework, found.cap_by)
        capped = (
            _("{gate} caps the score at {cap}")
            if found.cap_binds
            else _("{gate} would cap the score at {cap}")
        )
        said.append(capped.format(gate=gate, cap=numbers.score(found.cap)))
    if found.module_used:
        module = next(m.name for m in report.framework.modules if m.feeds == found.id)
        share = numbers.percent(report.framework.constants.module_share)
        said.append(_("{share} of the score comes from {module}").format(share=share, module=module))
    if found.narrow_scope:
        said.append(_("much of it does not apply, so the scope is narrow"))
    return _("{list}.").format(list="; ".join(said))


def question_table(report: Report, asked: tuple[Question, ...]) -> Grid:
    """Questions with credited level and evidence grade; a gate says what it needs."""
    head = [_("No."), _("Question"), _("Level"), _("Evidence"), _("Target")]
    rows = [_question(report, question) for question in asked]
    return grid(head, rows, [13, 82, 33, 34, 12], right=(4,), padding=3.2)


def _question(report: Report, question: Question) -> list[Any]:
    found = report.results.questions[question.id]
    text: list[Any] = [body(words.plain(question.title))]
    if questions.claim(found):
        text.append(small(words.plain(questions.claim(found))))
    need = ""
    if question.gate is not None:
        kind = (
            _("Blocking, needs {level}") if question.gate.kind == "block" else _("Condition, needs {level}")
        )
        need = kind.format(level=numbers.written(question.gate.minimum))
    if found.credited is not None:
        # What the credited level says is the finding.
        text.append(small(words.plain(question.levels[found.credited]), "text_secondary", before=1))
    return [
        body(report.question_link(question.id), "text_muted"),
        text,
        level_cell(report, found.credited, state=found.state, note=need),
        grade_cell(report, found.grade if found.answered else None),
        figures(numbers.written(found.target), color="text_secondary"),
    ]


def grade_cell(report: Report, grade: str | None) -> Any:
    """An evidence grade as dots and its name."""
    if grade is None:
        return body("")
    name = report.framework.grade(grade).name
    dots = next((i for i, g in enumerate(report.framework.grades) if g.id == grade), 0)
    return columns(
        [GradeDots(dots, name), body(words.plain(name), "text_secondary")], [9.2, 24.8], align="MIDDLE"
    )


def notes(report: Report, asked: tuple[Question, ...]) -> list[Any]:
    """The notes that are switched on for the report, each under its question."""
    parts: list[Any] = []
    for question in asked:
        answer = report.round.answer(question.id)
        said = voices.said(report.round, answer)
        if not answer.note_in_report or not (answer.note.strip() or said):
            continue
        if not parts:
            parts.append(Heading(words.plain(_("Notes")), style("h2", before=10, after=3), level=2))
        noted = words.long_text(answer.note) if answer.note.strip() else []
        lines = [*noted, *(line for own in said for line in words.long_text(own))]
        title = Text(words.plain(questions.named(report.framework, question.id)), style("h3", before=2))
        title.keepWithNext = 1
        parts.append(title)
        parts += [body(line, "text_secondary", after=2) for line in lines]
    return parts


def _moves(report: Report, dimension: Dimension) -> list[Any]:
    own = {q.id for q in report.framework.questions if q.dimension == dimension.id}
    work = [i for i in report.plan.initiatives if any(lift.question in own for lift in i.lifts)]
    if not work:
        return []
    edges = report.framework.constants.horizon_days
    rows = [_move(report, initiative, own, edges) for initiative in work[:_MOST_MOVES]]
    parts: list[Any] = [
        Heading(
            words.plain(_("What moves {dimension}").format(dimension=dimension.short), 120),
            style("h2", before=8, after=0),
            level=2,
        ),
        listing(rows, [90, 50, 34]),
    ]
    if len(work) > _MOST_MOVES:
        more = ngettext(
            "and {n} more initiative", "and {n} more initiatives", len(work) - _MOST_MOVES
        ).format(n=len(work) - _MOST_MOVES)
        parts.append(small(words.plain(more)))
    return parts


def _move(report: Report, initiative: PlannedInitiative, own: set[str], edges: tuple[int, ...]) -> list[Any]:
    moved = lifted(tuple(lift for lift in initiative.lifts if lift.question in own))
    return [
        body(words.plain(roadmap.named(report.framework, initiative.id, report.plan), 90)),
        body(moved, "text_secondary"),
        body(words.plain(roadmap.window(initiative.window, edges)), "text_secondary", align="right"),
    ]


SECTION = Section("dimensions", lambda: _("Dimensions"), story, has_content)
