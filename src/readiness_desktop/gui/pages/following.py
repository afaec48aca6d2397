"""What pages that follow the open assessment have in common: they catch up when they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment


class FollowingPage(QWidget):
    """Shows the open assessment while it is seen; hidden, it does nothing until it is shown again.

    `follows_plan`: the plan changes what it shows too. A page fills in `_refresh`, and `_begin` where it forgets what
    was chosen in the assessment before.
    """

    follows_plan = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub: OpenAssessment | None = None

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        before = self._hub
        if before is not open_assessment:
            if before is not None:
                before.results_changed.disconnect(self._on_change)
                if self.follows_plan:
                    before.plan_changed.disconnect(self._on_change)
            self._hub = open_assessment
            open_assessment.results_changed.connect(self._on_change)
            if self.follows_plan:
                open_assessment.plan_changed.connect(self._on_change)
            self._begin()
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: Any) -> None:
        """Catch up with what changed while the page was not seen."""
        super().showEvent(event)
        self._refresh()

    def _begin(self) -> None:
        """Another assessment is open."""

    def _refresh(self) -> None:
        """Show what there is now."""
        raise NotImplementedError

    def _on_change(self, _what: object) -> None:
        if self.isVisible():
            self._refresh()
