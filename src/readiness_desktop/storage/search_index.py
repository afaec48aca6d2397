"""A full-text index in memory: texts under keys, found by words; nothing of it is ever written to a disk."""

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from readiness_desktop.domain.pieces import Pieces
from readiness_desktop.storage.driver import driver

MOST_WORDS, LONGEST_WORD = 12, 60
"""So much of what is typed is looked for; nobody remembers more of a text."""

_BEGIN, _END = "\x02", "\x03"
_CONTROLS = dict.fromkeys(range(32), " ")
_MAKE = (
    "CREATE VIRTUAL TABLE entry USING fts5("
    "title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
)
# A hit in the title weighs as much as eight in the body, of which the twelve words around the hit are shown.
_FIND = (
    "SELECT rowid, highlight(entry, 0, char(2), char(3)), snippet(entry, 1, char(2), char(3), '…', 12)"
    " FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 8.0, 1.0), rowid LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in the index under a key; a hit in the title counts more than one in the body."""

    key: str
    title: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that has all the words: its title, and the part of its body around the first of them."""

    key: str
    title: Pieces
    body: Pieces


class SearchIndex:
    """One of an open assessment. Any thread may call it; each call is short."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._connection = driver.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._connection.execute("PRAGMA temp_store = MEMORY")
        self._connection.execute(_MAKE)
        self._rows: dict[str, int] = {}
        self._keys: dict[int, str] = {}
        self._last = 0
        self._closed = False

    def put(self, texts: Iterable[Text]) -> None:
        """Take these texts, in place of what stood under their keys."""
        with self._lock:
            if self._closed:
                return
            self._connection.execute("BEGIN")
            for text in texts:
                self._forget(text.key)
                self._last += 1
                self._rows[text.key], self._keys[self._last] = self._last, text.key
                self._connection.execute(
                    "INSERT INTO entry (rowid, title, body) VALUES (?, ?, ?)",
                    (self._last, _plain(text.title), _plain(text.body)),
                )
            self._connection.execute("COMMIT")

    def forget(self, keys: Iterable[str]) -> None:
        """Let go of what stands under these keys."""
        with self._lock:
            for key in () if self._closed else keys:
                self._forget(key)

    def find(self, typed: str, most: int) -> tuple[Hit, ...]:
        """What has every typed word, the last one as a beginning; the best first. Any text may be typed."""
        wanted = _query(typed)
        if not wanted:
            return ()
        with self._lock:
            if self._closed:
                return ()
            found = self._connection.execute(_FIND, (wanted, most)).fetchall()
            # Under the lock too: once it is free, another thread may forget what was found.
            return tuple(Hit(self._keys[row], _pieces(title), _pieces(body)) for row, title, body in found)

    def close(self) -> None:
        """Let go of everything; a thread that still fills it does nothing from now on."""
        with self._lock:
            self._closed = True
            self._rows, self._keys = {}, {}
            self._connection.close()

    def _forget(self, key: str) -> None:
        row = self._rows.pop(key, None)
        if row is not None:
            del self._keys[row]
            self._connection.execute("DELETE FROM entry WHERE rowid = ?", (row,))


def _plain(text: str) -> str:
    """A text without the signs that mark a hit, and without lone surrogates, which no database takes."""
    return text.translate(_CONTROLS).encode("utf-8", "replace").decode("utf-8")


def _query(typed: str) -> str:
    """Each word as a string of its own, so that no sign in it is a command; empty where there is no word."""
    start = _plain(typed[: MOST_WORDS * LONGEST_WORD * 4]).replace('"', " ")
    words = [word[:LONGEST_WORD] for word in start.split() if any(sign.isalnum() for sign in word)]
    if not words:
        return ""
    return " ".join(f'"{word}"' for word in words[:MOST_WORDS]) + "*"


def _pieces(marked: str) -> Pieces:
    found: list[tuple[str, bool]] = []
    for number, part in enumerate(marked.split(_BEGIN)):
        hit, closed, rest = part.partition(_END)
        if number and closed:
            found.append((hit, True))
            found.append((rest, False))
        else:
            found.append((part, False))
    return tuple(piece for piece in found if piece[0])
