"""Ask for a file to open or to write. The one door to the system's file dialogs, so that a test can answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


def ask_open(parent: QWidget, title: str, kinds: str, chosen: Chosen) -> None:
    """Ask for a file of these kinds (`Readiness files (*.readiness)`) and hand it to `chosen`."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    _show(dialog, chosen)


def ask_save(parent: QWidget, title: str, suggested: Path, kinds: str, chosen: Chosen) -> None:
    """Ask where to write, beginning with `suggested`; the dialog asks before it lets a file be overwritten."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
    dialog.setDirectory(str(suggested.parent))
    dialog.selectFile(suggested.name)
    _show(dialog, chosen)


def ask_folder(parent: QWidget, title: str, chosen: Chosen) -> None:
    """Ask for a folder."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _show(dialog, chosen)


def _show(dialog: QFileDialog, chosen: Chosen) -> None:
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
