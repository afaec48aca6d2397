"""The one gate between text and paper: what anybody typed leaves it as words, never as markup."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from xml.sax.saxutils import escape

from readiness_desktop.reports import fonts
from readiness_desktop.wording.translate import _

CHUNK = 1_500
"""Characters a paragraph; laying out longer ones takes more than linear time."""

LONGEST = 20_000
MOST_LINES = 400
CELL = 400
"""Characters in a table cell, so that a row is always lower than a page."""


def plain(text: str, limit: int = CELL) -> str:
    """One line of text as markup of a paragraph: escaped, cut at `limit` characters, with fonts that show it."""
    return _marked(shortened(fonts.clean(text[: 4 * limit + 100]), limit))


def shortened(text: str, limit: int) -> str:
    """The text, cut with an ellipsis where it is longer than `limit` characters."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def long_text(text: str) -> list[str]:
    """A text of any length as markup of one paragraph a line, none longer than a chunk.

    At most 20,000 characters and 400 lines are printed; a last line says so when there was more.
    """
    lines = [line for line in fonts.clean(text[: LONGEST + 1], lines=True).split("\n") if line.strip()]
    cut = len(text) > LONGEST or len(lines) > MOST_LINES
    parts = [_marked(part) for line in lines[:MOST_LINES] for part in _chunks(line)]
    if cut:
        parts.append(escape(_("The text is longer; the assessment file holds all of it.")))
    return parts


def bold(markup: str) -> str:
    """The markup in semibold."""
    return f"<b>{markup}</b>"


def colored(markup: str, color: str) -> str:
    """The markup in a colour, #RRGGBB."""
    return f'<font color="{color}">{markup}</font>'


def numbers(text: str) -> str:
    """Figures of one width, as markup."""
    return f'<font name="{fonts.face(fonts.NUMBERS)}">{plain(text)}</font>'


def link(markup: str, key: str, color: str) -> str:
    """The markup as a link to a place in the same document."""
    return f'<a href="#{escape(key)}" color="{color}">{markup}</a>'


def joined(parts: Iterable[str]) -> str:
    """Lines of markup one under the other."""
    return "<br/>".join(parts)


def _marked(text: str) -> str:
    pieces: list[str] = []
    for name, part in fonts.runs(text, fonts.REGULAR):
        piece = escape(part)
        own = name == fonts.face(fonts.REGULAR)
        pieces.append(piece if own else f'<font name="{name}">{piece}</font>')
    return "".join(pieces)


def _chunks(line: str) -> list[str]:
    parts: list[str] = []
    while len(line) > CHUNK:
        space = line.rfind(" ", CHUNK // 2, CHUNK)
        end = space if space > 0 else CHUNK
        parts.append(line[:end])
        line = line[end:].lstrip()
    return [*parts, line]


def unshown(value: object) -> set[str]:
    """The characters that no font of ours can show, of every text in a frozen value."""
    if isinstance(value, str):
        return set() if value.isascii() else fonts.missing(value[: LONGEST + 1])
    if isinstance(value, Mapping):
        return set().union(*(unshown(item) for item in value.values()))
    if isinstance(value, tuple | list):
        return set().union(*(unshown(item) for item in value))
    if is_dataclass(value):
        return set().union(*(unshown(getattr(value, field.name)) for field in fields(value)))
    return set()
