"""Puts the stylesheet on the parts of the window: those that are seen at once, the rest one at a time.

One sheet for the whole application would make Qt polish every widget of every page in a single call, many times over.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

PAUSE_MS = 10


class Sheets(QObject):
    """Holds the sheet and the roots that wear it: pages, dialogs, and the parts of the frame."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = ""
        self._roots: list[QWidget] = []
        self._late: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._renew_next)

    @property
    def settled(self) -> bool:
        """Whether every root wears the sheet of now."""
        return not self._late

    def put_on(self, root: QWidget) -> None:
        """Dress this widget and what will be in it; best before there is anything."""
        root.setStyleSheet(self._sheet)
        self._roots = [one for one in self._roots if isValid(one)]
        self._roots.append(root)

    def change(self, sheet: str) -> None:
        """Dress everybody anew."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        self._roots = [one for one in self._roots if isValid(one)]
        self._late = [one for one in self._roots if not one.isVisible()]
        for root in self._roots:
            if root.isVisible():
                root.setStyleSheet(sheet)
        self._timer.start()

    def renew(self, root: QWidget) -> None:
        """Dress this root now if its turn has not come yet: it is about to be shown."""
        if root in self._late:
            self._late.remove(root)
            root.setStyleSheet(self._sheet)
            # A sheet that comes after the fonts takes some of them away again.
            for one in (root, *root.findChildren(QWidget)):
                restyle = getattr(one, "restyle", None)
                if restyle is not None:
                    restyle()

    def _renew_next(self) -> None:
        self._late = [one for one in self._late if isValid(one)]
        if self._late:
            self.renew(self._late[0])
        else:
            self._timer.stop()
