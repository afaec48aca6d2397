"""The report of a round: everything it is made from, and the file, written whole or not at all."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from readiness_desktop.domain.assessment import Assessment, Person
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.conditions import lacks_owner
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from readiness_desktop.domain.report_input import EarlierRound, ReportInput
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.self_check import is_self_check
from readiness_desktop.domain.statement_checks import Claim
from readiness_desktop.services.atomic import write_atomically
from readiness_desktop.services.roadmap import plan_for


def results_of(framework: Framework, assessment: Assessment) -> Results:
    """What the last round says: the results it was locked with, else those of now."""
    lock = assessment.current.lock
    return lock.results if lock is not None else evaluate(framework, assessment)


@dataclass(frozen=True, slots=True)
class SectionName:
    """A section of a report by id and name; `empty` says why there is nothing to print where there is nothing."""

    id: str
    name: str
    empty: str


def report_input(
    framework: Framework,
    assessment: Assessment,
    *,
    person: Person | None = None,
    plan: Plan | None = None,
    outlines: bool = True,
    as_draft: bool = False,
    others: Sequence[Claim] = (),
) -> ReportInput:
    """Gather a report on the last round; earlier rounds speak through what they were locked with.

    It is a draft where that is wished, and always while the round is open or a condition of the verdict has no owner
    (docs/model.md 12). `outlines` sets the round before beside this one in charts, `others` is what other projects of
    the client promise. ReadinessError NO_REPORT for a self-check.
    """
    if is_self_check(assessment.profile):
        raise ReadinessError(Fault.NO_REPORT)
    results = results_of(framework, assessment)
    signer = signed_by(assessment, person)
    earlier = tuple(EarlierRound(r, r.lock.results) for r in assessment.rounds[:-1] if r.lock is not None)
    lock = assessment.current.lock
    if plan is None:
        plan = plan_for(framework, assessment, results)
    return ReportInput(
        framework=framework,
        assessment=assessment,
        results=results,
        plan=plan,
        findings=Findings(framework, assessment, results, plan, others),
        earlier=earlier,
        assessor=signer.name,
        firm=signer.firm,
        outlines=outlines,
        draft=as_draft or lock is None or lacks_owner(framework, assessment, results),
    )


def signed_by(assessment: Assessment, person: Person | None) -> Person:
    """Who signs a report: whoever locked the round, else `person`, else whoever locked the round before.

    A locked round says the same whoever opens it; only a name that is theirs brings `person`'s firm along.
    """
    locks = [one.lock.by for one in assessment.rounds if one.lock is not None and one.lock.by]
    if assessment.current.lock is not None or person is None:
        name = locks[-1] if locks else ""
    else:
        name = person.name
    return person if person is not None and person.name == name else Person(name)


def export_pdf(
    report: ReportInput,
    brand: Brand,
    path: Path,
    page: str | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
    sections: Collection[str] | None = None,
) -> int:
    """Write the report to `path` on `page` (A4 or Letter, the brand's where None) and return its pages.

    `sections` are ids of `report_sections` (None: all). Raises ReadinessError STOPPED, FOLDER_UNWRITABLE, DISK_FULL;
    a file that was there is then still what it was.
    """
    # Reportlab is brought when a report is written, never when the program starts.
    from readiness_desktop.reports.build import write_pdf

    pages: list[int] = []

    def write(out: BinaryIO) -> None:
        written = write_pdf(report, brand, out, page or brand.paper, progress, cancelled, sections)
        pages.append(written.pages)

    write_atomically(path, write)
    return pages[0]


def report_sections() -> tuple[SectionName, ...]:
    """Every section of a report, in the order printed."""
    from readiness_desktop.reports.sections import SECTIONS

    return tuple(SectionName(section.id, section.name(), section.empty()) for section in SECTIONS)
