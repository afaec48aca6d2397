"""The table of the roadmap."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from readiness_desktop.gui.roadmap.plan_table import EFFORT, TITLE, PlanModel


def test_the_head_says_that_windows_go_by_the_finish(qapp: QApplication) -> None:
    model = PlanModel()
    under = Qt.ItemDataRole.AccessibleDescriptionRole
    assert model.headerData(TITLE, Qt.Orientation.Horizontal) == "Initiative"
    assert model.headerData(TITLE, Qt.Orientation.Horizontal, under) == "in windows by finish"
    assert model.headerData(EFFORT, Qt.Orientation.Horizontal, under) == "days"
