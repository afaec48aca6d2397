"""The first moves of the roadmap: whatever is said of them is seen whole."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop import paths
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.first_moves import LINES, FirstMovesStrip, first_moves
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.roadmap import plan_for
from tests.gui.findings.made import State


@pytest.mark.parametrize("name", ["A", "B"])
@pytest.mark.parametrize("width", [800, 1000])
def test_titles_wrap_and_the_strip_grows(
    qtbot: QtBot, framework: Framework, state: State, name: str, width: int
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(paths.resources(), mode="light")
    theme.apply(app)
    strip = FirstMovesStrip(theme)
    qtbot.addWidget(strip)
    assessment = state(name)
    plan = plan_for(framework, assessment, evaluate(framework, assessment))
    moves = first_moves(framework, plan)
    strip.show_moves(moves)
    strip.resize(width, 58)
    control = marks.metrics(theme, "control")
    for number, move in enumerate(moves):
        shown = marks.wrapped(control, move.title, strip._room(number), LINES)
        assert " ".join(shown) == move.title
    one = strip.sizeHint().height()
    longer = tuple(replace(move, title=f"{move.title} and everything that goes with it") for move in moves)
    strip.show_moves(longer)
    assert strip.sizeHint().height() >= one
