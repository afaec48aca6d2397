from pathlib import Path

import pytest

from readiness_desktop import paths


def test_resources_of_a_checkout_lie_beside_src() -> None:
    assert (paths.resources() / "themes" / "tokens.toml").is_file()


def test_packaged_resources_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.resources() != tmp_path / "_resources"
    (tmp_path / "_resources").mkdir()
    assert paths.resources() == tmp_path / "_resources"


def test_the_library_lies_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.LIBRARY_VARIABLE, raising=False)
    assert paths.default_library().parent == paths.data_dir()


def test_a_named_library_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.LIBRARY_VARIABLE, str(tmp_path / "other.sqlite"))
    assert paths.default_library() == tmp_path / "other.sqlite"


def test_an_empty_name_is_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.LIBRARY_VARIABLE, " ")
    assert paths.default_library().parent == paths.data_dir()


def test_asking_for_a_place_creates_nothing() -> None:
    for place in (paths.data_dir(), paths.cache_dir(), paths.log_dir()):
        assert not place.exists()
