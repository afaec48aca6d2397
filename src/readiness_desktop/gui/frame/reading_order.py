"""Tab follows reading order in the window: as things lie in their layouts, whenever they were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGridLayout,
    QLayout,
    QScrollArea,
    QScrollBar,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def move_focus(window: QWidget, *, onward: bool) -> bool:
    """Give the focus to the next stop of Tab in the window, or to the one before; False if there is none."""
    stops = list(stops_of(window))
    if not stops:
        return False
    here = QApplication.focusWidget()
    while here is not None and here not in stops:
        here = here.parentWidget()  # a field within a combo box stands for it
    step = 1 if onward else -1
    start = stops.index(here) if here is not None else (-1 if onward else 0)
    stop = stops[(start + step) % len(stops)]
    stop.setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_view(stop)
    return True


def stops_of(part: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in a part, in reading order; a list or a combo box is one stop."""
    reachable = part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    if reachable and part.isEnabled() and part.focusProxy() is None and not part.isWindow():
        yield part
    if isinstance(part, (QComboBox, QAbstractItemView)):
        return
    for child in _in_order(part):
        if child.isVisible() and not child.isWindow() and not isinstance(child, QScrollBar):
            yield from stops_of(child)


def _in_order(part: QWidget) -> list[QWidget]:
    """The children of a part: as it lays them out, then what floats over it, from top to bottom."""
    if isinstance(part, QStackedWidget):
        shown = part.currentWidget()
        return [shown] if shown is not None else []
    if isinstance(part, QSplitter):
        return [pane for number in range(part.count()) if (pane := part.widget(number)) is not None]
    layout = part.layout()
    placed = list(dict.fromkeys(_laid_out(layout))) if layout is not None else []
    known = set(placed)
    loose = [child for child in part.children() if isinstance(child, QWidget) and child not in known]
    return placed + sorted(loose, key=lambda child: (child.y(), child.x()))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: tuple(layout.getItemPosition(number))[:2])  # type: ignore[arg-type]
    for number in numbers:
        item = layout.itemAt(number)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _bring_into_view(stop: QWidget) -> None:
    step = stop.parentWidget()
    while step is not None:
        if isinstance(step, QScrollArea):
            inside = step.widget()
            if inside is not None and inside.isAncestorOf(stop):
                step.ensureWidgetVisible(stop)
        step = step.parentWidget()
