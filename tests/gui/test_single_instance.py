import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.single_instance import Doorkeeper, channel_of, hand_over

WAIT = 30_000


def test_a_later_start_hands_its_file_to_the_running_window(qtbot: QtBot, tmp_path: Path) -> None:
    library, file = tmp_path / "library.sqlite", tmp_path / "sample.readiness"
    keeper = Doorkeeper()
    told: list[Path | None] = []
    assert keeper.listen(library)
    later = QProcess()
    later.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
    words = [str(file), "--library", str(library)]
    with qtbot.waitSignals([keeper.asked, later.finished], timeout=WAIT):
        keeper.asked.connect(lambda wished: told.append(wished))
        later.start(sys.executable, ["-m", "readiness_desktop", *words])
    assert told == [file]
    assert later.exitCode() == 0
    assert bytes(later.readAll().data()) == b""
    keeper.close()


def test_nobody_answers_for_another_library_or_after_closing(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    assert not hand_over(library, None)
    keeper = Doorkeeper()
    assert keeper.listen(library)
    assert not hand_over(tmp_path / "other.sqlite", None)
    keeper.close()
    assert not hand_over(library, None)


def test_the_channel_of_a_dead_window_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    first, second = Doorkeeper(), Doorkeeper()
    assert first.listen(library)
    assert second.listen(library)
    second.close()
    first.close()


def test_two_ways_to_write_a_path_are_one_library(tmp_path: Path) -> None:
    assert channel_of(tmp_path / "a" / ".." / "library.sqlite") == channel_of(tmp_path / "library.sqlite")
    assert channel_of(tmp_path / "library.sqlite") != channel_of(tmp_path / "other.sqlite")
