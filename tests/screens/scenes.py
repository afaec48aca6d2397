"""Drives the real window, with the sample and three states of an assessment, to every page in every theme and size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.navigation import places
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.gui.pages.results import ResultsPage

BASE = (1440, 900)
SMALL = (1180, 640)
LONGEST_MS = 120_000
STEP_MS = 20


@dataclass(frozen=True, slots=True)
class Case:
    """A size of window and text; `name` becomes part of the file name."""

    name: str
    size: tuple[int, int]
    text: int = 100


CASES = (Case("1440x900", BASE), Case("1180x640", SMALL), Case("text150", BASE, 150))
THEMES = ("light", "dark")


class Stage:
    """One running app on a library of its own, with the sample in it."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.application = Application(app, folder / "library.sqlite", data=folder)
        self.window = self.application.window
        self.window.show()
        self.wait(lambda: self.application.session.library_open)

    def open_sample(self) -> None:
        """Open the sample; it comes into the library."""
        self.application.session.open_sample()
        self.wait(lambda: self.application.session.hub is not None)

    def open(self, assessment: Assessment) -> None:
        """Show an assessment as from a file."""
        session = self.application.session
        session.show_from_file(session.hub.framework, assessment, Path("state.readiness"))  # type: ignore[union-attr]

    def wait(self, ready: Callable[[], bool]) -> None:
        """Let events run until it is so; AssertionError after two minutes."""
        loop, left = QEventLoop(), [LONGEST_MS // STEP_MS]

        def look() -> None:
            left[0] -= 1
            if ready() or left[0] <= 0:
                loop.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(STEP_MS)
        loop.exec()
        timer.stop()
        assert left[0] > 0, "the screen did not come to rest"

    def settle(self) -> None:
        """Wait until the shown page is whole: nothing runs, charts and previews are there."""
        self.wait(lambda: self._at_rest() and not QThreadPool.globalInstance().activeThreadCount())
        self.wait(self._at_rest)

    def _at_rest(self) -> bool:
        page: QWidget = self.window.page_widget(self.window.page)
        hub = self.application.session.hub
        if isinstance(page, ResultsPage):
            chart = page.radar.chart is not None or not page.radar.isVisible()
            return chart and hub is not None and hub.plan is not None
        if isinstance(page, ReportPage):
            return page.maker.up_to_date and page.view.sheet.image is not None
        return True

    def pages(self) -> Iterator[str]:
        """Show every page of the navigation map in turn."""
        for place in places():
            if place.id != "home":
                self.window.show_page(place.id)
                self.settle()
                yield place.id

    def dress(self, case: Case, theme: str) -> None:
        """Take a size, a text size and a theme."""
        self.application.theme.set_text_size(case.text)
        self.application.theme.set_mode(theme)
        self.window.resize(*case.size)
        self.settle()

    def close(self) -> None:
        """End the app."""
        self.application.session.close_assessment()
        self.window.close()
        self.wait(lambda: not QThreadPool.globalInstance().activeThreadCount())
