"""What a widget needs to follow the theme: it is given one, restyles itself, and does so again when that changes."""

from typing import cast

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.spoken import value_changed
from readiness_desktop.gui.theme import Theme


class Themed:
    """Mixed into a QWidget. Compiled forms make widgets without a theme; `theme.dress(page, theme)` gives it later."""

    _theme: Theme | None = None

    def use(self, theme: Theme) -> None:
        """Take colours and type from this theme from now on."""
        if self._theme is theme:
            return
        if self._theme is not None:
            self._theme.changed.disconnect(self._on_changed)
        self._theme = theme
        theme.changed.connect(self._on_changed)
        # The stylesheet's first polish takes an earlier font away again from a widget with a slot of Python.
        cast(QWidget, self).ensurePolished()
        self.restyle()

    @property
    def theme(self) -> Theme:
        """The theme in use; RuntimeError before there is one."""
        if self._theme is None:
            raise RuntimeError(f"{type(self).__name__} has no theme yet")
        return self._theme

    @property
    def themed(self) -> bool:
        """Whether there is a theme to read."""
        return self._theme is not None

    def _on_changed(self) -> None:
        if not self.theme.awaited(cast(QWidget, self)):
            self.restyle()

    def restyle(self) -> None:
        """Take everything from the theme anew; widgets that keep fonts or icons extend this."""
        widget = cast(QWidget, self)
        widget.updateGeometry()
        widget.update()


class Painted(Themed, QWidget):
    """A widget that paints itself: nothing before it has a theme. `spoken_role` is what a screen reader calls it."""

    spoken_role = "Graphic"
    _spoken = ""

    def say(self, name: str, value: str = "") -> None:
        """Tell a screen reader what is shown, and its value."""
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if value != self._spoken:
            self._spoken = value
            value_changed(self)

    def spoken_value(self) -> str:
        """What it shows, in words."""
        return self._spoken

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.themed:
            self.paint()

    def paint(self) -> None:
        """Draw; the theme is there."""
        raise NotImplementedError
