"""A TOML text is read, or refused with its place and cause."""

import pytest

from readiness_desktop.domain.reasons import Because, Why, because
from readiness_desktop.packs.toml import TomlError, read_toml


def test_a_text_is_read() -> None:
    assert read_toml('name = "Größe"'.encode()) == {"name": "Größe"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff", because(Why.NOT_UTF8)),
        (b"a = 1\nx = =", because(Why.NOT_TOML_AT, line=2, column=5, cause="Invalid value")),
        (b"x = [", because(Why.NOT_TOML, cause="Invalid value (at end of document)")),
        (b"x = " + b"9" * 9_000, because(Why.DIGITS_TOO_MANY)),
        (b"x = " + b"[" * 5_000, because(Why.NESTED_TOO_DEEPLY)),
    ],
)
def test_why_a_text_is_none(data: bytes, reason: Because) -> None:
    with pytest.raises(TomlError) as caught:
        read_toml(data)
    assert caught.value.reason == reason
