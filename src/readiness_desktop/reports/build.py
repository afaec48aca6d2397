"""Writes the whole report, section by section, into a file that is open already."""

from collections.abc import Collection, Sequence
from functools import partial
from threading import Lock
from typing import Any, BinaryIO

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.reports import fonts
from readiness_desktop.reports.flowables import NewPage, NextPages
from readiness_desktop.reports.page import INNER, Document, NumberedCanvas, Running, Written
from readiness_desktop.reports.report import Report
from readiness_desktop.reports.sections import SECTIONS
from readiness_desktop.reports.type import paper
from readiness_desktop.reports.words import shortened
from readiness_desktop.wording import dates
from readiness_desktop.wording.language import language
from readiness_desktop.wording.translate import _

ONE_AT_A_TIME = Lock()
"""Fonts and their caches are shared by all documents of the process."""

WHOLE = 1_000
_PREPARED = 250
"""Of 1,000 units of work, so many are the making of the parts; the rest is laying them out."""


def write_pdf(
    report_input: ReportInput,
    brand: Brand,
    out: BinaryIO,
    page: str = "A4",
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
    sections: Collection[str] | None = None,
) -> Written:
    """Write a report as PDF; the same input gives the same bytes.

    `page` is A4 or Letter, `sections` the ids to print (None: all; see `sections.SECTIONS`); a section that has no
    content is left out. Raises ReadinessError STOPPED once `cancelled` says so.
    """
    with ONE_AT_A_TIME:
        fonts.use_kit(brand.fonts)
        return _write(report_input, brand, out, page, progress, cancelled, sections)


def _write(
    report_input: ReportInput,
    brand: Brand,
    out: BinaryIO,
    page: str,
    progress: Progress,
    cancelled: Cancelled,
    sections: Collection[str] | None,
) -> Written:
    wanted = [s for s in SECTIONS if sections is None or s.id in sections]
    report = Report(report_input, brand, paper(page), frozenset(s.id for s in wanted))
    wanted = [s for s in wanted if s.has_content(report)]
    report = Report(report_input, brand, report.paper, frozenset(s.id for s in wanted))
    story = _story(report, wanted, progress, cancelled)
    counted, total = [0], max(1, len(story))

    def done() -> None:
        counted[0] += 1
        share = min(1.0, counted[0] / total)
        progress(_PREPARED + int((WHOLE - _PREPARED - 10) * share), WHOLE)

    document = Document(
        out,
        report.paper,
        _running(report),
        cover="cover" in report.sections,
        done=done,
        cancelled=cancelled,
        **_metadata(report),
    )
    document.build(story, canvasmaker=partial(NumberedCanvas, dated=report.results.as_of))
    progress(WHOLE, WHOLE)
    return document.written


def _story(report: Report, wanted: Sequence[Any], progress: Progress, cancelled: Cancelled) -> list[Any]:
    story: list[Any] = []
    for i, section in enumerate(wanted):
        if cancelled():
            raise ReadinessError(Fault.STOPPED)
        progress(_PREPARED * i // max(1, len(wanted)), WHOLE)
        parts = section.story(report)
        if section.id == "cover":
            story += [NextPages(INNER), *parts]
            continue
        if not story:
            # Without a cover the first page is an inner one, and nothing is to be turned over.
            parts = parts[1:] if isinstance(parts[0], NewPage) else parts
        story += parts
    return story


def _running(report: Report) -> Running:
    client = fonts.clean(shortened(report.assessment.client.name, 200))
    project = fonts.clean(shortened(report.round.profile.project, 200))
    prepared = _("Confidential, prepared for {client}").format(client=client) if client else _("Confidential")
    return Running(
        head=_("{client}, {project}").format(client=client, project=project) if project else client,
        firm=fonts.clean(shortened(report.firm, 200)),
        confidential=fonts.clean(report.brand.footer) or prepared,
        date=dates.day(report.results.as_of),
        draft=report.input.draft,
    )


def _metadata(report: Report) -> dict[str, str]:
    client = fonts.clean(shortened(report.assessment.client.name, 200))
    project = fonts.clean(shortened(report.round.profile.project, 200))
    title = _("AI readiness assessment and roadmap: {client}, {project}").format(
        client=client, project=project
    )
    return {
        "title": title,
        "author": fonts.clean(shortened(report.firm, 200)),
        "subject": _("Launch readiness as of {day}").format(day=dates.day(report.results.as_of)),
        "creator": "Readiness Desktop",
        "lang": language().replace("_", "-"),
    }
