"""Sizes of files as people read them."""

import pytest

from readiness_desktop.wording.sizes import size


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (1, "1 byte"),
        (312, "312 bytes"),
        (48 * 1024 + 700, "48 KB"),
        (3_355_443, "3.2 MB"),
        (25 * 1024 * 1024, "25 MB"),
    ],
)
def test_a_size_in_words(count: int, said: str) -> None:
    assert size(count) == said
