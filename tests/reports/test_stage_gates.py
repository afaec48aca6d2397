"""The stage gates in a report: what stands in the way, the sheet, and every waiver loudly."""

from dataclasses import replace

from readiness_desktop.domain.agreements import Criterion
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from readiness_desktop.services.sample import sample_assessment
from tests.reports.reading import made, read


def words(framework: Framework, assessment: Assessment, brand: Brand) -> str:
    found = read(made(report_input(framework, assessment), brand, sections=("stage_gates",)))
    return " ".join(found.text.split())


def test_the_sheet_of_the_gate_that_is_worked_for(framework: Framework, brand: Brand) -> None:
    said = words(framework, sample_assessment(framework), brand)
    assert "G4 cannot open yet." in said
    assert "Privacy officer objects." in said
    assert "Criteria of G4 Launch, sheet version 2.0" in said
    assert "Review of driver data not done" in said
    assert "Lifted by: Signed review of driver data" in said
    assert "Both depots sign the pilot charter" in said
    assert "The verdict was: Launch with conditions" in said
    assert "36 days in the stage, 4 days waiting for a decision." in said
    assert "Not assessed" in said


def test_every_waiver_is_printed_with_name_and_reason(framework: Framework, brand: Brand) -> None:
    start = sample_assessment(framework)
    waivers = (
        Criterion(
            "w", "G0", "also.0", status="waived", waived_by="Claire Aubert", reason="Known from before"
        ),
        Criterion("v", "G5", "also.1", status="waived", waived_by="Claire Aubert"),
    )
    kept = tuple(one for one in start.current.criteria if (one.gate, one.key) != ("G0", "also.0"))
    waived = start.with_current(replace(start.current, criteria=(*kept, *waivers)))
    said = words(framework, waived, brand)
    named = "G0: One-page problem note with a process owner. Waived by Claire Aubert: Known from before"
    assert named in said
    assert "G5: No severity-1 incident open. The waiver does not hold: no reason is given." in said
    hidden = waived.with_current(replace(waived.current, profile=replace(waived.profile, anonymous=True)))
    assert "Claire Aubert" not in words(framework, hidden, brand)


def test_without_a_record_there_is_no_such_section(framework: Framework, brand: Brand) -> None:
    start = sample_assessment(framework)
    profile = replace(start.profile, gate_sheets={})
    bare = replace(start.current, criteria=(), sign_offs=(), decisions=(), actions=(), profile=profile)
    found = read(made(report_input(framework, start.with_current(bare)), brand))
    assert "Stage gates" not in [title for _level, title, _page in found.outline]
