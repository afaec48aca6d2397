"""Copies: which are kept, and that each is one whole transaction."""

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.history import changes_between
from readiness_desktop.services.library import Library
from readiness_desktop.storage import backups
from readiness_desktop.storage.backups import Backup, doomed
from tests.storage.filled import NOON, assessment, filled_library, summary_of, with_level

moments = st.integers(-6 * 366 * 24, 10 * 366 * 24).map(lambda hours: NOON + timedelta(hours=hours))


def made(moments: list[datetime]) -> list[Backup]:
    return [Backup(Path(f"b{n}"), n, at, "regular") for n, at in enumerate(moments)]


@given(st.lists(moments, max_size=60), moments)
def test_the_newest_three_stay_whatever_the_clock_says(when: list[datetime], now: datetime) -> None:
    copies = made(when)
    gone = doomed(copies, now)
    assert not set(copies[-3:]) & set(gone)
    assert all(now - one.at > timedelta(days=2) for one in gone)
    assert len(copies) - len(gone) <= 3 + 12 + 10 + 9 + sum(now - at <= timedelta(days=2) for at in when)


def test_all_of_two_days_then_days_weeks_months() -> None:
    copies = made([NOON - timedelta(hours=hour) for hour in range(24 * 500, -1, -3)])
    gone = set(doomed(copies, NOON))
    kept = [one for one in copies if one not in gone]
    assert sum(NOON - one.at <= timedelta(days=2) for one in kept) == 17
    assert len({one.at.date() for one in kept if NOON - one.at <= timedelta(days=11)}) == 12
    assert len({one.at.isocalendar()[:2] for one in kept}) >= 10
    assert len({(one.at.year, one.at.month) for one in kept}) == 9
    assert all(later.at - earlier.at < timedelta(days=32) for earlier, later in pairwise(kept))


def test_thinning_spares_a_copy_that_is_being_written(tmp_path: Path) -> None:
    library = filled_library(tmp_path / "library.sqlite", [assessment(1)])
    left = tmp_path / "backups" / "library-0000000001-x.part"
    parts: list[Path] = []

    def between(_done: int, _total: int) -> None:
        left.touch()
        library._store.backups.thin()
        parts.extend(tmp_path.glob("backups/*.part"))

    library.copy(between).finish()
    assert len(parts) == 1
    assert parts[0] != left
    assert not list(tmp_path.glob("backups/*.part"))
    library.close()


def test_thinning_again_takes_nothing_more() -> None:
    copies = made([NOON - timedelta(hours=hour) for hour in range(24 * 100, -1, -2)])
    gone = set(doomed(copies, NOON))
    assert gone
    assert doomed([one for one in copies if one not in gone], NOON) == ()


def test_every_kept_copy_opens_with_what_it_had(tmp_path: Path) -> None:
    library = filled_library(tmp_path / "library.sqlite", [assessment(1)])
    held = [assessment(1)]
    copies: list[Path] = []
    for level in range(4):
        held.append(with_level(held[-1], "D2.4", level))
        library.save(changes_between(held[-2], held[-1]), summary_of(held[-1]))
        copies.append(library.backup())
    library.close()
    assert [one.name for one in copies] == [
        f"library-{n:010}-20260414T120000Z-regular.sqlite" for n in (1, 2, 3, 4)
    ]
    for copy, one in zip(copies, held[1:], strict=True):
        assert {item.name for item in copy.parent.iterdir() if item.name.startswith(copy.stem)} == {copy.name}
        restored = Library.open(copy)
        restored.check()
        assert restored.load("a1") == one
        restored.close()


def test_progress_is_told(tmp_path: Path) -> None:
    library = filled_library(tmp_path / "library.sqlite", [assessment(1)])
    said: list[tuple[int, int]] = []
    library.backup(lambda done, total: said.append((done, total)))
    assert said
    assert said[-1][0] == said[-1][1] > 0
    library.close()


def test_a_folder_that_refuses_is_named_and_the_library_goes_on(tmp_path: Path) -> None:
    library = filled_library(tmp_path / "library.sqlite", [assessment(1)])
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(ReadinessError) as caught:
        library.backup()
    assert caught.value.fault is Fault.FOLDER_UNWRITABLE
    with pytest.raises(ReadinessError):
        library.delete("a1")
    assert library.load("a1") == assessment(1)
    library.close()


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    library = filled_library(tmp_path / "library.sqlite", [assessment(1)])
    library.backup()
    mine = tmp_path / "backups" / "mine.sqlite"
    mine.write_text("mine")
    (tmp_path / "backups" / "library-0000000000-never-regular.sqlite").write_text("mine too")
    library.backup()
    assert len(list((tmp_path / "backups").iterdir())) == 4
    library.close()


def test_what_is_saved_while_a_copy_is_made_is_saved_at_once_and_in_the_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "PAGES_AT_ONCE", 1)
    library = filled_library(tmp_path / "library.sqlite", [assessment(number) for number in range(1, 9)])
    held = [assessment(1)]

    def between(_done: int, _total: int) -> None:
        if len(held) < 5:
            changed = with_level(held[-1], "D2.4", len(held))
            library.save(changes_between(held[-1], changed), summary_of(changed))
            held.append(changed)
            assert library.load("a1") == changed

    copy = library.backup(between)
    assert len(held) == 5
    assert library.backup_due(timedelta()), "some of it may be newer than the copy"
    library.check()
    library.close()
    restored = Library.open(copy)
    restored.check()
    assert restored.load("a1") in held
    assert restored.load("a8") == assessment(8)
    restored.close()


def test_a_copy_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    library = filled_library(tmp_path / "library.sqlite", [assessment(1)])

    def stop(_done: int, _total: int) -> None:
        raise ReadinessError(Fault.STOPPED)

    with pytest.raises(ReadinessError) as caught:
        library.copy(stop)
    assert caught.value.fault is Fault.STOPPED
    assert list((tmp_path / "backups").iterdir()) == []
    assert library.load("a1") == assessment(1)
    library.close()
