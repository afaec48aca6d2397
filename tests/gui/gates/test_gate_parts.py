"""The parts of the Gates page by themselves: the strip, the table and its filters, the list beside it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import Criterion, SignOff
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.gates.criteria_model import DUE, STATUS, item_rows
from readiness_desktop.gui.gates.criteria_table import CriteriaTable
from readiness_desktop.gui.gates.looks import item_look, state_look, vote_look
from readiness_desktop.gui.gates.panel_list import PanelList, PanelRow
from readiness_desktop.gui.gates.stage_strip import StageStrip
from readiness_desktop.gui.theme import Theme
from tests.domain.gate_projects import at, decided, made, said_by, ticked, with_round


def test_the_strip_is_one_stop_with_arrows_inside(qtbot: QtBot, theme: Theme, framework: Framework) -> None:
    strip = StageStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(1100, strip.sizeHint().height())
    found = said_by(framework, decided(made(framework, stage=""), ("G0", "go")))
    strip.show_gates(framework, found, found.current)
    strip.show()
    assert strip.spoken_value().startswith("G1 Worth a pilot design?, In progress")
    chosen: list[str] = []
    strip.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(strip, key)
    assert chosen == ["G0", "G1", "G2"]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.card(6).center())
    assert strip.current == "G6"
    whole = strip.sizeHint().height()
    strip.set_short(True)
    short = strip.sizeHint().height()
    assert short < whole
    strip.resize(600, short)
    assert strip.tight
    assert strip.sizeHint().height() < short
    assert not strip.grab().isNull()


def test_open_must_pass_criteria_come_first_and_filters_let_through(framework: Framework) -> None:
    start = made(framework)
    standing = at(framework, start, "G3")
    rows = item_rows(framework, start.current, standing, "all")
    assert [row.item.key for row in rows[:4]] == ["also.0", "also.1", "also.2", "also.3"]
    assert rows[-1].status == "Not assessed"
    assert {row.item.key for row in item_rows(framework, start.current, standing, "open")} == {
        f"also.{n}" for n in range(4)
    }
    assert all(row.item.must for row in item_rows(framework, start.current, standing, "must"))


def test_space_ticks_and_enter_opens(qtbot: QtBot, theme: Theme, framework: Framework) -> None:
    table = CriteriaTable(theme)
    qtbot.addWidget(table)
    table.resize(900, 400)
    start = made(framework)
    standing = at(framework, start, "G0")
    table.show_rows(item_rows(framework, start.current, standing, "all"))
    table.show()
    ticks: list[object] = []
    opens: list[object] = []
    table.ticked.connect(ticks.append)
    table.wanted.connect(opens.append)
    assert table.choose("D8.1")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [one.key for one in (*ticks, *opens)] == ["D8.1", "D8.1"]  # type: ignore[attr-defined]
    assert not table.isColumnHidden(DUE)
    table.resize(330, 400)
    assert table.isColumnHidden(DUE)
    assert not table.isColumnHidden(STATUS)
    said = table.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == ("One-page problem note with a process owner. Must-pass. Needs Done, now Open: Open.")


def test_nothing_is_told_by_colour_alone(theme: Theme, framework: Framework) -> None:
    record = Criterion("w", "G0", "also.0", status="waived")
    said = (SignOff("s", "G4", "Privacy officer", "P", "objects", "No", "Proof", criterion="D4.3"),)
    start = with_round(made(framework), criteria=(record,), sign_offs=said)
    items = {one.key: one for one in at(framework, start, "G0").items}
    icons = {item_look(theme, items["also.0"])[0], item_look(theme, items["D8.1"])[0]}
    icons.add(item_look(theme, replace(items["D8.1"], status="not_met"))[0])
    assert len(icons) == 3
    voices = {one.voice.role: vote_look(theme, one)[0] for one in at(framework, start, "G4").voices}
    assert (voices["Privacy officer"], voices["Sponsor"]) == ("circle-x", "circle-dashed")
    done = ticked(framework, made(framework, stage=""), "G0")
    states = [done, decided(done, ("G0", "go")), decided(done, ("G0", "hold")), decided(done, ("G0", "kill"))]
    looks = {state_look(theme, said_by(framework, one).gate("G0"))[0] for one in states}
    assert len(looks) == len(states)


def test_the_list_is_as_high_as_its_words(qtbot: QtBot, theme: Theme) -> None:
    panel = PanelList(theme, "Sign-offs")
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    row = PanelRow("a", "Anna Kowalczyk", "Production owner", "Signed", "circle-check", theme.level(4).ink)
    noted = replace(row, key="b", notes=("Alert limits in place before the shadow run of all depots",) * 2)
    panel.show_rows((row, noted))
    panel.show()
    assert panel.rowHeight(1) > panel.rowHeight(0)
    wanted: list[str] = []
    panel.wanted.connect(wanted.append)
    panel.setCurrentIndex(panel.rows.index(1, 0))
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert wanted == ["b"]
