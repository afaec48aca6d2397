"""The layout that goes on in the next line."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.questionnaire.flow import FlowLayout


def boxes(qtbot: QtBot, *widths: int, fill: int = 0) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, gap=10, line_gap=4, fill=fill)
    made: list[QWidget] = []
    for width in widths:
        box = QWidget(host)
        box.setFixedHeight(20)
        box.setMinimumWidth(width)
        if not fill or len(made) < len(widths) - 1:
            box.setMaximumWidth(width)
        flow.addWidget(box)
        made.append(box)
    return host, flow, made


def test_what_does_not_fit_goes_to_the_next_line(qtbot: QtBot) -> None:
    host, flow, made = boxes(qtbot, 100, 100, 100)
    assert flow.heightForWidth(320) == 20
    assert flow.heightForWidth(319) == 44
    flow.setGeometry(QRect(0, 0, 319, 44))
    assert [box.geometry().topLeft().toTuple() for box in made] == [(0, 0), (110, 0), (0, 24)]
    assert host.layout() is flow


def test_the_last_one_fills_its_line(qtbot: QtBot) -> None:
    _host, flow, made = boxes(qtbot, 100, 50, fill=150)
    flow.setGeometry(QRect(0, 0, 300, 20))
    assert made[1].geometry() == QRect(110, 0, 190, 20)
    flow.setGeometry(QRect(0, 0, 250, 44))
    assert made[1].geometry() == QRect(0, 24, 250, 20)


def test_hidden_ones_take_no_room(qtbot: QtBot) -> None:
    host, flow, made = boxes(qtbot, 100, 100, 100)
    host.show()
    made[1].hide()
    assert flow.heightForWidth(210) == 20
    assert flow.takeAt(9) is None
    assert flow.itemAt(9) is None
