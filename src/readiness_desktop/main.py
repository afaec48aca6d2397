"""Opens the app: `readiness-desktop [FILE] [--library PATH] [--self-check] [--version]`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readiness_desktop import __version__, paths

if TYPE_CHECKING:
    import argparse

_SWITCH_SECONDS = 0.0005


def read_wish(arguments: Sequence[str]) -> argparse.Namespace:
    """What the command line asks for; ends the program at wrong usage."""
    import argparse

    from readiness_desktop.wording.translate import _

    parser = argparse.ArgumentParser(
        prog="readiness-desktop", description=_("Assess the readiness of AI projects, offline.")
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=_("a .readiness file to show"))
    parser.add_argument(
        "--library",
        type=Path,
        metavar="PATH",
        help=_("the library to open (else {name}, else the one in your data folder)").format(
            name=paths.LIBRARY_VARIABLE
        ),
    )
    parser.add_argument("--self-check", action="store_true", help=_("try everything once, without a window"))
    parser.add_argument("--version", action="version", version=f"readiness-desktop {__version__}")
    return parser.parse_args(arguments)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the app until its window is closed; the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    library, file = paths.default_library(), None
    if arguments:
        wish = read_wish(arguments)
        if wish.self_check:
            from readiness_desktop.gui.self_check import run_self_check

            return run_self_check()
        file = wish.file
        library = wish.library.expanduser() if wish.library else library
    from readiness_desktop.gui.single_instance import hand_over

    if hand_over(library, file):
        return 0
    return _open_window(library, file)


def _open_window(library: Path, file: Path | None) -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from readiness_desktop.gui.application import Application
    from readiness_desktop.gui.theme import STYLE

    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationVersion(__version__)
    # The window gives the interpreter away with nearly every call of Qt and has to wait for it each time that another
    # thread computes; the shorter others may hold it, the shorter it stalls.
    sys.setswitchinterval(_SWITCH_SECONDS)
    application = Application(app, library)
    application.catch_faults()
    application.start(file)
    code = app.exec()
    application.end()
    return code
