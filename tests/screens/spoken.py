"""What a screen reader has to be told of every control: a name of its own in the language of the user, and a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from readiness_desktop.gui.questionnaire.level_card import LevelCard
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.gui.widgets.score_track import ScoreTrack

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
WITH_VALUE = (LevelCard, ScoreTrack, ChartCanvas)
# What `longer` of disguise.py leaves in every text that has passed through the catalogue.
MARKED = re.compile(r"[äëïöüÄËÏÖÜ]|(\w)\1\1")
CODE_NAME = re.compile(r"_?[A-Za-z]+(_[A-Za-z]+)+|[a-z]+([A-Z][a-z]+)+|Q[A-Z]\w+|([A-Z][a-z]+){2,}")
NO_WORD = re.compile(r"[\W\d_]*([A-Za-z]{1,3}[\W\d_]*)?")
LEADING = re.compile(r"^([•△]|[A-Z]?\d[\d.]*)\s+")
MOST_ROWS = 30


@dataclass(frozen=True, slots=True)
class Met:
    """What a screen reader meets: a widget with its name, and the names of the groups around it."""

    widget: QWidget
    role: QAccessible.Role
    name: str
    value: str
    groups: tuple[str, ...]

    def __str__(self) -> str:
        where = " in ".join([self.name or "without a name", *reversed(self.groups)])
        return f"{type(self.widget).__name__} '{self.widget.objectName()}' ({where})"


def met_in(root: QWidget) -> list[Met]:
    """Everything visible in `root`, as the interfaces of QAccessible tell it."""
    found = list(_walk(QAccessible.queryAccessibleInterface(root), ()))
    assert found, "nothing is told to a screen reader"
    return found


def _walk(one: QAccessibleInterface, groups: tuple[str, ...]) -> Iterator[Met]:
    widget = one.object()
    if not isinstance(widget, QWidget) or not widget.isVisible():
        return
    name = one.text(QAccessible.Text.Name)
    if isinstance(widget, QComboBox):
        # On Linux Qt gives the value here, and the label by a relation.
        name = widget.accessibleName()
    yield Met(widget, one.role(), name, one.text(QAccessible.Text.Value), groups)
    if isinstance(widget, (QAbstractItemView, QComboBox, QAbstractSpinBox)):
        return
    inside = groups if not name or widget.isWindow() else (*groups, name)
    for number in range(one.childCount()):
        child = one.child(number)
        if child is not None:
            yield from _walk(child, inside)


def is_control(met: Met) -> bool:
    """Whether somebody can do something with it."""
    if met.widget.focusProxy() is not None or isinstance(met.widget, QScrollBar):
        return False
    return isinstance(met.widget, CONTROLS) or bool(met.widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def spoken_faults(root: QWidget, known: frozenset[str]) -> list[str]:
    """What a screen reader would stumble over; `known` are texts of packs and users, beyond any catalogue.

    The words of the program have to be disguised (disguise.longer), so that those beside the catalogue stand out.
    """
    everything = met_in(root)
    controls = [met for met in everything if is_control(met)]
    found = [fault for met in controls for fault in _naming_faults(met, known)]
    found.extend(_likeness_faults(controls))
    for met in everything:
        if isinstance(met.widget, WITH_VALUE) and not met.value:
            found.append(f"no value: {met}")
    for met in controls:
        if isinstance(met.widget, QAbstractItemView):
            found.extend(_row_faults(met, met.widget))
    return found


def _naming_faults(met: Met, known: frozenset[str]) -> list[str]:
    if not met.name.strip():
        return [f"no accessible name: {met}"]
    if met.name in (met.widget.objectName(), type(met.widget).__name__) or CODE_NAME.fullmatch(met.name):
        return [f"named by its class or object name: {met}"]
    found: list[str] = []
    if not in_language(met.name, known):
        found.append(f"a name that is neither in the catalogue nor a text of the user or the pack: {met}")
    if met.role == QAccessible.Role.Client and not isinstance(met.widget, QScrollArea):
        found.append(f"a control that is an empty panel to a screen reader; give it a spoken_role: {met}")
    return found


def in_language(text: str, known: frozenset[str]) -> bool:
    """Whether every part of a text is disguised, no word at all, or a known text."""
    parts = (LEADING.sub("", part.strip()) for part in re.split(r"[:;,()·–—…]|\. |\n", text))
    return all(
        MARKED.search(part) or NO_WORD.fullmatch(part) or any(_part_of(part, one) for one in known)
        for part in parts
    )


def _part_of(part: str, known: str) -> bool:
    """Whether a text has these words, which may begin a sentence here and not there."""
    return part in known or part[:1].lower() + part[1:] in known


def _likeness_faults(controls: list[Met]) -> list[str]:
    found: list[str] = []
    seen: dict[tuple[str, tuple[str, ...]], Met] = {}
    for met in controls:
        if not met.name:
            continue
        other = seen.setdefault((met.name, met.groups), met)
        if other is not met:
            found.append(f"two controls of one name in one group: {met} and {other}")
    return found


def _row_faults(met: Met, view: QAbstractItemView) -> list[str]:
    """Rows of lists and tables that say nothing."""
    model = view.model()
    if model is None:
        return []
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for row in range(min(model.rowCount(top), MOST_ROWS)):
        cells = (model.index(row, column) for column in range(columns))
        if not any(_cell(cell) for cell in cells):
            return [f"row {row + 1} says nothing: {met}"]
    return []


def _cell(cell: QModelIndex) -> str:
    said = cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data(Qt.ItemDataRole.DisplayRole)
    return str(said or "")


def texts_of(value: object) -> set[str]:
    """Every text in a value of the domain."""
    if isinstance(value, str):
        return {value} if value else set()
    if is_dataclass(value) and not isinstance(value, type):
        return set().union(*(texts_of(getattr(value, one.name)) for one in fields(value)))
    if isinstance(value, dict):
        return set().union(*(texts_of(one) for pair in value.items() for one in pair))
    if isinstance(value, (tuple, list, set, frozenset)):
        return set().union(*(texts_of(one) for one in value))
    return set()
