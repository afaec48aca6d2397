"""One set of font files serves Qt, ReportLab and Matplotlib."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF
from pytestqt.qtbot import QtBot

from readiness_desktop.paths import resources

FONTS = resources() / "fonts"
FAMILIES = {"Inter": "Inter", "InterDisplay": "Inter Display", "InterTabular": "Inter Tabular"}
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}
FILES = [FONTS / f"{stem}-{weight}.ttf" for stem in FAMILIES for weight in WEIGHTS]
DIGITS = "0123456789"


def test_the_folder_holds_the_nine_fonts_and_their_licence() -> None:
    assert {path.name for path in FONTS.iterdir()} >= {path.name for path in FILES} | {"LICENSE-inter.txt"}


def test_qt_finds_every_family_and_weight(qtbot: QtBot) -> None:
    for path in FILES:
        assert QFontDatabase.addApplicationFont(str(path)) >= 0, path.name
    for family in FAMILIES.values():
        assert set(QFontDatabase.styles(family)) >= set(WEIGHTS)
        for weight in WEIGHTS.values():
            font = QFont(family)
            font.setPixelSize(13)
            font.setWeight(QFont.Weight(weight))
            assert (QFontInfo(font).family(), QFontInfo(font).weight()) == (family, weight)


def test_tabular_digits_are_equally_wide(qtbot: QtBot) -> None:
    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(FONTS / f"InterTabular-{weight}.ttf"))
    font = QFont("Inter Tabular")
    font.setPixelSize(200)
    metrics = QFontMetricsF(font)
    assert len({round(metrics.horizontalAdvance(digit), 3) for digit in DIGITS}) == 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_reportlab_embeds_it(path: Path) -> None:
    from reportlab.pdfbase.ttfonts import TTFont

    face = TTFont(path.stem, str(path)).face
    assert all(ord(character) in face.charToGlyph for character in "Äé−–’“”ŁŞ€→≤×Ωж" + DIGITS)
    widths = {face.charWidths[ord(digit)] for digit in DIGITS}
    assert (len(widths) == 1) == path.stem.startswith("InterTabular")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_matplotlib_reads_it(path: Path) -> None:
    from matplotlib.font_manager import get_font

    stem, weight = path.stem.split("-")
    font = get_font(str(path))
    assert font.family_name in {FAMILIES[stem], f"{FAMILIES[stem]} {weight}"}
