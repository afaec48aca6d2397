"""The success statement as a sentence with its gaps, and what its checks say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.agreements import BudgetEntry, Statement
from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.budget import budget_result
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statement import statement_result
from readiness_desktop.wording import briefly, budget, statement, statement_checks, verdicts
from tests.domain.test_statement import GOOD, written

State = Callable[[str], Assessment]


def test_the_filled_sentence(state: State) -> None:
    profile = written(state("C"), GOOD).profile
    assert statement.text(profile) == (
        "By 31 Mar 2027, claims triage will move average handling time for motor claims in two regions from "
        "41 minutes (measured 1 Jan 2026 to 30 Jun 2026, source claims system) to 33 minutes, worth €412,000 a year "
        "(60% cash-releasing), compared with the two regions not yet switched; measured monthly by finance "
        "analytics, owned by Ana Ruiz; if 38 minutes is not reached by 31 Dec 2026 we stop; reopened claims must "
        "stay within 4 %."
    )


def test_gaps_stand_in_brackets() -> None:
    profile = Profile(
        "Project", statement=Statement(metric="Cost {per} claim", baseline=2_400_000, unit="eur")
    )
    said = statement.text(profile)
    assert said.startswith("By [due date], [system] will move Cost {per} claim for [scope] from €2,400,000")
    assert "compared with [comparison]; measured [how often it is measured] by [who measures it]" in said


def test_what_it_is_worth(framework: Framework, state: State) -> None:
    current = written(state("C"), GOOD).current
    found = statement_result(framework, current)
    assert statement.worth(found, current.profile) == "Worth €412,000 a year, a fall of 20%."
    assert statement.worth(found, replace(current.profile, statement=Statement())) == ""


@pytest.mark.parametrize(
    ("name", "fields", "said"),
    [
        ("V01", {"owner": "Claims team"}, "“Claims team” is a team, a role or open; name a person."),
        ("V01", {"scope": "", "due": None}, "Missing: Due date; Scope."),
        (
            "V02",
            {"metric": "reach 92% accuracy"},
            "“accuracy” measures the model; name what changes in the business. It may stand as a limit.",
        ),
        (
            "V03",
            {"target": 25, "target_unit": "%"},
            "The baseline is in minutes, the target in %; put both in one unit.",
        ),
        (
            "V03",
            {"target": 45},
            "It is to fall, but the target 45 minutes is not below the baseline 41 minutes.",
        ),
        ("V04", {"target_unit": "%"}, "Baseline and target are in different units."),
        ("V05", {}, "Launch 1 Oct 2026"),
        ("V06", {"baseline_start": date(2026, 7, 1)},
         "It begins 1 Jul 2026, after its end 30 Jun 2026; correct one of the two."),
        ("V07", {"value": 500_000},
         "Value of one unit, cases and change come to €412,000, not to €500,000."),
        ("V07", {"volume": None}, "Missing: Cases in the period."),
        ("V09", {"approved": date(2026, 8, 1)},
         "Approved 1 Aug 2026, after the pilot began on 6 Jul 2026: it counts, but late."),
        ("V11", {"baseline": 0, "variation": None},
         "The baseline is zero, so there is no share of it; give the usual variation."),
        ("V16", {"variation": 12}, "A change of 8 minutes cannot be seen: it takes 9.8 minutes to stand out of "
         "the usual variation."),
        ("V18", {}, "There is no other statement to compare with."),
    ],
)  # fmt: skip
def test_a_check_says_what_is_missing(
    framework: Framework, state: State, name: str, fields: dict[str, object], said: str
) -> None:
    current = written(state("C"), replace(GOOD, **fields)).current  # type: ignore[arg-type]
    found = {one.id: one for one in statement_result(framework, current).checks}[name]
    assert statement_checks.note(found, current.profile) == said


def test_every_check_has_words_for_every_outcome(framework: Framework, state: State) -> None:
    """A failing check is never left without a sentence."""
    odd = Statement(
        metric="improve accuracy", unit="minutes", target_unit="%", owner="team", approver="Finance",
        owner_builds=True, baseline=1, target=2, value=1, counterfactual="none",
    )  # fmt: skip
    for said in (odd, GOOD, Statement()):
        current = written(state("C"), said).current
        for one in statement_result(framework, current).checks:
            assert statement_checks.title(framework, one.id)
            assert statement_checks.outcome(one)
            assert one.outcome == "passes" or statement_checks.note(one, current.profile)


def test_the_verdict_says_which_checks_stand_in_the_way(framework: Framework, state: State) -> None:
    results = evaluate(framework, written(state("C"), replace(GOOD, value=1, owner_builds=True)))
    assert verdicts.reason(framework, results, results.reasons[0]) == (
        "The success statement is not complete: V07 Its value can be worked out again; "
        "V08 Its owner does not lead the building team."
    )
    assert [line.text for line in briefly.lines(framework, results)] == [
        "The success statement does not pass V07 and V08"
    ]
    found = statement_result(framework, written(state("C"), replace(GOOD, value=1)).current)
    assert statement_checks.count(found) == "9 of 10 checks that must hold pass"
    assert statement_checks.count_with_doubts(found) == statement_checks.count(found)
    doubted = statement_result(framework, written(state("C"), replace(GOOD, net_of_run_cost=False)).current)
    said = "10 of 10 checks that must hold pass, 1 worth a second look"
    assert statement_checks.count_with_doubts(doubted) == said


def test_the_budget_in_words(framework: Framework) -> None:
    entries = {
        "L01": BudgetEntry("number", 90_000),
        "L02": BudgetEntry("unknown"),
        "L03": BudgetEntry("zero"),
        "L14": BudgetEntry("number", 5_000),
    }
    found = budget_result(framework, Profile("Project", budget=entries, budget_months=6))
    lines = {line.id: line for line in found.lines}
    assert budget.effect(framework, lines["L01"]) == ""
    assert budget.effect(framework, lines["L02"]) == "Unknown holds D5.2 Run money is approved at level 1."
    assert budget.effect(framework, lines["L03"]) == "Zero without reason: say why nothing is needed."
    assert budget.effect(framework, lines["L14"]) == "5% of the budget, below the guide of 10–20%."
    assert budget.total(found) == "€95,000"
    assert budget.still_open(found) == "13 of 15 lines are open"
    assert budget.approved(found) == "6 months of run cost approved, 12 needed"
