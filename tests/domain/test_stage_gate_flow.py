"""Where a project stands among its gates: tailoring, days, dates that cannot be, and limbo."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.agreements import GateSheet
from readiness_desktop.domain.assessment import Action, Answer, Assessment
from readiness_desktop.domain.coming import coming
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_quality import hold_past_its_day
from readiness_desktop.domain.stage_gates import stage_gates
from tests.domain.gate_projects import (
    TODAY,
    at,
    decided,
    ids,
    item,
    kinds,
    made,
    said_by,
    ticked,
    up_to,
    with_round,
)

# ---------------------------------------------------------------- where the project stands


def test_the_gate_that_is_worked_for(framework: Framework) -> None:
    start = made(framework, stage="")
    assert said_by(framework, start).current == "G0"
    went_on = decided(start, ("G0", "go"), ("G1", "go"))
    states = [one.state for one in said_by(framework, went_on).gates]
    assert states == ["passed", "passed", "in_progress", "later", "later", "later", "later"]
    assert kinds(at(framework, went_on, "G3"))[-1] == "before"
    assert ids(at(framework, went_on, "G3")) == []


def test_a_stage_that_setup_names_leaves_earlier_gates_unrecorded(framework: Framework) -> None:
    states = [one.state for one in said_by(framework, made(framework, stage="S2")).gates]
    assert states[:4] == ["unrecorded", "unrecorded", "in_progress", "later"]


def test_hold_recycle_and_kill(framework: Framework) -> None:
    start = up_to(made(framework), "G1")
    assert at(framework, decided(start, ("G1", "hold")), "G1").state == "held"
    again = decided(start, ("G1", "recycle"), ("G1", "recycle"))
    assert (at(framework, again, "G1").state, at(framework, again, "G1").flow.recycled) == ("in_progress", 2)
    assert at(framework, decided(again, ("G1", "go")), "G1").state == "passed"
    assert at(framework, decided(start, ("G1", "kill")), "G1").state == "stopped"


def test_a_stop_or_a_hold_stands_against_every_later_gate(framework: Framework) -> None:
    """Whatever stage Setup names: it is named there, and only deciding that gate again lifts it."""
    ready = ticked(framework, up_to(made(framework, 3, stage="S5"), "G4"), "G5")
    killed = decided(ready, ("G4", "kill"))
    found = at(framework, killed, "G5")
    assert (found.blockers[0].kind, found.blockers[0].ids, found.state) == ("stopped", ("G4",), "stopped")
    assert (found.stopped_at, found.waits_for, ids(found)) == ("G4", "G4", [])
    assert at(framework, killed, "G6").waits_for == "G4"
    assert at(framework, killed, "G3").waits_for == ""
    again = decided(killed, ("G4", "launch"))
    assert (at(framework, again, "G5").state, "widen" in ids(at(framework, again, "G5"))) == (
        "in_progress",
        True,
    )

    held = decided(ticked(framework, made(framework, 3, stage="S3"), "G3"), ("G0", "hold"))
    found = at(framework, held, "G3")
    assert (kinds(found), found.blockers[0].ids, found.state) == (["held"], ("G0",), "held")
    assert ids(found) == ["recycle", "hold", "kill"]
    assert kinds(at(framework, held, "G4"))[0] == "held"


def test_a_gate_that_is_held_itself_is_named_once_as_what_comes_first(framework: Framework) -> None:
    held = decided(made(framework, 3, stage="S0"), ("G0", "hold"))
    assert ("held" in kinds(at(framework, held, "G1")), "before" in kinds(at(framework, held, "G1"))) == (
        True,
        False,
    )
    elsewhere = at(framework, decided(made(framework, 3, stage="S3"), ("G0", "hold")), "G4")
    assert [(one.kind, one.ids) for one in elsewhere.blockers if one.kind in ("held", "before")] == [
        ("held", ("G0",)),
        ("before", ("G3",)),
    ]


def went_on_after(framework: Framework, outcome: str, on: date = TODAY) -> Assessment:
    """At G1 the project was stopped or put on hold, then G2 and G4 were passed all the same."""
    start = decided(up_to(made(framework, 3, stage=""), "G1"), ("G1", outcome), on=TODAY - timedelta(9))
    return decided(start, ("G2", "go"), ("G4", "launch"), on=on)


def test_who_passes_a_later_gate_afterwards_went_on(framework: Framework) -> None:
    for outcome in ("kill", "hold"):
        found = said_by(framework, went_on_after(framework, outcome))
        assert [one.state for one in found.gates[:6]] == [
            "passed",
            "unrecorded",
            "passed",
            "unrecorded",
            "passed",
            "in_progress",
        ]
        assert (found.current, found.gate("G5").waits_for, found.gate("G5").stopped_at) == ("G5", "", "")
        assert (found.gate("G1").lifted_by, found.gate("G1").stopped_at) == ("G2", "")
        assert {one.lifted_by for one in found.gates if one.id != "G1"} == {""}
    again = decided(went_on_after(framework, "hold"), ("G1", "kill"))
    assert at(framework, again, "G5").stopped_at == "G1", "decided once more, after the launch"
    assert at(framework, again, "G1").state == "stopped"


def test_what_was_passed_before_a_stop_does_not_lift_it(framework: Framework) -> None:
    """By their days; on one day, or where one is missing, by their place on the record."""
    early, same = TODAY - timedelta(20), TODAY - timedelta(9)
    assert at(framework, went_on_after(framework, "kill", early), "G5").stopped_at == "G1"
    assert at(framework, went_on_after(framework, "kill", same), "G5").stopped_at == ""
    after = went_on_after(framework, "kill", same)
    *first, stop, go, launch = after.current.decisions
    turned = with_round(after, decisions=(*first, go, launch, stop))
    assert at(framework, turned, "G5").stopped_at == "G1"
    dated = with_round(after, decisions=(*first, replace(go, on=TODAY), replace(launch, on=TODAY), stop))
    assert at(framework, dated, "G5").stopped_at == "", "written down last, and decided first"
    for undated, stopped_at in (((stop, go), ""), ((go, stop), "G1")):
        bare = tuple(replace(one, on=None if one is stop else one.on) for one in undated)
        assert at(framework, with_round(after, decisions=(*first, *bare)), "G5").stopped_at == stopped_at
    only = with_round(after, decisions=(*first, stop, replace(go, outcome="recycle")))
    assert at(framework, only, "G5").stopped_at == "G1", "to repeat a stage is not to pass its gate"
    earlier = with_round(after, decisions=(*first, replace(stop, gate="G2"), replace(go, gate="G1")))
    assert at(framework, earlier, "G5").stopped_at == "G2", "an earlier gate lifts nothing"


def test_nothing_waits_for_a_hold_that_was_lifted(framework: Framework) -> None:
    held = went_on_after(framework, "hold")
    *first, hold, go, launch = held.current.decisions
    due = replace(hold, again=TODAY - timedelta(1))
    standing = with_round(held, decisions=(*first, due))
    lifted = with_round(held, decisions=(*first, due, go, launch))
    results = evaluate(framework, held)
    assert [len(hold_past_its_day(framework, one, results)) for one in (standing, lifted)] == [1, 0]
    later = replace(hold, again=TODAY + timedelta(1))
    for made_since, kinds_of in (((), ["again"]), ((go, launch), [])):
        one = with_round(held, decisions=(*first, later, *made_since))
        assert [x.kind for x in coming(framework, one, results)] == kinds_of


# ---------------------------------------------------------------- tailoring


def test_a_low_risk_use_may_merge_stages_and_needs_fewer_to_sign(framework: Framework) -> None:
    start = decided(made(framework, target="low", stage=""), ("G0", "go"))
    found = said_by(framework, start)
    assert [one.state for one in found.gates] == [
        "passed",
        "merged",
        "in_progress",
        "later",
        "later",
        "merged",
        "later",
    ]
    both = found.gate("G2")
    assert both.stages == ("S1", "S2")
    levels = {one.key: one.needs for one in both.must if one.kind == "question"}
    assert (levels["D8.1"], levels["D4.1"], levels["D2.1"]) == (2, 2, 1)
    assert len([one for one in both.items if one.kind == "also"]) == 5
    assert both.signed == (0, 2)
    assert {one.voice.role for one in both.voices if one.needed} == {"Sponsor", "Process owner"}
    done = ticked(framework, start, "G1", "G2")
    assert at(framework, done, "G2").passes
    split = said_by(framework, decided(start, ("G1", "go")))
    assert [one.state for one in split.gates[:3]] == ["passed", "passed", "in_progress"]
    assert len([one for one in split.gate("G2").items if one.kind == "also"]) == 3


def test_merged_stages_keep_documents_and_vetoes_of_the_launch(framework: Framework) -> None:
    start = decided(made(framework, grade="E1", target="low", stage=""), ("G2", "go"), ("G3", "go"))
    found = said_by(framework, start)
    assert (found.current, found.gate("G5").merged_into) == ("G4", "G4")
    both = found.gate("G4")
    assert both.stages == ("S4", "S5")
    assert item(both, "D5.1").status == "claim"
    operations = next(one for one in both.voices if one.voice.role == "Operations manager")
    assert operations.vetoes
    assert "also.2" in operations.own
    assert [one.voice.role for one in both.voices if one.voice.part == "decides"] == ["Sponsor"]
    assert "verdict_conditions" in kinds(both)


def low_risk_before_launch(framework: Framework, **levels: int) -> Assessment:
    """A low-risk use at the one gate that S4 and S5 have, everything that can be ticked before a launch ticked."""
    weak = {
        name.replace("_", "."): Answer(name.replace("_", "."), "answered", n, grade="E3")
        for name, n in levels.items()
    }
    start = made(framework, 3, target="low", stage="S4", answers=weak)
    ready = ticked(framework, decided(start, ("G2", "go"), ("G3", "go")), "G4")
    rows = condition_rows(framework, ready, evaluate(framework, ready))
    actions = tuple(Action(row.key, row.key, owner="Ada", due=TODAY) for row in rows)
    return with_round(ready, actions=actions)


def test_a_low_risk_use_is_launched_plainly_only_by_the_verdict_launch(framework: Framework) -> None:
    ready = low_risk_before_launch(framework)
    assert evaluate(framework, ready).verdict == "LAUNCH"
    assert kinds(at(framework, ready, "G4")) == []
    assert ids(at(framework, ready, "G4")) == ["launch", "conditions", "fix", "kill"]
    conditional = low_risk_before_launch(framework, D6_3=1)
    assert evaluate(framework, conditional).verdict == "CONDITIONS"
    assert kinds(at(framework, conditional, "G4")) == []
    assert ids(at(framework, conditional, "G4")) == ["conditions", "fix", "kill"]
    for one in (ready, conditional):
        assert said_by(framework, one).current == "G4"
        assert ids(at(framework, one, "G5")) == []


def test_what_only_live_use_shows_waits_for_the_decision_to_launch(framework: Framework) -> None:
    before = low_risk_before_launch(framework)
    live = [one for one in at(framework, before, "G4").items if one.gate == "G5" and one.kind == "also"]
    assert [one.status for one in live] == ["not_assessed"] * 5
    assert all(one.computed for one in live), "nobody can tick it yet"
    again = decided(before, ("G4", "fix"))
    assert said_by(framework, again).current == "G4"
    assert ids(at(framework, again, "G4")) == ["launch", "conditions", "fix", "kill"]
    launched = said_by(framework, decided(before, ("G4", "launch")))
    assert (launched.current, launched.gate("G4").state) == ("G5", "passed")
    after = launched.gate("G5")
    assert (after.state, after.merged_into) == ("in_progress", "")
    assert [one.id for one in after.choices] == ["widen", "hold", "back", "retire"]
    assert item(after, "also.0").status == "open"
    done = ticked(framework, decided(before, ("G4", "launch")), "G5")
    assert "widen" in ids(at(framework, done, "G5"))


def test_a_low_risk_use_in_rollout_still_records_its_launch(framework: Framework) -> None:
    rollout = made(framework, 3, target="low", stage="S5")
    assert said_by(framework, rollout).current == "G4"
    assert said_by(framework, decided(rollout, ("G4", "launch"))).current == "G5"


def test_a_high_risk_use_asks_for_more(framework: Framework) -> None:
    start = ticked(framework, up_to(made(framework, 3, target="high"), "G2"), "G2")
    assert kinds(at(framework, start, "G2")) == ["rights"]
    sheets = {"G2": GateSheet(rights_impact="Assessment of 2 March"), "G4": GateSheet()}
    filled = with_round(start, profile=replace(start.profile, gate_sheets=sheets))
    assert kinds(at(framework, filled, "G2")) == []
    launch = ticked(framework, up_to(filled, "G4"), "G4")
    assert kinds(at(framework, launch, "G4")) == ["independent"]
    assert kinds(at(framework, ticked(framework, up_to(made(framework, 3), "G4"), "G4"), "G4")) == []


# ---------------------------------------------------------------- flow, dates, limbo


def with_sheets(assessment: Assessment, **sheets: GateSheet) -> Assessment:
    return with_round(assessment, profile=replace(assessment.profile, gate_sheets=sheets))


def test_days_in_stage_and_days_waiting(framework: Framework) -> None:
    sheet = GateSheet(entered=date(2026, 1, 5), asked=date(2026, 2, 2))
    start = with_sheets(made(framework), G0=sheet)
    open_still = at(framework, start, "G0").flow
    assert (open_still.days_in_stage, open_still.days_waiting, open_still.decided) == (99, 71, None)
    done = at(framework, decided(start, ("G0", "go"), on=date(2026, 2, 12)), "G0").flow
    assert (done.days_in_stage, done.days_waiting) == (38, 10)
    assert at(framework, made(framework), "G1").flow.days_in_stage is None


def test_days_that_have_not_come_yet_are_odd(framework: Framework) -> None:
    later = TODAY + timedelta(1)
    start = with_sheets(made(framework), G0=GateSheet(entered=later, asked=later, due=later))
    found = said_by(framework, decided(start, ("G0", "go"), on=later)).odd
    assert [(one.field, one.kind) for one in found] == [
        ("entered", "ahead"),
        ("asked", "ahead"),
        ("decided", "ahead"),
    ]


def test_the_start_that_setup_knows_will_do(framework: Framework) -> None:
    start = made(framework, stage="S3", dates={"stage_start": date(2026, 4, 4)})
    assert at(framework, start, "G3").flow.days_in_stage == 10
    assert at(framework, start, "G2").flow.days_in_stage is None


def test_conditions_opened_and_closed(framework: Framework) -> None:
    actions = (
        Action("a", "gate:G0:a", status="done"),
        Action("b", "gate:G0:b"),
        Action("c", "gate:G1:c"),
    )
    flow = at(framework, with_round(made(framework), actions=actions), "G0").flow
    assert (flow.opened, flow.closed) == (2, 1)


def test_dates_in_an_impossible_order(framework: Framework) -> None:
    early, late = date(2026, 1, 5), date(2026, 3, 2)
    start = with_sheets(made(framework), G0=GateSheet(entered=late, asked=early), G1=GateSheet(entered=early))
    found = said_by(framework, decided(start, ("G0", "go"), on=early)).odd
    assert [(one.gate, one.field, one.kind) for one in found] == [
        ("G0", "asked", "asked_before_entered"),
        ("G0", "decided", "decided_before_entered"),
        ("G1", "entered", "entered_early"),
    ]
    assert at(framework, start, "G0").flow.days_waiting == 99
    fine = with_sheets(made(framework), G0=GateSheet(entered=early, asked=late), G1=GateSheet(entered=late))
    assert said_by(framework, decided(fine, ("G0", "go"), on=late)).odd == ()


@pytest.mark.parametrize(("days", "flagged"), [(180, False), (181, True)])
def test_an_old_pilot_without_a_decision_is_in_limbo(framework: Framework, days: int, flagged: bool) -> None:
    start = made(framework, stage="S3", dates={"pilot_start": TODAY - timedelta(days)})
    found = said_by(framework, start).limbo
    assert (found is not None) is flagged
    if found is not None:
        assert (found.days, found.timing) == (181, False)
        assert said_by(framework, decided(start, ("G3", "go"))).limbo is None
        assert said_by(framework, decided(start, ("G3", "hold"))).limbo is not None
        assert said_by(framework, decided(start, ("G3", "hold"), ("G4", "launch"))).limbo is None
        passed = with_round(start, profile=replace(start.profile, stage="S4"))
        assert said_by(framework, passed).limbo is None


def test_a_launch_long_after_the_pilot_without_a_budget_is_in_limbo(framework: Framework) -> None:
    dates = {"pilot_end": date(2026, 1, 1), "planned_launch": date(2026, 7, 1)}
    late = made(framework, stage="S4", dates=dates)
    found = said_by(framework, late).limbo
    assert found is not None
    assert (found.days, found.gap, found.timing) == (103, 181, True)
    past = with_round(late, as_of=date(2026, 9, 1))
    closed = said_by(framework, past).limbo
    assert closed is not None
    assert (closed.days, closed.gap) == (181, 181)
    assert said_by(framework, with_round(late, as_of=date(2026, 1, 1))).limbo is None
    paid = made(framework, stage="S4", dates={**dates, "run_budget_approved": date(2026, 3, 1)})
    assert said_by(framework, paid).limbo is None


def test_no_day_counts_that_has_not_come(framework: Framework) -> None:
    dates = {"pilot_end": date(2026, 11, 1), "planned_launch": date(2027, 9, 1)}
    start = with_round(made(framework, stage="S4", dates=dates), as_of=date(2026, 11, 30))
    found = said_by(framework, start).limbo
    assert found is not None
    assert (found.days, found.gap, found.timing) == (29, 304, True)


def test_a_pack_without_stage_gates_says_nothing(framework: Framework) -> None:
    bare = replace(framework, stage_gates=())
    found = stage_gates(bare, made(framework), evaluate(framework, made(framework)))
    assert (found.gates, found.current, found.used) == ((), "", False)
