"""A file is written whole or not at all, and nothing is left beside it."""

import errno
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why
from readiness_desktop.services.atomic import write_atomically

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="no such files there")


def fill(out: BinaryIO) -> None:
    out.write(b"new")


def test_a_new_file(tmp_path: Path) -> None:
    write_atomically(tmp_path / "x.pdf", fill)
    assert (tmp_path / "x.pdf").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["x.pdf"]


def test_another_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old and longer")
    write_atomically(path, fill)
    assert path.read_bytes() == b"new"


@on_posix
def test_what_a_link_leads_to_is_written(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name, before in (("there", b"old"), ("not yet there", None)):
        link, end = tmp_path / f"link to {name}", elsewhere / name
        link.symlink_to(end)
        if before is not None:
            end.write_bytes(before)
        write_atomically(link, fill)
        assert link.is_symlink()
        assert end.read_bytes() == b"new"
    assert sorted(os.listdir(elsewhere)) == ["not yet there", "there"]


@on_posix
def test_a_pipe_or_a_link_that_leads_nowhere_stays(tmp_path: Path) -> None:
    pipe, loop = tmp_path / "pipe", tmp_path / "loop"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for path, fault in ((pipe, Fault.FILE_SPECIAL), (loop, Fault.FOLDER_UNWRITABLE)):
        with pytest.raises(ReadinessError) as caught:
            write_atomically(path, fill)
        assert caught.value.fault is fault
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert loop.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["loop", "pipe"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_others_may_read_it_as_any_new_file(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_atomically(tmp_path / "x", fill)
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    plain.chmod(0o640)
    write_atomically(plain, fill)
    assert stat.S_IMODE(plain.stat().st_mode) == 0o640


class Stopped(BaseException):
    """Something that nobody expects."""


@pytest.mark.parametrize("error", [ValueError("x"), KeyboardInterrupt(), Stopped()])
def test_what_was_there_survives_every_failure(tmp_path: Path, error: BaseException) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old")

    def fail(out: BinaryIO) -> None:
        out.write(b"half of the new")
        out.flush()
        raise error

    with pytest.raises(type(error)):
        write_atomically(path, fail)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["x.pdf"]


def test_a_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old")

    def fail(_out: BinaryIO) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(ReadinessError) as caught:
        write_atomically(path, fail)
    assert (caught.value.fault, caught.value.facts["path"]) == (Fault.DISK_FULL, str(path))
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["x.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_disk_that_is_full_in_earnest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_names: object) -> tuple[int, str]:
        (tmp_path / "part").write_bytes(b"")
        return os.open("/dev/full", os.O_WRONLY), str(tmp_path / "part")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with pytest.raises(ReadinessError) as caught:
        write_atomically(tmp_path / "x", fill)
    assert caught.value.fault is Fault.DISK_FULL
    assert os.listdir(tmp_path) == []


def test_places_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "nowhere" / "x", tmp_path, tmp_path / "file" / "x"):
        with pytest.raises(ReadinessError) as caught:
            write_atomically(path, fill)
        assert caught.value.fault is Fault.FOLDER_UNWRITABLE
        assert caught.value.facts["path"] == str(path)
        assert caught.value.reason
        assert (caught.value.reason.why is Why.NO_FOLDER) == (path.parent.name == "nowhere")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ReadinessError) as caught:
            write_atomically(tmp_path / "x", fill)
        assert caught.value.fault is Fault.FOLDER_UNWRITABLE
    finally:
        tmp_path.chmod(0o700)
