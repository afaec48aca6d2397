"""Which key does what, also where the digit row writes something else."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from readiness_desktop.gui.questionnaire.keys import KEYS, level_by_place
from readiness_desktop.gui.theme import Theme
from readiness_desktop.paths import resources


def event(
    scan: int, virtual: int = 0, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Ampersand, modifiers, scan, virtual, 0, "&")


@pytest.mark.parametrize(
    ("platform", "codes"),
    [("xcb", (19, 10, 11, 12, 13)), ("wayland", (19, 10, 11, 12, 13)), ("windows", (11, 2, 3, 4, 5))],
)
def test_a_level_by_the_place_of_its_key(platform: str, codes: tuple[int, ...]) -> None:
    assert [level_by_place(event(code), platform) for code in codes] == [0, 1, 2, 3, 4]


def test_a_level_by_place_on_a_mac() -> None:
    codes = (29, 18, 19, 20, 21)
    assert [level_by_place(event(0, code), "cocoa") for code in codes] == [0, 1, 2, 3, 4]


def test_other_keys_and_held_modifiers_choose_nothing() -> None:
    assert level_by_place(event(14), "xcb") is None
    assert level_by_place(event(10, modifiers=Qt.KeyboardModifier.ControlModifier), "xcb") is None


def test_the_keys_are_those_of_the_design(qapp: object) -> None:
    wanted = Theme(resources()).keys
    pairs = {
        "not_applicable": "not_applicable",
        "dont_know": "dont_know",
        "scope": "scope",
        "flag": "flag",
        "evidence": "evidence",
        "next_person": "respondent",
        "people": "people",
        "attach": "attach",
        "paste": "paste",
        "notes": "notes",
        "guidance": "guidance",
        "next_open": "next_open",
        "next_flagged": "next_flagged",
        "leave": "leave_text",
        "workshop": "workshop",
        "interview": "interview",
    }
    for ours, theirs in pairs.items():
        assert QKeySequence(KEYS[ours][0]) == QKeySequence(wanted[theirs]), ours


def test_no_key_has_two_meanings() -> None:
    used = [QKeySequence(key).toString() for keys in KEYS.values() for key in keys]
    assert len(used) == len(set(used))
