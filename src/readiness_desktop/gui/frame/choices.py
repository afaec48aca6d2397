"""What Go to anything can offer, and which of it fits what was typed, in groups of one kind."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from readiness_desktop.domain.pieces import Pieces
from readiness_desktop.services.typed_words import bare, folded, has_words, typed_words

MOST_SHOWN = 12
_MOST_OF_A_GROUP = 5

GROUPS = (
    "page", "question", "initiative", "mode", "gate", "action", "evidence", "debt", "person", "note", "round",
    "assessment",
)  # fmt: skip
"""In the order in which they are offered where several fit equally well."""

Offered = tuple[str, str, str, Callable[[], None]]
"""What can be done on a page: icon, words, key, and how."""


@dataclass(frozen=True)
class Target:
    """Something to go to or do: its words, what it is called at the right, and how to get there.

    `also` holds further words by which it is found, `id` a name that may be typed in any way (`D6.3`, `d63`).
    `place` is the page and the thing on it. `pieces` are its words with what was looked for; `key` is its shortcut.
    """

    icon: str
    words: str
    kind: str
    go: Callable[[], None]
    also: str = ""
    group: str = "page"
    id: str = ""
    place: str = ""
    key: str = ""
    pieces: Pieces = ()

    @cached_property
    def found_by(self) -> str:
        """Its words, folded."""
        return folded(f"{self.words} {self.kind} {self.also}")

    @cached_property
    def bare_id(self) -> str:
        """Its id as one word."""
        return bare(self.id)

    @property
    def said(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.words, self.kind, self.key) if part)


def recent_first(targets: tuple[Target, ...], recent: tuple[str, ...]) -> tuple[Target, ...]:
    """What is offered before anything is typed: where somebody was last, then the first ones."""
    at = {target.place: target for target in targets if target.place}
    visited = [at[place] for place in recent if place in at][:_MOST_OF_A_GROUP]
    rest = [target for target in targets if target not in visited]
    return (*visited, *rest)[:MOST_SHOWN]


def matching(targets: tuple[Target, ...], typed: str, recent: tuple[str, ...] = ()) -> tuple[Target, ...]:
    """The targets that have every typed word as the beginning of one of theirs, the group that fits best first."""
    words = typed_words(typed)
    if not words:
        return recent_first(targets, recent) if not typed.strip() else ()
    name = bare(typed)
    groups: dict[str, list[tuple[int, int, Target]]] = {}
    for number, target in enumerate(targets):
        named = bool(target.id) and target.bare_id == name
        if named or has_words(target.found_by, words):
            rank = 0 if named else 1 if target.found_by.startswith(f" {words[0]}") else 2
            groups.setdefault(target.group, []).append((rank, number, target))
    return _shared_out(groups)


def with_more(found: tuple[Target, ...], more: tuple[Target, ...]) -> tuple[Target, ...]:
    """What was found by its name, and below it what has the words in a text and is not there yet."""
    there = {target.place for target in found if target.place}
    new = [one for one in more if one.place not in there]
    kept = found[: max(MOST_SHOWN - len(new), MOST_SHOWN - _MOST_OF_A_GROUP)]
    return (*kept, *new)[:MOST_SHOWN]


def _shared_out(groups: dict[str, list[tuple[int, int, Target]]]) -> tuple[Target, ...]:
    """Some of every group, then as many more as there is room for."""
    for members in groups.values():
        members.sort(key=lambda member: member[:2])
    order = sorted(groups, key=lambda group: (groups[group][0][0], GROUPS.index(group)))
    shown = dict.fromkeys(order, 0)
    for most in (_MOST_OF_A_GROUP, MOST_SHOWN):
        for group in order:
            room = MOST_SHOWN - sum(shown.values()) + shown[group]
            shown[group] = max(shown[group], min(len(groups[group]), most, room))
    return tuple(target for group in order for _rank, _number, target in groups[group][: shown[group]])
