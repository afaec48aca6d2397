"""The appendix with every answer."""

from collections.abc import Callable
from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import made, read


def test_a_limited_level_says_which_finding_limits_it(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    current = northwind("A").current
    assessment = northwind("A").with_current(
        replace(current, profile=replace(current.profile, generative=True))
    )
    found = read(made(report_input(framework, assessment), brand, sections=("answers",)))
    text = " ".join(found.text.split())
    for question in ("D1.5", "D4.4"):
        row = next(one for one in framework.overlay if question in one.questions)
        said = f"a generative or agentic system also has to show {row.evidence} ({row.id})"
        assert f"Limited to level {framework.constants.overlay_limit}: {said}" in text
