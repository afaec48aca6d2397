"""A row that says less where there is less room."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme


class FittingRow(QWidget):
    """Says as much as there is room for: level 0 says everything, each level after it less, down to `levels` - 1.

    `least` is how narrow it can be made, in pixels at a text size of 100 %.
    """

    def __init__(self, theme: Theme, parent: QWidget | None, *, least: int, levels: int) -> None:
        super().__init__(parent)
        self._theme, self._least, self._levels = theme, least, levels
        self._fitted = -1
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        # It says less where there is less room, so what it says now must not hold the window wide.
        self.row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)

    def say(self, level: int) -> None:
        """Say what is said at this level."""
        raise NotImplementedError

    def fit(self) -> None:
        """Say as much as there is room for."""
        for level in range(self._levels):
            self.say(level)
            if self._needed() <= self.width():
                break
        self._fitted = self._needed()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can say everything in short."""
        return QSize(self._theme.scaled(self._least), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self.fit()

    def restyle(self) -> None:
        """Fit to another size of text."""
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Fit again once the parts have taken another size of text, which may be after the row was told of it."""
        if event.type() == QEvent.Type.LayoutRequest and self._needed() != self._fitted:
            self.fit()
        return super().event(event)

    def _needed(self) -> int:
        items = [item for at in range(self.row.count()) if (item := self.row.itemAt(at)) is not None]
        # Each widget is asked itself: the layout still remembers what it took before it said less.
        wide = [one.sizeHint().width() for item in items if (one := item.widget()) and not one.isHidden()]
        spaces = [item.sizeHint().width() for item in items if item.widget() is None]
        return sum(wide) + sum(spaces) + self.row.spacing() * (len(wide) + len(spaces))
