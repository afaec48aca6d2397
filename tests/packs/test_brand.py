"""A brand kit is read, or refused with one clear reason."""

import os
import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from readiness_desktop.domain.brand import Logo
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.packs.brand import read_brand
from readiness_desktop.paths import resources
from readiness_desktop.wording.reasons import say_because

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">L4sLL5B", 13, b"IHDR", 40, 20, 8, 6, 0, 0, 0) + b"\x00" * 4
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>'


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    (tmp_path / "logo.svg").write_bytes(SVG)
    (tmp_path / "logo.png").write_bytes(PNG)
    return tmp_path


def write(kit: Path, text: str) -> Path:
    (kit / "brand.toml").write_text(text, encoding="utf-8")
    return kit


def test_the_default_kit() -> None:
    brand = read_brand(resources() / "brands" / "halden")
    assert (brand.name, brand.accent, brand.accent_dark) == ("Halden Advisory", "#14584C", "#5CBBA3")
    assert brand.logo is not None
    assert (brand.logo.kind, brand.paper) == ("svg", "A4")
    assert brand.footer


def test_a_small_kit(kit: Path) -> None:
    brand = read_brand(write(kit, 'name = " Ada & Sons "\naccent = "#ffcc00"'))
    assert (brand.name, brand.accent, brand.accent_dark, brand.logo) == ("Ada & Sons", "#FFCC00", None, None)
    assert (brand.footer, brand.paper, dict(brand.fonts)) == ("", "A4", {})


def test_every_field(kit: Path) -> None:
    font = resources() / "fonts" / "Inter-Regular.ttf"
    (kit / "own.ttf").write_bytes(font.read_bytes())
    text = (
        'name = "Ada"\naccent = "#112233"\naccent_dark = "#aabbcc"\nlogo = "logo.png"\nfooter = "Draft <b>1</b>"\n'
        'paper = "Letter"\n[fonts]\nregular = "own.ttf"\n'
    )
    brand = read_brand(write(kit, text))
    assert brand.logo == Logo("png", PNG)
    assert (brand.footer, brand.paper) == ("Draft <b>1</b>", "Letter")
    assert dict(brand.fonts) == {"regular": str(kit / "own.ttf")}


GOOD = 'name = "Ada"\naccent = "#112233"\n'

BAD: dict[str, tuple[str, str, str]] = {
    "no name": ('accent = "#112233"', "name", "is missing"),
    "empty name": ('name = " "\naccent = "#112233"', "name", "is empty"),
    "long name": (f'name = "{"x" * 81}"\naccent = "#112233"', "name", "is longer than 80 characters"),
    "no accent": ('name = "Ada"', "accent", "is missing"),
    "colour by name": ('name = "Ada"\naccent = "green"', "accent", "green is not a colour; write one like #14584C"),
    "short colour": ('name = "Ada"\naccent = "#123"', "accent", "#123 is not a colour; write one like #14584C"),
    "colour as a number": ('name = "Ada"\naccent = 112233', "accent", "must be a text, is a whole number"),
    "bad dark colour": (
        GOOD + 'accent_dark = "#gggggg"', "accent_dark", "#gggggg is not a colour; write one like #14584C",
    ),
    "logo missing": (GOOD + 'logo = "mark.svg"', "logo", "mark.svg is not there"),
    "logo elsewhere": (GOOD + 'logo = "../logo.svg"', "logo", "must be the name of a file in the same folder"),
    "logo on a drive": (GOOD + "logo = 'C:\\logo.svg'", "logo", "must be the name of a file in the same folder"),
    "logo at the root": (GOOD + 'logo = "/etc/hostname"', "logo", "must be the name of a file in the same folder"),
    "no name of a logo": (GOOD + 'logo = ""', "logo", "must be the name of a file in the same folder"),
    "logo of another kind": (GOOD + 'logo = "brand.toml"', "logo", "brand.toml is neither .svg nor .png"),
    "logo that is none": (GOOD + 'logo = "text.svg"', "logo", "text.svg is not a plain SVG picture"),
    "logo with entities": (GOOD + 'logo = "bomb.svg"', "logo", "bomb.svg is not a plain SVG picture"),
    "picture under a wrong name": (GOOD + 'logo = "text.png"', "logo", "text.png is not a PNG picture"),
    "huge picture": (GOOD + 'logo = "huge.png"', "logo", "huge.png is larger than 8000 pixels a side"),
    "heavy picture": (GOOD + 'logo = "heavy.svg"', "logo", "heavy.svg is larger than 512 KiB"),
    "logo is a folder": (GOOD + 'logo = "folder.svg"', "logo", "folder.svg cannot be read"),
    "paper": (GOOD + 'paper = "A3"', "paper", "must be one of A4, Letter"),
    "long footer": (GOOD + f'footer = "{"x" * 201}"', "footer", "is longer than 200 characters"),
    "unknown key": (GOOD + 'logos = "x"', "logos", "is not a known key; logo is"),
    "unknown weight": (GOOD + '[fonts]\nbold = "logo.svg"', "fonts.bold", "must be one of regular, medium, semibold"),
    "no font": (
        GOOD + '[fonts]\nregular = "logo.svg"', "fonts.regular",
        "logo.svg is not a TrueType font with TrueType outlines",
    ),
    "syntax": ("name = =", "", "line 1, column 8: is not valid TOML: Invalid value"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_each_fault_has_its_reason(kit: Path, name: str) -> None:
    (kit / "text.svg").write_bytes(b"hello")
    (kit / "text.png").write_bytes(b"hello")
    (kit / "bomb.svg").write_bytes(b'<!DOCTYPE svg [<!ENTITY a "aa">]>' + SVG)
    (kit / "heavy.svg").write_bytes(SVG + b" " * 512 * 1024)
    (kit / "huge.png").write_bytes(PNG.replace(struct.pack(">L", 40), struct.pack(">L", 40_000)))
    (kit / "folder.svg").mkdir()
    text, key, reason = BAD[name]
    with pytest.raises(ReadinessError) as caught:
        read_brand(write(kit, text))
    assert caught.value.fault is Fault.BRAND_DAMAGED
    # What the system says of a folder differs from system to system.
    said = say_because(caught.value.reason).partition(" (")[0]
    assert (caught.value.facts["path"], caught.value.facts["key"], said) == (
        str(kit / "brand.toml"),
        key,
        reason,
    )


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda folder: None, "is not there"),
        (lambda folder: (folder / "brand.toml").write_bytes(b"\xff"), "is not UTF-8 text"),
        (
            lambda folder: (folder / "brand.toml").write_bytes(b"x = " + b"[" * 5_000),
            "is nested too deeply",
        ),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, make: Callable[[Path], object], reason: str) -> None:
    make(tmp_path)
    with pytest.raises(ReadinessError) as caught:
        read_brand(tmp_path)
    assert (caught.value.facts["key"], say_because(caught.value.reason)) == ("", reason)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes there")
@pytest.mark.parametrize("name", ["brand.toml", "logo.svg"])
def test_a_pipe_in_a_kit_is_named_and_not_read(kit: Path, name: str) -> None:
    write(kit, 'name = "Ada"\naccent = "#ffcc00"\nlogo = "logo.svg"')
    (kit / name).unlink()
    os.mkfifo(kit / name)
    with pytest.raises(ReadinessError) as caught:
        read_brand(kit)
    assert caught.value.fault is Fault.BRAND_DAMAGED
    assert "it is a device or a pipe, not a file" in say_because(caught.value.reason)  # pyright: ignore[reportArgumentType]
