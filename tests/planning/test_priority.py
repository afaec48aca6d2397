import pytest

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.planning.instance import Work
from readiness_desktop.planning.priority import in_order, priority_steps
from readiness_desktop.planning.problem import problem_of
from readiness_desktop.planning.risk import Risk
from tests.planning.engagements import piece

LEVELS = {"a": 0, "b": 0, "c": 0, "d": 0}


def test_the_first_steps_of_the_worked_example(framework, vectors, state):
    expected = vectors["roadmap"]["first_steps"]
    assessment = state("A")
    setup = RoadmapSetup(aim="all")
    problem = problem_of(framework, assessment, evaluate(framework, assessment), setup).instance
    steps = priority_steps(problem.risk, problem.levels, problem.work)
    for step, wanted in zip(steps, expected, strict=False):
        assert list(step.add) == wanted["add"]
        assert step.gain == pytest.approx(wanted["gain"], abs=1e-6)
        assert step.effort == wanted["effort"]
        assert step.ratio == pytest.approx(wanted["ratio"], abs=1e-6)


def test_what_a_piece_unlocks_counts_for_it():
    work = {
        w.id: w for w in (piece("a", 10, 2), piece("b", 5, 1, ("a",)), piece("c", 5, 1), piece("d", 20, 4))
    }
    risk = Risk({"a": (10.0, 0.0), "b": (20.0, 0.0), "c": (6.0, 0.0), "d": (18.0, 0.0)})
    steps = priority_steps(risk, LEVELS, work)
    assert [step.add for step in steps] == [("a", "b"), ("c",), ("d",)]
    assert [step.ratio for step in steps] == pytest.approx([2.0, 1.2, 0.9])


def test_equal_ratios_take_the_larger_gain_then_the_smaller_effort_then_the_first_id():
    work = {w.id: w for w in (piece("a", 5, 1), piece("b", 10, 1), piece("c", 5, 1))}
    risk = Risk({"a": (5.0, 0.0), "b": (10.0, 0.0), "c": (5.0, 0.0)})
    assert [s.add for s in priority_steps(risk, LEVELS, work)] == [("b",), ("a",), ("c",)]
    nothing = {w.id: w for w in (piece("a", 9, 1), piece("b", 5, 1))}
    assert [s.add for s in priority_steps(Risk({}), LEVELS, nothing)] == [("b",), ("a",)]


def test_float_noise_does_not_decide():
    work = {w.id: w for w in (piece("a", 1, 1), piece("b", 1, 1))}
    risk = Risk({"a": (0.3, 0.0), "b": (0.1 + 0.2, 0.0)})
    assert [s.add for s in priority_steps(risk, LEVELS, work)] == [("a",), ("b",)]


def test_work_without_gain_stays_and_comes_last():
    work = {w.id: w for w in (piece("a", 1, 1), piece("b", 30, 1))}
    steps = priority_steps(Risk({"b": (1.0, 0.0)}), LEVELS, work)
    assert [s.add for s in steps] == [("b",), ("a",)]
    assert steps[-1].gain == 0


def test_a_lift_that_waits_counts_for_the_step_that_frees_it():
    first = Work("a", (Lift("q", 1, 2),), (), 1, 1, 0, "P")
    second = Work("b", (Lift("q", 0, 1),), (), 1, 1, 0, "P")
    steps = priority_steps(Risk({"q": (8.0, 7.0, 0.0)}), {"q": 0}, {"a": first, "b": second})
    assert [(s.add, s.gain) for s in steps] == [(("b",), 1.0), (("a",), 7.0)]
    # Listed first because it is cheaper without any gain of its own in sight, its lift counts with the other.
    early = {"a": first, "b": Work("b", (Lift("q", 0, 1),), ("a",), 1, 1, 0, "P")}
    assert [(s.add, s.gain) for s in priority_steps(Risk({"q": (8.0, 7.0, 0.0)}), {"q": 0}, early)] == [
        (("a", "b"), 8.0)
    ]


def test_order_puts_the_first_id_first_among_those_that_can_come():
    work = {w.id: w for w in (piece("a", 1, 1, ("c",)), piece("b", 1, 1), piece("c", 1, 1))}
    assert in_order(work, ("a", "b", "c")) == ("b", "c", "a")
