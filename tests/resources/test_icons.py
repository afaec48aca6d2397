import re
import tomllib

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from readiness_desktop.paths import resources

ICONS = resources() / "icons"
LUCIDE = sorted(path for path in ICONS.glob("*.svg") if path.stem != "app")


def test_every_icon_that_the_tokens_name_is_there() -> None:
    tokens = tomllib.loads((resources() / "themes" / "tokens.toml").read_text("utf-8"))
    named = {
        entry["icon"] for group in tokens["meaning"].values() for entry in group.values() if "icon" in entry
    }
    assert named
    assert {name for name in named if not (ICONS / f"{name}.svg").is_file()} == set()


@pytest.mark.parametrize("path", LUCIDE, ids=lambda path: path.stem)
def test_an_icon_takes_our_colour_and_stroke(path) -> None:
    text = path.read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke="currentColor"' in text
    assert 'stroke-width="2"' in text
    assert not re.search(r'fill="(?!none|currentColor)', text)


def test_the_mark_is_drawn(qtbot: QtBot) -> None:
    image = QIcon(str(ICONS / "app.svg")).pixmap(64, 64).toImage()
    assert image.pixelColor(32, 8).name() == "#14584c"
    assert image.pixelColor(20, 32).name() == "#ffffff"


def test_both_notices_of_lucide_are_there() -> None:
    text = (ICONS / "LICENSE-lucide.txt").read_text("utf-8")
    assert "ISC License" in text
    assert "The MIT License" in text
