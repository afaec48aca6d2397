"""A small plan by hand: two initiatives in a row and one beside them, with the week numbers in plain sight."""

from datetime import date
from typing import Any

from readiness_desktop.domain.plan import Plan, PlannedInitiative, Range

MONDAY = date(2026, 1, 5)


def planned(name: str, start: int, weeks: int, wait: int = 0, **fields: Any) -> PlannedInitiative:
    """Work of 5 person-days a week, `weeks` long, observed for `wait` weeks."""
    effort = 5.0 * weeks
    return PlannedInitiative(
        name, start, weeks, start + weeks + wait, "BUS", effort, 5.0, 1.0, 1.0, 0.1, 0, (), (), (),
        weeks=weeks, days=Range(effort / 2, effort, effort * 2), **fields,
    )  # fmt: skip


def plan(*initiatives: PlannedInitiative, **fields: Any) -> Plan:
    """These initiatives from Monday 5 January 2026 on; I01 to I03 where none are given."""
    held = initiatives or (
        planned("I01", 0, 2, cost=Range(5_000, 10_000, 20_000)),
        planned("I02", 2, 4, 3, external=2_000.0),
        planned("I03", 1, 2),
    )
    given: dict[str, Any] = {
        "horizon": 52, "capacity": {"BUS": 10.0}, "size": "medium", "initiatives": held,
        "order": tuple(one.id for one in held), "waived": (), "unassessed": (), "evidence_tasks": (),
        "refresh_tasks": (), "phi": (10.0,) * 53, "area": 412.5, "residual": 400.0,
        "effort": sum(one.effort for one in held), "projections": (), "solver": "list", "first_day": MONDAY,
    }  # fmt: skip
    return Plan(**{**given, **fields})
