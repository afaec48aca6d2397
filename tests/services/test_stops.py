from datetime import date
from pathlib import Path

import pytest

from readiness_desktop.services.stops import FILE_NAME, MOST_KEPT, Stop, Stops

STOP = Stop("questions", "D3.2", "2026-04-14")


def test_a_stop_is_there_at_the_next_start(tmp_path: Path) -> None:
    Stops(tmp_path / "new").keep("a", STOP)
    assert Stops(tmp_path / "new").of("a") == STOP
    assert Stops(tmp_path / "new").of("b") is None
    assert STOP.day == date(2026, 4, 14)
    assert Stop("results", "", "yesterday").day is None


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    stops = Stops()
    stops.keep("a", STOP)
    assert stops.of("a") == STOP
    assert not list(tmp_path.iterdir())


def test_the_oldest_ones_go(tmp_path: Path) -> None:
    stops = Stops(tmp_path)
    for number in range(MOST_KEPT + 5):
        stops.keep(str(number), STOP)
    stops.keep("7", Stop("results"))
    again = Stops(tmp_path)
    assert again.of("4") is None
    assert again.of("7") == Stop("results")


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "null", '{"a": 1}', '{"a": {"page": 3}}', "[" * 5000, '{"a": "' + "x" * 300_000]
)
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    assert Stops(tmp_path).of("a") is None


def test_no_long_text_gets_in(tmp_path: Path) -> None:
    Stops(tmp_path).keep("a", Stop("questions", "x" * 5000))
    assert not (tmp_path / FILE_NAME).exists()
