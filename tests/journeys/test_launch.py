"""An assessment made in the app reaches the best verdict: good answers, a statement that passes, a paid year."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.setup import SCOPE, SetupPage
from readiness_desktop.services import answering, setup
from tests.journeys.day import Day
from tests.journeys.test_consultant import answer_all, begin


def all_good(framework: Framework) -> Assessment:
    """Every question of the usual depth at its best level with the best evidence."""
    made = setup.new_assessment(framework, setup.new_client("A"), Profile("B"), (), date(2026, 4, 14))
    for question in framework.in_depth(made.profile.depth):
        made = answering.set_level(made, question.id, 4)
        made = answering.set_grade(made, question.id, "E4")
    return made


def test_an_assessment_made_in_the_app_can_be_launched(
    qtbot: QtBot, tmp_path: Path, framework: Framework
) -> None:
    day = Day(qtbot, tmp_path)
    begin(day)
    answer_all(day, all_good(framework))
    day.window.show_page("results")
    results = day.page(ResultsPage)
    assert results.ui.verdict_name.text() == "Launch with conditions"

    day.window.show_page("setup")
    page = day.page(SetupPage)
    page.show_step(SCOPE)
    approvals = page.later.scope.approvals
    approvals.statement.setFocus()
    QTest.keyClick(approvals.statement, Qt.Key.Key_Space)
    day.write(approvals.months, "12")
    assert day.hub.results.verdict == "LAUNCH"

    day.window.show_page("results")
    assert results.ui.verdict_name.text() == "Launch"
    uuid = day.hub.assessment.uuid
    day.until(lambda: day.session.unsaved == 0)
    day.end()

    tomorrow = Day(qtbot, tmp_path)
    tomorrow.until(lambda: bool(tomorrow.session.rows))
    tomorrow.session.open_row(uuid)
    tomorrow.until(lambda: tomorrow.session.hub is not None)
    profile = tomorrow.hub.assessment.profile
    assert (profile.statement_passes, profile.budget_months) == (True, 12)
    assert tomorrow.hub.results.verdict == "LAUNCH"
    tomorrow.end()
