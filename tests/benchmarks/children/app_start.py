"""Starts the app as its entry point does, tells when it can be seen and used, and shows that it can.

Arguments: the library and how far to go, `window` or `list`.
"""

import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from speaking import give_up, say

from readiness_desktop import main
from readiness_desktop.gui import application


class Painted(QObject):
    """Calls once, after the first painting of a widget is on the screen."""

    def __init__(self, widget: QWidget, then) -> None:
        super().__init__(widget)
        self._then, self._seen = then, False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._then)
        return False


class Watched(application.Application):
    """The app, with somebody who looks at it."""

    def start(self, file: Path | None) -> None:
        self._list_asked = False
        self.fault.connect(give_up)
        Painted(self.window, self.tell_painted)
        self.session.rows_changed.connect(self.await_list)
        super().start(file)

    def tell_painted(self) -> None:
        say("painted")
        if sys.argv[2] == "window":
            QTimer.singleShot(0, self.show_that_it_answers)

    def show_that_it_answers(self) -> None:
        from PySide6.QtTest import QTest

        from readiness_desktop.gui.assessments.action_card import ActionCard

        window = self.window
        cards = [card for card in window.findChildren(ActionCard) if card.isVisible()]
        inside = [window.rect().contains(card.mapTo(window, card.rect().center())) for card in cards]
        picture = window.grab().toImage()
        colours = {
            picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
        }
        facts = {"page": window.page, "cards": sum(inside), "colours": len(colours)}
        begun = perf_counter()
        QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

        def answered() -> None:
            say("answered", after=window.page, seconds=perf_counter() - begun, **facts)
            window.close()

        Painted(window.page_widget(window.page), answered)

    def await_list(self, rows: tuple[object, ...]) -> None:
        if sys.argv[2] == "list" and rows and not self._list_asked:
            self._list_asked = True
            found = self.window.page_widget("home").overview.ui.list
            Painted(found.viewport(), lambda: self.move(found, len(rows)))
            found.viewport().update()

    def move(self, found: QWidget, rows: int) -> None:
        from PySide6.QtTest import QTest

        before = found.currentIndex().row()
        focused = QApplication.focusWidget() is found
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        chosen = [index.row() for index in found.selectionModel().selectedRows()]
        say(
            "moved",
            before=before,
            after=found.currentIndex().row(),
            chosen=chosen,
            rows=rows,
            focused=focused,
        )
        self.window.close()


if __name__ == "__main__":
    application.Application = Watched
    sys.exit(main.main(["--library", sys.argv[1]]))
