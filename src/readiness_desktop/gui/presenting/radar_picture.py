"""The radar as a picture of the size that a slide has for it, drawn off the window's thread and kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.gui.background import Job, Task
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.chart_canvas import LOADING_MS
from readiness_desktop.wording import dates

_TEXT = 1.34
_KEPT = 6
_Key = tuple[int, int, int, bool]


class RadarPicture(QObject):
    """`drawn` tells that a picture is there that was asked for; `late` that one takes longer than 300 ms."""

    drawn = Signal()

    def __init__(self, theme: Theme, report: ReportInput, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._report = theme, report
        self._kept: dict[_Key, QImage] = {}
        self._jobs: dict[_Key, Job] = {}
        self.late = self.failed = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(LOADING_MS)
        self._wait.timeout.connect(self._be_late)

    @property
    def busy(self) -> bool:
        """Whether a picture is being drawn."""
        return bool(self._jobs)

    def image(self, width: int, height: int, painter: QPainter) -> QImage | None:
        """The picture in this many design units at the painter's scale; None until it is drawn."""
        # The painter's own scale knows nothing of screens with more than one pixel a unit.
        scale = painter.transform().m11() * painter.device().devicePixelRatioF()
        key = (width, height, round(scale * 100), self._theme.dark)
        found = self._kept.get(key)
        if found is None and key not in self._jobs:
            self._draw(key)
        return found

    def _draw(self, key: _Key) -> None:
        width, height, percent, dark = key
        report = self._report

        def work(_task: Task) -> object:
            from readiness_desktop.charts.picture import pixels
            from readiness_desktop.charts.radar import RadarChart
            from readiness_desktop.charts.style import ChartStyle

            chart = RadarChart(ChartStyle.screen(dark=dark, text_scale=_TEXT))
            earlier = report.earlier[-1] if report.earlier else None
            chart.update(
                report.framework,
                report.results,
                earlier.results if earlier else None,
                dates.month(earlier.round.as_of) if earlier else "",
            )
            return key, pixels(chart, width, height, percent / 100)

        job = self._jobs[key] = Job(work)
        # Methods of this object, not functions: a job may end after the presentation.
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        self._wait.start()
        job.start()

    def _take(self, made: tuple[_Key, tuple[int, int, bytes]]) -> None:
        key, (wide, high, data) = made
        self._jobs.pop(key, None)
        if len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        # The copy owns its pixels; the bytes end with this call.
        self._kept[key] = QImage(data, wide, high, 4 * wide, QImage.Format.Format_RGBA8888).copy()
        self._wait.stop()
        self.late = False
        self.drawn.emit()

    def _fail(self, _error: object) -> None:
        self._jobs.clear()
        self.failed = True
        self.drawn.emit()

    def _be_late(self) -> None:
        self.late = True
        self.drawn.emit()
