"""The roadmap page: bars by time and by people, a search that runs, and everything that opens over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog, QWidget

from readiness_desktop.gui.pages.roadmap import RoadmapPage
from readiness_desktop.gui.roadmap.closing_dialog import ClosingDialog
from readiness_desktop.gui.roadmap.own_dialog import OwnDialog
from tests.gui.roadmap.made import whole_plan

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def plan_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """The page with the plan as it is, then with everything that a plan can have."""
    stage.show("roadmap")
    page, hub = cast(RoadmapPage, stage.window.page_widget("roadmap")), stage.application.session.hub
    assert hub is not None
    yield "roadmap", stage.window
    hub.plan = whole_plan(hub.framework, hub.assessment)
    hub.plan_changed.emit(hub.plan)
    page.key.grouping.pick("pool")
    page.strips.what.pick("exposure")
    stage.settle()
    yield "roadmap-people", stage.window
    page.strips.what.pick("index")
    page.limits.show_solving(True)
    page.banner.show_progress(16_980.0, 16_902.0, 12.3)
    stage.settle()
    yield "roadmap-solving", stage.window
    page.limits.show_solving(False)
    for name, opens in (("capacity", page.limits.open_capacity), ("budget", page.limits.open_budget)):
        opens()
        sheet = page.limits.popover
        assert sheet is not None
        stage.settle()
        yield f"roadmap-{name}", sheet
        sheet.close()
    first = hub.plan.order[0]
    asks: tuple[tuple[str, Callable[[], object]], ...] = (
        ("terms", lambda: page.row_actions.terms_wanted.emit(first)),
        ("leave", lambda: page.row_actions.leave_wanted.emit(first)),
        ("owner", lambda: page.row_actions.owner_asked.emit(first)),
        ("calendar", page.limits.calendar_wanted.emit),
        ("breaks", page.banner.breaks_wanted.emit),
        ("proof", page.banner.proof_wanted.emit),
        ("not-now", page.ui.see_why.clicked.emit),
        ("own", lambda: _own(stage)),
        ("done", lambda: _done(stage, first)),
    )
    for name, opens in asks:
        opens()
        dialog = next(one for one in stage.window.findChildren(QDialog) if one.isVisible())
        stage.settle()
        yield f"roadmap-{name}", dialog
        dialog.close()
        stage.settle()
    page.key.grouping.pick("window")
    for view in ("impact", "what_if", "progress", "cost"):
        page.views.bar.segments.pick(view)
        stage.settle()
        yield f"roadmap-{view}", stage.window
    page.views.bar.segments.pick("plan")


def _own(stage: Stage) -> None:
    """The dialog of an initiative of one's own, which a file that is only read does not offer."""
    hub = stage.application.session.hub
    assert hub is not None
    setup = hub.assessment.profile.roadmap
    OwnDialog(stage.window, stage.window.theme, hub.framework, setup, None).open()


def _done(stage: Stage, name: str) -> None:
    """What is asked when work has ended."""
    hub = stage.application.session.hub
    assert hub is not None
    initiative = hub.framework.initiative(name)
    ClosingDialog(stage.window, stage.window.theme, hub, initiative, hub.assessment.current.as_of).open()
