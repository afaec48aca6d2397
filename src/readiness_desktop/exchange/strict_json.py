"""JSON without surprises: no duplicate keys, no NaN, no endless numbers, no deep nesting, no broken characters."""

import json
import math
import re
from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.reasons import Because, Why, because

MAX_DIGITS = 18

# Strings are skipped whole, so that a bracket inside one does not count; nothing here ever goes back, so that
# the time is linear whatever the text is.
_TOKENS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Unusable:
    """Stands where the text has NaN, an infinity, or a number with too many digits."""

    text: str


class JsonError(Exception):
    """Why a text is refused: its kind, the reason, and the key it is about, if it is about one."""

    def __init__(self, kind: Literal["syntax", "depth", "duplicate"], reason: Because, key: str = "") -> None:
        super().__init__(kind)
        self.kind = kind
        self.reason = reason
        self.key = key


def parse(data: bytes, *, depth: int) -> object:
    """The value of a JSON text in UTF-8 nested at most `depth` deep; numbers nobody can use become `Unusable`.

    Raises JsonError.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JsonError("syntax", because(Why.TEXT_NOT_UTF8)) from error
    _measure(text, depth)
    try:
        return json.loads(
            text,
            object_pairs_hook=_unique,
            parse_constant=Unusable,
            parse_int=_whole,
            parse_float=_real,
        )
    except json.JSONDecodeError as error:
        reason = because(Why.NOT_JSON_AT, line=error.lineno, column=error.colno, cause=error.msg)
        raise JsonError("syntax", reason) from error


def _measure(text: str, most: int) -> None:
    depth = 0
    for token in _TOKENS.finditer(text):
        sign = token[0]
        if sign in "[{":
            depth += 1
            if depth > most:
                raise JsonError("depth", because(Why.LEVELS_TOO_MANY, most=most))
        elif sign in "]}":
            depth -= 1
        elif "\\u" in sign and _broken(sign):
            raise JsonError("syntax", because(Why.HALF_A_CHARACTER))


def _broken(quoted: str) -> bool:
    try:
        value = json.loads(quoted, strict=False)
    except ValueError:
        return False  # said better by the whole reading
    return any(0xD800 <= ord(sign) < 0xE000 for sign in value)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise JsonError("duplicate", because(Why.KEY_TWICE), key)
        found[key] = value
    return found


def _whole(text: str) -> int | Unusable:
    return int(text) if len(text.lstrip("-")) <= MAX_DIGITS else Unusable(text)


def _real(text: str) -> float | Unusable:
    value = float(text) if len(text) <= 400 else math.inf
    return value if math.isfinite(value) else Unusable(text)
