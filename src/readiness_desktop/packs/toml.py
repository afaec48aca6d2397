"""Reads one TOML text and says why it is none; tomllib's own words stay the cause."""

import re
import tomllib

from readiness_desktop.domain.reasons import Because, Why, because

_PLACE = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)


class TomlError(Exception):
    """Why a text is refused."""

    def __init__(self, reason: Because) -> None:
        super().__init__(reason.why.value)
        self.reason = reason


def read_toml(data: bytes) -> dict[str, object]:
    """The content of a TOML text in UTF-8. Raises TomlError."""
    try:
        # Some editors put a mark of UTF-8 in front.
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise TomlError(because(Why.NOT_UTF8)) from error
    except RecursionError as error:
        raise TomlError(because(Why.NESTED_TOO_DEEPLY)) from error
    except tomllib.TOMLDecodeError as error:
        raise TomlError(_syntax(str(error))) from error
    except ValueError as error:  # a number with more digits than Python converts
        raise TomlError(because(Why.DIGITS_TOO_MANY)) from error


def _syntax(said: str) -> Because:
    placed = _PLACE.fullmatch(said)
    if placed is None:
        return because(Why.NOT_TOML, cause=said)
    cause, line, column = placed.groups()
    return because(Why.NOT_TOML_AT, line=int(line), column=int(column), cause=cause)
