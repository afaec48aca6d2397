"""Failure modes, practices and false comfort in words."""

import re
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.failure_modes import Driver, mode_findings
from readiness_desktop.domain.false_comfort import FalseComfort, HighClaim
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.practices import PracticeFinding
from readiness_desktop.domain.results import TimingResult
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.wording import false_comfort, practices, risks

CLAIM = HighClaim("D1.1", 3, 2, "E2", True, True, False)


def drivers(points: list[float]) -> tuple[Driver, ...]:
    return tuple(Driver(f"Q{n}", 1, 1, "E3", one) for n, one in enumerate(points))


def test_shown_points_add_up_to_the_shown_exposure() -> None:
    assert risks.shown_points(drivers([24.4, 18.4, 15.4, 11.4, 9.4])) == (25, 19, 15, 11, 9)
    assert risks.shown_points(drivers([60.0, 20.0])) == (60, 20)
    assert risks.shown_points(()) == ()


@given(st.lists(st.floats(0, 20), max_size=30))
def test_shown_points_are_never_more_than_one_off(points: list[float]) -> None:
    shown = risks.shown_points(drivers(points))
    assert sum(shown) == int(round(sum(points), 9))
    assert all(one - part + 1 >= -1e-6 and one - part <= 1 for one, part in zip(shown, points, strict=True))


def test_a_driver_names_only_a_target_that_it_lacks(framework: Framework) -> None:
    below = Driver("D5.2", 3, 1, "E3", 8.0)
    assert risks.stands(framework, below, 3) == "D5.2 Run money is approved, at level 1, target 3"
    assert risks.stands(framework, below, 1) == "D5.2 Run money is approved, at level 1"


def test_the_plan_is_said_in_short(framework: Framework, state: Callable[[str], Assessment]) -> None:
    start = state("A")
    results = evaluate(framework, start)
    planned = mode_findings(framework, results, plan_for(framework, start, results))["FM2"]
    assert risks.ahead(planned) == "38 by day 180"
    said = risks.lowering(framework, planned)
    assert said.startswith("Lowered by Lineage, permission and retention register, ")
    assert re.search("and [0-9]+ more initiatives?$", said)
    nothing = replace(planned, initiatives=(), ahead=None)
    assert (risks.ahead(nothing), risks.lowering(framework, nothing)) == ("Not lowered", "")
    assert "not within the plan's horizon" in risks.lowering(framework, replace(planned, ahead=None))
    assert risks.ahead(mode_findings(framework, results)["FM2"]) == "Not yet"


def test_headlines_count(framework: Framework) -> None:
    held = PracticeFinding("P1", "practised", 3.0, 3, ("D1.1",), ())
    other = PracticeFinding("P2", "partly", 2.0, 3, ("D2.1",), ())
    assert practices.headline([held, other]) == "One of two practices of those who succeed is practised"
    assert practices.headline([other]) == "No practice of those who succeed is practised yet"
    assert false_comfort.headline(FalseComfort((CLAIM,), ("D6.5", "D8.4"))) == (
        "One high answer lacks proof and two strengths carry no gate"
    )
    assert false_comfort.headline(FalseComfort((), ())) == "No high answer comforts more than it carries"
    few = PracticeFinding("P3", "not_assessed", 2.0, 1, ("D4.1", "D4.2", "D4.3", "D4.4"), ())
    assert practices.why(framework, few) == "1 of 4 questions answered; it takes 50% of them."


def test_means_are_rounded_but_never_up_to_the_level_they_lack(framework: Framework) -> None:
    below = PracticeFinding("P2", "partly", 8 / 3, 3, ("D2.1",), ())
    assert practices.mean(below) == "2.7"
    assert practices.mean(replace(below, mean=2.75)) == "2.8"
    assert practices.why(framework, replace(below, mean=7 / 3)) == "Mean level 2.3, it takes 2.5."
    assert practices.why(framework, replace(below, mean=2.467)) == "Mean level 2.46, it takes 2.5."


def test_savings_are_named(framework: Framework) -> None:
    without = PracticeFinding("P7", "partly", 3.0, 1, ("D1.7",), (), savings=False)
    assert practices.why(framework, without) == "Mean level 3.0. No debt item has measured savings yet."
    with_some = PracticeFinding("P7", "practised", 3.0, 1, ("D1.7",), (), savings=True)
    assert practices.why(framework, with_some) == "Mean level 3.0. A debt item has measured savings."


def test_timing_is_counted() -> None:
    timing = [TimingResult("T1", True), TimingResult("T2", None), TimingResult("T3", False)]
    assert false_comfort.timing_counts(timing) == "1 broken, 1 in order, 1 not checked"
