"""The words over the windows of the roadmap: whole, one beside the other, inside the column."""

import pytest

from readiness_desktop.gui.roadmap.plan_windows import placed, under

EDGES = (30, 90, 180, 365)


def words_at(edges: tuple[int, ...], days: int, width: int) -> list[tuple[int, str]]:
    """Placed over an axis of this width where a letter takes seven pixels."""
    return placed(edges, days, lambda day: round(4 + (width - 12) * day / days), width, lambda w: 7 * len(w))


@pytest.mark.parametrize("width", [160, 220, 300, 420, 640])
@pytest.mark.parametrize("days", [182, 371, 540])
def test_no_word_is_cut_and_none_lies_over_another(width: int, days: int) -> None:
    found = words_at(EDGES, days, width)
    assert len(found) == sum(start < days for start in (0, 31, 91, 181, 366))
    free = 0
    for left, words in found:
        assert left >= free
        free = left + 7 * len(words)
    assert free <= width


def test_a_narrow_first_and_a_narrow_last_window_are_named_whole() -> None:
    found = words_at(EDGES, 371, 420)
    assert [words for _left, words in found] == ["0–30", "31–90", "91–180", "181–365", "366+"]


def test_where_nothing_fits_starts_are_named() -> None:
    assert [words for _left, words in words_at(EDGES, 371, 160)] == ["0", "31", "91", "181", "366+"]


def test_below_the_longest_form_that_fits_is_taken_and_none_where_none_does() -> None:
    forms = [("Dec",), ("Jan, Feb", "Jan to Feb", "Jan"), ("Mar, Apr, May", "Mar")]
    assert under([0, 20, 60], 200, forms, lambda w: 7 * len(w)) == [(20, "Jan"), (60, "Mar, Apr, May")]
