"""Which brand a report carries: the one the program brings with it, or a kit in another folder."""

from pathlib import Path

from readiness_desktop import paths
from readiness_desktop.domain.brand import Brand
from readiness_desktop.packs.brand import read_brand


def brand_in(folder: Path | None = None) -> Brand:
    """The brand kit in `folder`, the program's own without one; raises ReadinessError BRAND_DAMAGED."""
    return read_brand(folder if folder is not None else paths.resources() / "brands" / "default")
