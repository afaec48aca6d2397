"""A report is gathered once and written whole or not at all."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Action, Assessment, Lock, Person
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.reporting import export_pdf, report_input, report_sections
from readiness_desktop.services.roadmap import plan_for

INES = Person("Ines Marchetti", "Halden Advisory", "IM")


def locked(framework: Framework, assessment: Assessment) -> Assessment:
    """The assessment with its last round locked."""
    results = evaluate(framework, assessment)
    lock = Lock(date(2026, 4, 14), "Ines Marchetti", results.input_hash, results.engine_version, results)
    return assessment.with_current(replace(assessment.current, lock=lock))


def owned(framework: Framework, assessment: Assessment, owner: str) -> Assessment:
    """The assessment with an owner and a day for every condition."""
    conditions = evaluate(framework, assessment).conditions
    actions = tuple(
        Action(f"a{i}", c.key, owner=owner, due=date(2026, 5, 1)) for i, c in enumerate(conditions)
    )
    return assessment.with_current(replace(assessment.current, actions=actions))


def test_an_open_round_is_a_draft(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assert report_input(framework, owned(framework, state("B"), "Camille Aubert")).draft


def test_a_locked_round_is_final_once_every_condition_has_an_owner(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assert report_input(framework, locked(framework, state("B"))).draft
    assert report_input(framework, locked(framework, owned(framework, state("B"), " "))).draft
    assert not report_input(
        framework, locked(framework, owned(framework, state("B"), "Camille Aubert"))
    ).draft
    assert not report_input(framework, locked(framework, state("C"))).draft


def test_a_report_speaks_with_what_a_round_was_locked_with(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    before = locked(framework, state("A"))
    odd = replace(before.current.lock.results, index=12.0) if before.current.lock else None
    assert odd is not None
    assert before.current.lock is not None
    changed = replace(before.current, lock=replace(before.current.lock, results=odd))
    assert report_input(framework, before.with_current(changed)).results.index == 12.0
    second = replace(state("B").current, number=2, uuid="second")
    gathered = report_input(framework, replace(before, rounds=(changed, second)), person=INES)
    assert [e.results.index for e in gathered.earlier] == [12.0]
    assert (gathered.assessor, gathered.firm) == ("Ines Marchetti", "Halden Advisory")


def test_a_locked_round_is_signed_by_whoever_locked_it(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    before = locked(framework, state("A"))
    assert before.current.lock is not None
    by = before.current.lock.by
    ada = Person("Ada Byron", "Northern Advisers", "AB")
    for person in (None, ada):
        gathered = report_input(framework, before, person=person)
        assert (gathered.assessor, gathered.firm) == (by, "")
    assert report_input(framework, before, person=INES).firm == INES.firm
    second = replace(state("B").current, number=2, uuid="second")
    going_on = replace(before, rounds=(before.current, second))
    assert report_input(framework, going_on).assessor == by
    assert report_input(framework, going_on, person=ada).assessor == ada.name


def test_a_given_plan_is_taken_as_it_is(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("A")
    plan = plan_for(framework, assessment, evaluate(framework, assessment))
    assert report_input(framework, assessment, plan=plan).plan is plan


def test_the_file_is_written_and_its_pages_counted(
    framework: Framework, state: Callable[[str], Assessment], tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    pages = export_pdf(report_input(framework, state("A"), person=INES), brand_in(), path, "Letter")
    assert path.read_bytes().startswith(b"%PDF-1.")
    assert pages > 20
    assert [p.name for p in tmp_path.iterdir()] == ["report.pdf"]


def test_a_stopped_export_leaves_what_was_there(
    framework: Framework, state: Callable[[str], Assessment], tmp_path: Path
) -> None:
    report = report_input(framework, state("A"))
    path = tmp_path / "report.pdf"
    path.write_bytes(b"the old report")
    asked = iter(range(1_000))
    with pytest.raises(ReadinessError) as caught:
        export_pdf(report, brand_in(), path, cancelled=lambda: next(asked) > 40)
    assert caught.value.fault is Fault.STOPPED
    assert path.read_bytes() == b"the old report"
    assert [p.name for p in tmp_path.iterdir()] == ["report.pdf"]


def test_a_folder_that_is_not_there_is_a_clear_fault(
    framework: Framework, state: Callable[[str], Assessment], tmp_path: Path
) -> None:
    with pytest.raises(ReadinessError) as caught:
        export_pdf(report_input(framework, state("A")), brand_in(), tmp_path / "gone" / "report.pdf")
    assert caught.value.fault is Fault.FOLDER_UNWRITABLE


def test_sections_are_named_in_order() -> None:
    names = {section.id: section.name for section in report_sections()}
    assert list(names)[:3] == ["cover", "summary", "profile"]
    assert names["roadmap"] == "Roadmap"
    assert {s.id: s.empty for s in report_sections()}["rounds"] == "this is the first round"


def test_a_draft_and_the_round_before_can_be_chosen(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    given = report_input(framework, state("C"), outlines=False, as_draft=True)
    assert given.draft
    assert not given.outlines


def test_importing_the_service_loads_neither_reportlab_nor_matplotlib() -> None:
    code = (
        "import sys, readiness_desktop.services.reporting\n"
        "sys.exit(bool({'reportlab', 'matplotlib', 'pypdfium2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
