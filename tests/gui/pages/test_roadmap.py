"""The roadmap page: windows, what each initiative closes, why it stands there, and what happens while it is made."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.exit_evidence import exit_parts
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import OwnInitiative
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.pages.roadmap import RoadmapPage
from readiness_desktop.gui.roadmap.plan_rows import plan_rows
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.roadmap_limits import Told
from tests.gui.findings.made import LONGEST_MS, State, empty, shown
from tests.planning.engagements import answered, assessed


def said(page: RoadmapPage) -> list[str]:
    return [label.text() for label in page.panel.findChildren(PlainLabel) if label.isVisibleTo(page)]


def test_rows_stand_in_windows_in_schedule_order(framework: Framework, state: State) -> None:
    assessment = state("A")
    plan = plan_for(framework, assessment, evaluate(framework, assessment))
    rows = plan_rows(Told(framework, plan, assessment.current.as_of))
    ranked = [row for row in rows if row.kind == "initiative"]
    assert [row.id for row in ranked] == [p.id for w in range(4) for p in plan.initiatives if p.window == w]
    assert [row.rank for row in ranked] == list(range(1, len(ranked) + 1))
    heads = [row.title for row in rows if row.kind == "heading"]
    assert heads[0] == "0–30 days"
    assert rows[0].remark.startswith("then index ")
    assert {row.id for row in rows if row.kind == "waived"} == set(plan.waived)
    assert {row.id for row in rows if row.kind == "evidence"} == {t.question for t in plan.evidence_tasks}
    closing = next(row for row in ranked if row.gates)
    assert f"({closing.gates[0]})" in closing.closes
    assert closing.closes in closing.words


def test_the_page_waits_then_shows_the_plan_and_its_method(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        assert hub.plan is None
        assert page.ui.stack.currentWidget() is page.ui.waiting_card
        assert page.banner.finding.text() == "The roadmap is being worked out."
        assert page.limits.capacity.figure.text() == "54 days a week"
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert page.ui.stack.currentWidget() is page.ui.plan_card
        assert page.banner.finding.text() == "Good order, not proven."
        assert page.ui.foot_words.text().startswith("32 initiatives, 943 person-days")
        assert "five blocking gates" in page.ui.stop_words.text()
        first = page.table.chosen()
        assert first is not None
        assert first.rank == 1


def test_the_inspector_says_why_and_how_it_ends(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        page.show_target("I38")
        qtbot.waitUntil(lambda: framework.initiative("I38").title in said(page))
        words = said(page)
        assert {sentence(part) for part in exit_parts(framework.initiative("I38").exit_evidence)} <= set(
            words
        )
        assert any(text.startswith("Removes the blocker") and "D5.2" in text for text in words)
        assert "D5.2 Run money is approved" in words


def test_what_the_chosen_initiative_needs_first_points_to_its_bar(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert hub.plan is not None
        order = set(hub.plan.order)
        needing = next(
            i.id for i in hub.plan.initiatives if order & set(framework.initiative(i.id).prerequisites)
        )
        free = next(
            i.id for i in hub.plan.initiatives if not order & set(framework.initiative(i.id).prerequisites)
        )
        page.show_target(needing)
        ways = page.table.arrows()
        assert len(ways) == len(order & set(framework.initiative(needing).prerequisites))
        for way in ways:
            assert way[0].x() < way[-1].x(), "it ends at the left of the bar"
            assert way[0].y() != way[-1].y(), "it comes from another row"
        page.show_target(free)
        assert page.table.arrows() == []


def test_an_initiative_can_be_asked_for_before_the_plan_is_there(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        page.show_target("I38")
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        chosen = page.table.chosen()
        assert chosen is not None
        assert chosen.id == "I38"


def test_without_answers_it_says_why_there_is_no_roadmap(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, empty(state)) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert page.ui.stack.currentWidget() is page.ui.empty_card
        assert page.empty.headline.text() == "No roadmap yet"
        with qtbot.waitSignal(page.navigate) as asked:
            page.empty.button.click()
        assert asked.args[0] == "questions"


def test_while_questions_are_open_nothing_is_said_not_to_be_needed(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    one = assessed(framework, {"D1.1": answered("D1.1", 4, "E4")})
    with shown(qtbot, RoadmapPage, framework, one) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert page.banner.finding.text() == "No roadmap yet: 49 questions are open."
        assert page.empty.headline.text() == "No roadmap yet"


def test_in_a_narrow_window_the_inspector_is_a_drawer(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A"), size=(968, 548)) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert page.ui.inspector.isHidden()
        page.cycle_panes()
        assert not page.ui.inspector.isHidden()
        page.ui.details.click()
        assert page.ui.inspector.isHidden()


def test_a_row_names_its_days_as_dates(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        start = hub.assessment.current.as_of
        assert isinstance(start, date)
        qtbot.waitUntil(
            lambda: any(f"{start.day} " in text and text.startswith("Week 1") for text in said(page))
        )


def test_strips_lie_under_the_bars_and_follow_the_grouping(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        plot, table = page.strips.load, page.table

        def aligned() -> bool:
            lies = plot.mapTo(page, plot.rect().topLeft()).x() + plot.axis.left()
            return lies == table.mapTo(page, table.rect().topLeft()).x() + table.axis[0]

        qtbot.waitUntil(aligned)
        assert plot.days == table.axis[2]
        page.key.grouping.pick("pool")
        first = page.table.model().index(0, 0)
        assert first.data() == framework.pools[0].name
        page.resize(1500, 900)
        qtbot.waitUntil(aligned)


@pytest.mark.parametrize(("size", "rows"), [((1232, 848), 12), ((1124, 588), 7)])
def test_as_many_rows_are_seen_as_the_look_asks(
    qtbot: QtBot, framework: Framework, state: State, size: tuple[int, int], rows: int
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A"), size=size) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert page.ui.stop_box.isVisible()
        table = page.table
        qtbot.waitUntil(lambda: table.viewport().height() >= rows * table.row_high)
        assert table.viewport().height() % table.row_high == 0
        assert page.strips.isVisible()


def test_in_a_very_low_window_bars_and_strip_take_turns(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A"), size=(968, 400)) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        qtbot.waitUntil(page.strips.isHidden)
        page.key.parts.pick("strips")
        assert page.strips.isVisible()
        assert page.table.isHidden()
        page.resize(968, 848)
        qtbot.waitUntil(lambda: page.strips.isVisible() and page.table.isVisible())


def test_buttons_of_the_inspector_and_menus_lead_to_dialogs(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        for button, heading in (
            (page.row_actions.move_button, "Move"),
            (page.row_actions.leave, "Leave it out"),
            (page.limits.calendar, "Calendar of the roadmap"),
            (page.banner.how, "What is known about this plan"),
            (page.ui.see_why, "Do not do now"),
        ):
            button.click()
            dialog = next(one for one in page.findChildren(Dialog) if one.isVisible())
            assert dialog.windowTitle() == heading
            dialog.close()
            qtbot.waitUntil(lambda dialog=dialog: not isValid(dialog) or not dialog.isVisible())


def test_an_earlier_round_offers_no_change(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A"), read_only=True) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert page.table.locked
        assert not page.row_actions.isVisible()
        assert not page.limits.solve.isEnabled()


def test_an_initiative_of_its_own_is_told_by_its_title(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, RoadmapPage, framework, state("A")) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=LONGEST_MS)
        assert hub.plan is not None
        own = OwnInitiative(
            "X01", "Union talks", "CHG", role="Sponsor", exit_evidence="Signed minutes"
        ).initiative
        one = replace(hub.plan.initiatives[0], id="X01", pool="CHG", lifts=(), gates=(), unlocks=())
        rest = hub.plan.initiatives[1:]
        hub.plan = replace(
            hub.plan, own=(own,), initiatives=(one, *rest), order=("X01", *(item.id for item in rest))
        )
        hub.plan_changed.emit(hub.plan)
        page.show_target("X01")
        qtbot.waitUntil(lambda: {"Union talks", "Signed minutes"} <= set(said(page)))
