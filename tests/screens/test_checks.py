"""The checks see what they are there for, and leave alone what is right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop import paths
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import ElidedLabel
from tests.screens.checks import faults
from tests.screens.disguise import longer


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    font = widget.font()
    font.setPixelSize(13)
    widget.setFont(font)
    return widget


def shown(ground: QWidget) -> list[str]:
    ground.show()
    return faults(ground)


def test_a_layout_with_room_has_no_faults(ground: QWidget) -> None:
    layout = QVBoxLayout(ground)
    layout.addWidget(QLabel("Governance"))
    layout.addWidget(QPushButton("Export"))
    assert shown(ground) == []


def test_text_wider_than_its_label_is_seen(ground: QWidget) -> None:
    label = QLabel("A sentence that is much too long", ground)
    label.setGeometry(0, 0, 40, 30)
    assert any("px wide" in fault for fault in shown(ground))


def test_text_higher_than_its_label_is_seen(ground: QWidget) -> None:
    label = QLabel("A sentence that needs more than one line of room", ground)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 80, 20)
    assert any("px high" in fault for fault in shown(ground))


def test_an_elided_label_needs_its_tooltip(ground: QWidget, qtbot: QtBot) -> None:
    theme = Theme(paths.resources(), mode="light")
    label = ElidedLabel(ground, text="A sentence that is much too long", theme=theme)
    label.setGeometry(0, 0, 60, 30)
    assert shown(ground) == []
    label.setToolTip("")
    assert any("without a tooltip" in fault for fault in faults(ground))


def test_small_text_is_seen(ground: QWidget) -> None:
    label = QLabel("Small", ground)
    font = label.font()
    font.setPixelSize(11)
    label.setFont(font)
    label.resize(200, 30)
    assert any("11 px" in fault for fault in shown(ground))


def test_two_siblings_on_top_of_each_other_are_seen(ground: QWidget) -> None:
    for left in (0, 30):
        QLabel("ETA", ground).setGeometry(left, 0, 60, 30)
    assert any("overlap" in fault for fault in shown(ground))


def test_what_lets_the_mouse_through_may_lie_over_others(ground: QWidget) -> None:
    QLabel("ETA", ground).setGeometry(0, 0, 60, 30)
    ring = QWidget(ground)
    ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ring.setGeometry(0, 0, 80, 40)
    assert shown(ground) == []


def test_what_reaches_out_of_its_parent_is_seen(ground: QWidget) -> None:
    QLabel("ETA", ground).setGeometry(380, 0, 60, 30)
    assert any("reaches out" in fault for fault in shown(ground))


def test_a_squeezed_button_is_seen(ground: QWidget) -> None:
    QPushButton("Open the roadmap", ground).setGeometry(0, 0, 40, 30)
    assert any("button needs" in fault for fault in shown(ground))


def test_content_wider_than_what_scrolls_up_and_down_is_seen(ground: QWidget) -> None:
    area = QScrollArea(ground)
    area.resize(300, 150)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner = QWidget()
    inner.setMinimumWidth(350)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    assert any("wider than its view" in fault for fault in shown(ground))


def test_a_choice_that_does_not_fit_is_seen_unless_its_tooltip_says_it(ground: QWidget) -> None:
    box = QComboBox(ground)
    box.addItem("A brand kit with a long name")
    box.setGeometry(0, 0, 80, 30)
    assert any("choice" in fault for fault in shown(ground))
    box.setToolTip(box.currentText())
    assert faults(ground) == []


def test_the_disguise_is_a_third_longer_and_keeps_places_for_values() -> None:
    text = "{n} of {m} blocking gates not met; agree them on the results page"
    said = longer(text)
    assert said.count("{n}") == said.count("{m}") == 1
    letters = sum(c.isalpha() for c in text) - 2
    assert sum(c.isalpha() for c in said) - 2 >= 1.25 * letters
    assert said.format(n=3, m=16).startswith("3 ")
