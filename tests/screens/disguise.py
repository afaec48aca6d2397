"""The pseudo-locale: words about a third longer, with marks that show what has not passed through the catalogue."""

import re

LONGER = 0.35
_PLACEHOLDER = re.compile(r"(\{[^}]*\})")
_WORD = re.compile(r"[^\W\d_]{2,}")
_STRETCH = str.maketrans("aeiouAEIOU", "äëïöüÄËÏÖÜ")


def longer(text: str) -> str:
    """The text with words 35 % longer in all; places for values stay as they are."""
    parts = _PLACEHOLDER.split(text)
    owed = 0.0
    said: list[str] = []
    for part in parts:
        if _PLACEHOLDER.fullmatch(part):
            said.append(part)
            continue
        done = ""
        last = 0
        for match in _WORD.finditer(part):
            word = match.group()
            owed += len(word) * LONGER
            more = int(owed)
            owed -= more
            done += part[last : match.start()] + word.translate(_STRETCH) + word[-1] * more
            last = match.end()
        said.append(done + part[last:])
    return "".join(said)
