"""The shipped pack and brand are found, and a pack comes back from its plain content."""

from pathlib import Path

from readiness_desktop.domain.document import checksum
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.brand import read_brand
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.frameworks import (
    default_framework,
    framework_of,
    framework_plain,
    frameworks_folder,
)


def test_the_shipped_pack(framework: Framework) -> None:
    assert default_framework() == framework
    assert (frameworks_folder() / framework.id / "pack.toml").is_file()


def test_a_pack_comes_back_from_its_plain_content(framework: Framework) -> None:
    plain = framework_plain(framework)
    assert framework_of(plain) == framework
    assert framework.checksum == checksum(plain)
    assert "checksum" not in plain


def test_the_program_brings_a_brand(tmp_path: Path) -> None:
    assert brand_in().name == "Readiness Desktop"
    (tmp_path / "brand.toml").write_text('name = "Ada"\naccent = "#112233"\n', encoding="utf-8")
    assert brand_in(tmp_path) == read_brand(tmp_path)
