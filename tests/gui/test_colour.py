import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.gui import colour

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


def test_black_on_white_has_the_largest_contrast() -> None:
    assert colour.contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert colour.contrast("#14584C", "#FFFFFF") == pytest.approx(8.30, abs=0.01)


def test_oklch_of_white_is_lightness_one_without_chroma() -> None:
    lightness, chroma, _hue = colour.to_oklch("#FFFFFF")
    assert math.isclose(lightness, 1.0, abs_tol=1e-4)
    assert math.isclose(chroma, 0.0, abs_tol=1e-4)


@given(colours)
def test_oklch_and_back_is_the_same_colour(one: str) -> None:
    back = colour.from_oklch(colour.to_oklch(one))
    assert all(abs(a - b) <= 1.01 / 255 for a, b in zip(colour.parse(one), colour.parse(back), strict=True))


@pytest.mark.parametrize("bad", ["", "14584C", "#14584", "#GGGGGG", "red"])
def test_what_is_no_colour_is_refused(bad: str) -> None:
    with pytest.raises(ValueError):
        colour.parse(bad)


def test_mixing_half_and_half() -> None:
    assert colour.mix("#000000", "#FFFFFF", 0.5) == "#808080"
