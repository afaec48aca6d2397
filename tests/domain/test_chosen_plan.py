"""Which chosen plan counts, and the sum over limits and wishes that says so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.chosen_plan import counting_plan, setup_checksum
from readiness_desktop.domain.document import from_plain, to_plain
from readiness_desktop.domain.evaluate import input_hash
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import NO_ROADMAP, ChosenPlan, RoadmapSetup, Terms
from tests.domain.made_assessments import of_whole_assessments
from tests.domain.made_roadmaps import setups


@of_whole_assessments
@given(setups, setups)
def test_equal_setups_have_one_sum_and_others_another(one: RoadmapSetup, other: RoadmapSetup) -> None:
    assert (setup_checksum(one) == setup_checksum(other)) == (one == other)
    assert setup_checksum(from_plain(RoadmapSetup, to_plain(one))) == setup_checksum(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (RoadmapSetup(budget=(12,)), RoadmapSetup(budget=(12.0,))),
        (
            RoadmapSetup(capacity={"BUS": 4.0, "ML": 2.0}),
            RoadmapSetup(capacity={"ML": 2.0, "BUS": 4.0}),
        ),
    ],
)
def test_how_it_was_written_does_not_count(one: RoadmapSetup, other: RoadmapSetup) -> None:
    assert one == other
    assert setup_checksum(one) == setup_checksum(other)


def test_yes_and_one_are_two_things() -> None:
    assert setup_checksum(RoadmapSetup(one_each=True)) != setup_checksum(NO_ROADMAP)


def test_the_last_plan_counts_while_the_setup_is_its_own(state: Callable[[str], Assessment]) -> None:
    current = state("A").current
    assert counting_plan(current) is None
    day = date(2026, 4, 14)
    first = ChosenPlan("p1", day, day, "list", (), 400.0, 52, setup=setup_checksum(current.profile.roadmap))
    last = replace(first, uuid="p2", area=390.0)
    chosen = replace(current, plans=(first, last))
    assert counting_plan(chosen) == last
    setup = RoadmapSetup(terms={"I01": Terms(must=True)})
    changed = replace(chosen, profile=replace(chosen.profile, roadmap=setup))
    assert counting_plan(changed) is None
    assert (
        counting_plan(replace(changed, plans=(first, replace(last, setup=setup_checksum(setup))))) is not None
    )


def test_results_do_not_depend_on_the_roadmap(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    """A lock made before stays right, whatever is set up or chosen since."""
    current = state("A").current
    setup = RoadmapSetup(aim="all", weights={"FM1": 3.0}, capacity={"BUS": 1.0})
    day = date(2026, 4, 14)
    other = replace(
        current,
        profile=replace(current.profile, roadmap=setup),
        plans=(ChosenPlan("p", day, day, "exact", (), 1.0, 52),),
    )
    assert input_hash(framework, other) == input_hash(framework, current)


def test_what_work_costs_decides_nothing_without_a_budget() -> None:
    terms = {"I05": Terms(external_cost=900.0), "I06": Terms(must=True, external_cost=5.0)}
    dear = RoadmapSetup(rates={"BUS": 600.0}, terms=terms)
    assert setup_checksum(dear) == setup_checksum(RoadmapSetup(terms={"I06": Terms(must=True)}))
    limited = replace(dear, budget=(1000.0,))
    assert setup_checksum(limited) != setup_checksum(replace(limited, rates={"BUS": 700.0}))
    assert setup_checksum(dear) != setup_checksum(limited)
