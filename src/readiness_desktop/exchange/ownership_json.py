"""The ownership sheet as plain JSON values: tasks, people and checks."""

from typing import Any

from readiness_desktop.domain.findings import Findings
from readiness_desktop.wording.ownership import shown
from readiness_desktop.wording.people import shown_names


def owners(findings: Findings) -> dict[str, Any]:
    """`ownership`: each task with who answers for it, each person's load, and the checks with what they find."""
    result = shown(findings.ownership, shown_names(findings.assessment.current))
    return {
        "ownership": {
            "tasks": {
                row.id: {
                    "person": row.duty.person,
                    "deputy": row.duty.deputy,
                    "hours": row.duty.hours,
                    "building_team": row.duty.building_team,
                    "lacks": list(row.lacks),
                }
                for row in result.tasks
            },
            "people": [
                {
                    "name": one.name,
                    "tasks": list(one.tasks),
                    "share": one.share,
                    "hours": one.hours,
                    "leaves": None if one.leaves is None else one.leaves.isoformat(),
                }
                for one in result.people
            ],
            "hours": result.hours,
            "booked_hours": result.booked,
            "checks": {
                one.id: {"state": one.state, "tasks": list(one.tasks), "people": list(one.people)}
                for one in result.checks
            },
        }
    }
