"""What the checks of names and keys find, on widgets made for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGroupBox, QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop import paths
from readiness_desktop.gui.questionnaire.level_card import LevelCard
from readiness_desktop.gui.spoken import speak
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.score_track import ScoreTrack
from readiness_desktop.gui.widgets.themed import Painted
from tests.screens.disguise import longer
from tests.screens.keyboard import keyboard_faults
from tests.screens.spoken import in_language, spoken_faults

KNOWN = frozenset({"Data architecture", "Kept in one place."})


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    speak()
    window = QWidget()
    window.resize(400, 300)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    return window


def put(ground: QWidget, *widgets: QWidget) -> list[str]:
    layout = ground.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()
    ground.show()
    return spoken_faults(ground, KNOWN)


def test_a_field_without_a_name_is_found(ground: QWidget) -> None:
    assert "no accessible name" in put(ground, QLineEdit())[0]


@pytest.mark.parametrize("name", ["nameEdit", "name_edit", "QLineEdit", "LineEdit"])
def test_a_name_of_the_code_is_found(ground: QWidget, name: str) -> None:
    field = QLineEdit()
    field.setAccessibleName(name)
    assert "class or object name" in put(ground, field)[0]


def test_a_name_beside_the_catalogue_is_found(ground: QWidget) -> None:
    assert "neither in the catalogue" in put(ground, QPushButton("Save a copy"))[0]


def test_a_name_of_the_catalogue_or_of_a_text_is_fine(ground: QWidget) -> None:
    assert put(ground, QPushButton(longer("Save a copy")), QPushButton("3 Data architecture")) == []


def test_two_of_one_name_are_found_unless_a_group_tells_them_apart(ground: QWidget) -> None:
    words = longer("Save a copy")
    group = QGroupBox()
    group.setAccessibleName(longer("Another round"))
    QVBoxLayout(group).addWidget(QCheckBox(words))
    assert put(ground, QCheckBox(words), group) == []
    assert "two controls of one name" in put(ground, QCheckBox(words))[0]


def test_what_shows_a_level_needs_a_value(ground: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme(paths.resources(), mode="light")
    track = ScoreTrack(name=longer("Index"), theme=theme)
    assert put(ground, track) == []
    monkeypatch.setattr(ScoreTrack, "spoken_value", lambda _self: "")
    assert "no value" in put(ground)[0]


def test_a_control_that_is_a_panel_to_a_screen_reader_is_found(ground: QWidget) -> None:
    class Knob(QWidget):
        """A control that paints itself and says nothing of it."""

    class Dial(Painted):
        """One that says what it is."""

        spoken_role = "Slider"

    for kind, found in ((Dial, False), (Knob, True)):
        knob = kind()
        knob.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        knob.setAccessibleName(longer("Speed of it"))
        assert bool(put(ground, knob)) is found


def test_a_level_card_says_its_level_and_can_be_pressed(ground: QWidget) -> None:
    from PySide6.QtGui import QAccessible

    card = LevelCard(level=3, theme=Theme(paths.resources(), mode="light"))
    card.show_level("Established", "Kept in one place.", 80)
    put(ground, card)
    pressed: list[bool] = []
    card.clicked.connect(lambda: pressed.append(True))
    told = QAccessible.queryAccessibleInterface(card)
    assert told.role() == QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Value) == "Level 3 of 4"
    card.show_checked(True)
    assert told.state().checked  # pyright: ignore[reportAttributeAccessIssue]
    actions = told.actionInterface()
    actions.doAction(actions.actionNames()[0])
    assert pressed


@pytest.mark.parametrize("text", ["2.1 points", "Data architecture, not yet", "Data architecture: Save it"])
def test_a_part_beside_the_catalogue_is_enough(text: str) -> None:
    assert not in_language(text, KNOWN)


def test_what_tab_cannot_reach_or_leave_is_found(ground: QWidget) -> None:
    theme = Theme(paths.resources(), mode="light")
    ring = FocusRing(ground, theme=theme)
    first, trap, mouse = QPushButton("One"), QTextEdit(), QPushButton("Two")
    mouse.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    put(ground, first, trap, mouse)
    said = " ".join(keyboard_faults(ground))
    assert "Tab does not leave it: QTextEdit" in said
    assert "only a mouse can press it: QPushButton '' (Two)" in said
    trap.setTabChangesFocus(True)
    mouse.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert keyboard_faults(ground) == []
    ring.deleteLater()
    ring.setParent(None)
    assert any("no ring" in fault for fault in keyboard_faults(ground))
