"""The Risks page in its views and orders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.pages.risks import RisksPage

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def risks_of(stage: Stage, state: str) -> Iterator[tuple[str, QWidget]]:
    """Every view, and the failure modes in every order, with the plan there."""
    stage.show("risks")
    hub = stage.application.session.hub
    assert hub is not None
    stage.wait(lambda: hub.plan is not None)
    page = cast(RisksPage, stage.window.page_widget("risks"))
    for view, _words in page.choices():
        page.views.pick(view)
        stage.settle()
        yield f"risks-{state}-{view}", stage.window
    page.views.pick("modes")
    for order in ("cost", "dimension"):
        page.order.pick(order)
        stage.settle()
        yield f"risks-{state}-by-{order}", stage.window
    page.order.pick("exposure")
