"""The reasons of a verdict as lines: a gate to a line, every code that holds, and what is kept at a launch."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Reason, Results
from readiness_desktop.wording import briefly

State = Callable[[str], Assessment]


def said(framework: Framework, results: Results, room: int = briefly.ROOM) -> list[str]:
    return [
        f"{line.text}, {line.standing}" if line.standing else line.text
        for line in briefly.lines(framework, results, room)
    ]


def with_answer(assessment: Assessment, question: str, level: int) -> Assessment:
    answers = dict(assessment.current.answers)
    answers[question] = replace(answers[question], level=level)
    return assessment.with_current(replace(assessment.current, answers=answers))


def test_fix_names_every_gate_on_its_own_line_once(framework: Framework, state: State) -> None:
    results = evaluate(framework, state("A"))
    assert said(framework, results) == [
        "Run money is approved, absent, needs level 2",
        "Quality measured on the real sources, at level 1, needs 2",
        "The pilot can predict production, at level 1, needs 2",
        "Target and threshold agreed with finance, at level 1, needs 2",
        "Live output quality is measured, at level 1, needs 2",
        "Below 1.0: Ownership and budget 0.8",
        "Critical exposure: Drift nobody monitors 75 and No budget for production 75",
    ]
    first = briefly.lines(framework, results)[0]
    assert (first.id, first.codes, first.ids) == ("D5.2", ("F1",), ("D5.2",))


def test_conditions_name_all_that_is_weak(framework: Framework, state: State) -> None:
    assert said(framework, evaluate(framework, state("B"))) == [
        "Below 2.0: Data architecture 1.9, Ownership and budget 1.8 and Skills and capacity 1.8",
        "Index 50.8, needs 55",
        "Lower end of the likely range 46.0, needs 50",
        "High exposure: Infrastructure not ready 51, Governance discovered too late 50, "
        "Skills gap training does not fix 54, Drift nobody monitors 52 and No budget for production 51",
    ]


def test_a_launch_says_which_rules_are_kept(framework: Framework, state: State) -> None:
    results = evaluate(framework, state("C"))
    found = briefly.lines(framework, results)
    assert all(line.kept for line in found)
    assert [line.text for line in found] == [
        "All 18 blocking gates are met with evidence",
        "Index 62.7, needs 55",
        "Lower end of the likely range 58.9, needs 50",
        "Weakest dimension: Data architecture 2.2, needs 2.0",
        "Highest exposure: Infrastructure not ready 44, must be below 50",
    ]


def test_where_there_is_no_room_every_code_still_has_a_line(framework: Framework, state: State) -> None:
    results = evaluate(framework, state("A"))
    gates = tuple(results.gates)
    reasons = (
        Reason("C1", gates[:3]), Reason("C2", gates[3:8]), Reason("C3", gates[8:20]), Reason("C4", ("D1",)),
        Reason("C5"), Reason("C6"), Reason("C7", ("FM1",)), Reason("C8"), Reason("C9", (), 6.0), Reason("C10"),
    )  # fmt: skip
    many = replace(results, verdict="CONDITIONS", reasons=reasons)
    found = briefly.lines(framework, many, room=4)
    assert [line.codes[0] for line in found] == [reason.code for reason in reasons]
    assert found[1].text == f"{framework.question(gates[3]).title} and 4 more gates"
    assert found[1].ids == gates[3:8]
    wide = briefly.lines(framework, many, room=14)
    assert len(wide) == 14
    assert {one for line in wide for one in line.ids} >= set(gates[:20])


def test_not_enough_answers(framework: Framework, state: State) -> None:
    empty = state("A")
    results = evaluate(framework, empty.with_current(replace(empty.current, answers={})))
    found = said(framework, results)
    assert found[0] == "Platform built for this workload, not yet asked"
    assert found[-2] == "0 of 50 core questions answered, 0% by weight; 90% needed"
    assert found[-1] == (
        "No answer in Data architecture, Deployment process, Business outcome, Governance and 4 more"
    )
    assert len(found) == briefly.ROOM


def test_statement_budget_and_depth(framework: Framework, state: State) -> None:
    assessment = state("C")
    profile = replace(assessment.profile, statement_passes=False, budget_months=11, depth="Quick")
    changed = assessment.with_current(replace(assessment.current, profile=profile))
    assert said(framework, evaluate(framework, changed)) == [
        "The success statement is not complete",
        "11 months of run cost are approved, 12 are needed",
        "A quick assessment cannot clear a launch by itself",
    ]


def test_lines_follow_a_changed_pack(framework: Framework, state: State) -> None:
    scale = (replace(framework.scale[0], name="Missing"), *framework.scale[1:])
    rules = replace(framework.verdict, days_after_launch=45)
    pack = replace(framework, scale=scale, verdict=rules)
    results = evaluate(pack, state("A"))
    assert "Run money is approved, missing, needs level 2" in said(pack, results)
    late = replace(results, reasons=(Reason("C3", ("D7.2",)),))
    (line,) = said(pack, late)
    assert line.endswith("needs 2 within 45 days")


def test_every_code_of_the_pack_has_a_line(framework: Framework, state: State) -> None:
    results = evaluate(framework, state("A"))
    ids = {"I1": "D1.1", "F1": "D1.1", "F2": "D1.1", "C1": "D1.1", "C2": "D1.1", "C3": "D1.1"}
    ids |= {"I3": "D1", "F3": "D1", "C4": "D1", "F5": "FM1", "C7": "FM1"}
    for code in framework.verdict.codes:
        reason = Reason(code.code, (ids[code.code],) if code.code in ids else (), 1.0)
        (line,) = said(framework, replace(results, reasons=(reason,)))
        assert line
        assert "{" not in line


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_no_line_ends_with_a_full_stop(framework: Framework, state: State, name: str) -> None:
    assert not any(line.endswith(".") for line in said(framework, evaluate(framework, state(name))))
