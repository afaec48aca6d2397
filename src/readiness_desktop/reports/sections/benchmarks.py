"""How the round stands beside published figures: the firm ones, those with a flag, and bounds.

Every printed figure has its source, date, sample and flag. What may stand in no finding is in the section `figures`.
"""

from typing import Any

from readiness_desktop.domain.benchmarks import Comparison, PlacedBound
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Together, grid
from readiness_desktop.reports.report import Report, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import benchmarks as said
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

LONGEST = 1200


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    found = report.input.findings.benchmarks
    lead = _(
        "Published figures are shares of surveyed companies, not scores, and each survey asked its own question. A "
        "test says whether this project meets the condition behind a figure. None is a chance of success."
    )
    parts = opening("benchmarks", _("Benchmarks"), _title(report), lead, room=150)
    parts.append(table(report, compared(report, "headline")))
    flagged = compared(report, "flagged")
    if flagged:
        note = _(
            "Traced to a source, but the meaning shifted or was not found. Read each with what is wrong with it."
        )
        parts += headed(_("Only with their flag"), table(report, flagged), note=note)
    if found.class_label:
        named = _("Class of another scale for this index: {name}.").format(name=found.class_label)
        parts.append(small(words.plain(f"{named} {said.class_caveat()}"), "text_secondary", before=4))
    held = [one for one in found.bounds if one.placed != "appendix"]
    if held:
        note = _("S: live and on return, K: structured process, M: fully modernised core.")
        # They share their letters and assumption, so they are read on one page.
        parts.append(Together(headed(_("What follows, and nothing stronger"), bounds_table(held), note=note)))
    return parts


def _title(report: Report) -> str:
    tests = [one for one in report.input.findings.benchmarks.comparisons if one.test is not None]
    told = sum(one.assessed for one in tests)
    return _("{n} of {count} tests against published figures have an answer").format(n=told, count=len(tests))


def compared(report: Report, placed: str) -> list[Comparison]:
    """The shares that stand there; of those with a flag only what is tested, the rest is context for the appendix."""
    found = [one for one in report.input.findings.benchmarks.comparisons if one.placed == placed]
    shares = [one for one in found if one.figure.unit == "share"]
    return [one for one in shares if placed == "headline" or one.test is not None]


def table(report: Report, rows: list[Comparison], *, why: bool = False) -> Any:
    """Figures with provenance, test and flag; `why` adds why one stands in no finding."""
    head = [_("Published figure"), _("Share"), _("This round, and what is wrong with the figure")]
    made = [[_named(one), _shown(one), _told(report, one, why=why)] for one in rows]
    return grid(head, made, [78, 24, 72], right=(1,), padding=3)


def _shown(one: Comparison) -> Any:
    """The figure; words in its place stand with its meaning, where there is room for them."""
    return figures("" if one.figure.bound == "words" else said.said_of(one.figure), weight=600)


def _named(one: Comparison) -> list[Any]:
    figure = one.figure
    meaning = sentence(figure.meaning)
    if figure.bound == "words":
        meaning = _("{meaning}: {words}").format(meaning=meaning, words=figure.figure)
    grade = _("{id}, reliability {grade}").format(id=figure.id, grade=said.reliability(figure.reliability))
    return [
        body(words.plain(meaning, LONGEST)),
        small(words.plain(said.provenance(figure), LONGEST), "text_secondary"),
        small(words.plain(grade)),
    ]


def _told(report: Report, one: Comparison, *, why: bool) -> list[Any]:
    parts: list[Any] = []
    if outcome := said.outcome(report.framework, one):
        parts.append(body(words.plain(outcome, LONGEST)))
    if one.rests:
        links = ", ".join(_link(report, question) for question in one.rests)
        parts.append(small(links, "text_secondary"))
    if why and one.off:
        off = _("Switched off: {reason}").format(reason=one.off)
        parts.append(body(words.plain(off, LONGEST)))
    if why and one.aged:
        aged = sentence(said.aged(report.framework.constants.figure_good_months))
        parts.append(body(words.plain(f"{aged}.")))
    if flag := said.flag(one.figure):
        parts.append(small(words.plain(flag, LONGEST), "text_secondary"))
    return parts


def _link(report: Report, question: str) -> str:
    """The id of a question, linked where the appendix of answers has it: it leaves out modules that are not used."""
    found = report.results.questions[question]
    listed = report.framework.question(question).module is None or found.in_scope or found.answered
    return report.question_link(question) if listed else words.plain(question)


def bounds_table(rows: list[PlacedBound]) -> Any:
    """Bounds with value, formula, assumption and the figures that they take."""
    head = [_("Statement"), _("Value"), _("Assumes")]
    made: list[list[Any]] = []
    for one in rows:
        bound = one.value.bound
        statement = f"{bound.id}: {sentence(bound.statement)}"
        made.append(
            [
                [
                    body(words.plain(statement, LONGEST)),
                    small(words.plain(bound.formula), "text_secondary"),
                ],
                body(words.bold(words.plain(said.bound_value(one.value)))),
                [
                    small(words.plain(bound.assumption, LONGEST), "text_secondary"),
                    small(words.plain(said.bound_sources(one), LONGEST)),
                ],
            ]
        )
    return grid(head, made, [66, 36, 72], padding=3)


def has_content(report: Report) -> bool:
    """Whether the round says something of any figure that may stand here."""
    found = report.input.findings.benchmarks.comparisons
    return any(one.assessed and one.placed != "appendix" for one in found)


SECTION = Section("benchmarks", lambda: _("Benchmarks"), story, has_content)
