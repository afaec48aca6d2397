"""Efforts as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.services.typed_efforts import read_effort, shown_effort


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("4 / 6 / 9", (4, 6, 9)),
        ("4/6/9", (4, 6, 9)),
        ("4 6.5 9", (4, 6.5, 9)),
        ("4–6–9", (4, 6, 9)),
        ("5", (5, 5, 5)),
    ],
)
def test_three_figures_or_one(typed: str, value: object) -> None:
    assert read_effort(typed) == (value, "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4 6", "three figures"),
        ("9 6 4", "rise"),
        ("4 / six / 9", "figure"),
        ("-1 / 2 / 3", "0 to 100,000"),
    ],
)
def test_what_is_wrong_is_said(typed: str, said: str) -> None:
    value, wrong = read_effort(typed)
    assert value is None
    assert said in wrong


@given(st.lists(st.integers(0, 999), min_size=3, max_size=3))
def test_what_is_shown_can_be_typed(parts: list[int]) -> None:
    low, likely, high = sorted(parts)
    effort = (float(low), float(likely), float(high))
    assert read_effort(shown_effort(effort)) == (effort, "")
    assert shown_effort(None) == ""
