"""Debt paid back over the years: whole items, in order, with what they save; what holds for any items and money."""

from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.agreements import Paydown
from readiness_desktop.domain.debt_paydown import Owed, PaydownYear, paydown

ITEMS = (Owed("a", 100.0, 40.0), Owed("b", 90.0, 30.0), Owed("c", 20.0, 5.0))

sums = st.integers(0, 400).map(float)
queues = st.lists(st.tuples(sums.filter(bool), sums), max_size=7).map(
    lambda pairs: tuple(Owed(str(n), *pair) for n, pair in enumerate(pairs))
)
rules = st.builds(
    Paydown,
    base=sums,
    reinvest=st.sampled_from((0.0, 0.5, 1.0)),
    years=st.integers(1, 6),
    carry_over=st.booleans(),
)


def test_year_by_year() -> None:
    years = paydown(ITEMS, Paydown(base=100.0, reinvest=0.5, years=3))
    assert years == (
        PaydownYear(1, 100.0, 0.0, ("a",), 100.0, 110.0, 40.0),
        PaydownYear(2, 120.0, 0.0, ("b", "c"), 110.0, 0.0, 75.0),
        PaydownYear(3, 137.5, 0.0, (), 0.0, 0.0, 75.0),
    )


def test_an_item_that_does_not_fit_is_skipped() -> None:
    first, second = paydown(ITEMS, Paydown(base=95.0, reinvest=1.0, years=2))
    assert (first.closed, first.left) == (("b",), 120.0)
    # What was not spent is lost.
    assert (second.budget, second.closed) == (125.0, ("a", "c"))


def test_what_is_left_stays_where_that_is_set() -> None:
    years = paydown((Owed("a", 100.0, 0.0),), Paydown(base=40.0, years=3, carry_over=True))
    assert [year.budget for year in years] == [40.0, 80.0, 120.0]
    assert [year.carried for year in years] == [0.0, 40.0, 80.0]
    assert [year.closed for year in years] == [(), (), ("a",)]


def test_a_sum_of_floats_fits_its_budget() -> None:
    items = tuple(Owed(str(n), 0.1, 0.0) for n in range(3))
    assert paydown(items, Paydown(base=0.3, years=1))[0].left == 0


def test_no_money_given_says_nothing() -> None:
    assert paydown(ITEMS, Paydown()) == ()
    assert [year.left for year in paydown(ITEMS, Paydown(base=0.0, years=2))] == [210.0, 210.0]


@given(queues, rules)
def test_principal_never_rises_and_items_close_whole(items: tuple[Owed, ...], given_rules: Paydown) -> None:
    years = paydown(items, given_rules)
    known = {item.uuid: item for item in items}
    left, savings, spent = sum(item.principal for item in items), 0.0, 0.0
    closed: list[str] = []
    for year in years:
        assert year.left <= left
        assert year.spent <= year.budget + 1e-6
        assert year.left == sum(i.principal for i in items if i.uuid not in {*closed, *year.closed})
        assert year.savings == savings + sum(known[u].interest for u in year.closed)
        left, savings, spent = year.left, year.savings, spent + year.spent
        closed += year.closed
    assert len(closed) == len(set(closed))
    assert round(spent + left - sum(item.principal for item in items), 6) == 0


@given(queues, sums, sums)
def test_more_money_never_leaves_more_within_a_year(
    items: tuple[Owed, ...], base: float, more: float
) -> None:
    less = paydown(items, Paydown(base=base, years=1))
    rich = paydown(items, Paydown(base=base + more, years=1))
    assert rich[0].left <= less[0].left


def test_over_the_years_more_money_can_leave_more() -> None:
    # The larger budget takes the first item, which saves nothing; the smaller one skips it and saves at once.
    items = (Owed("idle", 100.0, 0.0), Owed("costly", 90.0, 500.0), Owed("last", 400.0, 0.0))
    less = paydown(items, Paydown(base=95.0, years=2))
    rich = paydown(items, Paydown(base=100.0, years=2))
    assert (less[-1].left, rich[-1].left) == (0.0, 400.0)
