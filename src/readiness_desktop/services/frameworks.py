"""Which framework packs there are; the caller keeps what it got, reading one takes a tenth of a second."""

from collections.abc import Mapping
from pathlib import Path

from readiness_desktop import paths
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.packs.reader import framework_from_plain, read_framework
from readiness_desktop.wording.language import language

DEFAULT = "ai-execution-readiness"

__all__ = ["DEFAULT", "default_framework", "framework_of", "framework_plain", "frameworks_folder"]


def frameworks_folder() -> Path:
    """Where the packs lie that the program brings with it."""
    return paths.resources() / "frameworks"


def default_framework() -> Framework:
    """The shipped pack in the language in use; raises ReadinessError PACK_MISSING or PACK_DAMAGED."""
    return read_framework(frameworks_folder() / DEFAULT, language())


def framework_of(plain: Mapping[str, object]) -> Framework:
    """The framework of a pack's plain content; raises ReadinessError PACK_DAMAGED."""
    return framework_from_plain(dict(plain))
