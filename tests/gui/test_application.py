"""The app where its library does not open: what it says and what it offers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.application import Application
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.widgets.button import Button
from tests.gui.window import WAIT


@pytest.mark.parametrize("kept", [True, False])
def test_a_library_that_is_lost_shows_its_backups_where_it_has_some(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    library, folder = tmp_path / "library.sqlite", tmp_path / "backups"
    library.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    folder.mkdir()
    if kept:
        (folder / "library-0000000001-20260101T000000Z-regular.sqlite").touch()
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    app = Application(qapp, library, data=tmp_path / "data")

    def buttons() -> dict[str, Button]:
        dialogs = [one for one in app.window.findChildren(Dialog) if one.isVisible()]
        return {one.text(): one for dialog in dialogs for one in dialog.findChildren(Button)}

    try:
        with qtbot.waitSignal(app.session.library_failed, timeout=WAIT):
            app.start(None)
        offered = ["Go on without", "Show the backups", "Try again", "Choose another library"]
        assert list(buttons()) == (offered if kept else [one for one in offered if "backups" not in one])
        if kept:
            buttons()["Show the backups"].click()
            assert shown == [QUrl.fromLocalFile(str(folder))]
            assert all(one.width() >= one.sizeHint().width() for one in buttons().values()), "none is cut"
            assert list(buttons()) == offered, "what to do next is still to be said"
        buttons()["Go on without"].click()
    finally:
        app.end()
        app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
