"""Wherever a verdict is shown, the computed one stands beside the issued one: lists, rounds, sign-off, briefing."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop import paths
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import summarise
from readiness_desktop.gui.assessments.model import verdict_words
from readiness_desktop.gui.pages.briefing import BriefingPage
from readiness_desktop.gui.reviewing.rounds_table import VERDICT, round_rows
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.issuing import issue_verdict, withdraw_verdict
from readiness_desktop.services.reporting import report_input
from readiness_desktop.services.setup import lock_round
from readiness_desktop.wording.slides import slides
from tests.gui.findings.made import LONGEST_MS, State, shown

REASON = "The sponsor takes the risk of the first site in writing."
SAID = f"Computed: Fix the foundation first. Issued by Ana Ruiz: {REASON}"


def issued_of(framework: Framework, assessment: Assessment) -> Assessment:
    results = evaluate(framework, assessment)
    return issue_verdict(assessment, results, "CONDITIONS", f" {REASON} ", " Ana Ruiz ")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(paths.resources(), mode="light")


def test_lists_count_the_issued_verdict_and_name_the_computed_one(
    framework: Framework, state: State, theme: Theme
) -> None:
    assessment = issued_of(framework, state("A"))
    results = evaluate(framework, assessment)
    line = summarise(assessment, framework, results)
    said = verdict_words(line, theme)
    assert "conditions" in said.lower() and "issued; computed: " in said
    (row,) = round_rows(assessment.rounds, results, 1)
    first, second = row.cell(VERDICT, theme)
    assert first == theme.verdict("CONDITIONS").text
    assert second == f"issued; computed: {theme.verdict('FIX').text}"


def test_the_briefing_names_both_and_the_reason(qtbot: QtBot, framework: Framework, state: State) -> None:
    issued = issued_of(framework, state("A"))
    locked = lock_round(framework, issued, evaluate(framework, issued), None, "Ana", date(2026, 4, 20))
    with shown(qtbot, BriefingPage, framework, locked, read_only=True) as (page, _hub):
        qtbot.waitUntil(lambda: bool(page.verdict.text()), timeout=LONGEST_MS)
        assert page.verdict.text() == "Launch with conditions"
        assert page.finding.text().startswith(SAID)


def test_the_slide_names_both_and_its_notes_the_reason(framework: Framework, state: State) -> None:
    report = report_input(framework, issued_of(framework, state("A")))
    slide = next(one for one in slides(report) if one.id == "verdict")
    said = " ".join(str(part) for part in (slide.heading, slide.subline) if part)
    assert "Launch with conditions" in said
    assert "Issued by Ana Ruiz; computed: Fix the foundation first." in said
    assert SAID in slide.notes


def test_withdrawn_it_is_as_if_it_had_never_been(framework: Framework, state: State) -> None:
    before = state("A")
    assert withdraw_verdict(issued_of(framework, before)) == before
