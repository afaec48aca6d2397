"""Words on a brand's colour can always be read."""

import pytest

from readiness_desktop.reports.accent import DARK, LIGHT, contrast, on_accent


@pytest.mark.parametrize(
    ("accent", "ink"), [("#14584C", LIGHT), ("#F2D64B", DARK), ("#FFFFFF", DARK), ("#000000", LIGHT)]
)
def test_white_where_it_reads_else_near_black(accent: str, ink: str) -> None:
    assert on_accent(accent) == ink


def test_contrast_follows_wcag() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#14584C", "#FFFFFF") == pytest.approx(8.30, abs=0.01)
