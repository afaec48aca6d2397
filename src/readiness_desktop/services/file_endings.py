"""What the ending of a file's name says, by the lists in resources/evidence."""

import tomllib
from functools import cache
from typing import Literal

from readiness_desktop import paths

Kind = Literal["opened", "shows_values"]


def is_of(kind: Kind, ending: str) -> bool:
    """Whether this ending, in small letters and without the dot, is on the list of that name."""
    return ending in _lists()[kind]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = (paths.resources() / "evidence" / "endings.toml").read_text(encoding="utf-8")
    return {name: frozenset(endings) for name, endings in tomllib.loads(text).items()}
