"""Every value that a pack may set differently is read from the pack: another value, another result."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Answer, Assessment, EvidenceItem
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import check_timing
from readiness_desktop.domain.next_verdict import next_better_verdict
from readiness_desktop.domain.sensitivity import plain_envelope
from readiness_desktop.domain.targets import target_levels
from tests.domain.answer_sets import with_answer

DAY = date(2026, 6, 1)


def _constants(framework: Framework, **values: Any) -> Framework:
    return replace(framework, constants=replace(framework.constants, **values))


def _gates_at(framework: Framework, question: str, minimum: int) -> Framework:
    """The pack with another minimum on the gate of one question."""
    changed = [
        replace(q, gate=replace(q.gate, minimum=minimum)) if q.id == question and q.gate else q
        for q in framework.questions
    ]
    return replace(framework, questions=tuple(changed))


def _known(value: float | None) -> float:
    assert value is not None
    return value


def test_the_share_of_a_module(framework: Framework, state: Callable[[str], Assessment]) -> None:
    def scored(share: float) -> tuple[float, float]:
        dimension = evaluate(_constants(framework, module_share=share), state("C")).dimensions["D1"]
        return _known(dimension.mean), _known(dimension.se)

    core, core_error = scored(0.0)
    module, module_error = scored(1.0)
    assert module == pytest.approx(evaluate(framework, state("C")).modules["IA"].mean)
    assert scored(0.5)[0] == pytest.approx((core + module) / 2)
    mean, error = scored(1 / 3)
    assert mean == pytest.approx(core * 2 / 3 + module / 3)
    own, theirs = core_error * 2 / 3, module_error / 3
    assert error**2 == pytest.approx(own**2 + theirs**2 + 2 * framework.constants.rho * own * theirs)


def test_the_envelope_takes_the_share_of_a_module(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assessment = state("C")
    ends = []
    for share in (0.5, 0.0):
        pack = _constants(framework, module_share=share)
        ends.append(plain_envelope(pack, assessment, evaluate(pack, assessment)))
    assert ends[0] != ends[1]


def test_from_which_grade_on_evidence_is_verified(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    strict = evaluate(_constants(framework, verified_from="E4"), state("C"))
    assert strict.gates["D2.2"].status == "PASS_UNVERIFIED", "it was answered with E3"
    assert strict.gates["D1.1"].status == "PASS_VERIFIED", "it was answered with E4"
    assert evaluate(framework, state("C")).evidence_index == 1.0
    assert _known(strict.evidence_index) < 1.0
    assert evaluate(_constants(framework, verified_from="E1"), state("B")).reasons != ()


def test_the_way_brings_the_grade_that_is_verified(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    strict = _constants(framework, verified_from="E4")
    way = next_better_verdict(strict, state("C"), evaluate(strict, state("C")))
    assert way.goal == "LAUNCH"
    assert {move.grade for move in way.moves} == {"E4"}


@pytest.mark.parametrize(("expires_from", "grade"), [("E3", "E2"), ("E4", "E3")])
def test_from_which_grade_on_evidence_expires(
    framework: Framework, state: Callable[[str], Assessment], expires_from: str, grade: str
) -> None:
    current = state("C").current
    old = EvidenceItem("1", "D8.1", "Note", grade="E3", dated=current.as_of - timedelta(days=181))
    assessment = state("C").with_current(replace(current, evidence=(old,)))
    results = evaluate(_constants(framework, expires_from=expires_from), assessment)
    assert results.questions["D8.1"].grade == grade


@pytest.mark.parametrize(("live_stages", "target"), [(0, 2), (2, 3), (7, 3)])
def test_how_many_stages_run_live(
    framework: Framework, state: Callable[[str], Assessment], live_stages: int, target: int
) -> None:
    profile = replace(state("C").profile, target="high", stage=framework.stages[-1].id)
    pack = _constants(framework, live_stages=live_stages)
    assert target_levels(pack, profile)["D5.1"] == target


def test_a_floor_of_exposure_follows_the_minimum_of_its_gate(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    answered = with_answer(state("C"), Answer("D3.1", "answered", 2, grade="E3"))
    assert evaluate(framework, answered).exposures["FM7"].floor == 0
    demanding = _gates_at(framework, "D3.1", 3)
    assert evaluate(demanding, answered).exposures["FM7"].floor == framework.constants.exposure_floor_1
    easy = _gates_at(framework, "D3.1", 1)
    begun = with_answer(state("C"), Answer("D3.1", "answered", 1, grade="E3"))
    assert evaluate(framework, begun).exposures["FM7"].floor == framework.constants.exposure_floor_1
    assert evaluate(easy, begun).exposures["FM7"].floor == 0


def test_the_date_and_the_days_of_due_dates(framework: Framework, state: Callable[[str], Assessment]) -> None:
    rules = replace(framework.verdict, launch_date="stage_start", days_after_launch=45)
    pack = replace(framework, verdict=rules)
    profile = replace(state("B").profile, dates={"stage_start": DAY}, statement_passes=False)
    assessment = state("B").with_current(replace(state("B").current, profile=profile))
    due = {row.key: row.due for row in condition_rows(pack, assessment, evaluate(pack, assessment))}
    assert due["C8"] == DAY - timedelta(days=1)
    assert due["score"] == DAY + timedelta(days=45)
    latest = {
        r.key: r.days_after_launch for r in condition_rows(pack, assessment, evaluate(pack, assessment))
    }
    assert (latest["C8"], latest["score"]) == (None, 45)


def test_the_date_that_ends_a_gap(framework: Framework) -> None:
    limbo = next(check for check in framework.timing_checks if check.gap_days is not None)
    dates = {"pilot_end": DAY, "planned_launch": DAY + timedelta(days=400), "run_budget_approved": DAY}
    assert check_timing(limbo, dates) is False
    assert check_timing(replace(limbo, gap_unless="owner_accepted"), dates) is True
    assert check_timing(replace(limbo, gap_unless=""), dates) is True


def test_a_pack_of_before_without_these_values_says_what_it_said(framework: Framework) -> None:
    """Packs up to version 8 have none of these keys; what they meant is what the domain takes then."""
    constants = framework.constants
    assert (constants.module_share, constants.live_stages) == (0.5, 2)
    assert (constants.verified_from, constants.expires_from) == ("E3", "E3")
    assert (framework.verdict.launch_date, framework.verdict.days_after_launch) == ("planned_launch", 30)


def test_the_depths_that_a_pack_begins_with(framework: Framework) -> None:
    assert [depth.name for depth in framework.depths] == ["Quick check", "Standard", "Deep"]
    assert (framework.usual_depth.id, framework.quick_depth.id) == ("Standard", "Quick")
    turned = replace(framework, depths=tuple(reversed(framework.depths)))
    assert (turned.usual_depth.id, turned.quick_depth.id) == ("Deep", "Quick")
