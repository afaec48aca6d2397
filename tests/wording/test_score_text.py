"""The short account for a terminal names what counts, and says so where nothing is known."""

from collections.abc import Callable

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording.score_text import score_lines
from tests.vectors import assessment_of


def test_a_full_state(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("A")
    lines = score_lines(framework, assessment, evaluate(framework, assessment))
    assert lines[1] == "Verdict: Fix the foundation first"
    assert [line.split()[0] for line in lines[2:6]] == ["F1", "F2", "F3", "F5"]
    assert "Readiness index: 40.1 (34.1 to 47.3)" in lines
    assert "D5  Ownership and budget" not in lines
    assert any(
        line.startswith("D5  Production ownership and budget") and line.endswith("0.8") for line in lines
    )
    assert any(
        line.startswith("FM6  No budget for production") and line.endswith("75  Critical") for line in lines
    )
    unmet = lines[lines.index("Gates not met:") + 1 :]
    assert "  D1.2  Quality measured on the real sources: Not met, blocks launch" in unmet
    assert "  D1.5  Origin, lineage and right to use: Not met, condition" in unmet


def test_nothing_answered(framework: Framework) -> None:
    assessment = assessment_of(framework, {"answers": {}})
    lines = score_lines(framework, assessment, evaluate(framework, assessment))
    assert lines[1] == "Verdict: Not enough answers yet"
    assert any(line.startswith("D1  ") and line.endswith("Not yet") for line in lines)


def test_every_gate_passed(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("C")
    assert "Gates not met:" not in score_lines(framework, assessment, evaluate(framework, assessment))
