"""Words that somebody types to find something, held against a text: each begins a word of it, in any order."""

import unicodedata
from functools import lru_cache

LONGEST_TYPED = 300
"""Nobody looks for more; the rest is not looked at."""


def folded(text: str) -> str:
    """A text as its bare words, each after a space: without case, accents and signs."""
    # What has no sign beyond ASCII has no accents to take away, and most texts are such.
    plain = text if text.isascii() else "".join(c for c in _apart(text) if not unicodedata.combining(c))
    spaced = "".join(c if c.isalnum() else " " for c in plain.casefold())
    return " " + " ".join(spaced.split())


@lru_cache(maxsize=64)
def typed_words(typed: str) -> tuple[str, ...]:
    """The words that were typed, folded."""
    return tuple(folded(typed[:LONGEST_TYPED]).split())


def has_words(text: str, words: tuple[str, ...]) -> bool:
    """Whether every word begins a word of this folded text."""
    return all(f" {word}" in text for word in words)


def bare(text: str) -> str:
    """A name as one word, so that `d63` is `D6.3`."""
    return folded(text[:LONGEST_TYPED]).replace(" ", "")


def _apart(text: str) -> str:
    return unicodedata.normalize("NFKD", text)
