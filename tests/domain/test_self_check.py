"""Claims of a self-check: what they hold up, what they need, and that they never enter a result."""

from collections.abc import Callable
from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.domain.self_check import (
    NOT_KNOWN,
    claimed_level,
    claims,
    is_self_check,
    with_headline,
)
from readiness_desktop.domain.summary import summarise

State = Callable[[str], Assessment]


def test_a_claim_below_the_minimum_is_held_up_by_its_blocking_core_gates(framework: Framework) -> None:
    found = {claim.dimension: claim for claim in claims(framework, {"D1": 1, "D2": 2, "D7": 0})}
    assert found["D1"].blocked == ("D1.1", "D1.2")
    assert found["D1"].holds_up
    wanted = (*framework.question("D1.1").evidence, *framework.question("D1.2").evidence)
    assert found["D1"].needed == tuple(dict.fromkeys(wanted))
    assert (found["D2"].level, found["D2"].holds_up) == (2, False)
    assert not found["D7"].holds_up, "Skills has condition gates only"


def test_every_claim_names_what_would_have_to_be_shown(framework: Framework) -> None:
    every = {one.id: level % 5 for level, one in enumerate(framework.dimensions)}
    for claim in claims(framework, every):
        gated = [one for one in framework.core(claim.dimension) if one.gate is not None]
        assert claim.needed, claim.dimension
        named = {evidence for one in gated for evidence in one.evidence}
        assert set(claim.needed) <= named, claim.dimension
    assert all(not claim.needed for claim in claims(framework, {})), "nothing is claimed"


def test_only_a_dimension_with_a_blocking_gate_has_a_level_that_a_launch_needs(framework: Framework) -> None:
    for claim in claims(framework, {}):
        kinds = [one.gate.kind for one in framework.core(claim.dimension) if one.gate is not None]
        assert (claim.wanted is not None) == ("block" in kinds), claim.dimension
    assert next(one for one in claims(framework, {}) if one.dimension == "D7").wanted is None


def test_not_knowing_is_an_answer_and_meets_no_gate(framework: Framework) -> None:
    found = {claim.dimension: claim for claim in claims(framework, {"D1": NOT_KNOWN})}
    assert (found["D1"].level, found["D1"].not_known, found["D1"].answered) == (None, True, True)
    assert found["D1"].holds_up
    assert (found["D2"].answered, found["D2"].holds_up) == (False, False)
    assert claimed_level({"D1": NOT_KNOWN}, "D1") is None
    assert claimed_level({"D1": 3}, "D1") == 3
    assert claimed_level({}, "D1") is None


def test_a_claim_is_put_changed_and_taken_away() -> None:
    profile = with_headline(Profile("Claims", depth=SELF_CHECK), "D3", 4)
    assert is_self_check(profile)
    assert dict(with_headline(profile, "D3", NOT_KNOWN).headlines) == {"D3": NOT_KNOWN}
    assert dict(with_headline(profile, "D3", None).headlines) == {}


def test_claims_change_neither_results_nor_their_hash(framework: Framework, state: State) -> None:
    for name in "ABC":
        plain = state(name)
        claimed = replace(plain.profile, headlines={one.id: 4 for one in framework.dimensions})
        with_claims = plain.with_current(replace(plain.current, profile=claimed))
        assert evaluate(framework, with_claims) == evaluate(framework, plain)


def test_a_self_check_has_no_verdict_and_no_index_and_counts_its_eight_questions(
    framework: Framework, state: State
) -> None:
    whole = state("A")
    profile = Profile("Claims", depth=SELF_CHECK, headlines={"D1": 4, "D2": NOT_KNOWN})
    made = whole.with_current(replace(whole.current, profile=profile, answers={}, evidence=()))
    results = evaluate(framework, made)
    assert (results.index, results.verdict) == (None, "INCONCLUSIVE")
    line = summarise(made, framework, results)
    assert (line.self_check, line.started, line.answered, line.required) == (True, False, 2, 8)
    assert framework.in_depth(SELF_CHECK) == ()
