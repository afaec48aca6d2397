"""The small sheet under a blank of the sentence, in which it is filled."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.value.statement_form import StatementForm
from readiness_desktop.gui.widgets.entering import is_enter
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import statement
from readiness_desktop.wording.lists import sentence

_WIDTH = 320


class SlotPopup(QFrame):
    """Opens under a blank with its fields. Enter takes a field and goes to the next, behind the last it is put away.

    `entered` carries (field, value), `left` tells that it was put away. Esc keeps what was there before.
    """

    entered = Signal(str, object)
    left = Signal(str)

    def __init__(
        self, slot: str, framework: Framework, profile: Profile, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.slot = slot
        theme.clothe(self)
        self.setObjectName("saidPopup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(sentence(statement.slot_name(slot)))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self, text=self.accessibleName(), style="card", theme=theme))
        self.form = StatementForm(statement.SLOTS[slot], framework, theme, self)
        self.form.entered.connect(self.entered)
        column.addWidget(self.form)
        self.form.show_profile(profile)
        for entry in self.form.entries():
            entry.installEventFilter(self)
        self.setFixedWidth(theme.scaled(_WIDTH))
        self.ring = FocusRing(self, theme=theme)

    def show_profile(self, profile: Profile, notes: Mapping[str, str]) -> None:
        """Follow what changed; `notes` say beside a field what a check finds there."""
        self.form.show_profile(profile, notes)
        self.adjustSize()

    def open_under(self, under: QWidget, name: str = "") -> None:
        """Open under a blank, within the screen, with the cursor in one of its fields."""
        self.adjustSize()
        screen = under.screen().availableGeometry()
        corner = under.mapToGlobal(QPoint(0, under.height() + 4))
        x = min(max(corner.x(), screen.left()), screen.right() - self.width())
        y = min(corner.y(), screen.bottom() - self.sizeHint().height())
        self.move(x, y)
        self.show()
        self.form.focus_on(name if name in self.form.names else self.form.names[0])

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Enter goes on, Esc goes back; no other key of the page reaches it while a field is being filled."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
            return True
        if is_enter(event):
            self._go_on(watched)
            return True
        return False

    def _go_on(self, entry: QWidget) -> None:
        if not self.form.take():
            return
        entries = self.form.entries()
        at = entries.index(entry) + 1
        if at < len(entries):
            entries[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.close()

    def _give_up(self) -> None:
        for name in self.form.names:
            entry = self.form.entry(name)
            entry.blockSignals(True)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What stands in its fields is taken; what is wrong there is mended first, or given up with Esc."""
        given_up = any(entry.signalsBlocked() for entry in self.form.entries())
        if not given_up and not self.form.take():
            event.ignore()
            return
        super().closeEvent(event)
        self.left.emit(self.slot)
