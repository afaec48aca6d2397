"""Undo and redo cover everything that an assessment holds, and every step of the window has a name."""

import ast
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from readiness_desktop.domain import assessment as assessment_module
from readiness_desktop.domain.agreements import (
    BudgetEntry,
    CaseInputs,
    Criterion,
    DebtEntry,
    Decision,
    Duty,
    GateSheet,
    Issued,
    Outcome,
    Paydown,
    SignOff,
    Statement,
)
from readiness_desktop.domain.assessment import (
    Action,
    Answer,
    Assessment,
    EvidenceItem,
    Lock,
    Parked,
    Person,
    Profile,
    Respondent,
    Said,
    Vote,
)
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import Change, apply_changes, assemble, flatten
from readiness_desktop.domain.roadmap_setup import ChosenPlan, Placement, RoadmapSetup, Terms
from readiness_desktop.gui.open_assessment import OpenAssessment

GUI = Path(__file__).parents[2] / "src" / "readiness_desktop" / "gui"
OTHER: dict[str, Any] = {
    "target_changes": {"D2.4": 3},
    "dates": {"pilot_start": date(2026, 1, 2)},
    "weights": {"D1": 2.0},
    "facts": {"x": True},
    "headlines": {"D1": 2},
    "budget_months": 7.0,
    "overlay_present": ("LLM1",),
    "depth": "Deep",
    "statement": Statement(metric="Late shipments"),
    "case": CaseInputs(investment=40_000.0),
    "paydown": Paydown(base=10_000.0),
    "issued": Issued("CONDITIONS", "The sponsor takes the risk in writing.", "Ada", "FIX"),
    "budget": {"monitoring": BudgetEntry("number", 900.0)},
    "ownership": {"watch_quality": Duty("Ada", "Bo", 4.0)},
    "leaves": {"Ada": date(2026, 3, 1)},
    "switched_off": {"F01": "Another trade"},
    "gate_sheets": {"G1": GateSheet("2")},
    "booked_hours": 12.0,
    "debt_dismissed": ("D1.1",),
    "roadmap": RoadmapSetup(capacity={"ML": 4.0}, terms={"I01": Terms(must=True)}),
}


def of_profile(one: Assessment, field: str) -> Assessment:
    value = getattr(one.profile, field)
    other = OTHER.get(field, (not value) if isinstance(value, bool) else f"{value} other")
    return one.with_current(replace(one.current, profile=replace(one.profile, **{field: other})))


def of_round(one: Assessment, **parts: Any) -> Assessment:
    return one.with_current(replace(one.current, **parts))


def of_answer(one: Assessment, answer: Answer) -> Assessment:
    return of_round(one, answers={**one.current.answers, answer.question: answer})


STEPS: dict[str, Callable[[Assessment], Assessment]] = {
    **{f"profile {one.name}": lambda a, f=one.name: of_profile(a, f) for one in fields(Profile)},
    "name of the round": lambda a: of_round(a, name="Autumn"),
    "client": lambda a: replace(a, client=replace(a.client, name="Other", sector="Freight")),
    "people": lambda a: of_round(a, respondents=(Respondent("p", "Ada", "COO", "executive", ("D1",), 30),)),
    "nobody": lambda a: of_round(a, respondents=()),
    "evidence": lambda a: of_round(
        a, evidence=(EvidenceItem("e", "D2.4", "M", "log", "E4", date(2026, 1, 1), "l", "0" * 64, 9, "f", 8),)
    ),
    "actions": lambda a: of_round(
        a, actions=(Action("a", "C8", "Do", "Ada", date(2026, 1, 1), "proof", "I01", "done"),)
    ),
    "work": lambda a: of_round(
        a,
        actions=(
            Action(
                "w",
                "I01",
                initiative="I01",
                status="begun",
                started=date(2026, 1, 5),
                finished=date(2026, 2, 1),
                spent_days=4.5,
                spent_money=900.0,
                left_days=6.0,
                shown=(0, 2),
                grade="E3",
            ),
        ),
    ),
    "plans": lambda a: of_round(
        a,
        plans=(
            ChosenPlan(
                "c",
                date(2026, 1, 2),
                date(2026, 1, 5),
                "exact",
                (Placement("I01", 0, 2, 2),),
                412.5,
                52,
                410.0,
            ),
        ),
    ),
    "parked": lambda a: of_round(a, parked=(Parked("k", "Later", "D2.4", True, "p"),)),
    "answer": lambda a: of_answer(
        a,
        Answer(
            "D2.4", "answered", 2, "because", "E3", "P", (Vote("p", 1), Vote("q", None)), (1,), review=True
        ),
    ),
    "not applicable": lambda a: of_answer(a, Answer("D2.4", "na", na_reason="no such thing")),
    "note": lambda a: of_answer(a, Answer("D2.4", note="seen", note_in_report=True)),
    "words": lambda a: of_answer(
        a, Answer("D2.4", said=(Said("q", "We count by hand"), Said("p", "So do we")))
    ),
    "second rating": lambda a: of_answer(a, Answer("D2.4", "answered", 2, second_level=3, second_by="Ida")),
    "criteria": lambda a: of_round(a, criteria=(Criterion("c", "G1", text="Signed"),)),
    "sign-offs": lambda a: of_round(a, sign_offs=(SignOff("s", "G1", "Sponsor"),)),
    "decisions": lambda a: of_round(a, decisions=(Decision("d", "G1", "go"),)),
    "debt": lambda a: of_round(a, debt=(DebtEntry("t", "T", "Old pipeline"),)),
    "tags": lambda a: replace(a, tags=("logistics",)),
    "outcome": lambda a: replace(a, outcome=Outcome(live=date(2026, 5, 1))),
    "carried": lambda a: of_answer(a, Answer("D2.4", "answered", 2, carried=True)),
}


NO_STEP = {
    ("Assessment", "uuid"), ("Client", "uuid"), ("Answer", "question"),
    ("Round", "uuid"), ("Round", "number"), ("Round", "as_of"),
    ("Round", "framework_id"), ("Round", "framework_version"), ("Round", "framework_checksum"), ("Round", "lock"),
}  # fmt: skip
"""What an open round never changes."""


def changed(before: Any, after: Any) -> set[tuple[str, str]]:
    """The (class, field) that are others in `after`; of what is only there, all that is not at its default."""
    if isinstance(after, dict):
        known = before if isinstance(before, dict) else {}
        return {one for key in after for one in changed(known.get(key), after[key])}
    if isinstance(after, tuple):
        known = dict(enumerate(before)) if isinstance(before, tuple) else {}
        return {one for n, item in enumerate(after) for one in changed(known.get(n), item)}
    if not is_dataclass(after):
        return set()
    found: set[tuple[str, str]] = set()
    for field in fields(after):
        now = getattr(after, field.name)
        blank = field.default_factory() if field.default_factory is not MISSING else field.default
        was = getattr(before, field.name) if type(before) is type(after) else blank
        if was != now:
            found |= {(type(after).__name__, field.name)} | changed(was, now)
    return found


def test_the_steps_change_every_field_of_an_assessment(state: Callable[[str], Assessment]) -> None:
    held = [
        one
        for one in vars(assessment_module).values()
        if is_dataclass(one) and one.__module__ == assessment_module.__name__ and one not in (Person, Lock)
    ]
    every = {(one.__name__, field.name) for one in held for field in fields(one)}
    before = state("A")
    seen = {one for step in STEPS.values() for one in changed(before, step(before))}
    assert every - NO_STEP - seen == set()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", STEPS)
def test_a_step_is_undone_and_made_again_here_and_in_the_library(
    framework: Framework, state: Callable[[str], Assessment], name: str
) -> None:
    before = state("A")
    hub = OpenAssessment(framework, before)
    queued: list[Change] = []
    hub.changes_made.connect(lambda changes, _summary: queued.extend(changes))

    def in_library() -> Assessment:
        return assemble(apply_changes(flatten(before), queued))

    after = STEPS[name](before)
    assert after != before
    hub.change(after, "a step")
    assert hub.assessment == in_library() == after
    results = hub.results
    hub.undo_stack.undo()
    assert hub.assessment == in_library() == before
    hub.undo_stack.redo()
    assert hub.assessment == in_library() == after
    assert hub.results is results
    hub.close()


def test_every_step_of_the_window_has_a_name() -> None:
    """The second argument of every change names it, and is no bare text that nobody can translate."""
    nameless: list[str] = []
    found = 0
    for path in sorted(
        set(GUI.rglob("*.py")) - {GUI / "self_check.py"}
    ):  # of the bundle; nobody sees its steps
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr != "change" or not ast.unparse(node.func.value).endswith("hub"):
                continue
            found += 1
            named = node.args[1] if len(node.args) > 1 else None
            if named is None or isinstance(named, ast.Constant):
                nameless.append(f"{path.name}:{node.lineno}")
    assert found >= 3
    assert nameless == []
