"""Which framework packs there are; the caller keeps what it got, reading one takes a tenth of a second."""

from collections.abc import Mapping
from pathlib import Path

from readiness_desktop import paths
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.reader import framework_from_plain, parse_framework, read_framework

DEFAULT = "ai-execution-readiness"


def frameworks_folder() -> Path:
    """Where the packs lie that the program brings with it."""
    return paths.resources() / "frameworks"


def default_framework() -> Framework:
    """The shipped pack; raises ReadinessError PACK_MISSING or PACK_DAMAGED."""
    return read_framework(frameworks_folder() / DEFAULT)


def default_framework_plain() -> dict[str, object]:
    """The parsed content of the shipped pack, as it travels and is kept; raises as `default_framework`."""
    return parse_framework(frameworks_folder() / DEFAULT)


def framework_of(plain: Mapping[str, object]) -> Framework:
    """The framework of a pack's parsed content; raises ReadinessError PACK_DAMAGED."""
    return framework_from_plain(dict(plain))
