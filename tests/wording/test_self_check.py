from collections.abc import Callable
from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.domain.self_check import NOT_KNOWN, claims
from readiness_desktop.wording import self_check

ALL = {"D1": 1, "D2": 0, "D3": 2, "D4": 3, "D5": 1, "D6": NOT_KNOWN, "D7": 0, "D8": 4}


def test_the_finding_counts_the_claims_that_hold_up_a_launch(framework: Framework) -> None:
    assert self_check.finding(claims(framework, ALL)) == "Four of eight claims would hold up a launch"
    assert self_check.finding(claims(framework, {"D1": 1})) == "One of one claim would hold up a launch"
    assert self_check.finding(claims(framework, {"D1": 3})) == "None of these claims would hold up a launch"
    assert self_check.finding(claims(framework, {})) == "Nothing is claimed yet"


def test_a_claim_names_its_gates_and_what_is_to_be_shown(framework: Framework) -> None:
    found = {claim.dimension: claim for claim in claims(framework, ALL)}
    assert self_check.claimed(framework, found["D1"]) == "1 Ad hoc"
    assert self_check.claimed(framework, found["D6"]) == "Not known"
    assert self_check.effect(framework, found["D6"]) == (
        f"Would hold up a launch at one gate: {framework.question('D6.1').title}."
    )
    assert self_check.effect(framework, found["D8"]) == "Would not hold up a launch, if it can be shown."
    assert self_check.to_show(framework, found["D1"]) == "To be shown for level 2, In place:"


def test_a_claim_that_blocks_nothing_says_what_its_own_level_wants(framework: Framework) -> None:
    found = {claim.dimension: claim for claim in claims(framework, {**ALL, "D7": 1})}
    fourth = framework.scale[4].name
    assert self_check.to_show(framework, found["D8"]) == f"To be shown for level 4, {fourth}:"
    assert self_check.to_show(framework, found["D7"]) == "To be shown for level 1, Ad hoc:"
    assert self_check.effect(framework, found["D7"]) == "No gate of this dimension blocks a launch."
    none = {claim.dimension: claim for claim in claims(framework, {"D7": 0})}
    assert self_check.to_show(framework, none["D7"]) == "To be shown for level 2, In place:"


def test_progress_is_under_ten_minutes() -> None:
    assert self_check.progress(1, 8) == "1 of 8, about 6 minutes left"
    assert self_check.progress(8, 8) == "8 of 8, about 1 minute left"


def test_what_was_left_out_is_counted(framework: Framework) -> None:
    assert self_check.open_claims(claims(framework, ALL)) == ""
    assert self_check.open_claims(claims(framework, {"D1": 1})) == "Seven questions are not answered."


def test_the_claim_stands_beside_the_assessed_level(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    results = evaluate(framework, state("A"))
    told = self_check.beside({"D1": 3, "D2": NOT_KNOWN}, "D1", results)
    assert told.startswith("Self-check said 3, evidence shows ")
    assert self_check.beside({"D2": NOT_KNOWN}, "D2", results) == ""
    bare = state("A").with_current(replace(state("A").current, answers={}, evidence=()))
    assert (
        self_check.beside({"D1": 3}, "D1", evaluate(framework, bare))
        == "Self-check said 3, not assessed yet."
    )


def test_the_self_check_has_its_name_from_here() -> None:
    assert self_check.depth_name(SELF_CHECK, "x") == "Self-check"
    assert self_check.depth_name("Quick", "Quick check") == "Quick check"
