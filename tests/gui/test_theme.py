import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.theme import Theme
from readiness_desktop.paths import resources


def test_colours_follow_the_mode_and_tell_it(theme: Theme, qtbot: QtBot) -> None:
    assert theme.hex("surface") == "#ffffff"
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.dark
    assert theme.hex("surface") == "#171c21"
    assert theme.level(0).fill.name() == "#c84d35"


def test_an_unknown_mode_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("purple")
    assert not theme.dark


def test_the_text_size_scales_fonts_and_stays_within_its_bounds(theme: Theme) -> None:
    assert theme.font("body").pixelSize() == 13
    theme.set_text_size(150)
    assert theme.font("body").pixelSize() == 20
    assert theme.scaled(32) == 48
    theme.set_text_size(999)
    assert theme.text_percent == 150
    theme.set_text_size(1)
    assert theme.text_percent == 100


def test_no_style_is_under_twelve_pixels(theme: Theme) -> None:
    assert min(theme.font(style).pixelSize() for style in theme.tokens["type"]) >= 12


def test_the_bundled_fonts_are_the_ones_shown(theme: Theme) -> None:
    assert QFontInfo(theme.font("body")).family() == "Inter"
    assert QFontInfo(theme.font("title")).family() == "Inter Display"


def test_numbers_have_one_width(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font("body", numbers=True))
    assert len({round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}) == 1


def test_a_brand_changes_the_accent_and_never_a_level(theme: Theme) -> None:
    branded = Theme(resources(), accent="#7A1F2B")
    assert branded.hex("accent") == "#7a1f2b"
    assert theme.hex("accent") == "#14584c"
    assert [branded.level(n).fill for n in range(5)] == [theme.level(n).fill for n in range(5)]


@pytest.mark.parametrize(
    ("points", "key"),
    [
        (None, "none"),
        (0.0, "low"),
        (24.999, "low"),
        (25.0, "moderate"),
        (50.0, "high"),
        (74.9999999999, "critical"),
    ],
)
def test_exposure_bands(theme: Theme, points: float | None, key: str) -> None:
    assert theme.exposure(points).key == key


def test_every_verdict_and_gate_has_an_icon_and_words(theme: Theme) -> None:
    for code in ("INCONCLUSIVE", "FIX", "CONDITIONS", "LAUNCH"):
        assert theme.verdict(code).icon
        assert theme.verdict(code).text
    for status in ("PASS_VERIFIED", "PASS_UNVERIFIED", "FAIL", "NA", "MISSING", "waived"):
        assert theme.gate(status).icon
        assert theme.gate(status).text


def test_the_style_sheet_has_no_placeholder_left(theme: Theme) -> None:
    assert "$" not in theme.stylesheet()
