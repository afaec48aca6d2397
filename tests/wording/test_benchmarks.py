"""Published figures in words: provenance, outcomes, bounds; no percentile and no probability of success."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.benchmarks import Comparison, benchmarks
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.published import bounds, contradictions
from readiness_desktop.wording import benchmarks as words
from readiness_desktop.wording import own_figures
from tests.domain.answer_sets import with_answer
from tests.vectors import assessment_of


def _round(framework: Framework, level: int = 2, **facts: bool | float) -> Assessment:
    answers = {q.id: {"level": level, "ev": "E3"} for q in framework.questions}
    made = assessment_of(framework, {"answers": answers})
    return made.with_current(replace(made.current, profile=replace(made.profile, facts=facts)))


def _said(framework: Framework, assessment: Assessment, figure: str) -> str:
    found = benchmarks(framework, assessment.current, evaluate(framework, assessment)).of(figure)
    return words.outcome(framework, found)


def _one(framework: Framework, assessment: Assessment, figure: str) -> Comparison:
    return benchmarks(framework, assessment.current, evaluate(framework, assessment)).of(figure)


@pytest.mark.parametrize(
    ("figure", "facts", "said"),
    [
        ("F19", {}, "Does not meet our test for a fully modernised core; 14% of surveyed enterprises say they do."),
        (
            "F20",
            {"main_store_is_legacy_warehouse": True},
            "Depends on a legacy core, as 23% of surveyed enterprises do.",
        ),
        ("F20", {}, "Not assessed: not entered: main data store is a legacy on-premises warehouse."),
        (
            "F01",
            {"own_projects_live_on_roi": 3, "own_projects_launched": 10},
            "3 of 10 of your own projects: 10.8% to 60.3%. The interval of your own rate contains 23%.",
        ),
        (
            "F01",
            {"own_projects_live_on_roi": 0, "own_projects_launched": 0},
            "Not assessed: none launched yet, so no share can be computed.",
        ),
        (
            "F15",
            {"own_poc_scrap_rate": 0.6},
            "Your own rate is 60%, 14 points above the figure. The figure is an average over many organisations; "
            "yours is the share of one.",
        ),
        ("F24", {"own_data_preparation_share": 0.45}, "Your own share is 45%; 60-80% is quoted. Context only."),
        ("F09", {}, "Does not rate its governance ready; 23% do. Self-rating 50 of 100, 50 of it credited."),
        ("F10", {"skills_gap_count": 2}, "Acknowledges a skills gap, as 64.7% do."),
        ("F13", {}, ""),
    ],
)  # fmt: skip
def test_what_a_round_says_of_a_figure(
    framework: Framework, figure: str, facts: dict[str, Any], said: str
) -> None:
    assert _said(framework, _round(framework, **facts), figure) == said


def test_who_has_not_looked_for_a_gap(framework: Framework) -> None:
    answered = with_answer(_round(framework), Answer("D7.1", "dk"))
    assert _said(framework, answered, "F10") == "Has not looked for its skills gap."
    assert words.shortly(_one(framework, answered, "F10"), "Acme") == "Acme: has not looked yet"


def test_why_a_test_is_not_assessed(framework: Framework) -> None:
    answered = with_answer(_round(framework), Answer("D4.1"))
    answered = with_answer(answered, Answer("D4.2", "dk"))
    answered = with_answer(answered, Answer("D4.7", "na", na_reason="none"))
    said = _said(framework, answered, "F09")
    assert said == "Not assessed: D4.1 is open; D4.2 is not known; D4.7 does not apply."


def test_in_a_few_words(framework: Framework) -> None:
    own = _round(framework, own_projects_live_on_roi=3, own_projects_launched=10, own_poc_scrap_rate=0.46)
    shortly = {
        name: words.shortly(_one(framework, own, name), "Acme") for name in ("F01", "F15", "F19", "F20")
    }
    assert shortly == {
        "F01": "Acme: 10.8% to 60.3%, contains it",
        "F15": "Acme: the same",
        "F19": "Acme: not in this group",
        "F20": "Acme: not assessed",
    }


def test_where_a_figure_comes_from(framework: Framework) -> None:
    known = {figure.id: figure for figure in framework.figures}
    assert words.provenance(known["F19"]) == "HyperFRAME, 11 Mar 2026, 544 enterprises, 1H 2026"
    assert words.provenance(known["F07"]).endswith("date and population not given")
    assert words.provenance(known["F31"]) == "This framework"
    assert "data of 2025" in words.provenance(known["F14"])
    assert words.provenance(known["F05"]) == "HBR via AI Magicx, 2025"
    assert words.dated(known["F16"]) == "Feb 2025"
    assert words.dated(known["F25"]) == "2022"
    assert words.flag(known["F31"]) == ""
    assert words.flag(known["F11"]).endswith(".")
    assert [words.reliability(code)[0] for code in "ABCD"] == list("ABCD")
    assert words.aged(24) == "older than two years"
    assert words.aged(30) == "older than 30 months"


def test_bounds_in_words(framework: Framework) -> None:
    said = {one.bound.id: words.bound_value(one) for one in bounds(framework)}
    assert said == {
        "B1": "62.2%; outside 0%",
        "B1'": "0% to 62.2%",
        "B2": "at least 37.8%",
        "B3": "at most 60.9% inside, so at least 39.1% outside",
        "B4": "above 23%, no upper figure",
        "B5": "0% to 23%",
        "B6": "−7 pp, −21.9% relative; steps −15.6%, then −7.4%",
        "B7": "92%",
        "B8": "14% ±2.9 pp, 23% ±3.5 pp, 37% ±4.1 pp, 40% ±4.1 pp, 64.7% ±4.0 pp",
    }


def test_a_margin_takes_no_statement_in_words(framework: Framework) -> None:
    told = next(figure for figure in framework.figures if figure.id == "F28")
    margin = next(one for one in bounds(framework) if one.bound.id == "B8")
    more = replace(margin, figures=(*margin.figures, told))
    assert words.bound_value(more) == words.bound_value(margin)


def test_a_number_of_a_contradiction_says_where_it_comes_from(framework: Framework) -> None:
    bars = contradictions(framework, ())[0].bars
    assert words.bar_source(bars[2]) == "IBM CEO Study via Software Seni, 2025, reliability C"


def test_numbers_without_a_bar_are_named_with_why(framework: Framework) -> None:
    told = _round(framework)
    profile = replace(told.profile, switched_off={"F13": "Another sector"})
    later = replace(told.current, profile=profile, as_of=date(2029, 1, 1))
    found = benchmarks(framework, later, evaluate(framework, told.with_current(later)))
    first, second = found.contradictions[:2]
    assert words.without_bar(found, first, 24) == (
        "Without a bar, older than two years: F02 “Not live and on return” 77%, F06 “Pilot not promoted” 75%, "
        "F15 “Proof of concept scrapped” 46%, F14 “Most initiatives abandoned” 42% and "
        "F18 “No significant financial effect” 89%. Without a bar, switched off: F13 “Not enterprise-wide” 84%."
    )
    assert words.without_bar(found, second, 24) == ""


def test_too_few_of_ones_own() -> None:
    assert words.too_few(3, 3, 5) == "3 of 3 assessments have a locked round; at least five are needed."
    assert words.too_few(1, 8, 5) == "1 of 8 assessments has a locked round; at least five are needed."
    assert words.too_few(0, 0, 5).startswith("There is no other assessment")


def test_an_answer_of_three() -> None:
    assert [own_figures.yes_no(value) for value in (True, False, None)] == ["Yes", "No", "Not known"]
    assert own_figures.fact_name("another_pack_asks_this") == "another_pack_asks_this"
