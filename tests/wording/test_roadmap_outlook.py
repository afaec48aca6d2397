"""What a plan brings, in words: its turns beside those of a plan that is tried, and how far work can be put off."""

from dataclasses import replace

import pytest

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.wording.roadmap_load import short
from readiness_desktop.wording.roadmap_outlook import (
    short_slack,
    slack_words,
    tried_turn,
    tried_turns,
    tried_whole,
    turns,
)
from tests.gui.findings.made import State
from tests.gui.roadmap.made import whole_plan


@pytest.fixture
def plan(framework: Framework, state: State) -> Plan:
    return whole_plan(framework, state("A"))


def later(plan: Plan, weeks: int) -> Plan:
    """The same plan with everything that it brings so many weeks later."""
    first, *rest = plan.projections
    return replace(plan, projections=(first, *(replace(one, week=one.week + weeks) for one in rest)))


def test_only_other_turns_of_a_tried_plan_are_told(framework: Framework, plan: Plan) -> None:
    assert tried_turns(plan, plan) == ()
    other = later(plan, 53)
    found = tried_turns(plan, other)
    assert [one.verdict for one in found] == [one.verdict for one in turns(plan.projections) if one.week]
    day = found[0].week * 7
    assert tried_turn(framework, found[0]) == f"tried: day {day}, launch with conditions"
    said = tried_whole(framework, plan, other)
    assert said.startswith("Tried: ")
    assert f"tried: day {day}, launch with conditions" in said
    assert tried_whole(framework, plan, replace(other, projections=())) == ""


def test_another_limit_of_people_is_told_beside_the_limit(plan: Plan) -> None:
    pools, weeks = tuple(plan.capacity), 20
    assert short(plan, pools, weeks, plan) == short(plan, pools, weeks)
    one = pools[0]
    fewer = replace(
        plan,
        capacity={**plan.capacity, one: plan.capacity[one] - 0.5},
        room={**plan.room, one: tuple(max(0.0, days - 0.5) for days in plan.room[one])},
    )
    limit = sum(plan.capacity.values()) - 0.5
    assert short(plan, pools, weeks, fewer) == f"{short(plan, pools, weeks)}, tried limit {limit:g}"


def test_slack_is_told_with_what_comes_of_it(plan: Plan) -> None:
    one = plan.initiatives[0]
    assert slack_words(replace(one, slack=26)) == (
        "It can start up to 26 weeks later without moving the end of the plan; its effect then comes later, too."
    )
    assert slack_words(replace(one, slack=0)) == "On the critical chain: the end of the plan moves with it."
    assert slack_words(replace(one, slack=None)) == ""
    assert short_slack(replace(one, slack=1)) == "can start up to 1 week later"
    assert short_slack(replace(one, slack=0)) == ""
