"""A view of the roadmap on screen with an open assessment whose plan is kept and worked on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Lock
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.services import roadmap_setup
from readiness_desktop.services.roadmap import plan_for
from tests.gui.findings.made import LONGEST_MS, PEOPLE, State

View = TypeVar("View", bound=FollowingPage)
DAY = date(2026, 4, 14)
TODAY = DAY + timedelta(40)


def planned(framework: Framework, state: State, *, kept: bool = True) -> Assessment:
    """State A with two people and day rates, its plan kept by Anna on the day of the round."""
    made = state("A")
    made = made.with_current(replace(made.current, respondents=PEOPLE))
    made = roadmap_setup.set_roadmap(made, rates={"BUS": 1_000.0}, start=DAY)
    if not kept:
        return made
    plan = plan_for(framework, made, evaluate(framework, made))
    return roadmap_setup.choose(made, plan, on=DAY, by="Anna Kowalska", solver="list")


def locked(framework: Framework, assessment: Assessment) -> Assessment:
    """The same, locked with its plan."""
    results = evaluate(framework, assessment)
    plan = plan_for(framework, assessment, results)
    lock = Lock(DAY, "Anna", results.input_hash, results.engine_version, results, plan=plan)
    return assessment.with_current(replace(assessment.current, lock=lock))


@contextmanager
def shown(
    qtbot: QtBot,
    view: View,
    framework: Framework,
    assessment: Assessment,
    size: tuple[int, int] = (1180, 700),
) -> Iterator[tuple[View, OpenAssessment]]:
    """The view with its hub once the plan is there; waits at the end until nothing runs any more."""
    qtbot.addWidget(view)
    hub = OpenAssessment(framework, assessment)
    hub.want_plan()
    view.resize(*size)
    view.show_assessment(hub)
    view.show()
    settle(qtbot, hub)
    try:
        yield view, hub
    finally:
        hub.close()
        view.hide()
        qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, timeout=LONGEST_MS)
        QApplication.processEvents()


def settle(qtbot: QtBot, hub: OpenAssessment) -> None:
    """Wait until the plan is that of the assessment as it is."""
    qtbot.waitUntil(lambda: hub.planned, timeout=LONGEST_MS)
    QApplication.processEvents()
