"""A button that opens the list of dimensions to tick."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


_EDGES, _LEAST, _USUAL = 44, 110, 190


class DimensionChoice(Button):
    """Shows how many dimensions are ticked, or their names where they are few; it takes the room there is."""

    changed = Signal()
    elides = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._whole = _("Choose dimensions")
        self._actions: dict[str, QAction] = {}
        super().__init__(parent, text=self._whole, icon_after="chevron-down", theme=theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._menu = _StayingMenu(self)
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

    def sizeHint(self) -> QSize:
        """What is ticked changes its words and never its size: its neighbours keep theirs."""
        return QSize(self.theme.scaled(_USUAL) if self.themed else _USUAL, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        super().restyle()
        self._fit()

    def _fit(self) -> None:
        room = max(20, self.width() - _EDGES)
        short = _("Dimensions")
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if shown != self._whole and not self.chosen() and self.fontMetrics().horizontalAdvance(short) <= room:
            shown = short
        self.setText(shown)
        self.set_tip(self._whole if shown != self._whole else "")

    def _refresh(self) -> None:
        chosen = self.chosen()
        if not chosen:
            self._whole = _("Choose dimensions")
        elif len(chosen) == len(self._actions):
            self._whole = _("All dimensions")
        elif len(chosen) <= 2:
            self._whole = ", ".join(self._short[one] for one in chosen)
        else:
            self._whole = ngettext("{n} dimension", "{n} dimensions", len(chosen)).format(n=len(chosen))
        self.setAccessibleName(_("Answers for: {dimensions}").format(dimensions=self._whole))
        self._fit()
        self.changed.emit()

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        if self._actions:
            self._menu.setActiveAction(next(iter(self._actions.values())))
