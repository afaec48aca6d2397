"""The menu that writes the roadmap as a calendar or as a task list for a tracker, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QMenu, QWidget

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.background import Job
from readiness_desktop.gui.dialogs import files
from readiness_desktop.wording import complaints
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

Kind = Literal["ics", "jira", "planner"]


def _now() -> datetime:
    return datetime.now().astimezone()


class RoadmapExport(QObject):
    """Exports the plan of the open assessment. `written` carries what was written and its path.

    What goes wrong is said in the window. `now` is what a calendar says it was made at.
    """

    written = Signal(str, object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._hub: OpenAssessment | None = None
        self._job: Job | None = None
        self.now: Callable[[], datetime] = _now
        self.menu = QMenu(page)
        self._add(_("Calendar file (ICS)…"), "ics")
        self._add(_("Task list for Jira (CSV)…"), "jira")
        self._add(_("Task list for Microsoft Planner (CSV)…"), "planner")

    def _add(self, words: str, kind: Kind) -> None:
        self.menu.addAction(words).triggered.connect(lambda: self.export(kind))

    def show_assessment(self, hub: OpenAssessment) -> None:
        """Export this open assessment from now on."""
        self._hub = hub

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def export(self, kind: Kind) -> None:
        """Ask where to write, and write; nothing while there is no plan, or while another file is written."""
        hub = self._hub
        if hub is None or hub.plan is None or self.busy:
            return
        from readiness_desktop.services import roadmap_export as services

        name = (
            services.calendar_file_name(hub.assessment)
            if kind == "ics"
            else services.list_file_name(hub.assessment, kind)
        )
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = _("Calendar files (*.ics)") if kind == "ics" else _("Task lists (*.csv)")
        title = _("Export the calendar") if kind == "ics" else _("Export the task list")
        suggested = Path(folder or str(Path.home())) / name
        files.ask_save(self._page, title, suggested, kinds, lambda path: self._write(hub, kind, path))

    def _write(self, hub: OpenAssessment, kind: Kind, path: Path) -> None:
        if hub.plan is None or self.busy:
            return
        framework, assessment, results, plan = hub.framework, hub.assessment, hub.results, hub.plan
        at = self.now()

        def work(_task: object) -> Path:
            from readiness_desktop.services import roadmap_export as services

            if kind == "ics":
                services.export_ics(framework, assessment, results, plan, path, at)
            else:
                services.export_csv(framework, assessment, results, plan, kind, path)
            return path

        what = _("Calendar of the roadmap") if kind == "ics" else _("Task list of the roadmap")
        self._job = job = Job(work)
        job.done.connect(lambda found: self.written.emit(what, found))
        job.failed.connect(lambda error: self._complain(hub, error))
        job.ended.connect(self._end)
        job.start()

    @staticmethod
    def _complain(hub: OpenAssessment, error: ReadinessError) -> None:
        hub.say_trouble(complaints.say(error))

    def _end(self) -> None:
        self._job = None
