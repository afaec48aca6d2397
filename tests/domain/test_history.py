"""The flat state, the rows of change, and the way back."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Assessment, Client, Profile, Respondent, Round, Vote
from readiness_desktop.domain.document import canonical_json
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.facts import ENTITIES
from readiness_desktop.domain.history import apply_changes, assemble, changes_between, flatten
from tests.domain.made_assessments import assessments, of_whole_assessments, successions


def small(**of_round: object) -> Assessment:
    item = Round("r1", 1, date(2026, 4, 14), "pack", "1", "c" * 64, Profile("Shipments"))
    return Assessment("a1", Client("k1", "Northwind"), (replace(item, **of_round),))  # type: ignore[arg-type]


@of_whole_assessments
@given(assessments())
def test_a_state_holds_the_whole_assessment(made: Assessment) -> None:
    state = flatten(made)
    assert assemble(state) == made
    assert all(value is not None for value in state.values())
    assert {entity for entity, _id, _field in state} <= set(ENTITIES)


@of_whole_assessments
@given(assessments())
def test_everything_starts_as_changes_from_nothing(made: Assessment) -> None:
    changes = changes_between(None, made)
    assert apply_changes({}, changes) == flatten(made)
    assert {change.assessment for change in changes} == {made.uuid}
    assert len({change.uuid for change in changes}) == len(changes)


@of_whole_assessments
@given(successions())
def test_changes_lead_there_and_back(chain: tuple[Assessment, ...]) -> None:
    for old, new in pairwise(chain):
        there = changes_between(old, new)
        assert apply_changes(flatten(old), there) == flatten(new)
        assert assemble(apply_changes(flatten(new), changes_between(new, old))) == old
        for change in there:
            assert flatten(old).get(change.key) == change.before
            assert flatten(new).get(change.key) == change.after


@of_whole_assessments
@given(assessments(), st.randoms(use_true_random=False))
def test_the_order_of_facts_says_nothing(made: Assessment, random: object) -> None:
    items = list(flatten(made).items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert assemble(dict(items)) == made


@of_whole_assessments
@given(assessments())
def test_every_value_has_a_canonical_form(made: Assessment) -> None:
    for value in flatten(made).values():
        assert canonical_json(value)


def test_nothing_changed_makes_no_rows() -> None:
    assert changes_between(small(), small()) == ()


def test_one_level_makes_one_row() -> None:
    old = small(answers={"D1.1": Answer("D1.1", "answered", 2)})
    new = small(answers={"D1.1": Answer("D1.1", "answered", 3)})
    (change,) = changes_between(old, new, "agreed in the workshop")
    assert change.key == ("answer", "r1/D1.1", "level")
    assert (change.before, change.after, change.reason, change.round) == (
        2,
        3,
        "agreed in the workshop",
        "r1",
    )


def test_a_date_and_a_fact_are_rows_of_their_own() -> None:
    old = small(profile=Profile("Shipments", facts={"bought": True}))
    new = small(profile=Profile("Shipments", dates={"pilot_start": date(2026, 1, 5)}, facts={"bought": 1.0}))
    rows = {change.field: (change.before, change.after) for change in changes_between(old, new)}
    assert rows == {"dates.pilot_start": (None, "2026-01-05"), "facts.bought": (True, 1.0)}
    assert rows["facts.bought"][1] is not True


def test_a_vote_taken_back_leaves_no_facts() -> None:
    person = Respondent("p1", "Ada")
    old = small(respondents=(person,), answers={"D1.1": Answer("D1.1", votes=(Vote("p1", 3),))})
    new = small(respondents=(person,), answers={"D1.1": Answer("D1.1")})
    changes = changes_between(old, new)
    assert {change.key for change in changes} == {
        ("vote", "r1/D1.1/p1", "level"),
        ("vote", "r1/D1.1/p1", "position"),
    }
    assert all(change.after is None for change in changes)


def test_client_and_assessment_belong_to_no_round() -> None:
    rounds = {change.entity: change.round for change in changes_between(None, small())}
    assert rounds == {"client": None, "assessment": None, "round": "r1", "profile": "r1"}


def test_two_votes_of_one_person_are_refused() -> None:
    twice = small(answers={"D1.1": Answer("D1.1", votes=(Vote("p1", 3), Vote("p1", 2)))})
    with pytest.raises(ReadinessError) as caught:
        flatten(twice)
    assert caught.value.fault is Fault.DOCUMENT_FIELD


@pytest.mark.parametrize(
    "spoil",
    [
        {("answer", "r1/D1.1", "level"): "three"},
        {("answer", "r1/D1.1", "colour"): "red"},
        {("vote", "r1/D9.9/p1", "position"): 0},
        {("respondent", "r1/p1", "position"): "first", ("respondent", "r1/p1", "name"): "Ada"},
        {("round", "r1", "as_of"): "yesterday"},
        {("round", "r1", "number"): None},
        {("client", "k2", "name"): "Another"},
        {("weather", "r1", "rain"): True},
        {("lock", "r1", "document"): {}},
    ],
)
def test_a_broken_state_is_named(spoil: dict[tuple[str, str, str], object]) -> None:
    state = flatten(small(answers={"D1.1": Answer("D1.1", "answered", 2)}))
    with pytest.raises(ReadinessError) as caught:
        assemble({**state, **spoil})
    assert caught.value.fault is Fault.DOCUMENT_FIELD


def test_an_empty_state_is_named() -> None:
    with pytest.raises(ReadinessError):
        assemble({})


def test_what_both_have_is_not_compared_and_what_moved_is_found() -> None:
    """The same answer object in another round is another thing."""
    answer = Answer("D1.1", "answered", 2)
    old = small(answers={"D1.1": answer})
    moved = replace(old, rounds=(replace(old.current, uuid="another"),))
    assert changes_between(old, replace(old, rounds=(replace(old.current, name="named"),)))[0].field == "name"
    there = apply_changes(flatten(old), changes_between(old, moved))
    assert assemble(there) == moved
