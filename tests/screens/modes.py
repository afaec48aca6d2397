"""The windows of the modes of the questions, in each state that they have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.workshop.interview import InterviewWindow
from readiness_desktop.gui.workshop.window import WorkshopWindow

if TYPE_CHECKING:
    from tests.screens.scenes import Stage

_SPLIT = (3, 1, 1)


def modes_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """A workshop before and after the votes are shown, and an interview from its choice to its end."""
    stage.show("questions", "D6.3")
    hub = stage.application.session.hub
    assert hub is not None
    before = hub.undo_stack.index()
    page = cast(QuestionsPage, stage.window.page_widget("questions"))
    page.modes.open_workshop()
    room = page.modes.open
    assert isinstance(room, WorkshopWindow)
    for level in _SPLIT:
        room.room.say(level)
    room.room.park("Thresholds")
    stage.settle()
    yield "workshop-hidden", room
    room.room.toggle_reveal()
    room.room.agree(1)
    stage.settle()
    yield "workshop-revealed", room
    room.close()
    page.modes.open_interview()
    talk = page.modes.open
    assert isinstance(talk, InterviewWindow)
    stage.settle()
    yield "interview-choice", talk
    talk.begin(hub.assessment.current.respondents[1].uuid)
    stage.settle()
    yield "interview-question", talk
    assert talk.talk is not None
    talk.talk.write("Thresholds")
    talk.talk.show_levels()
    talk.talk.say(1)
    stage.settle()
    yield "interview-levels", talk
    talk.finish()
    stage.settle()
    yield "interview-end", talk
    talk.close()
    hub.undo_stack.setIndex(before)
    stage.settle()
