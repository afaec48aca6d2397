"""Effort against fall in risk: corners at the medians, and the orders to read."""

from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.roadmap_impact import corners, impact_picture, ranked, reach


def made(
    name: str, effort: float, gain: float, together: float, ratio: float, gates: int = 0, lifts: int = 1
) -> PlannedInitiative:
    lifted = tuple(Lift(f"D1.{n}", 0, 2) for n in range(1, lifts + 1))
    closed = tuple(f"D1.{n}" for n in range(1, gates + 1))
    return PlannedInitiative(
        name, 0, 1, 1, "BUS", effort, effort, gain, together, ratio, 0, lifted, closed, ()
    )


def plan_of(*initiatives: PlannedInitiative, order: tuple[str, ...] = ()) -> Plan:
    names = order or tuple(one.id for one in initiatives)
    return Plan(52, {}, "medium", initiatives, names, (), (), (), (), (0.0,), 0.0, 0.0, 0.0, (), "list")


FOUR = (
    made("I01", 4, 20, 20, 5.0, lifts=2),
    made("I02", 40, 30, 60, 1.0, gates=1),
    made("I03", 4, 2, 2, 0.5),
    made("I04", 40, 1, 30, 0.3, gates=2),
)


def test_the_corners_meet_at_the_medians() -> None:
    picture = impact_picture(plan_of(*FOUR), together=False)
    assert (picture.middle_effort, picture.middle_gain) == (22, 11)
    assert {one.id: one.corner for one in picture.points} == {
        "I01": "quick",
        "I02": "big",
        "I03": "fill",
        "I04": "hard",
    }
    assert [one.id for one in corners(picture.points)["quick"]] == ["I01"]


def test_together_counts_the_effort_of_all_that_is_needed() -> None:
    points = {one.id: one for one in impact_picture(plan_of(*FOUR), together=True).points}
    assert (points["I02"].effort, points["I02"].gain) == (60, 60)
    assert (points["I04"].effort, points["I04"].gain) == (100, 30)
    lone = impact_picture(plan_of(made("I09", 7, 0, 0, 0.0)), together=True).points[0]
    assert (lone.effort, lone.gain) == (7, 0)


def test_orders() -> None:
    plan = plan_of(*FOUR, order=("I03", "I01", "I02", "I04"))
    names = {order: [one.id for one in ranked(plan, order)] for order in ("plan", "ratio", "reach", "gates")}
    assert names["plan"] == ["I03", "I01", "I02", "I04"]
    assert names["ratio"] == ["I01", "I02", "I03", "I04"]
    # 2 * 20 / 4 = 10, 30 / 40 = 0.75, 2 / 4 = 0.5, 1 / 40
    assert [reach(one) for one in FOUR] == [10, 0.75, 0.5, 0.025]
    assert names["reach"] == ["I01", "I02", "I03", "I04"]
    assert names["gates"] == ["I04", "I02", "I01", "I03"]


def test_nothing_planned_and_no_effort() -> None:
    picture = impact_picture(plan_of(), together=False)
    assert (picture.points, picture.middle_effort, picture.middle_gain) == ((), 0.0, 0.0)
    assert reach(made("I01", 0, 3, 3, 0.0)) == 0.0


@given(st.lists(st.tuples(st.floats(0.1, 500), st.floats(0, 80)), min_size=1, max_size=20))
def test_every_point_has_one_corner_and_the_best_is_never_hard(pairs: list[tuple[float, float]]) -> None:
    some = [made(f"I{n:02}", effort, gain, gain, 1.0) for n, (effort, gain) in enumerate(pairs)]
    points = impact_picture(plan_of(*some), together=False).points
    assert sum(len(found) for found in corners(points).values()) == len(pairs)
    best = max(points, key=lambda one: one.gain)
    assert best.corner in ("quick", "big")
