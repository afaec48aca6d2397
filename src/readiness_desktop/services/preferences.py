"""What this user likes on this computer: theme, text size, brand, window; never anything about a client."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, cast

FILE_NAME = "preferences.json"
THEMES = ("light", "dark", "system")
SMALLEST_TEXT, LARGEST_TEXT = 100, 150
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Preferences:
    """`text_percent` is 100 to 150; `brand` is the folder of a brand kit, empty for the program's own.
    `language` is a code such as `de`; empty follows the system, which is English as long as nothing else ships.

    `window` is Qt's own record of place and size, in base64; `narrow_sidebar` shows icons alone.
    """

    theme: str = "system"
    text_percent: int = 100
    brand: str = ""
    narrow_sidebar: bool = False
    window: str = ""
    language: str = ""


def read_preferences(folder: Path) -> Preferences:
    """What was kept in `folder`. Whatever is missing, damaged or out of range there is as at the first start."""
    try:
        text = (folder / FILE_NAME).read_text(encoding="utf-8")
        kept: object = json.loads(text) if len(text) <= _LONGEST else None
    except (OSError, ValueError, RecursionError):
        kept = None
    return _from_plain(cast(Mapping[str, Any], kept)) if isinstance(kept, dict) else Preferences()


def write_preferences(folder: Path, preferences: Preferences) -> None:
    """Keep them in `folder`, whole or not at all; OSError where that cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / FILE_NAME
    draft = target.with_suffix(".tmp")
    draft.write_text(json.dumps(asdict(preferences), indent=1), encoding="utf-8")
    os.replace(draft, target)


def _from_plain(kept: Mapping[str, Any]) -> Preferences:
    first = Preferences()
    values: dict[str, Any] = {}
    for field in fields(Preferences):
        value, usual = kept.get(field.name), getattr(first, field.name)
        values[field.name] = value if type(value) is type(usual) else usual
    if values["theme"] not in THEMES:
        values["theme"] = first.theme
    values["text_percent"] = min(LARGEST_TEXT, max(SMALLEST_TEXT, values["text_percent"]))
    return Preferences(**values)
