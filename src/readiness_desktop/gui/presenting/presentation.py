"""One presentation: gathers what it is painted from, takes the screens there are, and ends without a trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from readiness_desktop.gui.background import Job
from readiness_desktop.gui.presenting.gathering import gathering
from readiness_desktop.gui.theme import Theme

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.presenting.presenter_view import PresenterView
    from readiness_desktop.gui.presenting.slide_painter import Material
    from readiness_desktop.gui.presenting.slide_window import SlideWindow
    from readiness_desktop.gui.presenting.talk import Talk

Screens = Callable[[], list[QScreen]]


class Presentation(QObject):
    """`begun` tells that the slides are on a screen, `ended` that they are gone, `failed` carries a ReadinessError."""

    begun = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        hub: OpenAssessment,
        brand: Path | None,
        screens: Screens = QGuiApplication.screens,
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._screens = window, theme, screens
        self._first = 0
        self._over = False
        self._focus: QWidget | None = QApplication.focusWidget()
        self.talk: Talk | None = None
        self.slides: SlideWindow | None = None
        self.presenter: PresenterView | None = None
        self._job = Job(gathering(hub, brand))
        self._job.done.connect(self._take)
        self._job.failed.connect(self._lose)

    def begin(self, first: int = 0) -> None:
        """Gather, then show the slides from this one on."""
        self._first = first
        self._job.start()

    def stop(self) -> None:
        """End, whatever has come of it so far."""
        self._job.stop()
        self._end()

    # ------------------------------------------------------------ the windows

    def _take(self, material: Material) -> None:
        from readiness_desktop.gui.presenting.radar_picture import RadarPicture
        from readiness_desktop.gui.presenting.slide_painter import SlidePainter
        from readiness_desktop.gui.presenting.slide_window import SlideWindow
        from readiness_desktop.gui.presenting.talk import Talk

        self.talk = talk = Talk(self._theme, len(material.slides), self)
        self.radar = RadarPicture(self._theme, material.report, self)
        self._painter = SlidePainter(self._theme, material, self.radar)
        self.slides = SlideWindow(talk, self._painter, self.radar, self._theme)
        talk.go(self._first)
        talk.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_removed)
        self._arrange(self._screens())
        self.begun.emit()

    def _on_added(self, _screen: QScreen) -> None:
        self._arrange(self._screens())

    def _on_removed(self, gone: QScreen) -> None:
        # The screen is still among them when this is told.
        self._arrange([screen for screen in self._screens() if screen is not gone])

    def _arrange(self, screens: list[QScreen]) -> None:
        """The slides on the screen that the app is not on, the notes on its own; all on one where there is one."""
        if self.slides is None or not screens:
            return
        here = self._window.screen()
        if here not in screens:
            here = screens[0]
        other = next((screen for screen in screens if screen is not here), None)
        self.slides.set_bare(other is not None)
        _fill(self.slides, other or here)
        if other is None:
            self._drop_presenter()
            self.slides.raise_()
            self.slides.activateWindow()
            self.slides.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        presenter = self._make_presenter()
        presenter.show_like(other.geometry().size())
        _fill(presenter, here)
        presenter.raise_()
        presenter.activateWindow()
        presenter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_presenter(self) -> PresenterView:
        from readiness_desktop.gui.presenting.presenter_view import PresenterView

        if self.presenter is None:
            assert self.talk is not None
            self.presenter = PresenterView(self.talk, self._painter, self.radar, self._theme)
        return self.presenter

    def _drop_presenter(self) -> None:
        """Let go of the view of whoever presents; where the talk stands stays."""
        if self.presenter is not None:
            self.presenter.hide()
            self.presenter.deleteLater()
            self.presenter = None

    # ------------------------------------------------------------ the end

    def _lose(self, error: object) -> None:
        self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        if self._over:
            return
        self._over, window = True, self._window
        app = QApplication.instance()
        if isinstance(app, QApplication) and self.slides is not None:
            app.screenAdded.disconnect(self._on_added)
            app.screenRemoved.disconnect(self._on_removed)
        self._drop_presenter()
        if self.slides is not None:
            self.slides.hide()
            self.slides.deleteLater()
            self.slides = None
            window.activateWindow()
            if self._focus is not None and isValid(self._focus) and window.isAncestorOf(self._focus):
                self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus = None
        self.ended.emit()
        self.deleteLater()


def _fill(window: QWidget, screen: QScreen) -> None:
    """Put a window on a screen, all of it."""
    if window.screen() is not screen or not window.isVisible():
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
