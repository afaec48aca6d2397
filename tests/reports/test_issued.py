"""The report names the computed and the issued verdict on cover, summary and the way to a better one."""

from collections.abc import Callable
from pathlib import Path

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.issuing import issue_verdict
from readiness_desktop.services.reporting import export_pdf, report_input
from tests.pdf import text_of

REASON = "The sponsor takes the risk of the first site in writing."


def test_both_verdicts_and_the_reason_are_printed(
    framework: Framework, state: Callable[[str], Assessment], tmp_path: Path
) -> None:
    assessment = state("A")
    results = evaluate(framework, assessment)
    report = report_input(framework, issue_verdict(assessment, results, "CONDITIONS", REASON, "Ana Ruiz"))
    export_pdf(report, brand_in(None), tmp_path / "report.pdf")
    said = " ".join(text_of(tmp_path / "report.pdf").split())
    assert said.count("Launch with conditions (issued; computed: Fix the foundation first)") >= 2
    assert said.count(f"Computed: Fix the foundation first. Issued by Ana Ruiz: {REASON}") >= 2
    assert "If missed, the verdict returns to" in said
