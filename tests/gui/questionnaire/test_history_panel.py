"""A long history is filled in bit by bit, and gives way to the next one."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.questionnaire.history_panel import MOST_SHOWN, Entry, HistoryPanel
from readiness_desktop.gui.theme import Theme
from tests.gui.window import WAIT

LONG = tuple(Entry((f"Level: {n}",), f"reason {n}", f"Ada, {n}") for n in range(MOST_SHOWN + 50))


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def panel(around: QWidget, theme: Theme) -> HistoryPanel:
    return HistoryPanel(around, theme)


def shown(panel: HistoryPanel) -> list[str]:
    return [line for line in panel.words().split("\n") if line.startswith("Level")]


def test_only_a_part_of_a_long_history_is_made_at_once(qtbot: QtBot, panel: HistoryPanel) -> None:
    panel.show_entries(LONG)
    assert 0 < len(shown(panel)) <= 20
    qtbot.waitUntil(lambda: len(shown(panel)) == MOST_SHOWN, timeout=WAIT)
    assert shown(panel) == [entry.what[0] for entry in LONG[:MOST_SHOWN]]


def test_the_next_history_ends_the_one_before(qtbot: QtBot, panel: HistoryPanel) -> None:
    panel.show_entries(LONG)
    panel.show_entries((Entry(("Level: only",), "", "Ada"),))
    qtbot.wait(1)
    assert shown(panel) == ["Level: only"]
    panel.show_entries(())
    assert panel.words() == "Nobody has changed anything here yet."
