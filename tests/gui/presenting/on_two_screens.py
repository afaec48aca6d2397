"""A process of its own with two screens: Qt reads them once, when it starts. Prints one line a fact, or fails."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QThreadPool, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readiness_desktop import paths
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.presenting.presentation import Presentation
from readiness_desktop.gui.theme import STYLE, Theme
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.services.frameworks import default_framework
from tests.vectors import assessment_of, load_vectors

LONGEST = 3_000


def wait(so) -> None:  # type: ignore[no-untyped-def]
    """Let events run until it is so."""
    loop, timer, left = QEventLoop(), QTimer(), [LONGEST]

    def look() -> None:
        left[0] -= 1
        if so() or left[0] <= 0:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(10)
    loop.exec()
    assert left[0] > 0


def main(picture: Path) -> None:
    app = QApplication(["two", *STYLE])
    theme = Theme(paths.resources(), mode="light")
    theme.apply(app)
    framework = default_framework()
    hub = OpenAssessment(framework, assessment_of(framework, load_vectors()["full"]["A"]))
    window = Card(theme=theme)
    window.setGeometry(100, 100, 800, 600)
    window.show()
    first = window.screen()
    second = next(screen for screen in QGuiApplication.screens() if screen is not first)
    assert second.name() == "Projector"
    shown = Presentation(window, theme, hub, None)
    shown.begin()
    wait(lambda: shown.slides is not None)
    slides, presenter, talk = shown.slides, shown.presenter, shown.talk
    assert slides is not None
    assert presenter is not None
    assert talk is not None
    assert slides.screen() is second
    assert presenter.screen() is first
    assert not slides.footer.isVisible()
    assert presenter.current.like == second.geometry().size()
    QTest.keyClick(presenter, Qt.Key.Key_Right)
    QTest.keyClick(presenter, Qt.Key.Key_Right)
    assert talk.at == 2
    assert presenter.notes.toPlainText()
    assert presenter.following.number == 3
    wait(lambda: not shown.radar.busy)
    QApplication.processEvents()
    presenter.grab().save(str(picture))
    shown._on_removed(second)
    assert shown.presenter is None
    assert slides.screen() is first
    assert slides.footer.isVisible()
    assert talk.at == 2
    shown._on_added(second)
    assert shown.presenter is not None
    assert slides.screen() is second
    talk.end()
    wait(lambda: shown._over)
    hub.close()
    QThreadPool.globalInstance().waitForDone()
    print("two screens are used and let go")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "presenter.png")
