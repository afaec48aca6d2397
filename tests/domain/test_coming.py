"""What comes up: each kind of date, what has gone by, what is overdue, and nothing of a stopped project."""

import json
from dataclasses import replace
from datetime import timedelta

from readiness_desktop.domain.agreements import Decision, GateSheet, Outcome, Statement
from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.coming import MOST, Coming, coming
from readiness_desktop.domain.document import canonical_json, to_plain
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import summarise, summary_from_plain
from tests.domain.gate_projects import TODAY, made, with_round


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
    assert len(found(framework, assessment)) <= MOST


def test_what_has_gone_by_is_left_out_but_not_an_open_condition(framework: Framework) -> None:
    assessment = dated(framework)
    later = with_round(assessment, as_of=TODAY + timedelta(30))
    assert [one.kind for one in found(framework, later)] == ["condition"]
    (action,) = later.current.actions
    closed = with_round(later, actions=(replace(action, status="done"),))
    assert found(framework, closed) == ()


def test_a_default_due_date_is_none_and_a_stopped_project_has_none(framework: Framework) -> None:
    assessment = dated(framework)
    assert "C1" not in {one.kind for one in found(framework, assessment)}
    live = replace(assessment, outcome=Outcome(live=TODAY))
    assert "launch" not in {one.kind for one in found(framework, live)}
    assert found(framework, replace(assessment, outcome=Outcome(stopped=TODAY))) == ()


def test_it_stands_in_the_line_and_is_read_back(framework: Framework) -> None:
    assessment = dated(framework)
    line = summarise(assessment, framework, evaluate(framework, assessment))
    assert line.coming == found(framework, assessment)
    assert summary_from_plain(json.loads(canonical_json(to_plain(line)))) == line
