"""Gets the pages ready while nobody waits for them, one small step at a time, so that each opens at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.background import Job
from readiness_desktop.gui.in_parts import MadeInParts
from readiness_desktop.gui.navigation import places

if TYPE_CHECKING:
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.pages.questions import QuestionsPage
    from readiness_desktop.gui.pages.setup import SetupPage

PAUSE_MS = 25
"""Between two steps: whatever the user does in the meantime comes first."""
_READ_BY_PAGES = ("readiness_desktop.services.reporting", "readiness_desktop.services.report_file")
_READY_FOR_FRAMEWORK = ("setup", "questions")
_PARTS_OF_PAGES = ("workshop", "setup", "questionnaire", "reviewing", "findings", "roadmap")


class PagesAhead(QObject):
    """Imports what the pages consist of and makes the pages of one window, from `begin` on until it is `done`.

    What draws the charts comes last and on another thread: it is a single import of a quarter of a second, and next to
    a page that is being painted for the first time it would hold that up.
    """

    done = Signal()

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._steps: Iterator[Callable[[], object]] = iter(())
        self._begun = False
        self._charts: Job | None = None
        self.finished = False
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._take_step)
        window.closed.connect(self.stop)
        window.destroyed.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether there is more to make ready."""
        return self._timer.isActive() or (self._charts is not None and not self.finished)

    def begin(self, framework: Framework) -> None:
        """Start, once there is a framework that the pages can show; a second call does nothing."""
        if not self._begun:
            self._begun = True
            self._steps = self._all_steps(framework)
            self._timer.start()

    def stop(self) -> None:
        """Leave the rest until it is wanted."""
        self._timer.stop()
        self._steps = iter(())
        if self._charts is not None:
            self._charts.ended.disconnect(self._finish)
            self._charts = None

    def _take_step(self) -> None:
        step = next(self._steps, None)
        if step is None:
            from readiness_desktop.gui.widgets.chart_canvas import load_charts

            self._timer.stop()
            self._charts = Job(lambda _task: load_charts())
            self._charts.ended.connect(self._finish)
            self._charts.start()
        else:
            step()

    def _finish(self) -> None:
        self.finished = True
        self.done.emit()

    def _all_steps(self, framework: Framework) -> Iterator[Callable[[], object]]:
        from pkgutil import iter_modules

        for part in _PARTS_OF_PAGES:
            package = import_module(f"readiness_desktop.gui.{part}")
            for module in iter_modules(package.__path__, package.__name__ + "."):
                yield lambda name=module.name: import_module(name)
        for module in _READ_BY_PAGES:
            yield lambda name=module: import_module(name)
        for page in places():
            if self._window.made(page.id) is None:
                yield page.load
                made: list[QWidget] = []
                yield lambda page=page, made=made: made.append(page.begin(self._window.theme))
                yield lambda page=page, made=made: self._window.adopt(page.id, made.pop())
            yield from self._parts_of(page.id)
        for page in _READY_FOR_FRAMEWORK:
            shown = cast("SetupPage | QuestionsPage", self._window.page_widget(page))
            yield lambda shown=shown: shown.set_framework(framework)

    def _parts_of(self, page: str) -> Iterator[Callable[[], object]]:
        made = self._window.made(page)
        while isinstance(made, MadeInParts) and made.make_part():
            yield lambda: None
