from pathlib import Path

import pytest

from readiness_desktop.services.preferences import FILE_NAME, Preferences, read_preferences, write_preferences


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    kept = Preferences(theme="dark", text_percent=130, narrow_sidebar=True, window="AAAA")
    write_preferences(tmp_path / "new", kept)
    assert read_preferences(tmp_path / "new") == kept
    assert [path.name for path in (tmp_path / "new").iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "[" * 5000, "\x00", "{}" + " " * 30_000])
def test_a_damaged_file_is_as_at_the_first_start(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    assert read_preferences(tmp_path) == Preferences()


def test_a_wrong_value_is_as_at_the_first_start_and_the_others_stay(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(
        '{"theme": "purple", "text_percent": 999, "narrow_sidebar": "yes", "brand": "kit", "more": 1}',
        encoding="utf-8",
    )
    assert read_preferences(tmp_path) == Preferences(text_percent=150, brand="kit")


def test_no_folder_is_as_at_the_first_start(tmp_path: Path) -> None:
    assert read_preferences(tmp_path / "nowhere") == Preferences()
