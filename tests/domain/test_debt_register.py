"""The register of a round: rows by priority with the modes they drive, totals, load, proposals from low answers."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.debt import Spread
from readiness_desktop.domain.debt_register import DebtRegister, debt_register
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results

State = Callable[[str], Assessment]


def entry(uuid: str, kind: str = "T", **more: Any) -> DebtEntry:
    """An item."""
    return DebtEntry(uuid, kind, f"Item {uuid}", **more)


def register(
    framework: Framework, assessment: Assessment, *entries: DebtEntry, **profile: Any
) -> DebtRegister:
    """The register with these items."""
    current = replace(assessment.current, debt=entries, profile=replace(assessment.profile, **profile))
    return debt_register(framework, current, evaluate(framework, assessment))


def in_bands(results: Results, **bands: str) -> Results:
    """The same results with other bands of exposure."""
    exposures = {
        name: replace(found, band=bands.get(name, "Low")) for name, found in results.exposures.items()
    }
    return replace(results, exposures=exposures)


def test_worked_item_in_a_register(framework: Framework, state: State, vectors: dict[str, Any]) -> None:
    example = vectors["unit"]["debt"]
    question = next(q for q in framework.questions if 3 in q.feeds.values())
    mode = next(name for name, weight in question.feeds.items() if weight == 3)
    item = entry(
        "w",
        external=float(example["principal"]),
        hours=example["hours"],
        hour_rate=example["rate"],
        incidents=example["p_incident"],
        incident_cost=example["cost_incident"],
        contagion=example["contagion"],
        questions=(question.id,),
    )
    assessment = state("A")
    current = replace(assessment.current, debt=(item,))
    results = evaluate(framework, assessment)
    (row,) = debt_register(framework, current, in_bands(results, **{mode: "High"})).rows
    assert (row.high, row.critical) == ((mode,), ())
    assert row.interest == 27_600
    assert row.debt_yield == pytest.approx(0.69)
    assert row.break_even == pytest.approx(17.39, abs=0.005)
    assert row.priority == pytest.approx(1.085)
    (row,) = debt_register(framework, current, in_bands(results, **{mode: "Critical"})).rows
    assert (row.high, row.critical) == ((), (mode,))
    assert row.priority == pytest.approx(1.135)


def test_only_full_weight_drives_a_mode(framework: Framework, state: State) -> None:
    question = next(q for q in framework.questions if {2, 3} <= set(q.feeds.values()))
    (row,) = register(framework, state("A"), entry("a", questions=(question.id,))).rows
    assert set(row.modes) == {name for name, weight in question.feeds.items() if weight == 3}


def test_rows_stand_by_priority(framework: Framework, state: State) -> None:
    found = register(
        framework,
        state("A"),
        entry("unknown"),
        entry("fixed", external=1.0, blocked=9.0, status="fixed"),
        entry("small", external=100.0, blocked=10.0),
        entry("large", external=100.0, blocked=90.0),
        entry("same", external=100.0, blocked=10.0),
    )
    assert [row.entry.uuid for row in found.rows] == ["large", "small", "same", "unknown", "fixed"]
    assert found.left_out == 1
    assert found.row("small") is found.rows[1]
    assert found.row("none") is None


def test_totals_by_type(framework: Framework, state: State) -> None:
    found = register(
        framework,
        state("A"),
        entry("a", external_low=50.0, external=100.0, external_high=200.0, blocked=10.0),
        entry("b", "T"),
        entry("c", "D", external=40.0, blocked=5.0),
        entry("d", "P", external=70.0, blocked=7.0, status="fixed", saved=6.0),
        paydown=Paydown(ai_budget=150.0),
    )
    technology, process, data = found.totals
    assert (technology.open, technology.unpriced, technology.principal) == (2, 1, Spread(50.0, 100.0, 200.0))
    assert (process.open, process.fixed, process.saved) == (0, 1, 6.0)
    assert data.interest == 5.0
    assert (found.total.interest, found.total.principal.likely, found.total.saved) == (15.0, 140.0, 6.0)
    assert found.load == pytest.approx(0.1)
    assert register(framework, state("A"), entry("a", blocked=1.0)).load is None
    assert register(framework, state("A"), paydown=Paydown(ai_budget=0.0)).load is None


def test_paydown_takes_open_items_in_order(framework: Framework, state: State) -> None:
    found = register(
        framework,
        state("A"),
        entry("small", external=100.0, blocked=10.0),
        entry("large", external=100.0, blocked=90.0),
        entry("fixed", external=100.0, blocked=90.0, status="fixed"),
        paydown=Paydown(base=100.0, years=2),
    )
    assert found.start == 200.0
    assert [year.closed for year in found.years] == [("large",), ("small",)]


def test_every_answer_below_target_is_proposed(framework: Framework, state: State) -> None:
    assessment = state("A")
    results = evaluate(framework, assessment)
    proposed = [q for one in register(framework, assessment).proposals for q in one.questions]
    below = [
        q.id
        for q in framework.questions
        if (found := results.questions[q.id]).in_scope
        and found.credited is not None
        and found.credited < found.target
    ]
    assert sorted(proposed) == sorted(below)
    assert below


def test_work_is_owed_once(framework: Framework, state: State) -> None:
    found = register(framework, state("A"))
    works = [one.initiative for one in found.proposals if one.days]
    assert len(works) == len(set(works))
    shared = next(one for one in found.proposals if len(one.questions) > 1 and one.initiative)
    assert {framework.question(q).debt for q in shared.questions} == {shared.type}
    work = framework.initiative(shared.initiative)
    factor = framework.constants.size_factors[Profile("x").size]
    assert shared.days == tuple(round(days * factor, 1) for days in work.effort)
    assert shared.pool == work.pool
    first, *rest = shared.questions
    after = register(framework, state("A"), entry("x", questions=(first,)))
    again = next(one for one in after.proposals if rest[0] in one.questions)
    assert again.questions == tuple(rest)
    assert (again.initiative, again.days) == (shared.initiative, None)


def test_taken_and_dismissed_are_not_proposed_again(framework: Framework, state: State) -> None:
    first, second, *_rest = register(framework, state("A")).proposals
    found = register(
        framework, state("A"), entry("x", questions=first.questions), debt_dismissed=second.questions
    )
    left = {q for one in found.proposals for q in one.questions}
    assert not left & {*first.questions, *second.questions}


def test_size_of_the_organisation_counts(framework: Framework, state: State) -> None:
    small, large = (register(framework, state("A"), size=size).proposals for size in ("small", "large"))
    at = next(n for n, one in enumerate(small) if one.days)
    assert small[at].days is not None
    assert large[at].days is not None
    assert small[at].days[1] < large[at].days[1]
