"""A chart is copied, saved and read as figures; a pointer on it is told what lies there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.charts.radar import RadarChart
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.services import atomic


@pytest.fixture
def canvas(
    theme: Theme, qtbot: QtBot, framework: Framework, state: Callable[[str], Assessment]
) -> ChartCanvas:
    made = ChartCanvas(
        lambda dark, scale: RadarChart(ChartStyle.screen(dark=dark, text_scale=scale)),
        name="Profile of the dimensions",
        theme=theme,
    )
    qtbot.addWidget(made)
    made.resize(360, 300)
    results = evaluate(framework, state("A"))
    made.show_facts(lambda chart: chart.update(framework, results))
    made.show()
    qtbot.waitUntil(lambda: made.chart is not None and made.chart.facts is not None)
    return made


def test_the_picture_is_copied_as_it_goes_on_paper(canvas: ChartCanvas) -> None:
    canvas.actions_of.copy()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 2 * canvas.width()
    assert image.pixelColor(2, 2).name() == "#ffffff"


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_it_is_saved_the_same_twice(
    canvas: ChartCanvas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    written: list[bytes] = []

    def ask_save(_parent: QWidget, _title: str, suggested: Path, _kinds: str, chosen: files.Chosen) -> None:
        assert suggested.name == f"Profile of the dimensions.{kind}"
        chosen(tmp_path / suggested.name)
        written.append((tmp_path / suggested.name).read_bytes())

    monkeypatch.setattr(files, "ask_save", ask_save)
    canvas.actions_of.save(kind)
    canvas.actions_of.save(kind)
    assert written[0] == written[1]
    if kind == "svg":
        assert written[0].startswith(b"<?xml")
    else:
        assert not QImage.fromData(written[0]).isNull()


def test_a_full_disk_is_said(
    canvas: ChartCanvas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(_path: Path, _write: object) -> None:
        raise ReadinessError(Fault.DISK_FULL, path=tmp_path)

    def ask_save(_parent: QWidget, _title: str, suggested: Path, _kinds: str, chosen: files.Chosen) -> None:
        chosen(tmp_path / suggested.name)

    monkeypatch.setattr(atomic, "write_atomically", full)
    monkeypatch.setattr(files, "ask_save", ask_save)
    canvas.actions_of.save("svg")
    (dialog,) = canvas.findChildren(Dialog)
    assert "full" in dialog.sentence.text()
    dialog.reject()


def test_the_figures_behind_it_can_be_read(canvas: ChartCanvas) -> None:
    canvas.actions_of.show_table()
    (dialog,) = canvas.findChildren(Dialog)
    (table,) = dialog.findChildren(QTableWidget)
    assert (table.rowCount(), table.columnCount()) == (8, 4)
    assert table.horizontalHeaderItem(1).text() == "Score"
    dialog.reject()


def test_keys_reach_what_can_be_done(canvas: ChartCanvas, qtbot: QtBot) -> None:
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    (menu,) = canvas.findChildren(QMenu)
    said = [action.text() for action in menu.actions() if action.text()]
    assert said == ["Copy picture", "Save as SVG…", "Save as PNG…", "Show the figures"]
    menu.close()


def test_the_tooltip_tells_of_the_point_under_the_pointer(canvas: ChartCanvas, framework: Framework) -> None:
    chart = canvas.chart
    assert isinstance(chart, RadarChart)
    scale = canvas.width() / chart.size_mm[0]
    x, y = chart.at(0, (chart.facts.results.dimensions["D1"].score or 0) / 25)  # pyright: ignore[reportOptionalMemberAccess]
    at = QPoint(round(x * scale), round(y * scale))
    QApplication.sendEvent(canvas, QHelpEvent(QHelpEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
    assert canvas.toolTip().splitlines()[:2] == [framework.dimensions[0].short, "Score: 1.6"]
    QApplication.sendEvent(canvas, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert canvas.toolTip().startswith("Profile of the dimensions")
