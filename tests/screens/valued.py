"""The Value page in its parts, a blank that is being filled, and its windows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.pages.value import ValuePage

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def value_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Every part of the page, the sheet under a blank, all fields, and the examples."""
    stage.show("value", "statement")
    page = cast(ValuePage, stage.window.page_widget("value"))
    yield "value", stage.window
    for key, _words in page.offered_parts():
        if key != "statement":
            stage.show("value", key)
            yield f"value-{key}", stage.window
    stage.show("value", "statement")
    page.open_slot("value")
    stage.wait(lambda: page.popup is not None and page.popup.isVisible())
    if page.popup is not None:
        yield "value-blank", page.popup
        page.popup.close()
    for name, opens in (("dialog-all-fields", page.open_fields), ("dialog-examples", page.show_examples)):
        opens()
        stage.wait(lambda: stage.dialog() is not None)
        dialog = stage.dialog()
        assert dialog is not None
        yield name, dialog
        dialog.close()
        stage.wait(lambda: stage.dialog() is None)
