"""Conditions joined with owners and dates, and the rule that makes a report a draft."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Assessment, Lock
from readiness_desktop.domain.conditions import condition_rows, lacks_owner
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.services.conditions import set_action

LAUNCH = date(2027, 3, 1)


@pytest.fixture
def conditional(state: Callable[[str], Assessment]) -> Assessment:
    """State B with one blocking gate at level 1, one met by claim only, no statement and a planned launch."""
    assessment = state("B")
    current = assessment.current
    answers = dict(current.answers)
    answers["D2.4"] = replace(answers["D2.4"], level=1)
    answers["D5.1"] = replace(answers["D5.1"], level=2, grade="E2")
    profile = replace(current.profile, statement_passes=False, dates={"planned_launch": LAUNCH})
    return assessment.with_current(replace(current, answers=answers, profile=profile))


def keys(framework: Framework, assessment: Assessment, results: Results) -> list[str]:
    return [row.key for row in condition_rows(framework, assessment, results)]


def test_each_condition_is_one_row_in_the_order_of_the_verdict(
    framework: Framework, conditional: Assessment
) -> None:
    results = evaluate(framework, conditional)
    assert results.verdict == "CONDITIONS"
    assert keys(framework, conditional, results) == [c.key for c in results.conditions]
    assert {"C1:D2.4", "C2:D5.1", "score", "C8"} <= set(keys(framework, conditional, results))


def test_due_dates_count_from_the_planned_launch(framework: Framework, conditional: Assessment) -> None:
    found = {row.key: row for row in condition_rows(framework, conditional, evaluate(framework, conditional))}
    assert found["C1:D2.4"].due == LAUNCH - timedelta(days=1)
    assert found["score"].due == LAUNCH + timedelta(days=30)
    assert all(row.due_is_default for row in found.values())


@pytest.mark.parametrize("launch", [date.min, date.max])
def test_a_launch_at_the_end_of_the_calendar_has_due_dates_too(
    framework: Framework, conditional: Assessment, launch: date
) -> None:
    current = conditional.current
    far = replace(current, profile=replace(current.profile, dates={"planned_launch": launch}))
    found = condition_rows(framework, conditional.with_current(far), evaluate(framework, conditional))
    assert {row.due for row in found} <= {
        launch,
        date.min + timedelta(days=30),
        date.max - timedelta(days=1),
    }
    assert all(row.due_is_default for row in found)


def test_without_a_planned_launch_there_is_no_date(framework: Framework, conditional: Assessment) -> None:
    current = conditional.current
    undated = conditional.with_current(replace(current, profile=replace(current.profile, dates={})))
    found = condition_rows(framework, undated, evaluate(framework, undated))
    assert found
    assert all(row.due is None and not row.due_is_default for row in found)


def test_the_pack_says_what_closes_a_gate_and_a_score_closes_itself(
    framework: Framework, conditional: Assessment
) -> None:
    found = {row.key: row for row in condition_rows(framework, conditional, evaluate(framework, conditional))}
    assert found["C1:D2.4"].evidence == framework.question("D2.4").evidence
    assert found["score"].closes_itself
    assert found["score"].evidence == ()
    assert not found["C8"].closes_itself


def test_an_agreement_is_kept_with_its_condition(framework: Framework, conditional: Assessment) -> None:
    due = date(2027, 1, 15)
    agreed = set_action(
        conditional, "C1:D2.4", owner="  Rosa Castellanos ", due=due, closing_evidence="Shadow report"
    )
    row = next(
        r for r in condition_rows(framework, agreed, evaluate(framework, agreed)) if r.key == "C1:D2.4"
    )
    assert (row.owner, row.due, row.due_is_default) == ("Rosa Castellanos", due, False)
    assert row.evidence == ("Shadow report",)
    assert row.complete
    later = set_action(agreed, "C1:D2.4", status="done")
    again = next(
        r for r in condition_rows(framework, later, evaluate(framework, later)) if r.key == "C1:D2.4"
    )
    assert again.done
    assert again.owner == "Rosa Castellanos"
    assert again.action is not None
    assert row.action is not None
    assert again.action.uuid == row.action.uuid


def test_an_action_of_which_nothing_is_left_is_removed(conditional: Assessment) -> None:
    agreed = set_action(conditional, "C8", owner="Rosa")
    assert [a.key for a in agreed.current.actions] == ["C8"]
    assert set_action(agreed, "C8", owner="").current.actions == ()
    assert set_action(conditional, "C8", owner=" ").current.actions == ()


def test_a_past_date_is_overdue_until_done(framework: Framework, conditional: Assessment) -> None:
    results = evaluate(framework, conditional)
    late = set_action(conditional, "C8", due=results.as_of - timedelta(days=1))
    assert next(r for r in condition_rows(framework, late, results) if r.key == "C8").overdue
    done = set_action(late, "C8", status="done")
    assert not next(r for r in condition_rows(framework, done, results) if r.key == "C8").overdue


def test_ownerless_until_every_condition_has_owner_and_date(
    framework: Framework, conditional: Assessment
) -> None:
    results = evaluate(framework, conditional)
    assert lacks_owner(framework, conditional, results)
    agreed = conditional
    for condition in results.conditions:
        assert lacks_owner(framework, agreed, results)
        agreed = set_action(agreed, condition.key, owner="Rosa")
    assert not lacks_owner(framework, agreed, results)
    current = agreed.current
    undated = agreed.with_current(replace(current, profile=replace(current.profile, dates={})))
    assert lacks_owner(framework, undated, results)


def test_a_verdict_without_conditions_needs_no_owner(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    launch = state("C")
    results = evaluate(framework, launch)
    assert results.verdict == "LAUNCH"
    assert not lacks_owner(framework, launch, results)
    assert condition_rows(framework, launch, results) == ()


def test_a_locked_round_takes_no_owner(framework: Framework, conditional: Assessment) -> None:
    results = evaluate(framework, conditional)
    lock = Lock(
        on=results.as_of, by="Anna", input_hash=results.input_hash, engine_version="1", results=results
    )
    locked = conditional.with_current(replace(conditional.current, lock=lock))
    with pytest.raises(ReadinessError) as raised:
        set_action(locked, "C8", owner="Rosa")
    assert raised.value.fault is Fault.ROUND_LOCKED
