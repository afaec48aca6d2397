"""Reads the help texts and the guided tour of one language."""

from pathlib import Path

from readiness_desktop.domain.document import from_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.guide import Guide
from readiness_desktop.domain.reasons import because_of
from readiness_desktop.packs.ordinary import open_ordinary
from readiness_desktop.packs.toml import TomlError, read_toml


def read_guide(file: Path) -> Guide:
    """The guide in `file`; raises ReadinessError PACK_DAMAGED (path, key, reason) where it is not as it should be."""
    try:
        with open_ordinary(file) as opened:
            return from_plain(Guide, read_toml(opened.read()))
    except OSError as error:
        raise ReadinessError(Fault.PACK_DAMAGED, because_of(error), path=str(file), key="") from error
    except TomlError as error:
        raise ReadinessError(Fault.PACK_DAMAGED, error.reason, path=str(file), key="") from error
    except ReadinessError as error:
        key = error.facts.get("key", "")
        raise ReadinessError(Fault.PACK_DAMAGED, error.reason, path=str(file), key=key) from error
