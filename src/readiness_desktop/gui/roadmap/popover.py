"""A small sheet that opens under a button of the roadmap and goes with Esc or a click elsewhere."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QSlider, QVBoxLayout, QWidget

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


class Figure(Themed, QDoubleSpinBox):
    """A figure that is typed or turned with Up and Down; `entered` carries it once it is left or Enter was pressed.

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
        self.setRange(0.0, most)
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setSpecialValueText(none)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setAccessibleName(name)
        self.setFixedWidth(theme.scaled(wide))
        if (line := self.lineEdit()) is not None:
            line.setTextMargins(9, 0, 4, 0)
        self.valueChanged.connect(self.entered)
        self.use(theme)

    def show_amount(self, amount: float) -> None:
        """Show this figure without telling anybody."""
        self.blockSignals(True)
        self.setValue(amount)
        self.blockSignals(False)

    def textFromValue(self, value: float) -> str:
        """The figure in the language in use, without decimals where it is whole."""
        return written(value, 0 if value == int(value) else self.decimals())

    def valueFromText(self, text: str) -> float:
        """The figure that was typed, as every field reads one; what is none leaves the one before."""
        if text == self.specialValueText():
            return self.minimum()
        found, wrong = read_number(text)
        if found is None:
            return self.value() if wrong else self.minimum()
        return min(found, self.maximum())

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Anything can be typed; it is read when the field is left."""
        return QValidator.State.Acceptable, text, pos

    def restyle(self) -> None:
        """Take the type anew."""
        self.setFont(self.theme.font("body", numbers=True))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
