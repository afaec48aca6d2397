"""Every text can be read on every ground it stands on, and every edge and mark seen: in both themes, with any brand."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.colour import contrast
from readiness_desktop.gui.theme import Theme
from readiness_desktop.packs.brand import read_brand
from readiness_desktop.paths import resources

GROUNDS = ("surface", "canvas", "sidebar", "subtle", "hover", "accent_tint")
TEXTS = ("text", "text_secondary", "text_muted", "accent_text")
MODES = ("light", "dark")
AA, STRONG, EDGE = 4.5, 7.0, 3.0
KITS = sorted(path.parent for path in (resources() / "brands").glob("*/brand.toml"))
ACCENTS = ("#F7D21E", "#0A0A0A", "#FFFFFF", "#E4002B", "#7A1F2B", "#00A3E0", "#9B59B6")


def themes(mode: str) -> list[Theme]:
    kits = [read_brand(folder) for folder in KITS]
    branded = [Theme(resources(), mode=mode, accent=k.accent, accent_dark=k.accent_dark) for k in kits]
    return [
        Theme(resources(), mode=mode),
        *branded,
        *(Theme(resources(), mode=mode, accent=a) for a in ACCENTS),
    ]


def low(theme: Theme, pairs: list[tuple[str, str]], least: float) -> list[str]:
    return [
        f"{one} {theme.hex(one)} on {ground} {theme.hex(ground)}: {found:.2f}"
        for one, ground in pairs
        if (found := contrast(theme.hex(one), theme.hex(ground))) < least
    ]


@pytest.mark.parametrize("mode", MODES)
def test_every_text_is_readable_on_every_ground(mode: str, qtbot: QtBot) -> None:
    buttons = [("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")]
    pairs = [*product(TEXTS, GROUNDS), *buttons, ("on_tooltip", "tooltip"), ("text", "pressed")]
    for theme in themes(mode):
        assert low(theme, pairs, AA) == []


@pytest.mark.parametrize("mode", MODES)
def test_the_words_of_a_level_are_readable_on_its_bar_its_tint_and_the_page(mode: str, qtbot: QtBot) -> None:
    theme = Theme(resources(), mode=mode)
    for number in range(5):
        level = theme.level(number)
        assert contrast(level.on_fill.name(), level.fill.name()) >= AA, number
        for ground in (level.tint.name(), theme.hex("surface"), theme.hex("canvas")):
            assert contrast(level.ink.name(), ground) >= AA, (number, ground)


@pytest.mark.parametrize("mode", MODES)
def test_edges_of_controls_and_the_focus_ring_are_seen(mode: str, qtbot: QtBot) -> None:
    pairs = [
        *product(("border_strong", "focus", "accent_text"), ("surface", "canvas", "subtle")),
        *product(("now", "prev", "target"), ("surface",)),
    ]
    for theme in themes(mode):
        assert low(theme, pairs, EDGE) == []
        for number in range(5):
            for ground in ("surface", "canvas"):
                assert contrast(theme.level(number).fill.name(), theme.hex(ground)) >= EDGE, (number, ground)


@pytest.mark.parametrize("mode", MODES)
def test_high_contrast_has_texts_at_seven_strong_edges_and_no_tints(mode: str, qtbot: QtBot) -> None:
    theme = Theme(resources(), mode=mode, accent="#F7D21E")
    with qtbot.waitSignal(theme.changed):
        theme.prefer_contrast(Qt.ContrastPreference.HighContrast)
    assert theme.strong
    pairs = [*product(TEXTS, GROUNDS), ("on_accent", "accent"), ("on_accent", "accent_hover")]
    assert low(theme, pairs, STRONG) == []
    assert (
        low(theme, [*product(("border", "border_strong", "divider", "focus"), ("surface", "canvas"))], EDGE)
        == []
    )
    assert low(theme, [("border_strong", "surface"), ("focus", "surface")], 2 * STRONG) == []
    for number in range(5):
        level = theme.level(number)
        assert level.tint.name() == theme.hex("surface") == theme.hex("accent_tint")
        assert contrast(level.ink.name(), theme.hex("surface")) >= STRONG
        assert contrast(level.line.name(), theme.hex("surface")) >= EDGE
    with qtbot.waitSignal(theme.changed):
        theme.prefer_contrast(Qt.ContrastPreference.NoPreference)
    assert theme.hex("surface") == Theme(resources(), mode=mode).hex("surface")


def test_a_theme_with_the_same_wish_stays_as_it_is(qtbot: QtBot) -> None:
    theme = Theme(resources(), mode="light")
    with qtbot.assertNotEmitted(theme.changed):
        theme.prefer_contrast(Qt.ContrastPreference.NoPreference)


def test_the_wish_of_the_system_is_followed(theme: Theme, qtbot: QtBot) -> None:
    from PySide6.QtGui import QGuiApplication

    with qtbot.waitSignal(theme.changed):
        QGuiApplication.styleHints().accessibility().contrastPreferenceChanged.emit(
            Qt.ContrastPreference.HighContrast
        )
    assert theme.strong
    theme.prefer_contrast(Qt.ContrastPreference.NoPreference)


@pytest.mark.parametrize("group", ["verdict", "gate", "exposure", "status", "notice"])
def test_what_a_colour_means_is_also_an_icon_and_words(group: str, qtbot: QtBot) -> None:
    """No meaning by colour alone: within a group no two share an icon, and all have words."""
    entries = Theme(resources(), mode="light").tokens["meaning"][group]
    icons = [entry["icon"] for entry in entries.values()]
    assert len(set(icons)) == len(icons)
    if group != "notice":
        assert all(entry["text"] for entry in entries.values())


def test_levels_are_told_apart_by_their_glyph_without_colour(theme: Theme, qtbot: QtBot) -> None:
    """In grey, too, no two levels look alike."""
    from PySide6.QtGui import QImage

    from readiness_desktop.gui.widgets.level_glyph import LevelGlyph

    pictures: set[bytes] = set()
    for number in range(5):
        glyph = LevelGlyph(level=number, theme=theme)
        qtbot.addWidget(glyph)
        off = theme.color("off").lightness()
        grey = glyph.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        filled = bytes(
            int(grey.pixelColor(x, y).lightness() < off - 8)
            for y in range(grey.height())
            for x in range(grey.width())
        )
        pictures.add(filled)
    assert len(pictures) == 5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("strong", [False, True])
def test_an_empty_course_is_not_taken_for_a_filled_one(mode: str, strong: bool, qtbot: QtBot) -> None:
    theme = Theme(resources(), mode=mode)
    if strong:
        theme.prefer_contrast(Qt.ContrastPreference.HighContrast)
    assert all(contrast(theme.level(n).fill.name(), theme.hex("off")) >= 1.9 for n in range(5))


def test_the_hint_of_a_field_is_readable(theme: Theme) -> None:
    """Qt would take half of the colour of the text."""
    assert f"placeholder-text-color: {theme.hex('text_muted')}" in theme.stylesheet()
