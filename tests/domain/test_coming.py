"""What comes up: each kind of date, what has gone by, what is overdue, and nothing of a stopped project."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from readiness_desktop.domain.agreements import Decision, GateSheet, Issued, Outcome, Statement
from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.coming import MOST_AHEAD, MOST_OVERDUE, Coming, coming
from readiness_desktop.domain.document import canonical_json, to_plain
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.stage_gates import merged_gates
from readiness_desktop.domain.summary import summarise, summary_from_plain
from readiness_desktop.services.setup import lock_round
from tests.domain.gate_projects import TODAY, decided, made, with_round

State = Callable[[str], Assessment]


def found(framework: Framework, assessment: Assessment) -> tuple[Coming, ...]:
    return coming(framework, assessment, evaluate(framework, assessment))


def dated(framework: Framework) -> Assessment:
    """A project with one date of each kind, a day apart."""
    start = made(framework)
    launch = framework.verdict.launch_date
    profile = replace(
        start.current.profile,
        dates={launch: TODAY + timedelta(5)},
        statement=Statement(review=TODAY + timedelta(4)),
        gate_sheets={"G0": GateSheet(due=TODAY + timedelta(1)), "G1": GateSheet(due=TODAY + timedelta(2))},
    )
    held = Decision("d", "G0", "hold", TODAY, again=TODAY + timedelta(3))
    late = Action("a", "gate:G2:x", text="Sign", owner="Ada", due=TODAY - timedelta(7))
    return with_round(start, profile=profile, decisions=(held,), actions=(late,))


def test_each_kind_of_date_stands_in_its_order(framework: Framework) -> None:
    assessment = dated(framework)
    assert [(one.kind, one.gate, (one.day - TODAY).days) for one in found(framework, assessment)] == [
        ("condition", "G2", -7),
        ("gate", "G1", 2),
        ("again", "G0", 3),
        ("review", "", 4),
        ("launch", "", 5),
    ]


def test_what_has_gone_by_is_left_out_but_not_a_condition_that_can_still_be_closed(
    framework: Framework,
) -> None:
    later = with_round(dated(framework), as_of=TODAY + timedelta(30))
    assert [one.kind for one in found(framework, later)] == ["condition"]
    (action,) = later.current.actions
    assert found(framework, with_round(later, actions=(replace(action, status="done"),))) == ()
    assert found(framework, replace(later, outcome=Outcome(live=TODAY))) == ()
    locked = lock_round(framework, later, evaluate(framework, later), None, "Ada", later.current.as_of)
    assert found(framework, locked) == ()


def test_what_is_overdue_hides_no_day_ahead(framework: Framework) -> None:
    assessment = dated(framework)
    many = tuple(
        Action(f"a{n}", f"gate:G2:{n}", text="Sign", owner="Ada", due=TODAY + timedelta(n))
        for n in range(-9, 9)
    )
    kept = found(framework, with_round(assessment, actions=many))
    assert [(one.day - TODAY).days for one in kept] == [-9, -8, 0, 1, 2, 2]
    assert (MOST_OVERDUE, MOST_AHEAD) == (2, 4)


def test_a_default_due_date_is_none(framework: Framework, state: State) -> None:
    assessment = state("A")
    launch = framework.verdict.launch_date
    profile = replace(assessment.profile, dates={launch: assessment.current.as_of + timedelta(40)})
    profile = replace(profile, issued=Issued("CONDITIONS", "The sponsor takes the risk.", "Ana Ruiz", "FIX"))
    issued = assessment.with_current(replace(assessment.current, profile=profile))
    assert evaluate(framework, issued).conditions
    assert [one.kind for one in found(framework, issued)] == ["launch"]


def test_a_stopped_project_has_none(framework: Framework) -> None:
    assessment = dated(framework)
    assert found(framework, replace(assessment, outcome=Outcome(stopped=TODAY))) == ()
    assert found(framework, decided(assessment, ("G1", "kill"))) == ()
    assert "launch" not in {
        one.kind for one in found(framework, replace(assessment, outcome=Outcome(live=TODAY)))
    }


def test_a_gate_that_another_decides_for_has_no_day(framework: Framework) -> None:
    start = made(framework, target="low")
    merged = merged_gates(framework, start.current)
    assert merged
    sheets = {gate: GateSheet(due=TODAY + timedelta(2)) for gate in (*merged, *merged.values())}
    profile = replace(start.current.profile, dates={}, gate_sheets=sheets)
    kept = found(framework, with_round(start, profile=profile))
    assert {one.gate for one in kept} == set(merged.values()) - set(merged)


def test_it_stands_in_the_line_and_is_read_back(framework: Framework) -> None:
    assessment = dated(framework)
    line = summarise(assessment, framework, evaluate(framework, assessment))
    assert line.coming == found(framework, assessment)
    assert summary_from_plain(json.loads(canonical_json(to_plain(line)))) == line
