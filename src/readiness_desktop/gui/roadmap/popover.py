"""A small sheet that opens under a button of the roadmap and goes with Esc or a click elsewhere."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSlider, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.services.typed_numbers import read_number
from readiness_desktop.wording.digits import written


class Popover(QFrame):
    """A heading, a sentence and a `column` to fill. `closed` tells that it was put away."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, heading: str, sentence: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.theme = theme
        theme.clothe(self)
        self.setObjectName("saidPopup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 14)
        self.column.setSpacing(8)
        self.column.addWidget(PlainLabel(self, text=heading, style="card", theme=theme))
        if sentence:
            said = PlainLabel(
                self, text=sentence, style="small", color="text_secondary", wrap=True, theme=theme
            )
            self.column.addWidget(said)
        self.ring = FocusRing(self, theme=theme)

    def open_under(self, under: QWidget) -> None:
        """Open under a widget, within the screen, with the focus on its first control."""
        self.adjustSize()
        screen = under.screen().availableGeometry()
        corner = under.mapToGlobal(QPoint(0, under.height() + 4))
        x = min(max(corner.x(), screen.left()), screen.right() - self.width())
        y = min(corner.y(), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self.focusNextChild()

    def event(self, event: QEvent) -> bool:
        """No key of the page reaches it while something is filled in."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being typed is taken."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        super().closeEvent(event)
        self.closed.emit()


class Slider(Themed, QSlider):
    """A slider for steps of `step`; the wheel turns it only where it has the focus.

    `moving` carries the value while it is dragged, `settled` once it was let go or moved with the keys.
    """

    moving = Signal(float)
    settled = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget, name: str, most: float, step: float) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._step = step
        self.setRange(0, max(1, round(most / step)))
        self.setPageStep(max(1, round(self.maximum() / 10)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setMinimumWidth(theme.scaled(150))
        self.valueChanged.connect(self._tell)
        self.sliderReleased.connect(lambda: self.settled.emit(self.amount))
        self.use(theme)

    @property
    def amount(self) -> float:
        """Where it stands."""
        return self.value() * self._step

    def show_amount(self, amount: float) -> None:
        """Stand there without telling anybody."""
        self.blockSignals(True)
        self.setValue(round(amount / self._step))
        self.blockSignals(False)
        self.update()

    def _tell(self, _value: int) -> None:
        (self.moving if self.isSliderDown() else self.settled).emit(self.amount)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Figure(Themed, QLineEdit):
    """A figure that is typed, or stepped with Up and Down; `entered` carries it once it is left or Enter was pressed.

    With `none` the lowest value reads as those words.
    """

    entered = Signal(float)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        name: str,
        *,
        most: float,
        step: float = 1.0,
        decimals: int = 1,
        none: str = "",
        wide: int = 72,
    ) -> None:
        super().__init__(parent)
        self._most, self._step, self._decimals = most, step, decimals
        self._amount = 0.0
        self.setPlaceholderText(none)
        self.setAccessibleName(name)
        self.setFixedWidth(theme.scaled(wide))
        self.editingFinished.connect(self._take)
        self.use(theme)
        self.show_amount(0.0)

    @property
    def amount(self) -> float:
        """The figure that counts."""
        return self._amount

    def show_amount(self, amount: float) -> None:
        """Show this figure without telling anybody: in the language in use, without decimals where it is whole."""
        self._amount = min(max(0.0, amount), self._most)
        whole = self._amount == int(self._amount)
        none = bool(self.placeholderText()) and not self._amount
        self.setText("" if none else written(self._amount, 0 if whole else self._decimals))

    def _take(self) -> None:
        """Take what was typed, as every field reads one; what is none leaves the one before."""
        found, wrong = read_number(self.text())
        typed = self._amount if wrong else min(found or 0.0, self._most)
        self._enter(round(typed, self._decimals))

    def _enter(self, amount: float) -> None:
        before = self._amount
        self.show_amount(amount)
        if self._amount != before:
            self.entered.emit(self._amount)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if steps:
            self._take()
            self._enter(self._amount + steps * self._step)
            event.accept()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take the type anew."""
        self.setFont(self.theme.font("body", numbers=True))
