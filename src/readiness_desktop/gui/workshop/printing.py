"""Writes the interview guide and the list of documents to files that the user names, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.background import Job
from readiness_desktop.gui.dialogs import files
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.handouts import Interview
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment

Name = str | None


class Printing(QObject):
    """The two documents of the assessment that is open in a window, in the brand kit that the window remembers."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def guide(self, name: Name = None) -> None:
        """Ask where the guide is to be written: of a person or a role by name, of everybody without one."""
        hub = self._ready()
        if hub is None:
            return
        from readiness_desktop.services import handing_out, interviewing

        framework, assessment = hub.framework, hub.assessment
        chosen: tuple[Interview, ...] = (
            interviewing.every_interview(framework, assessment)
            if name is None
            else interviewing.interviews_named(framework, assessment, name)
        )
        suggested = Path.home() / handing_out.guide_name(assessment)
        self._ask(_("Interview guide"), suggested, lambda path: self._write(hub, chosen, path, guide=True))

    def documents(self) -> None:
        """Ask where the list of documents to request is to be written."""
        hub = self._ready()
        if hub is not None:
            from readiness_desktop.services import handing_out

            suggested = Path.home() / handing_out.documents_name(hub.assessment)
            title = _("Documents to request")
            self._ask(title, suggested, lambda path: self._write(hub, (), path, guide=False))

    def _ready(self) -> OpenAssessment | None:
        hub = self._window.session.hub
        return hub if hub is not None and not self.busy and self._window.keep_fields() else None

    def _ask(self, title: str, suggested: Path, chosen: Callable[[Path], None]) -> None:
        files.ask_save(self._window, title, suggested, _("PDF files (*.pdf)"), chosen)

    def _write(
        self, hub: OpenAssessment, interviews: tuple[Interview, ...], path: Path, *, guide: bool
    ) -> None:
        from readiness_desktop.services import handing_out, interviewing

        window = self._window
        made = interviewing.handout(hub.framework, hub.assessment, interviews, person=hub.person)
        kit = Path(window.preferences.brand) if window.preferences.brand else None

        def work(_task: object) -> Path:
            from readiness_desktop.services.brands import brand_in

            export = handing_out.export_guide if guide else handing_out.export_documents
            export(made, brand_in(kit), path)
            return path

        self._job = job = Job(work)
        what = _("Interview guide") if guide else _("Documents to request")
        job.done.connect(lambda written: window.banners.say_written(what, written))
        job.failed.connect(self._complain)
        job.ended.connect(self._end)
        job.start()

    def _complain(self, error: ReadinessError) -> None:
        self._window.session.complain(error)

    def _end(self) -> None:
        self._job = None
