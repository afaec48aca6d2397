"""What can be done with an initiative of the roadmap: the buttons under the inspector and the menu of its row."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from readiness_desktop.gui.roadmap.plan_rows import PlanRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.wording.translate import _

CAN_BE_LEFT_OUT = ("initiative", "unassessed")


class RowActions(QWidget):
    """Buttons for the chosen row; hidden where nothing can be done.

    `terms_wanted` asks to move an initiative, `pinned` carries whether it is fixed where it stands, `leave_wanted` asks
    to leave it out (for a reason that is still to be said), `left_out` carries None where it is taken in again,
    `owner_asked` asks who owns it.
    """

    terms_wanted = Signal(str)
    pinned = Signal(str, bool)
    leave_wanted = Signal(str)
    left_out = Signal(str, object)
    owner_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: PlanRow | None = None
        self.locked = False
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        self.move_button = Button(self, text=_("Move…"), icon="calendar", theme=theme)
        self.leave = Button(self, theme=theme)
        self.pin = Button(self, icon="pin", theme=theme)
        self.pin.setCheckable(True)
        row.addWidget(self.move_button)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.pin)
        self.move_button.clicked.connect(lambda: self._on_row(self.terms_wanted.emit))
        self.leave.clicked.connect(lambda: self._on_row(self._leave))
        self.pin.clicked.connect(lambda: self._on_row(self._pin))
        self.hide()

    def show_row(self, row: PlanRow | None, *, locked: bool) -> None:
        """Offer what can be done with this row; nothing in a locked round."""
        self._row, self.locked = row, locked
        if row is None or locked or not self._possible(row):
            self.hide()
            return
        planned = row.kind == "initiative"
        self.move_button.setVisible(planned)
        self.pin.setVisible(planned)
        self.pin.setChecked(row.fixed)
        self.pin.setAccessibleName(_("Let it move") if row.fixed else _("Fix it here"))
        self.leave.setText(_("Leave out…") if row.kind in CAN_BE_LEFT_OUT else _("Take in again"))
        self.show()

    @staticmethod
    def _possible(row: PlanRow) -> bool:
        return row.kind in CAN_BE_LEFT_OUT or (row.kind == "left_out" and row.excluded)

    def menu(self, row: PlanRow, at: QPoint) -> QMenu | None:
        """Offer the same at a point of the screen; None where there is nothing."""
        if self.locked or not self._possible(row):
            return None
        self._row = row
        menu = QMenu(self)
        self._theme.clothe(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        name = row.id
        if row.kind == "initiative":
            menu.addAction(_("Move…")).triggered.connect(lambda: self.terms_wanted.emit(name))
            words = _("Let it move") if row.fixed else _("Fix it here")
            menu.addAction(words).triggered.connect(lambda: self.pinned.emit(name, not row.fixed))
            menu.addAction(_("Owner…")).triggered.connect(lambda: self.owner_asked.emit(name))
        if row.kind in CAN_BE_LEFT_OUT:
            menu.addAction(_("Leave out…")).triggered.connect(lambda: self.leave_wanted.emit(name))
        else:
            menu.addAction(_("Take in again")).triggered.connect(lambda: self.left_out.emit(name, None))
        menu.popup(at)
        return menu

    def _on_row(self, act: object) -> None:
        if self._row is not None and callable(act):
            act(self._row.id)

    def _leave(self, name: str) -> None:
        if self._row is not None and self._row.kind in CAN_BE_LEFT_OUT:
            self.leave_wanted.emit(name)
        else:
            self.left_out.emit(name, None)

    def _pin(self, name: str) -> None:
        on = self.pin.isChecked()
        if self._row is not None:
            # What it says follows the plan once that has changed.
            self.pin.setChecked(self._row.fixed)
        self.pinned.emit(name, on)
