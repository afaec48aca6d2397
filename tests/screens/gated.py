"""The Gates page: its three sides, a gate in limbo, and the dialogs that record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog, QWidget

from readiness_desktop.gui.pages.gates import GatesPage

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def gates_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """The page with sign-offs, conditions and sheet, of the gate that is worked for and of one that is passed."""
    stage.show("gates", "G4")
    page = cast(GatesPage, stage.window.page_widget("gates"))
    yield "gates", stage.window
    for side in ("conditions", "sheet"):
        page.side.stand_on(side)
        stage.settle()
        yield f"gates-{side}", stage.window
    page.show_target("G2 conditions")
    stage.settle()
    yield "gates-passed", stage.window
    page.side.stand_on("voices")
    page.show_target("G4 also.1")
    item = page.criteria.table.current()
    asks: tuple[tuple[str, Callable[[], object]], ...] = (
        ("sign", lambda: page.side.sign_wanted.emit("Privacy officer")),
        ("decision", lambda: page.side.decision_wanted.emit("")),
        ("condition", lambda: page.side.condition_wanted.emit("")),
        ("criterion", lambda: page.criteria.item_wanted.emit(item)),
        ("waiver", lambda: page.criteria.waive_wanted.emit(item)),
    )
    for name, opens in asks:
        opens()
        dialog = next(one for one in stage.window.findChildren(QDialog) if one.isVisible())
        stage.settle()
        yield f"gates-{name}", dialog
        dialog.close()
        stage.settle()
