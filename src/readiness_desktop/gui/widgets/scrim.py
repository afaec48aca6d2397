"""The veil over a window while a dialog asks for something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted


class Scrim(Painted):
    """Covers all of a window from `dim` until the dialog has finished."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.use(theme)
        window.installEventFilter(self)
        self.resize(window.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resize(self.window().size())
        return False

    def paint(self) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("scrim"))


def dim(dialog: QDialog, theme: Theme) -> None:
    """Dim the window under a dialog that is about to be shown, unless another dialog has dimmed it already."""
    parent = dialog.parentWidget()
    if parent is None or parent.window().findChild(Scrim) is not None:
        return
    scrim = Scrim(parent.window(), theme)
    dialog.finished.connect(scrim.hide)
    dialog.finished.connect(scrim.deleteLater)
    scrim.show()
    scrim.raise_()
