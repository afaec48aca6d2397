"""How work on an initiative goes on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Action, ActionStatus, Assessment, Lock
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import roadmap_actions
from readiness_desktop.services.conditions import set_action

State = Callable[[str], Assessment]
FIRST, LATER = date(2026, 4, 14), date(2026, 5, 20)


def work(assessment: Assessment) -> Action:
    return roadmap_actions.action_of(assessment.current, "I05")


def test_work_begins_ends_and_is_opened_again(state: State) -> None:
    begun = roadmap_actions.set_status(state("A"), "I05", "begun", on=FIRST)
    assert (work(begun).status, work(begun).started, work(begun).finished) == ("begun", FIRST, None)
    assert roadmap_actions.set_status(begun, "I05", "begun", on=LATER) is begun
    done = roadmap_actions.set_status(begun, "I05", "done", on=LATER)
    assert (work(done).started, work(done).finished) == (FIRST, LATER)
    again = roadmap_actions.set_status(done, "I05", "begun", on=LATER)
    assert (work(again).status, work(again).started, work(again).finished) == ("begun", FIRST, None)
    dropped = roadmap_actions.set_status(done, "I05", "dropped", on=LATER)
    assert (work(dropped).started, work(dropped).finished) == (FIRST, None)
    assert roadmap_actions.set_status(done, "I05", "open", on=LATER).current.actions == ()


def test_an_action_of_which_nothing_is_left_is_removed(state: State) -> None:
    made = roadmap_actions.set_owner(state("A"), "I05", " Ada ")
    assert work(made).owner == "Ada"
    assert work(made).of_roadmap
    assert roadmap_actions.set_owner(made, "I05", "").current.actions == ()
    assert roadmap_actions.set_owner(state("A"), "I05", " ").current.actions == ()


def test_its_fields_are_set_one_by_one(state: State) -> None:
    made = roadmap_actions.set_due(state("A"), "I05", LATER)
    made = roadmap_actions.set_spent(made, "I05", days=3.5, money=2_000.0)
    made = roadmap_actions.set_left(made, "I05", 4.0)
    made = roadmap_actions.set_grade(made, "I05", "E3")
    made = roadmap_actions.set_started(made, "I05", FIRST)
    made = roadmap_actions.set_finished(made, "I05", LATER)
    held = work(made)
    assert (held.due, held.spent_days, held.spent_money, held.left_days) == (LATER, 3.5, 2_000.0, 4.0)
    assert (held.grade, held.started, held.finished) == ("E3", FIRST, LATER)
    assert len(made.current.actions) == 1
    for wrong in (-1.0, float("nan")):
        with pytest.raises(ValueError, match=r"-1|nan"):
            roadmap_actions.set_spent(made, "I05", days=wrong, money=None)
        with pytest.raises(ValueError, match=r"-1|nan"):
            roadmap_actions.set_left(made, "I05", wrong)


def test_parts_of_the_exit_evidence_come_and_go(state: State) -> None:
    made = roadmap_actions.toggle_shown(roadmap_actions.toggle_shown(state("A"), "I05", 2), "I05", 0)
    assert work(made).shown == (0, 2)
    made = roadmap_actions.toggle_shown(made, "I05", 2)
    assert work(made).shown == (0,)
    assert roadmap_actions.toggle_shown(made, "I05", 0).current.actions == ()


def test_a_condition_that_an_initiative_closes_is_another_action(state: State) -> None:
    made = set_action(state("A"), "C1:D2.4", owner="Bo", initiative="I05")
    made = roadmap_actions.set_owner(made, "I05", "Ada")
    assert [(one.key, one.owner) for one in made.current.actions] == [("C1:D2.4", "Bo"), ("I05", "Ada")]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(("open", "begun", "done", "dropped")), min_size=1, max_size=5))
def test_days_fit_the_status_whatever_was_before(steps: list[ActionStatus], state: State) -> None:
    made = state("A")
    for step in steps:
        made = roadmap_actions.set_status(made, "I05", step, on=FIRST)
    held = work(made)
    assert held.status == steps[-1]
    assert (held.finished is not None) == (held.status == "done")
    assert held.started is not None or held.status != "begun"
    assert len(made.current.actions) == (held.status != "open")


def test_a_locked_round_refuses_all_of_it(framework: Framework, state: State) -> None:
    whole = state("A")
    results = evaluate(framework, whole)
    lock = Lock(results.as_of, "", results.input_hash, results.engine_version, results)
    locked = whole.with_current(replace(whole.current, lock=lock))
    for change in (
        lambda: roadmap_actions.set_status(locked, "I05", "begun", on=FIRST),
        lambda: roadmap_actions.set_owner(locked, "I05", "Ada"),
        lambda: roadmap_actions.set_due(locked, "I05", None),
        lambda: roadmap_actions.toggle_shown(locked, "I05", 0),
    ):
        with pytest.raises(ReadinessError) as caught:
            change()
        assert caught.value.fault is Fault.ROUND_LOCKED
