"""Where things lie: what the program brings with it, and what it keeps on this computer."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP_NAME = "Readiness Desktop"
LIBRARY_VARIABLE = "READINESS_LIBRARY"

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of frameworks, brands, fonts, icons, themes and samples.

    An installed or bundled program has it inside its package, a checkout beside `src`.
    """
    packaged = _PACKAGE / "_resources"
    if packaged.is_dir():
        return packaged
    return _PACKAGE.parent.parent / "resources"


def data_dir() -> Path:
    """The user's own data: the library and its backups. Nothing is created here."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def cache_dir() -> Path:
    """What can be made again at any time, such as lists of fonts."""
    return Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))


def log_dir() -> Path:
    """Where the log lies; it never holds a client's words."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def default_library() -> Path:
    """The library to open when nobody names one: READINESS_LIBRARY, else one in the data folder."""
    named = os.environ.get(LIBRARY_VARIABLE, "").strip()
    if named:
        return Path(named).expanduser()
    return data_dir() / "library.sqlite"
