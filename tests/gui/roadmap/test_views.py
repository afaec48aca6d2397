"""The views of the roadmap in its page: one at a time, made when wanted, and what they ask for is done."""

from datetime import timedelta

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import RoadmapSetup, Terms
from readiness_desktop.gui.pages.roadmap import RoadmapPage
from readiness_desktop.gui.roadmap.closing_dialog import ClosingDialog
from readiness_desktop.gui.roadmap.own_dialog import OwnDialog
from tests.gui.findings.made import LONGEST_MS, State, shown
from tests.planning.engagements import DAY


def test_one_view_is_shown_at_a_time(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        assert not page.views.bar.export.isEnabled()
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert page.views.bar.export.isEnabled()
        for key in ("impact", "what_if", "progress", "cost"):
            assert page.views.view(key) is None
            page.views.bar.segments.pick(key)
            made = page.views.view(key)
            assert made is not None
            assert made.isVisible()
            assert not page.table.isVisible()
            assert not page.limits.isVisible()
        page.show_target("I38")
        assert page.views.current == "plan"
        assert page.table.isVisible()
        chosen = page.table.chosen()
        assert chosen is not None
        assert chosen.id == "I38"
        assert all(not made.isVisible() for key in ("impact", "cost") if (made := page.views.view(key)))


def test_work_that_is_done_asks_what_follows(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        page.today = lambda: DAY
        page.panel.status_wanted.emit("I38", "done")
        assert page.views.current == "progress"
        dialog = page.findChild(ClosingDialog)
        assert dialog is not None
        assert hub.assessment.current.actions == ()
        dialog.reject()


def test_replanning_begins_today(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        day = hub.assessment.current.as_of + timedelta(21)
        page.today = lambda: day
        page.views.replan_wanted.emit()
        assert hub.assessment.profile.roadmap.start == day
        qtbot.waitUntil(lambda: hub.planned, timeout=LONGEST_MS)
        assert hub.plan is not None
        assert hub.plan.first_day == day


def test_a_scenario_is_taken_over_as_one_step(qtbot: QtBot, framework: Framework, state: State) -> None:
    setup = RoadmapSetup(aim="all", terms={"I33": Terms(excluded=True)}, budget=(9_000.0,))
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        before = hub.assessment.profile.roadmap
        page.views.taken_over.emit(setup)
        assert hub.assessment.profile.roadmap == setup
        hub.undo_stack.undo()
        assert hub.assessment.profile.roadmap == before


def test_an_own_initiative_is_asked_for(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, _hub):
        page.views.bar.add.click()
        dialog = page.findChild(OwnDialog)
        assert isinstance(dialog, QDialog)
        assert dialog.isVisible()
        dialog.reject()


def test_nothing_is_added_to_what_is_only_read(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A"), read_only=True) as (page, _hub):
        assert not page.views.bar.add.isVisible()


def test_where_a_change_can_be_seen_is_found_again(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        page.show_target("cost")
        assert page.views.current == "cost"
        for gone in (None, "", "setup", "X99"):
            page.show_target(gone)
            assert page.views.current == "cost"
        page.show_target("I38")
        assert page.views.current == "plan"
