"""Small roadmaps for tests of what is written from them: two initiatives of the pack, one of its own, every task."""

from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import EvidenceTask, Plan, PlannedInitiative, Range, RefreshTask
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_setup import OwnInitiative

FIRST_DAY = date(2026, 5, 4)
OWNER = "Camille Aubert"


def small_plan() -> Plan:
    """I18 in weeks 0 to 2, I31 after it in weeks 3 to 5, the own X01 in week 0; one evidence and one refresh task."""
    own = OwnInitiative("X01", "=Buy; sell, and\nrent", "BUS", (Lift("D1.4", 0, 2),), weeks=1, role="Sponsor")
    shapes = [
        ("I18", 0, 3, "DATA", ("D1.2",), (Lift("D1.2", 0, 2),), ("I31", "X01"), ()),
        ("X01", 0, 1, "BUS", (), own.lifts, (), ()),
        ("I31", 3, 6, "ML", (), (Lift("DP.05", 0, 2),), (), ("I18",)),
    ]
    made = tuple(
        PlannedInitiative(
            name, start, finish - start, finish, pool, 4.0, 2.0, 1.0, 1.0, 0.25, 0 if finish < 5 else 1,
            lifts, gates, unlocks, weeks=finish - start, days=Range(2, 4, 9), after=after,
        )
        for name, start, finish, pool, gates, lifts, unlocks, after in shapes
    )  # fmt: skip
    return Plan(
        horizon=52, capacity={"DATA": 10.0}, size="medium", initiatives=made, order=("I18", "X01", "I31"),
        waived=("I02",), unassessed=(), evidence_tasks=(EvidenceTask("D2.5", 0.5, gate=True),),
        refresh_tasks=(RefreshTask("I18", 20),), phi=(9.0,) * 53, area=460.0, residual=400.0, effort=12.0,
        projections=(), solver="exact", first_day=FIRST_DAY, own=(own.initiative,),
    )  # fmt: skip


def with_action(start: Assessment, **changes: object) -> Assessment:
    """The assessment with an action of I18 that has an owner."""
    action = replace(Action("a", "I18", owner=OWNER, initiative="I18"), **changes)
    return start.with_current(replace(start.current, actions=(action,)))


def measured(framework: Framework, assessment: Assessment) -> Results:
    """What the assessment says."""
    return evaluate(framework, assessment)
