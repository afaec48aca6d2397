"""Puts a new look on the parts of the window, each in calls of its own: first those that are seen, then the rest.

One sheet for the whole application would make Qt polish every widget of every page in a single call, many times over.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

PAUSE_MS = 10
"""Between two roots that are not seen: whatever the user does in the meantime comes first."""


class Sheets(QObject):
    """Holds the sheet and the roots that wear it: pages, dialogs, and the parts of the frame.

    A root wears the sheet before the widgets in it take their fonts, as a sheet that comes later takes some away
    again. Windows are not painted until all that is seen of them has changed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = ""
        self._roots: list[QWidget] = []
        self._seen: list[QWidget] = []
        self._late: list[QWidget] = []
        self._dressed: QWidget | None = None
        self._held: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._renew_next)

    @property
    def settled(self) -> bool:
        """Whether every root has the look of now, and every window is painted with it."""
        return self._dressed is None and not self._seen and not self._late and not self._held

    def put_on(self, root: QWidget) -> None:
        """Dress this widget and what will be in it; best before there is anything."""
        root.setStyleSheet(self._sheet)
        self._roots = [one for one in self._roots if isValid(one)]
        self._roots.append(root)

    def change(self, sheet: str) -> None:
        """Dress everybody anew, from the next turn of the event loop on."""
        self._sheet = sheet
        self._roots = [one for one in self._roots if isValid(one)]
        self._seen = [one for one in self._roots if one.isVisible()]
        self._late = [one for one in self._roots if not one.isVisible()]
        for window in {one.window() for one in self._seen} - set(self._held):
            window.setUpdatesEnabled(False)
            self._held.append(window)
        self._timer.start(0)

    def awaited(self, widget: QWidget) -> bool:
        """Whether a root that this widget lies in will get its new look later, with everything in it."""
        waiting = {self._dressed, *self._seen, *self._late}
        at: QWidget | None = widget
        while at is not None and at not in waiting:
            at = at.parentWidget()
        return at is not None

    def renew(self, root: QWidget) -> None:
        """Dress this root now if its turn has not come yet: it is about to be shown."""
        if root in self._seen or root in self._late:
            self._finish()
            self._dress(root)
        if root is self._dressed:
            self._finish()

    def _dress(self, root: QWidget) -> None:
        """The first half of a new look. Each half can take as long as a call of the window may."""
        for waiting in (self._seen, self._late):
            if root in waiting:
                waiting.remove(root)
        root.setStyleSheet(self._sheet)
        self._dressed = root

    def _finish(self) -> None:
        """The second half: everything in the root that was dressed last takes its fonts, colours and icons."""
        root, self._dressed = self._dressed, None
        if root is None or not isValid(root):
            return
        for one in (*root.findChildren(QWidget), root):
            restyle = getattr(one, "restyle", None)
            # A page that is not whole yet has parts that get their theme later.
            if restyle is not None and getattr(one, "themed", True):
                restyle()

    def _renew_next(self) -> None:
        self._seen = [one for one in self._seen if isValid(one)]
        self._late = [one for one in self._late if isValid(one)]
        if self._dressed is not None:
            self._finish()
        elif self._seen:
            self._dress(self._seen[0])
        elif self._held:
            for window in self._held:
                if isValid(window):
                    window.setUpdatesEnabled(True)
            self._held = []
        elif self._late:
            self._timer.setInterval(PAUSE_MS)
            self._dress(self._late[0])
        else:
            self._timer.stop()
