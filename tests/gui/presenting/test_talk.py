"""Where a presentation stands: its keys, the blank screen, the pointer and the clock."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from readiness_desktop.gui.presenting.footer import elapsed
from readiness_desktop.gui.presenting.talk import Talk
from readiness_desktop.gui.theme import Theme

Keys = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


def press(talk: Talk, key: Qt.Key, text: str = "", modifier: Qt.KeyboardModifier = NONE) -> bool:
    return talk.take(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text))


@pytest.mark.parametrize("key", [Keys.Key_Right, Keys.Key_PageDown, Keys.Key_Space, Keys.Key_Down])
def test_forward(theme: Theme, key: Qt.Key) -> None:
    talk = Talk(theme, 3)
    assert press(talk, key)
    assert talk.at == 1


@pytest.mark.parametrize("key", [Keys.Key_Left, Keys.Key_PageUp, Keys.Key_Up])
def test_back_ends_at_the_first(theme: Theme, key: Qt.Key) -> None:
    talk = Talk(theme, 3)
    talk.go(1)
    press(talk, key)
    press(talk, key)
    assert talk.at == 0


def test_home_and_end(theme: Theme) -> None:
    talk = Talk(theme, 9)
    press(talk, Keys.Key_End)
    assert talk.at == 8
    press(talk, Keys.Key_Right)
    assert talk.at == 8
    press(talk, Keys.Key_Home)
    assert talk.at == 0


def test_a_number_and_enter_go_to_a_slide(theme: Theme) -> None:
    talk = Talk(theme, 12)
    press(talk, Keys.Key_1, "1")
    press(talk, Keys.Key_2, "2")
    assert talk.at == 0
    press(talk, Keys.Key_Return)
    assert talk.at == 11
    press(talk, Keys.Key_0, "0")
    press(talk, Keys.Key_Enter)
    assert talk.at == 11
    press(talk, Keys.Key_3, "3")
    press(talk, Keys.Key_Left)
    press(talk, Keys.Key_Return)
    assert talk.at == 10


def test_blank_and_any_move_back(theme: Theme) -> None:
    talk = Talk(theme, 3)
    press(talk, Keys.Key_B, "b")
    assert talk.blank
    press(talk, Keys.Key_Right)
    assert not talk.blank


def test_notes_and_pointer(theme: Theme) -> None:
    talk = Talk(theme, 3)
    talk.point(QPointF(0.5, 0.5))
    assert talk.spot is None
    press(talk, Keys.Key_L, "l")
    talk.point(QPointF(0.5, 0.5))
    assert talk.spot == QPointF(0.5, 0.5)
    press(talk, Keys.Key_L, "L", Qt.KeyboardModifier.ShiftModifier)
    assert talk.spot is None
    press(talk, Keys.Key_N, "n")
    assert talk.notes


def test_keys_of_others_are_left_alone(theme: Theme) -> None:
    talk = Talk(theme, 3)
    assert not press(talk, Keys.Key_N, "", Qt.KeyboardModifier.ControlModifier)
    assert not press(talk, Keys.Key_X, "x")
    assert not press(talk, Keys.Key_Return)
    assert talk.at == 0


def test_esc_ends(theme: Theme) -> None:
    talk = Talk(theme, 3)
    ended: list[bool] = []
    talk.ended.connect(lambda: ended.append(True))
    press(talk, Keys.Key_Escape)
    assert ended == [True]


def test_the_clock_can_pause(theme: Theme) -> None:
    now = [100.0]
    talk = Talk(theme, 3, clock=lambda: now[0])
    now[0] = 165.4
    assert talk.seconds == 65
    talk.toggle_clock()
    now[0] = 500.0
    assert talk.seconds == 65
    assert not talk.running
    talk.toggle_clock()
    now[0] = 510.0
    assert talk.seconds == 75


def test_time_as_it_is_shown() -> None:
    assert elapsed(252) == "04:12"
    assert elapsed(3661) == "1:01:01"
