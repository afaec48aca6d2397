import pytest

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.results import GateResult
from readiness_desktop.wording import gates
from tests.planning.engagements import answered, assessed


@pytest.mark.parametrize(
    ("status", "text", "need"),
    [
        ("PASS_VERIFIED", "Met", "at level 2, needs 2"),
        ("PASS_UNVERIFIED", "Met on claim only", "at level 2 on claim only"),
        ("FAIL", "Not met", "at level 2, needs 2"),
        ("NA", "Not applicable", "not applicable"),
    ],
)
def test_how_a_gate_stands(status, text, need):
    assert gates.status(status) == text
    assert gates.need(GateResult("D2.4", "block", status, 2, 2, "G4")) == need


def test_a_gate_without_an_answer():
    assert gates.status("MISSING") == "Not yet answered"
    missing = GateResult("D2.4", "block", "MISSING", None, 2, "G4")
    assert gates.need(missing) == "not yet answered, needs level 2"


def test_kinds_and_due_dates():
    assert gates.kind("block") == "Blocking"
    assert gates.kind("condition") == "Condition"
    assert gates.due("G4") == "Due by G4"


def test_how_many_are_open(framework, state):
    assert gates.not_met(evaluate(framework, state("A"))) == "5 of 18 blocking gates not met"
    assert gates.not_met(evaluate(framework, state("B"))) == "All 18 blocking gates met"
    nothing = evaluate(framework, assessed(framework, {}))
    assert gates.not_met(nothing) == "16 of 16 blocking gates not yet answered"
    one = evaluate(framework, assessed(framework, {"D1.2": answered("D1.2", 0)}))
    assert gates.not_met(one) == "1 of 16 blocking gates not met, 15 not yet answered"


def test_a_gate_by_name_with_its_value(framework, state):
    results = evaluate(framework, state("A"))
    assert (
        gates.value(framework, results.gates["D2.4"])
        == "D2.4 The pilot can predict production, at level 1, needs 2"
    )
