"""From the key that answers a question to the page redrawn with its live effect, in the real window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.services.answering import set_level
from readiness_desktop.wording import numbers
from tests.benchmarks.measuring import Times
from tests.benchmarks.table import Aim, Table
from tests.gui.window import WAIT, running

QUESTIONS = ("D1.1", "D2.3", "D3.2", "D4.4", "D5.1", "D6.2", "D7.3", "D8.2")
LEVELS = (3, 1, 4, 2, 0)
AGAINST = "the window painted anew as it is"


class PaintCounter(QObject):
    """Counts how often widgets are painted, by the name under which they are watched."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: Counter[str] = Counter()
        self._names: dict[QObject, str] = {}

    def watch(self, name: str, widget: QWidget) -> None:
        self._names[widget] = name
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted[self._names[watched]] += 1
        return False


class Sitting:
    """The real window on the question page of one assessment, with a clock."""

    def __init__(self, qtbot: QtBot, app: Application) -> None:
        self.qtbot, self.app = qtbot, app
        self.page = cast(QuestionsPage, app.window.page_widget("questions"))
        self.counter = PaintCounter()
        for level, card in enumerate(self.page.ui.level_cards.cards):
            self.counter.watch(f"card {level}", card)
        self.counter.watch("what-ifs", self.page.ui.effect_panel.what_ifs)
        self.counter.watch("track", self.page.ui.effect_panel.track)
        hub = app.session.hub
        assert hub is not None
        self.hub = hub

    def show(self, question: str) -> None:
        """Bring a question and let everything come to rest, the roadmap in the background too."""
        self.page.show_question(question)
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.app.session.unsaved == 0, timeout=WAIT)
        QCoreApplication.processEvents()

    def press(self, key: Qt.Key) -> float:
        """Seconds from a key press to the end of all painting that it leads to."""
        self.counter.painted.clear()
        target = QApplication.focusWidget()
        assert target is not None and self.page.isAncestorOf(target)
        begun = perf_counter()
        QTest.keyClick(target, key)
        # Layout and painting stand in the queue of posted events, in this order.
        QCoreApplication.sendPostedEvents()
        seconds = perf_counter() - begun
        QCoreApplication.processEvents()
        return seconds

    def repaint(self) -> float:
        """Seconds to paint the whole window anew with nothing changed."""
        self.app.window.update()
        begun = perf_counter()
        self.app.window.repaint()
        return perf_counter() - begun

    def prove(self, framework: Framework) -> None:
        """What the page shows is what the engine says of the assessment as it is now."""
        hub, panel, question = self.hub, self.page.ui.effect_panel, self.page.question
        assert hub.results == evaluate(framework, hub.assessment)
        assert panel.index.text() == numbers.points(hub.results.index)
        dimension = framework.question(question).dimension
        assert panel.score.text() == numbers.score(hub.results.dimensions[dimension].score)
        assert panel.what_ifs.scores == tuple(
            numbers.score(
                evaluate(framework, set_level(hub.assessment, question, level)).dimensions[dimension].score
            )
            for level in range(5)
        )


@pytest.fixture
def sitting(
    qtbot: QtBot,
    qapp: QApplication,
    framework: Framework,
    state: Callable[[str], Assessment],
    tmp_path: Path,
) -> Iterator[Sitting]:
    with running(qtbot, qapp, tmp_path) as app:
        with qtbot.waitSignal(app.library.added, timeout=WAIT):
            app.session.add(framework, state("A"))
        app.window.show_page("questions")
        yield Sitting(qtbot, app)


def test_answer(sitting: Sitting, framework: Framework, table: Table) -> None:
    answers: list[float] = []
    grades: list[float] = []
    moves: list[float] = []
    plain: list[float] = []
    for question in QUESTIONS:
        sitting.show(question)
        for level in LEVELS:
            if sitting.hub.assessment.current.answer(question).level == level:
                continue
            plain.append(sitting.repaint())
            answers.append(sitting.press(Qt.Key(Qt.Key.Key_0 + level)))
            assert sitting.hub.assessment.current.answer(question).level == level
            assert sitting.page.ui.level_cards.cards[level].isChecked()
            painted = sitting.counter.painted
            assert painted[f"card {level}"] and painted["what-ifs"], painted
            sitting.prove(framework)
            sitting.rest()
            before = sitting.hub.assessment.current.answer(question).grade
            grades.append(sitting.press(Qt.Key.Key_E))
            assert sitting.hub.assessment.current.answer(question).grade != before
            sitting.prove(framework)
            sitting.rest()
            moves.append(sitting.press(Qt.Key.Key_Right))
            assert sitting.page.question != question
            sitting.prove(framework)
            sitting.press(Qt.Key.Key_Left)
            assert sitting.page.question == question
    assert len(answers) > len(QUESTIONS) * (len(LEVELS) - 2)

    yardstick = Times(tuple(plain))
    table.add("answer to redrawn page", Times(tuple(answers)), AGAINST, yardstick, aim=Aim(16, "ms"))
    table.add(
        "  evidence grade, five what-ifs anew", Times(tuple(grades)), AGAINST, yardstick, aim=Aim(16, "ms")
    )
    table.add("  next question", Times(tuple(moves)), AGAINST, yardstick, aim=Aim(50, "ms"))
