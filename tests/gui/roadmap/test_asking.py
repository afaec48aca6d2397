"""The dialogs of the roadmap: what they ask, what they refuse, and what they hand on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Unmet
from readiness_desktop.domain.roadmap_setup import Closure, RoadmapSetup, Terms
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap.asking import Asking
from readiness_desktop.gui.roadmap.calendar_dialog import CalendarDialog
from readiness_desktop.gui.roadmap.terms_dialog import LeaveOutDialog, OwnerDialog, TermsDialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.roadmap_limits import Told
from tests.gui.findings.made import PEOPLE, State
from tests.gui.roadmap.made import told, whole_plan

TODAY = date(2026, 6, 1)
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def asking(page: QWidget, theme: Theme) -> Asking:
    return Asking(page, theme)


@pytest.fixture
def story(framework: Framework, state: State) -> Told:
    return told(framework, state("A"), whole_plan(framework, state("A")))


def opened(page: QWidget, kind: type[Kind]) -> Kind:
    return next(one for one in page.findChildren(kind) if one.isVisible())


@contextmanager
def hub_of(framework: Framework, state: State, setup: RoadmapSetup) -> Iterator[OpenAssessment]:
    assessment = state("A")
    current = replace(assessment.current, respondents=PEOPLE)
    current = replace(current, profile=replace(current.profile, roadmap=setup))
    hub = OpenAssessment(framework, assessment.with_current(current))
    yield hub
    hub.close()


def test_moving_asks_for_days_and_weeks(
    qtbot: QtBot, page: QWidget, asking: Asking, story: Told, framework: Framework, state: State
) -> None:
    name = story.plan.order[0]
    setup = RoadmapSetup(terms={name: Terms(due=date(2026, 7, 1), must=True)})
    with hub_of(framework, state, setup) as hub:
        asking.terms(hub, story, name)
        dialog = opened(page, TermsDialog)
        assert dialog.due.value == date(2026, 7, 1)
        assert dialog.must.isChecked()
        dialog.start.line.setText("1 Mar 2026")
        dialog.keep.click()
        assert dialog.start.complaint == "The roadmap begins on 14 Apr 2026."
        dialog.start.line.setText("6 Jul 2026")
        dialog.keep.click()
        assert dialog.due.complaint == "It cannot be finished before it starts."
        dialog.start.line.setText("4 May 2026")
        dialog.weeks.line.setText("4")
        with qtbot.waitSignal(asking.terms_entered) as found:
            dialog.keep.click()
    assert found.args is not None
    assert found.args[0] == name
    assert found.args[1] == {
        "start": date(2026, 5, 4),
        "weeks": 4,
        "not_before": None,
        "due": date(2026, 7, 1),
        "external_cost": None,
        "must": True,
    }


def test_leaving_out_needs_a_reason_and_says_what_waits(
    qtbot: QtBot, page: QWidget, asking: Asking, story: Told
) -> None:
    first, second = story.plan.initiatives[0], story.plan.initiatives[1]
    waiting = replace(
        story, plan=replace(story.plan, initiatives=(first, replace(second, after=(first.id,))))
    )
    asking.leaving_out(waiting, first.id)
    dialog = opened(page, LeaveOutDialog)
    assert f"These wait for it: {story.title(second.id)}." in dialog.sentence.text()
    dialog.keep.click()
    assert dialog.reason.complaint == "Say why it is left out."
    dialog.reason.line.setText("bought as a service")
    with qtbot.waitSignal(asking.left_out) as found:
        dialog.keep.click()
    assert found.args == [first.id, "bought as a service"]


def test_an_owner_is_offered_or_typed(
    qtbot: QtBot, page: QWidget, asking: Asking, story: Told, framework: Framework, state: State
) -> None:
    with hub_of(framework, state, RoadmapSetup()) as hub:
        asking.owner(hub, story, story.plan.order[0], "Jonas Weber")
        dialog = opened(page, OwnerDialog)
        assert dialog.owner.currentText() == "Jonas Weber"
        assert dialog.owner.findText("Rosa Castellanos") >= 0
        dialog.owner.setEditText("Mia Lind ")
        with qtbot.waitSignal(asking.owner_entered) as found:
            dialog.keep.click()
    assert found.args == [story.plan.order[0], "Mia Lind"]


def test_the_calendar_takes_days_off_and_weights(
    qtbot: QtBot, page: QWidget, asking: Asking, framework: Framework, state: State
) -> None:
    freeze = Closure(date(2026, 12, 20), date(2027, 1, 3), "Freeze", ("PLAT", "ML"))
    with hub_of(framework, state, RoadmapSetup(closures=(freeze,), weights={"FM2": 2.0})) as hub:
        asking.calendar(hub, TODAY)
        dialog = opened(page, CalendarDialog)
        assert dialog.rows[0].who.currentText() == "Platform and operations and Model engineering"
        assert dialog.weights["FM2"].amount == 2.0
        dialog.replan.click()
        assert dialog.start.value == TODAY
        dialog.more.click()
        row = dialog.rows[1]
        dialog.keep.click()
        assert row.first.complaint == "Say which day."
        row.first.line.setText("10 Aug 2026")
        row.last.line.setText("3 Aug 2026")
        dialog.keep.click()
        assert row.last.complaint == "The last day comes before the first."
        row.last.line.setText("")
        dialog.one_each.setChecked(True)
        dialog.weights["FM2"].show_amount(1.0)
        dialog.horizon.line.setText("26")
        with qtbot.waitSignal(asking.calendar_entered) as found:
            dialog.keep.click()
    assert found.args is not None
    assert found.args[0] == {
        "start": TODAY,
        "horizon_weeks": 26,
        "closures": (freeze, Closure(date(2026, 8, 10), date(2026, 8, 10))),
        "one_each": True,
        "weights": {},
    }


def test_days_off_can_be_taken_away(
    qtbot: QtBot, page: QWidget, asking: Asking, framework: Framework, state: State
) -> None:
    day = Closure(date(2026, 5, 1), date(2026, 5, 1), "Labour Day")
    with hub_of(framework, state, RoadmapSetup(closures=(day,))) as hub:
        asking.calendar(hub, TODAY)
        dialog = opened(page, CalendarDialog)
        dialog.rows[0].remove.click()
        with qtbot.waitSignal(asking.calendar_entered) as found:
            dialog.keep.click()
    assert found.args is not None
    assert found.args[0]["closures"] == ()


def test_lists_say_a_sentence_each(asking: Asking, story: Told) -> None:
    missing = Unmet("must", (story.plan.order[0],), have=52.0, need=60.0)
    both = replace(story, plan=replace(story.plan, unmet=(missing,)))
    breaks = asking.breaks(both)
    assert len(breaks.lines) == 2
    assert "Plan for at least 60 weeks." in breaks.lines[0][1]
    left = asking.not_now(story)
    assert (story.title(story.plan.left_out[0].id), "Left out by hand: bought as a service") in left.lines
    assert len(left.lines) == len(story.plan.left_out) + 1, "what is in place already is one line"
    assert any("Nothing is proven" in words for _title, words in asking.proof(story).lines)
    for dialog in (breaks, left):
        dialog.close_button.click()
