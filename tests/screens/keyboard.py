"""Tab alone: it reaches every control, comes round again, and what it has reached is ringed."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QScrollBar,
    QWidget,
)

from readiness_desktop.gui.questionnaire.one_of import OneOf
from readiness_desktop.gui.widgets.focus_ring import FocusRing

MOST_STOPS = 300


def keyboard_faults(window: QWidget) -> list[str]:
    """What cannot be done with the keys in a window or dialog, or not be seen while it is done."""
    app = cast(QApplication, QApplication.instance())
    window.activateWindow()
    app.processEvents()
    before = app.focusWidget()
    first = _first_stop(window)
    if first is None and window.focusPolicy() & Qt.FocusPolicy.StrongFocus == Qt.FocusPolicy.StrongFocus:
        return []  # the window takes the keys itself, as that of a talk
    if first is None:
        return [f"nothing in it takes the focus: {_named(window)}"]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached, found = _go_round(app, window)
    wanted = [one for one in window.findChildren(QWidget) if is_stop(one, window)]
    found.extend(f"Tab does not reach it: {_named(one)}" for one in wanted if one not in reached)
    found.extend(_without_keys(window))
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    return found


def is_stop(widget: QWidget, window: QWidget) -> bool:
    """Whether Tab has to come to it."""
    return (
        widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus)
        and not isinstance(widget, QScrollBar)
    )


def _first_stop(window: QWidget) -> QWidget | None:
    return next((one for one in window.findChildren(QWidget) if is_stop(one, window)), None)


def _go_round(app: QApplication, window: QWidget) -> tuple[list[QWidget], list[str]]:
    """Press Tab until it is where it began: what was reached, and what was wrong on the way."""
    reached: list[QWidget] = []
    found: list[str] = []
    pictures: dict[QWidget, QImage] = {}
    while len(reached) < MOST_STOPS:
        here = app.focusWidget()
        if here is None:
            found.append(f"the focus is lost after {_named(reached[-1])}" if reached else "the focus is lost")
            break
        if here in reached:
            if here is reached[0]:
                found.extend(_ring_faults(here, window))
            else:
                found.append(f"Tab comes back to {_named(here)} instead of going on to {_named(reached[0])}")
            break
        reached.append(here)
        app.processEvents()
        if isinstance(here, QAbstractItemView):
            pictures[here] = here.viewport().grab().toImage()
        elif len(reached) > 1:  # the first got the focus from here; Tab comes back to it
            found.extend(_ring_faults(here, window))
        _press_tab(app, here)
        if app.focusWidget() is here:
            if [one for one in window.findChildren(QWidget) if is_stop(one, window)] == [here]:
                break  # the only stop there is, as in a sheet whose list does not scroll
            found.append(f"Tab does not leave it: {_named(here)}")
            break
    for view, picture in pictures.items():
        model = view.model()
        filled = model is not None and model.rowCount(QModelIndex()) > 0
        if filled and app.focusWidget() is not view and view.viewport().grab().toImage() == picture:
            found.append(f"nothing in it shows that it has the focus: {_named(view)}")
    return reached, found


def _press_tab(app: QApplication, widget: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = app.focusWidget() or widget
        app.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t"))


def _ring_faults(widget: QWidget, window: QWidget) -> list[str]:
    if isinstance(widget, QAbstractItemView) or widget.property("ownFocus"):
        return []
    if any(ring.target is widget for ring in window.findChildren(FocusRing)):
        return []
    return [f"it has the focus and no ring: {_named(widget)}"]


def _without_keys(window: QWidget) -> list[str]:
    """Buttons that only a mouse can press: neither a stop of Tab, nor in a group that has one, nor with a key."""
    found: list[str] = []
    for button in window.findChildren(QAbstractButton):
        if button.window() is not window or not button.isVisible() or not button.isEnabled():
            continue
        if isinstance(button.parentWidget(), (QComboBox, QAbstractItemView)) or is_stop(button, window):
            continue
        group = button.parentWidget().findChildren(OneOf) if isinstance(button, OneOf) else []
        role = QAccessible.queryAccessibleInterface(button).role()
        if not any(is_stop(one, window) for one in group) and role != QAccessible.Role.StaticText:
            found.append(f"only a mouse can press it: {_named(button)}")
    return found


def _named(widget: QWidget) -> str:
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    name = widget.accessibleName() or str(widget.property("text") or "")
    return f"{type(widget).__name__} '{widget.objectName()}' ({name}) at {place.x()},{place.y()}"
