"""The briefing of a locked round, and a talk: its slides, and what whoever presents sees beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.presenting.presenter_view import PresenterView

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def briefing_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """The briefing of the first round."""
    stage.application.session.rounds.show(1)
    stage.show("briefing")
    yield "briefing", stage.window
    stage.application.session.rounds.show_newest()
    stage.settle()


def talk_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Every slide as the window shows it on its own screen, and the view with the notes."""
    presenting = stage.window.commands.presenting
    stage.window.commands.present(0)
    stage.wait(lambda: presenting.now is not None and presenting.now.slides is not None)
    now = presenting.now
    assert now is not None
    assert now.slides is not None
    assert now.talk is not None
    now.slides.resize(stage.window.size())
    beside = PresenterView(now.talk, now._painter, now.radar, stage.window.theme)
    beside.resize(stage.window.size())
    beside.show()
    for number in range(now.talk.count):
        now.talk.go(number)
        stage.settle()
        yield f"slide-{number + 1}", now.slides
    now.talk.go(1)
    stage.settle()
    yield "presenter", beside
    beside.hide()
    beside.deleteLater()
    presenting.stop()
    stage.wait(lambda: presenting.now is None)
    stage.window.activateWindow()
