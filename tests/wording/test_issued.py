"""The issued verdict in words: both verdicts, who and why, and that it lapsed; the same in every account."""

from dataclasses import replace

from readiness_desktop.domain.agreements import Issued
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.score_json import score
from readiness_desktop.wording import briefly, issued, questions, verdicts
from readiness_desktop.wording.score_text import score_lines
from tests.domain.answer_sets import with_answer
from tests.vectors import assessment_of, load_vectors

REASON = "The sponsor takes the risk of the first site in writing."


def issue(framework: Framework, verdict: str, computed: str, state: str = "A") -> Assessment:
    one = assessment_of(framework, load_vectors()["full"][state])
    profile = replace(one.profile, issued=Issued(verdict, REASON, "Ana Ruiz", computed))
    return one.with_current(replace(one.current, profile=profile))


def test_both_verdicts_stand_in_every_line(framework: Framework) -> None:
    assessment = issue(framework, "CONDITIONS", "FIX")
    results = evaluate(framework, assessment)
    both = "Launch with conditions (issued; computed: Fix the foundation first)"
    assert issued.both(framework, results) == both
    said = f"Computed: Fix the foundation first. Issued by Ana Ruiz: {REASON}"
    assert issued.account(framework, results) == said
    lines = score_lines(framework, assessment, results)
    assert lines[1:3] == (f"Verdict: {both}", said)
    assert score(results)["issued"] == {"verdict": "CONDITIONS", "reason": REASON, "by": "Ana Ruiz"}
    assert "conditions must be closed" in verdicts.headline(framework, results)


def test_a_verdict_that_lapsed_is_said_and_does_not_count(framework: Framework) -> None:
    results = evaluate(framework, issue(framework, "LAUNCH", "CONDITIONS"))
    assert issued.both(framework, results) == "Fix the foundation first"
    assert issued.remark(framework, results).startswith("The issued verdict “Launch” has lapsed")
    assert score(results)["issued"] is None


def test_without_one_nothing_is_said(framework: Framework) -> None:
    results = evaluate(framework, assessment_of(framework, load_vectors()["full"]["A"]))
    assert issued.remark(framework, results) == ""


def test_a_reason_is_a_sentence() -> None:
    assert "at least 20 characters" in issued.too_short("Because.")
    assert issued.too_short(REASON) == ""
    assert issued.no_name(" ") == "Name who issues it; nothing is issued yet."


def test_issued_over_a_launch_does_not_say_that_it_can_go_ahead(framework: Framework) -> None:
    results = replace(
        evaluate(framework, issue(framework, "CONDITIONS", "FIX")),
        verdict="LAUNCH",
        reasons=(),
        conditions=(),
    )
    assert results.issued == "CONDITIONS"
    assert verdicts.headline(framework, results) == "Issued in place of the computed verdict “Launch”"
    said = issued.account(framework, results)
    assert said == f"Issued by Ana Ruiz: {REASON} Computed: Launch, every rule for a launch is met."
    assert briefly.lines(framework, results) == ()


def test_conditions_in_place_of_a_launch_say_the_reason(framework: Framework) -> None:
    results = evaluate(framework, issue(framework, "CONDITIONS", "LAUNCH", "C"))
    (own,) = results.conditions
    assert verdicts.headline(framework, results) == "One condition must be closed before the launch"
    assert verdicts.rules(own) == "Issued"
    assert verdicts.condition(framework, results, own) == f"As issued by Ana Ruiz: {REASON}"


def test_why_a_launch_lapsed_is_the_gate_that_fails_now(framework: Framework) -> None:
    launched = issue(framework, "LAUNCH", "CONDITIONS", "B")
    failed = with_answer(launched, replace(launched.current.answer("D2.4"), level=1))
    results = evaluate(framework, failed)
    assert issued.remark(framework, results) == (
        "The issued verdict “Launch” has lapsed: a blocking gate is not met, "
        f"{questions.named(framework, 'D2.4')}."
    )
    assert score(results)["issued_lapsed"] == "LAUNCH"
