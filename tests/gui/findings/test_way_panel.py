"""The way to a better verdict: `proven smallest` is said once the search has ended, and never before."""

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.results import ResultsPage
from tests.gui.findings.made import LONGEST_MS, State, shown


def test_proven_only_after_the_search(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, state("A")) as (page, _hub):
        qtbot.waitUntil(lambda: page.way.way is not None, timeout=LONGEST_MS)
        assert "not proven smallest" in page.ui.way_finding.text()
        page.ui.views.pick("way")
        qtbot.waitUntil(lambda: page.way.smallest is not None, timeout=LONGEST_MS)
        assert "Proven smallest: no set of fewer moves" in page.ui.way_finding.text()


def test_a_change_ends_the_search_and_its_claim(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, state("B")) as (page, hub):
        qtbot.waitUntil(lambda: page.way.way is not None, timeout=LONGEST_MS)
        page.ui.views.pick("way")
        page._set_weights({"D5": 2.0})
        qtbot.waitUntil(lambda: page.way.way is not None, timeout=LONGEST_MS)
        assert page.way.smallest is None or page.way._of == hub.results.input_hash
        assert "not proven smallest" in page.ui.way_finding.text()
        page.way._proofs.stop()
