"""A gate that stands against a launch is said wherever the verdict is shown: Results, briefing, slide, report."""

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.reporting import report_input
from readiness_desktop.services.sample import sample_assessment
from readiness_desktop.wording.slides import slides
from tests.gui.findings.made import shown
from tests.reports.reading import made, read

SAID = "G4 cannot open yet. Privacy officer objects."


def test_results_say_it_above_everything_else(qtbot: QtBot, framework: Framework) -> None:
    with shown(qtbot, ResultsPage, framework, sample_assessment(framework)) as (page, _hub):
        assert page.gate_notice.isVisible()
        assert page.gate_notice.headline.text() == SAID
        gates: list[str] = []
        page.gate_notice.gate_wanted.connect(gates.append)
        page.gate_notice.button.click()
        assert gates == ["G4"]


def test_the_summary_of_the_report_and_the_slide_say_it(framework: Framework) -> None:
    report = report_input(framework, sample_assessment(framework))
    assert SAID in " ".join(read(made(report, brand_in(None), sections=("summary",))).text.split())
    assert SAID in next(one.subline for one in slides(report) if one.id == "verdict")
