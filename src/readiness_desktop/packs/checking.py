"""Checks a pack's folder and names every fault in it."""

from pathlib import Path

from readiness_desktop.packs.complaint import Complaint
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.packs.reader import judge, read_framework
from readiness_desktop.packs.source import languages_of, read_source
from readiness_desktop.packs.texts import lay_over


def check_framework(folder: Path) -> tuple[Complaint, ...]:
    """Every fault of the pack in `folder`, file by file as they were found; empty where there is none.

    Raises ReadinessError PACK_MISSING (path) where there is no pack at all.
    """
    source = read_source(folder)
    judge(source)
    if not source.complaints:
        plain = framework_plain(read_framework(folder))
        for language in languages_of(folder):
            source.complaints.extend(lay_over(plain, folder, language))
    return tuple(source.complaints)
