"""The portfolio: all assessments, the clients, and what is noted on one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.pages.portfolio import PortfolioPage

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def portfolio_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """All assessments, the clients, and what is noted on one."""
    stage.show("portfolio")
    page = cast(PortfolioPage, stage.window.page_widget("portfolio"))
    stage.wait(lambda: bool(page.table.source.rows))
    page.table.selectRow(0)
    yield "portfolio", stage.window
    page.outcome.click()
    stage.wait(lambda: stage.dialog() is not None)
    dialog = stage.dialog()
    assert dialog is not None
    yield "dialog-outcome", dialog
    dialog.close()
    stage.wait(lambda: stage.dialog() is None)
    page.grouping.pick("client")
    yield "portfolio-clients", stage.window
    page.grouping.pick("assessment")
    stage.show("home")
