"""The firm's own assessments for the Benchmarks page: read beside the window, and only where they are others."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from readiness_desktop.gui.background import Latest, Task

if TYPE_CHECKING:
    from readiness_desktop.domain.own_benchmark import OwnBenchmark
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.row import Row

_AT_ONCE = 256
"""So many summaries are read before it is looked again whether they are still wanted."""


class OwnSource(QObject):
    """`own` is what the rows come to, None until they have been read; `changed` says that it is another one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.own: OwnBenchmark | None = None
        self._rows: tuple[Row, ...] | None = None
        self._of = ("", "", 0)
        self._work = Latest(self)
        self._work.done.connect(self._take)

    def follow(self, hub: OpenAssessment, rows: tuple[object, ...]) -> None:
        """Read these rows beside this assessment, unless that is what was read last."""
        of = (hub.assessment.uuid, hub.framework.id, hub.framework.constants.own_benchmark_min)
        if rows is self._rows and of == self._of:
            return
        if of != self._of:
            self.own = None
        self._rows, self._of = cast("tuple[Row, ...]", rows), of
        read = self._rows

        def work(task: Task) -> OwnBenchmark | None:
            return _come_to(read, of, task)

        self._work.ask(work)

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._work.busy

    def _take(self, own: OwnBenchmark) -> None:
        self.own = own
        self.changed.emit()


def _come_to(rows: tuple[Row, ...], of: tuple[str, str, int], task: Task) -> OwnBenchmark | None:
    from readiness_desktop.domain.own_benchmark import own_benchmark
    from readiness_desktop.domain.summary import Summary

    found: list[Summary] = []
    for number, row in enumerate(rows):
        if number % _AT_ONCE == 0 and task.stopped():
            return None
        if row.summary is not None:
            found.append(row.summary)
    besides, framework, least = of
    return own_benchmark(found, besides=besides, framework=framework, least=least)
