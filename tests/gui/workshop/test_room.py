"""A workshop without its window: turns, hidden votes, agreeing with a reason, and what is beside the question."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.workshop.countdown import Countdown
from readiness_desktop.gui.workshop.room import Room
from readiness_desktop.services import setup
from tests.gui.questionnaire.made import OPEN, two_rounds

State = Callable[[str], Assessment]


@pytest.fixture
def room(qapp: object, framework: Framework, state: State) -> Iterator[Room]:
    hub = OpenAssessment(framework, two_rounds(framework, state))
    made = Room(hub, OPEN[0])
    yield made
    made.leave()
    hub.close()


def levels(room: Room) -> dict[str, int | None]:
    return {vote.respondent: vote.level for vote in room.answer.votes}


def test_votes_are_kept_one_after_the_other_and_can_be_undone(room: Room) -> None:
    assert room.person == "p1"
    for level in (4, None, 1):
        room.say(level)
    assert levels(room) == {"p1": 4, "p2": None, "p3": 1}
    assert "4" not in room.hub.undo_stack.text(0), "the name of a step gives no vote away"
    room.hub.undo_stack.undo()
    assert levels(room) == {"p1": 4, "p2": None}


def test_nobody_is_asked_twice_and_a_vote_can_be_changed(room: Room) -> None:
    room.say(4)
    room.choose_person("p3")
    room.say(2)
    assert room.person == "p2", "those who have voted are passed by"
    room.step_person(-1)
    assert room.person == "p1"
    room.say(3)
    assert levels(room) == {"p1": 3, "p3": 2}


def test_a_digit_agrees_once_the_votes_are_seen(room: Room) -> None:
    room.toggle_reveal()
    assert not room.revealed, "there is nothing to see"
    for level in (4, 1, 1):
        room.say(level)
    room.toggle_reveal()
    assert room.revealed
    assert (room.tally.split, room.tally.proposal, room.agreed) == (True, 1, None)
    room.say(1)
    assert (room.agreed, room.reason_wanted) == (1, True)
    room.give_reason("No limit is written down")
    room.say(None)
    assert (room.answer.level, room.answer.level_reason) == (1, "No limit is written down")
    room.say(2)
    assert room.answer.level_reason == "", "the reason was for another level"


def test_another_question_hides_the_votes_again(room: Room) -> None:
    room.say(2)
    room.toggle_reveal()
    here = room.question
    room.go(1)
    assert (room.question != here, room.revealed, room.person) == (True, False, "p1")
    room.go(-1)
    assert (room.question, room.revealed, room.person) == (here, False, "p2")


def test_a_room_goes_through_a_part_only(room: Room) -> None:
    assert room.choose("D4")
    assert {question[:2] for question in room.order} == {"D4"}
    assert not room.choose("split"), "nobody disagrees yet"
    assert room.wanted == "D4"
    assert room.choose("open")
    assert set(room.order) == set(OPEN)


def test_things_are_parked_and_people_come_late(room: Room) -> None:
    room.park("Who pays?")
    (item,) = room.hub.assessment.current.parked
    assert (item.text, item.question) == ("Who pays?", room.question)
    room.settle(item.uuid, True)
    assert room.hub.assessment.current.parked[0].settled
    room.unpark(item.uuid)
    assert room.hub.assessment.current.parked == ()
    room.add_person("Priya Raman", "privacy officer")
    added = room.hub.assessment.current.respondents[-1]
    assert (added.name, added.role, room.person) == ("Priya Raman", "Privacy officer", added.uuid)
    room.hub.undo_stack.undo()
    assert room.person == "p1"


def test_nobody_comes_twice_and_no_step_keeps_a_name(room: Room) -> None:
    before = room.hub.assessment
    room.add_person("rosa  castellanos", "")
    assert room.hub.assessment is before
    assert room.person == next(
        one.uuid for one in before.current.respondents if one.name == "Rosa Castellanos"
    )
    room.say(2)
    room.add_person("Priya Raman", "")
    steps = [room.hub.undo_stack.text(n) for n in range(room.hub.undo_stack.count())]
    assert len(steps) == 2
    assert not [one for one in steps if "Rosa" in one or "Priya" in one]


def test_nothing_is_done_in_a_locked_round(room: Room, framework: Framework) -> None:
    room.say(4)
    room.say(1)
    room.park("Who pays?")
    (item,) = room.hub.assessment.current.parked
    hub = room.hub
    locked = setup.lock_round(framework, hub.assessment, hub.results, None, "Ida", date(2026, 6, 1))
    hub.settle(locked)
    room.say(2)
    room.toggle_reveal()
    room.say(2)
    room.give_reason("late")
    room.park("late")
    room.settle(item.uuid, True)
    room.unpark(item.uuid)
    room.add_person("Late", "")
    assert hub.assessment is locked


def test_time_runs_stops_and_is_up(qapp: object) -> None:
    time = Countdown(minutes=1)
    time.toggle()
    assert time.running
    for _second in range(60):
        time.tick()
    assert (time.up, time.running) == (True, False)
    time.add_minute()
    assert (time.left, time.running) == (60, True)
    time.toggle()
    time.tick()
    time.begin_again()
    assert (time.left, time.running) == (60, False)
