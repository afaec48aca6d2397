"""A part of a page that scrolls only where it has less room than it needs at the least."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QVBoxLayout
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.low_scroll import LowScroll
from tests.gui.seen import is_whole

WORDS = "Exposure runs from none to a hundred, and comes from the answers that feed each failure mode. "


@pytest.fixture
def area(qtbot: QtBot, theme: Theme) -> LowScroll:
    """Words that wrap over a list that gives way down to 60 pixels, though it would like to have 192."""
    made = LowScroll("Risks")
    qtbot.addWidget(made)
    column = QVBoxLayout(made.inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(PlainLabel(made.inside, text=WORDS, wrap=True, theme=theme))
    made.inside.setMinimumWidth(0)
    things = QListWidget(made.inside)
    things.setMinimumHeight(60)
    column.addWidget(things, 1)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_list_gives_way_before_it_scrolls(area: LowScroll) -> None:
    things = area.inside.findChild(QListWidget)
    assert isinstance(things, QListWidget)
    area.resize(400, 130)
    QApplication.processEvents()
    assert not area.scrolls
    assert is_whole(things)
    assert 60 <= things.height() < 130
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus, "Tab stops at nothing that cannot be scrolled"


def test_below_the_least_it_scrolls_and_nothing_is_squeezed(area: LowScroll) -> None:
    words, things = area.inside.findChild(PlainLabel), area.inside.findChild(QListWidget)
    assert isinstance(words, PlainLabel)
    assert isinstance(things, QListWidget)
    area.resize(200, 90)
    QApplication.processEvents()
    assert area.scrolls
    assert area.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert words.height() == words.heightForWidth(words.width())
    assert things.height() == 60
    assert area.inside.width() == area.viewport().width(), "its bar lies over nothing"
    area.resize(400, 300)
    QApplication.processEvents()
    assert not area.scrolls
    assert area.inside.size() == area.viewport().size()


def test_it_follows_what_it_shows(area: LowScroll, qtbot: QtBot) -> None:
    words = area.inside.findChild(PlainLabel)
    assert isinstance(words, PlainLabel)
    words.setText(WORDS * 20)
    qtbot.waitUntil(lambda: area.scrolls)
    assert words.height() == words.heightForWidth(words.width())
