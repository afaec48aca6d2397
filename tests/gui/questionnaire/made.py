"""An assessment with three respondents, a round before and one open round, and the question page that shows it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Lock, Respondent
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.paths import resources
from readiness_desktop.services import answering

PEOPLE = (
    Respondent("p1", "Martin Okafor", "Sponsor", "executive"),
    Respondent("p2", "Hanna Lindqvist", "MLOps lead", "practitioner"),
    Respondent("p3", "Rosa Castellanos", "Process owner", "executive"),
)
OPEN = ("D6.5", "D6.6", "D4.7")


def two_rounds(
    framework: Framework, state: Callable[[str], Assessment], depth: str = "Standard"
) -> Assessment:
    """Round 1 is state A, locked; round 2 is state B with respondents and three open questions."""
    before, now = state("A"), state("B")
    results = evaluate(framework, before)
    lock = Lock(
        date(2025, 11, 20), "A. Keller", results.input_hash, "1", replace(results, as_of=date(2025, 11, 20))
    )
    first = replace(before.current, uuid="r1", number=1, respondents=PEOPLE, lock=lock)
    answers = {q: a for q, a in now.current.answers.items() if q not in OPEN}
    second = replace(
        now.current,
        uuid="r2",
        number=2,
        respondents=PEOPLE,
        answers=answers,
        profile=replace(now.profile, depth=depth),
    )
    return replace(now, rounds=(first, second))


def disputed(assessment: Assessment, question: str = "D6.1") -> Assessment:
    """The same with three votes, two levels apart, and nothing agreed."""
    made = answering.reopen(assessment, question)
    for person, level in zip(PEOPLE, (1, 3, 1), strict=True):
        made = answering.set_vote(made, question, person.uuid, level)
    return answering.set_grade(made, question, "E3")


@contextmanager
def shown(
    qtbot: QtBot,
    framework: Framework,
    assessment: Assessment,
    *,
    question: str = "D6.1",
    size: tuple[int, int] = (1440, 900),
    read_only: bool = False,
    mode: str = "light",
    text_percent: int = 100,
) -> Iterator[tuple[QuestionsPage, OpenAssessment]]:
    """The page in a window of this size, with room for the window's own bars, as the user sees it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(resources(), mode=mode, text_percent=text_percent)
    theme.apply(app)
    window = QWidget()
    window.resize(*size)
    qtbot.addWidget(window)
    page = QuestionsPage(theme, window)
    page.setGeometry(56, 52, size[0] - 56, size[1] - 52)
    hub = OpenAssessment(framework, assessment, read_only=read_only)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.show_assessment(hub)
    page.show_question(question)
    QApplication.processEvents()
    try:
        yield page, hub
    finally:
        hub.close()
        window.close()


def press(
    qtbot: QtBot, page: QuestionsPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    """Press a key where the focus is."""
    held = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
    qtbot.keyClick(QApplication.focusWidget() or page, key, held)
