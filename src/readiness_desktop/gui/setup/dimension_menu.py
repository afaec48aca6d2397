"""A button that opens the list of dimensions to tick."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.wording.translate import _, ngettext


class _StayingMenu(QMenu):
    """A menu that stays open while things are ticked."""

    def mouseReleaseEvent(self, event: object) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)  # pyright: ignore[reportArgumentType]


class DimensionChoice(Button):
    """Shows how many dimensions are ticked, or their names where they are few."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, text=_("Choose dimensions"), icon_after="chevron-down", theme=theme)
        self._menu = _StayingMenu(self)
        self._actions: dict[str, QAction] = {}
        self._short: dict[str, str] = {}
        self.clicked.connect(self._open)

    def offer(self, names: dict[str, str], short: dict[str, str]) -> None:
        """Offer these dimensions (id to name)."""
        chosen = self.chosen()
        self._menu.clear()
        self._short = short
        self._actions = {}
        for one, name in names.items():
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.toggled.connect(self._refresh)
            self._actions[one] = action
        self.choose(chosen)

    def chosen(self) -> tuple[str, ...]:
        """The ticked dimensions, in pack order."""
        return tuple(one for one, action in self._actions.items() if action.isChecked())

    def choose(self, dimensions: tuple[str, ...]) -> None:
        """Tick exactly these."""
        for one, action in self._actions.items():
            action.setChecked(one in dimensions)
        self._refresh()

    def _refresh(self) -> None:
        chosen = self.chosen()
        if not chosen:
            self.setText(_("Choose dimensions"))
        elif len(chosen) == len(self._actions):
            self.setText(_("All dimensions"))
        elif len(chosen) <= 2:
            self.setText(", ".join(self._short[one] for one in chosen))
        else:
            self.setText(ngettext("{n} dimension", "{n} dimensions", len(chosen)).format(n=len(chosen)))
        self.updateGeometry()
        self.changed.emit()

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
