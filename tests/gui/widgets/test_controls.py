import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import CheckBox, ComboBox, Switch
from readiness_desktop.gui.widgets.level_glyph import LevelGlyph
from readiness_desktop.gui.widgets.lines import elided_lines
from readiness_desktop.gui.widgets.score_track import ScoreTrack, cut
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording.people import initials


def test_arrows_move_in_a_segmented_control_and_its_ends_hold(theme: Theme, qtbot: QtBot) -> None:
    control = SegmentedControl(
        choices=(("a", "All"), ("b", "Open"), ("c", "Final")), current="a", name="Show", theme=theme
    )
    qtbot.addWidget(control)
    control.show()
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.keyClick(control, Qt.Key.Key_Right)
    assert told.args == ["b"]
    qtbot.keyClick(control, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(control.chosen):
        qtbot.keyClick(control, Qt.Key.Key_Right)
    assert control.current == "c"
    assert (control.accessibleName(), control.spoken_value()) == ("Show", "Final")


def test_a_click_chooses_the_segment_under_it(theme: Theme, qtbot: QtBot) -> None:
    control = SegmentedControl(choices=(("a", "All"), ("b", "Open")), current="a", theme=theme)
    qtbot.addWidget(control)
    control.resize(control.sizeHint())
    control.show()
    where = control.segment_rect(1).center().toPoint()
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=where)
    assert told.args == ["b"]


def test_a_button_says_its_key_in_the_tooltip_and_makes_room_for_it(theme: Theme, qtbot: QtBot) -> None:
    plain = Button(text="Next & on", theme=theme)
    keyed = Button(text="Next & on", key="Ctrl+E", icon="flag", tip="Go on", theme=theme)
    alone = Button(icon="undo-2", key="Ctrl+Z", theme=theme)
    alone.setAccessibleName("Undo")
    for button in (plain, keyed, alone):
        qtbot.addWidget(button)
    assert keyed.sizeHint().width() > plain.sizeHint().width() + 16
    assert keyed.toolTip() == "Go on (Ctrl+E)"
    assert alone.toolTip() == "Undo (Ctrl+Z)"


def test_a_switch_and_a_box_change_by_space(theme: Theme, qtbot: QtBot) -> None:
    for widget in (Switch(theme=theme), CheckBox(text="Ranges", theme=theme)):
        qtbot.addWidget(widget)
        widget.show()
        qtbot.keyClick(widget, Qt.Key.Key_Space)
        assert widget.isChecked()


def test_the_wheel_leaves_a_list_alone_that_has_no_focus(theme: Theme, qtbot: QtBot) -> None:
    box = ComboBox(theme=theme)
    qtbot.addWidget(box)
    box.addItems(["one", "two"])
    box.show()
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    box.clearFocus()
    box.wheelEvent(event)
    assert box.currentIndex() == 0


@pytest.mark.parametrize(("level", "filled"), [(None, 0), (1, 1), (2, 2), (3, 3), (4, 4)])
def test_a_glyph_fills_its_courses_from_the_bottom(
    theme: Theme, qtbot: QtBot, level: int | None, filled: int
) -> None:
    glyph = LevelGlyph(level=level, theme=theme)
    qtbot.addWidget(glyph)
    image = glyph.grab().toImage()
    courses = [image.pixelColor(8, 4 * n + 1).name() for n in range(4)]
    off = theme.hex("off")
    assert courses[: 4 - filled] == [off] * (4 - filled)
    assert off not in courses[4 - filled :]


def test_level_zero_is_a_broken_course(theme: Theme, qtbot: QtBot) -> None:
    glyph = LevelGlyph(level=0, theme=theme)
    qtbot.addWidget(glyph)
    image = glyph.grab().toImage()
    fill = theme.level(0).fill.name()
    row = [image.pixelColor(x, 13).name() == fill for x in range(16)]
    assert row == [True] * 4 + [False] * 2 + [True] * 4 + [False] * 2 + [True] * 4


def test_a_track_says_its_value(theme: Theme, qtbot: QtBot) -> None:
    track = ScoreTrack(name="Data", theme=theme)
    qtbot.addWidget(track)
    track.show_score(1.99999, low=1.5, high=2.2)
    assert (track.accessibleName(), track.spoken_value()) == ("Data", "1.9 of 4")
    track.show_score(None)
    assert track.spoken_value() == "Not yet"


def test_scores_are_cut_not_rounded() -> None:
    assert [cut(x) for x in (1.99, 2.0, 0.0, 3.999999999999)] == ["1.9", "2.0", "0.0", "4.0"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Maya Okafor", "MO"),
        ("Northwind Logistics", "NL"),
        ("Alder & Finch Insurance", "AF"),
        ("kestrel", "KE"),
        ("", ""),
        ("  ", ""),
        ("Übung", "ÜB"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_lines_are_broken_at_words_and_the_last_is_cut(theme: Theme) -> None:
    font = theme.font("body")
    assert elided_lines("one", font, 500, 2) == ("one",)
    lines = elided_lines("several words that need far more room than two lines of it", font, 120, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
