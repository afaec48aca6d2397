"""The database driver: SQLCipher's, which has the interface of `sqlite3` and a newer SQLite on every system."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3 as driver
else:
    from sqlcipher3 import dbapi2 as driver

__all__ = ["driver"]
