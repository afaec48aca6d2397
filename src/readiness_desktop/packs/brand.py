"""Reads a brand kit, a folder with `brand.toml` and its logo, and says clearly what is wrong with one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any, Literal, cast

from readiness_desktop.domain.brand import Brand, Logo
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Because, Why, because, because_of
from readiness_desktop.packs.complaint import Path as KeyPath
from readiness_desktop.packs.ordinary import open_ordinary
from readiness_desktop.packs.shape import INVALID, ShapeReader
from readiness_desktop.packs.toml import TomlError, read_toml

KIT_FILE = "brand.toml"
MAX_LOGO_BYTES = 512 * 1024
MAX_LOGO_PIXELS = 8_000
MAX_FONT_BYTES = 8 * 1024 * 1024
MAX_NAME = 80
MAX_FOOTER = 200

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_PNG = b"\x89PNG\r\n\x1a\n"
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_WEIGHTS = ("regular", "medium", "semibold")


@dataclass(frozen=True, slots=True)
class _Kit:
    """What `brand.toml` may hold."""

    name: str
    accent: str
    accent_dark: str | None = None
    logo: str | None = None
    footer: str = ""
    paper: Literal["A4", "Letter"] = "A4"
    fonts: Mapping[str, str] = field(default_factory=dict[str, str])


def read_brand(folder: Path) -> Brand:
    """The brand kit in a folder; raises ReadinessError BRAND_DAMAGED (path, key) with its first fault."""
    file = folder / KIT_FILE
    kit = _shaped(_content(file), file)
    for key, text, most in (("name", kit.name, MAX_NAME), ("footer", kit.footer, MAX_FOOTER)):
        if len(text) > most:
            raise _damaged(file, key, because(Why.TOO_LONG, most=most))
    if not kit.name.strip():
        raise _damaged(file, "name", because(Why.IS_EMPTY))
    for key, colour in (("accent", kit.accent), ("accent_dark", kit.accent_dark)):
        if colour is not None and not _COLOUR.fullmatch(colour):
            raise _damaged(file, key, because(Why.NOT_A_COLOUR, value=colour))
    return Brand(
        name=kit.name.strip(),
        accent=kit.accent.upper(),
        accent_dark=kit.accent_dark.upper() if kit.accent_dark else None,
        logo=_logo(file, kit.logo) if kit.logo is not None else None,
        footer=kit.footer.strip(),
        paper=kit.paper,
        fonts={weight: _font(file, weight, name) for weight, name in kit.fonts.items()},
    )


def _content(file: Path) -> dict[str, object]:
    try:
        with open_ordinary(file) as opened:
            return read_toml(opened.read())
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _damaged(file, "", because(Why.NOT_THERE)) from error
    except OSError as error:
        raise _damaged(file, "", because(Why.CANNOT_BE_READ, cause=because_of(error))) from error
    except TomlError as error:
        raise _damaged(file, "", error.reason) from error


def _shaped(content: dict[str, object], file: Path) -> _Kit:
    def complain(path: KeyPath, why: Why, /, **facts: object) -> None:
        raise _damaged(file, ".".join(map(str, path)), because(why, **facts))

    def visit(pattern: str, path: KeyPath, value: object) -> None:
        """A kit has no rules beyond its shape that could not be seen at the end."""

    values = ShapeReader(complain, visit).fields(_Kit, content, (), "")
    assert values is not INVALID  # complain raises on every fault
    return _Kit(**cast("dict[str, Any]", values))


def _logo(file: Path, name: str) -> Logo:
    data = _beside(file, "logo", name, MAX_LOGO_BYTES)
    suffix = PurePath(name).suffix.lower()
    if suffix == ".svg":
        if b"<svg" not in data or b"<!ENTITY" in data or b"<!DOCTYPE" in data:
            raise _damaged(file, "logo", because(Why.NOT_PLAIN_SVG, name=name))
        return Logo("svg", data)
    if suffix == ".png":
        if not data.startswith(_PNG) or len(data) < 33 or data[12:16] != b"IHDR":
            raise _damaged(file, "logo", because(Why.NOT_A_PNG, name=name))
        width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
        if not (0 < width <= MAX_LOGO_PIXELS and 0 < height <= MAX_LOGO_PIXELS):
            raise _damaged(file, "logo", because(Why.PIXELS_TOO_MANY, name=name, most=MAX_LOGO_PIXELS))
        return Logo("png", data)
    raise _damaged(file, "logo", because(Why.NOT_A_PICTURE, name=name))


def _font(file: Path, weight: str, name: str) -> str:
    key = f"fonts.{weight}"
    if weight not in _WEIGHTS:
        raise _damaged(file, key, because(Why.NOT_ONE_OF, choices=_WEIGHTS))
    if not _beside(file, key, name, MAX_FONT_BYTES).startswith(_TRUETYPE):
        raise _damaged(file, key, because(Why.NOT_TRUETYPE, name=name))
    return str(file.parent / name)


def _beside(file: Path, key: str, name: str, most: int) -> bytes:
    """The content of a file in the kit's own folder; a kit never reaches outside of it."""
    if PurePath(name).name != name or "\\" in name or not name:
        raise _damaged(file, key, because(Why.NOT_BESIDE))
    try:
        with open_ordinary(file.parent / name) as opened:
            data = opened.read(most + 1)
    except FileNotFoundError as error:
        raise _damaged(file, key, because(Why.PART_NOT_THERE, name=name)) from error
    except OSError as error:
        cause = because_of(error)
        raise _damaged(file, key, because(Why.PART_CANNOT_BE_READ, name=name, cause=cause)) from error
    if len(data) > most:
        raise _damaged(file, key, because(Why.PART_TOO_LARGE, name=name, most=most // 1024))
    return data


def _damaged(file: Path, key: str, reason: Because) -> ReadinessError:
    return ReadinessError(Fault.BRAND_DAMAGED, reason, path=str(file), key=key)
