from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.planning import exact_highs
from readiness_desktop.planning.exact import least_lateness, solve_exact
from readiness_desktop.planning.instance import Instance, Solution, Work
from readiness_desktop.planning.problem import problem_of as roadmap_problem
from readiness_desktop.planning.risk import Risk
from readiness_desktop.planning.roadmap import make_plan
from readiness_desktop.planning.timing import Timing
from tests.planning.small_plans import TINY, area_of, best_area, breaks, missing, problem, under_way


def lone(*work: Work, parts=None, levels=None, **given) -> Instance:
    """A problem of one pool over ten weeks; each initiative lowers Phi by 8 through a question of its own name."""
    asked = parts or {item.id: (8.0, 0.0) for item in work}
    values = {"capacity": {"P": 2.0}, "horizon": 10} | given
    return Instance({w.id: w for w in work}, Risk(asked), levels or dict.fromkeys(asked, 0), **values)


def piece(name: str, weeks: int = 2, after: tuple[str, ...] = (), days: float = 2.0, **given) -> Work:
    values = {"lifts": (Lift(name, 0, 1),), "wait_weeks": 0, "pool": "P"} | given
    return Work(id=name, after=after, effort=weeks * days, weeks=weeks, **values)


@pytest.fixture(scope="module")
def worked(framework, state):
    """The worked example with its plan by the priority list: full and half capacity."""

    def problem_of(capacity):
        assessment = state("A")
        results = evaluate(framework, assessment)
        setup = RoadmapSetup(aim="all", capacity=capacity)
        instance = roadmap_problem(framework, assessment, results, setup).instance
        return instance, make_plan(framework, assessment, results, setup)

    return problem_of


def check(instance: Instance, solution: Solution) -> None:
    """The plan keeps every limit, and the solver's own account of it is right."""
    timing = Timing(instance)
    assert solution.area is not None and solution.bound is not None
    assert breaks(instance, timing, solution.starts) == []
    assert missing(instance, solution.starts) == []
    assert solution.area == pytest.approx(area_of(instance, timing, solution.starts), abs=1e-6)
    assert solution.bound <= solution.area


def test_the_tiny_problem_of_one_pool():
    solution = solve_exact(TINY)
    assert solution.area == solution.bound == best_area(TINY) == 248
    assert solution.starts == {"a": 0, "b": 2, "c": 3, "d": 4}
    assert solution.optimal


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 9))
def test_looking_at_all_start_weeks_finds_nothing_better(seed, size):
    instance = problem(seed, size)
    best = best_area(instance)
    solution = solve_exact(instance)
    assert solution.optimal
    if best is None:
        assert (solution.starts, solution.area, solution.bound) == (None, None, None)
    else:
        check(instance, solution)
        assert solution.area == pytest.approx(best, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 7))
def test_work_under_way_stands_and_the_best_is_found_around_it(seed, size):
    instance = under_way(problem(seed, size), seed)
    best = best_area(instance)
    solution = solve_exact(instance)
    assert solution.optimal
    if best is None:
        assert solution.starts is None
    else:
        assert solution.area == pytest.approx(best, abs=1e-6)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 9), st.sampled_from("PQ"))
def test_more_people_never_make_the_best_plan_worse(seed, size, pool):
    # At the same pace: where a pool is too small for it, work of less pace can fit better.
    instance = replace(problem(seed, size), capacity={"P": 3.0, "Q": 4.0})
    more = replace(instance, capacity=dict(instance.capacity) | {pool: 7.0})
    few, many = solve_exact(instance), solve_exact(more)
    if few.area is not None:
        assert many.area is not None
        assert many.area <= few.area + 1e-6


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 9), st.randoms(use_true_random=False))
def test_any_plan_to_begin_from_leads_to_the_same_area(seed, size, rng):
    instance = problem(seed, size)
    warm = {name: rng.randint(0, instance.horizon) for name in instance.work if rng.random() < 0.8}
    assert solve_exact(instance, warm).area == solve_exact(instance).area


@pytest.mark.parametrize(("run", "area"), [("full", 17020.2501519), ("half", 17881.1773568)])
def test_the_worked_example_is_proven(worked, vectors, run, area):
    instance, plan = worked(vectors["roadmap"]["runs"][run]["capacity"])
    solution = solve_exact(instance, {item.id: item.start for item in plan.initiatives})
    assert solution.optimal and solution.area is not None
    assert solution.area == pytest.approx(area, abs=1e-6)
    assert solution.area <= plan.area + 1e-6
    check(instance, solution)
    again = solve_exact(instance, {item.id: item.start for item in plan.initiatives})
    assert again.starts == solution.starts


def test_a_lift_waits_for_a_level_that_another_brings():
    lifts = {"x": (Lift("q", 2, 3),), "y": (Lift("q", 1, 2),), "z": (Lift("q", 0, 1),)}
    work = [piece(name, lifts=lift) for name, lift in lifts.items()]
    solution = solve_exact(lone(*work, parts={"q": (9.0, 8.0, 7.0, 0.0)}, horizon=8))
    # Alone z lowers Phi by one point from week 2 on; all three by nine from week 6 on.
    assert solution.starts["z"] == 0
    assert solution.area == 9 * 2 + 8 * 2 + 7 * 2


def test_the_first_of_two_ways_to_a_level_counts():
    both = [piece(name, weeks, lifts=(Lift("q", 0, 1),)) for name, weeks in (("long", 5), ("short", 1))]
    solution = solve_exact(lone(*both, parts={"q": (8.0, 0.0)}))
    assert solution.area == 8
    assert solution.starts == {"long": 1, "short": 0}


def test_what_is_not_finished_in_time_changes_nothing_and_takes_its_successors_with_it():
    work = [piece("a", 11), piece("b", after=("a",)), piece("c")]
    solution = solve_exact(lone(*work))
    assert solution.starts == {"c": 0}
    assert solution.area == solve_exact(lone(work[2], parts=dict.fromkeys("abc", (8.0, 0.0)))).area


def test_what_lowers_nothing_is_still_planned_where_it_fits():
    solution = solve_exact(lone(piece("a"), piece("b", lifts=()), piece("c", after=("b",), lifts=())))
    assert solution.starts == {"a": 0, "b": 2, "c": 4}
    assert solve_exact(lone(piece("b", lifts=()))).starts == {"b": 0}


def test_a_fixed_start_counts_whatever_else_was_wished():
    begun = piece("a", start=0, not_before=5)
    assert solve_exact(lone(begun)).starts == {"a": 0}
    closed = lone(begun, shares={"P": (0.0, 1.0)})
    assert solve_exact(closed).starts == {"a": 0}
    assert solve_exact(closed).area == 3 * 8


def test_nothing_to_do():
    solution = solve_exact(lone(parts={"q": (3.0, 0.0)}))
    assert (solution.starts, solution.area, solution.bound, solution.optimal) == ({}, 30, 30, True)


@pytest.mark.parametrize(
    "work",
    [
        [piece("a", 11, must=True)],
        [piece("a", 6, must=True), piece("b", 6, must=True)],
        [piece("a", 9), piece("b", after=("a",), must=True)],
        [piece("a", due=1, must=True)],
        [piece("a", start=3, due=4, must=True)],
        [piece("a", 3), piece("b", start=2, after=("a",), must=True)],
        [piece("a", cost=5.0, external=6.0, must=True)],
    ],
)
def test_what_cannot_be_kept_is_proven(work):
    solution = solve_exact(lone(*work, budget=(10.0,)))
    assert (solution.starts, solution.area, solution.optimal) == (None, None, True)


def test_money_of_a_quarter_goes_on_to_the_next():
    work = [piece(name, external=6.0) for name in "ab"]
    solution = solve_exact(lone(*work, budget=(10.0, 2.0), horizon=20))
    assert sorted(solution.starts.values()) == [0, 13]
    check(lone(*work, budget=(10.0, 2.0), horizon=20), solution)


def test_a_plan_that_only_the_solver_takes_for_kept_is_not_proven():
    # Together they need 4e-7 days more than there are, within HiGHS' tolerance and beyond ours.
    instance = lone(*(piece(name, days=1.0000002) for name in "ab"), horizon=3)
    assert solve_exact(instance, {"a": 0}).optimal is False
    assert solve_exact(instance, {"a": 0}).starts == {"a": 0}


def test_a_worse_plan_that_comes_back_with_the_bound_of_the_best_is_not_believed(monkeypatch):
    # So does HiGHS 1.16 in rare cases: it hands back what it began from.
    run, began = exact_highs.run, []

    def wrong(model, warm, least, **given):
        began.append(warm is not None)
        right = run(model, warm, least, **given)
        return right if warm is None else replace(right, values=warm)

    monkeypatch.setattr(exact_highs, "run", wrong)
    assert solve_exact(TINY, {"d": 0, "c": 4}).area == 248
    assert began == [True, False]


def test_a_plan_that_the_solver_calls_impossible_is_kept_unproven(monkeypatch):
    def wrong(_model, _warm, least, **_given):
        return exact_highs.Run("infeasible", None, least, 0.0)

    monkeypatch.setattr(exact_highs, "run", wrong)
    solution = solve_exact(TINY, {"a": 0, "b": 2, "c": 3, "d": 4})
    assert (solution.area, solution.optimal) == (248, False)


def test_the_best_is_found_where_the_plan_to_begin_from_came_back():
    instance = problem(1096, 8)
    assert solve_exact(instance).area == best_area(instance) == 143


def test_a_circle_is_refused():
    with pytest.raises(ValueError, match="circle"):
        solve_exact(lone(piece("a", after=("b",)), piece("b", after=("a",))))


def test_a_risk_that_rises_with_a_level_is_refused():
    with pytest.raises(ValueError, match="rises"):
        solve_exact(lone(piece("a"), parts={"a": (1.0, 2.0)}))


def test_due_dates_move_as_little_as_can_be():
    work = [piece("a", 3, due=3, must=True), piece("b", 1, due=2, must=True), piece("c", due=1)]
    assert solve_exact(lone(*work)).starts is None
    assert least_lateness(lone(*work)) == {"a": 1}
    moved = [replace(work[0], due=4), *work[1:]]
    assert least_lateness(lone(*moved)) == {}
    assert solve_exact(lone(*moved)).starts == {"b": 0, "a": 1}


def test_moving_due_dates_does_not_help_beyond_the_horizon():
    assert least_lateness(lone(piece("a", 6, must=True, due=6), piece("b", 6, must=True))) is None
    assert least_lateness(lone(piece("a", 11, must=True, due=3))) is None
