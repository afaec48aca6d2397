"""The help and the tour in the language in use; English where a language has none."""

from functools import lru_cache

from readiness_desktop import paths
from readiness_desktop.domain.guide import Guide
from readiness_desktop.packs.guide import read_guide
from readiness_desktop.wording.language import ENGLISH, language


def guide() -> Guide:
    """Topics and tour; raises ReadinessError PACK_DAMAGED where the program's own files are damaged."""
    return _guide(language())


@lru_cache(maxsize=4)
def _guide(code: str) -> Guide:
    folder = paths.resources() / "help"
    own = folder / f"{code}.toml"
    return read_guide(own if own.is_file() else folder / f"{ENGLISH}.toml")
