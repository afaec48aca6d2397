"""What is written down at a stage gate, and what stays on its record."""

from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.agreements import NO_SHEET, SignOff
from readiness_desktop.domain.assessment import Assessment, Lock
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_criteria import names_of
from readiness_desktop.domain.gate_facts import GateItem
from readiness_desktop.services import setup
from readiness_desktop.services import stage_gates as gates
from tests.domain.gate_projects import TODAY, at, item, made, ticked


def first(framework: Framework, assessment: Assessment, key: str = "also.0") -> GateItem:
    return item(at(framework, assessment, "G0"), key)


def test_a_record_that_says_nothing_more_is_gone(framework: Framework) -> None:
    start = made(framework)
    met = gates.set_criterion(start, first(framework, start), status="met", evidence="Note")
    assert [one.key for one in met.current.criteria] == ["also.0"]
    bare = gates.set_criterion(met, first(framework, met), status="open", evidence="")
    assert bare.current.criteria == ()


def test_a_waiver_and_back(framework: Framework) -> None:
    start = made(framework)
    waived = gates.waive(start, first(framework, start), " Claire ", " Urgent ")
    record = first(framework, waived).record
    assert record is not None
    assert (record.waived_by, record.reason) == ("Claire", "Urgent")
    back = gates.take_back_waiver(waived, first(framework, waived))
    assert back.current.criteria == ()


def test_an_own_criterion_comes_and_goes(framework: Framework) -> None:
    added, uuid = gates.add_criterion(made(framework), "G0", " The board agreed ", must=False)
    (one,) = added.current.criteria
    assert (one.text, one.must, one.uuid) == ("The board agreed", False, uuid)
    assert gates.remove_criterion(added, uuid).current.criteria == ()


def test_what_a_role_said_before_stays_on_the_record(framework: Framework) -> None:
    start = made(framework)
    said = [
        SignOff(name, "G0", "Process owner", "Henrik", vote)
        for name, vote in (("a", "asked"), ("b", "signed"))
    ]  # type: ignore[arg-type]
    both = gates.sign(gates.sign(start, said[0]), said[1])
    assert both.current.sign_offs == tuple(said)
    assert at(framework, both, "G0").voices[0].signed
    assert gates.take_back_sign_off(both, "b").current.sign_offs == (said[0],)
    assert names_of(both.current, "Process owner") == ("Henrik",)


def test_a_decision_keeps_what_was_said_that_day(framework: Framework) -> None:
    start = ticked(framework, made(framework, 3), "G0")
    results = evaluate(framework, start)
    standing = at(framework, start, "G0")
    conditions = (gates.NewCondition("Sign", "Ada", TODAY),)
    after = gates.decide(
        start, results, standing, outcome="go", on=TODAY, by=" Henrik ", text="Go", conditions=conditions
    )
    (made_then,) = after.current.decisions
    assert (made_then.by, made_then.version, made_then.verdict) == ("Henrik", standing.version, "LAUNCH")
    assert dict(made_then.record)["also.0"] == "met"
    assert len(made_then.exposures) == 7
    (condition,) = at(framework, after, "G0").conditions
    assert (condition.action.text, condition.action.owner, condition.action.due) == ("Sign", "Ada", TODAY)
    assert condition.action.key == f"gate:G0:{condition.action.uuid}"
    assert gates.take_back_decision(after, made_then.uuid).current.decisions == ()


def test_conditions_and_sheet(framework: Framework) -> None:
    added, key = gates.add_condition(made(framework), "G1", "Sign")
    closed = gates.change_condition(added, key, status="done", closing_evidence="Charter")
    assert closed.current.actions[0].closing_evidence == "Charter"
    assert gates.remove_condition(closed, key).current.actions == ()
    sheet = gates.change_sheet(closed, "G1", entered=date(2026, 1, 5))
    assert sheet.profile.gate_sheets["G1"] == replace(NO_SHEET, entered=date(2026, 1, 5))
    assert gates.change_sheet(sheet, "G1", entered=None).profile.gate_sheets == {}


def test_the_next_round_keeps_gates_and_their_closed_conditions(framework: Framework) -> None:
    added, key = gates.add_condition(made(framework), "G1", "Sign", "Ada", TODAY)
    closed = gates.change_condition(added, key, status="done")
    results = evaluate(framework, closed)
    locked = closed.with_current(
        replace(closed.current, lock=Lock(TODAY, "Ada", results.input_hash, "3", results))
    )
    after = setup.next_round(framework, locked, TODAY)
    assert at(framework, after, "G1").flow.closed == 1
    with pytest.raises(ReadinessError) as refused:
        gates.change_sheet(locked, "G1", version="2")
    assert refused.value.fault is Fault.ROUND_LOCKED
