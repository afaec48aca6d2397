"""A presentation of a round: which findings are said, in which order. Nothing is computed here."""

from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.wording import slides_ahead, slides_debt, slides_now, slides_value
from readiness_desktop.wording.slide import Slide


def slides(report: ReportInput) -> tuple[Slide, ...]:
    """The slides of a round; one that has nothing to say is left out.

    Without a verdict the presentation says what is missing, and promises neither a way nor a plan.
    """
    known = report.results.index is not None
    found = (
        slides_now.cover(report),
        slides_now.verdict(report),
        slides_now.index(report) if known else None,
        slides_now.profile(report),
        slides_now.blockers(report),
        slides_now.exposed(report),
        slides_ahead.way(report),
        slides_ahead.plan(report) if known else None,
        slides_value.value(report) if known else None,
        slides_debt.owed(report),
        slides_ahead.soon(report),
        slides_ahead.method(report),
    )
    return tuple(slide for slide in found if slide is not None)
