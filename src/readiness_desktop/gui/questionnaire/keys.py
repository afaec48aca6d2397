"""The keys of the question page; plain letters reach a text field first, so they act only outside of one."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS: Mapping[str, tuple[str, ...]] = {
    "not_applicable": ("N",),
    "dont_know": ("D",),
    "scope": ("B",),
    "flag": ("F",),
    "evidence": ("E",),
    "next_person": ("R",),
    "person_before": ("Shift+R",),
    "people": ("P",),
    "confirm": ("C",),
    "attach": ("A",),
    "paste": ("Ctrl+V",),
    "notes": ("M",),
    "guidance": ("?", "Shift+?"),
    "history": ("H",),
    "next": ("Return", "Enter", "Right"),
    "back": ("Left",),
    "next_from_text": ("Ctrl+Return", "Ctrl+Enter"),
    "next_open": ("Ctrl+Right",),
    "next_flagged": ("Ctrl+Shift+F",),
    "workshop": ("W",),
    "interview": ("I",),
    "leave": ("Esc",),
}
"""What a key does on this page; the digits 0 to 4 choose a level besides, F6 and Ctrl+F come through the window."""

# The digit row by physical key: layouts such as the French one need Shift for a digit.
_ROWS: Mapping[str, Mapping[int, int]] = {
    "windows": {11: 0, 2: 1, 3: 2, 4: 3, 5: 4},
    "cocoa": {29: 0, 18: 1, 19: 2, 20: 3, 21: 4},
    "other": {19: 0, 10: 1, 11: 2, 12: 3, 13: 4},
}


def bind(
    page: QWidget, actions: Mapping[str, Callable[[], None]], pick: Callable[[int], None]
) -> list[QShortcut]:
    """Make the shortcuts of a page. `actions` has every name of KEYS; `pick` takes a level."""
    made: list[QShortcut] = []

    def add(sequence: QKeySequence, act: Callable[[], None]) -> None:
        shortcut = QShortcut(sequence, page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
        made.append(shortcut)

    for name, sequences in KEYS.items():
        for sequence in sequences:
            add(QKeySequence(sequence), actions[name])
    for level in range(5):
        add(QKeySequence(str(level)), lambda level=level: pick(level))
    return made


def level_by_place(event: QKeyEvent, platform: str | None = None) -> int | None:
    """The level of a key of the digit row by its place on the keyboard, for layouts that write something else there."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    name = platform if platform is not None else QGuiApplication.platformName()
    if name == "cocoa":
        return _ROWS["cocoa"].get(event.nativeVirtualKey())
    return _ROWS["windows" if name == "windows" else "other"].get(event.nativeScanCode())
