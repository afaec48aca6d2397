"""The guided tour: opens the sample, points at parts that are there, ends wherever somebody wants."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.help.tour import Tour
from readiness_desktop.gui.help.tour_card import beside
from readiness_desktop.services import sample
from readiness_desktop.services.guide import guide
from tests.gui.window import WAIT, running


def started(qtbot: QtBot, app: Application) -> Tour:
    tour = app.window.helping.tour
    app.window.helping.start_tour()
    qtbot.waitUntil(lambda: tour.card.isVisible(), timeout=WAIT)
    return tour


@pytest.mark.parametrize("size", [(1440, 900), (1180, 640), (1024, 600)])
def test_every_step_points_at_something_and_covers_no_part_of_its_card(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, size: tuple[int, int]
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.window.resize(*size)
        tour = started(qtbot, app)
        seen: list[str] = []
        for number, step in enumerate(guide().steps, 1):
            qtbot.waitUntil(lambda step=step: tour.card.title.text() == step.title, timeout=WAIT)
            qtbot.waitUntil(lambda: tour.card.next_button.hasFocus(), timeout=WAIT)
            assert app.window.page == step.page
            # A drawer that is folded away on a small window is spoken of in the middle.
            if size == (1440, 900):
                assert tour.card.frame_mark.isVisible(), step.anchor
            assert app.window.rect().contains(tour.card.geometry())
            assert tour.card.height() >= tour.card.minimumSizeHint().height()
            assert f"{number} of {len(guide().steps)}" == tour.card.place_words.text()
            seen.append(step.title)
            qtbot.keyClick(tour.card.next_button, Qt.Key.Key_Right)
        assert len(seen) == len(guide().steps)
        assert not tour.running
        assert not tour.card.isVisible()


def test_it_goes_back_and_ends_with_esc(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        tour = started(qtbot, app)
        qtbot.waitUntil(lambda: tour.card.next_button.hasFocus(), timeout=WAIT)
        qtbot.keyClick(tour.card.next_button, Qt.Key.Key_Left)
        assert tour.card.title.text() == guide().steps[0].title
        qtbot.keyClick(tour.card.next_button, Qt.Key.Key_Right)
        assert tour.card.title.text() == guide().steps[1].title
        qtbot.waitUntil(lambda: tour.card.next_button.hasFocus(), timeout=WAIT)
        qtbot.keyClick(tour.card.next_button, Qt.Key.Key_Left)
        assert tour.card.title.text() == guide().steps[0].title
        qtbot.waitUntil(lambda: tour.card.next_button.hasFocus(), timeout=WAIT)
        qtbot.keyClick(tour.card.next_button, Qt.Key.Key_Escape)
        assert not tour.running
        assert not tour.card.frame_mark.isVisible()
        assert app.session.hub is not None


def test_it_ends_with_the_assessment(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        tour = started(qtbot, app)
        app.session.close_assessment()
        assert not tour.running
        assert not tour.card.isVisible()


def test_it_does_not_begin_in_another_assessment_where_the_sample_cannot_be_opened(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    framework: Framework, state: Callable[[str], Assessment],
) -> None:  # fmt: skip
    def gone(*_facts: object) -> Assessment:
        raise ReadinessError(Fault.PACK_MISSING, path="sample")

    monkeypatch.setattr(sample, "sample_assessment", gone)
    with running(qtbot, qapp, tmp_path) as app:
        with qtbot.waitSignal(app.session.complained, timeout=WAIT):
            app.window.helping.start_tour()
        assert not app.window.helping.tour.running
        app.session.add(framework, state("A"))
        qapp.processEvents()
        assert not app.window.helping.tour.running


def test_a_change_made_on_the_way_is_kept(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        tour = started(qtbot, app)
        hub = app.session.hub
        assert hub is not None
        before = hub.assessment
        for _step in range(3):
            tour.card.onward.emit()
        qtbot.waitUntil(lambda: app.window.page == "questions", timeout=WAIT)
        page = app.window.page_widget("questions")
        qtbot.keyClick(page, Qt.Key.Key_4)
        assert hub.assessment is not before
        assert tour.running


def test_the_card_stands_where_there_is_room() -> None:
    room = QRect(0, 0, 1000, 800)
    assert beside(QRect(100, 100, 200, 100), 300, 150, room) == QPoint(100, 213)
    assert beside(QRect(100, 600, 200, 190), 300, 150, room).y() < 600
    assert beside(QRect(0, 0, 500, 799), 300, 150, room).x() >= 500
    assert room.contains(QRect(beside(room, 300, 150, room), QRect(0, 0, 300, 150).size()))
