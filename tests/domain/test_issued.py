"""The verdict that is issued one step away: what may be issued, when it stands and lapses, and its conditions."""

from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.agreements import Issued
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.conditions import lacks_owner
from readiness_desktop.domain.document import from_plain, to_plain
from readiness_desktop.domain.evaluate import evaluate, input_hash
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.issued import OWN, offered
from readiness_desktop.domain.quality import check_quality
from readiness_desktop.domain.results import Results, Verdict
from readiness_desktop.domain.summary import summarise
from readiness_desktop.services.conditions import set_action
from readiness_desktop.services.issuing import issue_verdict, withdraw_verdict
from readiness_desktop.services.setup import lock_round, next_round
from tests.domain.answer_sets import with_answer
from tests.vectors import assessment_of, load_vectors

REASON = "The sponsor takes the risk of the first site in writing."


def state(framework: Framework, name: str) -> Assessment:
    return assessment_of(framework, load_vectors()["full"][name])


def issue(assessment: Assessment, verdict: str, computed: str, reason: str = REASON) -> Assessment:
    current = assessment.current
    issued = Issued(verdict, reason, "Ana Ruiz", computed)
    return assessment.with_current(replace(current, profile=replace(current.profile, issued=issued)))


@pytest.mark.parametrize(
    ("computed", "blocked", "expected"),
    [
        ("INCONCLUSIVE", False, ()),
        ("FIX", False, ("CONDITIONS",)),
        ("FIX", True, ("CONDITIONS",)),
        ("CONDITIONS", False, ("FIX", "LAUNCH")),
        ("CONDITIONS", True, ("FIX",)),
        ("LAUNCH", False, ("CONDITIONS",)),
    ],
)
def test_one_step_and_no_launch_while_a_blocking_gate_fails(
    framework: Framework, computed: Verdict, blocked: bool, expected: tuple[str, ...]
) -> None:
    results = evaluate(framework, state(framework, "A" if blocked else "C"))
    assert offered(computed, results.gates.values()) == expected


def test_conditions_issued_instead_of_fix_list_every_condition_that_holds(framework: Framework) -> None:
    assessment = issue(state(framework, "A"), "CONDITIONS", "FIX")
    results = evaluate(framework, assessment)
    assert (results.verdict, results.issued, results.in_force) == ("FIX", "CONDITIONS", "CONDITIONS")
    assert (results.issued_reason, results.issued_by) == (REASON, "Ana Ruiz")
    assert [reason.code for reason in results.reasons] == ["F1", "F2", "F3", "F5"]
    codes = {code for condition in results.conditions for code in condition.codes}
    assert {"C1", "C2", "C4", "C5", "C6", "C7"} <= codes
    assert "C1:D5.2" in [condition.key for condition in results.conditions]
    line = summarise(assessment, framework, results)
    assert (line.verdict, line.issued, line.in_force) == ("FIX", "CONDITIONS", "CONDITIONS")


def test_conditions_issued_instead_of_a_launch_ask_for_what_the_reason_says(framework: Framework) -> None:
    plain = state(framework, "C")
    assert evaluate(framework, plain).conditions == ()
    assessment = issue_verdict(plain, evaluate(framework, plain), "CONDITIONS", REASON, "Ana Ruiz")
    results = evaluate(framework, assessment)
    assert (results.verdict, results.in_force, results.reasons) == ("LAUNCH", "CONDITIONS", ())
    assert [(one.key, one.ids, one.due) for one in results.conditions] == [(OWN, (), "before_launch")]
    assert lacks_owner(framework, assessment, results)
    assert [one.rule for one in check_quality(framework, assessment, results)].count("unowned_condition") == 1
    agreed = set_action(assessment, OWN, owner="Jon Beck", due=date(2026, 8, 1))
    assert not lacks_owner(framework, agreed, results)
    # Another reason is another condition, which nobody has said yes to.
    again = issue_verdict(agreed, results, "CONDITIONS", "The second site is not trained.", "Ana Ruiz")
    assert lacks_owner(framework, again, evaluate(framework, again))
    assert withdraw_verdict(agreed).current.actions == ()
    locked = lock_round(framework, agreed, results, None, "Ana", agreed.current.as_of)
    assert next_round(framework, locked, date(2026, 12, 1)).current.actions == ()


@pytest.mark.parametrize(
    ("name", "verdict", "computed"),
    [("A", "LAUNCH", "FIX"), ("A", "LAUNCH", "CONDITIONS"), ("A", "FIX", "FIX"), ("B", "CONDITIONS", "FIX")],
)
def test_what_may_not_be_issued_lapses(framework: Framework, name: str, verdict: str, computed: str) -> None:
    results = evaluate(framework, issue(state(framework, name), verdict, computed))
    assert (results.issued, results.issued_lapsed) == ("", verdict)
    assert results.in_force == results.verdict


def test_a_launch_lapses_once_a_blocking_gate_fails_and_comes_back_with_it(framework: Framework) -> None:
    launched = issue(state(framework, "B"), "LAUNCH", "CONDITIONS")
    assert evaluate(framework, launched).in_force == "LAUNCH"
    failed = with_answer(launched, replace(launched.current.answer("D2.4"), level=1))
    results = evaluate(framework, failed)
    assert (results.verdict, results.issued, results.issued_lapsed) == ("CONDITIONS", "", "LAUNCH")


@pytest.mark.parametrize("reason", ["", "  ", "Because."])
def test_without_a_sentence_nothing_is_issued(framework: Framework, reason: str) -> None:
    results = evaluate(framework, issue(state(framework, "A"), "CONDITIONS", "FIX", reason))
    assert results.in_force == "FIX"


def test_the_hash_changes_only_where_a_verdict_is_issued(framework: Framework) -> None:
    plain = state(framework, "A")
    issued = issue(plain, "CONDITIONS", "FIX")
    assert input_hash(framework, plain.current) != input_hash(framework, issued.current)
    cleared = issued.with_current(replace(issued.current, profile=plain.profile))
    assert input_hash(framework, plain.current) == input_hash(framework, cleared.current)


def test_results_of_before_read_without_an_issued_verdict(framework: Framework) -> None:
    results = evaluate(framework, state(framework, "A"))
    plain = to_plain(results)
    for name in ("issued", "issued_reason", "issued_by", "issued_lapsed"):
        del plain[name]
    assert from_plain(Results, plain) == results


def test_the_next_round_starts_without_it(framework: Framework) -> None:
    assessment = issue(state(framework, "A"), "CONDITIONS", "FIX")
    locked = lock_round(
        framework, assessment, evaluate(framework, assessment), None, "Ana", date(2026, 4, 20)
    )
    assert locked.current.lock is not None and locked.current.lock.results.issued == "CONDITIONS"
    assert evaluate(framework, next_round(framework, locked, date(2026, 5, 4))).issued == ""
