"""The debt page: the register, proposals from low answers, the paydown, and an item that lacks figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.pages.debt import DebtPage
from readiness_desktop.services import answering
from readiness_desktop.services.debt import add, new_entry

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def debt_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Every view of the page, and its panel where it is a drawer."""
    stage.show("debt")
    yield "debt", stage.window
    page = cast(DebtPage, stage.window.page_widget("debt"))
    hub = stage.application.session.hub
    assert hub is not None
    before = hub.undo_stack.index()
    one = new_entry("D", "Labels of unknown quality")
    made = add(hub.assessment, [one])
    for question in ("D1.2", "D4.5", "D6.2", "D6.3"):
        made = answering.set_level(made, question, 1)
    hub.change(made, "low answers", spot=("debt", None))
    page.show_target(one.uuid)
    if page.details.isVisible() and not page.side.isVisible():
        page.cycle_panes()
    stage.settle()
    yield "debt-missing", stage.window
    if page.details.isVisible():
        page.cycle_panes()
    page.show_view("proposed")
    stage.settle()
    yield "debt-proposed", stage.window
    hub.undo_stack.setIndex(before)
    page.show_view("paydown")
    stage.wait(lambda: page.paydown.chart.chart is not None)
    stage.settle()
    yield "debt-paydown", stage.window
    page.show_view("register")
