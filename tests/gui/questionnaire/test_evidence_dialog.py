"""The dialog of a piece of evidence."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.paths import resources

ITEM = EvidenceItem("e1", "D6.1", "Alert log", kind="dashboard_or_log", grade="E4", dated=date(2026, 3, 1))


def dialog(
    qtbot: QtBot, framework: Framework, item: EvidenceItem | None, locked: bool = False
) -> EvidenceDialog:
    made = EvidenceDialog(Theme(resources()), framework, "D6.1", item, "E3", locked)
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_heading_says_what_it_is_for(qtbot: QtBot, qapp: QApplication, framework: Framework) -> None:
    for item, words in ((None, "Add evidence"), (ITEM, "Evidence")):
        made = dialog(qtbot, framework, item)
        assert made.heading.isVisible()
        assert made.heading.text() == made.windowTitle() == words


def test_what_was_known_is_shown_and_kept_with_its_id(
    qtbot: QtBot, qapp: QApplication, framework: Framework
) -> None:
    made = dialog(qtbot, framework, ITEM)
    assert made.date.text() == "1 Mar 2026"
    made.title.setText("Alert log, March")
    with qtbot.waitSignal(made.kept) as kept:
        made.keep.click()
    assert kept.args == [
        EvidenceItem("e1", "D6.1", "Alert log, March", "dashboard_or_log", "E4", date(2026, 3, 1))
    ]


@pytest.mark.parametrize(
    ("written", "dated"), [("", None), ("2026-02-28", date(2026, 2, 28)), ("28 Feb 2026", date(2026, 2, 28))]
)
def test_dates_are_read_as_they_are_shown(
    qtbot: QtBot, framework: Framework, written: str, dated: date | None
) -> None:
    made = dialog(qtbot, framework, None)
    made.title.setText("Minutes")
    made.date.setText(written)
    with qtbot.waitSignal(made.kept) as kept:
        made.keep.click()
    assert kept.args is not None
    assert kept.args[0].dated == dated
    assert kept.args[0].grade == "E3"


@pytest.mark.parametrize(
    ("title", "written", "said"),
    [
        ("  ", "", "Give the evidence a title."),
        ("Minutes", "31 Apr 2026", "April 2026 has 30 days."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(
    qtbot: QtBot, framework: Framework, title: str, written: str, said: str
) -> None:
    made = dialog(qtbot, framework, None)
    made.title.setText(title)
    made.date.setText(written)
    with qtbot.assertNotEmitted(made.kept):
        made.keep.click()
    assert made.isVisible()
    assert made.problem.text() == said


def test_a_locked_one_can_only_be_read(qtbot: QtBot, framework: Framework) -> None:
    made = dialog(qtbot, framework, ITEM, locked=True)
    assert not made.title.isEnabled()
    assert not made.keep.isVisible()
    assert not made.remove.isVisible()
    assert made.leave.text() == "Close"
