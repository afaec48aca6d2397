"""Figures beside each other agree: a gap is what a reader finds who subtracts, and no range is not a range of zero."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.self_check import NOT_KNOWN
from readiness_desktop.gui.findings import moments
from readiness_desktop.gui.findings.dimension_rows import DimensionRow, dimension_rows
from readiness_desktop.gui.findings.dimension_table import CHANGE, CLAIMED
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.services import answering
from readiness_desktop.wording import numbers
from tests.gui.findings.made import State, after_round, shown


def test_a_range_that_rounds_to_nothing_is_not_shown() -> None:
    row = DimensionRow("dimension", "D1", "Data", score=50.0, lo=49.9, hi=50.1)
    assert row.half_range == ""
    assert replace(row, lo=47.5, hi=52.5).half_range == "±0.1"


def test_the_widest_gap_is_what_the_shown_figures_give(framework: Framework, state: State) -> None:
    results = evaluate(framework, state("A"))
    only = next(iter(results.dimensions.values()))
    results = replace(results, dimensions={only.id: replace(only, score=24.9, target_mean=2.0)})
    assert numbers.score(24.9) == "0.9"
    assert "1.1 levels below target" in moments.profile_finding(framework, results)


def test_changes_have_a_column_only_where_there_was_a_round_before(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        assert page.dimensions.isColumnHidden(CHANGE)
        used = sum(page.dimensions.columnWidth(column) for column in range(CHANGE))
        assert used == page.dimensions.viewport().width()
    later = after_round(framework, state("A"), state("B"))
    with shown(qtbot, ResultsPage, framework, later) as (page, _hub):
        assert not page.dimensions.isColumnHidden(CHANGE)


def test_a_module_that_does_not_count_yet_says_from_where_it_will(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = state("A")
    for question in framework.items("IA"):
        made = answering.reopen(made, question.id)
    made = answering.set_level(made, "IA.01", 2)
    rows = {row.id: row for row in dimension_rows(framework, evaluate(framework, made), None)}
    weight = framework.question("IA.01").weight
    assert rows["IA"].note == f"{weight} of 14 weight answered, counts from 12"
    with shown(qtbot, ResultsPage, framework, made) as (page, _hub):
        assert page.dimensions.isColumnHidden(CLAIMED)


def test_claims_of_the_self_check_stand_beside_the_scores(framework: Framework, state: State) -> None:
    made = state("A")
    claimed = replace(made.profile, headlines={"D1": 3, "D2": NOT_KNOWN})
    claiming = made.with_current(replace(made.current, profile=claimed))
    results = evaluate(framework, claiming)
    rows = {row.id: row for row in dimension_rows(framework, results, None, claiming)}
    assert (rows["D1"].claimed, rows["D2"].claimed, rows["D3"].claimed) == (3, None, None)
    assert (
        rows["D1"]
        .words(framework)
        .endswith(f"Self-check said 3, evidence shows {numbers.score(rows['D1'].score)}.")
    )
    assert (rows["D2"].beside, rows["D3"].beside) == ("", "")


def test_a_change_within_its_range_is_no_change_with_the_figure_behind_it(framework: Framework) -> None:
    row = DimensionRow(
        "dimension", "D1", "Data", score=52.5, level=2, lo=47.5, hi=57.5, previous=50.0, margin=5.0
    )
    assert row.change == "none"
    assert "Change +0.1, within the combined range: read it as no change." in row.words(framework)
    assert replace(row, margin=1.0).change == "+0.1"
    assert replace(row, previous=None).change == ""
