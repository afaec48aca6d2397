"""Circles that an own initiative would close."""

from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_own import waiting_circle
from readiness_desktop.domain.roadmap_setup import NO_ROADMAP, OwnInitiative


def own(name: str = "X01", *, after: tuple[str, ...] = (), before: tuple[str, ...] = ()) -> OwnInitiative:
    return OwnInitiative(name, "Own", "BUS", after=after, before=before)


def prerequisite(framework: Framework) -> tuple[str, str]:
    one = next(one for one in framework.initiatives if one.prerequisites)
    return one.id, one.prerequisites[0]


def test_between_two_that_stand_in_order_it_is_fine(framework: Framework) -> None:
    later, earlier = prerequisite(framework)
    assert waiting_circle(framework, NO_ROADMAP, own(after=(earlier,), before=(later,))) == ()


def test_the_other_way_round_closes_a_circle(framework: Framework) -> None:
    later, earlier = prerequisite(framework)
    assert waiting_circle(framework, NO_ROADMAP, own(after=(later,), before=(earlier,))) == (
        "X01",
        later,
        earlier,
    )
    assert waiting_circle(framework, NO_ROADMAP, own(after=("X01",))) == ("X01",)


def test_by_way_of_another_own_one(framework: Framework) -> None:
    other = own("X02", after=("X01",))
    setup = replace(NO_ROADMAP, own=(own(), other))
    assert waiting_circle(framework, setup, own(after=("X02",))) == ("X01", "X02")
    assert waiting_circle(framework, setup, own()) == ()


@given(st.sets(st.integers(0, 55), max_size=4), st.sets(st.integers(0, 55), max_size=4))
def test_a_circle_is_found_where_there_is_one(
    framework: Framework, after: set[int], before: set[int]
) -> None:
    names = [one.id for one in framework.initiatives]
    made = own(
        after=tuple(names[n % len(names)] for n in after), before=tuple(names[n % len(names)] for n in before)
    )
    graph = {one.id: {*one.prerequisites} for one in framework.initiatives} | {"X01": set(made.after)}
    for name in made.before:
        graph[name].add("X01")
    ring = waiting_circle(framework, NO_ROADMAP, made)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        assert all(later in graph[one] for one, later in zip(ring, (*ring[1:], ring[0]), strict=True))
        assert ring[0] == "X01"
    else:
        assert ring == ()
