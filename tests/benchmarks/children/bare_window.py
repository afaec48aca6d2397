"""A window of the app's size with nothing in it; with the argument `orm` it also imports sqlalchemy.orm."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from speaking import say

if "orm" in sys.argv:
    import sqlalchemy.orm  # noqa: F401

WIDTH, HEIGHT = 1440, 900


class Window(QWidget):
    """Tells when it was painted and ends."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self.told)

    def told(self) -> None:
        say("painted", modules=sorted({name.partition(".")[0] for name in sys.modules}))
        QApplication.exit(0)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(WIDTH, HEIGHT)
    window.show()
    sys.exit(app.exec())
