"""Checks a pack's folder and names every fault in it."""

from pathlib import Path

from readiness_desktop.packs.complaint import Complaint
from readiness_desktop.packs.reader import judge
from readiness_desktop.packs.source import read_source


def check_framework(folder: Path) -> tuple[Complaint, ...]:
    """Every fault of the pack in `folder`, file by file as they were found; empty where there is none.

    Raises ReadinessError PACK_MISSING (path) where there is no pack at all.
    """
    source = read_source(folder)
    judge(source)
    return tuple(source.complaints)
