"""Many reasons scroll in the banner: what lies under it stays in view, and each reason can be reached."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.results import ResultsPage
from tests.gui.findings.made import LONGEST_MS, State, conditional, shown

AT_1440 = (1232, 848)
AT_1280 = (1224, 668)


def many(framework: Framework, state: State, name: str) -> Assessment:
    """A state with more reasons than any banner has room for: several gates on claim, or several failing."""
    assessment = conditional(state) if name == "B" else state(name)
    current = assessment.current
    answers = dict(current.answers)
    gates = [q.id for q in framework.questions if q.gate is not None and q.id in answers][:9]
    for gate in gates:
        if name == "A":
            answers[gate] = replace(answers[gate], level=1)
    return assessment.with_current(replace(current, answers=answers))


@pytest.mark.parametrize("name", ["A", "B", "C"])
@pytest.mark.parametrize("longer", [False, True])
def test_the_page_does_not_scroll_at_1440(
    qtbot: QtBot, framework: Framework, state: State, name: str, longer: bool
) -> None:
    assessment = many(framework, state, name) if longer else state(name)
    with shown(qtbot, ResultsPage, framework, assessment, size=AT_1440) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        reasons, pane = page.ui.reasons, page.reasons

        def hidden() -> int:
            return reasons.height() - pane.viewport().height()

        # The room under the banner follows the plan, and the banner that room, one layout after the other.
        qtbot.waitUntil(lambda: (pane.focusPolicy() == Qt.FocusPolicy.StrongFocus) == (hidden() > 0))
        qtbot.waitUntil(lambda: page.ui.scroll.verticalScrollBar().maximum() == 0)
        qtbot.waitUntil(lambda: pane.verticalScrollBar().maximum() == max(0, hidden()))
        assert reasons.height() >= reasons.heightForWidth(reasons.width())


def test_reasons_without_room_scroll_by_themselves(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, ResultsPage, framework, many(framework, state, "A"), size=AT_1440) as (page, _hub):
        pane, width = page.reasons, page.reasons.width()
        assert pane.heightForWidth(width) == page.ui.reasons.heightForWidth(width)
        pane.set_most(0)
        assert pane.heightForWidth(width) < page.ui.reasons.heightForWidth(width)
        assert pane.focusPolicy() == Qt.FocusPolicy.StrongFocus
        pane.set_most(page.ui.reasons.heightForWidth(width))
        assert pane.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_that_a_report_is_a_draft_is_in_view_at_1280(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, ResultsPage, framework, many(framework, state, "B"), size=AT_1280) as (page, _hub):
        page.ui.views.pick("conditions")
        for _turn in range(4):
            QApplication.processEvents()
        notice = page.ui.draft_notice
        assert notice.isVisible()
        assert notice.mapTo(page, QPoint(0, notice.height())).y() <= page.height()
