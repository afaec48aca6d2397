import pytest

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.planning.area import Area
from readiness_desktop.planning.checking import check
from readiness_desktop.planning.orders import ORDERS, closure_ratio, listing, ratio_alone
from readiness_desktop.planning.problem import problem_of
from readiness_desktop.planning.schedule import serial_schedule
from tests.planning.engagements import instance, piece, tiny

AREAS = {
    "full": (17086.6, 17162.4, 17073.8, 17147.3, 17063.1),
    "half": (17946.1, 18648.7, 17881.2, 18374.5, 18725.5),
}


@pytest.fixture(scope="module")
def worked(framework, vectors, state):
    """The worked example by run."""
    assessment = state("A")
    results = evaluate(framework, assessment)

    def problem(run):
        people = vectors["roadmap"]["runs"][run]["capacity"]
        return problem_of(framework, assessment, results, RoadmapSetup(aim="all", capacity=people)).instance

    return problem


@pytest.mark.parametrize("run", ["full", "half"])
def test_the_worked_example_by_closure_ratio_to_the_last_week(vectors, worked, run):
    expected = vectors["roadmap"]
    wanted = expected["runs"][run]
    problem = worked(run)
    assert set(problem.work) == set(expected["needed"])
    order = closure_ratio(problem)
    assert list(order) == expected["order"]
    spans = serial_schedule(problem, order)
    assert {name: span.start for name, span in spans.items()} == wanted["start"]
    assert {name: span.finish for name, span in spans.items()} == wanted["finish"]
    checked = check(problem, {name: span.start for name, span in spans.items()})
    assert checked.phi == pytest.approx(wanted["phi_by_week"], abs=1e-6)
    assert checked.area == pytest.approx(wanted["area"], abs=1e-6)
    assert checked.breaks == ()


@pytest.mark.parametrize("run", ["full", "half"])
def test_the_areas_of_all_five_orders(worked, run):
    problem = worked(run)
    area = Area(problem)
    found = [area.of(serial_schedule(problem, make(problem))) for make in ORDERS.values()]
    assert found == pytest.approx(AREAS[run], abs=0.05)


def test_the_plain_ratio_is_blind_to_what_it_unlocks(vectors):
    problem = tiny(vectors)
    assert "".join(ratio_alone(problem)) == "abcd"
    assert "".join(closure_ratio(problem)) == "abcd"
    blind = instance(*problem.work.values(), gains={"a": 10, "b": 1, "c": 6, "d": 18})
    assert "".join(ratio_alone(blind)) == "cadb"


def test_a_prerequisite_is_listed_before_what_needs_it():
    problem = instance(piece("a", 1, 1, ("c",)), piece("b", 1, 1), piece("c", 1, 1, ("b",)))
    assert listing(problem) == ("b", "c", "a")
