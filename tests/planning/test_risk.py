import pytest

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.planning.risk import raised_by, risk_of
from tests.planning.engagements import answered, assessed


def levels_of(results):
    return {q: r.credited for q, r in results.questions.items() if r.credited is not None}


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_phi_is_raw_exposure_and_failed_gates(framework, state, name):
    results = evaluate(framework, state(name))
    raw = sum(x.raw for x in results.exposures.values() if x.raw is not None)
    failed = [g for g in results.gates.values() if g.credited is not None and g.credited < g.minimum]
    gates = sum(10 if g.kind == "block" else 5 for g in failed)
    assert risk_of(framework, results).total(levels_of(results)) == pytest.approx(raw + gates, abs=1e-9)


def test_phi_at_the_start_of_the_worked_example(framework, vectors, state):
    results = evaluate(framework, state("A"))
    found = risk_of(framework, results).total(levels_of(results))
    assert found == pytest.approx(vectors["roadmap"]["phi0"], abs=1e-6)


def test_a_module_that_is_not_used_weighs_nothing_but_its_failed_gate_counts(framework):
    alone = evaluate(framework, assessed(framework, {"IA.06": answered("IA.06", 1)}))
    risk = risk_of(framework, alone)
    assert risk.parts["IA.06"] == (10.0, 10.0, 0.0, 0.0, 0.0)


def test_a_fall_is_the_difference_of_two_totals(framework, state):
    results = evaluate(framework, state("A"))
    risk, levels = risk_of(framework, results), levels_of(results)
    raised = {"D1.2": 2, "D5.2": 2, "D6.3": 3}
    assert risk.fall(levels, raised) == pytest.approx(risk.total(levels) - risk.total(levels | raised))


def test_a_lift_waits_for_its_start():
    assert raised_by({"q": 0}, [Lift("q", 2, 3)]) == {}
    assert raised_by({"q": 0}, [Lift("q", 2, 3), Lift("q", 1, 2), Lift("q", 0, 1)]) == {"q": 3}


def test_a_lift_never_lowers_and_leaves_unanswered_questions_alone():
    assert raised_by({"q": 3}, [Lift("q", 0, 2)]) == {}
    assert raised_by({}, [Lift("q", 0, 2)]) == {}
