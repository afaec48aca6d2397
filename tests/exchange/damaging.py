"""Changes one thing somewhere in a plain document, in the ways that programs trip over."""

import copy
import random
from typing import Any

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 7, 10**18, 0.5, -0.0, 1e308, 1e-320, "", "x", "3", "\x00", "NaN", "D1.1", "Ｄ1.1",
    "D1.1 ", "2026-02-30", "0001-01-01", "9999-12-31", "=1+1", "<b>x</b>", "\u202e", [], [[]], [None], ["x"], {},
    {"x": 1}, {"": {}}, [0] * 500,
)  # fmt: skip


def damage(document: dict[str, Any], rng: random.Random) -> None:
    """Change one thing somewhere in a document."""
    here: Any = document
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return
        key = rng.choice(keys)
        if isinstance(here[key], dict | list) and here[key] and rng.random() < 0.8:
            here = here[key]
            continue
        match rng.randrange(4 if isinstance(here, dict) else 3):
            case 0 | 1:
                here[key] = copy.deepcopy(rng.choice(VALUES))
            case 2:
                if isinstance(here, dict):
                    del here[key]
                else:
                    here.append(copy.deepcopy(here[key]))
            case _:
                here[f"{key}_"] = here[key]
        return
