"""Begins self-checks, lets them grow into assessments, and changes how deep an assessment goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Profile
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment


class SelfChecks(QObject):
    """One of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def wire(self, page: QWidget) -> None:
        """Connect what the page of a self-check tells."""
        from readiness_desktop.gui.pages.self_check import SelfCheckPage

        assert isinstance(page, SelfCheckPage)
        page.created.connect(self._create)
        page.left.connect(lambda: self._window.show_page("home"))
        page.grow_wanted.connect(self.change_depth)

    def is_one(self, hub: OpenAssessment) -> bool:
        """Whether what is open is a self-check, with neither verdict nor index."""
        from readiness_desktop.domain.self_check import is_self_check

        return is_self_check(hub.assessment.profile)

    def begin(self) -> None:
        """Show the first screen of a new self-check."""

        def begin() -> None:
            self._window.show_new("self_check")
            self._window.session.with_framework(lambda _framework: None)

        self._window.leaving.then(begin)

    def _create(self, client: str, profile: Profile) -> None:
        from readiness_desktop.services.setup import new_client

        session = self._window.session
        session.with_framework(lambda framework: session.create(framework, new_client(client), profile))

    def actions(self, hub: OpenAssessment) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """What Go to anything offers for the depth of what is open."""
        if hub.locked:
            return ()
        grows = self.is_one(hub)
        words = _("Begin the assessment") if grows else _("Change depth")
        return (("layers", words, self.change_depth),)

    def change_depth(self) -> None:
        """Ask how deep to go; a self-check goes on as an assessment, at its questions."""
        from readiness_desktop.gui.dialogs.depth import DepthDialog

        window, hub = self._window, self._window.session.hub
        if hub is None or hub.locked or not window.keep_fields():
            return
        grows = self.is_one(hub)
        DepthDialog(
            window, window.theme, hub, lambda: window.show_page("questions") if grows else None
        ).open()
