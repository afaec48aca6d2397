"""Owners in a plan and in its progress are shown as every name is."""

from dataclasses import replace

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.plan import Break
from readiness_desktop.domain.roadmap_progress import roadmap_progress
from readiness_desktop.wording.people import as_typed
from readiness_desktop.wording.roadmap_names import shown_plan, shown_progress
from tests.domain.made_plan import MONDAY, plan, planned

BREAKS = (Break("person", "I01", "Ada"), Break("capacity", "I01", "BUS"))
OWNED = replace(plan(planned("I01", 0, 2, owner="Ada"), planned("I02", 2, 1)), breaks=BREAKS)


def hidden(name: str) -> str:
    return "Person 1" if name else ""


def test_a_plan_names_nobody_while_names_are_hidden() -> None:
    shown = shown_plan(OWNED, hidden)
    assert [one.owner for one in shown.initiatives] == ["Person 1", ""]
    assert [one.other for one in shown.breaks] == ["Person 1", "BUS"]
    assert "Ada" not in repr(shown)
    assert shown_plan(OWNED, as_typed) is OWNED


def test_neither_does_its_progress() -> None:
    made = roadmap_progress(OWNED, (Action("a", "I02", owner="Ada", initiative="I02"),), MONDAY)
    shown = shown_progress(made, hidden)
    assert [one.owner for one in shown.initiatives] == ["Person 1", "Person 1"]
    assert "Ada" not in repr(shown)
