"""What was written into a file, and where it lies now."""

from pathlib import Path

from readiness_desktop.wording.translate import _


def written(what: str, path: Path) -> str:
    """`Interview guide: saved as guide.pdf in /home/ada/Documents.`"""
    return _("{what}: saved as {name} in {folder}.").format(what=what, name=path.name, folder=path.parent)
