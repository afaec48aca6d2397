"""Pages of findings shown on an assessment, for the tests of this folder and of the pages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop import paths
from readiness_desktop.domain.assessment import Assessment, Lock, Respondent
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme

State = Callable[[str], Assessment]
PageClass = TypeVar("PageClass", bound=QWidget)
LONGEST_MS = 120_000
PEOPLE = (
    Respondent("r1", "Rosa Castellanos", "Sponsor", "executive"),
    Respondent("r2", "Jonas Weber", "MLOps lead", "practitioner"),
)


def conditional(state: State) -> Assessment:
    """State B with a blocking gate at level 1, no success statement, a planned launch and two people."""
    assessment = state("B")
    current = assessment.current
    answers = dict(current.answers)
    answers["D2.4"] = replace(answers["D2.4"], level=1)
    profile = replace(current.profile, statement_passes=False, dates={"planned_launch": date(2027, 3, 1)})
    return assessment.with_current(replace(current, answers=answers, profile=profile, respondents=PEOPLE))


def after_round(framework: Framework, before: Assessment, after: Assessment) -> Assessment:
    """`after` as the second round of the assessment whose first one is `before`, locked in November 2025."""
    results = evaluate(framework, before)
    day = date(2025, 11, 11)
    lock = Lock(day, "Anna", results.input_hash, results.engine_version, results)
    first = replace(before.current, as_of=day, lock=lock)
    second = replace(after.current, uuid="second", number=2)
    return replace(before, rounds=(first, second))


def empty(state: State) -> Assessment:
    """A round without any answer."""
    assessment = state("A")
    return assessment.with_current(replace(assessment.current, answers={}))


@contextmanager
def shown(
    qtbot: QtBot,
    page_class: Callable[[Theme], PageClass],
    framework: Framework,
    assessment: Assessment,
    *,
    read_only: bool = False,
    size: tuple[int, int] = (1232, 848),
) -> Iterator[tuple[PageClass, OpenAssessment]]:
    """A page on screen with its hub; waits at the end until nothing runs any more."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(paths.resources(), mode="light")
    theme.apply(app)
    page = page_class(theme)
    qtbot.addWidget(page)
    hub = OpenAssessment(framework, assessment, read_only=read_only)
    page.show_assessment(hub)  # type: ignore[attr-defined]
    page.resize(*size)
    page.show()
    hub.want_plan()
    try:
        yield page, hub
    finally:
        hub.close()
        page.hide()
        rest(qtbot)


def rest(qtbot: QtBot) -> None:
    """Wait until no job runs."""
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, timeout=LONGEST_MS)
    QApplication.processEvents()
