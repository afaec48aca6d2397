"""What every dialog does."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.typed_field import number_field


def whole(field: QWidget) -> bool:
    """Whether a field has the height that its sentence needs."""
    layout = field.layout()
    assert layout is not None
    return field.height() >= layout.minimumHeightForWidth(field.width())


@pytest.mark.parametrize("fields", [1, 4])
def test_a_dialog_grows_with_the_first_complaint_of_its_fields(
    qtbot: QtBot, theme: Theme, fields: int
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Dialog(parent, theme, "Figures")
    made = [number_field(f"Figure {number}", theme, parent=dialog) for number in range(fields)]
    for field in made:
        dialog.body.addWidget(field)
    dialog.add_button("Keep", dialog.accept, kind="primary")
    dialog.open()
    before = dialog.height()
    made[0].line.setText("many")
    made[0].take()
    qtbot.waitUntil(lambda: dialog.height() > before and all(whole(field) for field in made))
    dialog.reject()
