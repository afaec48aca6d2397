"""Copies that were shown by other programs do not stay behind."""

import os
import subprocess
import sys
from pathlib import Path

from readiness_desktop.services.opened_copies import clear_left, new_folder, remove


def ended() -> int:
    """The number of a process that has ended."""
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def with_copy(folder: Path) -> Path:
    (folder / "0123").mkdir()
    copy = folder / "0123" / "plan.pdf"
    copy.write_bytes(b"%PDF")
    copy.chmod(0o400)
    return folder


def test_what_a_killed_run_left_goes_and_that_of_another_run_stays(tmp_path: Path) -> None:
    killed, running = with_copy(new_folder(tmp_path)), with_copy(new_folder(tmp_path))
    (killed / "program.pid").write_text(str(ended()))
    other = tmp_path / "readiness"
    other.mkdir()
    mine = new_folder(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {running.name, other.name, mine.name}


def test_a_folder_without_a_mark_was_left_before_it_was_used(tmp_path: Path) -> None:
    left = new_folder(tmp_path)
    (left / "program.pid").unlink()
    clear_left(tmp_path)
    assert not left.exists()


def test_copies_that_cannot_be_written_are_removed(tmp_path: Path) -> None:
    folder = with_copy(new_folder(tmp_path))
    os.chmod(folder / "0123", 0o500)
    remove(folder)
    assert not folder.exists()
