"""The business case on the Value page: cash alone, and the window of its figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.value.case_view import CaseView

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def case_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """The low case with cash alone, and all figures."""
    stage.show("value", "case")
    view = stage.window.findChild(CaseView)
    assert isinstance(view, CaseView)
    stage.wait(lambda: view.flow.chart is not None or not view.flow.isVisible())
    view.kinds.pick("cash")
    view.cases.pick("low")
    # A figure of two lines makes its tile higher, and that the card and the page: each in its own turn.
    stage.settle()
    yield "value-case-cash", stage.window
    view.kinds.pick("all")
    view.cases.pick("likely")
    view.edit()
    stage.wait(lambda: stage.dialog() is not None)
    dialog = stage.dialog()
    assert dialog is not None
    yield "dialog-case", dialog
    dialog.close()
    stage.wait(lambda: stage.dialog() is None)
