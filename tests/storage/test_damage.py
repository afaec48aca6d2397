"""Damaged libraries: what they hold is shown as it was, or said to be damaged; never a traceback, never other."""

import random
from pathlib import Path

import pytest

from readiness_desktop.domain.document import checksum
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.services.library import Library
from tests.storage.filled import PACK, assessment, filled_library, locked, next_round


def content(path: Path) -> list[object]:
    """Everything that an app would show of a library."""
    library = Library.open(path)
    try:
        library._store.check()
        return [
            library.person(),
            library.rows(),
            library.clients(),
            [library.load(row.assessment) for row in library.rows()],
            library.framework_plain(checksum(PACK)),
        ]
    finally:
        library.close()


def spoiled(data: bytes, chance: random.Random) -> bytes:
    """The same file with one thing wrong."""
    kind, at = chance.randrange(6), chance.randrange(len(data))
    if kind <= 2:
        return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
    if kind == 3:
        length = chance.randrange(1, 64)
        return data[:at] + chance.randbytes(length) + data[at + length :]
    if kind == 4:
        page = chance.randrange(len(data) // 4096)
        other = chance.randrange(len(data) // 4096)
        copied = data[other * 4096 : other * 4096 + 4096]
        return data[: page * 4096] + copied + data[page * 4096 + 4096 :]
    return data[: max(at, 1)]


def hold(tmp_path: Path, mutants: int, seed: int) -> tuple[int, int]:
    """Open that many damaged copies; (said to be damaged, unchanged)."""
    path = tmp_path / "library.sqlite"
    one = locked(assessment(1))
    filled_library(path, [next_round(one), assessment(2)]).close()
    data, expected = path.read_bytes(), content(path)
    chance = random.Random(seed)
    refused = same = 0
    for number in range(mutants):
        for left in path.parent.glob("library.sqlite*"):
            left.unlink()
        path.write_bytes(spoiled(data, chance))
        try:
            found = content(path)
        except ReadinessError:
            refused += 1
        else:
            assert found[:4] == expected[:4], number
            # A pack that is not found is asked for by whoever needs it.
            assert found[4] in (None, expected[4]), number
            same += 1
    return refused, same


def test_a_damaged_library_is_never_shown_as_another(tmp_path: Path) -> None:
    refused, same = hold(tmp_path, 120, 3)
    assert refused > 30
    assert refused + same == 120


@pytest.mark.soak
def test_two_thousand_damaged_libraries(tmp_path: Path) -> None:
    refused, same = hold(tmp_path, 2000, 4)
    assert refused > 500
    assert refused + same == 2000
