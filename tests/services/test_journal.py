import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness_desktop.services import journal


@pytest.fixture(autouse=True)
def _handlers() -> Iterator[None]:
    root = logging.getLogger()
    before = list(root.handlers)
    yield
    for handler in root.handlers[:]:
        if handler not in before:
            root.removeHandler(handler)
            handler.close()


def test_warnings_are_written_and_lesser_things_are_not(tmp_path: Path) -> None:
    path = journal.start_log(tmp_path / "log")
    assert path is not None
    journal.note("warning", "no backup")
    logging.getLogger("x").info("nothing")
    text = path.read_text(encoding="utf-8")
    assert "WARNING readiness_desktop no backup" in text
    assert "nothing" not in text


def test_a_log_that_grew_too_large_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / journal.FILE_NAME).write_bytes(b"x" * (journal.LARGEST_BYTES + 1))
    assert journal.start_log(tmp_path) is not None
    assert (tmp_path / "readiness.1.log").stat().st_size == journal.LARGEST_BYTES + 1
    assert (tmp_path / journal.FILE_NAME).stat().st_size == 0


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert journal.start_log(tmp_path / "file") is None


def test_details_tell_where_but_never_what_was_typed() -> None:
    try:
        raise KeyError("Northwind Logistics")
    except KeyError as error:
        details = journal.details_of(type(error), error.__traceback__, "1.0")
    assert "test_journal.py" in details
    assert details.endswith("KeyError\n")
    assert "Northwind" not in details.replace('raise KeyError("Northwind Logistics")', "")
