from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import summarise
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.paths import resources
from readiness_desktop.services.library import Library
from readiness_desktop.services.library import glance as glance_rows
from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.glance import glance
from readiness_desktop.storage.line import LINES


@pytest.fixture
def library(tmp_path: Path, framework: Framework, state: Callable[[str], Assessment]) -> Path:
    """A library with two assessments, closed."""
    path = tmp_path / "library.sqlite"
    opened = Library.open(path)
    for name in ("A", "B"):
        one = state(name)
        rounds = tuple(replace(part, uuid=f"{part.uuid}-{name}") for part in one.rounds)
        one = replace(one, uuid=f"{one.uuid}-{name}", rounds=rounds)
        opened.add(one, framework_plain(framework), summarise(one, framework, evaluate(framework, one)))
    opened.archive(opened.rows()[0].assessment)
    opened.close()
    return path


def test_a_glance_shows_the_rows_that_opening_shows(library: Path) -> None:
    seen = glance_rows(library)
    opened = Library.open(library)
    assert seen == opened.rows()
    opened.close()
    assert seen is not None
    assert len(seen) == 2


def test_beyond_a_screen_of_lines_the_figures_are_left_for_later(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readiness_desktop.storage.glance.FIRST", 1)
    seen = glance_rows(library)
    opened = Library.open(library)
    whole = opened.rows()
    opened.close()
    assert seen is not None
    assert (seen[0], seen[0].later) == (whole[0], False)
    assert seen[1].later and seen[1].document is None
    assert replace(seen[1], document=whole[1].document, later=False) == whole[1]


def test_a_list_touches_no_document(library: Path) -> None:
    connection = driver.connect(str(library))
    plan = [row[-1] for row in connection.execute(f"EXPLAIN QUERY PLAN {LINES}")]
    connection.close()
    assert any("COVERING INDEX summary_of_assessment" in step for step in plan)


def test_a_glance_leaves_the_file_and_its_folder_as_they_are(library: Path) -> None:
    before = library.read_bytes(), sorted(library.parent.iterdir())
    assert glance(library) is not None
    assert (library.read_bytes(), sorted(library.parent.iterdir())) == before


def test_nothing_is_seen_while_somebody_holds_the_library(library: Path) -> None:
    opened = Library.open(library)
    opened.archive(opened.rows()[0].assessment)
    assert glance(library) is None
    opened.close()
    assert glance(library) is not None


def test_nothing_is_seen_where_there_is_no_library_or_an_older_one(tmp_path: Path) -> None:
    assert glance(tmp_path / "nowhere.sqlite") is None
    letter = tmp_path / "letter.sqlite"
    letter.write_bytes(b"This is a letter. " * 100)
    assert glance(letter) is None
    old = tmp_path / "old.sqlite"
    old.write_bytes((resources() / "samples" / "library-v1.sqlite").read_bytes())
    assert glance(old) is None


def test_a_line_that_does_not_match_its_checksum_hides_them_all(library: Path) -> None:
    connection = driver.connect(str(library), isolation_level=None)
    connection.execute("UPDATE summary SET document = replace(document, '\"index\":', '\"index\": ')")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    assert glance(library) is None
