"""The report as a file in memory, as it is previewed and then written, and the name that it is suggested under."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from io import BytesIO

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.wording.translate import _

LONGEST_NAME = 60
_NOT_IN_NAMES = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class MadePdf:
    """A finished PDF: its bytes, its number of pages, and the page (from 1) on which each section begins."""

    data: bytes
    pages: int
    starts: Mapping[str, int]


def make_pdf(
    report: ReportInput,
    brand: Brand,
    page: str,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
    sections: Collection[str] | None = None,
) -> MadePdf:
    """Make the report on `page` (A4 or Letter) with these sections (None: all).

    Raises ReadinessError STOPPED once `cancelled` says so. The same input gives the same bytes.
    """
    # Reportlab is brought when a report is made, never when the program starts.
    from readiness_desktop.reports.build import write_pdf

    out = BytesIO()
    written = write_pdf(report, brand, out, page, progress, cancelled, sections)
    return MadePdf(out.getvalue(), written.pages, dict(written.starts))


def file_name(assessment: Assessment) -> str:
    """The suggested name: client, what it is, and the date of the round, in characters that every system takes."""
    day = assessment.current.as_of.isoformat()
    return _("{client}-readiness-{day}.pdf").format(client=plain_name(assessment), day=day)


def plain_name(assessment: Assessment) -> str:
    """The client's name in characters that every system takes."""
    client = _NOT_IN_NAMES.sub("-", assessment.client.name).strip("-_")[:LONGEST_NAME].strip("-_")
    return client or _("report")
