"""A roadmap as a file: written whole, never over other work, with names as they are shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment, Client
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.roadmap_export import (
    calendar_file_name,
    export_csv,
    export_ics,
    list_file_name,
)
from tests.exchange.made_roadmaps import OWNER, measured, small_plan, with_action

AT = datetime(2026, 5, 1, 9, 30, tzinfo=UTC)
KINDS = ("ics", "jira", "planner")


@pytest.fixture
def export(framework: Framework) -> Callable[[str, Assessment, Path], None]:
    def write(kind: str, assessment: Assessment, path: Path) -> None:
        results = measured(framework, assessment)
        if kind == "ics":
            export_ics(framework, assessment, results, small_plan(), path, AT)
        else:
            export_csv(
                framework, assessment, results, small_plan(), "jira" if kind == "jira" else "planner", path
            )

    return write


@pytest.mark.parametrize("kind", KINDS)
def test_an_export_is_written_over_by_the_next(export, state, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "plan"
    export(kind, state("A"), path)
    first = path.read_bytes()
    export(kind, with_action(state("A")), path)
    assert OWNER.encode() not in first
    assert OWNER.encode() in path.read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == ["plan"]


@pytest.mark.parametrize("kind", KINDS)
def test_other_work_is_left_as_it_is(export, state, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "notes.csv"
    path.write_bytes(b"Name,Salary\r\n")
    with pytest.raises(ReadinessError) as told:
        export(kind, state("A"), path)
    assert told.value.fault is Fault.FILE_EXISTS
    assert path.read_bytes() == b"Name,Salary\r\n"


def test_a_list_for_one_tracker_is_not_written_over_by_another(export, state, tmp_path: Path) -> None:
    path = tmp_path / "tasks.csv"
    export("jira", state("A"), path)
    with pytest.raises(ReadinessError) as told:
        export("planner", state("A"), path)
    assert told.value.fault is Fault.FILE_EXISTS


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_is_not_there_is_told(export, state, tmp_path: Path, kind: str) -> None:
    with pytest.raises(ReadinessError) as told:
        export(kind, state("A"), tmp_path / "gone" / "plan")
    assert told.value.fault is Fault.FOLDER_UNWRITABLE


@pytest.mark.parametrize("kind", KINDS)
def test_hidden_names_stay_hidden(export, state, tmp_path: Path, kind: str) -> None:
    start = with_action(state("A"))
    hidden = start.with_current(replace(start.current, profile=replace(start.profile, anonymous=True)))
    export(kind, hidden, tmp_path / "plan")
    data = (tmp_path / "plan").read_bytes()
    assert OWNER.encode() not in data
    assert b"Person 1" in data


def test_names_of_files(state) -> None:
    assessment = replace(state("A"), client=Client("c", "Müller & Söhne / Nord"))
    assert calendar_file_name(assessment) == "Müller-Söhne-Nord-roadmap-2026-04-14.ics"
    assert list_file_name(assessment, "planner") == "Müller-Söhne-Nord-roadmap-planner-2026-04-14.csv"
