"""The list beside the question: its rows follow the depth, and rows that stay are not made anew."""

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire.dimension_list import DimensionList
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.asking import groups


def test_rows_follow_the_depth(qtbot: QtBot, theme: Theme, framework: Framework) -> None:
    shown = DimensionList(theme=theme)
    qtbot.addWidget(shown)
    standard, deep = groups(framework, "Standard"), groups(framework, "Deep")
    assert len(deep) > len(standard)
    shown.show_groups(standard)
    first = shown.rows
    assert tuple(row.group for row in first) == standard
    shown.show_groups(deep)
    assert tuple(row.group for row in shown.rows) == deep
    assert shown.rows[: len(standard)] == first
    shown.show_groups(standard)
    assert shown.rows == first
    assert all(not row.isHidden() for row in first)
    shown.show_groups(())
    assert shown.rows == ()
    assert all(row.isHidden() for row in first)
