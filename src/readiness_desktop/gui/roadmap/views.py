"""The other views of the roadmap beside the plan: made when first wanted, each following the open assessment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from readiness_desktop.domain.roadmap_setup import MOST_OWN
from readiness_desktop.gui.roadmap.cost_view import CostView
from readiness_desktop.gui.roadmap.export_menu import RoadmapExport
from readiness_desktop.gui.roadmap.impact_view import ImpactView
from readiness_desktop.gui.roadmap.own_dialog import NEW, ask_own
from readiness_desktop.gui.roadmap.progress_view import ProgressView
from readiness_desktop.gui.roadmap.view_bar import ViewBar
from readiness_desktop.gui.roadmap.what_if_view import WhatIfView
from readiness_desktop.gui.theme import Theme, dress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.pages.following import FollowingPage

PLAN = "plan"


class RoadmapViews(QObject):
    """Shows one view at a time in a layout; `plan_parts` are shown for the plan itself and hidden for the others.

    `chosen` carries an initiative that was chosen in a view, `replan_wanted` asks to plan from today,
    `taken_over` carries limits to work with.
    """

    chosen = Signal(str)
    replan_wanted = Signal()
    taken_over = Signal(object)

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        layout: QBoxLayout,
        plan_parts: Callable[[], tuple[QWidget, ...]],
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._page, self._theme, self._layout, self._today = page, theme, layout, today
        self._plan_parts = plan_parts
        self._hub: OpenAssessment | None = None
        self._made: dict[str, FollowingPage] = {}
        self.current = PLAN
        self.exporting = RoadmapExport(page)
        self.bar = ViewBar(theme, self.exporting.menu, page)
        self.bar.chosen.connect(self.show_view)
        self.bar.add_wanted.connect(lambda: self.ask_own(NEW))
        layout.insertWidget(0, self.bar)

    def show_assessment(self, hub: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        self._hub = hub
        self.exporting.show_assessment(hub)
        for made in self._made.values():
            made.show_assessment(hub)
        self.refresh()

    def refresh(self) -> None:
        """Offer what can be done now."""
        hub = self._hub
        if hub is not None:
            room = len(hub.assessment.profile.roadmap.own) < MOST_OWN
            exports = hub.plan is not None and bool(hub.plan.initiatives)
            self.bar.allow(changes=room and not hub.locked, exports=exports)

    def show_view(self, key: str) -> None:
        """Show a view; the plan itself is one of them."""
        self.bar.segments.set_current(key)
        self.current = key
        for name, made in self._made.items():
            made.setVisible(name == key)
        for part in self._plan_parts():
            part.setVisible(key == PLAN)
        if key != PLAN and key not in self._made:
            self._made[key] = self._make(key)

    def view(self, key: str) -> FollowingPage | None:
        """A view that has been made; None before."""
        return self._made.get(key)

    def _make(self, key: str) -> FollowingPage:
        makers: dict[str, Callable[[], FollowingPage]] = {
            "impact": self._impact,
            "what_if": self._what_if,
            "progress": self._progress,
            "cost": lambda: CostView(self._theme, self._page),
        }
        made = makers[key]()
        dress(made, self._theme)
        self._layout.insertWidget(1, made, 1)
        if self._hub is not None:
            made.show_assessment(self._hub)
        made.show()
        return made

    def _impact(self) -> FollowingPage:
        made = ImpactView(self._theme, self._page)
        made.chosen.connect(self.chosen)
        return made

    def _what_if(self) -> FollowingPage:
        made = WhatIfView(self._theme, self._page)
        made.taken_over.connect(self.taken_over)
        return made

    def _progress(self) -> FollowingPage:
        made = ProgressView(self._theme, self._page)
        made.today = self._today
        made.replan_wanted.connect(self.replan_wanted)
        return made

    def ask_own(self, name: str) -> None:
        """Ask for an initiative of one's own, a new one or the one of this id."""
        if self._hub is not None:
            ask_own(self._page, self._theme, self._hub, name)

    def ask_done(self, initiative: str) -> None:
        """Ask how an initiative ended, in the view of the work."""
        self.show_view("progress")
        made = self._made["progress"]
        assert isinstance(made, ProgressView)
        made.ask_done(initiative)
