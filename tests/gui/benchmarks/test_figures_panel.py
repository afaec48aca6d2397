"""The panel of published figures on the Risks page: six of them, firm ones first, none of the appendix."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.benchmarks.figures_panel import FiguresPanel
from readiness_desktop.gui.theme import Theme

State = Callable[[str], Assessment]


def findings(framework: Framework, assessment: Assessment) -> Findings:
    return Findings(framework, assessment, evaluate(framework, assessment))


def test_six_figures_with_source_and_result(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    panel = FiguresPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(400, 800)
    panel.show()
    panel.show_findings(findings(framework, state("C")))
    rows = panel.list.rows.rows
    assert len(rows) == 6
    assert panel.head.remark.text() == "6 of 17 shown"
    assert all(row.source for row in rows)
    assert "F12" not in [row.id for row in rows]
    flagged = next(row for row in rows if row.id == "F27")
    assert "EVALUATION" in flagged.note, "a figure of grade C stands beside its flag"
    firm = next(row for row in rows if row.id == "F19")
    assert (firm.note, firm.by_answers) == ("", True)
    assert firm.result.endswith("in this group")
    assert "14%" in firm.words


def test_a_click_goes_to_the_figure_and_all_sources_to_all(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    panel = FiguresPanel(theme)
    qtbot.addWidget(panel)
    panel.show_findings(findings(framework, state("A")))
    wanted: list[str] = []
    panel.wanted.connect(wanted.append)
    panel.list.opened.emit(panel.list.rows.index(0, 0))
    panel.all.click()
    assert wanted == [panel.list.rows.rows[0].id, ""]


def test_a_question_set_without_figures_says_so(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    bare = replace(framework, figures=(), benchmark_tests=(), bounds=(), contradictions=())
    panel = FiguresPanel(theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_findings(findings(bare, state("A")))
    assert panel.nothing.isVisible()
    assert not panel.list.isVisible()
    assert panel.head.remark.text() == ""
