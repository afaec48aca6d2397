"""Tab follows reading order: fields that were made late come after those above them and before those below."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QVBoxLayout, QWidget


def stops_in(part: QWidget) -> tuple[QWidget, ...]:
    """What Tab stops at in a part, in the order in which it was made; a list or a combo box is one stop."""
    found: list[QWidget] = []
    for widget in (part, *part.findChildren(QWidget)):
        reachable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if reachable and not _inside_another(widget, part):
            found.append(widget)
    return tuple(found)


def parts_of(column: QVBoxLayout) -> tuple[QWidget, ...]:
    """The widgets of a column from top to bottom."""
    items = (column.itemAt(number) for number in range(column.count()))
    return tuple(widget for item in items if item is not None and (widget := item.widget()) is not None)


def put_in_order(stops: Iterable[QWidget]) -> None:
    """Make Tab go through these one after the other."""
    before: QWidget | None = None
    for stop in stops:
        if before is not None:
            QWidget.setTabOrder(before, stop)
        before = stop


def _inside_another(widget: QWidget, part: QWidget) -> bool:
    step = widget.parentWidget()
    while widget is not part and step is not None and step is not part:
        if isinstance(step, (QComboBox, QAbstractScrollArea)):
            return True
        step = step.parentWidget()
    return False
