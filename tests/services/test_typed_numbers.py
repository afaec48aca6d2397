"""Figures as people type them."""

import pytest

from readiness_desktop.services.typed_numbers import (
    ANY,
    COUNT,
    NOT_NEGATIVE,
    SHARE,
    read_number,
    shown_number,
)
from readiness_desktop.wording.language import use_language


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("  ", None),
        ("41", 41),
        ("7.5", 7.5),
        ("7,5", 7.5),
        ("412 000", 412_000),
        ("412\u202f000", 412_000),
        ("412,000", 412_000),
        ("1,250,000", 1_250_000),
        ("1.250.000", 1_250_000),
        ("1.250.000,5", 1_250_000.5),
        ("1,250.25", 1_250.25),
        ("0.125", 0.125),
        ("0,125", 0.125),
        ("2.375", 2.375),
        (".5", 0.5),
        ("1'000", 1_000),
    ],
)
def test_a_figure_is_read(typed: str, value: float | None) -> None:
    assert read_number(typed) == (value, "")


def test_a_single_group_is_read_as_the_language_writes_it() -> None:
    use_language("de")
    try:
        assert read_number("2.375") == (2_375, "")
        assert read_number("2,375") == (2.375, "")
    finally:
        use_language("en")


def test_shares_are_typed_in_per_cent() -> None:
    assert read_number("60 %", SHARE) == (0.6, "")
    assert read_number("60", SHARE) == (0.6, "")
    assert read_number("120", SHARE)[1] == "Shares run from 0 to 100 per cent here."
    assert read_number("60 %")[1] == "Write a figure, not a share."


@pytest.mark.parametrize("typed", ["many", "1 2.3.4", "--5", "1e5", "nan", "inf", "4" * 60, "5-6"])
def test_what_is_no_figure_gets_a_sentence(typed: str) -> None:
    assert read_number(typed) == (None, "Write a figure such as 1 250 or 7.5.")


def test_bounds_are_said() -> None:
    assert read_number("-3", NOT_NEGATIVE)[1].startswith("It cannot be negative")
    assert read_number("-3", ANY) == (-3, "")
    assert read_number("−3", ANY) == (-3, "")
    assert read_number("2.5", COUNT)[1] == "Write a whole number."


@pytest.mark.parametrize(
    ("value", "bounds"), [(1250, NOT_NEGATIVE), (7.25, NOT_NEGATIVE), (0.6, SHARE), (0.075, SHARE)]
)
def test_what_is_shown_is_read_back(value: float, bounds: object) -> None:
    assert read_number(shown_number(value, bounds), bounds) == (value, "")  # type: ignore[arg-type]
    assert shown_number(None) == ""
