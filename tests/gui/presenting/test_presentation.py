"""A presentation from the window: slides fill a screen, keys move, Esc gives the focus back, nothing has changed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.pages.present import PresentPage
from readiness_desktop.gui.presenting.presentation import Presentation
from readiness_desktop.gui.presenting.slide_view import SlideView
from readiness_desktop.gui.presenting.slide_window import SlideWindow
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def begin(qtbot: QtBot, app: Application, first: int = 0) -> Presentation:
    app.window.commands.present(first)
    now = app.window.commands.presenting.now
    assert now is not None
    qtbot.waitUntil(lambda: now.slides is not None, timeout=WAIT)
    return now


def slides_of(now: Presentation) -> SlideWindow:
    assert now.slides is not None
    return now.slides


def move(view: SlideView) -> None:
    """The mouse to the middle of a slide; offscreen no window system says so."""
    middle = QPointF(view.width() / 2, view.height() / 2)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, middle, middle, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def test_f5_presents_and_esc_gives_the_focus_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("A"))
        window = app.window
        window.show_page("results")
        window.activateWindow()
        before = app.session.hub.assessment  # type: ignore[union-attr]
        window.ui.top_bar.go.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_F5)
        presenting = window.commands.presenting
        qtbot.waitUntil(
            lambda: presenting.now is not None and presenting.now.slides is not None, timeout=WAIT
        )
        now = presenting.now
        assert now is not None
        shown = slides_of(now)
        assert shown.isFullScreen()
        assert shown.view.accessibleName() == "Slide 1 of 9: " + now._painter.material.slides[0].heading
        qtbot.keyClick(shown, Qt.Key.Key_PageDown)
        assert shown.view.accessibleName().startswith("Slide 2 of 9: Fix the foundation first")
        assert "Run money is approved 0 of 2" in shown.view.accessibleDescription()
        assert not shown.notes.isVisible()
        qtbot.keyClick(shown, Qt.Key.Key_N)
        assert shown.notes.isVisible()
        assert shown.notes.toPlainText()
        window.commands.present()
        assert presenting.now is now
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: presenting.now is None, timeout=WAIT)
        assert window.page == "results"
        assert window.ui.top_bar.go.hasFocus()
        assert app.session.hub.assessment is before  # type: ignore[union-attr]
        assert not app.session.hub.undo_stack.canUndo()  # type: ignore[union-attr]


def test_the_arrows_of_the_strip_move_and_the_wheel_does_not(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        now = begin(qtbot, app)
        footer, talk = slides_of(now).footer, now.talk
        assert talk is not None
        on, back = footer._on.center().toPoint(), footer._back.center().toPoint()
        qtbot.mouseClick(footer, Qt.MouseButton.LeftButton, pos=on)
        assert talk.at == 1
        qtbot.mouseClick(footer, Qt.MouseButton.LeftButton, pos=back)
        assert talk.at == 0
        qtbot.mouseClick(footer, Qt.MouseButton.LeftButton, pos=QPoint(footer.width() // 2, 10))
        assert talk.at == 0


def test_a_picture_ahead_is_painted_before_it_is_wanted(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        now = begin(qtbot, app)
        view = slides_of(now).view
        qtbot.waitUntil(lambda: 1 in view._kept, timeout=WAIT)
        assert view._picture(1) is view._kept[1]


def test_the_ring_follows_the_mouse_as_long_as_it_is_on(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        now = begin(qtbot, app)
        view, talk = slides_of(now).view, now.talk
        assert talk is not None
        move(view)
        assert talk.spot is None
        qtbot.keyClick(slides_of(now), Qt.Key.Key_L)
        move(view)
        assert talk.spot == QPointF(0.5, 0.5)
        assert view.cursor().shape() == Qt.CursorShape.BlankCursor
        bare = view.grab().toImage()
        talk.point(None)
        assert view.grab().toImage() != bare


def test_another_assessment_ends_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        begin(qtbot, app)
        app.session.close_assessment()
        assert app.window.commands.presenting.now is None
        app.window.commands.present()
        assert app.window.commands.presenting.now is None


def test_without_a_screen_it_stays_where_it_was(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        now = begin(qtbot, app, 2)
        assert now.talk is not None
        now._on_removed(QGuiApplication.primaryScreen())
        assert now.talk.at == 2
        assert slides_of(now).isVisible()


def test_the_page_shows_every_slide_and_presents_from_one(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("A"))
        app.window.show_page("present")
        page = app.window.page_widget("present")
        assert isinstance(page, PresentPage)
        qtbot.waitUntil(
            lambda: bool(page.thumbnails) and all(t.filled for t in page.thumbnails), timeout=WAIT
        )
        assert page.heading.text().startswith("9 slides from the results of ")
        assert page.thumbnails[3].text() == "What blocks the launch"
        qtbot.mouseClick(page.thumbnails[3], Qt.MouseButton.LeftButton)
        now = app.window.commands.presenting.now
        assert now is not None
        qtbot.waitUntil(lambda: now.slides is not None, timeout=WAIT)
        assert now.talk is not None
        assert now.talk.at == 3
