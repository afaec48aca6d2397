"""What may never be wrong on a screen: text that is cut without a word, text too small, things on top of another."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from readiness_desktop.gui.widgets.undo_notice import UndoNotice

SMALLEST_TEXT = 12
TOLERANCE = 1


def faults(root: QWidget) -> list[str]:
    """Every fault of the visible widgets in `root`, as sentences that name the widget and its text."""
    found: list[str] = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisibleTo(root) or widget.size().isEmpty() or _belongs_to_qt(widget):
            continue
        found.extend(_text_faults(widget))
        found.extend(_overlaps(widget))
        found.extend(_cut_by_parent(widget))
        found.extend(_wider_than_its_view(widget))
    return found


def named(widget: QWidget) -> str:
    """The widget with its text and its place in the window."""
    said = str(widget.property("text") or widget.accessibleName() or "")[:60]
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    size = f"{widget.width()}x{widget.height()}"
    return f"{type(widget).__name__} {widget.objectName()} '{said}' at {place.x()},{place.y()} {size}"


def _belongs_to_qt(widget: QWidget) -> bool:
    """Parts that Qt makes inside its own widgets and lays out itself."""
    name = widget.objectName()
    if name.startswith(("qt_", "Scroll")):
        return True
    parent = widget.parentWidget()
    inside = isinstance(parent, QComboBox | QAbstractItemView)
    return inside and not isinstance(widget, QLineEdit)


# ---------------------------------------------------------------- text


def _text_faults(widget: QWidget) -> list[str]:
    found: list[str] = []
    if _shows_text(widget) and 0 < widget.font().pixelSize() < SMALLEST_TEXT:
        found.append(f"text of {widget.font().pixelSize()} px: {named(widget)}")
    if isinstance(widget, QLabel) and widget.text():
        found.extend(_label_faults(widget))
    elif isinstance(widget, QAbstractButton) and widget.text():
        found.extend(_button_faults(widget))
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        found.extend(_choice_faults(widget))
    return found


def _choice_faults(box: QComboBox) -> list[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    wide = box.fontMetrics().horizontalAdvance(box.currentText())
    if wide > room + TOLERANCE and box.currentText() not in _plain(box.toolTip()):
        return [f"choice '{box.currentText()}' {wide} px wide in {room}: {named(box)}"]
    return []


def _shows_text(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QAbstractButton):
        return bool(widget.text())
    return isinstance(widget, QLineEdit | QComboBox | QAbstractItemView)


def _label_faults(label: QLabel) -> list[str]:
    room = label.contentsRect()
    metrics = label.fontMetrics()
    if getattr(label, "elides", False):
        cut = metrics.horizontalAdvance(label.text()) > room.width()
        if cut and label.text() not in _plain(label.toolTip()):
            return [f"elided without a tooltip: {named(label)}"]
        return _too_high(label, metrics.height(), room)
    if label.wordWrap():
        return _wrapped_faults(label, room, metrics)
    lines = label.text().split("\n")
    wide = max(metrics.horizontalAdvance(line) for line in lines)
    found = _too_high(label, metrics.height() * len(lines), room)
    if wide > room.width() + TOLERANCE:
        found.append(f"text {wide} px wide in {room.width()}: {named(label)}")
    return found


def _wrapped_faults(label: QLabel, room: QRect, metrics: QFontMetrics) -> list[str]:
    flags = Qt.TextFlag.TextWordWrap | label.alignment()
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), int(flags), label.text())
    found = _too_high(label, needed.height(), room)
    if needed.width() > room.width() + TOLERANCE:
        found.append(f"a word {needed.width()} px wide in {room.width()}: {named(label)}")
    return found


def _too_high(label: QLabel, needed: int, room: QRect) -> list[str]:
    if needed > room.height() + TOLERANCE:
        return [f"text {needed} px high in {room.height()}: {named(label)}"]
    return []


def _button_faults(button: QAbstractButton) -> list[str]:
    if not isinstance(button, QPushButton | QCheckBox | QRadioButton):
        return []
    hint = button.sizeHint()
    found: list[str] = []
    if hint.width() > button.width() + TOLERANCE and not getattr(button, "elides", False):
        found.append(f"button needs {hint.width()} px and has {button.width()}: {named(button)}")
    if hint.height() > button.height() + TOLERANCE:
        found.append(f"button needs {hint.height()} px of height and has {button.height()}: {named(button)}")
    return found


def _plain(tooltip: str) -> str:
    if not tooltip.startswith("<qt>"):
        return tooltip
    bare = tooltip.removeprefix("<qt>").removesuffix("</qt>")
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


# ---------------------------------------------------------------- places


def _overlaps(parent: QWidget) -> list[str]:
    if isinstance(parent, QAbstractScrollArea):
        return []
    children = [
        child
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisibleTo(parent)
        and not child.isWindow()
        and not child.size().isEmpty()
        and not _floats(child)
    ]
    found: list[str] = []
    for at, first in enumerate(children):
        for second in children[at + 1 :]:
            shared = first.geometry().intersected(second.geometry())
            if shared.width() > TOLERANCE and shared.height() > TOLERANCE:
                found.append(
                    f"overlap of {shared.width()}x{shared.height()}: {named(first)} and {named(second)}"
                )
    return found


def _floats(widget: QWidget) -> bool:
    """A focus ring lets the mouse through and lies over others on purpose; so do a notice and a popup."""
    through = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return through or isinstance(widget, UndoNotice) or bool(widget.property("popup"))


def _cut_by_parent(widget: QWidget) -> list[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _floats(widget) or _scrolls(widget):
        return []
    if parent.rect().adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(widget.geometry()):
        return []
    whole = f"{type(parent).__name__} {parent.objectName()} {parent.width()}x{parent.height()}"
    return [f"reaches out of {whole}: {named(widget)}"]


def _wider_than_its_view(area: QWidget) -> list[str]:
    """What scrolls only up and down must not be wider than what is seen of it."""
    if not isinstance(area, QScrollArea) or area.widget() is None:
        return []
    if area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        return []
    over = area.widget().width() - area.viewport().width()
    return [f"{over} px wider than its view: {named(area.widget())}"] if over > TOLERANCE else []


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    above = parent.parentWidget() if parent is not None else None
    return isinstance(above, QAbstractScrollArea) and above.viewport() is parent
