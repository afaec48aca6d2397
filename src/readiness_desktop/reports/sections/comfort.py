"""False comfort: high answers without proof, strengths that carry nothing, and dates in the wrong order."""

from typing import Any

from readiness_desktop.domain.false_comfort import HighClaim
from readiness_desktop.domain.quality import broken_timing
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, beside, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import false_comfort, quality
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    found, checks = report.input.findings.false_comfort, report.results.timing
    title = false_comfort.headline(found)
    parts = opening("comfort", _("False comfort"), title, false_comfort.lead(), room=90)
    if found.claims:
        head = ["", _("Question"), _("Level"), _("Evidence"), _("Why it is not proven")]
        rows = [_claim_row(report, one) for one in found.claims]
        table = grid(head, rows, [14, 56, 15, 27, 62], right=(2,), padding=2.6)
        parts += headed(_("High answers without proof"), table)
    if found.strengths:
        head = ["", _("Question"), _("Why it carries nothing")]
        rows = [_strength_row(report, one) for one in found.strengths]
        parts += headed(_("Strengths that no gate rests on"), grid(head, rows, [14, 76, 84], padding=2.6))
    broken = broken_timing(report.framework, report.assessment, report.results)
    counts = false_comfort.timing_counts(checks)
    if broken:
        rows = [
            [
                body(words.plain(quality.subject(report.framework, report.results, one))),
                beside(words.plain(quality.sentence(report.framework, one), 500)),
            ]
            for one in broken
        ]
        table = grid([_("Timing check"), _("What follows")], rows, [70, 104], padding=2.6)
        parts += headed(_("Timing"), table, note=counts + ".")
    elif checks:
        said = _("Timing checks: {counts}.").format(counts=counts)
        parts.append(small(words.plain(said), "text_secondary", before=6))
    return parts


def _claim_row(report: Report, claim: HighClaim) -> list[Any]:
    why = false_comfort.why(report.framework, report.round, report.results, claim)
    return [
        body(report.question_link(claim.question), "text_muted"),
        body(words.plain(report.framework.question(claim.question).title)),
        figures(false_comfort.levels(claim)),
        body(words.plain(report.framework.grade(claim.grade).name), "text_secondary"),
        beside(words.plain(why, 500)),
    ]


def _strength_row(report: Report, question: str) -> list[Any]:
    return [
        body(report.question_link(question), "text_muted"),
        body(words.plain(report.framework.question(question).title)),
        beside(words.plain(false_comfort.strength(report.framework, report.results, question))),
    ]


def has_content(report: Report) -> bool:
    """Whether there is a good answer to doubt, or a timing check is broken."""
    found = report.input.findings.false_comfort
    late = any(one.broken for one in report.results.timing)
    return bool(found.claims or found.strengths or late)


SECTION = Section(
    "comfort",
    lambda: _("False comfort"),
    story,
    has_content,
    empty=lambda: _("no high answer comforts more than it carries"),
)
