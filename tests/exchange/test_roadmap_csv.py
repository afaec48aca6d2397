"""Task lists for trackers, read back as tables."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.roadmap_csv import (
    JIRA_COLUMNS,
    PLANNER_COLUMNS,
    STARTS,
    jira_csv,
    planner_csv,
)
from tests.exchange.made_roadmaps import OWNER, measured, small_plan, with_action

Rows = list[list[str]]


def as_typed(name: str) -> str:
    return name


def table(data: bytes) -> Rows:
    """The cells; the mark of the encoding stands at the start, and every line ends as Windows ends it."""
    text = data.decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))


@pytest.fixture
def jira(framework: Framework) -> Callable[..., Rows]:
    def write(assessment: Assessment, named: Callable[[str], str] = as_typed) -> Rows:
        results = measured(framework, assessment)
        return table(jira_csv(framework, assessment, results, small_plan(), named))

    return write


@pytest.fixture
def planner(framework: Framework) -> Callable[..., Rows]:
    def write(assessment: Assessment, named: Callable[[str], str] = as_typed) -> Rows:
        results = measured(framework, assessment)
        return table(planner_csv(framework, assessment, results, small_plan(), named))

    return write


def column(rows: Rows, name: str) -> list[str]:
    at = rows[0].index(name)
    return [row[at] for row in rows[1:]]


def test_jira_gets_its_columns(jira: Callable[..., Rows], state) -> None:
    rows = jira(with_action(state("A")))
    labels, links = ["Labels"] * 3, ["Link Blocks"] * 2
    assert rows[0] == [*JIRA_COLUMNS, *labels, *links]
    assert {len(row) for row in rows} == {len(rows[0])}
    # I18, X01, I31, evidence of D2.5, renewal of I18; a gate is no task.
    assert column(rows, "Issue Id") == ["1", "2", "3", "4", "5"]
    assert set(column(rows, "Issue Type")) == {"Task"}
    assert column(rows, "Start Date")[:3] == ["2026-05-04", "2026-05-04", "2026-05-25"]
    assert column(rows, "Due Date")[:3] == ["2026-05-24", "2026-05-10", "2026-06-14"]
    # Four days and half a day of eight hours; nobody knows what a renewal takes.
    assert column(rows, "Original Estimate") == ["115200", "115200", "115200", "14400", ""]
    assert column(rows, "Priority")[0] == "Highest"
    assert column(rows, "Priority")[2] == "Medium"
    assert rows[1][-5:] == ["I18", "DATA", "gate-D1.2", "3", "5"]
    assert rows[3][-5:] == ["I31", "ML", "", "", ""]


def test_a_name_is_an_assignee_and_a_role_is_none(jira, planner, state) -> None:
    assessment = with_action(state("A"))
    assert column(jira(assessment), "Assignee") == [OWNER, "", "", "", ""]
    assert column(planner(assessment), "Assigned To") == [OWNER, "", "", "", ""]
    assert f"Owner: {OWNER}" in column(planner(assessment), "Description")[0]


def test_a_hidden_name_is_no_assignee(jira, planner, state) -> None:
    for write in (jira, planner):
        rows = write(with_action(state("A")), named=lambda name: "Person 1" if name else "")
        assert OWNER not in "".join("".join(row) for row in rows)
        assert set(column(rows, "Assignee" if write is jira else "Assigned To")) == {""}
        assert "Owner: Person 1" in column(rows, "Description")[0]


@pytest.mark.parametrize(
    ("status", "in_jira", "in_planner"),
    [
        ("open", "To Do", "Not started"),
        ("begun", "In Progress", "In progress"),
        ("done", "Done", "Completed"),
    ],
)
def test_how_work_stands(jira, planner, state, status: str, in_jira: str, in_planner: str) -> None:
    assessment = with_action(state("A"), status=status)
    assert column(jira(assessment), "Status")[:2] == [in_jira, "To Do"]
    assert column(planner(assessment), "Progress")[:2] == [in_planner, "Not started"]


def test_dropped_work_is_left_out(framework: Framework, jira, planner, state) -> None:
    assessment = with_action(state("A"), status="dropped")
    titles = column(jira(assessment), "Summary")
    assert titles[:2] == ["'=Buy; sell, and\nrent", framework.initiative("I31").title]
    assert column(planner(assessment), "Task Name") == titles


def test_planner_gets_buckets_and_a_checklist(framework: Framework, planner, state) -> None:
    rows = planner(with_action(state("A"), shown=(0,), finished=date(2026, 5, 9), status="done"))
    assert rows[0] == list(PLANNER_COLUMNS)
    assert column(rows, "Bucket Name") == ["0–30 days", "0–30 days", "31–90 days", "0–30 days", "91–180 days"]
    parts = [one.strip() for one in framework.initiative("I18").exit_evidence.split(";")]
    assert column(rows, "Checklist Items")[0] == ";".join(parts[1:])
    assert column(rows, "Completed Date")[:2] == ["2026-05-09", ""]
    assert column(rows, "Priority")[:3] == ["Urgent", "Medium", "Medium"]
    assert column(rows, "Labels")[0] == "I18;Data engineering;D1.2"


def test_an_agreed_day_is_the_one_on_which_it_is_due(jira, state) -> None:
    rows = jira(with_action(state("A"), due=date(2026, 4, 30)))
    assert (column(rows, "Start Date")[0], column(rows, "Due Date")[0]) == ("2026-04-30", "2026-04-30")
    rows = jira(with_action(state("A"), due=date(2026, 6, 30), started=date(2026, 5, 6)))
    assert (column(rows, "Start Date")[0], column(rows, "Due Date")[0]) == ("2026-05-06", "2026-06-30")


def test_no_cell_is_computed(framework: Framework, jira, planner, state) -> None:
    assert column(jira(state("A")), "Summary")[1] == "'=Buy; sell, and\nrent"
    assert column(planner(state("A")), "Task Name")[1] == "'=Buy; sell, and\nrent"
    plan = small_plan()
    own = replace(plan.own[0], title="@SUM", exit_evidence="-1;+2; fine")
    assessment = state("A")
    rows = table(
        planner_csv(
            framework, assessment, measured(framework, assessment), replace(plan, own=(own,)), as_typed
        )
    )
    assert column(rows, "Task Name")[1] == "'@SUM"
    assert column(rows, "Checklist Items")[1] == "'-1;'+2;fine"


def test_how_a_list_begins(framework: Framework, state) -> None:
    assessment = state("A")
    results = measured(framework, assessment)
    for kind, write in (("jira", jira_csv), ("planner", planner_csv)):
        data = write(framework, assessment, results, small_plan(), as_typed)
        assert data.startswith(STARTS[kind])
        assert data.endswith(b"\r\n")
        assert write(framework, assessment, results, replace(small_plan(), initiatives=()), as_typed)
