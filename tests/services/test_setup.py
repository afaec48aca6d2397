from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Action, Assessment, Profile, Respondent
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate, input_hash
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import ChosenPlan, OwnInitiative, RoadmapSetup, Terms
from readiness_desktop.services import answering, setup, workshop
from readiness_desktop.services.sample import sample_assessment

TODAY, LATER = date(2026, 4, 14), date(2026, 7, 1)


@pytest.fixture
def fresh(framework: Framework) -> Assessment:
    client = setup.new_client("  Northwind Logistics ")
    return setup.new_assessment(framework, client, Profile("Shipment ETA prediction"), (), TODAY)


def test_a_new_assessment_has_one_open_round_with_nothing_answered(
    framework: Framework, fresh: Assessment
) -> None:
    assert fresh.client.name == "Northwind Logistics"
    assert [(r.number, r.state, r.as_of) for r in fresh.rounds] == [(1, "open", TODAY)]
    assert fresh.current.framework_checksum == framework.checksum
    assert evaluate(framework, fresh).verdict == "INCONCLUSIVE"


def test_a_role_of_the_pack_puts_a_person_on_its_side(framework: Framework) -> None:
    assert setup.new_respondent(framework, "Ada", "sponsor").side == "executive"
    assert setup.new_respondent(framework, "Ada", "sponsor").role == "Sponsor"
    assert setup.new_respondent(framework, "Bo", "MLOps lead").side == "practitioner"
    assert setup.new_respondent(framework, "Cy", "Astronaut").side == "other"


def test_people_are_added_changed_and_removed_with_their_votes(
    framework: Framework, fresh: Assessment
) -> None:
    ada = setup.new_respondent(framework, "Ada", "Sponsor", ("D1",), 30)
    bo = setup.new_respondent(framework, "Bo", "MLOps lead")
    both = setup.add_respondent(setup.add_respondent(fresh, ada), bo)
    voted = answering.set_vote(answering.set_vote(both, "D1.1", ada.uuid, 3), "D1.1", bo.uuid, 1)
    renamed = setup.change_respondent(voted, replace(ada, name="Ada L."))
    assert [p.name for p in renamed.current.respondents] == ["Ada L.", "Bo"]
    without = setup.remove_respondent(renamed, ada.uuid)
    assert [p.name for p in without.current.respondents] == ["Bo"]
    assert [(v.respondent, v.level) for v in without.current.answer("D1.1").votes] == [(bo.uuid, 1)]
    assert evaluate(framework, without).questions["D1.1"].claimed == 1
    with pytest.raises(KeyError):
        setup.change_respondent(without, ada)


def test_a_locked_round_keeps_what_it_said_and_refuses_changes(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    before = state("B")
    stale = evaluate(framework, before)
    locked = setup.lock_round(framework, before, stale, None, "Anna", LATER)
    lock = locked.current.lock
    assert lock is not None
    assert (lock.on, lock.by, locked.current.as_of) == (LATER, "Anna", LATER)
    assert lock.results.as_of == LATER
    assert lock.input_hash == lock.results.input_hash
    person = setup.new_respondent(framework, "Ada")
    for change in (
        lambda: setup.change_profile(locked, Profile("x")),
        lambda: setup.change_client(locked, setup.new_client("x")),
        lambda: setup.add_respondent(locked, person),
        lambda: setup.remove_respondent(locked, person.uuid),
        lambda: setup.lock_round(framework, locked, lock.results, None, "Anna", LATER),
    ):
        with pytest.raises(ReadinessError) as caught:
            change()
        assert caught.value.fault is Fault.ROUND_LOCKED
    assert setup.as_of_today(locked, date(2030, 1, 1)) is locked


def test_the_next_round_carries_answers_to_be_confirmed_and_says_the_same(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    before = state("A")
    locked = setup.lock_round(framework, before, evaluate(framework, before), None, "Anna", TODAY)
    following = setup.next_round(framework, locked, LATER)
    assert [r.state for r in following.rounds] == ["locked", "open"]
    assert following.current.number == locked.current.number + 1
    answers = following.current.answers.values()
    assert answers
    assert all(answer.carried and not answer.votes for answer in answers)
    was, now = evaluate(framework, locked), evaluate(framework, following)
    assert {q: r.claimed for q, r in was.questions.items()} == {
        q: r.claimed for q, r in now.questions.items()
    }


def test_the_next_round_goes_on_with_the_roadmap(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    before = state("A")
    own = OwnInitiative("X01", "Move the archive", "DATA")
    limits = RoadmapSetup(
        start=LATER, capacity={"ML": 4.0}, terms={"I05": Terms(must=True)}, own=(own, replace(own, id="X02"))
    )
    begun = Action("w", "I05", "", "Ada", initiative="I05", status="begun", started=TODAY, spent_days=2.0)
    work = (
        begun,
        Action("d", "I01", initiative="I01", status="done"),
        Action("x", "X02", initiative="X02", status="done"),
        Action("o", "I06", owner="Bo", initiative="I06"),
        Action("n", "I07", initiative="I07", status="dropped"),
    )
    plan = ChosenPlan("p", TODAY, TODAY, "list", (), 400.0, 52)
    current = replace(
        before.current,
        profile=replace(before.profile, roadmap=limits),
        actions=work,
        plans=(plan,),
    )
    before = before.with_current(current)
    locked = setup.lock_round(framework, before, evaluate(framework, before), None, "Anna", TODAY)
    following = setup.next_round(framework, locked, LATER).current
    assert following.profile.roadmap == replace(limits, own=(own,))
    assert [(one.key, one.status) for one in following.actions] == [
        ("I05", "begun"),
        ("I06", "open"),
        ("I07", "dropped"),
    ]
    assert following.actions[0] == replace(begun, uuid=following.actions[0].uuid)
    assert following.actions[0].uuid != "w"
    assert following.plans == ()
    assert locked.current.plans == (plan,)


def test_what_somebody_said_stays_in_its_round_and_goes_with_them(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    before = state("A")
    people = (Respondent("p1", "Ada"), Respondent("p2", "Bo"))
    before = before.with_current(replace(before.current, respondents=people))
    for uuid in ("p1", "p2"):
        before = workshop.park(
            answering.set_said(before, "D1.1", uuid, f"Said by {uuid}"), "Minutes", "D1.1", uuid
        )
    assert input_hash(framework, before.current) == input_hash(framework, state("A").current)
    gone = setup.remove_respondent(before, "p1").current
    assert [one.respondent for one in gone.answer("D1.1").said] == ["p2"]
    assert [one.respondent for one in gone.parked] == ["", "p2"], "a promise stays to be kept"
    locked = setup.lock_round(framework, before, evaluate(framework, before), None, "Anna", TODAY)
    assert len(locked.current.answer("D1.1").said) == 2
    following = setup.next_round(framework, locked, LATER).current
    assert not [answer for answer in following.answers.values() if answer.said]
    assert [one.respondent for one in following.parked] == ["p1", "p2"]


def test_a_next_round_needs_a_locked_one(framework: Framework, fresh: Assessment) -> None:
    with pytest.raises(ReadinessError) as caught:
        setup.next_round(framework, fresh, LATER)
    assert caught.value.fault is Fault.ROUND_OPEN


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2101, 1, 1)])
def test_no_round_is_of_a_day_that_a_file_may_not_have(
    framework: Framework, fresh: Assessment, day: date
) -> None:
    results = evaluate(framework, fresh)
    locked = setup.lock_round(framework, fresh, results, None, "AK", fresh.current.as_of)
    for make in (
        lambda: setup.new_assessment(framework, fresh.client, fresh.profile, (), day),
        lambda: setup.lock_round(framework, fresh, results, None, "AK", day),
        lambda: setup.next_round(framework, locked, day),
        lambda: sample_assessment(framework, day),
    ):
        with pytest.raises(ReadinessError) as caught:
            make()
        assert caught.value.fault is Fault.CLOCK_WRONG
        assert caught.value.facts == {"day": day.isoformat()}
    assert setup.as_of_today(fresh, day) is fresh


def test_an_open_round_is_seen_as_of_today(fresh: Assessment) -> None:
    assert setup.as_of_today(fresh, LATER).current.as_of == LATER
    assert setup.as_of_today(fresh, TODAY) is fresh
