"""What is done with the debt register: each step makes a new assessment, or the same one where nothing changes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment, Lock
from readiness_desktop.domain.debt_proposals import Proposal
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import debt

State = Callable[[str], Assessment]


def having(state: State, *entries: DebtEntry) -> Assessment:
    one = state("A")
    return one.with_current(replace(one.current, debt=entries))


def test_a_proposal_brings_questions_effort_and_the_rate_of_its_pool(state: State) -> None:
    made = having(state, DebtEntry("a", "T", "One", pool="DATA", day_rate=780.0))
    proposal = Proposal("D", ("D1.2", "D1.5"), "I20", "DATA", (6.0, 12.0, 20.0))
    entry = debt.from_proposal(made.current, proposal, "Not yet")
    assert (entry.type, entry.title, entry.questions) == ("D", "Not yet", ("D1.2", "D1.5"))
    assert (entry.days_low, entry.days, entry.days_high, entry.day_rate) == (6.0, 12.0, 20.0, 780.0)
    bare = debt.from_proposal(made.current, Proposal("D", ("D1.2",), "I20", "DATA"), "")
    assert (bare.days, bare.pool, bare.day_rate) == (None, "DATA", None)


def test_items_are_added_changed_and_removed(state: State) -> None:
    made = debt.add(state("A"), [debt.new_entry("T", "One"), debt.new_entry("P", "Two")])
    first, second = made.current.debt
    assert first.uuid != second.uuid
    made = debt.change(made, second.uuid, title="Three", contagion=2)
    assert made.current.debt[1] == replace(second, title="Three", contagion=2)
    made = debt.remove(made, first.uuid)
    assert [one.title for one in made.current.debt] == ["Three"]


def test_the_same_comes_back_where_nothing_changes(state: State) -> None:
    made = having(state, DebtEntry("a", "T", "One"))
    assert debt.change(made, "a", title="One") is made
    assert debt.change(made, "none", title="Two") is made
    assert debt.remove(made, "none") is made
    assert debt.add(made, []) is made
    assert debt.set_paydown(made, Paydown()) is made
    assert debt.restore(made) is made
    assert debt.into_pool(made, "a", "") is made


def test_a_day_rate_goes_to_items_of_its_pool_that_have_none(state: State) -> None:
    made = having(
        state,
        DebtEntry("a", "T", "One", pool="DATA"),
        DebtEntry("b", "T", "Two", pool="DATA"),
        DebtEntry("c", "T", "Three", pool="DATA", day_rate=700.0),
        DebtEntry("d", "T", "Four", pool="ML"),
        DebtEntry("e", "T", "Five"),
    )
    made = debt.change(made, "a", day_rate=800.0)
    assert [one.day_rate for one in made.current.debt] == [800.0, 800.0, 700.0, None, None]
    # Taking a rate away takes none from others.
    made = debt.change(made, "a", day_rate=None)
    assert [one.day_rate for one in made.current.debt] == [None, 800.0, 700.0, None, None]


def test_another_pool_brings_its_rate(state: State) -> None:
    made = having(
        state,
        DebtEntry("a", "T", "One", pool="DATA", day_rate=780.0),
        DebtEntry("b", "T", "Two", pool="ML", day_rate=900.0),
    )
    moved = debt.into_pool(made, "a", "ML").current.debt[0]
    assert (moved.pool, moved.day_rate) == ("ML", 900.0)
    kept = debt.into_pool(made, "a", "RISK").current.debt[0]
    assert (kept.pool, kept.day_rate) == ("RISK", 780.0)


def test_dismissed_questions_are_kept_once(state: State) -> None:
    made = debt.dismiss(state("A"), Proposal("D", ("D1.2", "D1.5")))
    made = debt.dismiss(made, Proposal("D", ("D1.5", "D1.6")))
    assert made.profile.debt_dismissed == ("D1.2", "D1.5", "D1.6")
    assert debt.dismiss(made, Proposal("D", ("D1.2",))) is made
    assert debt.restore(made).profile.debt_dismissed == ()


def test_a_locked_round_refuses_all_of_it(framework: Framework, state: State) -> None:
    made = debt.dismiss(having(state, DebtEntry("a", "T", "One")), Proposal("D", ("D1.2",)))
    results = evaluate(framework, made)
    lock = Lock(results.as_of, "", results.input_hash, results.engine_version, results)
    locked = made.with_current(replace(made.current, lock=lock))
    for change in (
        lambda: debt.add(locked, [debt.new_entry("T")]),
        lambda: debt.change(locked, "a", title="Two"),
        lambda: debt.into_pool(locked, "a", "ML"),
        lambda: debt.remove(locked, "a"),
        lambda: debt.dismiss(locked, Proposal("D", ("D1.5",))),
        lambda: debt.restore(locked),
        lambda: debt.set_paydown(locked, Paydown(base=1.0)),
    ):
        with pytest.raises(ReadinessError):
            change()
