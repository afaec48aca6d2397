from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.assessment import Action, Profile, Respondent, Round
from readiness_desktop.domain.roadmap_setup import ChosenPlan
from readiness_desktop.wording import people

MAYA = Respondent("m", "Maya Okafor", "Sponsor", "executive")
TOM = Respondent("t", "Tom Adeyemi", "Data steward", "practitioner")
PRIYA = Respondent("p", "Priya Raman", "Legal")


def round_of(*persons: Respondent, anonymous: bool = False) -> Round:
    profile = Profile("ETA", anonymous=anonymous)
    return Round("r", 1, date(2026, 4, 14), "f", "8", "sum", profile, respondents=persons)


def test_people_are_shown_by_name_and_role():
    shown = people.shown_people(round_of(MAYA, TOM))
    assert [(one.name, one.initials, one.role) for one in shown] == [
        ("Maya Okafor", "MO", "Sponsor"),
        ("Tom Adeyemi", "TA", "Data steward"),
    ]


def test_without_names_number_and_side_are_shown_and_no_role():
    current = round_of(MAYA, TOM, PRIYA, anonymous=True)
    assert [(one.name, one.initials, one.role) for one in people.shown_people(current)] == [
        ("Executive 1", "E1", ""),
        ("Practitioner 2", "P2", ""),
        ("Respondent 3", "R3", ""),
    ]
    assert people.shown_name(current, "t") == "Practitioner 2"


def test_a_person_keeps_the_number_when_their_side_or_name_changes():
    changed = round_of(replace(MAYA, name="M. Okafor", side="other"), TOM, anonymous=True)
    assert people.shown_name(changed, "m") == "Respondent 1"
    assert people.shown_name(changed, "t") == "Practitioner 2"


def test_nobody_of_the_round_has_no_name():
    assert people.shown_name(round_of(MAYA), "x") == ""


def test_looking_back_from_a_round_without_names_shows_none_either():
    earlier, newest = round_of(MAYA, TOM), round_of(MAYA, TOM, anonymous=True)
    assert people.hides_names(earlier, newest) and not people.hides_names(earlier, earlier)
    assert people.shown_name(earlier, "m", newest) == "Executive 1"
    assert people.offered_names(earlier, newest) == ()
    assert people.hides_names(newest, earlier), "what was locked without names stays so"


def test_names_are_offered_for_owners_only_while_names_are_shown():
    assert people.offered_names(round_of(MAYA, replace(TOM, name=""))) == ("Maya Okafor",)
    assert people.offered_names(round_of(MAYA, anonymous=True)) == ()


@pytest.mark.parametrize("code", ["executive", "practitioner", "other"])
def test_sides_have_names(code):
    assert people.side(code)
    assert people.sides(code) == people.side(code) + "s"


def test_who_chose_a_plan_or_does_the_work_is_hidden_like_everybody():
    day = date(2026, 4, 14)
    plan = ChosenPlan("c", day, day, "hand", (), 400.0, 52, by="Jon Beck")
    work = Action("w", "I05", owner="Ana Ruiz", initiative="I05")
    current = replace(round_of(MAYA, anonymous=True), actions=(work,), plans=(plan,))
    named = people.shown_names(current)
    assert [named("Ana Ruiz"), named("Jon Beck"), named("Maya Okafor")] == [
        *("Person 1", "Person 2", "Executive 1")
    ]
    assert people.typed_name(current, "Person 2") == "Jon Beck"


def test_what_a_field_shows_stands_for_the_name_behind_it():
    entry = DebtEntry("d", "process", "By hand", owner="Ana Ruiz")
    current = replace(round_of(MAYA, TOM, anonymous=True), debt=(entry,))
    named = people.shown_names(current)
    assert [named(name) for name in ("Maya Okafor", "Ana Ruiz", "Jon Beck", "")] == [
        *("Executive 1", "Person 1", "Person 2", "")
    ]
    assert people.typed_name(current, "executive 1 ") == "Maya Okafor"
    assert people.typed_name(current, "Person 1") == "Ana Ruiz"
    assert people.typed_name(current, "Jon Beck") == "Jon Beck"
    assert people.typed_name(
        replace(current, profile=replace(current.profile, anonymous=False)), "Person 1"
    ) == ("Person 1")
