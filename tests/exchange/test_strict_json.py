"""JSON that would surprise is refused quickly, whatever it is."""

import pytest

from readiness_desktop.exchange.strict_json import JsonError, Unusable, parse
from readiness_desktop.wording.reasons import say_because


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'{"a": [1, 2.5, true, null, "x"]}', {"a": [1, 2.5, True, None, "x"]}),
        (b"\xef\xbb\xbf[1]", [1]),
        (b'"[[[[ \\" [[[["', '[[[[ " [[[['),
        (b'"\\ud83d\\ude00"', "\U0001f600"),
        (b"-999999999999999999", -999999999999999999),
        (b"NaN", Unusable("NaN")),
        (b"[-Infinity]", [Unusable("-Infinity")]),
        (b"1e999", Unusable("1e999")),
        (b"1234567890123456789", Unusable("1234567890123456789")),
        (b"0." + b"1" * 500, Unusable("0." + "1" * 500)),
    ],
)
def test_values(text: bytes, value: object) -> None:
    assert parse(text, depth=4) == value


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        (b"", "syntax", "line 1, column 1: Expecting value"),
        (b"{", "syntax", "line 1, column 2: Expecting property name enclosed in double quotes"),
        (b"[1,]", "syntax", "line 1, column 4"),
        (b"{'a': 1}", "syntax", "line 1, column 2"),
        (b"[1] [2]", "syntax", "line 1, column 5: Extra data"),
        (b'"\x00"', "syntax", "line 1, column 2: Invalid control character at"),
        (b'["\\ud800"]', "syntax", "a text holds half a character"),
        (b"\xff\xfe[\x001\x00]", "syntax", "it is not UTF-8 text"),
        (b'{"a": 1, "b": {"c": 1, "c": 2}}', "duplicate", "it stands there twice"),
        (b"[" * 5 + b"]" * 5, "depth", "more than 4 levels"),
        (b"[" * 2_000 + b"]" * 2_000, "depth", "more than 4 levels"),
        (b'{"a":' * 100_000, "depth", "more than 4 levels"),
    ],
)
def test_refusals(text: bytes, kind: str, reason: str) -> None:
    with pytest.raises(JsonError) as caught:
        parse(text, depth=4)
    assert caught.value.kind == kind
    assert say_because(caught.value.reason).startswith(reason)


def test_a_duplicate_names_its_key() -> None:
    with pytest.raises(JsonError) as caught:
        parse(b'{"D1.1": 1, "D1.1": 2}', depth=4)
    assert caught.value.key == "D1.1"


@pytest.mark.parametrize(
    "text",
    [b'"' + b'\\"' * 2_000_000, b'"' * 2_000_001, b'["' + b"x" * 4_000_000, b'"' + b"\\" * 3_000_001],
)
def test_an_endless_string_takes_no_endless_time(text: bytes) -> None:
    """A scan that goes back would need hours for these; the whole suite would hang here."""
    with pytest.raises(JsonError) as caught:
        parse(text, depth=4)
    assert caught.value.kind == "syntax"
