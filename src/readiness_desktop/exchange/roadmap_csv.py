"""The tasks of a roadmap as lists that trackers import: CSV for Jira, and for Microsoft Planner.

The names of columns and of states, priorities and kinds are those trackers' own and are never translated.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.exchange.roadmap_tasks import Task, roadmap_tasks_of
from readiness_desktop.wording import roadmap

Tracker = Literal["jira", "planner"]

BOM = "\ufeff"
SECONDS_A_DAY = 8 * 3600
"""A person-day as Jira counts it where nobody set it up otherwise; its importer reads estimates in seconds."""

PLANNER_COLUMNS = (
    "Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Start Date", "Due Date", "Completed Date",
    "Description", "Checklist Items", "Labels",
)  # fmt: skip
JIRA_COLUMNS = (
    "Issue Id", "Summary", "Issue Type", "Status", "Priority", "Assignee", "Start Date", "Due Date",
    "Original Estimate", "Description",
)  # fmt: skip
"""They are followed by as many columns `Labels` and `Link Blocks` as the task with most of them needs.

The number stands first: an importer that takes the mark of the encoding for a part of the first name then loses none
that it would have known.
"""
STARTS = {
    "jira": (BOM + JIRA_COLUMNS[0]).encode(),
    "planner": (BOM + PLANNER_COLUMNS[0]).encode(),
}
"""How such a file begins."""

_LONGEST_NAME = 255
"""Characters of a name that both trackers take."""
_MOST_CHECKED = 20
"""Items of a checklist that Planner takes."""
# Signs that make a spreadsheet compute a cell, full-width forms too.
_COMPUTED = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_JIRA_STATES = {"open": "To Do", "begun": "In Progress", "done": "Done"}
_PLANNER_STATES = {"open": "Not started", "begun": "In progress", "done": "Completed"}


def jira_csv(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    shown_name: Callable[[str], str],
) -> bytes:
    """Tasks for Jira's import of CSV: initiatives, evidence tasks and refresh tasks, with links to what they block.

    Dates are ISO (`yyyy-MM-dd` in the import). Only a name that is shown as it was typed is an assignee: Jira knows no
    roles. Work that was dropped is left out.
    """
    tasks = _listed(framework, assessment, results, plan, shown_name)
    numbers = {task.key: str(n) for n, task in enumerate(tasks, 1)}
    blocks: dict[str, list[str]] = {task.key: [] for task in tasks}
    for task in tasks:
        for before in task.after:
            if before in blocks:
                blocks[before].append(numbers[task.key])
    labels = {task.key: _jira_labels(task) for task in tasks}
    most_labels = max((len(one) for one in labels.values()), default=0)
    most_links = max((len(one) for one in blocks.values()), default=0)
    head = [*JIRA_COLUMNS, *["Labels"] * most_labels, *["Link Blocks"] * most_links]
    rows = [
        [
            numbers[task.key],
            task.title[:_LONGEST_NAME],
            "Task",
            _JIRA_STATES[task.status],
            _priority(task, "Highest", "High", "Medium"),
            _assignee(task),
            _start(task),
            task.due.isoformat(),
            "" if task.days is None else str(round(task.days * SECONDS_A_DAY)),
            "\n".join(task.lines),
            *_filled(labels[task.key], most_labels),
            *_filled(blocks[task.key], most_links),
        ]
        for task in tasks
    ]
    return _written(head, rows)


def planner_csv(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    shown_name: Callable[[str], str],
) -> bytes:
    """Tasks for Microsoft Planner, in the columns of its own list: a bucket is a horizon window.

    The parts of the exit evidence that are still to come are the checklist, divided by semicolons.
    """
    rows = [
        [
            task.title[:_LONGEST_NAME],
            roadmap.window(task.window, framework.constants.horizon_days),
            _PLANNER_STATES[task.status],
            _priority(task, "Urgent", "Important", "Medium"),
            _assignee(task),
            _start(task),
            task.due.isoformat(),
            "" if task.finished is None else task.finished.isoformat(),
            "\n".join(task.lines),
            ";".join(_guarded(part) for part, there in task.parts[:_MOST_CHECKED] if not there),
            ";".join(_guarded(label) for label in _planner_labels(framework, task)),
        ]
        for task in _listed(framework, assessment, results, plan, shown_name)
    ]
    return _written(PLANNER_COLUMNS, rows)


def _listed(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    shown_name: Callable[[str], str],
) -> list[Task]:
    """What somebody has to do: a gate is met by work, it is none."""
    tasks = roadmap_tasks_of(framework, assessment, results, plan, shown_name)
    return [task for task in tasks if task.kind != "gate" and task.status != "dropped"]


def _priority(task: Task, blocking: str, condition: str, other: str) -> str:
    if task.blocking:
        return blocking
    return condition if task.condition or task.must else other


def _assignee(task: Task) -> str:
    return "" if task.hidden else task.owner


def _start(task: Task) -> str:
    """The day on which work began or is to begin; never after the day on which it is due."""
    return min(task.begun or task.first, task.due).isoformat()


def _jira_labels(task: Task) -> list[str]:
    """The key, the pool and the gates: a label has no spaces."""
    labels = (task.key, task.pool, *(f"gate-{name}" for name in (*task.blocking, *task.condition)))
    return list(dict.fromkeys("-".join(label.split()) for label in labels if label))


def _planner_labels(framework: Framework, task: Task) -> list[str]:
    pool = next((pool.name for pool in framework.pools if pool.id == task.pool), task.pool)
    return [label for label in (task.key, pool.replace(";", ","), *task.blocking, *task.condition) if label]


def _filled(values: Sequence[str], count: int) -> list[str]:
    return [*values, *[""] * (count - len(values))]


def _written(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table with commas, lines that end in CR LF, and the mark by which Excel knows UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return (BOM + out.getvalue()).encode()


def _guarded(cell: str) -> str:
    """The cell as text: where it would be computed, with an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_COMPUTED) else cell
