"""The banner of the roadmap: how good the plan is and what can be done about it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, Unmet
from readiness_desktop.gui.roadmap.plan_banner import PlanBanner
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.roadmap_limits import Told
from tests.gui.findings.made import State
from tests.gui.roadmap.made import told, whole_plan


@pytest.fixture
def story(framework: Framework, state: State) -> Told:
    plan = whole_plan(framework, state("A"))
    return told(framework, state("A"), replace(plan, breaks=()))


@pytest.fixture
def banner(qtbot: QtBot, theme: Theme) -> PlanBanner:
    made = PlanBanner(theme)
    qtbot.addWidget(made)
    made.resize(1184, 44)
    made.show()
    return made


def said(banner: PlanBanner, story: Told, plan: Plan, *, locked: bool = False) -> str:
    banner.show_plan(replace(story, plan=plan), date(2026, 4, 20), locked=locked)
    return banner.finding.text()


def test_a_proven_plan_says_how(qtbot: QtBot, banner: PlanBanner, story: Told) -> None:
    plan = replace(story.plan, proven=True, gap=0.0, bound=story.plan.area, seconds=1.9)
    assert said(banner, story, plan) == "Best possible plan, proven."
    assert banner.figures.text() == "solved in 1.9 s"
    kept = replace(plan, chosen=True)
    assert said(banner, story, kept) == "Best possible plan, proven on 20 Apr."
    assert said(banner, story, plan) == "Best possible plan, proven."
    assert banner.figures.isVisible()
    assert not banner.act.isVisible()
    with qtbot.waitSignal(banner.proof_wanted):
        qtbot.mouseClick(banner.how, Qt.MouseButton.LeftButton)


def test_breaks_and_changed_answers_have_a_button(qtbot: QtBot, banner: PlanBanner, story: Told) -> None:
    broken = whole_plan_breaks(story)
    assert said(banner, story, broken) == "1 limit is not kept."
    with qtbot.waitSignal(banner.breaks_wanted):
        qtbot.mouseClick(banner.act, Qt.MouseButton.LeftButton)
    stale = replace(story.plan, stale=True, chosen=True)
    assert said(banner, story, stale) == "Answers changed since this plan was chosen on 20 Apr."
    with qtbot.waitSignal(banner.plan_wanted):
        qtbot.mouseClick(banner.act, Qt.MouseButton.LeftButton)
    said(banner, story, stale, locked=True)
    assert not banner.act.isVisible()


def whole_plan_breaks(story: Told) -> Plan:
    from readiness_desktop.domain.plan import Break

    return replace(story.plan, breaks=(Break("must", story.plan.order[0]),))


def test_the_least_change_is_one_press(qtbot: QtBot, banner: PlanBanner, story: Told) -> None:
    missing = Unmet("no_capacity", (story.plan.order[0],), pool="DATA", have=0.0, need=4.5)
    assert said(banner, story, replace(story.plan, unmet=(missing,))) == "These limits cannot all be met."
    assert "Raise Data engineering to at least 4.5 person-days a week." in banner.sentence.text()
    with qtbot.waitSignal(banner.mend_wanted) as wanted:
        qtbot.mouseClick(banner.act, Qt.MouseButton.LeftButton)
    assert wanted.args == [missing]
    circle = Unmet("cycle", tuple(story.plan.order[:2]), other=story.plan.order[1])
    said(banner, story, replace(story.plan, unmet=(circle,)))
    assert not banner.act.isVisible()


def test_the_search_says_how_far_it_is(banner: PlanBanner) -> None:
    banner.show_progress(16_980.0, 16_902.0, 12.3)
    assert banner.figures.text() == "best 16,980, at least 16,902, gap 0.5%, 12 s"
    assert not banner.how.isVisible()
    banner.show_progress(None, None, 0.4)
    assert banner.figures.text() == "0.4 s"


def test_a_refusal_lasts_until_the_next_plan_change_or_search(banner: PlanBanner, story: Told) -> None:
    plan = replace(story.plan, proven=True, gap=0.0, bound=story.plan.area, seconds=1.9)
    refusal = ("No plan keeps all limits.", "Raise the budget.")
    said(banner, story, plan)
    banner.show_refusal(*refusal)
    assert (banner.finding.text(), banner.sentence.text()) == refusal
    assert banner.accessibleName() == " ".join(refusal)
    assert not banner.act.isVisible()
    assert not banner.how.isVisible()
    assert said(banner, story, plan) == refusal[0], "shown again it is the same plan"
    assert said(banner, story, replace(plan, seconds=2.0)) == "Best possible plan, proven."
    banner.show_refusal(*refusal)
    banner.show_refusal("", "")
    assert said(banner, story, plan) == "Best possible plan, proven."
    banner.show_refusal(*refusal)
    banner.show_progress(None, None, 0.0)
    assert said(banner, story, plan) == "Best possible plan, proven."


def test_figures_go_where_there_is_no_room(banner: PlanBanner, story: Told) -> None:
    plan = replace(story.plan, proven=True, gap=0.0, bound=story.plan.area, seconds=1.9)
    said(banner, story, plan)
    banner.resize(480, 44)
    assert not banner.figures.isVisible()
    assert banner.how.isVisible()
