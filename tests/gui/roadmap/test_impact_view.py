"""Impact against effort: the picture and the ranking go together, with mouse and keys."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_impact import ranked
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.roadmap.impact_view import ImpactView
from readiness_desktop.gui.theme import Theme
from tests.gui.findings.made import State
from tests.gui.roadmap.working import planned, shown


def test_arrows_walk_the_points_and_the_ranking_follows(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, ImpactView(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        told: list[str] = []
        view.chosen.connect(told.append)
        assert view.plot.spoken_value().startswith("Effort against fall in risk")
        points = sorted(view.plot.picture.points, key=lambda one: (one.effort, one.gain, one.id))
        view.plot.setFocus()
        qtbot.keyClick(view.plot, Qt.Key.Key_Home)
        qtbot.keyClick(view.plot, Qt.Key.Key_Right)
        qtbot.keyClick(view.plot, Qt.Key.Key_End)
        assert told == [points[0].id, points[1].id, points[-1].id]
        assert view.table.current() == points[-1].id
        assert view.plot.spoken_value().startswith(points[-1].id)
        qtbot.keyClick(view.plot, Qt.Key.Key_Up)
        upward = sorted(view.plot.picture.points, key=lambda one: (one.gain, one.effort, one.id))
        at = [one.id for one in upward].index(points[-1].id)
        assert view.current == upward[min(at + 1, len(upward) - 1)].id


def test_a_click_chooses_a_point_and_a_row_does_too(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, ImpactView(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        best = max(view.plot.picture.points, key=lambda one: one.gain)
        told: list[str] = []
        view.chosen.connect(told.append)
        at = view.plot.spot(best.id).toPoint()
        qtbot.mouseClick(view.plot, Qt.MouseButton.LeftButton, pos=at)
        assert told == [best.id]
        assert hub.plan.initiative(framework, best.id).title in view.about.text()
        assert len(view.why.text().splitlines()) == 3
        view.table.choose(ranked(hub.plan, "plan")[0].id)
        assert told[-1] == view.plot.current == ranked(hub.plan, "plan")[0].id


def test_the_order_and_what_counts_can_be_switched(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, ImpactView(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        for order in ("ratio", "reach", "gates", "plan"):
            view.orders.pick(order)
            keys = [one.key for one in view.table.lines.lines]
            assert keys == [one.id for one in ranked(hub.plan, order)]  # type: ignore[arg-type]
        heads = view.table.lines
        last = heads.columnCount() - 1
        assert heads.headerData(last, Qt.Orientation.Horizontal) == "RICE"
        tip = heads.headerData(last, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert "Questions lifted × fall in risk alone ÷ person-days alone" in tip
        assert heads.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None
        assert view.rule.text() == "As they are planned, within people, money and dates."
        alone = {one.id: one.gain for one in view.plot.picture.points}
        view.ways.pick("together")
        assert all(one.gain >= alone[one.id] for one in view.plot.picture.points)
        assert any(one.gain > alone[one.id] for one in view.plot.picture.points)


@pytest.mark.parametrize("size", [(1180, 700), (1000, 480), (700, 900)])
def test_no_words_cover_each_other(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State, size: tuple[int, int]
) -> None:
    with shown(qtbot, ImpactView(theme), framework, planned(framework, state), size) as (view, _hub):
        boxes = [box for one in view.plot.picture.points if (box := view.plot.label_of(one.id)) is not None]
        assert len(boxes) >= len(view.plot.picture.points) // 2
        assert not any(a.intersects(b) for a, b in combinations(boxes, 2))
        assert not any(box.intersects(line) for box in boxes for line in view.plot._medians())
        # Letters below the line are not cut.
        assert all(box.height() >= marks.metrics(theme, "small").height() for box in boxes)
        assert not view.plot.grab().isNull()


def test_the_figures_can_be_read_as_a_table(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    with shown(qtbot, ImpactView(theme), framework, planned(framework, state)) as (view, hub):
        assert hub.plan is not None
        view.menu.actions_of.show_table()
        dialog = view.findChild(object, "chartTable") or view.window().findChild(object, "chartTable")
        assert dialog is not None
        dialog.reject()  # type: ignore[attr-defined]
