"""Puts the broken lines of a paragraph in visual order where something on them is read from right to left."""

from itertools import groupby
from typing import Any

from readiness_desktop.reports import fonts
from readiness_desktop.reports.directions import begins_right_to_left, has_right_to_left, in_visual_order

__all__ = ["begins_right_to_left", "reorder"]


def reorder(broken: Any, *, right_to_left: bool) -> None:
    """Change reportlab's line structure in place, once; a line of Latin letters stays as it is.

    `broken` is what `breakLines` gives: lines of words in one font (kind 0) or of fragments (kind 1).
    """
    if broken.kind == 0:
        broken.lines = [
            (extra, in_visual_order(" ".join(words), right_to_left=right_to_left).split(" "))
            if any(map(has_right_to_left, words))
            else (extra, words)
            for extra, words in broken.lines
        ]
    else:
        for line in broken.lines:
            if any(has_right_to_left(part.text) for part in line.words):
                line.words = _reordered(line.words, right_to_left)
    broken.visual = True


def _reordered(parts: list[Any], right_to_left: bool) -> list[Any]:
    """Fragments of one look are one text; other looks (a link, a label in semibold) keep their place."""
    groups: list[list[Any]] = []
    for _look, same in groupby(parts, key=_look_of):
        group = list(same)
        text = "".join(part.text for part in group)
        if not has_right_to_left(text):
            groups.append(group)
            continue
        own = next(
            (part.fontName for part in group if part.fontName not in fonts.FURTHER), fonts.face(fonts.REGULAR)
        )
        visual = in_visual_order(text, right_to_left=right_to_left)
        groups.append(
            [group[0].clone(fontName=name, text=piece) for name, piece in fonts.split_runs(visual, own)]
        )
    return [part for group in (groups[::-1] if right_to_left else groups) for part in group]


def _look_of(part: Any) -> tuple[object, ...]:
    return (part.fontSize, part.textColor, getattr(part, "link", None), getattr(part, "cbDefn", None))
