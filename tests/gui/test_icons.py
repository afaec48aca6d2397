import re

import pytest
from PySide6.QtCore import QSize

from readiness_desktop import paths
from readiness_desktop.gui import icons
from readiness_desktop.gui.theme import Theme

SOURCE = paths.resources().parent / "src" / "readiness_desktop" / "gui"


def test_an_icon_is_drawn_at_the_pixels_of_the_screen_in_the_colour_asked_for(theme: Theme) -> None:
    picture = icons.pixmap(theme, "flag", 16, "accent", 2.0)
    assert picture.size() == QSize(32, 32)
    image = picture.toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {theme.hex("accent")}


def test_an_unknown_icon_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap(theme, "no-such-icon", 16, "text", 1.0)


def test_every_icon_that_a_token_names_is_there(theme: Theme) -> None:
    named = {
        entry["icon"]
        for group in theme.tokens["meaning"].values()
        for entry in group.values()
        if "icon" in entry
    }
    there = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    assert named <= there


def test_every_icon_that_the_window_names_is_there() -> None:
    there = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    named: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        named |= set(re.findall(r'\bicon(?:_after)?="([a-z0-9-]+)"', path.read_text(encoding="utf-8")))
    assert named
    assert named <= there
