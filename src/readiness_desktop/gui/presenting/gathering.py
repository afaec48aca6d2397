"""What a presentation and a briefing are made from, gathered off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.background import Task, Work

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment


def gathering(hub: OpenAssessment, brand: Path | None) -> Work:
    """Work that gives the Material of the open assessment as it is now, in the brand kit of a folder."""
    framework, assessment = hub.framework, hub.assessment
    person = None if hub.read_only else hub.person
    plan = hub.plan if hub.planned else None

    def work(_task: Task) -> object:
        from readiness_desktop.gui.presenting.slide_painter import Material
        from readiness_desktop.services.brands import brand_in
        from readiness_desktop.services.reporting import report_input
        from readiness_desktop.wording.slides import slides

        report = report_input(framework, assessment, person=person, plan=plan)
        try:
            kit = brand_in(brand)
        except ReadinessError:
            kit = brand_in()  # a kit that is gone is no reason not to present
        return Material(report, slides(report), kit)

    return work
