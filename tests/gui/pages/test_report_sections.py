"""What the report page says of sections that have nothing to print."""

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.report import ReportPage
from tests.gui.findings.made import LONGEST_MS, State, shown
from tests.gui.pages.test_report import with_sections


@pytest.mark.parametrize(
    ("name", "words"),
    [("C", "nothing to show: no verdict is better than “Launch”"), ("A", None)],
)
def test_a_launch_has_no_way_to_a_better_verdict(
    qtbot: QtBot, framework: Framework, state: State, name: str, words: str | None
) -> None:
    with shown(qtbot, ReportPage, framework, state(name)) as (page, hub):
        assert (hub.results.verdict == "LAUNCH") == (words is not None)
        qtbot.waitUntil(lambda: bool(page.sections.boxes), timeout=LONGEST_MS)
        with_sections(page, "cover", "way")
        qtbot.waitUntil(lambda: page.maker.up_to_date, timeout=LONGEST_MS)
        assert page.sections.reasons["way"].isHidden() == (words is None)
        if words is not None:
            assert page.sections.reasons["way"].text() == words
