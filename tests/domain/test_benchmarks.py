"""Tests of membership against the published figures: three outcomes, never a percentile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.benchmarks import (
    CLASS_LABEL,
    Benchmarks,
    Comparison,
    Lack,
    benchmarks,
    class_of,
    is_aged,
    shown_side_by_side,
)
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from tests.domain.answer_sets import with_answer
from tests.vectors import assessment_of


def _all_at(framework: Framework, level: int, grade: str = "E4", *, modules: bool = True) -> Assessment:
    """Every question answered alike."""
    chosen = [q.id for q in framework.questions if modules or q.module is None]
    return assessment_of(framework, {"answers": {q: {"level": level, "ev": grade} for q in chosen}})


def _with_facts(assessment: Assessment, **facts: bool | float) -> Assessment:
    profile = replace(assessment.profile, facts={**assessment.profile.facts, **facts})
    return assessment.with_current(replace(assessment.current, profile=profile))


def _of(framework: Framework, assessment: Assessment) -> Benchmarks:
    return benchmarks(framework, assessment.current, evaluate(framework, assessment))


def _one(framework: Framework, assessment: Assessment, figure: str) -> Comparison:
    return _of(framework, assessment).of(figure)


def test_every_figure_has_its_place(framework: Framework) -> None:
    found = _of(framework, _all_at(framework, 2))
    assert [one.figure.id for one in found.comparisons] == [f"F{n:02}" for n in range(1, 32)]
    headline = ["F01", "F03", "F15", "F19", "F20", "F25", "F31"]
    assert [one.figure.id for one in found.at("headline")] == headline
    flagged = ["F02", "F07", "F08", "F09", "F10", "F11", "F13", "F14", "F16", "F17", "F21", "F27"]
    # 72 % is of early 2024, more than two years before the day of the round only from 2027 on.
    assert [one.figure.id for one in found.at("flagged")] == flagged
    assert {one.figure.reliability for one in found.at("appendix")} == {"D"}
    with pytest.raises(KeyError):
        found.of("F99")


def test_the_modern_core_is_a_matter_of_three_answers_and_a_score(framework: Framework) -> None:
    strong = _all_at(framework, 3)
    assert _one(framework, strong, "F19").outcome is True
    weaker = with_answer(strong, Answer("D1.2", "answered", 2, grade="E4"))
    found = _one(framework, weaker, "F19")
    assert (found.outcome, found.level, found.rests) == (False, 2, ("D1.1", "D1.2", "IA.01"))
    low = strong
    for name in ("D1.3", "D1.4", "D1.5", "D1.6", "D1.7"):
        low = with_answer(low, Answer(name, "answered", 0, grade="E4"))
    assert _one(framework, low, "F19").outcome is False, "the score of the dimension is below 75"


@pytest.mark.parametrize(("state", "kind"), [("open", "open"), ("dk", "dk"), ("na", "na")])
def test_a_test_with_a_question_unanswered_is_not_assessed(
    framework: Framework, state: Any, kind: Any
) -> None:
    answer = Answer("D4.7" if state == "na" else "D4.1", state, na_reason="none bought")
    found = _one(framework, with_answer(_all_at(framework, 3), answer), "F09")
    assert (found.outcome, found.lacks) == (None, (Lack(kind, answer.question),))
    assert found.rating is None


def test_a_module_that_is_not_used_assesses_nothing(framework: Framework) -> None:
    found = _one(framework, _all_at(framework, 3, modules=False), "F19")
    assert (found.outcome, found.lacks) == (None, (Lack("module", "IA"),))


def test_a_narrow_dimension_assesses_nothing(framework: Framework) -> None:
    narrow = _all_at(framework, 3)
    for name in ("D4.3", "D4.6", "D4.7"):
        narrow = with_answer(narrow, Answer(name, "na", na_reason="none"))
    assert evaluate(framework, narrow).dimensions["D4"].narrow_scope
    found = _one(framework, _with_facts(narrow, named_ai_risk_body=True), "F12")
    assert (found.outcome, found.lacks) == (None, (Lack("narrow", "D4"),))


def test_a_structured_process_has_to_be_shown(framework: Framework) -> None:
    claimed = _all_at(framework, 2, "E2")
    assert _one(framework, claimed, "F27").outcome is False, "claims alone do not show it"
    assert _one(framework, _all_at(framework, 2, "E3"), "F27").outcome is True


def test_own_facts_answer_a_test(framework: Framework) -> None:
    answered = _all_at(framework, 2)
    assert _one(framework, answered, "F20").lacks == (Lack("fact", "main_store_is_legacy_warehouse"),)
    for value in (True, False):
        told = _with_facts(answered, main_store_is_legacy_warehouse=value)
        assert _one(framework, told, "F20").outcome is value


def test_a_part_that_fails_needs_no_other(framework: Framework) -> None:
    assert _one(framework, _all_at(framework, 2), "F12").outcome is False
    nothing = _all_at(framework, 0)
    assert _one(framework, nothing, "F12").lacks == (Lack("fact", "named_ai_risk_body"),)
    assert _one(framework, _with_facts(nothing, named_ai_risk_body=False), "F12").outcome is True
    assert _one(framework, _with_facts(nothing, named_ai_risk_body=True), "F12").outcome is False


def test_whether_a_skills_gap_is_acknowledged(framework: Framework) -> None:
    answered = _with_facts(_all_at(framework, 2), skills_gap_count=3)
    assert _one(framework, answered, "F10").outcome is True
    assert _one(framework, _with_facts(answered, skills_gap_count=0), "F10").outcome is False
    zero = _one(framework, with_answer(answered, Answer("D7.1", "answered", 0, grade="E3")), "F10")
    assert (zero.outcome, zero.third) == (False, True)
    unknown = _one(framework, with_answer(answered, Answer("D7.1", "dk")), "F10")
    assert (unknown.outcome, unknown.third) == (None, True)
    still_open = _one(framework, with_answer(answered, Answer("D7.1")), "F10")
    assert (still_open.outcome, still_open.third) == (None, False)


def test_a_raw_self_rating_is_what_was_claimed(framework: Framework) -> None:
    found = _one(framework, _all_at(framework, 4, "E1"), "F09")
    assert (found.rating, found.credited, found.outcome) == (100.0, 50.0, True)
    assert found.rests == tuple(f"D4.{n}" for n in range(1, 8))
    by_module = _one(framework, _all_at(framework, 3), "F07")
    assert by_module.rests[0] == "IA.01"
    without = _one(framework, _all_at(framework, 3, modules=False), "F07")
    assert (without.rests, without.rating) == (("D1.1", "D1.3", "D1.4", "D1.7"), 75.0)
    assert without.outcome is True, "75 is reached"


def test_a_raw_self_rating_weighs_and_knows_no_cap(framework: Framework) -> None:
    answered = with_answer(_all_at(framework, 4), Answer("D4.1", "answered", 0, grade="E4"))
    weight = sum(q.weight for q in framework.core("D4"))
    found = _one(framework, answered, "F09")
    assert found.rating == pytest.approx(100 * (1 - 2 / weight))


def test_own_projects_and_the_interval_of_their_rate(framework: Framework) -> None:
    told = _with_facts(_all_at(framework, 2), own_projects_live_on_roi=3, own_projects_launched=10)
    found = _one(framework, told, "F01")
    assert found.interval == (pytest.approx(0.107789, abs=1e-6), pytest.approx(0.603227, abs=1e-6))
    assert (found.outcome, found.count, found.own) == (True, (3, 10), 0.3)
    many = _with_facts(told, own_projects_live_on_roi=60, own_projects_launched=100)
    assert _one(framework, many, "F01").outcome is False


@pytest.mark.parametrize("live_of", [(5, 2), (-1, 4)])
def test_projects_that_cannot_be_are_not_assessed(framework: Framework, live_of: tuple[int, int]) -> None:
    live, launched = live_of
    told = _with_facts(_all_at(framework, 2), own_projects_live_on_roi=live, own_projects_launched=launched)
    found = _one(framework, told, "F01")
    assert (found.outcome, found.interval) == (None, None)
    assert len(found.lacks) == 2


@pytest.mark.parametrize("live", [0, 3, None])
def test_there_is_no_share_of_no_projects(framework: Framework, live: int | None) -> None:
    facts = {"own_projects_launched": 0} | ({} if live is None else {"own_projects_live_on_roi": live})
    found = _one(framework, _with_facts(_all_at(framework, 2), **facts), "F01")
    assert (found.outcome, found.own, found.interval) == (None, None, None)
    assert found.lacks == (Lack("none", "own_projects_launched"),), "both are entered, so neither is missing"


def test_an_own_rate_is_a_distance_in_points(framework: Framework) -> None:
    told = _with_facts(_all_at(framework, 2), own_poc_scrap_rate=0.6, own_data_preparation_share=0.45)
    found = _one(framework, told, "F15")
    assert (found.own, found.difference) == (0.6, pytest.approx(14.0))
    assert _one(framework, told, "F24").own == 0.45


def test_a_figure_that_is_switched_off_is_in_no_headline(framework: Framework) -> None:
    told = _all_at(framework, 2)
    off = replace(told.profile, switched_off={"F19": "Not our sector"})
    made = told.with_current(replace(told.current, profile=off))
    found = _of(framework, made)
    assert (found.of("F19").placed, found.of("F19").off) == ("appendix", "Not our sector")
    assert [one.figure.id for one in found.switched_off] == ["F19"]
    assert {one.value.bound.id for one in found.bounds if one.placed == "appendix"} >= {"B3"}


def test_a_bound_stands_where_its_weakest_figure_may(framework: Framework) -> None:
    found = {one.value.bound.id: one.placed for one in _of(framework, _all_at(framework, 2)).bounds}
    assert found == {
        "B1": "flagged",
        "B1'": "flagged",
        "B2": "flagged",
        "B3": "headline",
        "B4": "appendix",
        "B5": "flagged",
        "B6": "appendix",
        "B7": "appendix",
        "B8": "appendix",
    }


@pytest.mark.parametrize(
    ("dated", "as_of", "expected"),
    [
        ("2024-04-14", date(2026, 4, 14), False),
        ("2024-04-14", date(2026, 4, 15), True),
        ("2024-02-29", date(2026, 3, 1), True),
        ("2024-02", date(2026, 2, 28), False),
        ("2024", date(2026, 12, 31), False),
        ("2024", date(2027, 1, 1), True),
        ("", date(2050, 1, 1), False),
        ("soon", date(2050, 1, 1), False),
    ],
)
def test_when_a_figure_is_past_its_date(
    framework: Framework, dated: str, as_of: date, expected: bool
) -> None:
    figure = replace(framework.figures[0], dated=dated)
    assert is_aged(figure, as_of, 24) is expected
    assert not is_aged(replace(figure, lasting=True), as_of, 24)


def test_a_figure_past_its_date_drops_from_headlines(framework: Framework) -> None:
    later = _all_at(framework, 2)
    later = later.with_current(replace(later.current, as_of=date(2028, 4, 14)))
    found = _of(framework, later)
    assert (found.of("F19").aged, found.of("F19").placed) == (True, "appendix")
    assert found.of("F25").placed == "headline", "an experiment does not age as a survey does"


def test_a_contradiction_has_no_bar_of_a_figure_past_its_date_or_switched_off(framework: Framework) -> None:
    now = _all_at(framework, 2)
    profile = replace(now.profile, switched_off={"F13": "Not ours"})
    found = _of(framework, now.with_current(replace(now.current, profile=profile)))
    drawn = [bar.figure.id for bar in found.contradictions[0].bars]
    assert drawn == ["F02", "F06", "F15", "F14", "F18"]
    later = _of(framework, now.with_current(replace(now.current, as_of=date(2040, 1, 1))))
    kept = [bar.figure.id for bar in later.contradictions[0].bars]
    assert len(kept) < 6
    assert not any(later.of(name).aged for name in kept)


def test_what_stands_side_by_side_are_shares_with_a_test_first(framework: Framework) -> None:
    told = _with_facts(_all_at(framework, 2), own_projects_live_on_roi=3, own_projects_launched=10)
    shown = [one.figure.id for one in shown_side_by_side(framework, _of(framework, told))]
    assert shown[:6] == ["F19", "F01", "F20", "F15", "F27", "F11"]
    assert "F03" not in shown
    assert "F12" not in shown, "a disputed figure stands in no finding"


def test_the_class_of_another_scale_is_shown_only_when_asked_for(framework: Framework) -> None:
    told = _all_at(framework, 2)
    assert _of(framework, told).class_label == ""
    assert _of(framework, _with_facts(told, **{CLASS_LABEL: True})).class_label == "Follower"
    edges = [(0.0, "Laggard"), (30.99, "Laggard"), (31.0, "Follower"), (61.0, "Chaser"), (86.0, "Pacesetter")]
    assert [(at, class_of(framework, at)) for at, _name in edges] == edges
    assert class_of(framework, None) == ""


def test_findings_hold_them_once(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("A")
    findings = Findings(framework, assessment, evaluate(framework, assessment))
    assert findings.benchmarks is findings.benchmarks
    assert len(findings.benchmarks.contradictions) == 12
