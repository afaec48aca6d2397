"""What a room said, which questions it goes through, and what it puts aside."""

from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Assessment, Client, Lock, Profile, Respondent, Round
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering, workshop

Q = "D2.4"
PEOPLE = ("a", "b", "c")


@pytest.fixture
def room(framework: Framework) -> Assessment:
    """Three people, nothing answered yet."""
    people = tuple(Respondent(uuid, uuid.upper()) for uuid in PEOPLE)
    first = Round("r", 1, date(2026, 4, 14), "x", "1", "0", Profile("ETA"), respondents=people)
    return Assessment("u", Client("c", "Northwind"), (first,))


def voted(room: Assessment, *levels: int | None) -> Assessment:
    for who, level in zip(PEOPLE, levels, strict=False):
        room = answering.set_vote(room, Q, who, level)
    return room


def test_the_votes_of_the_brief_are_counted(framework: Framework, room: Assessment) -> None:
    found = workshop.tally(framework, voted(room, 3, 1, 1), Q)
    assert found.levels == ((), ("b", "c"), (), ("a",), ())
    assert (found.apart, found.split, found.proposal) == (2, True, 1)
    assert found.agreement == pytest.approx(1 / 3)
    assert (found.votes, found.said, found.missing) == (3, 3, ())


def test_who_does_not_know_is_no_vote(framework: Framework, room: Assessment) -> None:
    found = workshop.tally(framework, voted(room, 2, None), Q)
    assert (found.unknown, found.missing) == (("b",), ("c",))
    assert (found.proposal, found.agreement, found.split, found.said) == (2, None, False, 2)


def test_nobody_has_voted(framework: Framework, room: Assessment) -> None:
    found = workshop.tally(framework, room, Q)
    assert (found.proposal, found.agreement, found.apart, found.missing) == (None, None, 0, PEOPLE)
    assert not workshop.reason_wanted(found, 2)


@pytest.mark.parametrize(
    ("votes", "level", "wanted"), [((2, 2, 3), 2, False), ((2, 2, 3), 3, True), ((3, 1, 1), 1, True)]
)
def test_a_reason_is_wanted_where_the_level_differs_or_the_room_is_split(
    framework: Framework, room: Assessment, votes: tuple[int, ...], level: int, wanted: bool
) -> None:
    assert workshop.reason_wanted(workshop.tally(framework, voted(room, *votes), Q), level) is wanted


def test_a_workshop_goes_through_what_is_chosen(framework: Framework, room: Assessment) -> None:
    split = voted(room, 0, 4, 4)
    everything = workshop.chosen_questions(framework, split, "all")
    assert len(everything) == 50
    assert workshop.chosen_questions(framework, split, "split") == (Q,)
    assert Q not in workshop.chosen_questions(framework, split, "open")
    assert {q[:2] for q in workshop.chosen_questions(framework, split, "D5")} == {"D5"}
    assert workshop.chosen_questions(framework, split, "picked", ("D3.1", "D1.1")) == ("D1.1", "D3.1")


def test_something_is_parked_settled_and_taken_away(room: Assessment) -> None:
    parked = workshop.park(room, "  Who pays for the night shift?  ", Q)
    (item,) = parked.current.parked
    assert (item.text, item.question, item.settled) == ("Who pays for the night shift?", Q, False)
    done = workshop.set_settled(parked, item.uuid, True)
    assert done.current.parked[0].settled
    assert workshop.set_settled(done, item.uuid, True) is done
    assert workshop.set_settled(done, item.uuid, False) == parked
    assert workshop.remove_parked(done, item.uuid) == room
    assert workshop.park(room, "  ") is room
    for step in (lambda: workshop.set_settled(room, "x", True), lambda: workshop.remove_parked(room, "x")):
        with pytest.raises(KeyError):
            step()


def test_nothing_is_parked_in_a_locked_round(framework: Framework, room: Assessment) -> None:
    results = evaluate(framework, room)
    lock = Lock(date(2026, 4, 14), "AK", "0", "1", results)
    locked = room.with_current(replace(room.current, lock=lock))
    for step in (
        lambda: workshop.park(locked, "x"),
        lambda: workshop.set_settled(locked, "x", True),
        lambda: workshop.remove_parked(locked, "x"),
    ):
        with pytest.raises(ReadinessError) as caught:
            step()
        assert caught.value.fault == Fault.ROUND_LOCKED
