"""The cost of a roadmap, by hand: days 5/8/14 and 10/20/36 at 500 and 1,000 a day."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import NOTHING, Plan, PlannedInitiative, Range
from readiness_desktop.domain.roadmap_cost import Ends, days_of, priced, roadmap_cost

FIRST, SECOND = Range(5, 8, 14), Range(10, 20, 36)


def initiative(
    name: str, pool: str, days: Range, external: float | None = None, window: int = 0
) -> PlannedInitiative:
    return PlannedInitiative(
        name, 0, 2, 2, pool, days.likely, 1.0, 0.0, 0.0, 0.0, window, (), (), (), days=days, external=external
    )


def plan_of(*initiatives: PlannedInitiative, size: str = "medium") -> Plan:
    order = tuple(one.id for one in initiatives)
    return Plan(52, {}, size, initiatives, order, (), (), (), (), (0.0,) * 53, 0.0, 0.0, 0.0, (), "list")


def test_a_sum_end_by_end_and_its_ninety_percent(framework: Framework) -> None:
    plan = plan_of(initiative("I03", "BUS", FIRST, 2_000.0), initiative("I18", "DATA", SECOND, window=1))
    found = roadmap_cost(framework, plan, {"BUS": 1_000, "DATA": 500}).total
    assert (found.count, found.days) == (2, Range(15, 28, 50))
    # (15 + 4 * 28 + 50) / 6 = 29.5; deviations 9 / 6 = 1.5 and 26 / 6 = 4.3333
    assert found.days.expected == pytest.approx(29.5)
    wide = 1.645 * math.sqrt(1.5**2 + (26 / 6) ** 2)
    assert (found.likely_days.low, found.likely_days.high) == pytest.approx((29.5 - wide, 29.5 + wide))
    # 1,000 * 5/8/14 + 2,000 is 7,000/10,000/16,000; 500 * 10/20/36 is 5,000/10,000/18,000
    assert found.cost == Range(12_000, 20_000, 34_000)
    assert found.cost.expected == pytest.approx(21_000)
    wide = 1.645 * math.sqrt(1_500**2 + (500 * 26 / 6) ** 2)
    assert found.likely_cost is not None
    assert (found.likely_cost.low, found.likely_cost.high) == pytest.approx((21_000 - wide, 21_000 + wide))
    assert (found.external, found.without_external, found.partial) == (2_000, 1, False)


def test_by_window_by_pool_and_by_initiative(framework: Framework) -> None:
    plan = plan_of(initiative("I18", "DATA", SECOND, 0.0, window=1), initiative("I03", "BUS", FIRST, 2_000.0))
    found = roadmap_cost(framework, plan, {"BUS": 1_000, "DATA": 500})
    assert [one.days for one in found.by_window] == [FIRST, SECOND, NOTHING, NOTHING]
    assert [one.count for one in found.by_window] == [1, 1, 0, 0]
    assert found.by_window[3].cost == NOTHING
    assert list(found.by_pool) == ["BUS", "DATA"]
    assert found.by_pool["BUS"].cost == Range(7_000, 10_000, 16_000)
    assert found.by_initiative["I18"].cost == Range(5_000, 10_000, 18_000)
    assert found.by_initiative["I18"].without_external == 0


def test_a_pool_without_a_rate_has_its_days_listed(framework: Framework) -> None:
    plan = plan_of(
        initiative("I18", "DATA", SECOND, 3_000.0),
        initiative("I08", "DATA", FIRST),
        initiative("I03", "BUS", FIRST),
    )
    found = roadmap_cost(framework, plan, {"BUS": 1_000})
    assert found.total.partial
    assert found.total.unrated == {"DATA": Range(15, 28, 50)}
    assert found.total.cost == Range(8_000, 11_000, 17_000)
    assert (found.by_pool["DATA"].cost, found.by_pool["DATA"].likely_cost) == (
        Range(3_000, 3_000, 3_000),
        Ends(3_000, 3_000),
    )
    assert (found.by_initiative["I08"].cost, found.by_initiative["I08"].likely_cost) == (None, None)


def test_a_rate_of_zero_is_a_rate(framework: Framework) -> None:
    found = roadmap_cost(framework, plan_of(initiative("I03", "BUS", FIRST)), {"BUS": 0.0}).total
    assert (found.cost, found.partial) == (NOTHING, False)


def test_the_price_of_days() -> None:
    assert priced(FIRST, 500.0, 100.0) == Range(2_600, 4_100, 7_100)
    assert priced(FIRST, 500.0, None) == Range(2_500, 4_000, 7_000)
    assert priced(FIRST, None, 100.0) is None


def test_an_older_plan_has_the_days_of_the_pack_at_its_size(framework: Framework) -> None:
    plan = plan_of(initiative("I03", "BUS", NOTHING), size="large")
    low, likely, high = framework.initiative("I03").effort
    assert days_of(framework, plan, plan.initiatives[0]) == Range(1.6 * low, 1.6 * likely, 1.6 * high)


def test_an_empty_plan_costs_nothing(framework: Framework) -> None:
    found = roadmap_cost(framework, plan_of(), {}).total
    assert (found.cost, found.days, found.count, found.partial) == (NOTHING, NOTHING, 0, False)


def test_the_ninety_percent_never_leave_what_can_be(framework: Framework) -> None:
    found = roadmap_cost(framework, plan_of(initiative("I03", "BUS", Range(0, 0, 6))), {}).total
    # The mean is 1 and the deviation 1: a plain normal range would begin below zero.
    assert (found.likely_days.low, found.likely_days.high) == pytest.approx((0, 2.645))


amounts = st.floats(0, 500, allow_nan=False)


@given(
    st.lists(st.tuples(amounts, amounts, amounts, st.sampled_from(["BUS", "DATA", "ML"])), max_size=12),
    st.dictionaries(st.sampled_from(["BUS", "DATA", "ML"]), st.floats(0, 2_000)),
)
def test_parts_add_up_and_ranges_are_in_order(
    framework: Framework, made: list[tuple[float, float, float, str]], rates: dict[str, float]
) -> None:
    pieces = [
        initiative(f"X{n}", pool, Range(*sorted((a, b, c))), 10.0, n % 4)
        for n, (a, b, c, pool) in enumerate(made)
        if a + b + c > 0
    ]
    found = roadmap_cost(framework, plan_of(*pieces), rates)
    for parts in (found.by_window, tuple(found.by_pool.values()), tuple(found.by_initiative.values())):
        assert sum(one.days.high for one in parts) == pytest.approx(found.total.days.high)
        assert sum(one.cost.low for one in parts if one.cost) == pytest.approx(
            found.total.cost.low if found.total.cost else 0
        )
    for one in (found.total, *found.by_pool.values()):
        assert one.days.low - 1e-6 <= one.likely_days.low <= one.days.expected + 1e-6
        assert one.days.expected - 1e-6 <= one.likely_days.high <= one.days.high + 1e-6
