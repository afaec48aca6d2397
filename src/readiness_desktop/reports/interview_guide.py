"""The printed interview guide: per question what to ask, room for notes, the levels, and the evidence to ask for."""

from collections.abc import Sequence
from functools import partial
from typing import Any, BinaryIO

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.handouts import Handout, Interview
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import (
    Heading,
    Icon,
    LevelMark,
    NewPage,
    Rule,
    SectionMark,
    Space,
    Text,
    Together,
    columns,
)
from readiness_desktop.reports.handout import Box, Lines, fact, letterhead, write_handout
from readiness_desktop.reports.report import body, small
from readiness_desktop.reports.type import colors, style
from readiness_desktop.wording import dates, handouts, questions
from readiness_desktop.wording.translate import _

_NOTE_LINES = 3


def write_guide(made: Handout, brand: Brand, out: BinaryIO, page: str = "A4") -> int:
    """Write the guide of the interviews of a handout as PDF and return its pages."""
    return write_handout(made, brand, out, page, handouts.guide_title(), partial(_story, made, brand))


def _story(made: Handout, brand: Brand) -> list[Any]:
    story: list[Any] = []
    current = made.assessment.current
    for number, interview in enumerate(handouts.shown(current, one) for one in made.interviews):
        if number:
            story.append(NewPage())
        story += _beginning(made, brand, interview, number)
        for question in interview.questions:
            story += _question(made.framework, question)
    return story or [body(words.plain(_("No questions")))]


def _beginning(made: Handout, brand: Brand, interview: Interview, number: int) -> list[Any]:
    whom = handouts.whom(interview)
    named = _("{title}: {whom}").format(title=handouts.guide_title(), whom=whom)
    length = handouts.length(len(interview.questions), interview.minutes)
    who = columns(
        [
            fact(_("Client"), made.assessment.client.name),
            fact(_("Project"), made.assessment.profile.project),
            fact(_("Round"), dates.day(made.assessment.current.as_of)),
        ],
        [58, 68, 48],
        gap=6,
    )
    meeting = columns(
        [
            fact(_("Person"), interview.name),
            fact(_("Role"), interview.role),
            fact(_("Held on"), ""),
        ],
        [58, 68, 48],
        gap=6,
    )
    how = _(
        "Ask the question as it stands and write down what is said. Read the levels out only after that, so that "
        "they lead nobody; then let the person choose one."
    )
    by = (
        [small(words.plain(_("Prepared by {name}").format(name=made.assessor), 200))] if made.assessor else []
    )
    return [
        SectionMark(words.shortened(whom, 60)),
        *letterhead(made, brand),
        Heading(
            words.plain(named, 200), style("h1", after=2), level=1, key=f"i{number}", outline=whom, keep=False
        ),
        Text(words.plain(length), style("lead", "text_secondary", after=8)),
        who,
        Space(1, 8),
        meeting,
        Space(1, 8),
        small(words.plain(how, 600), "text_secondary", after=2),
        *by,
    ]


def _question(framework: Framework, question: Question) -> list[Any]:
    """A question: what to ask stays with its lines, the levels with each other."""
    head: list[Any] = [
        Rule(10, 8),
        Heading(
            words.plain(questions.named(framework, question.id)), style("h2", after=1), level=2, keep=False
        ),
    ]
    if question.gate is not None:
        ink = colors().color("text_secondary")
        gate = small(words.bold(words.plain(handouts.gate(question))), "text_secondary")
        head.append(columns([Icon("signpost", ink, 8.5), gate], [4.2, 169.8]))
    ask = [
        *head,
        Text(words.plain(question.ask, 900), style("lead", before=3, after=2)),
        small(words.plain(question.probes, 900), "text_secondary", after=2),
        Space(1, 4),
        Lines(_NOTE_LINES),
    ]
    return [
        Together(ask),
        Together([Space(1, 6), *_levels(framework, question), *_evidence(question.evidence)]),
    ]


def _levels(framework: Framework, question: Question) -> list[Any]:
    rows: list[Any] = []
    for step, text in zip(framework.scale, question.levels, strict=True):
        said = questions.level(framework, step.level)
        rows.append(
            columns(
                [
                    Box(8, 1.5),
                    LevelMark(step.level, said, 8.5),
                    small(words.bold(words.plain(said)), "text"),
                    small(words.plain(text, 900), "text_secondary"),
                ],
                [5.5, 5.5, 27, 136],
            )
        )
        rows.append(Space(1, 2.2))
    rows.append(
        columns(
            [
                Box(8, 1.5),
                small(""),
                small(words.bold(words.plain(questions.state("dk"))), "text"),
                small(""),
            ],
            [5.5, 5.5, 40, 123],
        )
    )
    return rows


def _evidence(items: Sequence[str]) -> list[Any]:
    if not items:
        return []
    listed = [columns([Box(8, 1.5), small(words.plain(item), "text")], [5.5, 168.5]) for item in items]
    return [
        Space(1, 5),
        small(words.bold(words.plain(_("Evidence to ask for"))), "text_secondary", after=1),
        *listed,
    ]
