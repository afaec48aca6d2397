"""A roadmap as a file for a calendar or a tracker, written whole or not at all."""

from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.exchange import roadmap_csv, roadmap_ics
from readiness_desktop.exchange.roadmap_csv import Tracker
from readiness_desktop.services.atomic import write_atomically
from readiness_desktop.services.files import refuse_other_work
from readiness_desktop.services.report_file import plain_name
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _


def export_ics(
    framework: Framework, assessment: Assessment, results: Results, plan: Plan, path: Path, at: datetime
) -> None:
    """Write the plan to `path` as a calendar, as of `at` (with a time zone), with names as they are shown.

    Only a calendar is written over. Raises ReadinessError FILE_EXISTS, FILE_SPECIAL, FOLDER_UNWRITABLE, DISK_FULL.
    """
    named = shown_names(assessment.current)
    _write(path, roadmap_ics.START, roadmap_ics.roadmap_ics(framework, assessment, results, plan, named, at))


def export_csv(
    framework: Framework, assessment: Assessment, results: Results, plan: Plan, kind: Tracker, path: Path
) -> None:
    """Write the tasks of the plan to `path` for this tracker, with names as they are shown.

    Only a list for the same tracker is written over. Raises ReadinessError as `export_ics` does.
    """
    make = roadmap_csv.jira_csv if kind == "jira" else roadmap_csv.planner_csv
    data = make(framework, assessment, results, plan, shown_names(assessment.current))
    _write(path, roadmap_csv.STARTS[kind], data)


def calendar_file_name(assessment: Assessment) -> str:
    """The name that a calendar is suggested under."""
    return _("{client}-roadmap-{day}.ics").format(
        client=plain_name(assessment), day=assessment.current.as_of.isoformat()
    )


def list_file_name(assessment: Assessment, kind: Tracker) -> str:
    """The name that a list for a tracker is suggested under."""
    return _("{client}-roadmap-{tracker}-{day}.csv").format(
        client=plain_name(assessment), tracker=kind, day=assessment.current.as_of.isoformat()
    )


def _write(path: Path, start: bytes, data: bytes) -> None:
    refuse_other_work(path, start=start)

    def write(out: BinaryIO) -> None:
        out.write(data)

    write_atomically(path, write)
