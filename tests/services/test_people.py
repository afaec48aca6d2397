"""The list of respondents: read from text, taken whole or not at all, moved, shown with or without names."""

from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Respondent
from readiness_desktop.services import people, setup
from readiness_desktop.wording.people import bad_row


def test_a_list_is_read_with_or_without_heading(framework):
    text = "Name;Role;Side;Dimensions;Minutes\nAda Marsh;Sponsor;;D3, Governance;45\n\nBen;Poet;practitioners;;\n"
    read = people.read_list(framework, text, ())
    assert read.bad == () and read.known == 0
    ada, ben = read.people
    assert (ada.role, ada.side, ada.dimensions, ada.minutes) == ("Sponsor", "executive", ("D3", "D4"), 45)
    assert (ben.role, ben.side, ben.dimensions, ben.minutes) == ("Poet", "practitioner", (), 0)


@pytest.mark.parametrize("text", ["Ada\tSponsor\t\t\t30", "Ada,Sponsor,,,30", 'Ada,Sponsor,"","",30'])
def test_tabs_and_commas_divide_too(framework, text):
    (ada,) = people.read_list(framework, text, ()).people
    assert (ada.name, ada.side, ada.minutes) == ("Ada", "executive", 30)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (";Sponsor", "no_name"),
        ("A" * 130, "long_name"),
        ("Ben;Sponsor;left", "side"),
        ("Ben;Sponsor;;Weather", "dimension"),
        ("Ben;Sponsor;;;soon", "minutes"),
        ("Ben;Sponsor;;;9999", "minutes"),
        ("Ben;;;;30;more", "cells"),
        ("ada  MARSH;", "twice"),
    ],
)
def test_a_bad_row_is_named_with_its_line_and_nothing_is_taken(framework, state, row, fault):
    read = people.read_list(framework, f"Ada Marsh;Sponsor\n{row}\nCy;", ())
    assert [(bad.line, bad.fault) for bad in read.bad] == [(2, fault)]
    assert read.people == ()
    assert bad_row(2, fault, read.bad[0].said).startswith("Line 2: ")
    with pytest.raises(ValueError, match="bad rows"):
        people.take_list(state("A"), read, update=True)


def with_people(state, *names):
    before = state("A")
    persons = tuple(Respondent(name, name, "Legal", minutes=20) for name in names)
    return before.with_current(replace(before.current, respondents=persons))


def test_whoever_is_known_is_changed_or_left_and_nobody_stands_twice(framework, state):
    before = with_people(state, "Ada", "Ben")
    read = people.read_list(framework, "ada;Sponsor\nCy;", before.current.respondents)
    assert read.known == 1
    changed = people.take_list(before, read, update=True).current.respondents
    assert [(p.name, p.role, p.minutes) for p in changed] == [
        ("Ada", "Sponsor", 20),
        ("Ben", "Legal", 20),
        ("Cy", "", 0),
    ]
    left = people.take_list(before, read, update=False).current.respondents
    assert [(p.name, p.role) for p in left] == [("Ada", "Legal"), ("Ben", "Legal"), ("Cy", "")]


def test_people_move_within_the_list(state):
    before = with_people(state, "Ada", "Ben", "Cy")
    moved = people.move_respondent(before, "Cy", -1)
    assert [p.name for p in moved.current.respondents] == ["Ada", "Cy", "Ben"]
    assert people.move_respondent(before, "Cy", 1) is before
    assert people.move_respondent(before, "nobody", 1) is before


def test_names_are_shown_or_not(state):
    before = with_people(state, "Ada")
    hidden = people.show_names(before, False)
    assert hidden.profile.anonymous
    assert people.show_names(hidden, True) == before
    assert people.show_names(before, True) is before


def test_a_name_is_found_whatever_its_case(state):
    persons = with_people(state, "Ada Marsh").current.respondents
    assert people.same_name(persons, " ADA  marsh") is persons[0]
    assert people.same_name(persons, "ada marsh", but="Ada Marsh") is None
    assert people.same_name(persons, "") is None


def test_a_side_can_be_chosen_for_any_role(framework):
    assert setup.new_respondent(framework, "Ada", "Sponsor").side == "executive"
    assert setup.new_respondent(framework, "Ada", "Poet", side="practitioner").side == "practitioner"
    assert setup.side_of_role(framework, " sponsor ") == "executive"
    assert setup.side_of_role(framework, "Poet") is None
