"""Changes of the ownership sheet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Assessment, Lock
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import owning

State = Callable[[str], Assessment]


def test_a_duty_that_is_emptied_is_gone(state: State) -> None:
    made = owning.set_duty(state("A"), "W01", person="Ann", hours=2.0)
    assert made.profile.ownership["W01"].person == "Ann"
    assert owning.set_duty(made, "W01", person="", hours=None).profile == state("A").profile


def test_typical_hours_fill_what_is_empty(framework: Framework, state: State) -> None:
    made = owning.set_duty(state("A"), "W01", hours=9.0)
    filled = owning.fill_typical_hours(framework, made).profile.ownership
    assert filled["W01"].hours == 9.0
    assert filled["W02"].hours == 2.0
    assert filled["W08"].hours == 0.25
    assert "W05" not in filled, "on call has no typical hours"


def test_leaving_is_kept_once_a_person(state: State) -> None:
    made = owning.set_leaving(state("A"), "Ann Lee", date(2027, 1, 1))
    made = owning.set_leaving(made, "ann  lee", date(2027, 2, 1))
    assert dict(made.profile.leaves) == {"ann  lee": date(2027, 2, 1)}
    assert dict(owning.set_leaving(made, "ANN LEE", None).profile.leaves) == {}


def test_facts_and_booked_hours(state: State) -> None:
    made = owning.set_booked_hours(owning.set_fact(state("A"), "pause_right_in_time", False), 12.0)
    assert made.profile.booked_hours == 12.0
    assert made.profile.facts["pause_right_in_time"] is False
    assert "pause_right_in_time" not in owning.set_fact(made, "pause_right_in_time", None).profile.facts


def test_a_locked_round_refuses_all_of_it(framework: Framework, state: State) -> None:
    whole = state("A")
    results = evaluate(framework, whole)
    lock = Lock(results.as_of, "", results.input_hash, results.engine_version, results)
    locked = whole.with_current(replace(whole.current, lock=lock))
    for change in (
        lambda: owning.set_duty(locked, "W01", person="Ann"),
        lambda: owning.fill_typical_hours(framework, locked),
        lambda: owning.set_leaving(locked, "Ann", None),
        lambda: owning.set_booked_hours(locked, 1.0),
        lambda: owning.set_fact(locked, "pause_right_in_time", True),
    ):
        with pytest.raises(ReadinessError):
            change()
