"""A whole app on an empty library, for tests of the window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Person
from readiness_desktop.gui.application import Application

WAIT = 30_000
ANNA = Person("Anna Kowalska", "Kowalska Advisory", "AK")


@contextmanager
def running(
    qtbot: QtBot, qapp: QApplication, folder: Path, *, person: Person | None = ANNA
) -> Iterator[Application]:
    """The app with its library open and its framework read; closed again at the end."""
    app = Application(qapp, folder / "library.sqlite", data=folder / "data")
    app.start(None)
    session = app.session
    qtbot.waitUntil(lambda: session.library_open and session.framework is not None, timeout=WAIT)
    if person is not None:
        with qtbot.waitSignal(app.library.person_changed, timeout=WAIT):
            session.set_person(person)
    try:
        yield app
    finally:
        app.end()
        app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
