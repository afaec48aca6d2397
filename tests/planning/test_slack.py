from hypothesis import given

from readiness_desktop.planning.checking import check
from readiness_desktop.planning.orders import listing
from readiness_desktop.planning.schedule import serial_schedule
from readiness_desktop.planning.slack import slack_of
from readiness_desktop.planning.timing import Timing
from tests.planning.engagements import instance, instances, piece


def slack(problem):
    spans = serial_schedule(problem, listing(problem))
    return slack_of(problem, Timing(problem), spans), spans


def test_a_chain_has_no_slack_and_what_is_beside_it_has():
    problem = instance(piece("a", 5, 2), piece("b", 5, 3, ("a",)), piece("c", 1, 1))
    assert slack(problem)[0] == {"a": 0, "b": 0, "c": 4}


def test_people_who_are_busy_leave_no_slack():
    problem = instance(
        piece("a", 5, 1), piece("b", 5, 1), piece("c", 2, 2, pool="Q"), capacity={"P": 5.0, "Q": 5.0}
    )
    assert slack(problem)[0] == {"a": 0, "b": 0, "c": 0}
    longer = instance(
        piece("a", 5, 1), piece("b", 5, 1), piece("c", 2, 3, pool="Q"), capacity={"P": 5.0, "Q": 5.0}
    )
    assert slack(longer)[0] == {"a": 1, "b": 1, "c": 0}


@given(instances())
def test_everything_can_slip_that_far_at_once(problem):
    found, spans = slack(problem)
    later = {name: span.start + found[name] for name, span in spans.items()}
    checked = check(problem, later)
    assert {one.kind for one in checked.breaks} <= {"person"}
    ends = [span.finish for span in spans.values()]
    assert max(checked.finish.values(), default=0) == max(ends, default=0)
    assert all(weeks >= 0 for weeks in found.values())
