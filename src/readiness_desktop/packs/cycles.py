"""Finds initiatives that wait for themselves."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from typing import cast

from readiness_desktop.domain.framework import Initiative
from readiness_desktop.packs.complaint import Path


def find_cycles(initiatives: Iterable[tuple[Path, Initiative]]) -> list[tuple[Path, tuple[str, ...]]]:
    """The prerequisites that close a cycle: where its first initiative has them, and the chain back to itself."""
    entries = list(initiatives)
    places = {initiative.id: path for path, initiative in entries}
    order = {name: number for number, name in enumerate(places)}
    after = {initiative.id: set(initiative.prerequisites) for _path, initiative in entries}
    found: list[tuple[Path, tuple[str, ...]]] = []
    while True:
        try:
            TopologicalSorter(after).prepare()
        except CycleError as error:
            # Each stands before the next one in the list; the person reading follows "waits for".
            circle = cast("list[str]", error.args[1])[:0:-1]
            start = min(range(len(circle)), key=lambda place: order[circle[place]])
            chain = (*circle[start:], *circle[: start + 1])
            found.append(((*places[chain[0]], "prerequisites"), chain))
            after[chain[0]].discard(chain[1])
        else:
            return found
