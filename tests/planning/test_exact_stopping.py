"""Time limit, cancel and progress of the exact solver."""

import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.planning.exact import solve_exact
from readiness_desktop.planning.instance import Progress
from readiness_desktop.planning.problem import problem_of
from readiness_desktop.planning.roadmap import make_plan
from readiness_desktop.planning.timing import Timing
from tests.planning.engagements import assessed, everywhere
from tests.planning.small_plans import TINY, area_of, breaks


@pytest.fixture(scope="module")
def whole(framework):
    """The full catalogue, from level 0 everywhere, with half of the people, and its plan by the priority list."""
    assessment = assessed(framework, everywhere(framework, 0))
    results = evaluate(framework, assessment)
    setup = RoadmapSetup(aim="all", capacity={pool.id: pool.capacity / 2 for pool in framework.pools})
    plan = make_plan(framework, assessment, results, setup)
    instance = problem_of(framework, assessment, results, setup).instance
    return instance, {item.id: item.start for item in plan.initiatives}


def test_without_time_the_plan_to_begin_from_comes_back(whole):
    instance, warm = whole
    solution = solve_exact(instance, warm, time_limit=0.0)
    assert not solution.optimal
    timing = Timing(instance)
    kept = {n: s for n, s in warm.items() if timing.span(instance.work[n], s).finish <= instance.horizon}
    assert solution.bound is not None and solution.area is not None
    assert kept.keys() <= solution.starts.keys()
    assert breaks(instance, timing, solution.starts) == []
    assert 0 < solution.bound < solution.area <= area_of(instance, timing, kept) + 1e-6


def test_stopped_at_once_without_a_plan_there_is_only_a_bound(whole):
    instance = replace(
        whole[0], work={n: replace(item, must=item.effort < 20) for n, item in whole[0].work.items()}
    )
    for warm in (None, dict.fromkeys(instance.work, 0)):
        solution = solve_exact(instance, warm, cancelled=lambda: True)
        assert (solution.starts, solution.area, solution.optimal) == (None, None, False)
        assert solution.bound is not None and solution.bound > 0


def test_cancelled_it_stops_with_what_it_has(whole):
    instance, warm = whole
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 5

    solution = solve_exact(instance, warm, cancelled=cancelled)
    assert not solution.optimal
    assert len(asked) < 100
    assert breaks(instance, Timing(instance), solution.starts) == []


def test_progress_only_gets_better(whole):
    heard: list[Progress] = []
    solution = solve_exact(*whole, progress=heard.append, cancelled=lambda: len(heard) > 5)
    assert len(heard) > 5
    areas = [one.area for one in heard]
    bounds = [one.bound for one in heard]
    assert areas == sorted(areas, reverse=True)
    assert bounds == sorted(bounds)
    assert [one.seconds for one in heard] == sorted(one.seconds for one in heard)
    assert areas[-1] is not None and solution.bound is not None and solution.area is not None
    assert len(set(zip(areas, bounds, strict=True))) == len(heard)
    assert bounds[-1] is not None and bounds[-1] <= solution.bound + 1e-6
    assert solution.bound <= solution.area <= areas[-1] + 1e-6


def test_two_at_once_do_not_disturb_each_other():
    found: list[float | None] = []
    threads = [threading.Thread(target=lambda: found.append(solve_exact(TINY).area)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [248, 248, 248, 248]


def test_other_threads_go_on_while_it_runs(whole):
    """HiGHS lets Python's lock go: another thread is asked for something by every report and answers it at once."""
    asked, answered = threading.Event(), threading.Event()
    over = threading.Event()

    def answers() -> None:
        while not over.is_set():
            if asked.wait(0.05):
                asked.clear()
                answered.set()

    late: list[None] = []

    def told(_progress: Progress) -> None:
        answered.clear()
        asked.set()
        if not answered.wait(5):
            late.append(None)

    other = threading.Thread(target=answers)
    other.start()
    solve_exact(*whole, progress=told, time_limit=1.0)
    over.set()
    other.join()
    assert late == []


def test_nothing_is_written_to_standard_output():
    code = """
from readiness_desktop.planning.exact import solve_exact
from tests.planning.small_plans import TINY
solve_exact(TINY)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
